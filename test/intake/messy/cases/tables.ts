import { csv, xlsxFile, type Rows, type Sheet } from '../make/sheets';
import { utf8 } from '../../support';
import { A, B, C, D } from '../roster';
import type { Messy, Person, Taken } from '../types';

const P = (name: string, idNumber: string, more: Person = {}): Person => ({ 姓名: name, 证件号码: idNumber, ...more });
const LOTUS = { 单位: '莲花塘' };

function table(
  name: string,
  sheets: readonly Sheet[],
  added: readonly Person[],
  more: Partial<Taken> = {},
  fileName = '参保花名册.xlsx',
): Messy {
  const ignored = more.ignored?.length ?? 0;
  return {
    name,
    make: () => xlsxFile(fileName, sheets),
    expected: {
      kind: 'roster',
      piles: { added: added.length, ...(ignored > 0 ? { ignored } : {}) },
      added,
      problems: [],
      ignored: [],
      notes: [],
      ...more,
    },
  };
}

const HEAD = ['行政村', '户号', '姓名', '身份证号', '与户主关系', '家庭住址'];
const ONE = ['莲花塘', '1', '王一', A, '户主', ''];
const TWO = ['莲花塘', '1', '王二', B, '配偶', ''];
const FIRST = P('王一', A, { ...LOTUS, 户编号: '1', 与户主关系: '户主' });
const SECOND = P('王二', B, { ...LOTUS, 户编号: '1', 与户主关系: '配偶' });
const THIRD = P('李三', C, { ...LOTUS, 户编号: '2', 与户主关系: '户主' });

/** Everything at once, as a village prints it. */
const PRINTED: Rows = [
  ['莲花塘村2021年度城乡居民医保参保登记花名册'],
  ['填报单位（盖章）：莲花塘村', '', '', '', '填报日期：2020年12月3日'],
  ['行政村', '户号', '参保人员', '', '与户主关系', '家庭住址'],
  ['', '', '姓名', '身份证号', '', ''],
  ['1', '2', '3', '4', '5', '6'],
  ONE,
  TWO,
  ['小  计', '', '2人', '', '', ''],
  [],
  ['莲花塘村2021年度城乡居民医保参保登记花名册'],
  ['行政村', '户号', '参保人员', '', '与户主关系', '家庭住址'],
  ['', '', '姓名', '身份证号', '', ''],
  ['莲花塘', '2', '李三', C, '户主', ''],
  ['合计', '', '3人', '', '', ''],
  [],
  ['制表人：赵四', '', '审核人：', '', '负责人（签字）：', ''],
];
const PRINTED_IGNORED = [
  '1 before-header',
  '2 before-header',
  '5 numbers',
  '8 total',
  '9 blank',
  '10 before-header',
  '11 header',
  '12 header',
  '14 total',
  '15 blank',
  '16 signature',
];

export const tableCases: readonly Messy[] = [
  {
    name: 'a village’s own book: groups as lines between, ditto marks, numbers with strokes, a second table below',
    make: () =>
      xlsxFile('莲花塘.xlsx', [
        {
          rows: [
            ['莲花塘村2021年参保登记'],
            ['村', '户号', '姓名', '身份证号', '与户主关系'],
            ['一组'],
            ['莲花塘', '1', '王一', `${A.slice(0, 6)}-${A.slice(6, 14)}-${A.slice(14)}`, '户主'],
            ['〃', '〃', '李二', `身份证：${C}`, '配偶'],
            ['二组'],
            ['莲花塘', '2', '王三', D, '户主'],
            ['经办人电话'],
            ['姓名', '身份证号', '电话'],
            ['刘干部', '430903196001010119', '13800000001'],
          ],
          merges: ['A1:E1'],
        },
      ]),
    expected: {
      kind: 'roster',
      piles: { added: 3, ignored: 6 },
      added: [
        { 姓名: '王一', 证件号码: A, 户编号: '1', 与户主关系: '户主', 单位: '莲花塘', 组: '一组' },
        { 姓名: '李二', 证件号码: C, 户编号: '1', 与户主关系: '配偶', 单位: '莲花塘', 组: '一组' },
        { 姓名: '王三', 证件号码: D, 户编号: '2', 与户主关系: '户主', 单位: '莲花塘', 组: '二组' },
      ],
      problems: [],
      ignored: ['1 before-header', '3 section', '6 section', '8 signature', '9 header', '10 other-table'],
      notes: ['filled', 'filled', 'headings'],
    },
  },
  table(
    'titles above the header',
    [{ rows: [['莲花塘村参保花名册'], ['2020年12月'], HEAD, ONE, TWO] }],
    [FIRST, SECOND],
    {
      ignored: ['1 before-header', '2 before-header'],
    },
  ),
  table(
    'a header of two lines with merged groups',
    [
      {
        rows: [
          ['行政村', '户号', '参保人员', '', '与户主关系', '家庭住址'],
          ['', '', '姓名', '身份证号', '', ''],
          ONE,
          TWO,
        ],
        merges: ['A1:A2', 'B1:B2', 'C1:D1', 'E1:E2', 'F1:F2'],
      },
    ],
    [FIRST, SECOND],
  ),
  table('a row of column numbers under the header', [{ rows: [HEAD, [1, 2, 3, 4, 5, 6], ONE, TWO] }], [FIRST, SECOND], {
    ignored: ['2 numbers'],
  }),
  table('the header once more on the next page', [{ rows: [HEAD, ONE, HEAD, TWO] }], [FIRST, SECOND], {
    ignored: ['3 header'],
  }),
  table(
    'subtotals and totals',
    [
      {
        rows: [
          HEAD,
          ONE,
          TWO,
          ['莲花塘小计', '', '2', '', '', ''],
          ['合 计', '', '', '', '', ''],
          ['总计：2人', '', '', '', '', ''],
        ],
      },
    ],
    [FIRST, SECOND],
    { ignored: ['4 total', '5 total', '6 total'] },
  ),
  table(
    'signatures at the foot',
    [{ rows: [HEAD, ONE, TWO, ['制表人：赵四', '', '', '审核人：', '', ''], ['（盖章）', '', '', '', '', '']] }],
    [FIRST, SECOND],
    { ignored: ['4 signature', '5 signature'] },
  ),
  table('blank rows between', [{ rows: [HEAD, [], ONE, [' ', '　'], TWO] }], [FIRST, SECOND], {
    ignored: ['2 blank', '4 blank'],
  }),
  table('all of that at once, printed on two pages', [{ rows: PRINTED, merges: ['A1:F1'] }], [FIRST, SECOND, THIRD], {
    ignored: PRINTED_IGNORED,
  }),
  {
    name: 'the same saved as CSV, where nothing is merged',
    make: () => ({ fileName: '参保花名册.csv', bytes: utf8(csv(PRINTED)) }),
    expected: {
      kind: 'roster',
      piles: { added: 3, ignored: PRINTED_IGNORED.length },
      added: [FIRST, SECOND, THIRD],
      problems: [],
      ignored: PRINTED_IGNORED,
    },
  },
  table('hidden rows are read, and told', [{ rows: [HEAD, ONE, TWO], hiddenRows: [3] }], [FIRST, SECOND], {
    notes: ['hidden-rows'],
  }),
  table(
    'a hidden sheet is not read, and told',
    [
      { name: '花名册', rows: [HEAD, ONE, TWO] },
      { name: '旧表', rows: [HEAD, ['莲花塘', '9', '赵四', D, '户主', '']], hidden: true },
    ],
    [FIRST, SECOND],
    { notes: ['hidden-sheet'] },
  ),
  table(
    'a sheet that explains, beside the list',
    [
      { name: '填表说明', rows: [['填表说明'], ['一、按户填写，不得漏人。'], ['二、身份证号以户口簿为准。']] },
      { name: '花名册', rows: [HEAD, ONE, TWO] },
    ],
    [FIRST, SECOND],
  ),
  table(
    'units, groups and households merged over their persons',
    [
      {
        rows: [
          ['行政村', '组', '户号', '姓名', '身份证号', '与户主关系', '家庭住址'],
          ['莲花塘', '3组', '1', '王一', A, '户主', '大屋'],
          ['', '', '', '王二', B, '配偶', ''],
          ['', '4组', '2', '李三', C, '户主', '小屋'],
        ],
        merges: ['A2:A4', 'B2:B3', 'C2:C3', 'G2:G3'],
      },
    ],
    [
      P('王一', A, { 户编号: '1', 与户主关系: '户主', ...LOTUS, 组: '3组', 住址: '大屋' }),
      P('王二', B, { 户编号: '1', 与户主关系: '配偶', ...LOTUS, 组: '3组', 住址: '大屋' }),
      P('李三', C, { 户编号: '2', 与户主关系: '户主', ...LOTUS, 组: '4组', 住址: '小屋' }),
    ],
    { notes: ['filled', 'filled', 'filled', 'filled'] },
  ),
  table(
    'households whose first row alone is filled, nothing merged',
    [
      {
        rows: [
          HEAD,
          ONE,
          ['', '', '王二', B, '配偶', ''],
          ['莲花塘', '2', '李三', C, '户主', ''],
          ['', '', '赵四', D, '父', ''],
        ],
      },
    ],
    [FIRST, SECOND, THIRD, P('赵四', D, { ...LOTUS, 户编号: '2', 与户主关系: '父' })],
    { notes: ['filled', 'filled'] },
  ),
  table(
    'a sheet per village: its name is the unit',
    [
      { name: '莲花塘', rows: [HEAD.slice(1), ONE.slice(1), TWO.slice(1)] },
      { name: '黄湖', rows: [HEAD.slice(1), ['1', '李三', C, '户主', '']] },
      { name: 'Sheet3', rows: [] },
    ],
    [FIRST, SECOND, P('李三', C, { 户编号: '1', 与户主关系: '户主', 单位: '黄湖' })],
  ),
  table(
    'a sheet per village, named with the word 村',
    [
      { name: '莲花塘村', rows: [HEAD.slice(1), ONE.slice(1), TWO.slice(1)] },
      { name: '黄湖村', rows: [HEAD.slice(1), ['1', '李三', C, '户主', '']] },
    ],
    [
      { ...FIRST, 单位: '莲花塘' },
      { ...SECOND, 单位: '莲花塘' },
      P('李三', C, { 户编号: '1', 与户主关系: '户主', 单位: '黄湖' }),
    ],
  ),
  table(
    'several members of a household in columns of one row',
    [
      {
        rows: [
          [
            '行政村',
            '户号',
            '户主姓名',
            '身份证号',
            '家庭成员1姓名',
            '家庭成员1身份证号',
            '家庭成员2姓名',
            '家庭成员2身份证号',
          ],
          ['莲花塘', '1', '王一', A, '王二', B, '李三', C],
          ['莲花塘', '2', '赵四', D, '', '', '', ''],
        ],
      },
    ],
    [
      P('王一', A, { ...LOTUS, 户编号: '1', 与户主关系: '户主' }),
      P('王二', B, { ...LOTUS, 户编号: '1' }),
      P('李三', C, { ...LOTUS, 户编号: '1' }),
      P('赵四', D, { ...LOTUS, 户编号: '2', 与户主关系: '户主' }),
    ],
  ),
];
