import { expect } from 'vitest';
import { ID, type Whole } from '../come';

const paid = (amount = '280.00'): string => `payDate 2020-12-01; payAmount ${amount}`;

export const heldPaymentWhole: readonly Whole[] = [
  ...(
    [
      ['交易类型', '消费', '退货'],
      ['交易类型', '消费', '消费撤销'],
      ['交易状态', '交易成功', '退货'],
      ['交易状态', '交易成功', '消费撤销'],
    ] as const
  ).map(([head, bought, back]): Whole => ({
    name: `${head} ${back} takes the payment of the same person and amount back, though its own amount has no sign`,
    sheets: [
      {
        rows: [
          ['姓名', '身份证号码', '缴费金额', '缴费日期', '参考号', head],
          ['王一', ID.王一, '280', '2020-12-01', '0822001', bought],
          ['李二', ID.李二, '280', '2020-12-01', '0822002', bought],
          ['李二', ID.李二, '280', '2020-12-09', '0822003', back],
          ['张三', ID.张三, '280', '2020-12-01', '0822004', bought],
          ['张三', ID.张三, '100', '2020-12-09', '0822005', back],
        ],
      },
    ],
    kind: 'payments',
    rows: [
      `王一 | write | ${paid()}; receipt 0822001`,
      expect.stringMatching(/^李二 \| leave \| .* refunded$|^李二 \| leave \| .*\| refunded$/),
      expect.stringMatching(/refund-of$|refund-of /),
      expect.stringMatching(/^张三 \| (?:leave|tray) \| .*refund-unclear/),
      expect.stringMatching(/refund-unclear/),
    ],
  })),
  {
    name: 'a sheet of refunds beside one of payments, without receipts: by the amount of the same person',
    sheets: [
      {
        name: '缴费明细',
        rows: [
          ['姓名', '身份证号码', '缴费金额', '缴费日期'],
          ['王一', ID.王一, '280', '2020-12-01'],
          ['李二', ID.李二, '280', '2020-12-01'],
        ],
      },
      {
        name: '退费明细',
        rows: [
          ['姓名', '身份证号码', '缴费金额', '缴费日期'],
          ['李二', ID.李二, '280', '2020-12-10'],
          ['张三', ID.张三, '280', '2020-12-10'],
        ],
      },
    ],
    kind: 'payments',
    rows: [
      `王一 | write | ${paid()}`,
      `李二 | leave | ${paid()} | refunded`,
      '李二 | leave | refund-of payment-refunded',
      '张三 | leave | payment-refunded',
    ],
    effects: [0, 1, 0],
  },
  ...['2021年度长期护理保险个人缴费明细', '兰溪镇中心小学2021年学生平安保险收费名单'].map((title): Whole => ({
    name: `${title} is of another insurance`,
    sheets: [
      { rows: [[title], ['姓名', '身份证号码', '缴费金额', '缴费日期'], ['王一', ID.王一, '280', '2020-12-01']] },
    ],
    kind: 'payments',
    rows: [expect.stringMatching(/^王一 \| (?:leave|tray) \| .*payment-for-(?:other|unknown)$/)],
  })),
  {
    name: 'a zero or a point too few is no part of a payment',
    sheets: [
      {
        rows: [
          ['姓名', '身份证号码', '缴费金额', '缴费日期'],
          ['王一', ID.王一, '28', '2020-12-01'],
          ['李二', ID.李二, '0.28', '2020-12-01'],
          ['张三', ID.张三, '140', '2020-12-01'],
        ],
      },
    ],
    kind: 'payments',
    rows: [
      '王一 | tray | payDate 2020-12-01; payAmount 28.00 | payment-short',
      '李二 | tray | payDate 2020-12-01; payAmount 0.28 | payment-short',
      '张三 | write | payDate 2020-12-01; payAmount 140.00 | payment-short',
    ],
  },
];
