import { expect, test } from 'vitest';
import { numberTyped, sortTargets } from '../../../src/ui/roster/goto/targets';

test('only a whole number from 1 on is a row', () => {
  expect(['12', ' 7 ', '１２', '0', '-1', '1.5', 'zs', '', '12345678901'].map(numberTyped)).toEqual([
    12,
    7,
    12,
    null,
    null,
    null,
    null,
    null,
    null,
  ]);
});

test('whoever is on display comes first, each once; row numbers are those on screen', () => {
  const numbers = new Map([
    [4, 1],
    [8, 2],
  ]);
  const found = sortTargets(
    [
      { row: 99, at: 1, why: 'row' },
      { row: 4, at: 0, why: 'name' },
      { row: 6, at: 3, why: 'name' }, // found by the filters, but not on display any more
    ],
    [
      { row: 8, at: 2, why: 'pinyin' },
      { row: 6, at: 3, why: 'name' },
      { row: 7, at: 5, why: 'id' },
    ],
    8,
    (row) => numbers.get(row) ?? 0,
  );
  expect(found.here).toEqual([
    { row: 8, why: 'row', number: 2 },
    { row: 4, why: 'name', number: 1 },
  ]);
  expect(found.there).toEqual([
    { row: 6, why: 'name', number: 0 },
    { row: 7, why: 'id', number: 0 },
  ]);
});
