import { A, B, C } from './headers';
import type { Case } from './types';

/** Files that would be taken for something that they do not say. */
export const doubtfulCases: readonly Case[] = [
  {
    name: 'of two years side by side neither is read by itself',
    sheets: [
      {
        rows: [
          ['姓名', '身份证号码', '村', '2020年', '', '2021年', ''],
          ['', '', '', '是否参保', '缴费金额', '是否参保', '缴费金额'],
          ['王一', A, '千家洲', '是', '250', '否', ''],
          ['李二', B, '千家洲', '是', '250', '是', '280'],
          ['张三', C, '千家洲', '否', '', '是', '280'],
        ],
        merges: [
          [0, 0, 1, 0],
          [0, 1, 1, 1],
          [0, 2, 1, 2],
          [0, 3, 0, 4],
          [0, 5, 0, 6],
        ],
      },
    ],
    header: [0, 1],
    columns: ['name', 'idNumber', 'unit', null, null, null, null],
    persons: [`王一 ${A}`, `李二 ${B}`, `张三 ${C}`],
  },
  {
    name: 'one year over all its columns takes nothing away',
    sheets: [
      {
        rows: [
          ['姓名', '身份证号码', '2021年', ''],
          ['', '', '是否参保', '缴费金额'],
          ['王一', A, '是', '280'],
        ],
        merges: [
          [0, 0, 1, 0],
          [0, 1, 1, 1],
          [0, 2, 0, 3],
        ],
      },
    ],
    columns: ['name', 'idNumber', 'insured', 'payAmount'],
  },
  ...['2021年医保催缴名单', '2021年医保欠费名单', '千家洲村2021年医保未缴人员催缴表', '未缴费名册'].map(
    (title): Case => ({
      name: `${title} is a list of those who have not paid`,
      sheets: [
        {
          rows: [
            [title],
            ['姓名', '身份证号码', '村', '缴费金额', '缴费截止日期'],
            ['王一', A, '千家洲', '280', '2020-12-31'],
            ['李二', B, '千家洲', '280', '2020-12-31'],
          ],
        },
      ],
      kind: 'uninsured',
    }),
  ),
  {
    name: 'sums beside the number of persons are payments to be shared out, whatever the file calls itself',
    sheets: [
      {
        rows: [
          ['缴费登记表'],
          ['户主', '身份证号码', '村', '参保人数', '缴费标准', '缴费总额', '缴费时间'],
          ['王一', A, '千家洲', '2', '280', '560', '2020-12-01'],
          ['李二', B, '千家洲', '1', '280', '280', '2020-12-01'],
        ],
      },
    ],
    kind: 'payments',
  },
  {
    name: 'a telephone under the head of the household is his alone',
    sheets: [
      {
        rows: [
          ['户主', '', '', '家庭成员', '', ''],
          ['姓名', '身份证号码', '电话', '姓名', '身份证号码', '关系'],
          ['王一', A, '13900002221', '李二', B, '配偶'],
          ['张三', C, '13900002222', '', '', ''],
        ],
        merges: [
          [0, 0, 0, 2],
          [0, 3, 0, 5],
        ],
      },
    ],
    show: ['name', 'phone', 'relation'],
    persons: ['王一 13900002221 户主', '李二 配偶', '张三 13900002222 户主'],
  },
];
