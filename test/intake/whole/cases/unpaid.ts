import { expect } from 'vitest';
import { ID, type Whole } from '../come';

const of = (name: keyof typeof ID): string[] => [name, ID[name]];
const PAID = 'payDate 2020-12-01; payAmount 280.00';

/** What looks like a payment of the year, and is none, or nobody's own. */
export const unpaidWhole: readonly Whole[] = [
  ...['2021年医保欠费人员', '医保应收未收明细', '待缴费人员名单', '欠缴医保费人员清单', '医保缴费失败清单'].map(
    (title): Whole => ({
      name: `${title} have not paid`,
      sheets: [{ rows: [[title], ['姓名', '身份证号', '缴费金额', '缴费日期'], [...of('王一'), '280', '2020-12-01']] }],
      kind: 'payments',
      rows: [`王一 | tray | ${PAID} | title-against`],
    }),
  ),
  ...['千家洲村2021年医保缴费及催缴情况表', '2021年医保缴费明细（不含欠费）', '医保应缴实缴明细'].map(
    (title): Whole => ({
      name: `${title} have`,
      sheets: [{ rows: [[title], ['姓名', '身份证号', '缴费金额', '缴费日期'], [...of('王一'), '280', '2020-12-01']] }],
      kind: 'payments',
      rows: [`王一 | write | ${PAID}`],
    }),
  ),
  {
    name: 'sheets of who has paid and who has not',
    sheets: [
      {
        name: '已缴',
        rows: [
          ['姓名', '身份证号', '缴费金额', '缴费日期'],
          [...of('王一'), '280', '2020-12-01'],
        ],
      },
      {
        name: '未缴',
        rows: [
          ['姓名', '身份证号', '缴费金额', '缴费日期'],
          [...of('李二'), '280', '2020-12-01'],
        ],
      },
    ],
    kind: 'payments',
    rows: [`王一 | write | ${PAID}`, `李二 | tray | ${PAID} | title-against`],
  },
  {
    name: 'what somebody means to pay is not paid',
    sheets: [
      {
        rows: [
          ['医保缴费意向登记'],
          ['姓名', '身份证号', '缴费金额', '登记日期'],
          [...of('王一'), '280', '2020-12-01'],
        ],
      },
    ],
    kind: 'roster',
    rows: ['王一 | leave'],
  },
  {
    name: 'those who turned to the residents’ insurance are insured here',
    sheets: [
      { rows: [['职工医保转居民医保人员名单'], ['姓名', '身份证号', '转入日期'], [...of('王一'), '2020-10-01']] },
    ],
    kind: 'elsewhere',
    rows: ['王一 | tray | exclusion 职工医保 | title-against'],
  },
  {
    name: 'a day without an amount says of nobody what he paid',
    sheets: [
      {
        rows: [
          ['姓名', '身份证号', '村', '应缴金额', '缴费日期'],
          [...of('王一'), '千家洲', '280', '2020-12-01'],
          [...of('新人'), '千家洲', '280', ''],
        ],
      },
    ],
    kind: 'roster',
    rows: ['王一 | leave | payDate 2020-12-01 | dated-without-amount', '新人 | add'],
  },
  {
    name: 'days before the campaign and of the next one wait',
    sheets: [
      {
        rows: [
          ['姓名', '身份证号', '缴费金额', '缴费日期'],
          [...of('王一'), '250', '2020-02-15'],
          [...of('李二'), '280', '2021-12-20'],
          [...of('张三'), '280', '2021-02-20'],
        ],
      },
    ],
    kind: 'payments',
    rows: [
      expect.stringMatching(/^王一 \| tray .*date-implausible/),
      expect.stringMatching(/^李二 \| tray .*date-implausible/),
      '张三 | write | payDate 2021-02-20; payAmount 280.00',
    ],
  },
  {
    name: 'what households have paid together stands with their heads',
    roster: [
      { name: '王一', idNumber: ID.王一, unit: '千家洲', household: '1' },
      { name: '李二', idNumber: ID.李二, unit: '千家洲', household: '1' },
      { name: '张三', idNumber: ID.张三, unit: '千家洲', household: '2' },
    ],
    sheets: [
      {
        rows: [
          ['2021年医保缴费表'],
          ['户主姓名', '户主身份证号', '缴费人数', '缴费总额', '缴费日期'],
          [...of('王一'), '2', '560', '2020-12-01'],
          [...of('张三'), '1', '280', '2020-12-02'],
        ],
      },
    ],
    kind: 'payments',
    rows: [expect.stringMatching(/^王一 \| tray .*sum-unpaid$/), '张三 | write | payDate 2020-12-02; payAmount 280.00'],
  },
];
