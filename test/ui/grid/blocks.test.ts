import { array, assert, integer, property, record } from 'fast-check';
import { expect, test } from 'vitest';
import { countCells, lengthOf, linedUp, rowSpans, without } from '../../../src/ui/grid/blocks';
import { blockOf, holds, type Block } from '../../../src/ui/grid/sheet';

const spot = record({ row: integer({ min: 0, max: 7 }), column: integer({ min: 0, max: 7 }) });
const block = record({ a: spot, b: spot }).map(({ a, b }) => blockOf(a, b));
const blocks = array(block, { maxLength: 6 });

function cells(all: readonly Block[]): Set<string> {
  const found = new Set<string>();
  for (let row = 0; row < 8; row += 1)
    for (let column = 0; column < 8; column += 1)
      if (all.some((each) => holds(each, row, column))) found.add(`${row},${column}`);
  return found;
}

test('cells under blocks count once, and the spans of the columns hold exactly them', () => {
  assert(
    property(blocks, (all) => {
      const found = cells(all);
      expect(countCells(all)).toBe(found.size);
      const bySpans = Array.from({ length: 8 }, (_, column) => lengthOf(rowSpans(all, column)));
      expect(bySpans.reduce((sum, count) => sum + count, 0)).toBe(found.size);
    }),
  );
});

test('a cell taken out of a block leaves every other cell, none twice', () => {
  assert(
    property(block, spot, (whole, out) => {
      const parts = without(whole, out);
      const left = cells([whole]);
      left.delete(`${out.row},${out.column}`);
      expect(cells(parts)).toEqual(left);
      expect(parts.reduce((sum, part) => sum + cells([part]).size, 0)).toBe(left.size);
    }),
  );
});

test('blocks line up in the same rows or the same columns, without overlapping', () => {
  const at = (top: number, bottom: number, left: number, right: number): Block => ({ top, bottom, left, right });
  expect(linedUp([at(1, 2, 5, 6), at(1, 2, 0, 1)])).toEqual({
    rows: [[1, 2]],
    columns: [
      [0, 1],
      [5, 6],
    ],
  });
  expect(linedUp([at(4, 4, 0, 1), at(1, 2, 0, 1)])?.rows).toEqual([
    [1, 2],
    [4, 4],
  ]);
  expect(linedUp([at(1, 2, 0, 1), at(1, 3, 4, 5)])).toBeNull();
  expect(linedUp([at(1, 2, 0, 2), at(1, 2, 1, 3)])).toBeNull();
});
