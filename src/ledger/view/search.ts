import type { RosterTable, TextPool } from '../../roster/types';
import type { Test } from './filter';

/** Fields the quick search looks into. */
const SEARCHED = ['name', 'idNumber', 'phone'] as const;

/** Whether a person's name, ID number or phone contains the text; letters of either case. */
export function searchTest(table: RosterTable, wanted: string): Test {
  const text = wanted.normalize('NFKC').trim();
  if (text === '') return () => true;
  const needle = new TextEncoder().encode(text);
  const columns = SEARCHED.map((field) => table.text(field));
  const marks = columns.map(({ pool }) => codesContaining(pool, needle));
  const codes = columns.map((column) => column.codes);
  return (row) => marks.some((mark, index) => mark[codes[index]?.[row] ?? 0] === 1);
}

/** A flag by code. One walk over all bytes of the dictionary; no text is decoded. */
export function codesContaining(pool: TextPool, needle: Uint8Array): Uint8Array {
  const found = new Uint8Array(pool.size);
  const { bytes, byteLength } = pool;
  const wanted = needle.map(lower);
  const first = wanted[0] ?? 0;
  const last = byteLength - wanted.length;
  let code = 0;
  for (let at = 0; at <= last; at += 1) {
    if (lower(bytes[at] ?? 0) !== first) continue;
    let length = 1;
    while (length < wanted.length && lower(bytes[at + length] ?? 0) === wanted[length]) length += 1;
    if (length < wanted.length) continue;
    while (pool.end(code) <= at) code += 1;
    if (at + length > pool.end(code)) continue; // across two texts
    found[code] = 1;
    at = pool.end(code) - 1;
  }
  return found;
}

/** Letters A–Z as small ones; the bytes of Han characters are all above them. */
function lower(byte: number): number {
  return byte >= 65 && byte <= 90 ? byte + 32 : byte;
}
