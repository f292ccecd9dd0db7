import type { TextPool } from '../../roster/types';
import { inOrder } from './collation';
import { SURNAMES } from './surnames';

/**
 * Texts of a dictionary as rows of symbols, packed into 32-bit words, so that comparing words in turn compares texts.
 * A run of digits is one symbol for its length and one for each digit (leading zeros do not count).
 * Texts that agree in their first MOST_SYMBOLS symbols are equal in order.
 */
export interface Words {
  /** Word w of text first + i stands in columns[w][i]. */
  readonly columns: readonly Uint32Array[];
}

export const MOST_SYMBOLS = 48;
const LONGEST_RUN = 24;
const ZERO = 48;
const NINE = 57;

interface Alphabet {
  /** Symbol by code point; 0 for characters that are digits. */
  readonly symbolOf: Uint16Array;
  /** The symbols of surnames at the beginning of names, by code point. */
  readonly surnames: ReadonlyMap<number, number>;
  /** The symbol of a run of one digit; longer ones follow. */
  readonly run: number;
  readonly bits: number;
}

/** The words of codes first … pool.size − 1. `names`: of persons, by the reading of their surnames. */
export function wordsOf(pool: TextPool, first: number, names = false): Words {
  const { alphabet, longest } = survey(pool, first, names);
  const perWord = Math.floor(32 / alphabet.bits);
  const count = Math.max(1, Math.ceil(Math.min(longest, MOST_SYMBOLS) / perWord));
  const columns = Array.from({ length: count }, () => new Uint32Array(pool.size - first));
  const symbols = new Uint16Array(MOST_SYMBOLS + 1);
  const { bytes } = pool;
  for (let code = first, from = pool.start(first); code < pool.size; code += 1) {
    const to = pool.end(code);
    const length = Math.min(symbolise(bytes, from, to, alphabet, symbols), count * perWord);
    for (let word = 0, at = 0; at < length; word += 1) {
      let packed = 0;
      for (let slot = 0; slot < perWord; slot += 1, at += 1) {
        packed = packed * (1 << alphabet.bits) + (at < length ? (symbols[at] ?? 0) : 0);
      }
      const column = columns[word];
      if (column !== undefined) column[code - first] = packed;
    }
    from = to;
  }
  return { columns };
}

/** Which characters there are, and the length of the longest text in symbols. */
function survey(
  pool: TextPool,
  first: number,
  names: boolean,
): { readonly alphabet: Alphabet; readonly longest: number } {
  const seen = new Uint8Array(0x110000);
  const { bytes } = pool;
  let longest = 0;
  for (let code = first, from = pool.start(first); code < pool.size; code += 1) {
    const to = pool.end(code);
    let length = 0;
    let inRun = false;
    for (let at = from; at < to;) {
      const point = pointAt(bytes, at);
      at += widthOf(point);
      seen[point] = 1;
      const digit = point >= ZERO && point <= NINE;
      length += digit && !inRun ? 2 : 1; // a run's length, then its digits
      inRun = digit;
    }
    if (length > longest) longest = length;
    from = to;
  }
  const characters: string[] = ['0'];
  for (let point = 0; point < seen.length; point += 1) {
    if (seen[point] === 1 && (point < ZERO || point > NINE)) characters.push(String.fromCodePoint(point));
  }
  const tokens = new Map<string, number>();
  if (names)
    for (const [point, token] of SURNAMES)
      if (seen[point] === 1) {
        tokens.set(token, point);
        characters.push(token);
      }
  const symbolOf = new Uint16Array(0x110000);
  const surnames = new Map<number, number>();
  let next = 1;
  let run = 1;
  for (const character of inOrder(characters)) {
    if (character === '0') {
      run = next;
      next += LONGEST_RUN;
    } else {
      const surname = tokens.get(character);
      const symbol = Math.min(next, 0xffff);
      if (surname === undefined) symbolOf[character.codePointAt(0) ?? 0] = symbol;
      else surnames.set(surname, symbol);
      next += 1;
    }
  }
  const bits = Math.min(16, Math.max(5, Math.ceil(Math.log2(next + 1))));
  return { alphabet: { symbolOf, surnames, run, bits }, longest };
}

/** Writes a text's symbols, at most MOST_SYMBOLS; returns their number. */
function symbolise(
  bytes: Uint8Array,
  from: number,
  to: number,
  { symbolOf, surnames, run }: Alphabet,
  out: Uint16Array,
): number {
  let length = 0;
  for (let at = from; at < to && length < MOST_SYMBOLS;) {
    const byte = bytes[at] ?? 0;
    if (byte >= ZERO && byte <= NINE) {
      while (at < to - 1 && bytes[at] === ZERO && isDigit(bytes[at + 1] ?? 0)) at += 1;
      let end = at + 1;
      while (end < to && isDigit(bytes[end] ?? 0)) end += 1;
      out[length] = run + Math.min(end - at, LONGEST_RUN) - 1;
      length += 1;
      for (; at < end && length < MOST_SYMBOLS; at += 1, length += 1) out[length] = (bytes[at] ?? 0) - ZERO + 1;
      at = end;
      continue;
    }
    const point = pointAt(bytes, at);
    out[length] = (at === from ? surnames.get(point) : undefined) ?? symbolOf[point] ?? 0;
    length += 1;
    at += widthOf(point);
  }
  return length;
}

function isDigit(byte: number): boolean {
  return byte >= ZERO && byte <= NINE;
}

/** The code point that starts at a byte of valid UTF-8. */
function pointAt(bytes: Uint8Array, at: number): number {
  const a = bytes[at] ?? 0;
  if (a < 0x80) return a;
  const b = (bytes[at + 1] ?? 0) & 0x3f;
  if (a < 0xe0) return ((a & 0x1f) << 6) | b;
  const c = (bytes[at + 2] ?? 0) & 0x3f;
  if (a < 0xf0) return ((a & 0x0f) << 12) | (b << 6) | c;
  return ((a & 0x07) << 18) | (b << 12) | (c << 6) | ((bytes[at + 3] ?? 0) & 0x3f);
}

function widthOf(point: number): number {
  if (point < 0x80) return 1;
  if (point < 0x800) return 2;
  return point < 0x10000 ? 3 : 4;
}
