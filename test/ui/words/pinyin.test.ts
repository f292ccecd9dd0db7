import { expect, test } from 'vitest';
import { initialsOf } from '../../../src/ui/words/pinyin';

test.each([
  ['向下填充', 'xxtc'],
  ['重做', 'cz'],
  ['重做', 'zz'],
  ['标记缴费（空格）', 'bjjfkg'],
  ['导出 CSV', 'dccsv'],
  ['Ｆ１ 快捷键', 'f1kjj'],
  ['银行', 'yh'],
])('%s can be typed %s', async (text, initials) => {
  expect(await initialsOf(text)).toContain(initials);
});

test('a text without letters has none, and a long one not endless ways', async () => {
  expect(await initialsOf('……（）')).toEqual([]);
  expect((await initialsOf('重单行长乐解查曾仇重单行长乐')).length).toBeLessThanOrEqual(64);
});
