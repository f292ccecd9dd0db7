import { expect, test } from 'vitest';
import type { ReplacePlan } from '../../../../src/client/protocol';
import {
  countExcluded,
  countUnreadable,
  joinPlans,
  keepingChanges,
  SHOWN,
  withoutCells,
} from '../../../../src/ui/roster/find/replacing';

const plan = (columns: ReplacePlan['columns']): ReplacePlan => ({
  count: columns.reduce((sum, { rows }) => sum + rows.length, 0),
  persons: new Set(columns.flatMap(({ rows }) => [...rows])).size,
  sample: columns.flatMap(({ field, rows, texts }) =>
    [...rows].map((row, index) => ({ row, field, from: 'a', to: texts[index] ?? '' })),
  ),
  columns,
});
const one = plan([{ field: 'note', rows: Uint32Array.of(5, 2), texts: ['x', 'y'] }]);
const two = plan([{ field: 'unit', rows: Uint32Array.of(2, 9), texts: ['z', 'w'] }]);

test('plans of parts add up; a person in several of them counts once; the list is in the order of the screen', () => {
  const joined = joinPlans([one, two], ({ row }) => row);
  expect(joined).toMatchObject({ cells: 4, persons: 3 });
  expect(joined.sample.map(({ row }) => row)).toEqual([2, 2, 5, 9]);
  expect(joinPlans([one], ({ row }) => row).persons).toBe(2);
  const many = plan([{ field: 'note', rows: Uint32Array.from({ length: 300 }, (_, row) => row), texts: ['x'] }]);
  expect(joinPlans([many], ({ row }) => row).sample.length).toBe(SHOWN);
});

test('cells that were left out are not written, the others keep their texts', () => {
  const columns = [...one.columns, ...two.columns];
  expect(withoutCells(columns, new Set())).toBe(columns);
  expect(withoutCells(columns, new Set(['5 note', '2 unit', '9 unit']))).toEqual([
    { field: 'note', rows: Uint32Array.of(2), texts: ['y'] },
  ]);
  expect(withoutCells(columns, new Set(['5 note', '2 note', '2 unit', '9 unit']))).toEqual([]);
});

test('of what is left out only the cells that would change are counted', () => {
  const columns = [...one.columns, ...two.columns];
  expect(countExcluded(columns, new Set())).toBe(0);
  expect(countExcluded(columns, new Set(['5 note', '9 unit', '9 note', '7 unit']))).toBe(2);
});

test('dates and amounts that cannot be read are counted; texts never are', () => {
  expect(
    countUnreadable([
      { field: 'payDate', rows: Uint32Array.of(1, 2, 3), texts: ['2020-11-31', '2020-11-30', ''] },
      { field: 'payAmount', rows: Uint32Array.of(1, 2), texts: ['二百八', '280.00'] },
      { field: 'note', rows: Uint32Array.of(1), texts: ['二百八'] },
    ]),
  ).toBe(2);
});

test('a plan made anew keeps the changes that are the same: their lines in the list keep the focus', () => {
  const change = (row: number, to: string) => ({ row, field: 'note' as const, from: '甲', to });
  const listed = (...sample: ReturnType<typeof change>[]) => ({
    cells: sample.length,
    persons: sample.length,
    sample,
    columns: [],
    unreadable: 0,
  });
  const before = listed(change(1, '乙'), change(2, '乙'), change(3, '乙'));
  const now = keepingChanges(listed(change(3, '乙'), change(2, '丙'), change(1, '乙')), before);
  expect(now.sample[0]).toBe(before.sample[2]);
  expect(now.sample[1]).toEqual(change(2, '丙'));
  expect(now.sample[2]).toBe(before.sample[0]);
  expect(keepingChanges(before, null)).toEqual(before);
});
