import { fen } from '../base/money';
import type { ParameterLookup } from '../policy/overlay';
import { resolve } from '../policy/overlay';
import type { Overlay, Policy } from '../policy/types';
import { EMPTY } from '../roster/types';
import { payLines } from './aid';
import { ageThresholds } from './bands';
import { makeCalendar, type Calendar } from './calendar';
import { makeChargingTable, type ChargingTable } from './decisions';
import { makeJudge, type Choice, type Judge } from './judge';
import { numberingFor } from './numbering';
import { exclusionOfRest, makeFacts, unpackFacts } from './person-facts';
import { makeProfiles, reserveProfiles, type GrowingProfiles, type ProfileShape } from './profiles';
import type { Situations } from './situations';
import { slotOf } from './slots';
import { AIDED_FLAG, EXCLUDED_FLAG, EXTENDED_FLAG, SPECIAL_FLAG } from './tables';
import { makeVerdicts, type Verdicts } from './verdicts';

/**
 * A policy under an overlay, ready to decide: the tables of tables.ts while they grow with the roster's situations,
 * and what is needed for the persons whose own dates decide.
 */
export interface Rules {
  readonly policy: Policy;
  readonly overlay: Overlay;
  readonly figures: ParameterLookup;
  readonly judge: Judge;
  readonly calendar: Calendar;
  readonly charging: ChargingTable;
  readonly verdicts: Verdicts;
  readonly shape: ProfileShape;
  /** Ages at which a condition changes its answer. */
  readonly thresholds: readonly number[];
  readonly profiles: GrowingProfiles;
  /** By situation. */
  readonly profileOf: Uint32Array;
  /** Situations judged so far. */
  readonly judged: number;
  /** Judges the situations that were met since the last call. */
  catchUp(): void;
}

export function createRules(policy: Policy, overlay: Overlay, situations: Situations): Rules {
  const figures = resolve(policy, overlay);
  const calendar = makeCalendar(policy, figures);
  const verdicts = makeVerdicts(policy, figures);
  const charging = makeChargingTable(policy, figures, calendar, verdicts);
  const judge = makeJudge(policy, figures, situations.asked.exclusions);
  const thresholds = ageThresholds(policy, figures);
  const shape: ProfileShape = {
    blocks: verdicts.blocks.length,
    funders: policy.funders.length,
    verdicts: verdicts.list.length,
    stretches: calendar.starts.length,
    rows: policy.charging.length,
  };
  const profiles = makeProfiles(shape);
  const numbering = numberingFor(situations, thresholds, policy.identityFrozenAtPayment !== undefined);
  const facts = makeFacts(policy.categories.length);
  const amounts: number[] = [];
  let judged = 0;
  /** A profile that has the same slots; the same decisions: most have them in common with an earlier one. */
  const slotsOf = new Map<string, number>();
  const decisionsOf = new Map<string, number>();

  function judgeProfile(profile: number, bits: number, rest: number): void {
    unpackFacts(facts, bits, rest);
    const standard = judge.standard(facts).amount;
    const choice = judge.choose(facts, standard);
    const excluded = exclusionOfRest(rest) > 0;
    profiles.standard[profile] = standard ?? EMPTY;
    profiles.category[profile] = choice.category;
    profiles.label[profile] = judge.label(facts, choice.category);
    const extended = judge.extended?.(facts) ?? false;
    profiles.flags[profile] =
      (excluded ? EXCLUDED_FLAG : 0) |
      (facts.aided ? AIDED_FLAG : 0) |
      (judge.special?.(facts) === true ? SPECIAL_FLAG : 0) |
      (extended ? EXTENDED_FLAG : 0);
    for (const [block, { kind }] of verdicts.blocks.entries()) fillBlock(profile, block, kind, choice, standard);
    for (const [row, fits] of judge.rows.entries()) profiles.fits[profile * shape.rows + row] = fits(facts) ? 1 : 0;
    fillSlots(profile, standard);
    fillDecisions(profile, extended, excluded);
  }

  /** What is owed under each verdict hangs on the standard and on the aid of each block. */
  function fillSlots(profile: number, standard: number | null): void {
    const blocks = profiles.aidTotal.subarray(profile * shape.blocks, (profile + 1) * shape.blocks);
    const key = `${standard ?? ''}/${blocks.join()}`;
    const like = slotsOf.get(key);
    const at = profile * shape.verdicts;
    if (like !== undefined) {
      const from = like * shape.verdicts;
      profiles.payable.copyWithin(at, from, from + shape.verdicts);
      profiles.outcome.copyWithin(at, from, from + shape.verdicts);
      return;
    }
    slotsOf.set(key, profile);
    for (let verdict = 0; verdict < shape.verdicts; verdict += 1) {
      const slot = slotOf(policy, figures, verdicts, verdict, standard, (block) => blocks[block]!);
      profiles.payable[at + verdict] = slot.payable;
      profiles.outcome[at + verdict] = slot.outcome;
    }
  }

  /** The verdict on each stretch of the calendar hangs on which rows fit. */
  function fillDecisions(profile: number, extended: boolean, excluded: boolean): void {
    const rows = profiles.fits.subarray(profile * shape.rows, (profile + 1) * shape.rows);
    const key = `${extended ? 1 : 0}${excluded ? 1 : 0}${rows.join('')}`;
    const like = decisionsOf.get(key);
    const at = profile * shape.stretches;
    if (like !== undefined) {
      const from = like * shape.stretches;
      profiles.decision.copyWithin(at, from, from + shape.stretches);
      return;
    }
    decisionsOf.set(key, profile);
    const fits = (row: number): boolean => rows[row] === 1;
    for (let stretch = 0; stretch < shape.stretches; stretch += 1)
      profiles.decision[at + stretch] = charging.onStretch(stretch, extended, excluded, fits);
  }

  function fillBlock(profile: number, block: number, kind: string, choice: Choice, standard: number | null): void {
    const rule = verdicts.blocks[block];
    let lines = judge.lines(choice.category, choice.variant);
    let paid: readonly number[] | null = choice.amounts;
    if (rule?.kind === 'elsewhere') {
      const entitled = judge.elsewhere !== null && judge.elsewhere.when(facts);
      lines = entitled ? judge.elsewhere.lines : [];
      // It goes toward another insurance, so the premium owed here is no limit to it.
      paid = payLines(lines, standard, Number.MAX_SAFE_INTEGER, amounts);
    } else if (rule?.kind === 'price' && lines.length > 0) {
      const cap = standard === null || rule.price === null ? null : Math.min(standard, rule.price);
      paid = payLines(lines, standard, cap, amounts);
    }
    if (kind !== 'standard' && lines.length === 0) paid = [];
    const at = (profile * shape.blocks + block) * shape.funders;
    profiles.aid.fill(paid === null ? EMPTY : 0, at, at + shape.funders);
    let total = 0;
    for (const [index, line] of lines.entries()) {
      const amount = paid?.[index] ?? 0;
      if (paid !== null) profiles.aid[at + line.funder]! += amount;
      total += amount;
    }
    profiles.aidTotal[profile * shape.blocks + block] = paid === null ? EMPTY : fen(total);
  }

  return {
    policy,
    overlay,
    figures,
    judge,
    calendar,
    charging,
    verdicts,
    shape,
    thresholds,
    profiles,
    get profileOf() {
      return numbering.profileOf;
    },
    get judged() {
      return judged;
    },
    catchUp() {
      numbering.catchUp();
      judged = numbering.numbered;
      const { bits, rest, frozen } = numbering;
      reserveProfiles(profiles, shape, bits.length);
      for (let profile = profiles.count; profile < bits.length; profile += 1) {
        profiles.count += 1;
        profiles.frozen[profile] = frozen[profile]!;
        judgeProfile(profile, bits[profile]!, rest[profile]!);
      }
    },
  };
}
