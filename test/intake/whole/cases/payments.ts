import { expect } from 'vitest';
import { ID, type Whole } from '../come';

const paid = (amount = '280.00'): string => `payDate 2020-12-01; payAmount ${amount}`;

export const paymentWhole: readonly Whole[] = [
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
      `王一 | write | ${paid()}`,
      `李二 | leave | ${paid('0.00')} | payment-denied`,
      `张三 | leave | ${paid()} | payment-denied`,
      `赵四 | tray | ${paid()} | payment-state-open`,
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
    name: 'the last signs of a number are looked at',
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
    rows: [expect.stringMatching(/^王一 \| tray .*id-masked/), expect.stringMatching(/^李二 \| tray .*id-masked/)],
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
    rows: [`王一 | write | ${paid()}`, expect.stringMatching(/^李二 \| tray .*column-unread$/)],
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
];
