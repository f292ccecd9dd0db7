import { civilOf, type Day } from '../base/day';
import { TEMPLATE_IDS } from '../roster/fields';
import { isSpreadsheetDamage } from '../roster/idNumber';
import { EMPTY, UNREADABLE, type RosterTable, type TextFieldId } from '../roster/types';
import { hashBytes, sameBytes } from '../roster/utf8';
import { groupForm, idForm } from './lists/forms';
import { createRowIndex, type Keyed, type RowIndex } from './rowIndex';

const ZERO = 0x30;
/** What is longer is no word for a number that is not there. */
const LONGEST_WORD = 14;

const isE = (byte: number | undefined): boolean => byte === 0x45 || byte === 0x65;

/** One way of recognising a person, comparable between two tables. */
export interface PersonKey {
  /** Rows of different names differ. */
  readonly named?: true;
  hash(table: RosterTable, row: number): number;
  same(a: RosterTable, rowA: number, b: RosterTable, rowB: number): boolean;
}

/** By ID number, in its old form of 15 digits and in that of a certificate too. Only for rows with `hasId`. */
export const byId: PersonKey = {
  hash(table, row) {
    const { codes, pool } = table.text('idNumber');
    const code = codes[row] ?? 0;
    if (code === 0) return 0;
    const { bytes } = pool;
    const [from, to] = [pool.start(code), pool.end(code)];
    // What all forms of a number share: the place, and birth and order without century and check digit.
    if (to - from === 15) return mix(hashBytes(bytes, from, from + 6), hashBytes(bytes, from + 6, to));
    if (to - from >= 18) return mix(hashBytes(bytes, from, from + 6), hashBytes(bytes, from + 8, from + 17));
    return hashBytes(bytes, from, to);
  },
  same(a, rowA, b, rowB) {
    if (sameText(a, rowA, b, rowB, 'idNumber')) return true;
    const [long, other] = [idLength(a, rowA), idLength(b, rowB)];
    if (long < 15 || other < 15 || (long === 18 && other === 18)) return false;
    return idForm(a.getText('idNumber', rowA)) === idForm(b.getText('idNumber', rowB));
  },
};

function idLength(table: RosterTable, row: number): number {
  const { codes, pool } = table.text('idNumber');
  const code = codes[row] ?? 0;
  return pool.end(code) - pool.start(code);
}

/** By name, date of birth, unit and household as they stand in the cells, empty ones too. */
export const byCells: PersonKey = {
  named: true,
  hash(table, row) {
    const birth = table.number('birth').values[row] ?? EMPTY;
    return mix(mix(hashLoose(table, row), birth), hashText(table, 'household', row));
  },
  same(a, rowA, b, rowB) {
    return (
      sameText(a, rowA, b, rowB, 'name') &&
      sameText(a, rowA, b, rowB, 'unit') &&
      sameText(a, rowA, b, rowB, 'household') &&
      sameBirthCell(a, rowA, b, rowB)
    );
  },
};

/** By name, date of birth (the ID number's too) and unit. Only for rows with `hasTraits`. */
export const byTraits: PersonKey = {
  named: true,
  hash: (table, row) => mix(hashLoose(table, row), table.birth(row)),
  same(a, rowA, b, rowB) {
    return a.birth(rowA) === b.birth(rowB) && sameText(a, rowA, b, rowB, 'name') && sameText(a, rowA, b, rowB, 'unit');
  },
};

/** By name and date of birth. Only for rows that have both. */
export const byBirth: PersonKey = {
  named: true,
  hash: (table, row) => mix(hashText(table, 'name', row), table.birth(row)),
  same: (a, rowA, b, rowB) => a.birth(rowA) === b.birth(rowB) && sameText(a, rowA, b, rowB, 'name'),
};

/** By name and unit. */
export const byUnit: PersonKey = {
  named: true,
  hash: hashLoose,
  same: (a, rowA, b, rowB) => sameText(a, rowA, b, rowB, 'name') && sameText(a, rowA, b, rowB, 'unit'),
};

/** By name, unit and household. Only for rows that have all three. */
export const byHousehold: PersonKey = {
  named: true,
  hash: (table, row) => mix(hashLoose(table, row), hashText(table, 'household', row)),
  same: (a, rowA, b, rowB) => byUnit.same(a, rowA, b, rowB) && sameText(a, rowA, b, rowB, 'household'),
};

/** By name alone. */
export const byName: PersonKey = {
  named: true,
  hash: (table, row) => hashText(table, 'name', row),
  same: (a, rowA, b, rowB) => sameText(a, rowA, b, rowB, 'name'),
};

/** By name, unit and group, however the group's number is written. Only for rows that have all three. */
export function byGroup(): PersonKey {
  const known = new Map<string, string>();
  const formOf = (table: RosterTable, row: number): string => {
    const text = table.getText('group', row);
    let form = known.get(text);
    if (form === undefined) known.set(text, (form = groupForm(text)));
    return form;
  };
  return {
    named: true,
    hash: hashLoose,
    same: (a, rowA, b, rowB) => byUnit.same(a, rowA, b, rowB) && formOf(a, rowA) === formOf(b, rowB),
  };
}

/** By all cells. */
export function byWhole(): PersonKey {
  return {
    hash(table, row) {
      let hash = byCells.hash(table, row);
      for (const field of ['relation', 'sex', 'phone', 'group', 'note'] as const)
        hash = mix(hash, hashText(table, field, row));
      return hash;
    },
    same: (a, rowA, b, rowB) =>
      (a === b && rowA === rowB) ||
      (byCells.same(a, rowA, b, rowB) &&
        TEMPLATE_IDS.every((field) => a.getText(field, rowA) === b.getText(field, rowB))),
  };
}

/** An index of some rows of `table`, asked with rows of `other`. */
export function indexAll(
  table: RosterTable,
  other: RosterTable,
  key: PersonKey,
  rows: readonly number[],
): RowIndex<number> {
  const index = indexRows(table, other, key);
  for (const row of rows) index.add(row);
  return index;
}

/** All rows of an index from the first one of a key on. */
export function chain(index: RowIndex<number>, first: number): number[] {
  const rows: number[] = [];
  for (let row = first; row !== -1; row = index.after(row)) rows.push(row);
  return rows;
}

/** An index of rows of `table`, asked with rows of `other`. */
export function indexRows(table: RosterTable, other: RosterTable, key: PersonKey): RowIndex<number> {
  const keyed: Keyed<number> = {
    hashRow: (row) => key.hash(table, row),
    sameRows: (a, b) => key.same(table, a, table, b),
    hashKey: (row) => key.hash(other, row),
    sameAsKey: (row, asked) => key.same(table, row, other, asked),
  };
  return createRowIndex(table.length, keyed);
}

/** What stands in a cell for a number that is not there. */
const NONE =
  /^(?:[-‐-—―_/／\\|*.。0?？、]+|[暂]?(?:无|没有|未知|不详|不明|不清楚|空|缺|待补|待查|未办|无证|无证件|未提供|未填))$/u;

/** Whether a row has an ID number to go by: not empty, not what a spreadsheet makes of many (4.30903E+17, …000), and no word for none. */
export function hasId(table: RosterTable, row: number): boolean {
  const { codes, pool } = table.text('idNumber');
  const code = codes[row] ?? 0;
  if (code === 0) return false;
  const { bytes } = pool;
  const [from, to] = [pool.start(code), pool.end(code)];
  // Most numbers are told by their end: only the few others are worth decoding.
  const zeros = to - from === 18 && bytes[to - 1] === ZERO && bytes[to - 2] === ZERO && bytes[to - 3] === ZERO;
  // 4.3090319740327E+17, in other programs E+017.
  const exponent = isE(bytes[to - 3]) || isE(bytes[to - 4]) || isE(bytes[to - 5]);
  if (!zeros && !exponent && to - from > LONGEST_WORD) return true;
  const text = pool.get(code);
  return !isSpreadsheetDamage(text) && !NONE.test(text.trim());
}

export function holds(table: RosterTable, field: TextFieldId, row: number): boolean {
  return (table.text(field).codes[row] ?? 0) !== 0;
}

/** Whether name, date of birth and unit are all there. */
export function hasTraits(table: RosterTable, row: number): boolean {
  const birth = table.birth(row);
  if (birth === EMPTY || birth === UNREADABLE) return false;
  return holds(table, 'name', row) && holds(table, 'unit', row);
}

/** Whether both rows name a household, and not the same one. */
export function householdsDiffer(a: RosterTable, rowA: number, b: RosterTable, rowB: number): boolean {
  return textsDiffer(a, rowA, b, rowB, 'household');
}

/** Whether both rows name a unit, and not the same one. */
export function unitsDiffer(a: RosterTable, rowA: number, b: RosterTable, rowB: number): boolean {
  return textsDiffer(a, rowA, b, rowB, 'unit');
}

/** Whether both rows have a date of birth, and not the same one. */
export function birthsDiffer(a: RosterTable, rowA: number, b: RosterTable, rowB: number): boolean {
  const [one, other] = [a.birth(rowA), b.birth(rowB)];
  if (isDay(one) && isDay(other)) return one !== other;
  return monthsDiffer(a, rowA, b, rowB);
}

export function hasNameAndBirth(table: RosterTable, row: number): boolean {
  return holds(table, 'name', row) && isDay(table.birth(row));
}

/** 1990-01, 1990年1月: a birth of which only the month is said. */
const MONTH = /^((?:19|20)\d{2})(?:[-./]|年)?(0?[1-9]|1[0-2])月?$/;

/** The month of a birth, counted from year 0; undefined: none is said. */
export function birthMonth(table: RosterTable, row: number): number | undefined {
  const { values, raw } = table.number('birth');
  if (values[row] === UNREADABLE) {
    const [, year, month] = MONTH.exec((raw.get(row) ?? '').normalize('NFKC').replaceAll(/\s/g, '')) ?? [];
    return year === undefined ? undefined : Number(year) * 12 + Number(month) - 1;
  }
  const birth = table.birth(row);
  if (!isDay(birth)) return undefined;
  const { year, month } = civilOf(birth as Day);
  return year * 12 + month - 1;
}

/** Whether the births of two rows lie in different months; what is not known differs from nothing. */
export function monthsDiffer(a: RosterTable, rowA: number, b: RosterTable, rowB: number): boolean {
  const one = birthMonth(a, rowA);
  const other = one === undefined ? undefined : birthMonth(b, rowB);
  return one !== undefined && other !== undefined && one !== other;
}

function isDay(birth: number): boolean {
  return birth !== EMPTY && birth !== UNREADABLE;
}

/** Whether both rows name a sex, and not the same one. */
export function sexesDiffer(a: RosterTable, rowA: number, b: RosterTable, rowB: number): boolean {
  return textsDiffer(a, rowA, b, rowB, 'sex');
}

function textsDiffer(a: RosterTable, rowA: number, b: RosterTable, rowB: number, field: TextFieldId): boolean {
  return holds(a, field, rowA) && holds(b, field, rowB) && !sameText(a, rowA, b, rowB, field);
}

function hashLoose(table: RosterTable, row: number): number {
  return mix(hashText(table, 'name', row), hashText(table, 'unit', row));
}

export function hashText(table: RosterTable, field: TextFieldId, row: number): number {
  const { codes, pool } = table.text(field);
  const code = codes[row] ?? 0;
  return code === 0 ? 0 : hashBytes(pool.bytes, pool.start(code), pool.end(code));
}

function mix(a: number, b: number): number {
  const mixed = Math.imul(a ^ (b + 0x9e3779b9 + (a << 6) + (a >>> 2)), 0x85ebca6b);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}

function sameText(a: RosterTable, rowA: number, b: RosterTable, rowB: number, field: TextFieldId): boolean {
  const left = a.text(field);
  const right = b.text(field);
  const codeA = left.codes[rowA] ?? 0;
  const codeB = right.codes[rowB] ?? 0;
  if (codeA === 0 || codeB === 0) return codeA === codeB;
  const { pool: poolA } = left;
  const { pool: poolB } = right;
  return sameBytes(
    poolA.bytes,
    poolA.start(codeA),
    poolA.end(codeA),
    poolB.bytes,
    poolB.start(codeB),
    poolB.end(codeB),
  );
}

function sameBirthCell(a: RosterTable, rowA: number, b: RosterTable, rowB: number): boolean {
  const left = a.number('birth');
  const right = b.number('birth');
  if (left.values[rowA] !== right.values[rowB]) return false;
  return left.values[rowA] !== UNREADABLE || left.raw.get(rowA) === right.raw.get(rowB);
}
