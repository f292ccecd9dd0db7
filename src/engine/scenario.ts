import type { Day } from '../base/day';
import type { Overlay, Policy } from '../policy/types';
import type { RosterTable } from '../roster/types';
import { assessRows, makeResults, reserveResults } from './assess';
import { stretchOf } from './calendar';
import { NEVER, type Facts } from './facts';
import { makeLots, type Alike, type Lots } from './lots';
import { ENROLLED, EXCLUDED, MAX_VERDICTS, PENDING, SHORT, STATUS_MASK } from './outcome';
import { createRules, type Rules } from './rules';
import type { Situations } from './situations';
import { addAlike, type SumShape } from './sums';
import { SPECIAL_FLAG } from './tables';
import { makeTally, reserveTally, sumUnits, tallyRows, type Tally } from './tally';
import { makeTimeline } from './timeline';
import type { UnitsResult } from './types';
import { makeUnits, type UnitsShown } from './units';

/**
 * Totals under other parameters: lots instead of persons, so that the cost hardly grows with the roster.
 * The curve of the answer is coarse (a lot stands on one day); every count on a date that a rule names is exact.
 */
export interface Scenarios {
  units(overlay: Overlay, asOf: Day, shown: UnitsShown): UnitsResult;
  /** The roster or the as-of date changed. */
  forget(): void;
}

export function createScenarios(
  policy: Policy,
  table: RosterTable,
  facts: Facts,
  situations: Situations,
  shape: SumShape,
): Scenarios {
  let lots: Lots | null = null;
  let lotsKey = '';
  const scratch = makeResults();

  /** The lots for the dates and age limits of these rules; where they moved, new ones are needed. */
  function lotsFor(rules: Rules, asOf: Day): Lots {
    const cuts = cutDays(rules);
    const key = `${cuts.join()} ${rules.thresholds.join()}`;
    if (lots !== null && key === lotsKey) return lots;
    lotsKey = key;
    lots = makeLots(table, facts, asOf, NEVER, cuts, alikeOf(rules));
    return lots;
  }

  function addSingles(rules: Rules, tally: Tally, singles: Uint32Array, asOf: Day): void {
    reserveResults(scratch, facts.length);
    assessRows(rules, table, facts, scratch, asOf, singles, 0, singles.length, []);
    tallyRows(tally, rules, facts, scratch.outcome, singles, 0, singles.length, 1);
  }

  return {
    units(overlay, asOf, shown) {
      const rules = createRules(policy, overlay, situations);
      rules.catchUp();
      // No cells: lots are few, and making room for cells would cost more than adding them up.
      const tally = makeTally(shape, makeTimeline(policy, rules.figures), 0);
      reserveTally(tally, rules, facts.units.names.length);
      const counted = lotsFor(rules, asOf);
      if (!addLots(rules, tally, counted, asOf)) {
        // Under these parameters somebody's own dates decide who was counted by the lot: look at everybody.
        const everybody = makeTally(shape, tally.timeline, facts.units.inTable);
        reserveTally(everybody, rules, facts.units.names.length);
        reserveResults(scratch, facts.length);
        assessRows(rules, table, facts, scratch, asOf, null, 0, facts.length, []);
        tallyRows(everybody, rules, facts, scratch.outcome, null, 0, facts.length, 1);
        return makeUnits(policy, rules.figures, everybody, sumUnits(everybody, rules, shown.names.length), shown, asOf);
      }
      addSingles(rules, tally, counted.singles, asOf);
      return makeUnits(policy, rules.figures, tally, sumUnits(tally, rules, shown.names.length), shown, asOf);
    },
    forget() {
      lots = null;
    },
  };
}

/** Every lot into the tally's loose sums; false when a lot turns out to need its persons' own dates. */
function addLots(rules: Rules, tally: Tally, lots: Lots, asOf: Day): boolean {
  const { profiles, profileOf, shape, calendar, policy } = rules;
  const freezes = policy.identityFrozenAtPayment !== undefined;
  const { first, days } = tally.timeline;
  for (let lot = 0; lot < lots.count; lot += 1) {
    const own = profileOf[lots.situation[lot]!]!;
    const payment = lots.payDate[lot]!;
    const pays = payment !== NEVER;
    const judged = freezes && lots.later[lot] === 1 ? profiles.frozen[own]! : own;
    const at = Math.min(Math.max((pays ? payment : asOf) - calendar.base, 0), calendar.stretch.length - 1);
    const verdict = profiles.decision[judged * shape.stretches + calendar.stretch[at]!]! >>> 2;
    if (verdict === MAX_VERDICTS) return false;
    const slot = judged * shape.verdicts + verdict;
    const paid = lots.paid[lot]!;
    const count = lots.persons[lot]!;
    const unit = lots.unit[lot]!;
    let status = profiles.outcome[slot]! & STATUS_MASK;
    if (pays && status >= PENDING) status = paid >= profiles.payable[slot]! ? ENROLLED : paid > 0 ? SHORT : status;
    addAlike(tally.loose, tally.shape, rules, unit * tally.shape.width, own, judged, verdict, status, count);
    if (!pays) continue;
    if (status === EXCLUDED) tally.collectedExcluded[unit]! += count * paid;
    else tally.collected[unit]! += count * paid;
    if (status !== ENROLLED) continue;
    const day = unit * days + Math.min(Math.max(payment - first, 0), days - 1);
    tally.enrolled[day]! += count;
    if ((profiles.flags[own]! & SPECIAL_FLAG) !== 0) tally.special[day]! += count;
  }
  return true;
}

/** The day after each date of the rules, and the date itself: between two of them no rule tells days apart. */
function cutDays(rules: Rules): readonly number[] {
  const { policy, figures } = rules;
  const cuts = new Set<number>();
  for (const { id, unit } of policy.parameters) {
    const day = unit === 'date' ? figures.day(id) : null;
    if (day !== null) cuts.add(day).add(day + 1);
  }
  return [...cuts].sort((a, b) => a - b);
}

/** Situations of one profile are alike. Whose own dates decide is seen in the decision table of these rules. */
function alikeOf(rules: Rules): Alike {
  const { profiles, profileOf, judged, shape, calendar, policy } = rules;
  const freezes = policy.identityFrozenAtPayment !== undefined;
  const first = new Int32Array(profiles.count).fill(-1);
  const standsFor = Int32Array.from({ length: judged }, (_, situation) => {
    const own = profileOf[situation]!;
    if (first[own]! < 0) first[own] = situation;
    return first[own]!;
  });
  const open = (profile: number, stretch: number): boolean =>
    profiles.decision[profile * shape.stretches + stretch]! >>> 2 === MAX_VERDICTS;
  const everOpen = Uint8Array.from({ length: profiles.count }, (_, profile) =>
    calendar.starts.some((_start, stretch) => open(profile, stretch)) ? 1 : 0,
  );
  const judgedBy = (situation: number, later: boolean): number => {
    const own = profileOf[situation]!;
    return freezes && later ? profiles.frozen[own]! : own;
  };
  return {
    standsFor,
    dated: Uint8Array.from({ length: judged }, (_, situation) =>
      everOpen[profileOf[situation]!] === 1 || everOpen[judgedBy(situation, true)] === 1 ? 1 : 0,
    ),
    decides: (situation, later, day) => open(judgedBy(situation, later), stretchOf(calendar, day)),
  };
}
