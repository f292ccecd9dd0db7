import { expect, test } from 'vitest';
import { sameParts } from '../../src/client/sameParts';

test('what says the same is the part of before, and so is everything around it', () => {
  const before = { units: [{ name: '甲', days: Uint32Array.of(1, 2) }], log: { undo: null } };
  expect(sameParts(before, structuredClone(before))).toBe(before);
});

test('only what differs is new, and what stands around it', () => {
  const before = {
    units: [
      { name: '甲', roster: 1 },
      { name: '乙', roster: 2 },
    ],
    log: { undo: null },
  };
  const after = structuredClone(before);
  after.units[1] = { name: '乙', roster: 3 };
  const kept = sameParts(before, after);
  expect(kept).toEqual(after);
  expect(kept.units[0]).toBe(before.units[0]);
  expect(kept.units[1]).not.toBe(before.units[1]);
  expect(kept.log).toBe(before.log);
});

test.each([
  ['a shorter list', { a: [1, 2] }, { a: [1] }],
  ['a key less', { a: 1, b: undefined }, { a: 1 }],
  ['another key', { a: undefined }, { b: undefined }],
  ['other numbers', { a: Uint32Array.of(1) }, { a: Uint32Array.of(2) }],
  ['other kinds of numbers', { a: Uint32Array.of(1) }, { a: Int32Array.of(1) }],
  ['null and nothing', { a: null }, { a: undefined }],
])('%s counts as a difference', (_name, before: object, after: object) => {
  const kept = sameParts(before, after);
  expect(kept).not.toBe(before);
  expect(kept).toStrictEqual(after);
});
