import { expect } from 'vitest';
import { ID, type Whole } from '../come';

const of = (name: keyof typeof ID): string[] => [name, ID[name]];
const PAID = 'payDate 2020-12-01; payAmount 280.00';
const covered = (id: string): string => `${id.slice(0, 3)}***********${id.slice(14)}`;

/** Codes, covered numbers, books of income and expenses, lists of schools. */
export const codeWhole: readonly Whole[] = [
  {
    name: 'relations by the national code',
    sheets: [
      {
        rows: [
          ['户号', '姓名', '身份证号码', '与户主关系', '村'],
          ['1', ...of('王一'), '02', '千家洲'],
          ['1', ...of('李二'), '10', '千家洲'],
          ['1', ...of('张三'), '38', '千家洲'],
        ],
      },
    ],
    kind: 'roster',
    rows: [
      '王一 | write | household 1; relation 户主',
      '李二 | write | household 1; relation 配偶',
      '张三 | write | household 1; relation 儿媳',
    ],
  },
  {
    name: 'relations by a code that may be any',
    sheets: [
      {
        rows: [
          ['户号', '姓名', '身份证号码', '与户主关系', '村'],
          ['1', ...of('王一'), '01', '千家洲'],
          ['1', ...of('李二'), '03', '千家洲'],
        ],
      },
    ],
    kind: 'roster',
    rows: [
      '王一 | write | household 1; relation 01 | relation-code',
      '李二 | write | household 1; relation 03 | relation-code',
    ],
  },
  {
    name: 'covered numbers say with the name whose they are, where nobody else could be meant',
    roster: [
      { name: '王一', idNumber: ID.王一, unit: '千家洲' },
      { name: '李二', idNumber: ID.李二, unit: '千家洲' },
      { name: '李二', idNumber: `${ID.李二.slice(0, 6)}19901231${ID.李二.slice(14)}`, unit: '金石' },
      { name: '张三', idNumber: ID.张三, unit: '千家洲' },
    ],
    sheets: [
      {
        rows: [
          ['2021年医保缴费明细'],
          ['姓名', '身份证号码', '缴费金额', '缴费日期'],
          ['王一', covered(ID.王一), '280', '2020-12-01'],
          ['李二', covered(ID.李二), '280', '2020-12-01'],
          ['张三', `430***${ID.张三.slice(14)}`, '280', '2020-12-01'],
          ['新人', covered(ID.新人), '280', '2020-12-01'],
        ],
      },
    ],
    kind: 'payments',
    rows: [
      expect.stringMatching(/^王一 \| write/),
      expect.stringMatching(/^李二 \| tray .*id-masked/),
      expect.stringMatching(/^张三 \| write/),
      expect.stringMatching(/^新人 \| tray/),
    ],
  },
  {
    name: 'a book of income and expenses: what came in, what went back, and never the balance',
    sheets: [
      {
        rows: [
          ['千家洲村2021年医保费收支流水账'],
          ['日期', '姓名', '身份证号码', '收入', '支出', '余额', '备注'],
          ['2020-12-01', ...of('王一'), '280', '', '280', ''],
          ['2020-12-02', ...of('李二'), '280', '', '560', ''],
          ['2020-12-05', ...of('李二'), '', '280', '280', '退医保费'],
          ['2020-12-06', ...of('张三'), '0', '280', '0', ''],
        ],
      },
    ],
    kind: 'payments',
    rows: [
      `王一 | write | ${PAID}`,
      expect.stringMatching(/^李二 \| leave .*refunded$/),
      expect.stringMatching(/^李二 \| leave .*refund-of/),
      expect.stringMatching(/^张三 \| tray .*refund-open/),
    ],
  },
  {
    name: 'half a day is that day; month and day alone are none',
    sheets: [
      {
        rows: [
          ['2021年医保缴费明细'],
          ['姓名', '身份证号码', '缴费金额', '缴费日期'],
          [...of('王一'), '280', '2020年12月1日上午'],
          [...of('李二'), '280', '2020-12-01 下午'],
          [...of('张三'), '280', '12.1'],
          [...of('赵四'), '0', '待处理'],
        ],
      },
    ],
    kind: 'payments',
    rows: [
      `王一 | write | ${PAID}`,
      `李二 | write | ${PAID}`,
      expect.stringMatching(/^张三 \| tray .*date-unreadable/),
      expect.stringMatching(/^赵四 \| tray .*date-unreadable/),
    ],
  },
  ...['中心小学2020年秋季学生花名册', '中心小学2021年参保学生名单'].map((title): Whole => ({
    name: `${title} says of nobody where he is insured`,
    sheets: [
      {
        rows: [
          [title],
          ['班级', '姓名', '身份证号码', '家庭住址'],
          ['301', ...of('王一'), '新屋'],
          ['301', ...of('新人'), '新屋'],
        ],
      },
    ],
    kind: 'elsewhere',
    rows: ['王一 | leave | exclusion-not-said', '新人 | leave | exclusion-not-said'],
  })),
];
