import { EMPTY, UNREADABLE } from '../../roster/types';
import type { ViewColumn } from './column';
import { radixSort } from './radix';

const BLANK = 0xffffffff;
const UNREADABLE_KEY = 0xfffffffe;

/** The rows sorted by one column; ties keep their order, blanks come last either way, and unreadable cells before them. */
export function sortBy(
  rows: Uint32Array<ArrayBuffer>,
  column: ViewColumn,
  descending: boolean,
): Uint32Array<ArrayBuffer> {
  return radixSort(
    rows,
    column.kind === 'coded' ? codedKeys(rows, column, descending) : numericKeys(rows, column, descending),
  );
}

function codedKeys(
  rows: Uint32Array,
  column: ViewColumn & { kind: 'coded' },
  descending: boolean,
): Uint32Array<ArrayBuffer> {
  const ranks = column.ranks();
  const { codes } = column;
  const keys = new Uint32Array(rows.length);
  const top = ranks.length; // more than any rank
  for (let at = 0; at < rows.length; at += 1) {
    const rank = ranks[codes[rows[at] ?? 0] ?? 0] ?? 0;
    keys[at] = rank === 0 ? top + 1 : descending ? top - rank : rank;
  }
  return keys;
}

function numericKeys(
  rows: Uint32Array,
  column: ViewColumn & { kind: 'numeric' },
  descending: boolean,
): Uint32Array<ArrayBuffer> {
  const { values } = column;
  let low = Infinity;
  let high = -Infinity;
  for (let at = 0; at < rows.length; at += 1) {
    const value = values[rows[at] ?? 0] ?? EMPTY;
    if (value <= UNREADABLE) continue;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  const keys = new Uint32Array(rows.length);
  // Amounts of more than twenty million yuan either way would reach the keys of blanks; then the ends count as equal.
  for (let at = 0; at < rows.length; at += 1) {
    const value = values[rows[at] ?? 0] ?? EMPTY;
    if (value === EMPTY) keys[at] = BLANK;
    else if (value === UNREADABLE) keys[at] = UNREADABLE_KEY;
    else keys[at] = Math.min(descending ? high - value : value - low, UNREADABLE_KEY - 1);
  }
  return keys;
}
