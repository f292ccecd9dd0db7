import { expect, test } from 'vitest';
import type { ColumnTexts, NewRow } from '../../../src/client/protocol';
import { createRosterTable } from '../../../src/roster/table';
import { countStrangeIds } from '../../../src/ui/roster/strangeIds';

const GOOD = '11010519491231002X';

function counted(
  columns: readonly ColumnTexts[],
  added: readonly NewRow[] = [],
  kinds: readonly string[] = [],
): number {
  const table = createRosterTable();
  table.append(5000);
  for (const [row, kind] of kinds.entries()) table.setText('idKind', row, kind);
  const work = countStrangeIds(table, columns, added);
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}
const rows = (count: number) => Uint32Array.from({ length: count }, (_, row) => row);

test('texts that have not the form of an ID number are counted, in that column alone', () => {
  const texts = ['成员', GOOD, '', ' 11010519491231002x ', '110105491231002', '12345'];
  expect(counted([{ field: 'idNumber', rows: rows(6), texts }])).toBe(2);
  expect(counted([{ field: 'name', rows: rows(6), texts }])).toBe(0);
  expect(counted([{ field: 'idNumber', rows: rows(5000), texts: ['成员'] }])).toBe(5000);
  expect(counted([{ field: 'idNumber', rows: rows(5000), texts: [''] }])).toBe(0);
});

test('numbers of other kinds have forms of their own, whether the kind is there or comes along', () => {
  const ids: ColumnTexts = { field: 'idNumber', rows: rows(3), texts: ['P1', 'P2', 'P3'] };
  expect(counted([ids], [], ['其他', '', '身份证'])).toBe(2);
  expect(counted([ids, { field: 'idKind', rows: rows(3), texts: ['出生医学证明'] }])).toBe(0);
  expect(
    counted(
      [],
      [
        [['idNumber', 'P1']],
        [
          ['idNumber', 'P1'],
          ['idKind', '其他'],
        ],
        [['name', '甲']],
      ],
    ),
  ).toBe(1);
});

test('what a spreadsheet has spoilt is told of by itself', () => {
  expect(counted([{ field: 'idNumber', rows: rows(1), texts: ['4.30903E+17'] }])).toBe(0);
});
