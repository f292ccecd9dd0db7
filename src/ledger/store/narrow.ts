import { EMPTY, UNREADABLE } from '../../roster/types';

/**
 * Numbers of a column in as few bytes as their range needs: dates, codes and flags of 16,384 neighbours lie close together,
 * so most columns need one or two bytes a row, and an empty one none.
 */
export type Numbers = Uint8Array | Uint16Array | Int32Array | Uint32Array;
export type Width = 0 | 1 | 2 | 4;
export interface Narrowing {
  readonly width: Width;
  readonly base: number;
}

const UNREADABLE_MARK = 1;
const FIRST_VALUE = 2;

/** The width and base for `numbers[from … to)`; `empty` is the column's empty cell (EMPTY for days and money, 0 for codes). */
export function narrowing(numbers: Numbers, from: number, to: number, empty: number): Narrowing {
  const first = numbers[from] ?? empty;
  let low = Infinity;
  let high = -Infinity;
  let same = true;
  for (let row = from; row < to; row += 1) {
    const value = numbers[row] ?? empty;
    if (value !== first) same = false;
    if (value === empty || value === UNREADABLE) continue;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  if (same) return { width: 0, base: first };
  const base = low === Infinity ? 0 : low;
  const span = low === Infinity ? 0 : high - low + FIRST_VALUE;
  if (span <= 0xff) return { width: 1, base };
  return span <= 0xffff ? { width: 2, base } : { width: 4, base: 0 };
}

/** Writes the rows in that narrowing at byte `at` of `data` (a multiple of 4). */
export function writeNarrow(
  data: Uint8Array,
  at: number,
  numbers: Numbers,
  from: number,
  to: number,
  empty: number,
  how: Narrowing,
): void {
  const { width, base } = how;
  if (width === 0) return;
  const start = data.byteOffset + at;
  if (width === 4) {
    const out = new Int32Array(data.buffer, start, to - from);
    for (let row = from; row < to; row += 1) out[row - from] = numbers[row] ?? empty;
    return;
  }
  const out =
    width === 1 ? new Uint8Array(data.buffer, start, to - from) : new Uint16Array(data.buffer, start, to - from);
  const shift = FIRST_VALUE - base;
  for (let row = from; row < to; row += 1) {
    const value = numbers[row] ?? empty;
    out[row - from] = value === empty ? 0 : value === UNREADABLE ? UNREADABLE_MARK : value + shift;
  }
}

/** Reads `rows` numbers back into `target` from row `first` on. */
export function readNarrow(
  target: Numbers,
  first: number,
  rows: number,
  data: Uint8Array,
  at: number,
  empty: number,
  how: Narrowing,
): void {
  const { width, base } = how;
  if (width === 0) {
    target.fill(base, first, first + rows);
    return;
  }
  const start = data.byteOffset + at;
  if (width === 4) {
    const from =
      target instanceof Int32Array
        ? new Int32Array(data.buffer, start, rows)
        : new Uint32Array(data.buffer, start, rows);
    target.set(from, first);
    return;
  }
  const from = width === 1 ? new Uint8Array(data.buffer, start, rows) : new Uint16Array(data.buffer, start, rows);
  const shift = base - FIRST_VALUE;
  for (let row = 0; row < rows; row += 1) {
    const mark = from[row] ?? 0;
    target[first + row] = mark === 0 ? empty : mark === UNREADABLE_MARK ? UNREADABLE : mark + shift;
  }
}

/** The empty cell of day and money columns. */
export const EMPTY_NUMBER = EMPTY;
/** The empty cell of text codes and identity bits. */
export const EMPTY_CODE = 0;
