import { encodeUtf8, utf8Bound } from '../../roster/utf8';
import type { TextPool } from '../../roster/types';

const COMMA = 0x2c;
const QUOTE = 0x22;
const CR = 0x0d;
const LF = 0x0a;
const TAB = 0x09;
const APOSTROPHE = 0x27;
const ZERO = 0x30;

/** Where a list is written cell by cell, whatever it becomes. */
export interface RowOut {
  text(text: string): void;
  plain(ascii: string): void;
  integer(value: number): void;
  endRow(): void;
}

/**
 * CSV rows as UTF-8 bytes: cells are written one after another, rows end with CRLF. Texts that already lie in a pool as
 * bytes are copied without being decoded, so that a million persons need no million strings.
 */
export interface CsvBuffer extends RowOut {
  /** The byte order mark by which Excel knows UTF-8; before the first cell. */
  mark(): void;
  /** A text cell: quoted where it must be (RFC 4180), guarded where a spreadsheet would take it for a formula. */
  text(text: string): void;
  /** The text of a pool's code, in the same way. */
  pooled(pool: TextPool, code: number): void;
  /** A whole number. */
  integer(value: number): void;
  /** Fen as yuan with two decimals. */
  money(fen: number): void;
  /** ASCII that needs neither quotes nor guard: dates, ids, fractions. */
  plain(ascii: string): void;
  empty(): void;
  endRow(): void;
  /** Everything written since the last call, as bytes of their own. */
  take(): Uint8Array<ArrayBuffer>;
}

export function createCsvBuffer(): CsvBuffer {
  let bytes = new Uint8Array(1 << 16);
  let used = 0;
  let first = true;
  let scratch = new Uint8Array(512);

  const room = (more: number): void => {
    if (used + more <= bytes.length) return;
    const grown = new Uint8Array(Math.max(bytes.length * 2, used + more));
    grown.set(bytes.subarray(0, used));
    bytes = grown;
  };
  const next = (): void => {
    if (first) first = false;
    else bytes[used++] = COMMA;
  };
  const digits = (value: number, least: number): void => {
    let size = least;
    for (let limit = 10 ** least; limit <= value; limit *= 10) size += 1;
    let rest = value;
    for (let at = used + size - 1; at >= used; at -= 1) {
      bytes[at] = ZERO + (rest % 10);
      rest = Math.floor(rest / 10);
    }
    used += size;
  };
  const cell = (source: Uint8Array, from: number, to: number): void => {
    room((to - from) * 2 + 5);
    next();
    let quoted = false;
    for (let at = from; at < to && !quoted; at += 1) {
      const byte = source[at] ?? 0;
      quoted = byte === COMMA || byte === QUOTE || byte === LF || byte === CR;
    }
    if (quoted) bytes[used++] = QUOTE;
    if (from < to && startsFormula(source[from] ?? 0)) bytes[used++] = APOSTROPHE;
    for (let at = from; at < to; at += 1) {
      const byte = source[at] ?? 0;
      if (byte === QUOTE) bytes[used++] = QUOTE;
      bytes[used++] = byte;
    }
    if (quoted) bytes[used++] = QUOTE;
  };

  return {
    mark() {
      room(3);
      bytes.set([0xef, 0xbb, 0xbf], used);
      used += 3;
    },
    text(text) {
      if (scratch.length < utf8Bound(text)) scratch = new Uint8Array(utf8Bound(text) * 2);
      cell(scratch, 0, encodeUtf8(text, scratch, 0));
    },
    pooled(pool, code) {
      if (code === 0) this.empty();
      else cell(pool.bytes, pool.start(code), pool.end(code));
    },
    integer(value) {
      room(20);
      next();
      digits(value, 1);
    },
    money(fen) {
      room(24);
      next();
      digits(Math.floor(fen / 100), 1);
      bytes[used++] = 0x2e;
      digits(fen % 100, 2);
    },
    plain(ascii) {
      room(ascii.length + 1);
      next();
      for (let at = 0; at < ascii.length; at += 1) bytes[used++] = ascii.charCodeAt(at);
    },
    empty() {
      room(1);
      next();
    },
    endRow() {
      room(2);
      bytes[used++] = CR;
      bytes[used++] = LF;
      first = true;
    },
    take() {
      const taken = bytes.slice(0, used);
      used = 0;
      return taken;
    },
  };
}

/** = + - @ TAB CR: what makes a spreadsheet read a formula (facts.md 5). */
function startsFormula(byte: number): boolean {
  return byte === 0x3d || byte === 0x2b || byte === 0x2d || byte === 0x40 || byte === TAB || byte === CR;
}
