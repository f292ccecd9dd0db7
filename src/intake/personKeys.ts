import { EMPTY, UNREADABLE, type RosterTable, type TextFieldId } from '../roster/types';
import { hashBytes, sameBytes } from '../roster/utf8';
import { createRowIndex, type Keyed, type RowIndex } from './rowIndex';

/** One way of recognising a person, comparable between two tables. */
export interface PersonKey {
  hash(table: RosterTable, row: number): number;
  same(a: RosterTable, rowA: number, b: RosterTable, rowB: number): boolean;
}

/** By ID number. Only for rows with `hasId`. */
export const byId: PersonKey = {
  hash: (table, row) => hashText(table, 'idNumber', row),
  same: (a, rowA, b, rowB) => sameText(a, rowA, b, rowB, 'idNumber'),
};

/** By name, date of birth, unit and household as they stand in the cells, empty ones too. */
export const byCells: PersonKey = {
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
  hash: (table, row) => mix(hashLoose(table, row), table.birth(row)),
  same(a, rowA, b, rowB) {
    return a.birth(rowA) === b.birth(rowB) && sameText(a, rowA, b, rowB, 'name') && sameText(a, rowA, b, rowB, 'unit');
  },
};

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

/** Whether a row has an ID number to go by: not empty, and no 4.30903E+17, which a spreadsheet makes of any of them. */
export function hasId(table: RosterTable, row: number): boolean {
  const { codes, pool } = table.text('idNumber');
  const code = codes[row] ?? 0;
  return code !== 0 && !isScientific(pool.bytes, pool.start(code), pool.end(code));
}

/** Whether name, date of birth and unit are all there. */
export function hasTraits(table: RosterTable, row: number): boolean {
  const birth = table.birth(row);
  if (birth === EMPTY || birth === UNREADABLE) return false;
  return (table.text('name').codes[row] ?? 0) !== 0 && (table.text('unit').codes[row] ?? 0) !== 0;
}

/** Whether both rows name a household, and not the same one. */
export function householdsDiffer(a: RosterTable, rowA: number, b: RosterTable, rowB: number): boolean {
  const named = (table: RosterTable, row: number): boolean => (table.text('household').codes[row] ?? 0) !== 0;
  return named(a, rowA) && named(b, rowB) && !sameText(a, rowA, b, rowB, 'household');
}

function isScientific(bytes: Uint8Array, from: number, to: number): boolean {
  if (to - from > 12 || to - from < 4) return false;
  for (let at = from; at < to; at += 1) {
    const byte = bytes[at] ?? 0;
    const sign = byte === 0x2e || byte === 0x45 || byte === 0x65 || byte === 0x2b;
    if (!sign && (byte < 0x30 || byte > 0x39)) return false;
  }
  return bytes.subarray(from, to).includes(0x2b); // 4.30903E+17
}

function hashLoose(table: RosterTable, row: number): number {
  return mix(hashText(table, 'name', row), hashText(table, 'unit', row));
}

function hashText(table: RosterTable, field: TextFieldId, row: number): number {
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
