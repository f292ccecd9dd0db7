import { formatDay, type Day } from '../base/day';
import { formatYuan, type Fen } from '../base/money';
import { wellFormed } from '../base/text';
import { FIELD_IDS, FIELDS, type FieldId } from './fields';
import { identityText, readIdentities } from './identities';
import { createSharedPool, createUniquePool } from './pool';
import { EMPTY, UNREADABLE, type BitsColumn, type NumberColumn, type TextColumn } from './types';
import { cleanChoice } from './cells/choice';
import { cleanDigits, cleanIdNumber, cleanText, takeMarkOff } from './cells/clean';
import { readDay } from './cells/day';
import { readMoney } from './cells/money';

export type Column = TextColumn | NumberColumn | BitsColumn;
export type Columns = Readonly<Record<FieldId, Column>>;

/** An empty column of a field's kind, its pool seeded with the pick list. */
export function makeColumn(id: FieldId): Column {
  const { kind, pool, words } = FIELDS[id];
  if (kind === 'identities') return { type: 'bits', bits: new Uint32Array(0), raw: new Map() };
  if (kind === 'day' || kind === 'money') return { type: 'number', values: new Int32Array(0), raw: new Map() };
  return {
    type: 'text',
    codes: new Uint32Array(0),
    pool: pool === 'shared' ? createSharedPool(words) : createUniquePool(),
  };
}

/** One value per field. */
export function eachField<T>(make: (id: FieldId) => T): Record<FieldId, T> {
  return Object.fromEntries(FIELD_IDS.map((id) => [id, make(id)])) as Record<FieldId, T>;
}

/** The text that a text or choice cell keeps of what came. Cleaning twice is cleaning once. */
export function cleanCell(id: FieldId, text: string): string {
  if (text === '') return '';
  if (id === 'idNumber') return cleanIdNumber(text);
  if (id === 'receipt' || id === 'phone') return cleanDigits(text);
  return FIELDS[id].kind === 'choice' ? cleanChoice(id, text) : cleanText(text);
}

/** Reads the text of a date or money cell into a number; the sentinels say empty and unreadable. */
export function readNumber(id: FieldId, text: string): number {
  return FIELDS[id].kind === 'money' ? readMoney(text) : readDay(text);
}

/** The canonical text of a number in a field's column; '' for the sentinels. */
export function numberText(id: FieldId, value: number): string {
  if (value === EMPTY || value === UNREADABLE) return '';
  const shown = FIELDS[id].kind === 'money' ? MONEY_SHOWN : DAYS_SHOWN;
  let text = shown.get(value);
  if (text === undefined) {
    text = shown === MONEY_SHOWN ? formatYuan(value as Fen) : formatDay(value as Day);
    if (shown.size >= MOST_SHOWN) shown.clear();
    shown.set(value, text);
  }
  return text;
}

/** Few days and amounts stand in many cells: their texts are made once. */
const MOST_SHOWN = 4000;
const DAYS_SHOWN = new Map<number, string>();
const MONEY_SHOWN = new Map<number, string>();

export function cellText(id: FieldId, column: Column, row: number): string {
  switch (column.type) {
    case 'text':
      return column.pool.get(column.codes[row] ?? 0);
    case 'number': {
      const value = column.values[row] ?? EMPTY;
      return value === UNREADABLE ? (column.raw.get(row) ?? '') : numberText(id, value);
    }
    case 'bits':
      return (column.raw.size > 0 ? column.raw.get(row) : undefined) ?? identityText(column.bits[row] ?? 0);
  }
}

/** Reads a text into a cell. What cannot be read is kept as it came, and so are identities whose words came otherwise. */
export function writeCell(id: FieldId, column: Column, row: number, text: string): void {
  switch (column.type) {
    case 'text':
      column.codes[row] = column.pool.intern(cleanCell(id, text));
      return;
    case 'number': {
      const plain = takeMarkOff(text);
      const value = readNumber(id, plain);
      column.values[row] = value;
      if (value === UNREADABLE) column.raw.set(row, wellFormed(plain));
      else if (column.raw.size > 0) column.raw.delete(row);
      return;
    }
    case 'bits': {
      const plain = cleanText(text);
      const { bits, canonical } = readIdentities(plain);
      column.bits[row] = bits;
      if (plain !== canonical) column.raw.set(row, wellFormed(plain));
      else if (column.raw.size > 0) column.raw.delete(row);
    }
  }
}
