import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { needed } from '../../../src/ui/units/rates';

test('a goal is met on counts', () => {
  expect(needed(100, 9500, false)).toBe(95);
  expect(needed(5474, 9500, false)).toBe(5201); // 5200.3
  expect(needed(100, 9800, true)).toBe(99);
  expect(needed(101, 9800, true)).toBe(99); // 98.98
});

test('one person fewer misses the goal', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 2_000_000 }),
      fc.integer({ min: 1, max: 10_000 }),
      fc.boolean(),
      (base, goal, above) => {
        const enough = (persons: number) => (above ? persons * 10_000 > base * goal : persons * 10_000 >= base * goal);
        const persons = needed(base, goal, above);
        expect(enough(persons)).toBe(true);
        expect(enough(persons - 1)).toBe(false);
      },
    ),
  );
});
