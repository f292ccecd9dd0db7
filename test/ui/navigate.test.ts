import { describe, expect, test } from 'vitest';
import { moveBy, nextInRow, type Bounds } from '../../src/ui/grid/navigate';

/** Filled cells are `#`. */
function boundsOf(...lines: readonly string[]): Bounds {
  return {
    rows: lines.length,
    columns: lines[0]?.length ?? 0,
    page: 3,
    isEmpty: ({ row, column }) => lines[row]?.charAt(column) !== '#',
  };
}
const key = (name: string, ctrlKey = false) => ({ key: name, ctrlKey, metaKey: false });
const column = boundsOf('#', '#', '.', '.', '#', '#', '#', '.');

describe('keys move as in Excel', () => {
  test('an arrow goes one cell and stops at the edge', () => {
    expect(moveBy(key('ArrowDown'), { row: 0, column: 0 }, column)).toEqual({ row: 1, column: 0 });
    expect(moveBy(key('ArrowDown'), { row: 7, column: 0 }, column)).toEqual({ row: 7, column: 0 });
    expect(moveBy(key('ArrowLeft'), { row: 3, column: 0 }, column)).toEqual({ row: 3, column: 0 });
  });

  test.each([
    [0, 1], // to the end of the filled cells
    [1, 4], // from their end to the next filled cell
    [2, 4],
    [4, 6],
    [6, 7], // nothing filled ahead: the last row
    [7, 7],
  ])('Ctrl+Down goes from row %i to row %i', (from, to) => {
    expect(moveBy(key('ArrowDown', true), { row: from, column: 0 }, column)).toEqual({ row: to, column: 0 });
  });

  test('Home, End and their Ctrl forms, pages', () => {
    const bounds = boundsOf('###', '###', '###', '###', '###');
    const from = { row: 2, column: 1 };
    expect(moveBy(key('Home'), from, bounds)).toEqual({ row: 2, column: 0 });
    expect(moveBy(key('End'), from, bounds)).toEqual({ row: 2, column: 2 });
    expect(moveBy(key('Home', true), from, bounds)).toEqual({ row: 0, column: 0 });
    expect(moveBy(key('End', true), from, bounds)).toEqual({ row: 4, column: 2 });
    expect(moveBy(key('PageDown'), from, bounds)).toEqual({ row: 4, column: 1 });
    expect(moveBy(key('PageUp'), from, bounds)).toEqual({ row: 0, column: 1 });
    expect(moveBy(key('x'), from, bounds)).toBeNull();
  });

  test('Tab goes on to the next row and stays at the very end', () => {
    const bounds = boundsOf('##', '##');
    expect(nextInRow({ row: 0, column: 1 }, false, bounds)).toEqual({ row: 1, column: 0 });
    expect(nextInRow({ row: 1, column: 0 }, true, bounds)).toEqual({ row: 0, column: 1 });
    expect(nextInRow({ row: 1, column: 1 }, false, bounds)).toEqual({ row: 1, column: 1 });
    expect(nextInRow({ row: 0, column: 0 }, true, bounds)).toEqual({ row: 0, column: 0 });
  });
});
