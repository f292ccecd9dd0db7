import { expect, test } from 'vitest';
import { money, moment, NOTHING, percent, count } from '../../../src/ui/words/amounts';
import { loadPolicy } from '../../../src/policy/library';
import { judgeBy } from '../../../src/ui/words/judged';
import { maskId } from '../../../src/ui/words/mask';
import type { Fen } from '../../../src/base/money';

test('a rate is rounded half up, never up to a share that decides and is not reached', () => {
  expect(percent(1646, 1879)).toBe('87.60%'); // 87.5998
  expect(percent(3836, 4065)).toBe('94.37%'); // 94.3665
  expect(percent(125, 100_000)).toBe('0.13%');
  expect(percent(124_999, 100_000_000)).toBe('0.12%');
  const lanxi = loadPolicy('lanxi-2021');
  judgeBy(lanxi, {});
  expect(percent(94_996, 100_000)).toBe('94.99%');
  expect(percent(94_996, 100_000, [])).toBe('94.99%');
  expect(percent(95_000, 100_000)).toBe('95.00%');
  expect(percent(99_999, 100_000)).toBe('99.99%');
  expect(percent(97_996, 100_000)).toBe('98.00%');
  expect(percent(97_996, 100_000, [9800])).toBe('97.99%');
  judgeBy(lanxi, { 'award-rate': 9437 });
  expect(percent(3836, 4065)).toBe('94.36%');
  judgeBy(loadPolicy('tengzhou-2021'), {});
  expect(percent(97_996, 100_000)).toBe('97.99%');
  expect(percent(1879, 1879)).toBe('100.00%');
  expect(percent(1878, 1879)).toBe('99.95%');
  expect(percent(0, 5)).toBe('0.00%');
  expect(percent(1_234_567, 100)).toBe('1,234,567.00%');
});

test('without a base there is no rate', () => {
  expect(percent(3, 0)).toBeNull();
  expect(percent(3, null)).toBeNull();
  expect(percent(null, 3)).toBeNull();
});

test('nothing and 0 look different', () => {
  expect(money(0 as Fen)).toBe('0.00');
  expect(money(null)).toBe(NOTHING);
  expect(count(0)).toBe('0');
  expect(count(null)).toBe(NOTHING);
});

test('a moment is told as shortly as it can be', () => {
  const now = new Date(2026, 10, 22, 18, 0).getTime();
  expect(moment(new Date(2026, 10, 22, 9, 5).getTime(), now)).toBe('09:05');
  expect(moment(new Date(2026, 2, 1, 9, 5).getTime(), now)).toBe('03-01 09:05');
  expect(moment(new Date(2025, 10, 22, 9, 5).getTime(), now)).toBe('2025-11-22 09:05');
});

test('an ID number keeps its first six and last four signs', () => {
  expect(maskId('430903197001010111')).toBe('430903********0111');
  expect(maskId('1234567890')).toBe('1*********');
  expect(maskId('')).toBe('');
});
