import { EMPTY, type RosterTable } from '../../roster/types';
import { stretchOf } from '../calendar';
import { NEVER, NOWHERE } from '../facts';
import { MAX_VERDICTS } from '../outcome';
import { createPairs } from '../pairs';
import type { Reading } from './readings';
import type { RuleSet } from './ruleSet';

/**
 * Persons who are alike under several sets of rules at once, counted: same unit, same profile by each of them, same amount paid,
 * paid on days that none of them tells apart. Those whose own dates decide, and the odd ones, are lots of one.
 */
export interface Lots {
  readonly count: number;
  readonly readings: readonly Reading[];
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

const AMOUNT_BITS = 12;
const CLASS_BITS = 8;
const UNIT_LIMIT = 1 << (32 - AMOUNT_BITS - CLASS_BITS);

export function makeLots(table: RosterTable, sets: readonly RuleSet[], asOf: number): Lots {
  const readings = [...new Set(sets.map(({ reading }) => reading))];
  const { length, unit, payDate, paid } = readings[0]!.facts;
  const cuts = [...new Set(sets.flatMap(cutsOf))].sort((a, b) => a - b);
  const alikes = readings.map((reading) =>
    alikeOf(
      sets.filter((set) => set.reading === reading),
      cuts,
    ),
  );
  const situationsOf = readings.map((reading) => reading.facts.situation);
  const tooMany = cuts.length >= 1 << CLASS_BITS;
  const classOf = dayClasses(cuts);
  const freezes = sets.some(({ rules }) => rules.policy.identityFrozenAtPayment !== undefined);
  const { bits } = table.identities();
  const identityDate = table.number('identityDate').values;
  const keys = createPairs(4096);
  const days = createPairs(4096);
  const kinds = createPairs(256); // classes of persons over several readings
  const amounts = new Map<number, number>();
  const lotOfKey: number[] = [];
  const counts: number[] = [];
  const first: number[] = []; // the first row of each lot
  const single: number[] = [];
  const later: number[] = [];
  const daysOfLot: number[] = [];
  const dayCounts: number[] = [];

  function open(row: number, alone: boolean, after: number): number {
    first.push(row);
    single.push(alone ? row : -1);
    later.push(after);
    daysOfLot.push(0);
    return counts.push(0) - 1;
  }

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
    const stretch = classOf(pays ? payment : asOf);
    let kind = 0;
    let alone = tooMany || at >= UNIT_LIMIT || code >= 1 << AMOUNT_BITS;
    for (let index = 0; index < alikes.length; index += 1) {
      const { standsFor, dated, decides } = alikes[index]!;
      const own = situationsOf[index]![row]!;
      if (dated[own] === 1 && decides[(own * 2 + after) * (cuts.length + 1) + stretch] === 1) alone = true;
      kind = index === 0 ? standsFor[own]! : kinds.intern(kind, standsFor[own]!);
    }
    let lot: number;
    if (alone) lot = open(row, true, after);
    else {
      const key = keys.intern(kind * 2 + after, code | (stretch << AMOUNT_BITS) | (at << (AMOUNT_BITS + CLASS_BITS)));
      if (key === lotOfKey.length) lotOfKey.push(open(row, false, after));
      lot = lotOfKey[key]!;
    }
    counts[lot]! += 1;
    if (!pays) continue;
    const entry = days.intern(lot, payment);
    if (entry === dayCounts.length) {
      dayCounts.push(1);
      daysOfLot[lot]! += 1;
    } else dayCounts[entry]! += 1;
  }

  const dayStart = new Uint32Array(counts.length + 1);
  for (const [lot, own] of daysOfLot.entries()) dayStart[lot + 1] = dayStart[lot]! + own;
  const next = dayStart.slice();
  const sortedDays = new Int32Array(dayCounts.length);
  const sortedPersons = new Int32Array(dayCounts.length);
  for (const [entry, persons] of dayCounts.entries()) {
    const place = next[days.first[entry]!]!++;
    sortedDays[place] = days.second[entry]! | 0;
    sortedPersons[place] = persons;
  }

  const keyOf = (reading: Reading, age: number): number => readings.indexOf(reading) * 1024 + age;
  const thresholds = new Set(sets.flatMap(({ reading, rules }) => rules.thresholds.map((age) => keyOf(reading, age))));
  const known = new Set(cuts);
  const pays = (row: number): boolean => payDate[row]! <= asOf;
  return {
    count: counts.length,
    readings,
    single: Int32Array.from(single),
    unit: Int32Array.from(first, (row) => unit[row]!),
    situations: situationsOf.map((situation) => Uint32Array.from(first, (row) => situation[row]!)),
    later: Uint8Array.from(later),
    payDate: Int32Array.from(first, (row) => (pays(row) ? payDate[row]! : NEVER)),
    paid: Int32Array.from(first, (row) => (pays(row) ? paid[row]! : 0)),
    persons: Int32Array.from(counts),
    dayStart,
    days: sortedDays,
    dayPersons: sortedPersons,
    cover: (others) =>
      others.every(
        (set) =>
          readings.includes(set.reading) &&
          set.rules.thresholds.every((age) => thresholds.has(keyOf(set.reading, age))) &&
          cutsOf(set).every((day) => known.has(day)),
      ),
  };
}

/** First days of the stretches between which the rules tell payment days apart. */
function cutsOf({ rules }: RuleSet): readonly number[] {
  return Array.from(rules.calendar.starts.subarray(1));
}

/** Numbers the stretches of days between the cuts. */
function dayClasses(cuts: readonly number[]): (day: number) => number {
  const base = (cuts[0] ?? 0) - 1;
  const table = new Uint8Array((cuts.at(-1) ?? 0) - base + 1);
  for (const cut of cuts) for (let at = cut - base; at < table.length; at += 1) table[at]! += 1;
  return (day) => table[Math.min(Math.max(day - base, 0), table.length - 1)]!;
}

/** Who is alike, and whose own dates decide under any of the rules of one reading. */
interface Alike {
  /** By situation: a number that those share who have the same profile under all of the rules. */
  readonly standsFor: Uint32Array;
  /** By situation: 1 where the person's own dates decide on some day. */
  readonly dated: Uint8Array;
  /** By dated situation, `later` (0, 1) and stretch between the cuts: 1 where they decide. */
  readonly decides: Uint8Array;
}

function alikeOf(sets: readonly RuleSet[], cuts: readonly number[]): Alike {
  const count = sets[0]?.rules.judged ?? 0;
  const standsFor = new Uint32Array(count);
  const dated = new Uint8Array(count);
  const width = cuts.length + 1;
  const decides = new Uint8Array(count * 2 * width);
  for (const { rules } of sets) {
    const { profileOf, profiles, calendar, shape } = rules;
    const together = createPairs(256);
    // A day of each stretch between the cuts, as a stretch of these rules.
    const stretches = [(cuts[0] ?? 0) - 1, ...cuts].map((day) => stretchOf(calendar, day));
    const open = (profile: number, stretch: number): boolean =>
      profiles.decision[profile * shape.stretches + stretch]! >>> 2 === MAX_VERDICTS;
    const ever = Uint8Array.from({ length: profiles.count }, (_, profile) =>
      stretches.some((stretch) => open(profile, stretch)) ? 1 : 0,
    );
    for (let situation = 0; situation < count; situation += 1) {
      const own = profileOf[situation]!;
      const frozen = profiles.frozen[own]!;
      standsFor[situation] = together.intern(standsFor[situation]!, own);
      if (ever[own] === 0 && ever[frozen] === 0) continue;
      dated[situation] = 1;
      for (const [at, stretch] of stretches.entries()) {
        if (open(own, stretch)) decides[situation * 2 * width + at] = 1;
        if (open(frozen, stretch)) decides[(situation * 2 + 1) * width + at] = 1;
      }
    }
  }
  return { standsFor, dated, decides };
}
