import { expect, test } from 'vitest';
import { isTwofold, numberTyped, sortTargets } from '../../../src/ui/roster/goto/targets';

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

test('whoever is on display comes first, each once', () => {
  const shown = new Set([4, 8]);
  const found = sortTargets(
    [
      { row: 4, at: 0, why: 'name' },
      { row: 6, at: 3, why: 'name' }, // found by the filters, but not on display any more
    ],
    [
      { row: 8, at: 2, why: 'pinyin' },
      { row: 6, at: 3, why: 'name' },
      { row: 7, at: 5, why: 'id' },
    ],
    8,
    (row) => shown.has(row),
  );
  expect(found.here).toEqual([
    { row: 8, why: 'row' },
    { row: 4, why: 'name' },
  ]);
  expect(found.there).toEqual([
    { row: 6, why: 'name' },
    { row: 7, why: 'id' },
  ]);
});

test('the row of the number that was typed is offered first of its kind where a filter hides it', () => {
  const shown = new Set([4]);
  const found = sortTargets(
    [{ row: 4, at: 0, why: 'household' }],
    [
      { row: 4, at: 6, why: 'household' },
      { row: 9, at: 8, why: 'household' },
    ],
    9,
    (row) => shown.has(row),
  );
  expect(found.here).toEqual([{ row: 4, why: 'household' }]);
  expect(found.there).toEqual([{ row: 9, why: 'row' }]);
  expect(sortTargets([], [], -1, () => false)).toEqual({ here: [], there: [], more: false });
});

test('a row out of sight and somebody on display who has the number otherwise: it is asked who is meant', () => {
  const shown = (row: number) => row === 4;
  const here = [{ row: 4, at: 0, why: 'id' as const }];
  expect(isTwofold(sortTargets(here, [], 9, shown))).toBe(true);
  expect(isTwofold(sortTargets(here, [], -1, shown))).toBe(false);
  expect(isTwofold(sortTargets([], [], 9, shown))).toBe(false);
  expect(isTwofold(sortTargets(here, [{ row: 9, at: 3, why: 'name' }], 4, shown))).toBe(false);
});
