import type { TextPool } from '../../roster/types';
import { compareTexts } from './collation';
import { radixSort } from './radix';
import { wordsOf } from './symbols';

/** The texts of a dictionary in the order of collation.ts. */
export interface Ranking {
  /** Codes in order. */
  readonly order: Uint32Array<ArrayBuffer>;
  /** Rank by code. Equal in order = equal rank; the empty text has rank 0. */
  readonly ranks: Uint32Array;
}

/** More new texts than this are not merged in one by one. */
const FEW = 256;

/** `names`: of persons, by the reading of their surnames. */
export function rank(pool: TextPool, names = false): Ranking {
  const { size } = pool;
  const { columns } = wordsOf(pool, 0, names);
  let order = new Uint32Array(size);
  for (let code = 0; code < size; code += 1) order[code] = code;
  // Least significant word first: each pass is stable, so the first word decides in the end.
  for (let word = columns.length - 1; word >= 0; word -= 1) {
    const column = columns[word] ?? new Uint32Array(0);
    const keys = new Uint32Array(size);
    for (let at = 0; at < size; at += 1) keys[at] = column[order[at] ?? 0] ?? 0;
    order = radixSort(order, keys);
  }
  return { order, ranks: number(order, (a, b) => columns.every((column) => column[a] === column[b])) };
}

/** Ranks along the order: one more wherever a text differs from the one before it. */
function number(order: Uint32Array, same: (a: number, b: number) => boolean): Uint32Array {
  const ranks = new Uint32Array(order.length);
  for (let at = 1, last = 0; at < order.length; at += 1) {
    if (!same(order[at] ?? 0, order[at - 1] ?? 0)) last += 1;
    ranks[order[at] ?? 0] = last;
  }
  return ranks;
}

/** The ranking with the few texts added since: found their places one by one, the rest keeps its order. */
function extend(pool: TextPool, { order: before, ranks: old }: Ranking, names: boolean): Ranking {
  const compare = (a: string, b: string): number => compareTexts(a, b, names);
  const fresh = Array.from({ length: pool.size - before.length }, (_, index) => {
    const code = before.length + index;
    const text = pool.get(code);
    return { code, text, at: placeOf(pool, before, text, compare) };
  }).sort((a, b) => a.at - b.at || compare(a.text, b.text));
  const order = new Uint32Array(pool.size);
  const added = new Set(fresh.map(({ code }) => code));
  for (let at = 0, next = 0; at < order.length; at += 1) {
    const coming = fresh[next];
    if (coming !== undefined && coming.at + next === at) {
      order[at] = coming.code;
      next += 1;
    } else order[at] = before[at - next] ?? 0;
  }
  const same = (a: number, b: number): boolean =>
    added.has(a) || added.has(b) ? compare(pool.get(a), pool.get(b)) === 0 : old[a] === old[b];
  return { order, ranks: number(order, same) };
}

/** How many of the ordered texts come before `text`. */
function placeOf(pool: TextPool, order: Uint32Array, text: string, compare: (a: string, b: string) => number): number {
  let low = 0;
  let high = order.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compare(pool.get(order[middle] ?? 0), text) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

const known = new WeakMap<TextPool, Ranking>();

/**
 * Rank by code, kept as long as the dictionary does not grow: codes never change their meaning. A dictionary holds names of
 * persons always or never.
 */
export function ranksOf(pool: TextPool, names = false): Uint32Array {
  let ranking = known.get(pool);
  if (ranking === undefined || pool.size - ranking.order.length > FEW) ranking = rank(pool, names);
  else if (ranking.order.length < pool.size) ranking = extend(pool, ranking, names);
  known.set(pool, ranking);
  return ranking.ranks;
}
