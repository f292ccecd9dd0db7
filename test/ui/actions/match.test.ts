import { assert, constantFrom, array, integer, property } from 'fast-check';
import { expect, test } from 'vitest';
import { fold, misfit, partsOf, type Speller } from '../../../src/ui/actions/palette/match';

const READINGS: Readonly<Record<string, readonly string[]>> = {
  向: ['xiang'],
  下: ['xia'],
  右: ['you'],
  填: ['tian'],
  充: ['chong'],
  重: ['zhong', 'chong'],
  做: ['zuo'],
  导: ['dao'],
  出: ['chu'],
  台: ['tai'],
  账: ['zhang'],
};
const speller: Speller = (text) => [...text].map((character) => READINGS[character] ?? []);
const fits = (query: string, name: string) => misfit(fold(query), partsOf(name, speller));

test('a name is found by its characters, its initials, its full pinyin and any mixture, in order', () => {
  for (const query of [
    '向下填充',
    '填充',
    '向填',
    'xxtc',
    'tc',
    'xiangxiatianchong',
    'tianc',
    'xtianch',
    '下tc',
    "tian'ch",
    'ＸＸＴＣ',
  ])
    expect(fits(query, '向下填充'), query).not.toBeNull();
  for (const query of ['充填', 'ctx', 'ian', 'xxtcc', '右', 'fill']) expect(fits(query, '向下填充'), query).toBeNull();
});

test('every reading of a character counts, and English words by their beginnings', () => {
  expect(fits('zz', '重做')).not.toBeNull();
  expect(fits('cz', '重做')).not.toBeNull();
  for (const query of ['fill', 'fd', 'fill d', 'FILL DOWN', 'down'])
    expect(fits(query, 'Fill down'), query).not.toBeNull();
  expect(fits('ill', 'Fill down')).toBeNull();
  expect(fits('2021', '2021 兰溪镇')).not.toBeNull();
});

test('what begins with the query fits best, then what holds it in one piece', () => {
  const order = (query: string, ...names: string[]) =>
    names
      .map((name) => ({ name, cost: fits(query, name) ?? Infinity }))
      .sort((a, b) => a.cost - b.cost)
      .map(({ name }) => name);
  expect(order('dc', '导台出', '台账导出', '导出台账')).toEqual(['导出台账', '台账导出', '导台出']);
  expect(order('tc', '向下填充', '填充')[0]).toBe('填充');
});

test('any beginnings of the parts in order find the name', () => {
  const characters = Object.keys(READINGS);
  assert(
    property(
      array(constantFrom(...characters), { minLength: 1, maxLength: 12 }),
      array(integer({ min: 0, max: 6 }), { minLength: 12, maxLength: 12 }),
      (name, lengths) => {
        const query = name.map((character, at) => (READINGS[character]?.[0] ?? '').slice(0, lengths[at])).join('');
        expect(fits(query, name.join(''))).not.toBeNull();
      },
    ),
    { seed: 3, numRuns: 300 },
  );
});
