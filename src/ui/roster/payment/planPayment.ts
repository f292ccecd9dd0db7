import { formatDay, type Day } from '../../../base/day';
import { formatYuan, type Fen } from '../../../base/money';
import type { Session } from '../../../client/types';
import type { ColumnTexts } from '../../../client/protocol';
import type { PersonResult } from '../../../engine/types';
import { EMPTY, UNREADABLE } from '../../../roster/types';

/** Why somebody is passed over when payments are marked; nothing is guessed and nothing entered is overwritten. */
export const PASSED = [
  'enrolled',
  'excluded',
  'barred',
  'unknown',
  'short',
  'later',
  'unread',
  'zero',
  'amount',
  'removed',
] as const;
export type Passed = (typeof PASSED)[number];

export interface PaymentPlan {
  readonly columns: readonly ColumnTexts[];
  /** Persons marked, and what they pay in all, in fen. */
  readonly persons: number;
  readonly amount: number;
  /** How many of them owe nothing and are registered with 0.00. */
  readonly registered: number;
  readonly passed: Readonly<Partial<Record<Passed, number>>>;
  /** Why some of them had not paid: cleared with the payment, each text once. */
  readonly reasons: { readonly persons: number; readonly texts: readonly string[] };
  /** The only person asked for. */
  readonly only: string;
}

export interface PaymentOptions {
  readonly session: Session;
  /** Physical rows, each once. */
  readonly rows: readonly number[];
  readonly date: Day;
  /** '' = nobody has said how they pay: the column is left as it is. */
  readonly channel: string;
  /** Told now and then how many persons have been looked at. */
  readonly onStep?: (done: number) => void;
}

/**
 * What "paid with what they owe" comes to: date, amount (what the person owes on the as-of date, policies.md 1: payable
 * of somebody without a payment) and channel. A person who owes nothing is registered with 0.00. Why he had not paid is no longer
 * so and goes. Yields between persons.
 */
export function* planPayment({
  session,
  rows,
  date,
  channel,
  onStep,
}: PaymentOptions): Generator<undefined, PaymentPlan> {
  const { table } = session;
  const dates = table.number('payDate').values;
  const chosen: number[] = [];
  const amounts: string[] = [];
  const passed: Partial<Record<Passed, number>> = {};
  let amount = 0;
  let registered = 0;
  const urged: number[] = [];
  const reasons = new Set<string>();
  for (const [index, row] of rows.entries()) {
    if (index % 256 === 255) {
      onStep?.(index);
      yield;
    }
    const person = session.person(row);
    const why =
      table.alive[row] === 1
        ? reasonToPass(person, date, {
            date: table.getText('payDate', row),
            day: dates[row] ?? EMPTY,
            amount: table.getText('payAmount', row),
          })
        : 'removed';
    if (why !== null) {
      passed[why] = (passed[why] ?? 0) + 1;
      continue;
    }
    const owed = person.payable ?? (0 as Fen);
    chosen.push(row);
    amounts.push(formatYuan(owed));
    amount += owed;
    if (owed === 0) registered += 1;
    const reason = table.getText('reason', row);
    if (reason !== '') {
      urged.push(row);
      reasons.add(reason);
    }
  }
  const to = Uint32Array.from(chosen);
  const columns: ColumnTexts[] = [
    { field: 'payDate', rows: to, texts: [formatDay(date)] },
    { field: 'payAmount', rows: to, texts: amounts },
    ...(channel === '' ? [] : [{ field: 'channel' as const, rows: to, texts: [channel] }]),
    ...(urged.length === 0 ? [] : [{ field: 'reason' as const, rows: Uint32Array.from(urged), texts: [''] }]),
  ];
  const [first] = rows;
  const only = rows.length === 1 && first !== undefined ? table.getText('name', first) : '';
  return {
    columns: chosen.length === 0 ? [] : columns,
    persons: chosen.length,
    amount,
    registered,
    passed,
    reasons: { persons: urged.length, texts: [...reasons] },
    only,
  };
}

/** Null: can be marked. An amount that is there already must be what is owed, or it is for the clerk to settle. */
export function reasonToPass(
  person: PersonResult,
  asOf: Day,
  paid: { readonly date: string; readonly day: number; readonly amount: string },
): Passed | null {
  switch (person.status) {
    case 'enrolled':
    case 'excluded':
    case 'barred':
    case 'unknown':
    case 'short':
      return person.status;
    case 'pending':
    case 'unpaid':
      // A date in time without enrolment: the amount beside it is none, 0.00 or cannot be read.
      if (paid.date !== '') return paid.day <= UNREADABLE ? 'unread' : paid.day > asOf ? 'later' : 'zero';
      if (person.payable === null) return 'unknown';
      return paid.amount === '' || paid.amount === formatYuan(person.payable) ? null : 'amount';
  }
}

/** Everybody of the households of these persons, themselves included: same unit, same household number (policies.md 1). */
export function householdsOf(session: Session, rows: readonly number[]): number[] {
  const { table } = session;
  const units = table.text('unit').codes;
  const households = table.text('household').codes;
  const asked = new Set(rows);
  const wanted = new Set<string>();
  for (const row of rows) if (households[row] !== 0) wanted.add(`${units[row]} ${households[row]}`);
  const numbers = new Set(rows.map((row) => households[row]));
  const all: number[] = [];
  for (let row = 0; row < table.length; row += 1) {
    if (table.alive[row] !== 1) continue;
    if (asked.has(row) || (numbers.has(households[row]) && wanted.has(`${units[row]} ${households[row]}`)))
      all.push(row);
  }
  return all;
}
