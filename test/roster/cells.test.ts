import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDay, type Day } from '../../src/base/day';
import { cleanChoice } from '../../src/roster/cells/choice';
import { cleanIdNumber, cleanText } from '../../src/roster/cells/clean';
import { cleanCell } from '../../src/roster/columns';
import { readDay } from '../../src/roster/cells/day';
import { readMoney } from '../../src/roster/cells/money';
import { EMPTY, UNREADABLE } from '../../src/roster/types';
import { dirtyText, SEED } from './support';

describe('dates', () => {
  it.each([
    '2020-12-03',
    '2020-12-3',
    '20201203',
    '2020.12.3',
    '2020/12/3',
    '2020/12/03',
    '2020年12月3日',
    '２０２０－１２－０３',
    '２０２０年１２月３日',
    ' 2020-12-03 ',
    '44168',
    '2020-12-03 13:45:00',
    '2020-12-03 13:45:00.0',
    '2020-12-03T00:00:00',
    '2020/12/3 9:05',
    '20201203 09:05',
    '2020年12月3日 9：05',
    '20201203 093012',
    '2020年12月3日 9时',
    '2020年12月3日 9时30分',
    '2020年12月3日9时5分8秒',
    '2020-12-03 21时',
    '2020年12月03日星期四',
    '2020-12-03（周四）',
    '二〇二〇年十二月三日',
    '二○二○年十二月三日 星期四',
    '2020、12、3',
  ])('reads %j as 3 December 2020', (text) => {
    expect(formatDay(readDay(text) as Day)).toBe('2020-12-03');
  });

  it.each([
    ['36526', '2000-01-01'],
    ['73050', '2099-12-31'],
    ['2020-02-29', '2020-02-29'],
    ['1850-01-01', '1850-01-01'],
  ])('reads %j as %s', (text, day) => {
    expect(formatDay(readDay(text) as Day)).toBe(day);
  });

  it.each([
    '2021-02-29',
    '2020-13-01',
    '36525',
    '73051',
    '20-12-03',
    '3/12/2020',
    '2020-12/03',
    '2020年12月',
    '202012',
    '1849-12-31',
    '2200-01-01',
    '不详',
    '2020-12-03x',
    '2020-12-03 24:00',
    '2020-12-03 10:60',
    '2020-12-03 10',
    '2020-12-0310:00',
    '20201203 240000',
    '20201203 096012',
    '20201203 0930',
    '2020-12-03 093012',
    '2020年12月3日 24时',
    '2020年12月3日 9时60分',
    '2020年12月3日 9时30',
    '2020-12-0309时',
    '9时30分',
    '2020年12月03日星期五',
    '二〇二〇年十三月三日',
    '二〇二〇年十二月二三日',
    '星期四',
    '44168 10:00',
    '10:00',
    '-1',
  ])('does not read %j', (text) => {
    expect(readDay(text)).toBe(UNREADABLE);
  });

  it('reads blanks as an empty cell', () => {
    expect([readDay(''), readDay(' 　'), readMoney(''), readMoney('\t')]).toEqual([EMPTY, EMPTY, EMPTY, EMPTY]);
  });
});

describe('amounts', () => {
  it.each([
    ['280', 28000],
    ['280.00', 28000],
    ['280.5', 28050],
    ['280元', 28000],
    ['￥280.00', 28000],
    ['¥280.00元整', 28000],
    ['280元整', 28000],
    ['¥280', 28000],
    ['２８０', 28000],
    ['２８０．００元', 28000],
    ['1,200.00', 120000],
    ['１，２００', 120000],
    ['人民币280元', 28000],
    ['人民币：280.00', 28000],
    ['RMB 280', 28000],
    ['280 .00', 28000],
    ['0', 0],
    ['0.00', 0],
    ['21474836.47', 2147483647],
  ])('reads %j as %d fen', (text, amount) => {
    expect(readMoney(text)).toBe(amount);
  });

  it.each([
    '-280',
    '280.000',
    '280.',
    '.5',
    '12,00',
    '1,2000',
    '280x',
    '280整',
    '1e3',
    '21474836.48',
    '280 300',
    'NaN',
  ])('does not read %j', (text) => {
    expect(readMoney(text)).toBe(UNREADABLE);
  });
});

describe('ID numbers', () => {
  it.each([
    ["'430903197403270305", '430903197403270305'],
    ['４３０９０３１９７４０３２７０３０５', '430903197403270305'],
    ['43090319740327030x', '43090319740327030X'],
    ['\u200b430903\u202d197403270305\t', '430903197403270305'],
    ['00123', '00123'],
    [' H12345678 ', 'H12345678'],
    ['4309 0319', '4309 0319'],
    ['43090319740327030x44', '43090319740327030X44'],
    ['max123', 'max123'],
    ['430903199005141400（父）', '430903199005141400（父）'],
    [' 无，补办中 ', '无，补办中'],
  ])('keeps %j as %j', (text, kept) => {
    expect(cleanIdNumber(text)).toBe(kept);
  });
});

describe('choices', () => {
  it.each([
    ['tier', '1档', '一档'],
    ['tier', '１档', '一档'],
    ['tier', '二 档', '二档'],
    ['tier', '三档', '三档'],
    ['sex', ' 男 ', '男'],
    ['sex', 'M', 'M'],
    ['idKind', '身份证', '居民身份证'],
    ['exclusion', '职工医保', '职工医保'],
    ['exclusion', '商业保险 甲', '商业保险 甲'],
    ['channel', ' POS ', 'POS'],
  ] as const)('%s: %j is %j', (field, text, kept) => {
    expect(cleanChoice(field, text)).toBe(kept);
  });
});

describe('export’s apostrophe', () => {
  it.each([
    ["'=1+1", '=1+1'],
    ["'+86", '+86'],
    ["'-", '-'],
    ["'@x", '@x'],
    ["'王", "'王"],
    ["''=x", '=x'],
    ["'\t'=x", '=x'],
    ["'", "'"],
  ])('%j is read as %j', (text, kept) => {
    expect(cleanText(text)).toBe(kept);
  });

  it.each([
    ['receipt', "'20201216000123", '20201216000123'],
    ['receipt', " ''0012", '0012'],
    ['receipt', "'P001", "'P001"],
    ['receipt', "'", "'"],
    ['phone', "'13800000001", '13800000001'],
    ['idNumber', "'430903197403270305", '430903197403270305'],
    ['name', "'2020", "'2020"],
    ['note', "'2020", "'2020"],
    ['household', "'2020", "'2020"],
  ] as const)('as tills write it before digits, %s: %j is %j', (field, text, kept) => {
    expect(cleanCell(field, text)).toBe(kept);
  });

  it(`cleaning twice is cleaning once (seed ${SEED})`, () => {
    fc.assert(
      fc.property(
        fc.oneof(
          dirtyText,
          dirtyText.map((text) => `'${text}`),
          fc.stringMatching(/^['\t =1]{0,8}$/),
        ),
        (text) => {
          expect(cleanText(cleanText(text))).toBe(cleanText(text));
          for (const field of ['receipt', 'phone'] as const)
            expect(cleanCell(field, cleanCell(field, text))).toBe(cleanCell(field, text));
          expect(cleanIdNumber(cleanIdNumber(text))).toBe(cleanIdNumber(text));
          for (const field of ['sex', 'tier', 'relation', 'channel'] as const)
            expect(cleanChoice(field, cleanChoice(field, text))).toBe(cleanChoice(field, text));
        },
      ),
      { seed: SEED, numRuns: 2000 },
    );
  });
});

it('signs that hide or turn round what stands beside them stay out of cells, however they come', () => {
  for (const field of ['name', 'note', 'receipt', 'phone', 'relation', 'unit'] as const)
    expect(cleanCell(field, '王\u202e\u0000一')).toBe('王一');
  expect(cleanCell('note', '第一行\n第二行')).toBe('第一行\n第二行');
});
