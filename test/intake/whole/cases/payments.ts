import { expect } from 'vitest';
import { ID, type Whole } from '../come';

const paid = (amount = '280.00'): string => `payDate 2020-12-01; payAmount ${amount}`;

export const paymentWhole: readonly Whole[] = [
  {
    name: 'an insurance of pupils against accidents is another one',
    sheets: [
      {
        rows: [
          ['中心小学2021年学生平安保险收费名单'],
          ['姓名', '身份证号码', '缴费金额', '缴费日期'],
          ['王一', ID.王一, '100', '2020-09-11'],
        ],
      },
    ],
    kind: 'payments',
    rows: [expect.stringMatching(/^王一 \| leave .*payment-for-other/)],
    effects: [0, 0, 0],
  },
  {
    name: 'what a bank has deducted, and what it has not',
    sheets: [
      {
        rows: [
          ['银行代扣结果清单'],
          ['户名', '证件号码', '账号', '应扣金额', '实扣金额', '扣款日期', '返回信息'],
          ['王一', ID.王一, '62', '280', '280', '20201201', '交易成功'],
          ['李二', ID.李二, '62', '280', '0', '20201201', '余额不足'],
          ['张三', ID.张三, '62', '280', '280', '20201201', '账户已销户'],
          ['赵四', ID.赵四, '62', '280', '280', '20201201', '其他'],
        ],
      },
    ],
    kind: 'payments',
    rows: [
      `王一 | write | ${paid()}; channel 银行代扣`,
      `李二 | leave | ${paid('0.00')}; channel 银行代扣 | payment-denied`,
      `张三 | leave | ${paid()}; channel 银行代扣 | payment-denied`,
      `赵四 | tray | ${paid()}; channel 银行代扣 | payment-state-open`,
    ],
    effects: [0, 1, 1],
  },
  {
    name: 'whoever is paid for, not who pays',
    sheets: [
      {
        rows: [
          ['代缴人', '代缴人身份证号', '被代缴人', '被代缴人身份证号', '金额', '日期'],
          ['王一', ID.王一, '李二', ID.李二, '280', '2020-12-01'],
          ['王一', ID.王一, '张三', ID.张三, '280', '2020-12-01'],
        ],
      },
    ],
    kind: 'payments',
    rows: [`李二 | write | ${paid()}`, `张三 | write | ${paid()}`],
  },
  {
    name: 'amounts in fen, by the head',
    sheets: [
      {
        rows: [
          ['交易时间', '商户订单号', '姓名', '身份证号码', '交易金额（分）', '交易状态'],
          ['2020-12-01', 'W1', '王一', ID.王一, '28000', '支付成功'],
          ['2020-12-01', 'W2', '李二', ID.李二, '280.00', '支付成功'],
        ],
      },
    ],
    kind: 'payments',
    rows: [
      `王一 | write | ${paid()}; receipt W1`,
      '李二 | tray | payDate 2020-12-01; payAmount 280.00分; receipt W2 | amount-unreadable',
    ],
  },
  {
    name: 'amounts in another unit wait',
    sheets: [
      {
        rows: [
          ['缴费明细'],
          ['姓名', '身份证号码', '缴费金额(百元)', '缴费日期'],
          ['王一', ID.王一, '2.8', '2020-12-01'],
        ],
      },
    ],
    kind: 'payments',
    rows: ['王一 | tray | payDate 2020-12-01; payAmount 2.8百元 | amount-unreadable'],
  },
  ...(
    [
      ['是否到账', '否', '是'],
      ['是否有效', '否', '是'],
      ['交易类型', '消费撤销', '消费'],
      ['交易类型', '退货', '消费'],
      ['业务类型', '冲正', '缴费'],
      ['缴费类型', '财政代缴', '个人缴费'],
      ['失败原因', '余额不足', ''],
      ['备注', '钱未交，先挂账', ''],
      ['备注', '重复，请勿录入', ''],
      ['备注', '待核实', ''],
      ['备注', '未实际缴纳', ''],
      ['备注', '不算', ''],
    ] as const
  ).map(([head, against, fine]): Whole => ({
    name: `${head} “${against}” holds its row back, “${fine}” does not`,
    sheets: [
      {
        rows: [
          ['姓名', '身份证号码', '缴费金额', '缴费日期', head],
          ['王一', ID.王一, '280', '2020-12-01', against],
          ['李二', ID.李二, '280', '2020-12-01', fine],
        ],
      },
    ],
    kind: 'payments',
    rows: [expect.not.stringContaining('| write |'), `李二 | write | ${paid()}`],
  })),
  ...['千家洲村2021年城乡居民医保收费登记表', '千家洲村2021年参保缴费花名册'].map((title): Whole => ({
    name: `${title} is what a village has collected`,
    roster: [
      { name: '王一', idNumber: ID.王一, unit: '千家洲' },
      { name: '李二', idNumber: ID.李二, unit: '千家洲', payDate: '2020-11-20', payAmount: '280' },
    ],
    sheets: [
      {
        rows: [
          [title],
          ['组别', '户主姓名', '姓名', '身份证号码', '缴费金额', '缴费日期', '备注'],
          ['1组', '王一', '王一', ID.王一, '280', '2020-12-01', '已退费'],
          ['1组', '李二', '李二', ID.李二, '140', '2020-12-20', ''],
        ],
      },
    ],
    kind: 'payments',
    rows: [expect.stringMatching(/^王一 \| tray .*payment-remark/), expect.stringMatching(/^李二 \| leave /)],
  })),
  {
    name: 'the last signs of a number say with the name whose it is',
    sheets: [
      {
        rows: [
          ['2021年医保缴费名单'],
          ['姓名', '身份证后四位', '村', '缴费金额', '缴费日期'],
          ['王一', '9999', '千家洲', '280', '2020-12-01'],
          ['李二', ID.李二.slice(14), '千家洲', '280', '2020-12-01'],
        ],
      },
    ],
    kind: 'payments',
    rows: [expect.stringMatching(/^王一 \| tray .*id-masked/), `李二 | write | ${paid()} | id-masked`],
  },
  {
    name: 'lines over persons who have not paid, or got it back',
    sheets: [
      {
        rows: [
          ['千家洲村2021年医保缴费情况表'],
          ['姓名', '身份证号码', '缴费金额', '缴费日期'],
          ['一、已缴费人员'],
          ['王一', ID.王一, '280', '2020-12-01'],
          ['三、已退费人员'],
          ['李二', ID.李二, '280', '2020-12-03'],
        ],
      },
    ],
    kind: 'payments',
    rows: [`王一 | write | ${paid()}`, expect.stringMatching(/^李二 \| tray .*heading-against$/)],
  },
  ...[
    '兰溪镇2020年9-12月城乡居民医保缴费明细表',
    '2021年度医保缴费（不含退费）明细',
    '千家洲村2021年医保缴费及催缴情况表',
  ].map((title): Whole => ({
    name: `${title} speaks against nobody`,
    sheets: [
      {
        rows: [[title], ['姓名', '身份证号码', '缴费金额', '缴费日期'], ['王一', ID.王一, '280', '2020-12-01']],
      },
    ],
    kind: 'payments',
    rows: [`王一 | write | ${paid()}`],
  })),
  {
    name: 'a day merged over several amounts is that of each, of a row without an amount it is none',
    sheets: [
      {
        rows: [
          ['千家洲村2021年医保缴费清单'],
          ['姓名', '身份证号码', '缴费金额', '缴费日期', '票据号'],
          ['王一', ID.王一, '280', '2020-12-01', 'A001'],
          ['李二', ID.李二, '280', '', ''],
          ['张三', ID.张三, '', '', ''],
          ['赵四', ID.赵四, '280', '2020-12-02', ''],
        ],
        merges: [
          [2, 3, 4, 3],
          [3, 4, 4, 4],
        ],
      },
    ],
    kind: 'payments',
    rows: [
      `王一 | write | ${paid()}; receipt A001`,
      `李二 | write | ${paid()}`,
      '张三 | leave | payment-empty',
      '赵四 | write | payDate 2020-12-02; payAmount 280.00',
    ],
  },
  ...(
    [
      ['以下为退费', '以下为退费'],
      ['退费明细', '退费明细'],
      ['以下人员未到账（2人）', '以下人员未到账'],
    ] as const
  ).map(([line, name]): Whole => ({
    name: `${name} over payments speaks for those below it`,
    sheets: [
      {
        rows: [
          ['2021年医保缴费明细'],
          ['姓名', '身份证号码', '缴费金额', '缴费日期'],
          ['王一', ID.王一, '280', '2020-12-01'],
          [line],
          ['李二', ID.李二, '280', '2020-12-01'],
        ],
      },
    ],
    kind: 'payments',
    rows: [`王一 | write | ${paid()}`, `李二 | tray | ${paid()} | heading-against`],
  })),
  {
    name: 'a line below payments that have gone back speaks for those above it, up to the line before',
    sheets: [
      {
        rows: [
          ['2021年医保缴费明细'],
          ['姓名', '身份证号码', '缴费金额', '缴费日期'],
          ['一组'],
          ['王一', ID.王一, '280', '2020-12-01'],
          ['二组'],
          ['李二', ID.李二, '280', '2020-12-01'],
          ['以上人员已退费'],
          ['张三', ID.张三, '280', '2020-12-01'],
        ],
      },
    ],
    kind: 'payments',
    rows: [`王一 | write | ${paid()}`, `李二 | tray | ${paid()} | heading-against`, `张三 | write | ${paid()}`],
  },
  {
    name: 'days that no payment for the year can have',
    sheets: [
      {
        rows: [
          ['姓名', '身份证号码', '缴费金额', '缴费日期'],
          ['王一', ID.王一, '280', '1920-12-01'],
          ['李二', ID.李二, '280', '2022-12-01'],
          ['张三', ID.张三, '280', '2019-12-01'],
          ['赵四', ID.赵四, '280', '2020-09-01'],
        ],
      },
    ],
    kind: 'payments',
    rows: [
      '王一 | tray | payDate 1920-12-01; payAmount 280.00 | date-implausible',
      '李二 | tray | payDate 2022-12-01; payAmount 280.00 | date-implausible',
      '张三 | tray | payDate 2019-12-01; payAmount 280.00 | date-implausible',
      '赵四 | write | payDate 2020-09-01; payAmount 280.00',
    ],
  },
  {
    name: 'a title of another insurance that goes with the residents’ own, without it',
    sheets: [
      {
        rows: [
          ['2021年大病保险缴费名单'],
          ['姓名', '身份证号码', '缴费金额', '缴费日期'],
          ['王一', ID.王一, '280', '2020-12-01'],
        ],
      },
    ],
    kind: 'payments',
    rows: [expect.stringMatching(/^王一 \| leave \| .*payment-for-other$/)],
  },
  {
    name: 'a title of the residents’ insurance that names what goes with it',
    sheets: [
      {
        rows: [
          ['2021年城乡居民医疗保险（含大病保险）缴费名单'],
          ['姓名', '身份证号码', '缴费金额', '缴费日期'],
          ['王一', ID.王一, '280', '2020-12-01'],
        ],
      },
    ],
    kind: 'payments',
    rows: [`王一 | write | ${paid()}`],
  },
  {
    name: 'what is still owed: the rest of what is due, where it comes to that with what was paid',
    sheets: [
      {
        rows: [
          ['姓名', '身份证号码', '村', '应缴', '已缴', '欠缴', '缴费日期'],
          ['王一', ID.王一, '千家洲', '280', '280', '0', '2020-12-01'],
          ['李二', ID.李二, '千家洲', '280', '140', '140', '2020-12-01'],
        ],
      },
    ],
    kind: 'payments',
    rows: [`王一 | write | ${paid()}`, '李二 | write | payDate 2020-12-01; payAmount 140.00 | payment-short'],
  },
  {
    name: 'ways of paying to be ticked, in a second line of heads',
    sheets: [
      {
        rows: [
          ['千家洲村2021年城乡居民医保缴费登记表'],
          ['姓名', '身份证号码', '缴费金额', '缴费日期', '缴费方式', '', ''],
          ['', '', '', '', '微信', '现金', '银行卡'],
          ['王一', ID.王一, '280', '2020-12-01', '√', '', ''],
          ['李二', ID.李二, '280', '2020-12-01', '', '√', ''],
        ],
        merges: [
          [1, 4, 1, 6],
          [1, 0, 2, 0],
          [1, 1, 2, 1],
          [1, 2, 2, 2],
          [1, 3, 2, 3],
        ],
      },
    ],
    kind: 'payments',
    rows: [`王一 | write | ${paid()}`, `李二 | write | ${paid()}`],
  },
  ...(
    [
      ['代缴关系', '为他人缴费', '为本人缴费'],
      ['对账标志', '已对账', '已对账'],
      ['滞纳金', '0', '0'],
    ] as const
  ).map(([head, one, other]): Whole => ({
    name: `${head} is in nobody’s way`,
    sheets: [
      {
        rows: [
          ['姓名', '身份证号码', '已缴费额', '开票日期', head],
          ['王一', ID.王一, '280', '2020-12-01', one],
          ['李二', ID.李二, '280', '2020-12-01', other],
        ],
      },
    ],
    kind: 'payments',
    rows: [`王一 | write | ${paid()}`, `李二 | write | ${paid()}`],
  })),
];
