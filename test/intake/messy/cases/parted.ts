import { csv, xlsxFile, type Rows, type Sheet } from '../make/sheets';
import { utf8 } from '../../support';
import { A, B, C, ZHANG, ZHOU } from '../roster';
import type { Messy, Person, Taken } from '../types';

const P = (name: string, idNumber: string, more: Person = {}): Person => ({ 姓名: name, 证件号码: idNumber, ...more });
const LOTUS = { 单位: '莲花塘' };

function table(
  name: string,
  rows: Rows,
  added: readonly Person[],
  more: Partial<Taken> = {},
  sheet: Partial<Sheet> = {},
): Messy {
  return {
    name,
    make: () => xlsxFile('参保花名册.xlsx', [{ rows, ...sheet }]),
    expected: { kind: 'roster', piles: { added: added.length }, added, notes: ['parted'], ...more },
  };
}

const THREE = [P('王一', A, LOTUS), P('王二', B, LOTUS), P('李三', C, LOTUS)];
const half = (id: string, at: number): [string, string] => [id.slice(0, at), id.slice(at)];

/** Names and numbers in one cell, numbers over two cells; heads in English. */
export const partedCases: readonly Messy[] = [
  table(
    'name and number in one cell under a head that names both',
    [
      ['姓名及身份证号', '村'],
      [`王一 ${A}`, '莲花塘'],
      [`王二${B}`, '莲花塘'],
      [`李三（${C}）`, '莲花塘'],
    ],
    THREE,
  ),
  table(
    'name and number in one cell under 姓名 alone, in the midst of merged titles',
    [
      ['莲花塘参保登记', '', ''],
      ['村', '姓名', '电话'],
      ['莲花塘', `王一：${A}`, '13900000001'],
      ['莲花塘', `王二\n${B}`, ''],
      ['莲花塘', `李三 ${C.slice(0, -1)}`, ''],
    ],
    [P('王一', A, { ...LOTUS, 联系电话: '13900000001' }), P('王二', B, LOTUS), P('李三', C.slice(0, -1), LOTUS)],
    { piles: { added: 3, problems: 1, ignored: 1 } },
    { merges: ['A1:C1'] },
  ),
  {
    name: 'the number before the name, in CSV',
    make: () => ({
      fileName: '名册.csv',
      bytes: utf8(
        csv([
          ['参保人', '村'],
          [`${A} 王一`, '莲花塘'],
          [`${B}王二`, '莲花塘'],
        ]),
      ),
    }),
    expected: { kind: 'roster', piles: { added: 2 }, added: THREE.slice(0, 2), notes: ['parted'] },
  },
  table(
    'a number over two columns under one merged head',
    [
      ['姓名', '身份证号', '', '村'],
      ['王一', ...half(A, 6), '莲花塘'],
      ['王二', ...half(B, 6), '莲花塘'],
      ['李三', ...half(C, 6), '莲花塘'],
    ],
    THREE,
    {},
    { merges: ['B1:C1'] },
  ),
  table(
    'a number over two columns of which the second lost its noughts',
    [
      ['姓名', '身份证号前14位', '后4位', '村'],
      ['王一', Number(A.slice(0, 14)), A.endsWith('X') ? A.slice(14) : Number(A.slice(14)), '莲花塘'],
      ['王二', Number(B.slice(0, 14)), B.endsWith('X') ? B.slice(14) : Number(B.slice(14)), '莲花塘'],
      ['李三', Number(C.slice(0, 14)), C.endsWith('X') ? C.slice(14) : Number(C.slice(14)), '莲花塘'],
    ],
    THREE,
  ),
  {
    name: 'a roster with heads in English',
    make: () =>
      xlsxFile('Roster.xlsx', [
        {
          rows: [
            ['No', 'Full name', 'ID NO.', 'Village', 'Household number', 'phone number'],
            [1, '王一', A, '莲花塘', '1', '13900000001'],
          ],
        },
      ]),
    expected: {
      kind: 'roster',
      piles: { added: 1 },
      added: [P('王一', A, { ...LOTUS, 户编号: '1', 联系电话: '13900000001' })],
    },
  },
  {
    name: 'a view exported with the English interface, with what was computed',
    make: () =>
      xlsxFile('兰溪_当前视图.xlsx', [
        {
          name: '当前视图',
          rows: [
            [
              'Name',
              'ID number',
              'Unit',
              'Phone',
              'Category',
              'Standard',
              'Payable',
              'Status',
              'Cover from',
              'Notices',
            ],
            ['张大山', ZHANG, '百家塅', '13800000009', 'Low income', 280, 140, 'Unpaid', '', ''],
          ],
        },
      ]),
    expected: {
      kind: 'roster',
      piles: { changed: 1, missing: 3 },
      added: [],
      changed: { [ZHANG]: { 联系电话: '13800000009' } },
    },
  },
  {
    name: 'waiting rows of a list of payments exported with the English interface',
    make: () =>
      xlsxFile('兰溪_Waiting rows.xlsx', [
        {
          name: 'Waiting rows',
          rows: [
            [
              'Name',
              'ID number',
              'Payment date',
              'Amount paid',
              'Why it waits',
              'May be',
              'Kind of list',
              'File',
              'Line',
            ],
            ['周明', ZHOU, { day: 44_170 }, 280, 'Not certain who', '', 'Payment list', '税务.xlsx', 12],
          ],
        },
      ]),
    expected: {
      kind: 'payments',
      piles: { matched: 1 },
      added: [],
      changed: { [ZHOU]: { 缴费日期: '2020-12-05', 缴费金额: '280.00' } },
    },
  },
  {
    name: 'a group of a list of payments as earlier versions exported it: it says neither when they paid nor that it is one of payments',
    make: () =>
      xlsxFile('兰溪_对上.xlsx', [
        {
          name: '对上',
          rows: [
            ['行', '姓名', '证件号码', '单位', '台账里的人', '清单金额', '加起来', '当日应缴', '变化', '问题', '处理'],
            [12, '周明', ZHOU, '', '周明（新月）', 280, '', 280, '', '', '写入'],
          ],
        },
      ]),
    expected: {
      refused: 'own-report',
      says: '导入预览里的一组',
    },
  },
];
