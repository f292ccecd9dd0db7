import { A, B, C } from './headers';
import type { Case } from './types';

const STATES = [
  ['正常', '退费', '作废'],
  ['成功', '成功', '已撤销'],
  ['已缴费', '冲正', '已缴费'],
] as const;

/** Lists of payments: what became of each, under whatever head; employers and places beside them. */
export const paymentCases: readonly Case[] = [
  ...['状态', '票据状态', '扣款状态', '缴费状态', '订单状态', '清算标志', '处理结果'].flatMap((head) =>
    STATES.map((states): Case => ({
      name: `${head} of payments says ${states.join(' ')}`,
      sheets: [
        {
          rows: [
            ['缴费人姓名', '缴费人证件号码', '实缴金额', '缴款日期', '电子税票号码', head],
            ['王一', A, '280', '2020-12-05', '1', states[0]],
            ['李二', B, '280', '2020-12-05', '2', states[1]],
            ['王三', C, '-280', '2020-12-05', '3', states[2]],
          ],
        },
      ],
      columns: ['name', 'idNumber', 'payAmount', 'payDate', 'receipt', 'insured'],
      kind: 'payments',
      extras: { insured: states },
    })),
  ),
  {
    name: '状态 without an amount beside it is of something else',
    sheets: [
      {
        rows: [
          ['姓名', '身份证号', '状态'],
          ['王一', A, '正常'],
          ['李二', B, '正常'],
        ],
      },
    ],
    columns: ['name', 'idNumber', null],
  },
];
