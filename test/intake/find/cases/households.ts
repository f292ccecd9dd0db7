import { idOf } from '../support';
import { A, B, C, D } from './headers';
import type { Case } from './types';

const E = idOf('19901111', 35);
const WITH_NAMES = ['王一', A, '李二', B, '王三', C];
const SECOND = ['李四', D, '', '', '李五', E];
const ALL = [`户主 王一 ${A}`, `李二 ${B}`, `王三 ${C}`, `户主 李四 ${D}`, `李五 ${E}`];

/** A household a row, its heads in words of nobody's form. */
const named = (...header: string[]): Case => ({
  name: `a household a row under ${header.join(' ')}`,
  sheets: [{ rows: [header, WITH_NAMES, SECOND] }],
  show: ['relation', 'name', 'idNumber'],
  persons: ALL,
});

/** Numbers without any names. */
const numbers = (first: string, ...header: string[]): Case => ({
  name: `a household a row with nothing but numbers under ${header.join(' ')}`,
  sheets: [
    {
      rows: [
        ['户号', ...header],
        ['1', A, B, C],
        ['2', D, '', E],
      ],
    },
  ],
  show: ['household', 'relation', 'idNumber'],
  persons: [
    `1${first} ${A}`,
    `1${header[1]?.startsWith('配偶') === true ? ' 配偶' : ''} ${B}`,
    `1 ${C}`,
    `2${first} ${D}`,
    `2 ${E}`,
  ],
});

export const householdCases: readonly Case[] = [
  named('当家人', '号码', '家里人甲', '号码', '家里人乙', '号码'),
  named('户主姓名', '身份证号', '配偶', '身份证号', '长子', '身份证号'),
  named('户主', '证号', '成员', '证号', '成员', '证号'),
  named('户代表', '户代表证号', '家属1', '证号1', '家属2', '证号2'),
  numbers(' 户主', '户主身份证号', '配偶身份证号', '子女身份证号'),
  numbers('', '身份证号1', '身份证号2', '身份证号3'),
  numbers('', '身份证号', '身份证号', '身份证号'),
  {
    name: 'a head and one of his household a row',
    sheets: [
      {
        rows: [
          ['村', '户主', '户主号码', '家属', '家属号码'],
          ['新月', '王一', A, '李二', B],
          ['新月', '李四', D, '李五', E],
        ],
      },
    ],
    persons: [`王一 ${A}`, `李二 ${B}`, `李四 ${D}`, `李五 ${E}`],
  },
  {
    name: 'the columns of a last member whom hardly any household has are his, not the row’s',
    sheets: [
      {
        rows: [
          ['户主姓名', '身份证号', '配偶', '身份证号', '次子', '身份证号'],
          ...Array.from({ length: 2100 }, (_, at) => ['王一', idOf('19740327', at % 999), '', '', '', '']),
          ['李四', D, '李五', E, '王三', C],
          ['王一', A, '', '', '李二', B],
        ].map((row, at) => (at === 1 ? ['李七', idOf('19690101', 77), '王七', idOf('19690102', 78), '', ''] : row)),
      },
    ],
    show: ['name'],
    persons: ['李七', '王七', ...Array.from({ length: 2099 }, () => '王一'), '李四', '李五', '王三', '王一', '李二'],
  },
  {
    name: 'numbers of a guardian beside the person’s own are nobody here',
    sheets: [
      {
        rows: [
          ['姓名', '身份证号', '监护人', '监护人身份证号', '父亲姓名', '父亲身份证号'],
          ['王一', A, '李二', B, '王三', C],
          ['李四', D, '李五', E, '', ''],
        ],
      },
    ],
    columns: ['name', 'idNumber', null, null, null, null],
    persons: [`王一 ${A}`, `李四 ${D}`],
  },
  {
    name: 'another number of the same person is no other person',
    sheets: [
      {
        rows: [
          ['姓名', '身份证号', '证件', '残疾证'],
          ['王一', A, A, `${A}42`],
          ['李四', D, D, `${D}31`],
        ],
      },
    ],
    persons: [`王一 ${A}`, `李四 ${D}`],
  },
  {
    name: 'a person a row, with the head of the household before',
    sheets: [
      {
        rows: [
          ['户主姓名', '户主身份证号', '姓名', '身份证号'],
          ['王一', A, '王一', A],
          ['王一', A, '李二', B],
          ['李四', D, '李五', E],
        ],
      },
    ],
    persons: [`王一 ${A}`, `李二 ${B}`, `李五 ${E}`],
  },
  {
    name: 'two columns of numbers that nothing tells of: the first is read, the other told',
    sheets: [
      {
        rows: [
          ['王一', A, '李二', B],
          ['李四', D, '李五', E],
        ],
      },
    ],
    columns: ['name', 'idNumber', null, null],
    persons: [`王一 ${A}`, `李四 ${D}`],
  },
  {
    name: 'households under watch are a list of identities, their relations notwithstanding',
    fileName: '防返贫监测对象名单.xlsx',
    sheets: [
      {
        rows: [
          [
            '县',
            '乡',
            '村',
            '组',
            '户编号',
            '姓名',
            '证件号码',
            '与户主关系',
            '监测对象类别',
            '风险是否已消除',
            '家庭人口',
          ],
          ['赫山区', '兰溪镇', '金石村', '一组', '43090300101', '王一', A, '户主', '边缘易致贫户', '否', '2'],
          ['赫山区', '兰溪镇', '金石村', '一组', '43090300102', '李二', B, '户主', '脱贫不稳定户', '是', '2'],
        ],
      },
    ],
    kind: 'identities',
    extras: { riskGone: ['否', '是'] },
  },
];
