import type { FindResult } from '../../../client/protocol';

/** Cells found, in the order of the screen: by person, and in a person's row from left to right. */
export interface Matches {
  /** All of them; at most `rows.length` can be walked. */
  readonly count: number;
  /** Physical rows. */
  readonly rows: Uint32Array;
  /** Numbers of the persons in the list on display, from 1, folded ones counted. */
  readonly numbers: Uint32Array;
  /** Places among the displayed columns. */
  readonly places: Uint16Array;
}

/** One answer of the worker; `places`: where the columns asked for stand on display. */
export interface Part {
  readonly result: FindResult;
  readonly places: readonly number[];
}

/** A place in the list: between cells or on one. `place` -1 = before the first column. */
export interface Point {
  readonly number: number;
  readonly place: number;
}

const PLACES = 2 ** 16;

/**
 * Joins what was found in the parts of the search. `numberOf`: the number of a physical row on display, 0 where it is not;
 * null where the worker's order is the one on display.
 */
export function joinMatches(parts: readonly Part[], numberOf: ((row: number) => number) | null): Matches {
  const [only] = parts;
  if (numberOf === null && parts.length === 1 && only !== undefined) {
    const { count, at, column, rows } = only.result;
    return {
      count,
      rows,
      numbers: at.map((index) => index + 1),
      places: column.map((index) => only.places[index] ?? 0),
    };
  }
  const listed = parts.reduce((sum, { result }) => sum + result.rows.length, 0);
  const all = parts.reduce((sum, { result }) => sum + result.count, 0);
  const keys = new Float64Array(listed);
  const rowOf = new Map<number, number>();
  let kept = 0;
  for (const { result, places } of parts) {
    for (const [index, row] of result.rows.entries()) {
      const number = numberOf === null ? (result.at[index] ?? 0) + 1 : numberOf(row);
      if (number === 0) continue;
      rowOf.set(number, row);
      keys[kept] = number * PLACES + (places[result.column[index] ?? 0] ?? 0);
      kept += 1;
    }
  }
  const sorted = keys.subarray(0, kept).sort();
  const numbers = new Uint32Array(kept);
  const places = new Uint16Array(kept);
  const rows = new Uint32Array(kept);
  for (const [index, key] of sorted.entries()) {
    const number = Math.floor(key / PLACES);
    numbers[index] = number;
    places[index] = key % PLACES;
    rows[index] = rowOf.get(number) ?? 0;
  }
  return { count: all - (listed - kept), rows, numbers, places };
}

/** Whether the persons on display stand under the numbers of the matches. */
export function fitsDisplay({ rows, numbers }: Matches, personOf: (number: number) => number): boolean {
  for (let index = 0; index < rows.length; index += 1) if (personOf(numbers[index] ?? 0) !== rows[index]) return false;
  return true;
}

/** The first match at the point or behind it; `rows.length` where there is none. */
export function firstFrom({ numbers, places }: Matches, { number, place }: Point): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const its = numbers[middle] ?? 0;
    if (its < number || (its === number && (places[middle] ?? 0) < place)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The match that is this cell; -1 where it is none. */
export function matchAt(matches: Matches, point: Point): number {
  const index = firstFrom(matches, point);
  return matches.numbers[index] === point.number && matches.places[index] === point.place ? index : -1;
}

/** The next match from a cell, round the ends. `wrapped`: it went round. Null where there are none. */
export function nextMatch(
  matches: Matches,
  from: Point,
  by: 1 | -1,
): { readonly index: number; readonly wrapped: boolean } | null {
  const { length } = matches.rows;
  if (length === 0) return null;
  if (by === 1) {
    const index = firstFrom(matches, { ...from, place: from.place + 1 });
    return index < length ? { index, wrapped: false } : { index: 0, wrapped: true };
  }
  const index = firstFrom(matches, from) - 1;
  return index >= 0 ? { index, wrapped: false } : { index: length - 1, wrapped: true };
}

/** Places of the columns found in the row of a person. */
export function placesOf(matches: Matches, number: number, row: number): readonly number[] {
  const places: number[] = [];
  for (let index = firstFrom(matches, { number, place: 0 }); matches.numbers[index] === number; index += 1)
    if (matches.rows[index] === row) places.push(matches.places[index] ?? 0);
  return places;
}
