import { EMPTY, type RosterTable } from '../../roster/types';
import { NEVER, NOWHERE } from '../facts';
import { createPairs } from '../pairs';
import type { Reading } from './readings';
import type { RuleSet } from './ruleSet';

/**
 * Persons of one unit who have the same profile by each of several sets of rules, and paid the same amount on the same day. Found by a
 * pass over the roster; what follows goes over batches, so that only another reading or age limit needs such a pass again.
 */
export interface Batches {
  readonly count: number;
  readonly readings: readonly Reading[];
  /** By batch: its first row, and how many persons. */
  readonly first: Uint32Array;
  readonly persons: Int32Array;
  /** By batch: a number that those share who differ only in the day of payment. */
  readonly group: Uint32Array;
  /** By batch: a number that those share who differ only in the unit and the day of payment. */
  readonly alike: Uint32Array;
  /** 1 where the identities came after the payment and do not count for it. */
  readonly later: Uint8Array;
  /** The day of payment; NEVER (in facts.ts) without one up to the as-of date. */
  readonly payDate: Int32Array;
  rows(batch: number): Uint32Array;
  /** Whether the persons of a batch have the same profile under these rules too. */
  cover(sets: readonly RuleSet[]): boolean;
}

/** Amounts and units of a roster that can be told apart in one number; persons beyond are batches of one. */
const AMOUNT_BITS = 16;
const LIMIT = 1 << AMOUNT_BITS;
const ODD = 0xffffffff;

export function makeBatches(table: RosterTable, sets: readonly RuleSet[], asOf: number): Batches {
  const readings = [...new Set(sets.map(({ reading }) => reading))];
  const { length, unit, payDate, paid } = readings[0]!.facts;
  const sides = readings.map((reading) => ({
    situation: reading.facts.situation,
    alike: alikeOf(sets.filter((set) => set.reading === reading)),
  }));
  const [own, ...others] = sides;
  const freezes = sets.some(({ rules }) => rules.policy.identityFrozenAtPayment !== undefined);
  const { bits } = table.identities();
  const identityDate = table.number('identityDate').values;
  const kinds = createPairs(256); // classes of persons over several readings
  const groups = createPairs(4096);
  const days = createPairs(8192);
  const likes = createPairs(256);
  const amounts = new Map<number, number>();
  const batchOf = new Int32Array(length).fill(-1);
  const first: number[] = [];
  const persons: number[] = [];
  const later: number[] = [];
  const likeOf: number[] = [];

  for (let row = 0; row < length; row += 1) {
    const at = unit[row]!;
    if (at === NOWHERE) continue;
    const payment = payDate[row]!;
    const pays = payment <= asOf;
    const after = freezes && pays && identityDate[row]! > payment && bits[row] !== 0 ? 1 : 0;
    const amount = pays ? paid[row]! : EMPTY;
    let code = amounts.get(amount);
    if (code === undefined) {
      code = amounts.size;
      amounts.set(amount, code);
    }
    let kind = own!.alike[own!.situation[row]!]!;
    for (const { situation, alike } of others) kind = kinds.intern(kind, alike[situation[row]!]!);
    const odd = at >= LIMIT || code >= LIMIT;
    const like = kind * 2 + after;
    const group = odd ? groups.intern(ODD, row) : groups.intern(like, code | (at << AMOUNT_BITS));
    const batch = days.intern(group, pays ? payment : NEVER);
    batchOf[row] = batch;
    if (batch < persons.length) persons[batch]! += 1;
    else {
      persons.push(1);
      first.push(row);
      later.push(after);
      likeOf.push(likes.intern(like, code));
    }
  }

  const count = persons.length;
  const thresholds = readings.map(
    (reading) => new Set(sets.filter((set) => set.reading === reading).flatMap(({ rules }) => rules.thresholds)),
  );
  let listed: { readonly start: Uint32Array; readonly rows: Uint32Array } | null = null;
  return {
    count,
    readings,
    first: Uint32Array.from(first),
    persons: Int32Array.from(persons),
    group: days.first.slice(0, count),
    alike: Uint32Array.from(likeOf),
    later: Uint8Array.from(later),
    payDate: Int32Array.from(days.second.subarray(0, count)),
    rows(batch) {
      listed ??= listOf(batchOf, persons);
      return listed.rows.subarray(listed.start[batch], listed.start[batch + 1]);
    },
    cover: (wanted) =>
      wanted.every(({ reading, rules }) => {
        const ages = thresholds[readings.indexOf(reading)];
        return ages !== undefined && rules.thresholds.every((age) => ages.has(age));
      }),
  };
}

/** By situation of one reading: a number that those share who have the same profile under all of the rules. */
function alikeOf(sets: readonly RuleSet[]): Uint32Array {
  const alike = new Uint32Array(sets[0]?.rules.judged ?? 0);
  for (const { rules } of sets) {
    const together = createPairs(256);
    for (let situation = 0; situation < alike.length; situation += 1)
      alike[situation] = together.intern(alike[situation]!, rules.profileOf[situation]!);
  }
  return alike;
}

/** The rows of all batches, batch after batch. */
function listOf(batchOf: Int32Array, persons: readonly number[]): { start: Uint32Array; rows: Uint32Array } {
  const start = new Uint32Array(persons.length + 1);
  for (const [batch, count] of persons.entries()) start[batch + 1] = start[batch]! + count;
  const next = start.slice();
  const rows = new Uint32Array(start[persons.length]!);
  for (const [row, batch] of batchOf.entries()) if (batch >= 0) rows[next[batch]!++] = row;
  return { start, rows };
}
