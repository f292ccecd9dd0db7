import { formatMoney, formatYuan, type Fen } from '../../../src/base/money';
import { formatDay } from '../../../src/base/day';
import { checksOf } from '../../../src/engine/checks/list';
import type { ColumnId, FilterColumn } from '../../../src/ledger/types';
import type { Book } from '../../../src/ledger/workbook/book';
import { FIELD_IDS, FIELDS, type FieldId } from '../../../src/roster/fields';
import { EMPTY, UNREADABLE, type NumberFieldId } from '../../../src/roster/types';
import { makeSample } from '../../../src/sample/sample';
import { bookOf } from '../support/book';
import { POLICY } from '../support/ledger';

/** Cells as they come in real files: unreadable, in full width, with signs that change when folded, polyphones. */
const ODD: readonly (readonly [FieldId, number, string])[] = [
  ['payDate', 3, '昨天'],
  ['payDate', 9, '前天280'],
  ['payDate', 20, ''],
  ['payAmount', 5, '贰佰捌'],
  ['payAmount', 7, '1155元半'],
  ['payAmount', 8, '1155.00'],
  ['payAmount', 15, '0'],
  ['name', 6, ''],
  ['name', 21, '单雄信'],
  ['name', 22, '曾国藩'],
  ['name', 23, '仇英'],
  ['name', 24, '解晓东'],
  ['name', 25, '阿依古丽·买买提'],
  ['name', 26, 'Ａｎｎａ Ｌｅｅ'],
  ['name', 27, '吕布'],
  ['name', 28, '尉迟恭'],
  ['name', 29, '㛃㐂'],
  ['name', 32, '更正3'],
  ['idNumber', 30, '43090319900101123X'],
  ['idNumber', 31, '43090319900101124x'],
  ['note', 7, '１０号ＡＢＣ'],
  ['note', 8, '㈱公司ﬁn'],
  ['note', 10, 'Éte\u0301 甲'],
  ['note', 14, '10号abcABC'],
  ['identities', 16, '低保户、双女户'],
  ['household', 17, ''],
  ['unit', 18, ''],
];

/** A small sample with odd cells and removed rows, as an open workbook. */
export function oddBook(seed: number, persons = 400): Book {
  const { table, asOf } = makeSample(POLICY, { seed, persons, units: null });
  for (const [field, row, text] of ODD) table.setText(field, row, text);
  for (const row of [11, 12, 13]) table.setAlive(row, false);
  return bookOf(POLICY, table, asOf, { ghosts: [[13, 13]] });
}

export const COLUMNS: readonly ColumnId[] = [
  ...FIELD_IDS.filter((id) => id !== 'place'),
  'age',
  'category',
  'label',
  'special',
  'standard',
  'aid',
  `aid.${POLICY.funders[0]?.id ?? ''}`,
  'payable',
  'paid',
  'timing',
  'status',
  'benefitStart',
  'issues',
  'checks',
];

/** A number of a cell: null for blank, unknown, unreadable and texts. */
export function numberOf({ table, computing }: Book, column: FilterColumn, row: number): number | null {
  if (Object.hasOwn(FIELDS, column)) {
    const { kind } = FIELDS[column as FieldId];
    if (kind !== 'day' && kind !== 'money') return null;
    const value = table.number(column as NumberFieldId).values[row] ?? EMPTY;
    return value === EMPTY || value === UNREADABLE ? null : value;
  }
  const person = computing.person(row);
  switch (column) {
    case 'age':
    case 'standard':
    case 'payable':
    case 'paid':
    case 'benefitStart':
      return person[column];
    case 'aid':
      return person.aidTotal;
    default:
      return column.startsWith('aid.')
        ? (person.aid[POLICY.funders.findIndex(({ id }) => `aid.${id}` === column)] ?? null)
        : null;
  }
}

/** The text of a cell, with ids in computed columns of words. */
export function textOf(book: Book, column: FilterColumn, row: number): string {
  const { table, computing } = book;
  if (Object.hasOwn(FIELDS, column)) return table.getText(column as FieldId, row);
  const person = computing.person(row);
  switch (column) {
    case 'category':
      return person.category ?? '';
    case 'label':
      return person.label ?? '';
    case 'special':
      return person.special ? 'yes' : '';
    case 'timing':
    case 'status':
      return person[column];
    case 'issues':
      return person.issues.join(' ');
    case 'checks':
      return checksOf(computing.live().marks[row] ?? 0)
        .map(({ code }) => code)
        .join(' ');
    default: {
      const value = numberOf(book, column, row);
      if (value === null) return '';
      if (column === 'age') return String(value);
      return column === 'benefitStart' ? formatDay(value as never) : formatYuan(value as Fen);
    }
  }
}

/** All ways in which a number may be typed to find a cell: as kept, and amounts as shown. */
export function writings(book: Book, column: ColumnId, row: number): readonly string[] {
  const value = numberOf(book, column, row);
  const text = textOf(book, column, row);
  const isMoney = value !== null && (column === 'payAmount' || /^(standard|aid|payable|paid)/.test(column));
  return isMoney ? [text, formatMoney(value as Fen)] : [text];
}

export function living({ table }: Book): number[] {
  return Array.from({ length: table.length }, (_, row) => row).filter((row) => table.alive[row] === 1);
}

export const fold = (text: string): string => text.normalize('NFKC').toLowerCase();
