import { pinyin } from 'pinyin-pro';
import { array, assert, constantFrom, oneof, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { rank, ranksOf } from '../../src/ledger/view/ranks';
import { compareTexts } from '../../src/ledger/view/collation';
import { SURNAMES } from '../../src/ledger/view/surnames';
import { createSharedPool, createUniquePool } from '../../src/roster/pool';

const WORDS = [
  '2组',
  '10组',
  '1组',
  '01组',
  '李',
  '王一',
  '王',
  '王二',
  '阿',
  'A1',
  'a1',
  '430903199001011234',
  '43090319900101123X',
  '𠮷野',
  '·',
  '',
  '第10号2栋',
  '第9号12栋',
  '0',
  '00',
  '新月村（东）',
  '曾一',
  '增一',
  '憎',
  '任二',
  '二任',
];

test('digits count as numbers, Han characters go by pinyin', () => {
  const pool = createSharedPool(['10组', '2组', '王', '李', '阿', '1组']);
  const { order } = rank(pool);
  expect([...order].map((code) => pool.get(code))).toEqual(['', '1组', '2组', '10组', '阿', '李', '王']);
});

test.each([false, true])('ranks agree with comparing texts one by one, equal texts included (names: %s)', (names) => {
  assert(
    property(array(oneof(constantFrom(...WORDS), string({ maxLength: 6, unit: 'grapheme' }))), (texts) => {
      const pool = createUniquePool();
      const codes = texts.map((text) => pool.intern(text));
      const { ranks } = rank(pool, names);
      for (const [i, a] of texts.entries())
        for (const [j, b] of texts.entries()) {
          const by = Math.sign((ranks[codes[i] ?? 0] ?? 0) - (ranks[codes[j] ?? 0] ?? 0));
          expect(by, `${a} <> ${b}`).toBe(Math.sign(compareTexts(a, b, names)));
        }
    }),
    { numRuns: 300 },
  );
});

test('texts that join later get the same ranks as from scratch', () => {
  assert(
    property(array(constantFrom(...WORDS)), array(constantFrom(...WORDS)), (first, later) => {
      const pool = createUniquePool();
      for (const text of first) pool.intern(text);
      ranksOf(pool, true);
      for (const text of later) pool.intern(text);
      expect([...ranksOf(pool, true)]).toEqual([...rank(pool, true).ranks]);
    }),
  );
});

test('names stand by the reading of their surnames, of other texts each character by its usual one', () => {
  const names = [
    '安一',
    '曾一',
    '查一',
    '常一',
    '单一',
    '丁一',
    '盖一',
    '区一',
    '任一',
    '解一',
    '翟一',
    '朴一',
    '仇一',
  ];
  const pool = createUniquePool();
  for (const name of names) pool.intern(name);
  const sorted = (byNames: boolean) =>
    [...rank(pool, byNames).order].map((code) => pool.get(code).slice(0, 1)).join('');
  expect(sorted(true)).toBe('安常丁盖区朴仇任单解曾查翟');
  expect(sorted(false)).not.toBe(sorted(true));
});

test('each stand-in of a surname has its reading and tone', () => {
  for (const token of SURNAMES.values()) {
    const [standIn = '', surname = ''] = [...token];
    const read = (text: string) => pinyin(text, { mode: 'surname', toneType: 'num' });
    expect(read(standIn), token).toBe(read(surname));
  }
});
