import type { Issue } from '../policy/vocabulary';
import { EMPTY, UNREADABLE, type RosterTable } from '../roster/types';
import { stretchOf } from './calendar';
import { coverStart } from './cover';
import { NOWHERE, type Facts } from './facts';
import { grown } from './growable';
import {
  ENROLLED,
  EXCLUDED,
  FROZEN_BIT,
  issueBit,
  MAX_VERDICTS,
  PAID_BIT,
  PENDING,
  SHORT,
  STATUS_MASK,
  timingBits,
} from './outcome';
import type { Rules } from './rules';
import { EXTENDED_FLAG } from './tables';

/** The result columns that are worked out here; arrays are replaced when they grow. */
export interface Results {
  outcome: Uint32Array<ArrayBuffer>;
  payable: Int32Array<ArrayBuffer>;
  benefitStart: Int32Array<ArrayBuffer>;
}

export function makeResults(): Results {
  return {
    outcome: new Uint32Array(0),
    payable: new Int32Array(0),
    benefitStart: new Int32Array(0),
  };
}

export function reserveResults(results: Results, rows: number): void {
  results.outcome = grown(results.outcome, rows);
  results.payable = grown(results.payable, rows, EMPTY);
  results.benefitStart = grown(results.benefitStart, rows, EMPTY);
}

const EARLY = 0;
const PAID_EARLY = issueBit('paid-before-window');
const IDENTITY_LATER = issueBit('identity-after-payment');

/**
 * Assesses the persons of rows[from…to-1], or of rows from…to-1 where `rows` is null. Cover by household is left
 * EMPTY and the row put into `waiting`: it needs the others' outcome first.
 */
export function assessRows(
  rules: Rules,
  table: RosterTable,
  facts: Facts,
  results: Results,
  asOf: number,
  rows: Uint32Array | null,
  from: number,
  to: number,
  waiting: number[],
): void {
  const { outcome, payable, benefitStart } = results;
  const { unit, payDate, paid, situation } = facts;
  const { profileOf, profiles, shape, calendar, verdicts } = rules;
  const { decision, frozen, payable: owedBySlot, outcome: outcomeBySlot } = profiles;
  const { stretches, verdicts: ends } = shape;
  const { stretch, base } = calendar;
  const lastStretch = stretch.length - 1;
  const freezes = rules.policy.identityFrozenAtPayment !== undefined;
  const { bits } = table.identities();
  const identityDate = table.number('identityDate').values;
  const paidBits = Uint32Array.from(verdicts.list, (verdict) => PAID_BIT | issueBits(verdict.paidIssue));
  const coverDay = Int32Array.from(verdicts.list, ({ cover }) =>
    cover?.kind === 'date' ? (cover.day ?? EMPTY) : EMPTY,
  );
  const coverNeedsMore = Uint8Array.from(verdicts.list, ({ cover }) =>
    cover === null || cover.kind === 'date' ? 0 : 1,
  );
  const dates = personDates(rules, table);
  for (let index = from; index < to; index += 1) {
    const row = rows === null ? index : rows[index]!;
    if (unit[row] === NOWHERE) {
      outcome[row] = 0;
      payable[row] = EMPTY;
      benefitStart[row] = EMPTY;
      continue;
    }
    const own = profileOf[situation[row]!]!;
    const payment = payDate[row]!;
    const pays = payment <= asOf;
    const day = pays ? payment : asOf;
    const later = freezes && pays && identityDate[row]! > payment && bits[row] !== 0;
    const profile = later ? frozen[own]! : own;
    const timed = decision[profile * stretches + stretch[Math.min(Math.max(day - base, 0), lastStretch)]!]!;
    const timing = timed & 3;
    let verdict = timed >>> 2;
    if (verdict === MAX_VERDICTS) verdict = dates.verdict(row, profile, day);
    const slot = profile * ends + verdict;
    const owed = owedBySlot[slot]!;
    let result = outcomeBySlot[slot]! | timingBits(timing);
    let start = EMPTY;
    if (pays) {
      const status = result & STATUS_MASK;
      if (later) result |= status === EXCLUDED ? FROZEN_BIT : FROZEN_BIT | IDENTITY_LATER;
      result |= paidBits[verdict]!;
      if (timing === EARLY && status !== EXCLUDED) result |= PAID_EARLY;
      if (status >= PENDING) {
        const amount = paid[row]!;
        if (amount >= owed) {
          result = (result & ~STATUS_MASK) | ENROLLED;
          if (coverNeedsMore[verdict] === 0) start = coverDay[verdict]!;
          else if (verdicts.list[verdict]?.cover?.kind === 'household') waiting.push(row);
          else
            start = coverStart(verdicts.list[verdict]?.cover ?? null, payment, () => table.birth(row), NEVER_COMPLETE);
        } else if (amount > 0) result = (result & ~STATUS_MASK) | SHORT;
      }
    }
    outcome[row] = result;
    payable[row] = owed;
    benefitStart[row] = start;
  }
}

const NEVER_COMPLETE = (): boolean => false;

function issueBits(issue: Issue | null): number {
  return issue === null ? 0 : issueBit(issue);
}

/**
 * What a person owes who pays on `day`, whatever has been paid; EMPTY where the policy gives no figure or bars the payment. The
 * same steps as above, for one person.
 */
export function owedOn(rules: Rules, table: RosterTable, facts: Facts, row: number, day: number): number {
  const { profileOf, profiles, shape, calendar, verdicts } = rules;
  const own = profileOf[facts.situation[row]!]!;
  const identityDate = table.number('identityDate').values[row]!;
  const freezes = rules.policy.identityFrozenAtPayment !== undefined;
  const later = freezes && identityDate > day && table.identities().bits[row] !== 0;
  const profile = later ? profiles.frozen[own]! : own;
  const timed = profiles.decision[profile * shape.stretches + stretchOf(calendar, day)]!;
  let verdict = timed >>> 2;
  if (verdict === MAX_VERDICTS) verdict = personDates(rules, table).verdict(row, profile, day);
  return profiles.payable[profile * verdicts.list.length + verdict]!;
}

/** The slow path: rows of the charging table that count days from the person's own dates. */
export function personDates(
  rules: Rules,
  table: RosterTable,
): { verdict(row: number, profile: number, day: number): number } {
  const { charging, profiles, shape } = rules;
  const circumstance = table.text('circumstance');
  const newborn = circumstance.pool.find('新生儿');
  const since = table.number('circumstanceDate').values;
  const readable = (day: number): number | null => (day > UNREADABLE ? day : null);
  return {
    verdict(row, profile, day) {
      const extended = (profiles.flags[profile]! & EXTENDED_FLAG) !== 0;
      return charging.onDay(day, extended, (rule) => profiles.fits[profile * shape.rows + rule] === 1, {
        birth: readable(table.birth(row)),
        circumstance: readable(since[row]!),
        newborn: circumstance.codes[row] === newborn,
      });
    },
  };
}
