import { expect, test } from 'vitest';
import { nextSort, sortOf } from '../../src/ui/roster/sorting';
import { maskId } from '../../src/ui/words/mask';

test('a head is clicked: up, down, unsorted; another head takes over', () => {
  const up = nextSort([], 'age', false);
  expect(up).toEqual([{ column: 'age', descending: false }]);
  const down = nextSort(up, 'age', false);
  expect(down).toEqual([{ column: 'age', descending: true }]);
  expect(nextSort(down, 'age', false)).toEqual([]);
  expect(nextSort(down, 'name', false)).toEqual([{ column: 'name', descending: false }]);
});

test('Shift adds keys, turns one in its place, takes one out', () => {
  const two = nextSort([{ column: 'age', descending: true }], 'unit', true);
  expect(two.map(({ column }) => column)).toEqual(['age', 'unit']);
  expect(nextSort(two, 'unit', true)[1]).toEqual({ column: 'unit', descending: true });
  expect(nextSort(two, 'age', true)).toEqual([{ column: 'unit', descending: false }]);
  expect(sortOf(two, 'unit')).toEqual({ descending: false, place: 2 });
  expect(sortOf([{ column: 'age', descending: true }], 'age')).toEqual({ descending: true, place: 0 });
  expect(sortOf(two, 'name')).toBeNull();
});

test('an ID number shows its first 6 and last 4 signs', () => {
  expect(maskId('430903197002173766')).toBe('430903********3766');
  expect(maskId('430903700217376')).toBe('430903*****7376');
  expect(maskId('H12345678')).toBe('H********');
  expect(maskId('')).toBe('');
});
