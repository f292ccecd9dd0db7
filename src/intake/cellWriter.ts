import { dayOf } from '../base/day';
import { FIELDS, type FieldId } from '../roster/fields';
import { createSharedPool } from '../roster/pool';
import { cleanCell, columnIn, writeCell } from '../roster/table';
import { EMPTY, type BitsColumn, type NumberColumn, type RosterTable, type TextColumn } from '../roster/types';
import { decodeUtf8 } from '../roster/utf8';

/**
 * Writes one field's cells straight from the file's bytes. Every writer does what `table.setText` does with the decoded
 * text, and takes a short cut where the bytes show that they need no cleaning; a property test holds both equal.
 */
export type CellWriter = (bytes: Uint8Array, from: number, to: number, row: number) => void;

export function createCellWriter(table: RosterTable, id: FieldId): CellWriter {
  const column = columnIn(table, id);
  const slow: CellWriter = (bytes, from, to, row) => table.setText(id, row, decodeUtf8(bytes, from, to));
  if (column.type === 'bits') return identityWriter(column);
  if (column.type === 'number') {
    const read = FIELDS[id].kind === 'money' ? readPlainMoney : readPlainDay;
    return numberWriter(column, read, slow);
  }
  if (FIELDS[id].kind === 'choice') return choiceWriter(column, id);
  return textWriter(column, id === 'idNumber' ? isPlainId : isPlainText, slow);
}

function textWriter(column: TextColumn, plain: typeof isPlainText, slow: CellWriter): CellWriter {
  const { pool } = column;
  return (bytes, from, to, row) => {
    if (from === to) return;
    if (plain(bytes, from, to)) column.codes[row] = pool.internBytes(bytes, from, to);
    else slow(bytes, from, to, row);
  };
}

/** Few different texts: each is cleaned once. */
function choiceWriter(column: TextColumn, id: FieldId): CellWriter {
  const seen = createSharedPool();
  const codes: number[] = [0];
  return (bytes, from, to, row) => {
    if (from === to) return;
    const came = seen.internBytes(bytes, from, to);
    column.codes[row] = codes[came] ??= column.pool.intern(cleanCell(id, seen.get(came)));
  };
}

function identityWriter(column: BitsColumn): CellWriter {
  const seen = createSharedPool();
  const bits: number[] = [0];
  const raw: (string | undefined)[] = [undefined];
  const probe = { type: 'bits', bits: new Uint32Array(1), raw: new Map<number, string>() } satisfies BitsColumn;
  return (bytes, from, to, row) => {
    if (from === to) return;
    const came = seen.internBytes(bytes, from, to);
    if (came >= bits.length) {
      probe.raw.clear();
      writeCell('identities', probe, 0, seen.get(came));
      bits.push(probe.bits[0] ?? 0);
      raw.push(probe.raw.get(0));
    }
    column.bits[row] = bits[came] ?? 0;
    const text = raw[came];
    if (text !== undefined) column.raw.set(row, text);
  };
}

function numberWriter(column: NumberColumn, read: typeof readPlainDay, slow: CellWriter): CellWriter {
  return (bytes, from, to, row) => {
    if (from === to) return;
    const value = read(bytes, from, to);
    if (value === EMPTY) slow(bytes, from, to, row);
    else column.values[row] = value;
  };
}

const digit = (bytes: Uint8Array, at: number): number => (bytes[at] ?? 0) - 0x30;
const isDigit = (value: number): boolean => value >= 0 && value <= 9;

/** A date written YYYY-MM-DD; EMPTY when it needs the slow way. */
function readPlainDay(bytes: Uint8Array, from: number, to: number): number {
  if (to - from !== 10 || bytes[from + 4] !== 0x2d || bytes[from + 7] !== 0x2d) return EMPTY;
  let value = 0;
  for (let at = from; at < to; at += 1) {
    if (at === from + 4 || at === from + 7) continue;
    const next = digit(bytes, at);
    if (!isDigit(next)) return EMPTY;
    value = value * 10 + next;
  }
  return dayOf(Math.floor(value / 10000), Math.floor(value / 100) % 100, value % 100) ?? EMPTY;
}

/** An amount of up to seven digits with none or two decimals; EMPTY when it needs the slow way. */
function readPlainMoney(bytes: Uint8Array, from: number, to: number): number {
  const cents = to - from > 3 && bytes[to - 3] === 0x2e;
  const whole = cents ? to - 3 : to;
  if (whole - from > 7) return EMPTY;
  let value = 0;
  for (let at = from; at < to; at += 1) {
    if (cents && at === whole) continue;
    const next = digit(bytes, at);
    if (!isDigit(next)) return EMPTY;
    value = value * 10 + next;
  }
  return cents ? value : value * 100;
}

/** Digits and capital letters stay as they are in an ID cell. */
function isPlainId(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const byte = bytes[at] ?? 0;
    if (!((byte >= 0x30 && byte <= 0x39) || (byte >= 0x41 && byte <= 0x5a))) return false;
  }
  return true;
}

/** Text that neither begins nor ends with anything a cleaning might take away: ASCII signs and Han only, at both ends. */
function isPlainText(bytes: Uint8Array, from: number, to: number): boolean {
  const first = bytes[from] ?? 0;
  const last = bytes[to - 1] ?? 0;
  if (!((first > 0x20 && first < 0x7f && first !== 0x27) || isHanLead(first))) return false;
  return (last > 0x20 && last < 0x7f) || (last >= 0x80 && to - from >= 3 && isHanLead(bytes[to - 3] ?? 0));
}

/** U+4000 to U+9FFF begin so: no blanks are among them. */
function isHanLead(byte: number): boolean {
  return byte >= 0xe4 && byte <= 0xe9;
}
