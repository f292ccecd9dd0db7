import { dayOf } from '../base/day';
import { hasUnseen } from '../base/unseen';
import { FIELDS, type FieldId } from '../roster/fields';
import { cleanCell, columnIn, writeCell } from '../roster/table';
import { EMPTY, type BitsColumn, type NumberColumn, type RosterTable, type TextColumn } from '../roster/types';
import { detached } from './detached';

/**
 * Writes one field's cells. Every writer does what `table.setText` does, and takes a short cut where the text shows that
 * it needs no cleaning or where it came before; a property test holds both equal.
 */
export type CellWriter = (text: string, row: number) => void;

/** Different texts that are remembered of a column with few of them. */
const MOST_REMEMBERED = 20_000;

export function createCellWriter(table: RosterTable, id: FieldId): CellWriter {
  const column = columnIn(table, id);
  if (column.type === 'bits') return identityWriter(column);
  if (column.type === 'number') return numberWriter(column, id);
  if (FIELDS[id].kind === 'choice') return choiceWriter(column, id);
  return textWriter(column, id);
}

function textWriter(column: TextColumn, id: FieldId): CellWriter {
  const isPlain = id === 'idNumber' ? isPlainId : isPlainText;
  return (text, row) => {
    column.codes[row] = column.pool.intern(isPlain(text) ? text : cleanCell(id, text));
  };
}

/** Remembers what was made of each different text. */
function remembering<T>(make: (text: string) => T): (text: string) => T {
  const seen = new Map<string, T>();
  return (text) => {
    const known = seen.get(text);
    if (known !== undefined) return known;
    const own = detached(text);
    const made = make(own);
    if (seen.size >= MOST_REMEMBERED) seen.clear();
    seen.set(own, made);
    return made;
  };
}

function choiceWriter(column: TextColumn, id: FieldId): CellWriter {
  const codeOf = remembering((text) => column.pool.intern(cleanCell(id, text)));
  return (text, row) => {
    column.codes[row] = codeOf(text);
  };
}

function identityWriter(column: BitsColumn): CellWriter {
  const cellOf = remembering((text) => {
    const probe: BitsColumn = { type: 'bits', bits: new Uint32Array(1), raw: new Map() };
    writeCell('identities', probe, 0, text);
    return { bits: probe.bits[0] ?? 0, raw: probe.raw.get(0) };
  });
  return (text, row) => {
    const { bits, raw } = cellOf(text);
    column.bits[row] = bits;
    if (raw !== undefined) column.raw.set(row, raw);
  };
}

function numberWriter(column: NumberColumn, id: FieldId): CellWriter {
  const read = FIELDS[id].kind === 'money' ? readPlainMoney : readPlainDay;
  return (text, row) => {
    const value = read(text);
    if (value === EMPTY) writeCell(id, column, row, detached(text));
    else column.values[row] = value;
  };
}

const digit = (text: string, at: number): number => text.charCodeAt(at) - 0x30;
const isDigit = (value: number): boolean => value >= 0 && value <= 9;

/** A date written YYYY-MM-DD; EMPTY when it needs the slow way. */
function readPlainDay(text: string): number {
  if (text.length !== 10 || text.charCodeAt(4) !== 0x2d || text.charCodeAt(7) !== 0x2d) return EMPTY;
  let value = 0;
  for (let at = 0; at < 10; at += 1) {
    if (at === 4 || at === 7) continue;
    const next = digit(text, at);
    if (!isDigit(next)) return EMPTY;
    value = value * 10 + next;
  }
  return dayOf(Math.floor(value / 10000), Math.floor(value / 100) % 100, value % 100) ?? EMPTY;
}

/** An amount of up to seven digits with none or two decimals; EMPTY when it needs the slow way. */
function readPlainMoney(text: string): number {
  const cents = text.length > 3 && text.charCodeAt(text.length - 3) === 0x2e;
  const whole = cents ? text.length - 3 : text.length;
  if (whole > 7 || text === '') return EMPTY;
  let value = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (cents && at === whole) continue;
    const next = digit(text, at);
    if (!isDigit(next)) return EMPTY;
    value = value * 10 + next;
  }
  return cents ? value : value * 100;
}

/** Digits and capital letters stay as they are in an ID cell. */
function isPlainId(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (!((code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a))) return false;
  }
  return true;
}

/** Text in which a cleaning would find nothing: ASCII signs and Han only at both ends, and no sign between that nobody sees. */
function isPlainText(text: string): boolean {
  const first = text.charCodeAt(0);
  return first !== 0x27 && isPlainSign(first) && isPlainSign(text.charCodeAt(text.length - 1)) && !hasUnseen(text);
}

function isPlainSign(code: number): boolean {
  return (code > 0x20 && code < 0x7f) || (code >= 0x4000 && code <= 0x9fff);
}
