import { expect, test } from 'vitest';
import { disabilityWords, isDisabilityGrade } from '../../../src/roster/cells/disability';
import { flaggedIdentity, flagWords, joinIdentities } from '../../../src/roster/cells/identityFlag';
import { readIdentities } from '../../../src/roster/identities';

test.each([
  ['低保', '低保'],
  ['是否低保户', '低保户'],
  ['特困', '特困人员'],
  ['特困情况', '特困人员'],
  ['脱贫人口', '脱贫户'],
  ['建档立卡（是/否）', '建档立卡'],
  ['重度残疾', '重度残疾'],
  ['监测户', '监测户'],
  ['姓名', undefined],
  ['低保金额', undefined],
  ['', undefined],
])('over a column to be ticked %s means %s', (header, word) => {
  expect(flaggedIdentity(header)).toBe(word);
});

test('a cell says the identity, nothing, or what stands in it', () => {
  expect(
    ['√', '是', '1', 'Y', '有', '否', '×', '0', '', '五保户', 'A类、单人'].map((text) => flagWords('低保', text)),
  ).toEqual([['低保'], ['低保'], ['低保'], ['低保'], ['低保'], [], [], [], [], ['五保户'], ['低保(A类·单人)']]);
  // One word, which no policy knows: it is told, and nothing is made of it.
  expect(readIdentities('低保(A类·单人)')).toMatchObject({ bits: 0, unknown: ['低保(A类·单人)'] });
});

test('a grade in the place of a tick is the grade; a bare number is none', () => {
  expect(['二级', '肢体三级', '重度', '2', '五级', '二级？'].map((text) => flagWords('残疾', text))).toEqual([
    ['二级残疾'],
    ['肢体三级'],
    ['重度残疾'],
    ['残疾(2)'],
    ['残疾(五级)'],
    ['残疾(二级？)'],
  ]);
});

test('what is sure stands first, what is said already is left out', () => {
  expect(joinIdentities('', ['低保', '一级残疾', '残疾'])).toBe('一级残疾、低保');
  expect(joinIdentities('特殊', ['五保'])).toBe('特殊、五保');
  expect(joinIdentities('五保户', ['特困人员'])).toBe('五保户');
});

test('grades of disability', () => {
  expect(
    ['一级', '2', '叁级', 'Ⅳ', 'ii级', '肢体二级', '残疾一级', '三级,四级', '重度'].flatMap(disabilityWords),
  ).toEqual([
    '一级残疾',
    '二级残疾',
    '三级残疾',
    '四级残疾',
    '二级残疾',
    '二级残疾',
    '一级残疾',
    '三级残疾',
    '四级残疾',
    '重度残疾',
  ]);
  expect(['5', '肢体', '12', '', '2020-01-01'].map(isDisabilityGrade)).toEqual([false, false, false, false, false]);
});
