import { EMPTY } from '../roster/types';
import type { RosterTable } from '../roster/types';
import { NOWHERE, type Facts } from './facts';
import { createPairs, type Pairs } from './pairs';

/**
 * Persons who are alike for every scenario, counted: same unit, situation, amount paid, and paid on days between
 * which no date of any rule lies. Those whose own dates decide, and the odd ones, stay single.
 */
export interface Lots {
  readonly count: number;
  /** By lot. */
  readonly unit: Int32Array;
  readonly situation: Uint32Array;
  /** 1 where the identities came after the payment (facts of the roster, whatever the policy makes of it). */
  readonly later: Uint8Array;
  /** A day that stands for the payment's; NEVER (in facts.ts) without payment up to the as-of date. */
  readonly payDate: Int32Array;
  readonly paid: Int32Array;
  readonly persons: Int32Array;
  readonly singles: Uint32Array;
}

/** Who is alike, and whose own dates decide. */
export interface Alike {
  /** By situation: one that is judged alike, in its place. */
  readonly standsFor: Int32Array;
  /** By situation: 1 where the person's own dates decide on some day. */
  readonly dated: Uint8Array;
  /** Whether they decide on this charge date. */
  decides(situation: number, later: boolean, day: number): boolean;
}

const AMOUNT_BITS = 12;
const CLASS_BITS = 8;
const UNIT_LIMIT = 1 << (32 - AMOUNT_BITS - CLASS_BITS);

/** @param cuts first days of the stretches between which payment days need not be told apart, ascending. */
export function makeLots(
  table: RosterTable,
  facts: Facts,
  asOf: number,
  never: number,
  cuts: readonly number[],
  alike: Alike,
): Lots {
  const keys: Pairs = createPairs(4096);
  const counts: number[] = [];
  const amounts = new Map<number, number>();
  const singles: number[] = [];
  const classes = dayClasses(cuts);
  const { standsFor, dated } = alike;
  const { unit, situation, payDate, paid } = facts;
  const { bits } = table.identities();
  const identityDate = table.number('identityDate').values;
  for (let row = 0; row < facts.length; row += 1) {
    const at = unit[row]!;
    if (at === NOWHERE) continue;
    const payment = payDate[row]!;
    const pays = payment <= asOf;
    const later = pays && identityDate[row]! > payment && bits[row] !== 0 ? 1 : 0;
    const amount = pays ? paid[row]! : EMPTY;
    let code = amounts.get(amount);
    if (code === undefined) {
      code = amounts.size;
      amounts.set(amount, code);
    }
    const own = situation[row]!;
    const decided = dated[own] === 1 && alike.decides(own, later === 1, pays ? payment : asOf);
    if (decided || at >= UNIT_LIMIT || code >= 1 << AMOUNT_BITS) {
      singles.push(row);
      continue;
    }
    const kind = pays ? classes.of(payment) : 0;
    const lot = keys.intern(
      standsFor[own]! * 2 + later,
      code | (kind << AMOUNT_BITS) | (at << (AMOUNT_BITS + CLASS_BITS)),
    );
    if (lot === counts.length) counts.push(1);
    else counts[lot]! += 1;
  }
  const byCode = Int32Array.from(amounts.keys());
  const each = (value: (first: number, second: number) => number): Int32Array =>
    Int32Array.from({ length: keys.count }, (_, lot) => value(keys.first[lot]!, keys.second[lot]!));
  const amountOf = (second: number): number => byCode[second & ((1 << AMOUNT_BITS) - 1)]!;
  const classOf = (second: number): number => (second >>> AMOUNT_BITS) & ((1 << CLASS_BITS) - 1);
  return {
    count: keys.count,
    unit: each((_, second) => second >>> (AMOUNT_BITS + CLASS_BITS)),
    situation: Uint32Array.from(each((first) => first >>> 1)),
    later: Uint8Array.from(each((first) => first & 1)),
    payDate: each((_, second) => (amountOf(second) === EMPTY ? never : classes.day(classOf(second)))),
    paid: each((_, second) => Math.max(amountOf(second), EMPTY + 1)),
    persons: Int32Array.from(counts),
    singles: Uint32Array.from(singles),
  };
}

/** Numbers the stretches of days between the cuts. */
function dayClasses(cuts: readonly number[]): { of(day: number): number; day(kind: number): number } {
  const base = (cuts[0] ?? 0) - 1;
  const table = new Uint8Array((cuts.at(-1) ?? 0) - base + 1);
  for (const cut of cuts) for (let at = cut - base; at < table.length; at += 1) table[at]! += 1;
  return {
    of: (day) => table[Math.min(Math.max(day - base, 0), table.length - 1)]!,
    day: (kind) => (kind === 0 ? base : (cuts[kind - 1] ?? base)),
  };
}
