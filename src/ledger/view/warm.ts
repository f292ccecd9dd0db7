import type { RosterTable } from '../../roster/types';
import { ranksOf } from './ranks';

/** The columns people sort first; putting their texts in order for the first time is most of the work. */
const FIRST = ['name', 'idNumber', 'household', 'group', 'address', 'phone'] as const;
/** In a larger roster one column takes up to half a second, which an edit should not have to wait for. */
const MOST_ROWS = 200_000;

/** Puts the texts of the usual columns in order before anybody asks, one column a step. */
export function* warmOrders(table: RosterTable): Generator<void, void> {
  if (table.length > MOST_ROWS) return;
  for (const field of FIRST) {
    ranksOf(table.text(field).pool);
    yield;
  }
}
