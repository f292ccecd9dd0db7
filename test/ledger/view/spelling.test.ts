import { beforeAll, expect, test } from 'vitest';
import { loadPinyin, type Pinyin } from '../../../src/base/pinyin';
import { textsRead } from '../../../src/ledger/view/spelling';

let pinyin: Pinyin;
beforeAll(async () => {
  pinyin = await loadPinyin();
});

test('words are found as they are read from their beginning; only where none is, in their midst', () => {
  const words = ['在校学生', '学生', '现役军人', '孤儿', '', 'POS机'];
  const read = (typed: string) => [...textsRead(pinyin, typed, words)];
  expect(read('xs')).toEqual(['学生']);
  expect(read('xues')).toEqual(['学生']);
  expect(read('jr')).toEqual(['现役军人']);
  expect(read('xx')).toEqual(['在校学生']);
  expect(read('posj')).toEqual(['POS机']);
  expect(read('zz')).toEqual([]);
});
