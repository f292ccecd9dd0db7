import { expect } from 'vitest';
import { idOf } from '../../find/support';
import { ID, ROSTER, type Whole } from '../come';

const HOUSEHOLD = ROSTER.map((person) =>
  person.name === '王一' ? { ...person, household: '7', relation: '户主' } : person,
);
const BORN = idOf('20200709');

/** Who was born, and whose household he comes into. */
export const birthWhole: readonly Whole[] = [
  {
    name: 'the number of a birth certificate is a number, and which kind of one',
    sheets: [
      {
        rows: [
          ['千家洲村2021年度新生儿参保登记表'],
          ['新生儿姓名', '性别', '出生日期', '母亲姓名', '出生医学证明编号', '母亲身份证号'],
          ['王小一', '男', '2021-04-03', '李二', 'U430100455', ID.李二],
        ],
      },
    ],
    kind: 'roster',
    rows: ['王小一 | add'],
    notes: ['newborns'],
  },
  {
    name: 'whether there is a certificate is no number',
    sheets: [
      {
        rows: [
          ['婴儿姓名', '出生日期', '村', '出生医学证明'],
          ['王小一', '2021-04-03', '千家洲', '有'],
        ],
      },
    ],
    kind: 'roster',
    rows: ['王小一 | add | id-missing'],
  },
  {
    name: 'a newborn who has neither a name nor a number yet waits; of a month no day is made',
    sheets: [
      {
        rows: [
          ['2020年新生儿名单'],
          ['婴儿姓名', '性别', '出生年月', '村'],
          ['王小一', '男', '2020年8月', '千家洲'],
          ['待定', '女', '2020.10', '千家洲'],
          ['未取名', '男', '2020-11-03', '千家洲'],
        ],
      },
    ],
    kind: 'roster',
    rows: [
      '王小一 | add | id-missing date-unreadable',
      '待定 | leave | name-none id-missing date-unreadable',
      '未取名 | leave | name-none id-missing',
    ],
  },
  {
    name: 'a list of newborns with what was paid for them is a roster, whatever the year of birth in its title',
    sheets: [
      {
        rows: [
          ['2020年婴儿参保名单'],
          ['监护人姓名', '监护人身份证号', '婴儿姓名', '婴儿身份证号', '村', '缴费金额', '缴费日期'],
          ['李二', ID.李二, '王小一', BORN, '千家洲', '280', '2020-11-15'],
        ],
      },
    ],
    kind: 'roster',
    rows: ['王小一 | add'],
  },
  {
    name: 'a head who is the only one of that name in the unit gives his household, one whom nobody knows none',
    roster: HOUSEHOLD,
    sheets: [
      {
        rows: [
          ['村', '户主姓名', '姓名', '身份证号码', '与户主关系'],
          ['千家洲', '王一', '王小一', BORN, '孙子'],
          ['千家洲', '查无主', '王小二', idOf('20200710'), '孙子'],
          ['金石', '王一', '王小三', idOf('20200711'), '孙子'],
        ],
      },
    ],
    kind: 'roster',
    rows: ['王小一 | add | head-joined', '王小二 | add | head-open', '王小三 | add | head-open'],
  },
  {
    name: 'a head of that name who comes with the file is another one',
    roster: HOUSEHOLD,
    sheets: [
      {
        rows: [
          ['村', '户主姓名', '姓名', '身份证号码', '与户主关系'],
          ['千家洲', '王一', '王小一', BORN, '孙子'],
        ],
      },
      {
        name: '另一张',
        rows: [
          ['村', '户主姓名', '姓名', '身份证号码', '与户主关系'],
          ['千家洲', '王一', '王一', ID.新人, '户主'],
        ],
      },
    ],
    kind: 'roster',
    rows: ['王小一 | add | head-open', expect.stringContaining('王一 | add')],
  },
];
