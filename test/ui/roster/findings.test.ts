import { expect, test } from 'vitest';
import { findings } from '../../../src/ui/roster/checkWords';

test('findings of all checks are added up', () => {
  expect(findings({ 'id-checksum': 2, 'id-format': 0, 'payment-short': 5 })).toBe(7);
});

test('a roster that was checked and has nothing says 0', () => {
  expect(findings({ 'id-checksum': 0 })).toBe(0);
});

test('a roster that is still being checked says nothing yet, not 0', () => {
  expect(findings({})).toBeNull();
});
