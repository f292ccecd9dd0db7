import { array, assert, constantFrom, oneof, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { rank, ranksOf } from '../../src/ledger/view/ranks';
import { compareTexts } from '../../src/ledger/view/collation';
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
];

test('digits count as numbers, Han characters go by pinyin', () => {
  const pool = createSharedPool(['10组', '2组', '王', '李', '阿', '1组']);
  const { order } = rank(pool);
  expect([...order].map((code) => pool.get(code))).toEqual(['', '1组', '2组', '10组', '阿', '李', '王']);
});

test('ranks agree with comparing texts one by one, equal texts included', () => {
  assert(
    property(array(oneof(constantFrom(...WORDS), string({ maxLength: 6, unit: 'grapheme' }))), (texts) => {
      const pool = createUniquePool();
      const codes = texts.map((text) => pool.intern(text));
      const { ranks } = rank(pool);
      for (const [i, a] of texts.entries())
        for (const [j, b] of texts.entries()) {
          const by = Math.sign((ranks[codes[i] ?? 0] ?? 0) - (ranks[codes[j] ?? 0] ?? 0));
          expect(by, `${a} <> ${b}`).toBe(Math.sign(compareTexts(a, b)));
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
      ranksOf(pool);
      for (const text of later) pool.intern(text);
      expect([...ranksOf(pool)]).toEqual([...rank(pool).ranks]);
    }),
  );
});
