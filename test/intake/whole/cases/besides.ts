import { ID, type Whole } from '../come';

const of = (name: keyof typeof ID): string[] => [name, ID[name]];
const PAID = 'payDate 2020-12-01; payAmount 280.00';
const HOME = [
  { name: '王一', idNumber: ID.王一, unit: '千家洲', household: '1' },
  { name: '李二', idNumber: ID.李二, unit: '千家洲', household: '1' },
  { name: '张三', idNumber: ID.张三, unit: '千家洲', household: '1' },
] as const;

/** What titles, columns beside and remarks say of rows. */
export const besidesWhole: readonly Whole[] = [
  {
    name: 'a title of payments and refunds, and a column of what went back: the others were paid',
    sheets: [
      {
        rows: [
          ['医保缴费退费明细'],
          ['姓名', '身份证号', '缴费日期', '实缴金额', '退费金额', '退费日期'],
          [...of('王一'), '2020-12-01', '280', '', ''],
          [...of('李二'), '2020-12-01', '280', '280', '2020-12-05'],
        ],
      },
    ],
    kind: 'payments',
    rows: [`王一 | write | ${PAID}`, `李二 | tray | ${PAID} | column-unread`],
  },
  {
    name: 'without such a column the title holds of all',
    sheets: [
      {
        rows: [
          ['医保缴费退费明细'],
          ['姓名', '身份证号', '缴费日期', '实缴金额'],
          [...of('王一'), '2020-12-01', '280'],
        ],
      },
    ],
    kind: 'payments',
    rows: ['王一 | leave | payment-refunded'],
  },
  {
    name: 'aid and what was paid come to what is due, and so does what is still owed; where they do not, the row waits',
    sheets: [
      {
        rows: [
          ['城乡居民医保缴费明细'],
          ['姓名', '身份证号', '应缴', '资助金额', '个人缴费', '欠缴金额', '缴费日期'],
          [...of('王一'), '280', '140', '140', '', '2020-12-01'],
          [...of('李二'), '280', '0', '100', '180', '2020-12-01'],
          [...of('张三'), '280', '', '100', '280', '2020-12-01'],
          [...of('赵四'), '280', '100', '100', '', '2020-12-01'],
        ],
      },
    ],
    kind: 'payments',
    rows: [
      '王一 | write | payDate 2020-12-01; payAmount 140.00 | payment-short',
      '李二 | write | payDate 2020-12-01; payAmount 100.00 | payment-short',
      '张三 | tray | payDate 2020-12-01; payAmount 100.00 | column-unread payment-short',
      '赵四 | write | payDate 2020-12-01; payAmount 100.00 | payment-short',
    ],
  },
  {
    name: 'an amount merged over the named: it can be shared out among them; a receipt is of all that have an amount',
    roster: [...HOME, { name: '赵四', idNumber: ID.赵四, unit: '千家洲', household: '1' }],
    sheets: [
      {
        rows: [
          ['千家洲村缴费登记'],
          ['姓名', '身份证号', '缴费金额', '缴费日期', '收据号'],
          [...of('王一'), '560', '2020-12-01', '0001'],
          [...of('李二'), '', '', ''],
          [...of('张三'), '280', '2020-12-01', '0002'],
          [...of('赵四'), '280', '2020-12-01', ''],
        ],
        merges: [
          [2, 2, 3, 2],
          [2, 3, 3, 3],
          [2, 4, 3, 4],
          [4, 4, 5, 4],
        ],
      },
    ],
    kind: 'payments',
    rows: [
      '王一 | tray | payDate 2020-12-01; payAmount 560.00; receipt 0001 | sum-unpaid',
      '李二 | leave | payment-empty',
      `张三 | write | ${PAID}; receipt 0002`,
      `赵四 | write | ${PAID}; receipt 0002`,
    ],
  },
  {
    name: 'parents and children of a list of families; where a child has died only those whose columns say so',
    sheets: [
      {
        rows: [
          ['农村计生家庭名单'],
          ['类型', '父亲姓名', '父亲身份证号', '母亲姓名', '母亲身份证号', '女儿姓名', '女儿身份证号'],
          ['双女户', ...of('王一'), ...of('李二'), ...of('张三')],
          ['一女户', ...of('赵四'), '', '', '', ''],
        ],
      },
    ],
    kind: 'identities',
    rows: ['王一', '李二', '张三', '赵四'].map((name) => `${name} | write | identities 农村计生家庭`),
  },
  {
    name: 'parents beside children on a list of children are not on it',
    sheets: [
      {
        rows: [
          ['困境儿童名单'],
          ['儿童姓名', '儿童身份证号', '父亲姓名', '父亲身份证号'],
          [...of('王一'), ...of('李二')],
        ],
      },
    ],
    kind: 'identities',
    rows: ['王一 | write | identities 困境儿童'],
  },
  {
    name: 'suspected by its title, and what came of looking into it in a column',
    sheets: [
      {
        rows: [
          ['疑似重复参保人员核查表'],
          ['姓名', '身份证号', '参保地', '参保险种', '核查结果'],
          [...of('王一'), '广东省深圳市', '城乡居民', '已在外地参保'],
          [...of('李二'), '湖南省长沙市', '职工医保', '已参职工医保'],
          [...of('张三'), '湖南省长沙市', '职工医保', ''],
          [...of('赵四'), '', '', '本地参保'],
        ],
      },
    ],
    kind: 'elsewhere',
    rows: [
      '王一 | write | exclusion 外地居民医保; note 广东省深圳市',
      '李二 | write | exclusion 职工医保; note 湖南省长沙市',
      '张三 | tray | exclusion 职工医保; note 湖南省长沙市 | title-against',
      '赵四 | tray | title-against exclusion-unclear',
    ],
  },
  {
    name: 'why somebody has not paid, and where to call him, go into blank cells',
    roster: [
      { name: '王一', idNumber: ID.王一, unit: '千家洲' },
      { name: '李二', idNumber: ID.李二, unit: '千家洲', reason: '外出务工' },
      { name: '张三', idNumber: ID.张三, unit: '千家洲', phone: '13900001111' },
      { name: '赵四', idNumber: ID.赵四, unit: '千家洲', payDate: '2020-12-01', payAmount: '280.00' },
    ],
    sheets: [
      {
        rows: [
          ['千家洲村未参保人员及原因统计表'],
          ['姓名', '身份证号', '联系电话', '未参保原因'],
          [...of('王一'), '13800001111', '联系不上'],
          [...of('李二'), '', '不愿参保'],
          [...of('张三'), '13800002222', '死亡'],
          [...of('赵四'), '13800003333', '联系不上'],
        ],
      },
    ],
    kind: 'uninsured',
    rows: [
      '王一 | write | reason 联系不上; phone 13800001111',
      '李二 | leave',
      '张三 | tray | exclusion 死亡 | verdict-against',
      '赵四 | leave',
    ],
    effects: [0, 1, 1],
  },
  {
    name: 'the ways of payment that a title names are those of its rows',
    sheets: [
      {
        name: '微信支付账单明细',
        rows: [
          ['姓名', '身份证号', '金额(元)', '交易时间'],
          [...of('王一'), '280', '2020-12-01 10:00:01'],
        ],
      },
    ],
    kind: 'payments',
    rows: [`王一 | write | payDate 2020-12-01; payAmount 280.00; channel 微信`],
  },
  {
    name: 'of several ways none is said of each',
    sheets: [
      {
        rows: [
          ['微信、支付宝缴费明细'],
          ['姓名', '身份证号', '缴费金额', '缴费日期'],
          [...of('王一'), '280', '2020-12-01'],
        ],
      },
    ],
    kind: 'payments',
    rows: [`王一 | write | ${PAID}`],
  },
  {
    name: 'students by the title, not by the roster: another premium may be owed',
    sheets: [
      {
        rows: [
          ['高校大学生参保缴费名单'],
          ['姓名', '身份证号', '缴费金额', '缴费日期'],
          [...of('王一'), '250', '2020-12-01'],
          [...of('李二'), '280', '2020-12-01'],
        ],
      },
    ],
    kind: 'payments',
    rows: [
      '王一 | tray | payDate 2020-12-01; payAmount 250.00 | student-there payment-short',
      `李二 | write | ${PAID}`,
    ],
  },
  {
    name: 'covered numbers under the template’s own words are no roster',
    sheets: [
      {
        rows: [
          ['姓名', '证件号码', '缴费金额', '缴费日期'],
          ['王一', '430903********0305', '280', '2020-12-01'],
        ],
      },
    ],
    kind: 'payments',
    rows: [`王一 | write | ${PAID} | id-masked`],
  },
  {
    name: 'ticks for having paid without a payment are told, and remarks that are what other fields are for',
    roster: [],
    sheets: [
      {
        rows: [
          ['千家洲村2021年度花名册'],
          ['村', '姓名', '身份证号', '是否缴费', '备注'],
          ['千家洲', ...of('王一'), '√', '特困'],
          ['千家洲', ...of('李二'), '', '外出'],
          ['千家洲', ...of('张三'), '是', '2020.12.1缴280'],
          ['千家洲', ...of('赵四'), '否', '2020年9月去世'],
        ],
      },
    ],
    kind: 'roster',
    rows: ['王一 | add', '李二 | add', '张三 | add', '赵四 | add'],
    notes: ['paid-said', 'remarks'],
  },
];
