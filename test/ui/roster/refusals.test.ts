import { printOf } from '../../../src/ui/roster/clipboard/refusals';
import { expect, test } from 'vitest';
import { maskIdsIn } from '../../../src/ui/words/mask';
import { beginning, createRefusals, REMEMBERED } from '../../../src/ui/roster/clipboard/refusals';

test('after a refused copy the first paste is held back, the second is meant', () => {
  const refusals = createRefusals(REMEMBERED);
  expect(refusals.holdsBack(true)).toBe(false);
  refusals.refused();
  expect(refusals.holdsBack(true)).toBe(true);
  expect(refusals.holdsBack(true)).toBe(false);
  refusals.refused();
  expect(refusals.holdsBack(false)).toBe(true); // from another program, but before
});

test('what was copied since is pasted: here, or in another program', () => {
  const refusals = createRefusals(REMEMBERED);
  refusals.refused();
  refusals.copied();
  expect(refusals.holdsBack(true)).toBe(false);
  refusals.refused();
  refusals.left();
  expect(refusals.holdsBack(false)).toBe(false);
  refusals.refused();
  refusals.left();
  expect(refusals.holdsBack(true)).toBe(true); // nobody has copied there
  refusals.left();
  refusals.refused();
  expect(refusals.holdsBack(false)).toBe(true);
});

test('after half a minute nobody means what was refused', () => {
  let time = 1000;
  const refusals = createRefusals(REMEMBERED, () => time);
  refusals.refused();
  time += 29_000;
  expect(refusals.holdsBack(true)).toBe(true);
  refusals.refused();
  time += 31_000;
  expect(refusals.holdsBack(false)).toBe(false);
});

test('a text is known by its first cell, as the screen may show it', () => {
  const plain = (cell: string) => cell;
  expect(beginning('张三\t男\r\n李四', plain)).toBe('张三');
  expect(beginning('\t\r\n 甲乙 ', plain)).toBe('甲乙');
  expect(beginning('一二三四五六七八九十一二三', plain)).toBe('一二三四五六七八九十一二…');
  expect(beginning('', plain)).toBe('');
  // Masked before it is cut: the beginning of an ID number is the day of a birth.
  expect(beginning('431281199503073626\t张三', maskIdsIn)).toBe('431281******…');
});

test('a text is known again however its lines are ended by then, and no other is taken for it', () => {
  expect(printOf('甲\t1\r\n乙\t2')).toBe(printOf('甲\t1\n乙\t2\n'));
  expect(printOf('甲')).not.toBe(printOf('乙'));
  const long = '甲'.repeat(1000);
  expect(printOf(`${long}乙`)).not.toBe(printOf(`${long}丙`));
  expect(printOf(long)).not.toBe(printOf(`${long}甲`));
});
