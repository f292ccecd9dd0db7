import { expect } from 'vitest';
import { idOf } from '../../find/support';
import { ID, type Whole } from '../come';

const of = (name: keyof typeof ID): string[] => [name, ID[name]];
const HOME = [
  { name: '王一', idNumber: ID.王一, unit: '千家洲', household: '1', relation: '户主' },
  { name: '李二', idNumber: ID.李二, unit: '千家洲', household: '1', relation: '配偶' },
  { name: '张三', idNumber: ID.张三, unit: '千家洲', household: '1', relation: '子' },
  { name: '赵四', idNumber: ID.赵四, unit: '千家洲', household: '2', relation: '户主' },
];
const CHILD = idOf('20150101');

/** What a roster or a list of corrections says that is not the roster's, and is not written by itself. */
export const contradictionWhole: readonly Whole[] = [
  {
    name: 'the sum of a household in the row of its head, the members below blank and not merged: it waits, as in a list of payments',
    roster: HOME,
    sheets: [
      {
        rows: [
          ['户编号', '姓名', '与户主关系', '身份证号码', '缴费金额', '缴费日期'],
          ['1', '王一', '户主', ID.王一, '840', '2020-12-06'],
          ['', '李二', '配偶', ID.李二, '', ''],
          ['', '张三', '子', ID.张三, '', ''],
          ['2', '赵四', '户主', ID.赵四, '280', '2020-12-06'],
        ],
      },
    ],
    kind: 'roster',
    rows: [
      '王一 | leave | payAmount 840.00; payDate 2020-12-06 | sum-of-household',
      '李二 | leave',
      '张三 | leave',
      '赵四 | write | payAmount 280.00; payDate 2020-12-06',
    ],
    effects: [0, 1, 0],
  },
  {
    name: 'a premium of another tier is no sum, nor what somebody pays for himself while the others have not',
    roster: HOME,
    sheets: [
      {
        rows: [
          ['户编号', '姓名', '与户主关系', '身份证号码', '缴费金额', '缴费日期'],
          ['1', '王一', '户主', ID.王一, '655', '2020-12-06'],
          ['', '李二', '配偶', ID.李二, '280', '2020-12-06'],
        ],
      },
    ],
    kind: 'roster',
    rows: [expect.stringMatching(/^王一 \| write/), expect.stringMatching(/^李二 \| write/)],
  },
  {
    name: 'not paid by the list, paid by the roster: told, and no reason for it is written',
    roster: [
      { ...HOME[0], payDate: '2020-10-15', payAmount: '280' },
      { ...HOME[1], exclusion: '职工医保' },
      { ...HOME[2] },
    ],
    sheets: [
      {
        rows: [
          ['姓名', '身份证号码', '是否缴费', '未缴费原因'],
          [...of('王一'), '否', '联系不上'],
          [...of('李二'), '否', '职工医保'],
          [...of('张三'), '否', '在外务工'],
        ],
      },
    ],
    kind: 'roster',
    rows: [
      '王一 | leave | reason 联系不上 | unpaid-there',
      '李二 | leave | reason 职工医保 | unpaid-excluded',
      '张三 | write | reason 在外务工',
    ],
  },
  {
    name: 'the day of any change is no day on which an identity was recognised',
    roster: HOME,
    sheets: [
      {
        rows: [
          ['户主', '姓名', '身份证号码', '关系', '人员状态', '变动日期'],
          ['王一', ...of('王一'), '户主', '正常', ''],
          ['王一', ...of('李二'), '配偶', '死亡', '2020-08-03'],
          ['王一', ...of('张三'), '子', '迁出', '2020-09'],
        ],
      },
    ],
    kind: 'roster',
    rows: ['王一 | leave', '李二 | leave | exclusion 死亡 | said-gone', '张三 | leave | exclusion 迁出 | said-gone'],
    effects: [0, 0, 0],
  },
  {
    name: 'items of a list of corrections that are not carried out are told, and are not the same as the roster',
    roster: HOME.map((each) => (each.name === '李二' ? { ...each, identities: '农村低保' } : each)),
    sheets: [
      {
        rows: [
          ['姓名', '身份证号码', '变更项目', '原信息', '新信息'],
          [...of('王一'), '联系电话', '', '13312345678'],
          [...of('王一'), '银行卡号', '', '6222000000001111'],
          [...of('李二'), '身份类别', '农村低保', ''],
        ],
      },
    ],
    kind: 'roster',
    rows: ['王一 | write | phone 13312345678 | item-left', '李二 | leave | item-left'],
    effects: [0, 1, 0],
    notes: ['corrected-items'],
  },
  {
    name: 'heads of households that write them in each row, beside others that write them once',
    roster: [],
    sheets: [
      {
        rows: [
          ['千家洲村花名册'],
          ['户主姓名', '家庭成员姓名', '身份证号码', '与户主关系'],
          ['王一', ...of('王一'), '户主'],
          ['', ...of('李二'), '配偶'],
          ['', '王小', CHILD, '子'],
          ['张三', ...of('张三'), '本人'],
          ['张三', ...of('赵四'), '妻'],
        ],
      },
    ],
    kind: 'roster',
    rows: [
      expect.stringMatching(/^王一 \| add \| household 王一-/),
      expect.stringMatching(/^李二 \| add \| household 王一-/),
      expect.stringMatching(/^王小 \| add \| household 王一-/),
      expect.stringMatching(/^张三 \| add \| household 张三-/),
      expect.stringMatching(/^赵四 \| add \| household 张三-/),
    ],
    notes: ['filled'],
  },
  {
    name: 'one member of several whose head is blank is an oversight: nothing is carried down',
    roster: [],
    sheets: [
      {
        rows: [
          ['户主姓名', '家庭成员姓名', '身份证号码', '与户主关系'],
          ['王一', ...of('王一'), '户主'],
          ['王一', ...of('李二'), '配偶'],
          ['', '王小', CHILD, '子'],
          ['张三', ...of('张三'), '户主'],
          ['张三', ...of('赵四'), '配偶'],
        ],
      },
    ],
    kind: 'roster',
    rows: [
      expect.stringMatching(/household 王一-/),
      expect.stringMatching(/household 王一-/),
      expect.not.stringMatching(/household/),
      expect.stringMatching(/household 张三-/),
      expect.stringMatching(/household 张三-/),
    ],
    notes: [],
  },
  {
    name: 'a member of another household below a head: told, and neither number nor relation is made over',
    roster: HOME,
    sheets: [
      {
        rows: [
          ['村', '户主姓名', '姓名', '身份证号码', '与户主关系'],
          ['千家洲', '王一', ...of('王一'), '户主'],
          ['千家洲', '王一', ...of('李二'), '配偶'],
          ['千家洲', '王一', ...of('赵四'), '女'],
        ],
      },
    ],
    kind: 'roster',
    rows: ['王一 | leave', '李二 | leave', '赵四 | leave | relation 女 | household-other'],
    effects: [0, 0, 0],
  },
  {
    name: 'a correction of the number of somebody of whom another old number is said: he is found by the one beside his name, and it waits with its birth',
    roster: HOME.map((each) => (each.name === '王一' ? { ...each, birth: '1974-03-27' } : each)),
    sheets: [
      {
        rows: [
          ['姓名', '身份证号', '错误项目', '错误内容', '正确内容'],
          [...of('王一'), '身份证号', idOf('19500101'), idOf('19690101')],
          [...of('李二'), '身份证号', ID.李二, idOf('19810718')],
        ],
      },
    ],
    kind: 'roster',
    rows: [
      expect.stringMatching(/^王一 \| leave \| idNumber .*; birth 1969-01-01 \| former-differs/),
      expect.stringMatching(/^李二 \| write \| idNumber/),
    ],
  },
  {
    name: 'sheets of those who came, went and were corrected in one file: those who went are read, the others are told',
    roster: HOME,
    sheets: [
      {
        name: '新增',
        rows: [
          ['姓名', '身份证号码', '村', '组', '户主'],
          ['王小', CHILD, '千家洲', '4组', '王一'],
        ],
      },
      {
        name: '减少',
        rows: [
          ['姓名', '身份证号码', '村', '减少原因'],
          [...of('李二'), '千家洲', '死亡'],
        ],
      },
      {
        name: '变更',
        rows: [
          ['姓名', '身份证号码', '变更内容', '变更前', '变更后'],
          [...of('王一'), '组', '1组', '2组'],
        ],
      },
    ],
    kind: 'elsewhere',
    rows: ['李二 | write | exclusion 死亡'],
  },
];
