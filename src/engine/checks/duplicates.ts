import { checkDigit } from '../../roster/idNumber';
import { EMPTY, UNREADABLE, type RosterTable, type TextPool } from '../../roster/types';
import { idReaderOf, type IdState } from './idReader';
import { createRowGroups, type KeyWriter, type RowGroups } from './groups';

/** First byte of a key: by which fact the row is known. */
const BY_ID = 1;
const BY_BIRTH = 2;
const BY_HOUSEHOLD = 3;

/** Ways in which an ID number is good enough to tell people apart; one that a spreadsheet spoilt is not. */
const TELLING: ReadonlySet<IdState> = new Set<IdState>(['good', 'checksum', 'format', 'free']);
/** Shorter texts (无, 不详, 0) are no numbers. */
const SHORTEST = 8;
const LONGEST_NAME = 96;

/** Groups of rows that seem to be the same person: by ID number, or, without one, by name, unit and birth date (else household). */
export function createDuplicateGroups(table: RosterTable): RowGroups {
  return createRowGroups(table.length, duplicateKey(table));
}

/** Tells whether a row is grouped by its ID number (else by name). */
export function createKnownById(table: RosterTable): (row: number) => boolean {
  const numbers = table.text('idNumber');
  const reader = idReaderOf(table);
  return (row) => {
    const code = numbers.codes[row] ?? 0;
    if (code === 0 || numbers.pool.end(code) - numbers.pool.start(code) < SHORTEST) return false;
    return TELLING.has(reader.read(row).state);
  };
}

/** The key by which duplicates are found. An old 15-digit number has the key of its 18-digit form. */
export function duplicateKey(table: RosterTable): KeyWriter {
  const numbers = table.text('idNumber');
  const names = table.text('name');
  const units = table.text('unit');
  const households = table.text('household');
  const knownById = createKnownById(table);
  return (row, target) => {
    if (knownById(row)) return idKey(numbers.pool, numbers.codes[row] ?? 0, target);
    const code = names.codes[row] ?? 0;
    if (code === 0) return 0;
    const { pool } = names;
    const from = pool.start(code);
    const length = Math.min(pool.end(code) - from, LONGEST_NAME);
    const birth = table.birth(row);
    const known = birth !== EMPTY && birth !== UNREADABLE;
    const household = households.codes[row] ?? 0;
    if (!known && household === 0) return 0;
    target[0] = known ? BY_BIRTH : BY_HOUSEHOLD;
    let at = whole(target, 1, units.codes[row] ?? 0);
    at = whole(target, at, known ? birth : household);
    for (let byte = 0; byte < length; byte += 1) target[at + byte] = pool.bytes[from + byte] ?? 0;
    return at + length;
  };
}

function idKey(pool: TextPool, code: number, target: Uint8Array): number {
  const { bytes } = pool;
  const from = pool.start(code);
  const length = Math.min(pool.end(code) - from, LONGEST_NAME);
  target[0] = BY_ID;
  if (length === 15 && allDigits(bytes, from, from + length)) {
    const old = pool.get(code);
    const digits = `${old.slice(0, 6)}19${old.slice(6)}`;
    const long = digits + checkDigit(digits);
    for (let at = 0; at < long.length; at += 1) target[at + 1] = long.charCodeAt(at);
    return long.length + 1;
  }
  for (let at = 0; at < length; at += 1) target[at + 1] = bytes[from + at] ?? 0;
  return length + 1;
}

function allDigits(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if ((bytes[at] ?? 0) < 0x30 || (bytes[at] ?? 0) > 0x39) return false;
  return true;
}

function whole(target: Uint8Array, at: number, value: number): number {
  target[at] = value & 0xff;
  target[at + 1] = (value >>> 8) & 0xff;
  target[at + 2] = (value >>> 16) & 0xff;
  target[at + 3] = value >>> 24;
  return at + 4;
}
