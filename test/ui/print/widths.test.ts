import { expect, test } from 'vitest';
import { PAGE_WIDTH, presetCount, typeFor } from '../../../src/ui/print/widths';

test('the type is as large as the columns allow, and none where nobody could read it', () => {
  expect(typeFor([100, 200])).toBe(12);
  expect(typeFor([PAGE_WIDTH * 1.3])).toBeCloseTo(10, 6);
  expect(typeFor([PAGE_WIDTH * (13 / 8)])).toBeCloseTo(8, 6);
  expect(typeFor([PAGE_WIDTH * (13 / 8) + 1])).toBeNull();
});

test('so many columns from the first on are preset as are read with ease; one at least, all where there is room', () => {
  const columns = Array.from({ length: 40 }, () => 100);
  const count = presetCount(columns, 50);
  expect(typeFor([50, ...columns.slice(0, count)])).toBeGreaterThanOrEqual(9.33);
  expect(typeFor([50, ...columns.slice(0, count + 1)])).toBeLessThan(9.33);
  expect(presetCount([100, 100], 50)).toBe(2);
  expect(presetCount([9000, 100], 50)).toBe(1);
});
