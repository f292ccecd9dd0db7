import type { PackedPool, TextPool } from './types';
import { decodeUtf8, encodeUtf8, hashBytes, sameBytes, utf8Bound } from './utf8';

/**
 * Texts as UTF-8 in one growing arena (`bytes`, `ends`); code 0 is the empty text.
 * A million names cost their bytes and no objects; scanning and hashing need no decoding.
 */

const RECENT = 4096; // slots of a unique pool's memory of recent texts, and of the decoded texts
const NONE_SHOWN = new Uint32Array(0);
const FIRST_BYTES = 1024;
const FIRST_CODES = 64;

/** A pool in which equal texts have equal codes. `words` become codes 1…n. */
export function createSharedPool(words: readonly string[] = []): TextPool {
  const pool = makePool(emptyPool(), true);
  for (const word of words) pool.intern(word);
  return pool;
}

/** A pool for texts that nearly all differ: only recently added texts are recognised again. */
export function createUniquePool(): TextPool {
  return makePool(emptyPool(), false);
}

/** A pool over packed data without copying; the data belongs to the pool from now on. */
export function unpackPool(packed: PackedPool, kind: 'shared' | 'unique'): TextPool {
  return makePool(packed.ends.length === 0 ? emptyPool() : packed, kind === 'shared');
}

function emptyPool(): PackedPool {
  return { bytes: new Uint8Array(0), ends: new Uint32Array(1) };
}

function makePool(packed: PackedPool, shared: boolean): TextPool {
  let bytes = packed.bytes;
  let ends = packed.ends;
  let size = ends.length;
  let used = ends[size - 1] ?? 0;
  // Shared: open addressing over all codes, built when first asked. Unique: one slot a hash, overwritten. 0 = free.
  let slots: Uint32Array | undefined;
  let shownCodes = NONE_SHOWN;
  const shownTexts: string[] = [];
  let scratch = new Uint8Array(512);

  const start = (code: number): number => (code === 0 ? 0 : (ends[code - 1] ?? 0));

  function reserve(moreBytes: number, moreCodes: number): void {
    if (used + moreBytes > bytes.length) {
      const grown = new Uint8Array(Math.max(used + moreBytes, bytes.length * 2, FIRST_BYTES));
      grown.set(bytes.subarray(0, used));
      bytes = grown;
    }
    if (size + moreCodes > ends.length) {
      const grown = new Uint32Array(Math.max(size + moreCodes, ends.length * 2, FIRST_CODES));
      grown.set(ends.subarray(0, size));
      ends = grown;
    }
  }

  function push(source: Uint8Array, from: number, to: number): number {
    reserve(to - from, 1);
    if (to - from > 64) bytes.set(source.subarray(from, to), used);
    else for (let at = from; at < to; at += 1) bytes[used + at - from] = source[at] ?? 0;
    used += to - from;
    ends[size] = used;
    size += 1;
    return size - 1;
  }

  function index(): Uint32Array {
    if (slots !== undefined && (!shared || slots.length >= size * 2)) return slots;
    if (!shared) return (slots = new Uint32Array(RECENT));
    let capacity = 64;
    while (capacity < size * 3) capacity *= 2;
    const made = new Uint32Array(capacity);
    for (let code = 1; code < size; code += 1) {
      let slot = hashBytes(bytes, start(code), ends[code] ?? 0) & (capacity - 1);
      while (made[slot] !== 0) slot = (slot + 1) & (capacity - 1);
      made[slot] = code;
    }
    return (slots = made);
  }

  /** The slot that holds the text or the one where it belongs. */
  function locate(table: Uint32Array, source: Uint8Array, from: number, to: number): number {
    const mask = table.length - 1;
    let slot = hashBytes(source, from, to) & mask;
    if (!shared) return slot;
    for (let code = table[slot] ?? 0; code !== 0; code = table[slot] ?? 0) {
      if (sameBytes(source, from, to, bytes, start(code), ends[code] ?? 0)) break;
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  function internBytes(source: Uint8Array, from: number, to: number): number {
    if (from === to) return 0;
    const table = index();
    const slot = locate(table, source, from, to);
    const known = table[slot] ?? 0;
    if (known !== 0 && sameBytes(source, from, to, bytes, start(known), ends[known] ?? 0)) return known;
    return (table[slot] = push(source, from, to));
  }

  function encoded(text: string): number {
    if (scratch.length < utf8Bound(text)) scratch = new Uint8Array(utf8Bound(text) * 2);
    return encodeUtf8(text, scratch, 0);
  }

  return {
    shared,
    get size() {
      return size;
    },
    get bytes() {
      return bytes;
    },
    get byteLength() {
      return used;
    },
    start,
    end: (code) => ends[code] ?? 0,
    get(code) {
      if (code === 0) return '';
      if (code >= size) throw new RangeError(`no text has the code ${code}`);
      const slot = code & (RECENT - 1);
      if (shownCodes[slot] === code) return shownTexts[slot] ?? '';
      const text = decodeUtf8(bytes, start(code), ends[code] ?? 0);
      if (text.length > 256) return text; // not worth keeping alive
      // Most pools of a small table are never read: the memory of 16 KB is made for those that are.
      if (shownCodes === NONE_SHOWN) shownCodes = new Uint32Array(RECENT);
      shownCodes[slot] = code;
      return (shownTexts[slot] = text);
    },
    intern(text) {
      if (text === '') return 0;
      const to = encoded(text); // may replace the scratch
      return internBytes(scratch, 0, to);
    },
    internBytes,
    find(text) {
      if (!shared) throw new Error('a unique pool cannot find texts');
      if (text === '') return 0;
      const to = encoded(text);
      const table = index();
      const code = table[locate(table, scratch, 0, to)] ?? 0;
      return code === 0 ? -1 : code;
    },
    pack: () => ({ bytes: bytes.slice(0, used), ends: ends.slice(0, size) }),
    packRange(from, to) {
      const base = start(from);
      const packedEnds = ends.slice(from, to);
      if (base !== 0) for (let at = 0; at < packedEnds.length; at += 1) packedEnds[at] = (packedEnds[at] ?? 0) - base;
      return { bytes: bytes.slice(base, to === from ? base : (ends[to - 1] ?? 0)), ends: packedEnds };
    },
    appendPacked(more) {
      const first = size;
      const length = more.ends[more.ends.length - 1] ?? 0;
      reserve(length, more.ends.length);
      bytes.set(more.bytes.subarray(0, length), used);
      for (let at = 0; at < more.ends.length; at += 1) ends[first + at] = (more.ends[at] ?? 0) + used;
      used += length;
      size += more.ends.length;
      if (shared) slots = undefined;
      return first;
    },
  };
}
