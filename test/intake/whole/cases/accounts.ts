import { expect } from 'vitest';
import { idOf } from '../../find/support';
import { ID, type Whole } from '../come';

const of = (name: keyof typeof ID): string[] => [name, ID[name]];

/** Accounts of payment services, payments of another year among those of this one, and further words of offices. */
export const accountWhole: readonly Whole[] = [
  {
    name: 'an account with what came in and what went out: only what came in may be a payment',
    sheets: [
      {
        rows: [
          ['交易时间', '姓名', '身份证号', '收/支', '金额(元)', '当前状态', '交易单号'],
          ['2020-12-01 10:00:00', ...of('王一'), '收入', '¥280.00', '已存入零钱', '1001'],
          ['2020-12-01 11:00:00', ...of('李二'), '支出', '¥280.00', '对方已收钱', '1002'],
        ],
      },
    ],
    kind: 'payments',
    rows: [
      '王一 | write | payDate 2020-12-01; payAmount 280.00; receipt 1001',
      expect.stringMatching(/^李二 \| leave .*payment-denied/),
    ],
  },
  {
    name: 'a bill of a payment service names who paid, and asks for him by his name',
    sheets: [
      {
        rows: [
          ['微信支付账单明细', '', '', '', '', ''],
          ['交易时间', '交易对方', '收/支', '金额(元)', '当前状态', '交易单号'],
          ['2020-12-01 10:00:00', '王一', '收入', '¥280.00', '已存入零钱', '1001'],
          ['2020-12-02 10:00:00', '某超市', '支出', '¥88.00', '支付成功', '1002'],
        ],
      },
    ],
    kind: 'payments',
    rows: ['王一 | tray | name-only', expect.stringMatching(/^某超市 \| leave .*payment-denied/)],
    effects: [0, 0, 1],
  },
  {
    name: 'a roster with payments of two years: those from before the campaign wait, and so does whoever is new with one',
    sheets: [
      {
        rows: [
          ['户号', '与户主关系', '姓名', '身份证号', '村', '缴费金额', '缴费日期'],
          ['1', '户主', ...of('王一'), '千家洲', '250', '2019-12-01'],
          ['2', '户主', ...of('李二'), '千家洲', '280', '2020-12-01'],
          ['3', '户主', ...of('新人'), '千家洲', '250', '2019-12-01'],
        ],
      },
    ],
    kind: 'roster',
    rows: [
      '王一 | write | household 1; relation 户主 | date-implausible',
      '李二 | write | household 2; relation 户主; payAmount 280.00; payDate 2020-12-01',
      '新人 | leave | date-implausible',
    ],
    effects: [0, 2, 0],
  },
  {
    name: 'the legal name of 低保, and the day of its approval',
    sheets: [
      {
        rows: [['城市居民最低生活保障对象名单'], ['姓名', '身份证号', '批准日期'], [...of('王一'), '2020-10-15']],
      },
    ],
    kind: 'identities',
    rows: ['王一 | write | identities 城镇低保; identityDate 2020-10-15'],
  },
  {
    name: 'villages in a column, their town in the title',
    units: ['滨湖镇', '荆河街道'],
    roster: [],
    sheets: [
      {
        rows: [
          ['滕州市滨湖镇2021年度居民医保参保登记花名册'],
          ['村居', '姓名', '身份证号', '户号'],
          ['岗头村', ...of('王一'), '1'],
          ['岗头村', '张三', idOf('19900102'), '2'],
        ],
      },
    ],
    kind: 'roster',
    rows: ['王一 | add | household 1', '张三 | add | household 2'],
  },
  {
    name: 'a sheet called 全部 is no unit; a transfer is no word against a payment',
    sheets: [
      {
        name: '明细',
        rows: [
          ['姓名', '身份证号', '缴费金额', '缴费日期', '交易类型'],
          [...of('王一'), '280', '2020-12-01', '转账'],
        ],
      },
      {
        name: '全部',
        rows: [
          ['姓名', '身份证号', '缴费金额', '缴费日期', '交易类型'],
          [...of('李二'), '280', '2020-12-01', '二维码收款'],
        ],
      },
    ],
    kind: 'payments',
    rows: [
      '王一 | write | payDate 2020-12-01; payAmount 280.00',
      '李二 | write | payDate 2020-12-01; payAmount 280.00',
    ],
  },
  {
    name: 'not paid, in the place of an amount',
    sheets: [
      {
        rows: [
          ['户号', '与户主关系', '姓名', '身份证号', '村', '缴费金额', '缴费日期'],
          ['1', '户主', ...of('王一'), '千家洲', '未缴', ''],
        ],
      },
    ],
    kind: 'roster',
    rows: ['王一 | write | household 1; relation 户主'],
  },
  {
    name: 'insured with the residents here: nothing is proposed against it',
    sheets: [
      {
        rows: [
          ['重复参保人员核查表'],
          ['姓名', '身份证号', '参保地', '参保险种'],
          [...of('王一'), '湖南省长沙市', '职工医保'],
          [...of('李二'), '湖南省益阳市赫山区', '城乡居民医保'],
        ],
      },
    ],
    kind: 'elsewhere',
    rows: [expect.stringContaining('王一 | '), '李二 | tray | exclusion-unclear'],
  },
];
