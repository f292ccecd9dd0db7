import { describe, expect, test } from 'vitest';
import type { Speller } from '../../../src/ui/actions/palette/match';
import { NO_READINGS } from '../../../src/ui/actions/palette/spelling';
import { wordsRead } from '../../../src/ui/roster/choices';
import { typedText } from '../../../src/ui/roster/typedText';

const READINGS: Readonly<Record<string, readonly string[]>> = {
  百: ['bai', 'bo'],
  家: ['jia'],
  塅: ['duan'],
  新: ['xin'],
  月: ['yue'],
  兴: ['xing'],
  小: ['xiao'],
};
const speller: Speller = (text) => [...text].map((character) => READINGS[character] ?? []);
const UNITS = ['百家塅', '新月', '兴月', '小新月'];

describe('words of a list are found as they are read', () => {
  test.each([
    ['bjd', ['百家塅']],
    ['BJ', ['百家塅']],
    ['baijia', ['百家塅']],
    ['xy', ['新月', '兴月']],
    ['xingy', ['兴月']],
    ['xxy', ['小新月']],
    ['yue', ['新月', '兴月', '小新月']],
    ['q', []],
  ])('%s', (typed, found) => {
    expect(wordsRead(typed, UNITS, speller)).toEqual(found);
  });

  test('only letters are read, and nothing as long as there are no readings', () => {
    expect(wordsRead('新', UNITS, speller)).toEqual([]);
    expect(wordsRead('x1', UNITS, speller)).toEqual([]);
    expect(wordsRead('bjd', UNITS, NO_READINGS)).toEqual([]);
  });
});

test('an apostrophe typed before a text is none of it, as in Excel; a cell that begins with one keeps it', () => {
  expect(typedText("'-5", '')).toBe('-5');
  expect(typedText("'0012", '12')).toBe('0012');
  expect(typedText("''quoted'", '')).toBe("'quoted'");
  expect(typedText("'quoted' twice", "'quoted'")).toBe("'quoted' twice");
  expect(typedText('5', '')).toBe('5');
});
