import { expect, test } from 'vitest';
import type { ColumnId } from '../../../../src/client/protocol';
import { areaParts, partsOf, scopeOf } from '../../../../src/ui/roster/find/scope';
import { holds, type Block } from '../../../../src/ui/grid/sheet';

const COLUMNS: readonly ColumnId[] = ['name', 'unit', 'group', 'note', 'status'];
const rowAt = (position: number) => (position % 7 === 3 ? -1 : 100 + position);

test.each(Array.from({ length: 40 }, (_, seed) => seed))(
  'the parts of selected blocks hold each selected cell of a person once, and no other (%i)',
  (seed) => {
    let state = seed + 1;
    const roll = (limit: number) => (state = (state * 48_271) % 2_147_483_647) % limit;
    const blocks = Array.from({ length: 1 + roll(4) }, (): Block => {
      const top = roll(20);
      const left = roll(COLUMNS.length);
      return { top, bottom: top + roll(6), left, right: Math.min(COLUMNS.length - 1, left + roll(3)) };
    });
    const cells = areaParts(blocks, COLUMNS, rowAt).flatMap(({ rows, columns }) =>
      [...(rows ?? [])].flatMap((row) => columns.map((column) => `${row} ${column}`)),
    );
    const wanted = new Set<string>();
    for (let position = 0; position < 40; position += 1)
      for (const [place, column] of COLUMNS.entries())
        if (rowAt(position) >= 0 && blocks.some((block) => holds(block, position, place)))
          wanted.add(`${rowAt(position)} ${column}`);
    expect(new Set(cells)).toEqual(wanted);
    expect(cells.length).toBe(wanted.size);
  },
);

test('a selection says what is meant: nothing, cells, whole columns, everything', () => {
  const scope = (...blocks: Block[]) => scopeOf(blocks, COLUMNS, 30, rowAt);
  expect(scope()).toBe(null);
  expect(scope({ top: 4, bottom: 4, left: 1, right: 1 })).toBe(null);
  expect(scope({ top: 4, bottom: 5, left: 1, right: 1 })).toMatchObject({ kind: 'area', cells: 2 });
  expect(scope({ top: 0, bottom: 29, left: 1, right: 2 })).toEqual({ kind: 'columns', columns: ['unit', 'group'] });
  expect(scope({ top: 0, bottom: 29, left: 0, right: 4 })).toEqual({ kind: 'all' });
});

test('columns that are no longer on display are not searched', () => {
  expect(partsOf({ kind: 'columns', columns: ['unit', 'note'] }, ['note', 'name'])).toEqual([
    { rows: null, columns: ['note'] },
  ]);
  expect(partsOf({ kind: 'columns', columns: ['unit'] }, ['name'])).toEqual([]);
  expect(partsOf({ kind: 'all' }, ['name'])).toEqual([{ rows: null, columns: ['name'] }]);
});
