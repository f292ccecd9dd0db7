import { EMPTY, UNREADABLE, type RosterTable } from '../../roster/types';
import type { Amounts } from './types';

/** What comparing a payment with the results comes to. */
export const NOTHING = 0;
export const UNDER = 1;
export const OVER = 2;
export const LATER = 3;

/**
 * A payment against what was due on its date. Nothing can be compared without a payment, where a cell cannot be read,
 * where the amount due is unknown, and for excluded persons; after the as-of date it has not happened yet.
 */
export function compare(date: number, amount: number, exclusion: number, due: number, asOf: number): number {
  if (date <= UNREADABLE) return NOTHING; // or EMPTY, which is less
  if (date > asOf) return LATER;
  if (exclusion !== 0 || due === EMPTY || amount === UNREADABLE) return NOTHING;
  const paid = amount === EMPTY ? 0 : amount;
  if (paid === due) return NOTHING;
  return paid < due ? UNDER : OVER;
}

/** The same for one row of a table. */
export function createComparison(table: RosterTable, amounts: Amounts | null): (row: number) => number {
  if (amounts === null) return () => NOTHING;
  const dates = table.number('payDate');
  const paid = table.number('payAmount');
  const exclusions = table.text('exclusion');
  return (row) =>
    compare(
      dates.values[row] ?? EMPTY,
      paid.values[row] ?? EMPTY,
      exclusions.codes[row] ?? 0,
      amounts.results().payable[row] ?? EMPTY,
      amounts.asOf,
    );
}

/**
 * The same for all living rows in one pass over the columns: an as-of date is moved with a slider, and a million rows
 * must follow. `outcomes[row]` is set for every row; removed rows have nothing.
 */
export function compareAll(table: RosterTable, computed: Amounts, outcomes: Uint8Array): void {
  const { asOf } = computed;
  const { payable } = computed.results();
  const dates = table.number('payDate').values;
  const amounts = table.number('payAmount').values;
  const exclusions = table.text('exclusion').codes;
  const { alive, length } = table;
  for (let row = 0; row < length; row += 1) {
    outcomes[row] =
      alive[row] === 1
        ? compare(dates[row] ?? EMPTY, amounts[row] ?? EMPTY, exclusions[row] ?? 0, payable[row] ?? EMPTY, asOf)
        : NOTHING;
  }
}
