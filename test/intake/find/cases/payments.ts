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
    name: 'states that are not all known are read, and told row by row',
    sheets: [
      {
        rows: [
          ['姓名', '身份证号码', '缴费金额', '缴费时间', '订单号', '状态'],
          ['王一', A, '280', '2020-12-05', 'D1', '已缴'],
          ['李二', B, '280', '2020-12-05', 'D2', '处理中'],
          ['王三', C, '280', '2020-12-05', 'D3', '挂账'],
        ],
      },
    ],
    columns: ['name', 'idNumber', 'payAmount', 'payDate', 'receipt', 'insured'],
    kind: 'payments',
    extras: { insured: ['已缴', '处理中', '挂账'] },
  },
  {
    name: 'two columns of states are both read',
    sheets: [
      {
        rows: [
          ['姓名', '身份证号码', '缴费金额', '缴费时间', '缴费状态', '票据状态'],
          ['王一', A, '280', '2020-12-05', '缴费成功', '正常'],
          ['李二', B, '280', '2020-12-05', '缴费成功', '作废'],
        ],
      },
    ],
    columns: ['name', 'idNumber', 'payAmount', 'payDate', 'insured', 'state'],
    kind: 'payments',
  },
  {
    name: 'ticks under 标志 are of something else',
    sheets: [
      {
        rows: [
          ['姓名', '身份证号码', '缴费金额', '缴费时间', '外出标志'],
          ['王一', A, '280', '2020-12-05', '是'],
          ['李二', B, '280', '2020-12-05', '否'],
        ],
      },
    ],
    columns: ['name', 'idNumber', 'payAmount', 'payDate', null],
    kind: 'payments',
  },
  ...(
    [
      ['险种', 'paidFor', '城乡居民医疗保险', '城乡居民养老保险'],
      ['征收项目', 'paidFor', '城乡居民基本医疗保险费', '职工基本医疗保险费'],
      ['征收品目', 'paidItem', '医疗', '养老'],
      ['名目', 'paidFor', '城乡居民基本医疗保险费', '城乡居民养老保险'],
      ['缴费年度', 'paidYear', '2021', '2020'],
      ['费款所属期', 'paidYear', '2021-01-01至2021-12-31', '2020-01-01至2020-12-31'],
      ['届别', 'paidYear', '2021', '2020'],
    ] as const
  ).map(([head, meaning, one, other]): Case => ({
    name: `${head} with ${one} and ${other} says what was paid for`,
    sheets: [
      {
        rows: [
          ['姓名', '身份证号码', '缴费金额', '缴费时间', head],
          ['王一', A, '280', '2020-12-05', one],
          ['李二', B, '280', '2020-12-05', other],
        ],
      },
    ],
    columns: ['name', 'idNumber', 'payAmount', 'payDate', meaning],
    kind: 'payments',
    extras: { [meaning]: [one, other] },
  })),
  {
    name: 'the time of a sale is read beside its day',
    sheets: [
      {
        rows: [
          ['交易日期', '交易时间', '终端号', '交易金额', '姓名', '身份证号'],
          ['20201202', '101010', '001', '280.00', '王一', A],
          ['20201202', '101011', '001', '280.00', '王一', A],
        ],
      },
    ],
    columns: ['payDate', 'payTime', null, 'payAmount', 'name', 'idNumber'],
    kind: 'payments',
    extras: { payTime: ['101010', '101011'] },
  },
  {
    name: 'the time in the cell of the day is read beside it',
    sheets: [
      {
        rows: [
          ['缴费时间', '缴费金额', '姓名', '身份证号'],
          ['2020-10-11 10:10:10', '280.00', '王一', A],
          ['20201011101011', '280.00', '王一', A],
          ['2020/10/11 10:12', '280.00', '王一', A],
          ['2020-10-11T10:13:01', '280.00', '王一', A],
          ['2020年10月11日 10时14分', '280.00', '王一', A],
          ['2020-10-11 00:00:00', '280.00', '王一', A],
          ['2020-10-11', '280.00', '王一', A],
        ],
      },
    ],
    columns: ['payDate', 'payAmount', 'name', 'idNumber'],
    kind: 'payments',
    show: ['payDate'],
    persons: Array.from({ length: 7 }, () => '2020-10-11'),
    extras: { payTime: ['10:10:10', '101011', '10:12', '10:13:01', '10时14分', '', ''] },
  },
  {
    name: 'serial numbers of days with a fraction of a day are days and times, fractions alone are times',
    sheets: [
      {
        rows: [
          ['缴费时间', '缴费金额', '姓名', '身份证号'],
          ['44115.4237268519', '280', '王一', A],
          ['44115.42373843', '280', '王一', A],
          ['44115.5', '280', '王一', A],
          ['44115.9999999', '280', '王一', A],
          ['44115.0', '280', '王一', A],
          ['44115', '280', '王一', A],
        ],
      },
    ],
    columns: ['payDate', 'payAmount', 'name', 'idNumber'],
    kind: 'payments',
    show: ['payDate'],
    persons: Array.from({ length: 6 }, () => '2020-10-11'),
    extras: { payTime: ['10:10:10', '10:10:11', '12:00:00', '23:59:59', '', ''] },
  },
  {
    name: 'a fraction of a day under a time is the time',
    sheets: [
      {
        rows: [
          ['交易日期', '交易时间', '交易金额', '姓名', '身份证号'],
          ['44115', '0.4237268519', '280', '王一', A],
          ['44115', '.5', '280', '李二', B],
        ],
      },
    ],
    columns: ['payDate', 'payTime', 'payAmount', 'name', 'idNumber'],
    show: ['payDate'],
    persons: ['2020-10-11', '2020-10-11'],
    extras: { payTime: ['10:10:10', '12:00:00'] },
  },
  {
    name: 'a list of refunds says of each row that it is one, by its title',
    sheets: [
      {
        rows: [
          ['2021年城乡居民医保退费申请表'],
          ['姓名', '身份证号码', '村', '金额', '缴费日期', '退费原因'],
          ['王一', A, '金石', '280', '2020-11-20', '重复缴费'],
        ],
      },
    ],
    kind: 'payments',
    extras: { refunded: ['标题：退费申请'], paidYear: ['标题：2021年'] },
  },
  {
    name: 'and by its heads, on the sheet that has them',
    sheets: [
      {
        name: '缴费明细',
        rows: [
          ['姓名', '身份证号码', '缴费金额', '缴费日期', '票据号'],
          ['王一', A, '280', '2020-12-01', 'A1'],
        ],
      },
      {
        name: '明细二',
        rows: [
          ['姓名', '身份证号码', '退费金额', '退费日期', '票据号'],
          ['李二', B, '280', '2020-12-05', 'PJ01'],
        ],
      },
    ],
    kind: 'payments',
    show: ['name', 'payAmount', 'payDate'],
    persons: ['王一 280.00 2020-12-01', '李二 280.00 2020-12-05'],
    extras: { refunded: ['', '标题：退费'] },
  },
  {
    name: 'a list of refunds alone is no roster',
    sheets: [
      {
        rows: [
          ['2021年城乡居民医保退费名单'],
          ['姓名', '身份证号码', '退费金额', '退费日期'],
          ['王一', A, '280', '2020-12-05'],
        ],
      },
    ],
    kind: 'payments',
    extras: { refunded: ['标题：退费'] },
  },
  {
    name: 'in a roster money that went back is no payment',
    sheets: [
      {
        rows: [
          ['村', '组', '户编号', '与户主关系', '姓名', '身份证号码', '退费金额', '退费日期'],
          ['金石', '1组', '1', '户主', '王一', A, '280', '2020-12-05'],
        ],
      },
    ],
    kind: 'roster',
    show: ['name', 'payAmount', 'payDate'],
    persons: ['王一'],
  },
  {
    name: 'the title of a list of payments says year and insurance of each row',
    sheets: [
      {
        rows: [
          ['2020年度城乡居民基本养老保险缴费明细表'],
          ['姓名', '身份证号码', '缴费金额', '缴费日期'],
          ['王一', A, '250', '2019-12-01'],
        ],
      },
    ],
    kind: 'payments',
    extras: {
      paidYear: ['标题：2020年度'],
      paidFor: ['标题：2020年度城乡居民基本养老保险缴费明细表'],
    },
  },
  {
    name: 'what a village took in is a list of payments',
    fileName: '收款.csv',
    sheets: [
      {
        rows: [
          ['千家洲村2021年度城乡居民医保收款登记表（4组）'],
          ['姓名', '家庭人数', '应收', '实收', '收款时间', '交款人签字'],
          ['尤佳', '2', '560', '伍佰陆拾元整', '2020-12-01', ''],
          ['何平', '1', '280', '贰佰捌拾元整', '2020-12-02', ''],
        ],
      },
    ],
    columns: ['name', null, 'due', 'payAmount', 'payDate', null],
    kind: 'payments',
  },
  {
    name: 'the state of a refund and of the receipt stand beside that of the payment',
    sheets: [
      {
        rows: [
          ['姓名', '身份证号', '缴费金额', '缴费日期', '缴费状态', '退费状态', '是否作废'],
          ['王一', A, '280', '2020-12-05', '缴费成功', '未退费', '否'],
          ['李二', B, '280', '2020-12-05', '缴费成功', '退费成功', '否'],
          ['王三', C, '280', '2020-12-05', '缴费成功', '', '是'],
        ],
      },
    ],
    columns: ['name', 'idNumber', 'payAmount', 'payDate', 'insured', 'refunded', 'voided'],
    kind: 'payments',
  },
  {
    name: 'employers are no units, and a county is no town where the town stands beside it',
    sheets: [
      {
        rows: [
          ['区县', '乡镇', '单位名称', '姓名', '身份证号', '险种', '参保状态'],
          ['赫山区', '兰溪镇', '某某中心学校', '王一', A, '职工基本医疗保险', '参保缴费'],
          ['赫山区', '兰溪镇', '某某服饰有限公司', '李二', B, '职工基本医疗保险', '暂停缴费（中断）'],
          ['赫山区', '兰溪镇', '东莞某电子厂', '王三', C, '职工基本医疗保险', '参保缴费'],
        ],
      },
    ],
    columns: ['town', 'unit', 'insuredAt', 'name', 'idNumber', 'exclusion', 'insured'],
    kind: 'elsewhere',
  },
  {
    name: 'a county beside a town and a village is not read',
    sheets: [
      {
        rows: [
          ['区县', '乡镇', '村', '姓名', '身份证号'],
          ['赫山区', '兰溪镇', '新月', '王一', A],
        ],
      },
    ],
    columns: [null, 'town', 'unit', 'name', 'idNumber'],
  },
  {
    name: 'whether an insurance has ended, and what is to be done about it',
    sheets: [
      {
        rows: [
          ['姓名', '证件号码', '异地参保地', '异地参保类型', '是否已停保', '处理意见'],
          ['王一', A, '广东省深圳市', '职工医保', '否', '保留异地'],
          ['李二', B, '广东省深圳市', '职工医保', '是', '保留本地'],
        ],
      },
    ],
    columns: ['name', 'idNumber', 'insuredAt', 'exclusion', 'removal', 'insured'],
    kind: 'elsewhere',
  },
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
