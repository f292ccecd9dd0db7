import type { FindResult } from '../../../client/protocol';

/** Cells found, in the order of the screen: by person, and in a person's row from left to right. */
export interface Matches {
  /** All of them; at most `rows.length` can be walked. */
  readonly count: number;
  /** Physical rows. */
  readonly rows: Uint32Array;
  /** The how-manieth of the persons on display it is, from 1, folded ones counted. */
  readonly ranks: Uint32Array;
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
  readonly rank: number;
  readonly place: number;
}

const PLACES = 2 ** 16;

/**
 * Joins what was found in the parts of the search. `rankOf`: the rank of a physical row on display, 0 where it is not;
 * null where the worker's order is the one on display.
 */
export function joinMatches(parts: readonly Part[], rankOf: ((row: number) => number) | null): Matches {
  const [only] = parts;
  if (rankOf === null && parts.length === 1 && only !== undefined) {
    const { count, at, column, rows } = only.result;
    return {
      count,
      rows,
      ranks: at.map((index) => index + 1),
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
      const rank = rankOf === null ? (result.at[index] ?? 0) + 1 : rankOf(row);
      if (rank === 0) continue;
      rowOf.set(rank, row);
      keys[kept] = rank * PLACES + (places[result.column[index] ?? 0] ?? 0);
      kept += 1;
    }
  }
  const sorted = keys.subarray(0, kept).sort();
  const ranks = new Uint32Array(kept);
  const places = new Uint16Array(kept);
  const rows = new Uint32Array(kept);
  for (const [index, key] of sorted.entries()) {
    const rank = Math.floor(key / PLACES);
    ranks[index] = rank;
    places[index] = key % PLACES;
    rows[index] = rowOf.get(rank) ?? 0;
  }
  return { count: all - (listed - kept), rows, ranks, places };
}

/** Whether the persons on display have the ranks of the matches. */
export function fitsDisplay({ rows, ranks }: Matches, ranked: (rank: number) => number): boolean {
  for (let index = 0; index < rows.length; index += 1) if (ranked(ranks[index] ?? 0) !== rows[index]) return false;
  return true;
}

/** The first match at the point or behind it; `rows.length` where there is none. */
export function firstFrom({ ranks, places }: Matches, { rank, place }: Point): number {
  let low = 0;
  let high = ranks.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const its = ranks[middle] ?? 0;
    if (its < rank || (its === rank && (places[middle] ?? 0) < place)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The match that is this cell; -1 where it is none. */
export function matchAt(matches: Matches, point: Point): number {
  const index = firstFrom(matches, point);
  return matches.ranks[index] === point.rank && matches.places[index] === point.place ? index : -1;
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
export function placesOf(matches: Matches, rank: number, row: number): readonly number[] {
  const places: number[] = [];
  for (let index = firstFrom(matches, { rank, place: 0 }); matches.ranks[index] === rank; index += 1)
    if (matches.rows[index] === row) places.push(matches.places[index] ?? 0);
  return places;
}
