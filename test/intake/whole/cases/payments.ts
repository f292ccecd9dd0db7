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
];
