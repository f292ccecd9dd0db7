import { expect, test } from 'vitest';

test('unit tests run in plain Node: no part of the product below client/ may need a page', () => {
  expect(typeof document).toBe('undefined');
});
