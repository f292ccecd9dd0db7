import { stretchOf } from '../calendar';
import { NEVER } from '../facts';
import { MAX_VERDICTS } from '../outcome';
import { createPairs } from '../pairs';
import type { Batches } from './batches';
import type { Reading } from './readings';
import type { RuleSet } from './ruleSet';

/**
 * Batches together whose days of payment none of several sets of rules tells apart: persons who are alike under all of them. Those
 * whose own dates decide are lots of one.
 */
export interface Lots {
  readonly count: number;
  readonly readings: readonly Reading[];
  /** Lots of one pattern differ only in the unit and in how many persons they are: what holds for one of them is worked out once. */
  readonly patterns: number;
  /** By pattern: a lot of it, and the persons of all its lots. */
  readonly lotOf: Uint32Array;
  readonly personsOf: Int32Array;
  /** By lot. */
  readonly pattern: Uint32Array;
  /** By lot: the physical row of the one person in it; -1 where there may be several, whose own dates must not decide. */
  readonly single: Int32Array;
  readonly unit: Int32Array;
  /** By reading and lot: a situation that stands for the persons'. */
  readonly situations: readonly Uint32Array[];
  /** 1 where the identities came after the payment and do not count for it. */
  readonly later: Uint8Array;
  /** A day that stands for the payment's; NEVER (in facts.ts) without payment up to the as-of date. */
  readonly payDate: Int32Array;
  readonly paid: Int32Array;
  readonly persons: Int32Array;
  /** Payment days of lot l: the entries dayStart[l] … dayStart[l + 1] - 1 of `days` and `dayPersons`. */
  readonly dayStart: Uint32Array;
  readonly days: Int32Array;
  readonly dayPersons: Int32Array;
  /** Whether persons of a lot are alike under these rules too, as far as can be said without looking at their own dates. */
  cover(sets: readonly RuleSet[]): boolean;
}

export function makeLots(batches: Batches, sets: readonly RuleSet[], asOf: number): Lots {
  const { readings } = batches;
  const { unit, paid } = readings[0]!.facts;
  const cuts = [...new Set(sets.flatMap(cutsOf))].sort((a, b) => a - b);
  const classOf = dayClasses(cuts);
  const dated = readings.map(({ facts: { situation } }, index) => ({
    situation,
    decides: ownDatesDecide(
      sets.filter(({ reading }) => reading === readings[index]),
      cuts,
    ),
  }));
  const keys = createPairs(4096);
  const likes = createPairs(256);
  const patternOfLike: number[] = [];
  const lotOf: number[] = [];
  const personsOf: number[] = [];
  const pattern: number[] = [];
  const lotOfKey: number[] = [];
  const first: number[] = []; // the first row of each lot
  const batchOf: number[] = [];
  const single: number[] = [];
  const persons: number[] = [];
  /** The days of one lot after another's, as a list for each lot that is followed backwards. */
  const dayOf: number[] = [];
  const countOf: number[] = [];
  const before: number[] = [];
  const last: number[] = [];

  /** Who is alone has a pattern of his own. */
  function patternFor(batch: number, stretch: number, alone: boolean): number {
    if (!alone) {
      const like = likes.intern(batches.alike[batch]!, stretch);
      if (like < patternOfLike.length) return patternOfLike[like]!;
      patternOfLike.push(lotOf.length);
    }
    lotOf.push(batchOf.length);
    return personsOf.push(0) - 1;
  }
  function open(batch: number, row: number, stretch: number, alone: boolean): number {
    pattern.push(patternFor(batch, stretch, alone));
    batchOf.push(batch);
    first.push(row);
    single.push(alone ? row : -1);
    last.push(-1);
    return persons.push(0) - 1;
  }
  function add(lot: number, count: number, payment: number): void {
    persons[lot]! += count;
    personsOf[pattern[lot]!]! += count;
    if (payment === NEVER) return;
    before.push(last[lot]!);
    dayOf.push(payment);
    last[lot] = countOf.push(count) - 1;
  }

  for (let batch = 0; batch < batches.count; batch += 1) {
    const payment = batches.payDate[batch]!;
    const row = batches.first[batch]!;
    const stretch = classOf(payment === NEVER ? asOf : payment);
    const after = batches.later[batch]!;
    let alone = false;
    for (const { situation, decides } of dated) if (decides(situation[row]!, after, stretch)) alone = true;
    if (alone) {
      for (const each of batches.rows(batch)) add(open(batch, each, stretch, true), 1, payment);
      continue;
    }
    const key = keys.intern(batches.group[batch]!, stretch);
    if (key === lotOfKey.length) lotOfKey.push(open(batch, row, stretch, false));
    add(lotOfKey[key]!, batches.persons[batch]!, payment);
  }

  const dayStart = new Uint32Array(persons.length + 1);
  const days = new Int32Array(dayOf.length);
  const dayPersons = new Int32Array(dayOf.length);
  let place = 0;
  for (const [lot, end] of last.entries()) {
    for (let entry = end; entry >= 0; entry = before[entry]!) {
      days[place] = dayOf[entry]!;
      dayPersons[place] = countOf[entry]!;
      place += 1;
    }
    dayStart[lot + 1] = place;
  }
  const known = new Set(cuts);
  const payDate = Int32Array.from(batchOf, (batch) => batches.payDate[batch]!);
  return {
    count: persons.length,
    readings,
    patterns: lotOf.length,
    lotOf: Uint32Array.from(lotOf),
    personsOf: Int32Array.from(personsOf),
    pattern: Uint32Array.from(pattern),
    single: Int32Array.from(single),
    unit: Int32Array.from(first, (row) => unit[row]!),
    situations: dated.map(({ situation }) => Uint32Array.from(first, (row) => situation[row]!)),
    later: Uint8Array.from(batchOf, (batch) => batches.later[batch]!),
    payDate,
    paid: Int32Array.from(first, (row, lot) => (payDate[lot] === NEVER ? 0 : paid[row]!)),
    persons: Int32Array.from(persons),
    dayStart,
    days,
    dayPersons,
    cover: (wanted) => batches.cover(wanted) && wanted.every((set) => cutsOf(set).every((day) => known.has(day))),
  };
}

/** First days of the stretches between which the rules tell payment days apart. */
function cutsOf({ rules }: RuleSet): readonly number[] {
  return Array.from(rules.calendar.starts.subarray(1));
}

/** Numbers the stretches of days between the cuts. */
function dayClasses(cuts: readonly number[]): (day: number) => number {
  const base = (cuts[0] ?? 0) - 1;
  const table = new Uint16Array((cuts.at(-1) ?? 0) - base + 1);
  for (const cut of cuts) for (let at = cut - base; at < table.length; at += 1) table[at]! += 1;
  return (day) => table[Math.min(Math.max(day - base, 0), table.length - 1)]!;
}

/** Whether a person's own dates decide, on the days between two cuts, under any of the rules of one reading. */
function ownDatesDecide(
  sets: readonly RuleSet[],
  cuts: readonly number[],
): (situation: number, later: number, stretch: number) => boolean {
  const each = sets.map(({ rules }) => {
    const { profileOf, profiles, calendar, shape } = rules;
    // A day of each stretch between the cuts, as a stretch of these rules.
    const stretches = [(cuts[0] ?? 0) - 1, ...cuts].map((day) => stretchOf(calendar, day));
    const { decision, frozen } = profiles;
    return (situation: number, later: number, stretch: number): boolean => {
      const own = profileOf[situation]!;
      const profile = later === 1 ? frozen[own]! : own;
      return decision[profile * shape.stretches + stretches[stretch]!]! >>> 2 === MAX_VERDICTS;
    };
  });
  return (situation, later, stretch) => each.some((decides) => decides(situation, later, stretch));
}
