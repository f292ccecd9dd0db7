import { expect } from 'vitest';
import { ID, type Whole } from '../come';

const of = (name: keyof typeof ID): string[] => [name, ID[name]];

/** Amounts with signs, heads in two lines, and columns that ask for nothing of the list. */
export const signWhole: readonly Whole[] = [
  {
    name: 'what came in bears a plus, and what went back a minus',
    sheets: [
      {
        rows: [
          ['商户订单号', '交易日期', '姓名', '身份证号', '金额', '类型'],
          ['A1', '2020-12-10', ...of('王一'), '+280.00', '收款'],
          ['A2', '2020-12-10', ...of('李二'), '＋280.00', '收款'],
          ['A2', '2020-12-11', ...of('李二'), '-280.00', '退款'],
        ],
      },
    ],
    kind: 'payments',
    rows: [
      '王一 | write | payDate 2020-12-10; payAmount 280.00; receipt A1',
      '李二 | leave | payDate 2020-12-10; payAmount 280.00; receipt A2 | refunded',
      '李二 | leave | refund-of',
    ],
  },
  {
    name: 'a certificate of disability over its kind and its grade is a head of two lines',
    sheets: [
      {
        rows: [
          ['千家洲残疾人基本情况表', '', '', '', ''],
          ['姓名', '身份证号', '残疾证', '', '备注'],
          ['', '', '类别', '等级', ''],
          [...of('王一'), '肢体', '2', ''],
          [...of('李二'), '智力', '叁级', ''],
          [...of('张三'), '听力言语', '四', '已死亡'],
        ],
        merges: [
          [0, 0, 0, 4],
          [1, 0, 2, 0],
          [1, 1, 2, 1],
          [1, 2, 1, 3],
          [1, 4, 2, 4],
        ],
      },
    ],
    kind: 'identities',
    rows: [
      '王一 | write | identities 二级残疾',
      '李二 | write | identities 三级残疾',
      '张三 | tray | identities 四级残疾 | said-dead',
    ],
  },
  {
    name: 'whether somebody is insured, what he paid and how badly he was hurt hold no identity; a risk that is gone does',
    sheets: [
      {
        rows: [
          ['监测对象信息表'],
          [
            '姓名',
            '身份证号',
            '监测对象类别',
            '风险是否已消除',
            '是否参加城乡居民基本医疗保险',
            '个人自缴',
            '伤残等级',
          ],
          [...of('王一'), '边缘易致贫户', '否', '是', '84', ''],
          [...of('李二'), '边缘易致贫户', '否', '否', '0', '七级'],
          [...of('张三'), '边缘易致贫户', '是', '是', '84', ''],
        ],
      },
    ],
    kind: 'identities',
    rows: [
      '王一 | write | identities 边缘户',
      '李二 | write | identities 边缘户',
      '张三 | tray | identities 边缘户 | risk-gone',
    ],
  },
  {
    name: '资助类别 is of identities; what nobody knows waits',
    sheets: [
      {
        rows: [
          ['资助参保对象名单'],
          ['姓名', '身份证号', '资助类别'],
          [...of('王一'), '重度残疾'],
          [...of('李二'), '城乡低保'],
        ],
      },
    ],
    kind: 'identities',
    rows: ['王一 | write | identities 重度残疾', '李二 | tray | identities 城乡低保 | identity-unknown'],
  },
  ...(
    [
      ['编号', '1', '2', '王一'],
      ['序号', '1', '2', '王一'],
      ['序号', '1', '3', ''],
    ] as const
  ).map(([head, first, second, begins]): Whole => ({
    name: `a number that stands with heads alone makes households of those below them: ${head} ${first}, ${second}`,
    roster: [],
    sheets: [
      {
        rows: [
          [head, '姓名', '身份证号', '关系', '村'],
          [first, ...of('王一'), '户主', '千家洲'],
          [begins === '' ? '2' : '', ...of('李二'), '妻', '千家洲'],
          [second, ...of('张三'), '户主', '千家洲'],
          ['', ...of('赵四'), '子', '千家洲'],
        ],
      },
    ],
    kind: 'roster',
    rows:
      begins === ''
        ? ['王一 | add', '李二 | add', '张三 | add', '赵四 | add']
        : ['王一', '李二', '张三', '赵四'].map((name, at) =>
            expect.stringMatching(new RegExp(`^${name} \\| add \\| household ${at < 2 ? '王一' : '张三'}-\\d+$`)),
          ),
  })),
  {
    name: 'the same by 户主/成员; who is in the roster keeps his household, and who is new comes to it',
    roster: [{ name: '王一', idNumber: ID.王一, unit: '千家洲', household: '17', relation: '户主' }],
    sheets: [
      {
        rows: [
          ['序号', '户主/成员', '姓名', '身份证号', '村'],
          ['1', '户主', ...of('王一'), '千家洲'],
          ['', '成员', ...of('李二'), '千家洲'],
          ['2', '户主', ...of('张三'), '千家洲'],
        ],
      },
    ],
    kind: 'roster',
    rows: ['王一 | leave', '李二 | add | household 17', expect.stringMatching(/^张三 \| add \| household 张三-\d+$/)],
  },
  ...(
    [
      ['军人姓名', '王一 | write | exclusion 现役军人'],
      ['姓名', '王一 | tray | exclusion 现役军人 | title-against'],
    ] as const
  ).map(([head, row]): Whole => ({
    name: `soldiers and their kin, below ${head}`,
    sheets: [{ rows: [['现役军人及家属名单'], [head, '身份证号'], [...of('王一')]] }],
    kind: 'elsewhere',
    rows: [row],
  })),
];
