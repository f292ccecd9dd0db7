import { expect, test } from 'vitest';
import type { RosterColumn } from '../../../src/ui/roster/columns';
import { makeFieldLabel } from '../../../src/ui/roster/fieldLabel';

const HEADS: Readonly<Record<string, string>> = { name: '姓名', payable: '应缴', note: '备注' };
const CELLS: readonly Readonly<Record<string, string>>[] = [
  { name: '▾ 新月　2 人', payable: '560.00' },
  { name: '王一', payable: '280.00' },
  { payable: '280.00' },
];

test('the focused cell says its row, its person, its column and what it holds; a heading its sum', () => {
  const label = makeFieldLabel({
    view: { numberAt: (position) => position },
    headings: {
      label: (position, column, lead) => (position > 0 ? undefined : lead ? '新月，2 人，已展开' : `新月，${column}`),
    },
    columnOf: (id) => ({ header: () => HEADS[id] ?? '' }) as RosterColumn,
    lead: () => 'name',
    shown: (position, column) => CELLS[position]?.[column] ?? '',
  });
  expect([label('payable', 1), label('note', 1), label('name', 1)]).toEqual([
    '第 1 行 王一 应缴 280.00',
    '第 1 行 王一 备注 空',
    '第 1 行 王一 姓名',
  ]);
  expect([label('name', 2), label('payable', 2)]).toEqual(['第 2 行  姓名 空', '第 2 行  应缴 280.00']);
  expect([label('name', 0), label('payable', 0), label('note', 0)]).toEqual([
    '新月，2 人，已展开',
    '新月，应缴 560.00',
    '新月，备注',
  ]);
});
