import { expect, test } from 'vitest';
import { wordsAskedFor } from './gridWords';

test('of the words of the grid those stay whose names its code knows', () => {
  const words = { noRowsToShow: '无数据', sum: '总和', pivots: '透视', ariaSortableColumn: '按回车键排序' };
  const code =
    'translate("noRowsToShow", "No Rows"); const texts = { ariaSortableColumn: "Press ENTER" }; const sums = 1;';
  expect(wordsAskedFor(words, code)).toEqual({ noRowsToShow: '无数据', ariaSortableColumn: '按回车键排序' });
});
