import { expect, test } from 'vitest';
import { numberRows } from '../../../src/ui/roster/rowNumbers';

test('rows are numbered from 1 in the order of the list, and found by their number', () => {
  const numbers = numberRows(Uint32Array.from([7, 3, 9]));
  expect([7, 3, 9].map(numbers.of)).toEqual([1, 2, 3]);
  expect([1, 2, 3].map(numbers.row)).toEqual([7, 3, 9]);
});

test('who is not in the list has no number, and no row has a number beyond it', () => {
  const numbers = numberRows(Uint32Array.from([7, 3, 9]));
  expect([-1, 0, 8, 10, 1_000_000].map(numbers.of)).toEqual([0, 0, 0, 0, 0]);
  expect([0, 4, -1].map(numbers.row)).toEqual([-1, -1, -1]);
  expect(numberRows(new Uint32Array(0)).of(0)).toBe(0);
});
