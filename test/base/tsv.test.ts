import { array, assert, constantFrom, integer, pre, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { readTsv, writeTsv } from '../../src/base/tsv';

test.each([
  [
    'a\tb\r\nc\td\r\n',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  [
    'a\tb\nc\td',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  ['一\t\t三', [['一', '', '三']]],
  ['"两\n行"\tb', [['两\n行', 'b']]],
  ['"有""引号""\t和制表"\tb', [['有"引号"\t和制表', 'b']]],
  // A quotation mark that encloses neither a tab nor a line end is a letter.
  ['"引用"\tb', [['"引用"', 'b']]],
  ['"没有关上\tb\nc', [['"没有关上', 'b'], ['c']]],
  ['5" 管\t6" 管', [['5" 管', '6" 管']]],
  ['a\n\nb\n', [['a'], [''], ['b']]],
  ['x', [['x']]],
])('%j is read as spreadsheets mean it', (text, rows) => {
  expect(readTsv(text)).toEqual(rows);
});

test('what is copied is pasted the same, whatever stands in the cells', () => {
  const cell = string({ unit: constantFrom('a', '王', '"', '\t', '\n', '\r', ' ', ',') });
  const block = integer({ min: 1, max: 4 }).chain((width) =>
    array(array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 4 }),
  );
  assert(
    property(block, (rows) => {
      // A last row of one empty cell cannot be told from a line end, nor a lone quotation mark from an opening one.
      pre(rows.at(-1)?.join('') !== '' && rows.flat().every((text) => !text.startsWith('"')));
      expect(readTsv(writeTsv(rows))).toEqual(rows);
    }),
  );
});
