import { ID, type Whole } from '../come';

const of = (name: keyof typeof ID): string[] => [name, ID[name], '千家洲'];
const HEAD = ['姓名', '身份证号码', '村'];

/** The workbook is of 2021. */
export const yearWhole: readonly Whole[] = [
  {
    name: 'two years side by side: the workbook’s is read',
    sheets: [
      {
        rows: [
          ['千家洲村参保花名册'],
          [...HEAD, '2020年', '', '2021年', ''],
          ['', '', '', '缴费金额', '缴费日期', '缴费金额', '缴费日期'],
          [...of('王一'), '250', '2019-12-01', '280', '2020-12-01'],
          [...of('李二'), '250', '2019-12-01', '', ''],
        ],
        merges: [
          [1, 3, 1, 4],
          [1, 5, 1, 6],
        ],
      },
    ],
    kind: 'roster',
    rows: ['王一 | write | payAmount 280.00; payDate 2020-12-01', '李二 | leave'],
  },
  {
    name: 'years in one line of heads, of payments and of what somebody was',
    sheets: [
      {
        rows: [
          [...HEAD, '2020年缴费金额', '2021年缴费金额', '2021年缴费日期', '2020年人员类别', '2021年人员类别'],
          [...of('王一'), '250', '280', '2020-12-01', '农村低保', ''],
          [...of('李二'), '250', '', '', '', '农村低保'],
        ],
      },
    ],
    kind: 'roster',
    rows: ['王一 | write | payAmount 280.00; payDate 2020-12-01', '李二 | write | identities 农村低保'],
  },
  {
    name: 'years in which it was paid: the days say which is the workbook’s',
    sheets: [
      {
        rows: [
          [...HEAD, '2020年缴费金额', '2020年缴费日期', '2021年缴费金额', '2021年缴费日期'],
          [...of('王一'), '280', '2020-12-01', '320', '2021-12-01'],
        ],
      },
    ],
    kind: 'payments',
    rows: ['王一 | write | payDate 2020-12-01; payAmount 280.00'],
  },
  {
    name: 'no year of several is the workbook’s',
    sheets: [
      {
        rows: [
          [...HEAD, '2018年缴费金额', '2019年缴费金额'],
          [...of('王一'), '180', '220'],
        ],
      },
    ],
    kind: 'roster',
    rows: ['王一 | leave'],
  },
  {
    name: 'one year, and not the workbook’s',
    sheets: [
      {
        rows: [
          [...HEAD, '组', '缴费金额（2020年）', '2016年脱贫'],
          [...of('王一'), '2组', '250', '是'],
        ],
      },
    ],
    kind: 'roster',
    rows: ['王一 | write | group 2组'],
  },
  {
    name: 'one year in a line of its own, and not the workbook’s',
    sheets: [
      {
        rows: [
          [...HEAD, '组', '2019年缴费情况', ''],
          ['', '', '', '', '金额', '日期'],
          [...of('王一'), '2组', '220', '2018-12-01'],
        ],
        merges: [[0, 4, 0, 5]],
      },
    ],
    kind: 'roster',
    rows: ['王一 | write | group 2组'],
  },
  {
    name: 'a roster of an old year says nothing of payments and identities',
    sheets: [
      {
        rows: [
          ['千家洲村2019年城乡居民医保花名册'],
          [...HEAD, '组', '人员类别', '缴费金额'],
          [...of('王一'), '2组', '农村低保', '220'],
        ],
      },
    ],
    kind: 'roster',
    rows: ['王一 | write | group 2组'],
  },
  {
    name: 'a roster of the year before says what somebody is, and nothing of payments',
    sheets: [
      {
        rows: [
          ['千家洲村2020年城乡居民医保花名册'],
          [...HEAD, '组', '户号', '与户主关系', '人员类别', '缴费金额'],
          [...of('王一'), '2组', '1', '户主', '农村低保', '250'],
        ],
      },
    ],
    kind: 'roster',
    rows: ['王一 | write | group 2组; household 1; relation 户主; identities 农村低保'],
  },
  {
    name: 'a roster called by the year of the campaign, its payments by their days',
    sheets: [
      {
        rows: [
          ['千家洲村2020年城乡居民医保花名册'],
          [...HEAD, '组', '家庭住址', '缴费金额', '缴费日期'],
          [...of('王一'), '2组', '新屋', '280', '2020-12-01'],
        ],
      },
    ],
    kind: 'roster',
    rows: ['王一 | write | group 2组; address 新屋; payAmount 280.00; payDate 2020-12-01'],
  },
  ...['2019年农村低保对象花名册', '2019年10月农村低保名单'].map((title): Whole => ({
    name: `${title} waits`,
    roster: [
      { name: '王一', idNumber: ID.王一, identities: '农村低保' },
      { name: '李二', idNumber: ID.李二 },
    ],
    sheets: [{ rows: [[title], HEAD, of('王一'), of('李二')] }],
    kind: 'identities',
    rows: ['王一 | leave | title-year', '李二 | tray | identities 农村低保 | title-year'],
  })),
  ...[
    '2020年农村低保对象花名册',
    '2020年11月农村低保名单',
    '农村低保对象花名册（2019年以来认定）',
    '2021年农村低保对象花名册',
  ].map((title): Whole => ({
    name: `${title} does not`,
    sheets: [{ rows: [[title], HEAD, of('王一')] }],
    kind: 'identities',
    rows: ['王一 | write | identities 农村低保'],
  })),
  {
    name: '2016年脱贫 is when they were it no more',
    sheets: [{ rows: [['2016年脱贫的建档立卡贫困户名单'], HEAD, of('王一')] }],
    kind: 'identities',
    rows: ['王一 | write | identities 建档立卡'],
  },
  {
    name: '2018年 over those who are poor is when they were',
    sheets: [{ rows: [['2018年建档立卡贫困人口花名册'], HEAD, of('李二')] }],
    kind: 'identities',
    rows: ['李二 | tray | identities 建档立卡 | title-year'],
  },
  {
    name: 'whoever has died years ago is dead',
    sheets: [{ rows: [['2015年死亡人员名单'], HEAD, of('王一')] }],
    kind: 'elsewhere',
    rows: ['王一 | write | exclusion 死亡'],
  },
  {
    name: 'whoever was employed years ago may not be',
    sheets: [{ rows: [['2018年职工医保参保人员名单'], HEAD, of('王一')] }],
    kind: 'elsewhere',
    rows: ['王一 | tray | exclusion 职工医保 | title-year'],
  },
  {
    name: 'a roster of last year’s payments that says no year: persons come in, the payments are left',
    roster: [],
    sheets: [
      {
        rows: [
          ['姓名', '身份证号', '村', '户编号', '与户主关系', '缴费金额', '缴费日期', '票据号'],
          ['王一', ID.王一, '千家洲', '1', '户主', '250', '2019-12-01', 'A0'],
          ['李二', ID.李二, '千家洲', '1', '配偶', '250', '2020-02-15', 'A1'],
        ],
      },
    ],
    kind: 'roster',
    rows: ['王一 | add | household 1', '李二 | add | household 1'],
  },
  {
    name: 'among payments of the year one of last year is told',
    roster: [],
    sheets: [
      {
        rows: [
          ['姓名', '身份证号', '村', '户编号', '与户主关系', '缴费金额', '缴费日期'],
          ['王一', ID.王一, '千家洲', '1', '户主', '280', '2020-12-01'],
          ['李二', ID.李二, '千家洲', '1', '配偶', '250', '2020-02-15'],
        ],
      },
    ],
    kind: 'roster',
    rows: ['王一 | add | household 1', '李二 | add | household 1 | date-implausible'],
  },
];
