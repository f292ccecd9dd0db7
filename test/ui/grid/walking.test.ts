import { createRoot } from 'solid-js';
import { describe, expect, test } from 'vitest';
import { createRange, type Range } from '../../../src/ui/grid/range';
import { stepInside } from '../../../src/ui/grid/walking';

const block = (top: number, left: number, bottom: number, right: number) => ({ top, left, bottom, right });
const BOX = block(1, 1, 2, 3);

/** Cells as `row,column`, from a cell on until it comes round. */
function walk(range: Range, along: 'rows' | 'columns', back: boolean, most = 30): string[] {
  const path: string[] = [];
  for (let at = 0; at < most; at += 1) {
    const step = range.step(along, back);
    if (step === null) break;
    range.walk(step);
    const { row, column } = range.anchor() ?? { row: -1, column: -1 };
    const name = `${row},${column}`;
    if (name === path[0]) break;
    path.push(name);
  }
  return path;
}
const made = (): Range => createRoot(() => createRange({ rows: () => 100, columns: () => 10 }));

describe('Enter and Tab inside a selection', () => {
  test('Enter goes down and into the next column, Tab along and into the next row, and round; with Shift back', () => {
    const range = made();
    range.select({ row: 1, column: 1 }, { row: 2, column: 3 });
    expect(walk(range, 'columns', false)).toEqual(['2,1', '1,2', '2,2', '1,3', '2,3', '1,1']);
    range.select({ row: 1, column: 1 }, { row: 2, column: 3 });
    expect(walk(range, 'rows', false)).toEqual(['1,2', '1,3', '2,1', '2,2', '2,3', '1,1']);
    range.select({ row: 1, column: 1 }, { row: 2, column: 3 });
    expect(walk(range, 'columns', true)).toEqual(['2,3', '1,3', '2,2', '1,2', '2,1', '1,1']);
    range.select({ row: 1, column: 1 }, { row: 2, column: 3 });
    expect(walk(range, 'rows', true)).toEqual(['2,3', '2,2', '2,1', '1,3', '1,2', '1,1']);
    expect(range.blocks()).toEqual([BOX]);
  });

  test('it begins at the focused cell, wherever in the selection that is', () => {
    const range = made();
    range.select({ row: 2, column: 3 }, { row: 1, column: 1 });
    expect(range.step('columns', false)).toEqual({ spot: { row: 1, column: 1 }, turn: 0 });
    expect(range.step('rows', true)).toEqual({ spot: { row: 2, column: 2 }, turn: 0 });
  });

  test('several blocks are walked one after the other, forth and back', () => {
    const range = made();
    const select = () => {
      range.select({ row: 0, column: 0 }, { row: 1, column: 0 });
      range.addArea({ row: 5, column: 5 }, { row: 5, column: 5 });
      range.addArea({ row: 8, column: 1 }, { row: 8, column: 2 });
    };
    select();
    expect(walk(range, 'columns', false)).toEqual(['8,2', '0,0', '1,0', '5,5', '8,1']);
    select();
    expect(walk(range, 'columns', true)).toEqual(['5,5', '1,0', '0,0', '8,2', '8,1']);
    expect(range.blocks().length).toBe(3);
  });

  test('a single cell is no selection to walk in; a whole row is', () => {
    const range = made();
    range.collapse({ row: 4, column: 4 });
    expect(range.step('rows', false)).toBeNull();
    range.select({ row: 4, column: 4 }, { row: 4, column: 4 }, 'rows');
    expect(range.step('columns', false)).toEqual({ spot: { row: 4, column: 5 }, turn: 0 });
    expect(stepInside([], { row: 0, column: 0 }, 'rows', false)).toBeNull();
  });

  test('what is selected is the same list afterwards; Shift goes on from the cell walked to', () => {
    const range = made();
    range.select({ row: 1, column: 1 }, { row: 2, column: 3 });
    const before = range.blocks();
    walk(range, 'rows', false, 1);
    expect(range.blocks()).toBe(before);
    expect(range.latest()).toEqual({ row: 1, column: 2 });
    range.extend({ row: 3, column: 3 });
    expect(range.blocks()).toEqual([block(1, 2, 3, 3)]);
    expect(range.anchor()).toEqual({ row: 1, column: 2 });
  });

  test('moved columns take the cell walked to along; a step outside what is selected by now selects that cell', () => {
    const range = made();
    range.select({ row: 1, column: 1 }, { row: 2, column: 3 });
    walk(range, 'rows', false, 1);
    range.remap((column) => column + 1);
    expect(range.anchor()).toEqual({ row: 1, column: 3 });
    range.walk({ spot: { row: 50, column: 0 }, turn: 0 });
    expect(range.blocks()).toEqual([block(50, 0, 50, 0)]);
  });
});
