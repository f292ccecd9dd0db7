import { expect } from 'vitest';
import { idOf } from '../../find/support';
import { ID, type Whole } from '../come';

const of = (name: keyof typeof ID): string[] => [name, ID[name]];
const paid = (name: string, receipt: string, day = '2020-12-01'): string =>
  `${name} | write | payDate ${day}; payAmount 280.00; receipt ${receipt}`;
const told = (name: string, code: string): unknown =>
  expect.stringMatching(new RegExp(`^${name} \\| leave \\| (?:.* \\| )?${code}$`));
const waits = (name: string, code = 'refund-unclear'): unknown =>
  expect.stringMatching(new RegExp(`^${name} \\| (?:tray|leave) \\| .*\\b${code}\\b`));

/** A row of its own that takes a payment back, with a positive amount. */
const flow = (head: string, bought: string, back: string): Whole => ({
  name: `${head}：${back} takes the payment of the same person and amount back`,
  sheets: [
    {
      rows: [
        ['流水号', '姓名', '证件号码', head, '金额', '交易日期'],
        ['L0', ...of('王一'), bought, '280', '2020-12-01'],
        ['L1', ...of('李二'), bought, '280', '2020-12-01'],
        ['L2', ...of('李二'), back, '280', '2020-12-05'],
        ['L3', ...of('张三'), back, '280', '2020-12-03'],
        ['L4', ...of('张三'), bought, '280', '2020-12-01'],
      ],
    },
  ],
  kind: 'payments',
  rows: [
    paid('王一', 'L0'),
    told('李二', 'refunded'),
    told('李二', 'refund-of'),
    told('张三', 'refund-of'),
    told('张三', 'refunded'),
  ],
  effects: [0, 1, 0],
});

export const reversalWhole: readonly Whole[] = [
  ...(
    [
      ['交易类型', '缴费', '退费'],
      ['交易类型', '消费', '撤销'],
      ['业务类型', '缴费', '冲正'],
      ['业务类型', '缴费', '冲红'],
      ['摘要', '缴费', '居民医保退费'],
      ['交易名称', '消费', '消费退货'],
      ['用途', '缴费', '作废'],
      ['收支类型', '收入', '退款'],
      ['项目', '城乡居民医保缴费', '城乡居民医保退费'],
    ] as const
  ).map(([head, bought, back]): Whole => {
    const each = flow(head, bought, back);
    if (head !== '收支类型') return each;
    // Income and expenses: the word may be of the row itself.
    return {
      ...each,
      rows: [paid('王一', 'L0'), ...['李二', '李二', '张三', '张三'].map((name) => waits(name))],
      effects: [0, 1, 4],
    };
  }),
  {
    name: 'a state with another receipt may be of its own row or of the other payment: both wait; what was paid after it does not',
    sheets: [
      {
        rows: [
          ['流水号', '姓名', '证件号码', '交易状态', '金额', '交易日期'],
          ['L1', ...of('李二'), '交易成功', '280', '2020-12-01'],
          ['L2', ...of('李二'), '退款成功', '280', '2020-12-05'],
          ['L3', ...of('张三'), '已退款', '280', '2020-12-01'],
          ['L4', ...of('张三'), '交易成功', '280', '2020-12-04'],
        ],
      },
    ],
    kind: 'payments',
    rows: [waits('李二'), waits('李二'), told('张三', 'payment-denied'), paid('张三', 'L4', '2020-12-04')],
  },
  {
    name: 'money that went out to whoever has paid as much',
    sheets: [
      {
        rows: [
          ['姓名', '身份证号', '收/支', '金额', '交易时间', '交易单号'],
          [...of('王一'), '收入', '280', '2020-12-01', '1'],
          [...of('李二'), '收入', '280', '2020-12-01', '2'],
          [...of('李二'), '支出', '280', '2020-12-02', '3'],
          [...of('张三'), '支出', '280', '2020-12-01', '4'],
          [...of('张三'), '收入', '280', '2020-12-02', '5'],
        ],
      },
    ],
    kind: 'payments',
    rows: [
      paid('王一', '1'),
      waits('李二'),
      waits('李二'),
      told('张三', 'payment-denied'),
      paid('张三', '5', '2020-12-02'),
    ],
  },
  {
    name: 'paid, returned, paid again: the last payment stands; paid and returned twice: none does',
    sheets: [
      {
        rows: [
          ['流水号', '姓名', '证件号码', '交易类型', '金额', '交易日期'],
          ['L1', ...of('王一'), '消费', '280', '2020-12-01'],
          ['L2', ...of('王一'), '退货', '280', '2020-12-03'],
          ['L3', ...of('王一'), '消费', '280', '2020-12-04'],
          ['L4', ...of('李二'), '消费', '280', '2020-12-01'],
          ['L5', ...of('李二'), '退货', '280', '2020-12-03'],
          ['L6', ...of('李二'), '消费', '280', '2020-12-04'],
          ['L7', ...of('李二'), '退货', '280', '2020-12-05'],
        ],
      },
    ],
    kind: 'payments',
    rows: [
      told('王一', 'refunded'),
      told('王一', 'refund-of'),
      paid('王一', 'L3', '2020-12-04'),
      told('李二', 'refunded'),
      told('李二', 'refund-of'),
      told('李二', 'refunded'),
      told('李二', 'refund-of'),
    ],
    effects: [0, 1, 0],
  },
  {
    name: 'a refund without a number, and one by a remark: what those persons have paid waits',
    sheets: [
      {
        rows: [
          ['姓名', '身份证号', '金额', '缴费日期', '交易类型', '备注'],
          [...of('王一'), '280', '2020-12-01', '缴费', ''],
          ['王一', '', '280', '2020-12-05', '退费', ''],
          [...of('李二'), '280', '2020-12-01', '缴费', ''],
          [...of('李二'), '280', '2020-12-05', '缴费', '退费'],
          [...of('张三'), '280', '2020-12-01', '缴费', ''],
        ],
      },
    ],
    kind: 'payments',
    rows: [waits('王一'), waits('王一'), waits('李二'), waits('李二'), expect.stringMatching(/^张三 \| write/)],
  },
  ...['作废', '冲红', '退票', '撤销交易'].map((name): Whole => ({
    name: `a sheet ${name} takes back what the sheet beside it says was paid, and is no village`,
    sheets: [
      {
        name: '缴费',
        rows: [
          ['姓名', '身份证号', '金额', '缴费日期'],
          [...of('王一'), '280', '2020-12-01'],
          [...of('张三'), '280', '2020-12-01'],
        ],
      },
      {
        name,
        rows: [
          ['姓名', '身份证号', '金额', '缴费日期'],
          [...of('张三'), '280', '2020-12-01'],
        ],
      },
    ],
    kind: 'payments',
    rows: [
      expect.stringMatching(/^王一 \| write \| payDate 2020-12-01; payAmount 280.00$/),
      told('张三', 'refunded'),
      expect.stringMatching(/^张三 \| leave \| refund-of payment-refunded$/),
    ],
    effects: [0, 1, 0],
  })),
  {
    name: 'a receipt of a list of void ones that is another one than that of the payment: booked anew, or not; it waits',
    sheets: [
      {
        name: '缴费',
        rows: [
          ['姓名', '身份证号', '金额', '缴费日期', '票据号'],
          [...of('王一'), '280', '2020-12-01', 'P1'],
          [...of('李二'), '280', '2020-12-01', 'P2'],
        ],
      },
      {
        rows: [
          ['作废票据清单'],
          ['姓名', '身份证号', '金额', '缴费日期', '票据号'],
          [...of('王一'), '280', '2020-12-01', 'P1'],
          [...of('李二'), '280', '2020-12-01', 'P9'],
        ],
      },
    ],
    kind: 'payments',
    rows: [
      told('王一', 'refunded'),
      waits('李二'),
      expect.stringMatching(/^王一 \| leave \| refund-of/),
      waits('李二'),
    ],
  },
  {
    name: 'a note over a list that speaks of void receipts says it of nobody',
    sheets: [
      {
        rows: [
          ['2021年缴费清单'],
          ['说明：作废的票据请单独注明，退回镇里。'],
          ['姓名', '身份证号', '金额', '缴费日期', '票据号'],
          [...of('王一'), '280', '2020-12-01', 'P1'],
        ],
      },
    ],
    kind: 'payments',
    rows: [paid('王一', 'P1')],
  },
];

const PUPILS = Array.from({ length: 5 }, (_, at) => ({
  name: `褚${'甲乙丙丁戊'.charAt(at)}`,
  idNumber: idOf(`2014052${at}`),
  unit: '千家洲',
}));
const PARENTS = Array.from({ length: 5 }, (_, at) => ({
  name: `陈${'甲乙丙丁戊'.charAt(at)}`,
  idNumber: idOf(`1980052${at}`),
  unit: '千家洲',
}));
const pair = (at: number): string[] => [
  PUPILS[at]?.name ?? '',
  PUPILS[at]?.idNumber ?? '',
  PARENTS[at]?.name ?? '',
  PARENTS[at]?.idNumber ?? '',
];

/** Of two names and numbers in a row the one whom the list is of, whatever line ends it. */
export const pupilWhole: readonly Whole[] = (
  [
    ['学生', '家长', 5],
    ['学生', '家长', 2],
    ['幼儿', '监护人', 3],
    ['参保人', '缴费人', 3],
    ['被保险人', '代缴人', 3],
    ['被保险人', '投保人', 3],
    ['儿童', '缴费人', 3],
  ] as const
).flatMap(([who, payer, count]) =>
  [false, true].map((turned): Whole => {
    const heads = [`${who}姓名`, `${who}身份证号`, `${payer}姓名`, `${payer}身份证号`];
    const turn = (cells: readonly string[]): string[] =>
      turned ? [...cells.slice(2), ...cells.slice(0, 2)] : [...cells];
    return {
      name: `${who} before ${payer}${turned ? ', who stands first' : ''}, of ${count}`,
      roster: [...PUPILS, ...PARENTS],
      sheets: [
        {
          name: '六1班',
          rows: [
            ['兰溪镇中心小学2021年度城乡居民医保代收表'],
            [...turn(heads), '缴费金额', '缴费日期'],
            ...Array.from({ length: count }, (_, at) => [...turn(pair(at)), '280', '2020-11-15']),
            ...(turned
              ? [['', '', '由李老师（六1班）交来', '', String(count * 280)]]
              : [['由李老师（六1班）交来', '', '', '', String(count * 280)]]),
          ],
        },
      ],
      kind: 'payments',
      rows: [
        ...Array.from({ length: count }, (_, at) =>
          expect.stringMatching(
            new RegExp(`^${PUPILS[at]?.name ?? ''} \\| write \\| payDate 2020-11-15; payAmount 280.00`),
          ),
        ),
        expect.anything(),
      ],
    };
  }),
);
