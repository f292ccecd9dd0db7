import { dayOf, type Day } from '../../base/day';
import { ID_KINDS } from '../../roster/fields';
import type { RosterTable } from '../../roster/types';
import { wordTest } from './words';

/**
 * What an ID cell is, read from the pool's bytes. `free`: of a kind that has no form to be checked
 * (出生医学证明, 其他, unknown kinds).
 */
export type IdState = 'empty' | 'free' | 'good' | 'format' | 'checksum' | 'mangled';

export interface IdReading {
  state: IdState;
  /** Of a well-formed number. */
  birth: Day | undefined;
  male: boolean;
}

export interface IdReader {
  /** Valid until the next call; the last row is remembered, so that several checks share one reading. */
  read(row: number): IdReading;
  /** Forget the remembered row: its cells may have changed. */
  reset(): void;
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_BYTES = new TextEncoder().encode('10X98765432');
const ZERO = 0x30;
const FOREIGN: string = ID_KINDS[3];
/** Kinds whose numbers have the form of GB 11643. */
const FORMED: readonly string[] = [ID_KINDS[0], ID_KINDS[2], FOREIGN];

const readers = new WeakMap<RosterTable, IdReader>();

/** The one reader of a table: the checks share it. */
export function idReaderOf(table: RosterTable): IdReader {
  const known = readers.get(table);
  if (known !== undefined) return known;
  const made = createIdReader(table);
  readers.set(table, made);
  return made;
}

function createIdReader(table: RosterTable): IdReader {
  const numbers = table.text('idNumber');
  const kinds = table.text('idKind');
  const formed = wordTest(kinds, (word) => word === '' || FORMED.includes(word));
  const foreign = wordTest(kinds, (word) => word === FOREIGN);
  const reading: IdReading = { state: 'empty', birth: undefined, male: false };
  let last = -1;

  const classify = (row: number): IdState => {
    reading.birth = undefined;
    const code = numbers.codes[row] ?? 0;
    if (code === 0) return 'empty';
    if (!formed.holds(row)) return 'free';
    const { pool } = numbers;
    const { bytes } = pool;
    const from = pool.start(code);
    const to = pool.end(code);
    const length = to - from;
    const plain = digitsFrom(bytes, from, to);
    if (length === 15 && plain === 15) {
      reading.birth = birthAt(bytes, from + 6, 2);
      reading.male = oddAt(bytes, to - 1);
      return reading.birth === undefined ? 'format' : 'good';
    }
    if (length === 15 && foreign.holds(row) && isOldForeign(bytes, from)) return 'free';
    if (length !== 18 || plain < 17 || (plain === 17 && bytes[to - 1] !== 0x58)) {
      return isScientific(bytes, from, to) ? 'mangled' : 'format';
    }
    if (checkByte(bytes, from) !== bytes[to - 1]) return endsInZeros(bytes, to) ? 'mangled' : 'checksum';
    reading.birth = birthAt(bytes, from + 6, 4);
    reading.male = oddAt(bytes, to - 2);
    return reading.birth === undefined || bytes[from] === ZERO ? 'format' : 'good';
  };

  return {
    read(row) {
      if (row !== last) {
        reading.state = classify(row);
        last = row;
      }
      return reading;
    },
    reset() {
      last = -1;
    },
  };
}

/** How many bytes from the start are digits. */
function digitsFrom(bytes: Uint8Array, from: number, to: number): number {
  let at = from;
  while (at < to && (bytes[at] ?? 0) >= ZERO && (bytes[at] ?? 0) <= 0x39) at += 1;
  return at - from;
}

/** The byte of the check digit that 17 digits ask for (GB 11643, MOD 11-2). */
function checkByte(bytes: Uint8Array, from: number): number {
  let sum = 0;
  for (let at = 0; at < 17; at += 1) sum += (WEIGHTS[at] ?? 0) * ((bytes[from + at] ?? ZERO) - ZERO);
  return CHECK_BYTES[sum % 11] ?? 0;
}

function birthAt(bytes: Uint8Array, at: number, yearDigits: number): Day | undefined {
  let year = 0;
  for (let place = 0; place < yearDigits; place += 1) year = year * 10 + (bytes[at + place] ?? 0) - ZERO;
  const rest = at + yearDigits;
  return dayOf(yearDigits === 2 ? 1900 + year : year, twoDigits(bytes, rest), twoDigits(bytes, rest + 2));
}

function twoDigits(bytes: Uint8Array, at: number): number {
  return ((bytes[at] ?? 0) - ZERO) * 10 + (bytes[at + 1] ?? 0) - ZERO;
}

function oddAt(bytes: Uint8Array, at: number): boolean {
  return (bytes[at] ?? 0) % 2 === 1;
}

/** Spreadsheets keep 15 digits and fill up with zeros. */
function endsInZeros(bytes: Uint8Array, to: number): boolean {
  return bytes[to - 1] === ZERO && bytes[to - 2] === ZERO && bytes[to - 3] === ZERO;
}

/** 4.30903E+17: digits, point, E and sign only, and an E among them. */
function isScientific(bytes: Uint8Array, from: number, to: number): boolean {
  let exponent = false;
  for (let at = from; at < to; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte === 0x45 || byte === 0x65) exponent = true;
    else if (byte !== 0x2e && byte !== 0x2b && (byte < ZERO || byte > 0x39)) return false;
  }
  return exponent && from < to && (bytes[from] ?? 0) <= 0x39;
}

/** The older card of foreign permanent residents: three letters and twelve digits. */
function isOldForeign(bytes: Uint8Array, from: number): boolean {
  for (let at = 0; at < 3; at += 1) {
    const byte = bytes[from + at] ?? 0;
    if (byte < 0x41 || byte > 0x5a) return false;
  }
  return digitsFrom(bytes, from + 3, from + 15) === 12;
}
