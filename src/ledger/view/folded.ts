import { createUniquePool } from '../../roster/pool';
import type { TextPool } from '../../roster/types';

/** Where in a text the wanted one must stand. */
export type Place = 'contains' | 'equals' | 'starts' | 'ends';

/** Upper and lower case, full and half width do not count. */
export function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

/** Whether folding a text does no more than make A–Z small: ASCII and the usual Han characters. */
export function isPlain(text: string): boolean {
  return !/[^\0-\x7f\u4e00-\u9fff]/.test(text);
}

export function standsIn(text: string, needle: string, place: Place): boolean {
  switch (place) {
    case 'contains':
      return text.includes(needle);
    case 'equals':
      return text === needle;
    case 'starts':
      return text.startsWith(needle);
    case 'ends':
      return text.endsWith(needle);
  }
}

/**
 * The texts of a dictionary whose folding is more than small letters (full width, unusual signs), folded, beside their
 * codes. They are few; all others can be searched as the bytes they are.
 */
interface Odd {
  upTo: number;
  readonly codes: number[];
  /** By index in `codes`: the code of the folded text in `texts`. */
  readonly inTexts: number[];
  readonly texts: TextPool;
}

const known = new WeakMap<TextPool, Odd>();

function oddOf(pool: TextPool): Odd {
  let odd = known.get(pool);
  if (odd === undefined) known.set(pool, (odd = { upTo: 1, codes: [], inTexts: [], texts: createUniquePool() }));
  const { bytes, size } = pool;
  let from = pool.start(odd.upTo);
  for (let code = odd.upTo; code < size; code += 1) {
    const to = pool.end(code);
    let at = from;
    while (at < to) {
      const byte = bytes[at] ?? 0;
      if (byte < 0x80) at += 1;
      // Three bytes of U+4000–U+9FFF: nothing there has another width or case.
      else if (byte >= 0xe4 && byte <= 0xe9) at += 3;
      else break;
    }
    if (at < to) {
      odd.codes.push(code);
      odd.inTexts.push(odd.texts.intern(folded(pool.get(code))));
    }
    from = to;
  }
  odd.upTo = size;
  return odd;
}

const encoder = new TextEncoder();

/** A flag by code: the texts that hold the wanted one. Walks over the bytes of the dictionary; hardly a text is decoded. */
export function codesWith(pool: TextPool, wanted: string, place: Place, exact: boolean): Uint8Array {
  const found = new Uint8Array(pool.size);
  if (exact) {
    mark(pool, encoder.encode(wanted), place, true, found);
    return found;
  }
  const needle = encoder.encode(folded(wanted));
  mark(pool, needle, place, false, found);
  const odd = oddOf(pool);
  if (odd.codes.length === 0) return found;
  const inOdd = new Uint8Array(odd.texts.size);
  mark(odd.texts, needle, place, true, inOdd);
  for (let index = 0; index < odd.codes.length; index += 1)
    found[odd.codes[index] ?? 0] = inOdd[odd.inTexts[index] ?? 0] ?? 0;
  return found;
}

function mark(pool: TextPool, needle: Uint8Array, place: Place, exact: boolean, found: Uint8Array): void {
  if (needle.length === 0) markEmpty(pool, place, found);
  else if (place === 'contains') markContaining(pool, needle, exact, found);
  else markAtEdge(pool, needle, place, exact, found);
}

function markEmpty(pool: TextPool, place: Place, found: Uint8Array): void {
  for (let code = 0; code < found.length; code += 1)
    found[code] = place !== 'equals' || pool.start(code) === pool.end(code) ? 1 : 0;
}

/** Looks for the needle's last byte first: the first one is the same in a quarter of all Han characters. */
function markContaining(pool: TextPool, needle: Uint8Array, exact: boolean, found: Uint8Array): void {
  const { bytes, byteLength } = pool;
  const before = needle.length - 1;
  const last = needle[before] ?? 0;
  const other = exact ? last : upper(last);
  let code = 0;
  for (let at = before; at < byteLength; at += 1) {
    const byte = bytes[at];
    if (byte !== last && byte !== other) continue;
    const from = at - before;
    if (!sameAt(bytes, from, needle, exact)) continue;
    while (pool.end(code) <= from) code += 1;
    if (at >= pool.end(code)) continue; // across two texts
    found[code] = 1;
    at = pool.end(code) - 1 + before;
  }
}

function markAtEdge(pool: TextPool, needle: Uint8Array, place: Place, exact: boolean, found: Uint8Array): void {
  const { bytes } = pool;
  const { length } = needle;
  let from = 0;
  for (let code = 0; code < found.length; code += 1) {
    const to = pool.end(code);
    const room = to - from;
    const fits = place === 'equals' ? room === length : room >= length;
    if (fits && sameAt(bytes, place === 'ends' ? to - length : from, needle, exact)) found[code] = 1;
    from = to;
  }
}

function sameAt(bytes: Uint8Array, at: number, needle: Uint8Array, exact: boolean): boolean {
  for (let index = 0; index < needle.length; index += 1) {
    const byte = bytes[at + index] ?? 0;
    if (byte !== needle[index] && (exact || lower(byte) !== needle[index])) return false;
  }
  return true;
}

/** Letters A–Z as small ones; the bytes of Han characters are all above them. */
function lower(byte: number): number {
  return byte >= 65 && byte <= 90 ? byte + 32 : byte;
}

function upper(byte: number): number {
  return byte >= 97 && byte <= 122 ? byte - 32 : byte;
}
