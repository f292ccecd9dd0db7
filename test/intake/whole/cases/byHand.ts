import { idOf } from '../../find/support';
import { ID, ROSTER, type Whole } from '../come';

const LAST_YEAR = [
  ['2020年度城乡居民医保参保缴费花名册'],
  ['姓名', '身份证号码', '组', '缴费金额', '缴费日期'],
  ['王一', ID.王一, '1组', '250', '2019-12-01'],
  ['李二', ID.李二, '1组', '250', '2019-12-02'],
];
const LEDGER = (head: string): string[][] => [
  ['姓名', '身份证号码', '户口性质', '与户主关系', '现住址', head, '缴费时间'],
  ['王一', ID.王一, '农业', '户主', '千家洲1组', '280', '2020.11.1'],
  ['李二', ID.李二, '农业', '配偶', '千家洲1组', '280', '2020.11.2'],
];
const PAID_2020 = [
  '王一 | write | relation 户主; address 千家洲1组; payAmount 280.00; payDate 2020-11-01',
  '李二 | write | relation 配偶; address 千家洲1组; payAmount 280.00; payDate 2020-11-02',
];

/** Kinds and columns that somebody says: the other columns are decided anew, and what was said of one stays. */
export const byHandWhole: readonly Whole[] = [
  {
    name: "last year's payments, taken for a list of payments, are none in a roster",
    sheets: [{ rows: LAST_YEAR }],
    as: 'roster',
    kind: 'roster',
    rows: ['王一 | leave', '李二 | leave'],
    effects: [0, 0, 0],
  },
  {
    name: 'and are payments of another year again where the list is said to be of payments',
    sheets: [{ rows: [['2020年度花名册'], ...LAST_YEAR.slice(1)] }],
    as: 'payments',
    kind: 'payments',
    rows: [
      '王一 | tray | payDate 2019-12-01; payAmount 250.00 | payment-year-unknown date-implausible payment-short',
      '李二 | tray | payDate 2019-12-02; payAmount 250.00 | payment-year-unknown date-implausible payment-short',
    ],
  },
  {
    name: 'the day is read as soon as somebody says which column is the amount',
    sheets: [{ rows: LEDGER('本人承担部分费') }],
    columns: [[5, 'payAmount']],
    kind: 'roster',
    rows: PAID_2020,
  },
  {
    name: 'the day of an amount that somebody does not want read is not read',
    sheets: [{ rows: LEDGER('缴费金额') }],
    columns: [[5, null]],
    kind: 'roster',
    rows: ['王一 | write | relation 户主; address 千家洲1组', '李二 | write | relation 配偶; address 千家洲1组'],
  },
];

const BOOKED = ROSTER.map((person) =>
  person.name === '王一'
    ? { ...person, payDate: '2020-11-02', payAmount: '280.00', channel: '银行POS机', receipt: 'PJ001' }
    : person,
);
const rosterOfPayments = (amount: string, day: string, receipt: string): Whole['sheets'] => [
  {
    rows: [
      ['户编号', '姓名', '身份证号', '与户主关系', '缴费金额', '缴费日期', '票据号'],
      ['', '王一', ID.王一, '户主', amount, day, receipt],
    ],
  },
];

/** What a roster says of a payment beside the one that is booked. */
export const bookedWhole: readonly Whole[] = [
  {
    name: 'another payment does not take the place of the one that is booked, nor a part of it',
    roster: BOOKED,
    sheets: rosterOfPayments('140', '2020-12-01', ''),
    kind: 'roster',
    rows: ['王一 | write | relation 户主'],
    effects: [0, 1, 0],
  },
  {
    name: 'under the same receipt it is the same payment',
    roster: BOOKED,
    sheets: rosterOfPayments('280', '2020-11-03', 'PJ001'),
    kind: 'roster',
    rows: ['王一 | write | relation 户主; payDate 2020-11-03'],
    effects: [0, 1, 0],
  },
];

const BABY = idOf('20210301');
const newborns = (title: string, head: string, circumstance: readonly string[] = []): Whole['sheets'] => [
  {
    rows: [
      [title],
      ['村', head, '性别', '出生日期', '身份证号', '监护人姓名', ...circumstance.slice(0, 1)],
      ['千家洲', '李宝', '女', '2021-03-01', BABY, '王一', ...circumstance.slice(1)],
    ],
  },
];
const BORN: Whole['roster'] = [...ROSTER, { name: '李宝', idNumber: BABY, unit: '千家洲', sex: '女' }];
const SET = '李宝 | write | birth 2021-03-01; circumstance 新生儿; circumstanceDate 2021-03-01';

/** Lists of newborns say so of each. */
export const newbornWhole: readonly Whole[] = [
  ...(
    [
      ['参保登记表', '婴儿姓名'],
      ['千家洲村新生儿参保登记表', '姓名'],
      ['2021年新生儿登记表', '新生儿姓名'],
    ] as const
  ).map(([title, head]): Whole => ({
    name: `${title}, ${head}`,
    roster: BORN,
    sheets: newborns(title, head),
    kind: 'roster',
    rows: [SET],
  })),
  {
    name: 'not of others who stand on the list',
    roster: BORN,
    sheets: newborns('千家洲村参保登记表（含新生儿）', '姓名'),
    kind: 'roster',
    rows: ['李宝 | write | birth 2021-03-01'],
  },
  {
    name: 'what the row says of it goes before',
    roster: BORN,
    sheets: newborns('新生儿参保登记表', '姓名', ['特殊情形', '弃婴']),
    kind: 'roster',
    rows: ['李宝 | write | birth 2021-03-01; circumstance 弃婴'],
  },
  ...(
    [
      ['产妇姓名', '产妇身份证号'],
      ['母亲姓名', '母亲身份证号'],
      ['产妇姓名', '身份证号码'],
    ] as const
  ).map(([parent, number]): Whole => ({
    name: `behind ${parent} and ${number}: the row is the newborn's`,
    sheets: [
      {
        rows: [
          [parent, number, '分娩时间', '新生儿性别', '新生儿姓名', '村', '家庭住址'],
          ['王一', ID.王一, '2020-10-03', '女', '王宝', '千家洲', '千家洲村2组'],
        ],
      },
    ],
    kind: 'roster',
    rows: ['王宝 | add | id-missing'],
    effects: [1, 0, 0],
    notes: ['newborns'],
  })),
  {
    name: 'nor of whoever is none',
    sheets: [{ rows: [['新生儿参保登记表'], ['村', '姓名', '身份证号'], ['千家洲', '王一', ID.王一]] }],
    kind: 'roster',
    rows: ['王一 | leave'],
  },
];
