import type { RosterTable, TextPool } from '../roster/types';
import { hashBytes } from '../roster/utf8';
import { hashText, indexAll, type PersonKey } from './personKeys';
import type { RowIndex } from './rowIndex';

/** By code of a pool of names. Pools only grow, so that what is known of a code stays true. */
const hashesOf = new WeakMap<TextPool, Uint32Array>();

/**
 * An index of those living rows of a roster that fit and that some of the `asking` rows of `other` may mean: asked with these it
 * finds the same as one of all rows. A list is mostly short and a roster long, so most rows are told by one bit.
 */
export function indexAsked(
  table: RosterTable,
  other: RosterTable,
  key: PersonKey,
  asking: readonly number[],
  fits: (row: number) => boolean,
): RowIndex<number> {
  const keys = makeBits(asking.length);
  for (const row of asking) keys.add(key.hash(other, row));
  const isAskedName = key.named === true ? askedNames(table, other, asking) : () => true;
  const rows: number[] = [];
  const { alive, length } = table;
  for (let row = 0; row < length; row += 1)
    if (alive[row] === 1 && isAskedName(row) && keys.has(key.hash(table, row)) && fits(row)) rows.push(row);
  return indexAll(table, other, key, rows);
}

/** Whether the name of a row may be that of a row that asks. */
function askedNames(table: RosterTable, other: RosterTable, asking: readonly number[]): (row: number) => boolean {
  const names = makeBits(asking.length);
  for (const row of asking) names.add(hashText(other, 'name', row));
  const { codes, pool } = table.text('name');
  const hashes = nameHashes(pool);
  return (row) => names.has(hashes[codes[row] ?? 0] ?? 0);
}

/** As `hashText` has them: that of no name is 0. */
function nameHashes(pool: TextPool): Uint32Array {
  const known = hashesOf.get(pool);
  const { size, bytes } = pool;
  if (known !== undefined && known.length >= size) return known;
  const hashes = new Uint32Array(size);
  const from = known?.length ?? 1;
  if (known !== undefined) hashes.set(known);
  for (let code = from; code < size; code += 1) hashes[code] = hashBytes(bytes, pool.start(code), pool.end(code));
  hashesOf.set(pool, hashes);
  return hashes;
}

/** Numbers by one bit each: what has been added is found, of others few. */
function makeBits(count: number): { add(hash: number): void; has(hash: number): boolean } {
  let bits = 1024;
  while (bits < count * 16) bits *= 2;
  const mask = bits - 1;
  const set = new Uint32Array(bits >>> 5);
  return {
    add(hash) {
      const place = hash & mask;
      set[place >>> 5] = (set[place >>> 5] ?? 0) | (1 << (place & 31));
    },
    has: (hash) => ((set[(hash & mask) >>> 5] ?? 0) & (1 << (hash & 31))) !== 0,
  };
}
