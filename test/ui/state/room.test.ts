import { expect, test } from 'vitest';
import { isNearlyFull, looksPrivate, sizeWords } from '../../../src/ui/state/room';

const MB = 1024 * 1024;

test.each([
  [0, 10_240, false],
  [8192, 10_240, false],
  [8193, 10_240, true],
  [900, 1000, true],
  [10, 109, true],
  [10, 110, false],
  [0, 0, true],
])('%i of %i MB used: nearly full %s', (used, quota, expected) => {
  expect(isNearlyFull({ used: used * MB, quota: quota * MB })).toBe(expected);
});

test('a private window grants less than twice the memory of scripts; where nobody says how much that is, nothing is claimed', () => {
  const room = { used: 0, quota: 1500 * MB };
  expect([looksPrivate(room, 2048 * MB), looksPrivate(room, 700 * MB), looksPrivate(room, undefined)]).toEqual([
    true,
    false,
    false,
  ]);
});

test('sizes in words', () => {
  expect([-1, 0, 300 * MB, 1535.9 * MB, 10 * 1024 * MB].map(sizeWords)).toEqual([
    '0 MB',
    '0 MB',
    '300 MB',
    '1.5 GB',
    '10 GB',
  ]);
});
