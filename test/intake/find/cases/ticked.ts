import { A, B, C, D } from './headers';
import type { Case } from './types';

const PERSONS = [
  ['王一', A],
  ['李二', B],
  ['王三', C],
  ['李四', D],
];

/** A list with further columns, and the identities that come of them. */
const list = (name: string, heads: readonly string[], cells: readonly (readonly string[])[], came: string[]): Case => ({
  name,
  sheets: [{ rows: [['姓名', '身份证号', ...heads], ...cells.map((row, at) => [...(PERSONS[at] ?? []), ...row])] }],
  show: ['name', 'identities'],
  persons: came.map((text, at) => `${PERSONS[at]?.[0] ?? ''} ${text}`.trim()),
});

export const tickedCases: readonly Case[] = [
  {
    name: 'a list of persons in need that asks of each identity whether: a list of identities, which adds nobody',
    sheets: [
      {
        rows: [
          ['兰溪镇特殊人群资助参保花名册'],
          ['村', '姓名', '身份证号', '是否低保', '是否残疾（等级）', '是否建档立卡', '备注'],
          ['金石', '王一', A, '是', '二级', '否', ''],
          ['金石', '李二', B, '否', '否', '√', '三组'],
        ],
      },
    ],
    columns: ['unit', 'name', 'idNumber', 'identityFlag', 'identityFlag', 'identityFlag', 'note'],
    kind: 'identities',
    identityWord: null,
    show: ['name', 'identities'],
    persons: ['王一 二级残疾、低保', '李二 建档立卡'],
  },
  {
    name: 'the same columns beside payments: a roster',
    sheets: [
      {
        rows: [
          ['兰溪镇困难群众参保花名册'],
          ['村', '姓名', '身份证号', '是否低保', '是否建档立卡', '缴费日期', '缴费金额'],
          ['金石', '王一', A, '是', '否', '2020-11-20', '280'],
        ],
      },
    ],
    kind: 'roster',
  },
  list(
    'grades of disability however they are written, beside their kind',
    ['残疾等级', '残疾类别'],
    [
      ['一级', '肢体'],
      ['二', '视力'],
      ['1', '听力'],
      ['Ⅱ級', '智力'],
    ],
    ['一级残疾', '二级残疾', '一级残疾', '二级残疾'],
  ),
  list(
    'kind and grade in one cell',
    ['残疾类别'],
    [['肢体二级'], ['视力三级'], ['精神残疾一级'], ['四级']],
    ['二级残疾', '三级残疾', '一级残疾', '四级残疾'],
  ),
  list(
    'a grade nobody knows stays as it came',
    ['残疾等级'],
    [['未定级'], ['二级'], ['无']],
    ['未定级', '二级残疾', ''],
  ),
  list(
    'identities ticked with whatever people tick with',
    ['低保', '五保', '特困', '建档立卡', '脱贫户', '重度残疾'],
    [
      ['√', '', '', '', '', ''],
      ['', '是', '', '', '', '1'],
      ['', '', 'Y', '有', '', ''],
      ['否', '0', '×', '无', 'N', ''],
    ],
    ['低保', '五保、重度残疾', '特困人员、建档立卡', ''],
  ),
  list(
    'what no policy knows stays as text',
    ['监测户', '五保'],
    [
      ['√', ''],
      ['', '√'],
    ],
    ['监测户', '五保'],
  ),
  list(
    'asked as questions',
    ['是否低保户', '是否残疾', '残疾级别'],
    [
      ['是', '是', '二级'],
      ['否', '否', ''],
    ],
    ['二级残疾、低保户', ''],
  ),
  list(
    'beside a column of identities nothing is said twice',
    ['身份类别', '低保', '残疾等级'],
    [
      ['特困人员', '√', '一级'],
      ['城镇低保', '√', ''],
      ['农村低保', '√', ''],
    ],
    ['特困人员、一级残疾、低保', '城镇低保', '农村低保'],
  ),
  {
    name: 'kinds of 低保 in the second line of a header; a year or a class in the place of a tick is kept beside it',
    sheets: [
      {
        rows: [
          ['姓名', '身份证号', '特困', '低保', '', '建档立卡'],
          ['', '', '', '城市', '农村', ''],
          ['王一', A, '', '', '√', ''],
          ['李二', B, '', '√', '', '√'],
          ['王三', C, '×', '×', 'B类', '2014年脱贫'],
          ['李四', D, '是', '', '', '否'],
        ],
        merges: [[0, 3, 0, 4]],
      },
    ],
    header: [0, 1],
    columns: ['name', 'idNumber', 'identityFlag', 'identityFlag', 'identityFlag', 'identityFlag'],
    show: ['name', 'identities'],
    persons: ['王一 农村低保', '李二 城镇低保、建档立卡', '王三 农村低保、建档立卡、B类、2014年脱贫', '李四 特困人员'],
  },
  ...(['变动日期', '首次发证日期', '识别监测时间'] as const).map((head): Case => ({
    name: `${head} is the day of the identity where there is no other`,
    fileName: '农村低保对象.xlsx',
    sheets: [
      {
        rows: [
          ['姓名', '身份证号', head],
          ['王一', A, '2020.12.1'],
        ],
      },
    ],
    kind: 'identities',
    columns: ['name', 'idNumber', 'identityDate'],
    show: ['identityDate'],
    persons: ['2020-12-01'],
  })),
  list(
    'something else than a tick is told',
    ['低保', '五保'],
    [
      ['A类', ''],
      ['√', '√'],
      ['√', ''],
    ],
    ['低保、A类', '五保、低保', '低保'],
  ),
  {
    name: 'the number of a disability certificate says the grade, where no word says another',
    sheets: [
      {
        rows: [
          ['姓名', '身份证号', '残疾证号', '残疾等级'],
          ['王一', A, `${A}42`, ''],
          ['李二', B, `${B}43`, '二级'],
          ['王三', C, '无', ''],
          ['李四', D, `${D.slice(0, 17)}042`, ''],
        ],
      },
    ],
    columns: ['name', 'idNumber', 'disabilityCert', 'disabilityGrade'],
    show: ['name', 'idNumber', 'identities'],
    persons: [`王一 ${A} 二级残疾`, `李二 ${B} 二级残疾`, `王三 ${C}`, `李四 ${D}`],
  },
  {
    name: 'a certificate of another grade than the word is kept beside it; its state is read',
    sheets: [
      {
        rows: [
          ['姓名', '残疾人证号', '残疾类别', '残疾等级', '证件状态'],
          ['王一', `${A}43`, '肢体', '四级', '正常'],
          ['李二', `${B}42`, '肢体', '贰级', '注销'],
          ['王三', `${C}41`, '肢体', '重度', '过期'],
          ['李四', `${D}44`, '智力', '未评级', ''],
        ],
      },
    ],
    kind: 'identities',
    columns: ['name', 'idNumber', null, 'disabilityGrade', 'certificateState'],
    show: ['name', 'identities'],
    persons: ['王一 四级残疾', '李二 二级残疾', '王三 重度残疾', '李四 四级残疾、未评级'],
    extras: { disabilityCert: [`${A}43`, '', '', ''], certificateState: ['正常', '注销', '过期', ''] },
  },
  {
    name: 'where it is the only number, it is the ID number and the grade',
    sheets: [
      {
        rows: [
          ['姓名', '残疾证号'],
          ['王一', `${A}42`],
          ['李二', `${B}31B1`],
        ],
      },
    ],
    show: ['name', 'idNumber', 'identities'],
    persons: [`王一 ${A} 二级残疾`, `李二 ${B} 一级残疾`],
  },
  {
    name: 'in a column of ID numbers only the ID number of it is read',
    sheets: [
      {
        rows: [
          ['姓名', '身份证号'],
          ['王一', `${A}42`],
          ['李二', B],
        ],
      },
    ],
    show: ['name', 'idNumber', 'identities'],
    persons: [`王一 ${A}`, `李二 ${B}`],
  },
  {
    name: 'households with a grade of disability are a roster',
    sheets: [
      {
        rows: [
          ['户编号', '姓名', '身份证号', '与户主关系', '残疾等级'],
          ['1', '王一', A, '户主', '二级'],
          ['1', '李二', B, '配偶', ''],
        ],
      },
    ],
    kind: 'roster',
  },
  {
    name: 'a column of amounts under such a word is no column of ticks',
    sheets: [
      {
        rows: [
          ['姓名', '身份证号', '低保'],
          ['王一', A, '320'],
          ['李二', B, '450'],
        ],
      },
    ],
    columns: ['name', 'idNumber', null],
  },
  {
    name: 'in a list named after an identity nobody without a tick is given it',
    fileName: '低保五保花名册.xlsx',
    sheets: [
      {
        rows: [
          ['姓名', '身份证号', '低保', '五保'],
          ['王一', A, '√', ''],
          ['李二', B, '', ''],
        ],
      },
    ],
    kind: 'identities',
    identityWord: null,
  },
];
