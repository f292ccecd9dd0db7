import { expect } from 'vitest';
import { ID, type Whole } from '../come';

const of = (name: keyof typeof ID): string[] => [name, ID[name]];
const PAID = 'payDate 2020-12-01; payAmount 280.00';

/** Habits of offices that are easily read as something else. */
export const habitWhole: readonly Whole[] = [
  {
    name: 'the class of the allowance, where the list says which of the two it is',
    sheets: [
      {
        rows: [
          ['2020年12月兰溪镇农村低保对象花名册'],
          ['村', '户主姓名', '身份证号码', '保障人口', '保障类别'],
          ['千家洲', ...of('王一'), '1', 'A类'],
          ['千家洲', ...of('李二'), '2', 'B类'],
        ],
      },
    ],
    roster: [
      { name: '王一', idNumber: ID.王一, unit: '千家洲', identities: '农村低保' },
      { name: '李二', idNumber: ID.李二, unit: '千家洲' },
    ],
    kind: 'identities',
    rows: ['王一 | leave', '李二 | write | identities 农村低保'],
  },
  {
    name: 'a sheet for each identity; one for those who have it no more',
    sheets: [
      { name: '特困', rows: [['姓名', '身份证号'], of('王一')] },
      { name: '残疾二级', rows: [['姓名', '身份证号'], of('李二')] },
      { name: '已退出', rows: [['姓名', '身份证号'], of('张三')] },
    ],
    kind: 'identities',
    rows: [
      expect.stringMatching(/^王一 \| write \| identities 特困人员/),
      expect.stringMatching(/^李二 \| write \| identities 二级残疾/),
      '张三 | tray | identity-not-said',
    ],
  },
  {
    name: 'payments by months, and a sheet of those that went back',
    sheets: [
      {
        name: '11月',
        rows: [
          ['姓名', '身份证号', '缴费金额', '缴费日期'],
          [...of('王一'), '280', '2020-11-01'],
        ],
      },
      {
        name: '12月',
        rows: [
          ['姓名', '身份证号', '缴费金额', '缴费日期'],
          [...of('李二'), '280', '2020-12-01'],
        ],
      },
      {
        name: '退费',
        rows: [
          ['姓名', '身份证号', '缴费金额', '缴费日期'],
          [...of('王一'), '280', '2020-12-05'],
        ],
      },
    ],
    kind: 'payments',
    rows: [
      expect.stringMatching(/^王一 \| leave .*refunded$/),
      `李二 | write | ${PAID}`,
      expect.stringMatching(/^王一 \| leave .*refund-of/),
    ],
  },
  {
    name: 'a title of several things decides nothing, the class of each row does',
    sheets: [
      {
        rows: [
          ['服刑人员及失联人员名单'],
          ['姓名', '身份证号', '类别'],
          [...of('王一'), '服刑'],
          [...of('李二'), '刑满释放'],
          [...of('张三'), '失联'],
        ],
      },
    ],
    kind: 'elsewhere',
    rows: [
      '王一 | write | exclusion 服刑',
      '李二 | tray | exclusion 刑满释放 | exclusion-unclear',
      '张三 | tray | exclusion 失联 | exclusion-unclear',
    ],
  },
  {
    name: 'who moved away and who moved here',
    sheets: [
      {
        rows: [
          ['户口迁移登记'],
          ['姓名', '身份证号', '迁移类型', '迁移日期', '迁往地/迁来地'],
          [...of('王一'), '迁出', '2020-10-01', '长沙'],
          [...of('李二'), '迁入', '2020-10-01', '常德'],
        ],
      },
    ],
    kind: 'elsewhere',
    rows: [
      expect.stringMatching(/^王一 \| write \| exclusion 迁出/),
      expect.stringMatching(/^李二 \| leave .*exclusion-denied/),
    ],
  },
  {
    name: 'the insurance that was found of each, and of one that he is not insured',
    sheets: [
      {
        rows: [
          ['医保参保信息查询结果'],
          ['姓名', '身份证号', '险种类型', '参保状态', '参保地'],
          [...of('王一'), '职工基本医疗保险', '正常参保', '赫山区'],
          [...of('李二'), '职工基本医疗保险', '暂停参保', '赫山区'],
          [...of('张三'), '未参保', '', ''],
        ],
      },
    ],
    kind: 'elsewhere',
    rows: [
      '王一 | write | exclusion 职工医保; note 赫山区',
      expect.stringMatching(/^李二 \| tray .*exclusion-stopped/),
      expect.stringMatching(/^张三 \| tray/),
    ],
  },
  {
    name: 'asked of several things: a no to one says nothing of the others',
    sheets: [
      {
        rows: [
          ['姓名', '身份证号', '是否死亡', '是否职工医保'],
          [...of('王一'), '否', '是'],
          [...of('李二'), '是', '否'],
          [...of('张三'), '否', '否'],
        ],
      },
    ],
    kind: 'elsewhere',
    rows: [
      '王一 | write | exclusion 职工医保',
      '李二 | write | exclusion 死亡',
      expect.stringMatching(/^张三 \| leave .*exclusion-denied/),
    ],
  },
  {
    name: 'whoever has come back serves no more',
    sheets: [
      {
        rows: [
          ['参军人员名单'],
          ['姓名', '身份证号', '入伍时间', '退伍时间'],
          [...of('王一'), '2019-09-01', ''],
          [...of('李二'), '2014-09-01', '2019-09-01'],
        ],
      },
    ],
    kind: 'elsewhere',
    rows: ['王一 | write | exclusion 现役军人', expect.stringMatching(/^李二 \| tray .*column-unread/)],
  },
  {
    name: 'why a registration ended, in a word that says nothing of the person: nothing is proposed',
    sheets: [
      {
        rows: [
          ['户籍注销人员名单'],
          ['姓名', '身份证号', '注销原因', '注销日期'],
          [...of('王一'), '死亡', '2020-11-30'],
          [...of('李二'), '重复户口', '2020-09-01'],
        ],
      },
    ],
    kind: 'elsewhere',
    rows: [expect.stringMatching(/^王一 \| write \| exclusion 死亡/), '李二 | tray | exclusion-unclear'],
  },
  {
    name: 'payments of several years: one of no year may be of any',
    sheets: [
      {
        rows: [
          ['缴费清单'],
          ['姓名', '身份证号', '缴费年度', '缴费金额', '缴费日期'],
          [...of('王一'), '2021', '280', '2020-12-01'],
          [...of('李二'), '2020', '280', '2020-12-01'],
          [...of('张三'), '', '280', '2020-12-01'],
        ],
      },
    ],
    kind: 'payments',
    rows: [
      `王一 | write | ${PAID}`,
      expect.stringMatching(/^李二 \| leave .*payment-year-other/),
      expect.stringMatching(/^张三 \| tray .*payment-year-unknown/),
    ],
  },
  ...['代刘思雨缴', '给孙女交的', '与李二两人', '2019年补缴', '欠'].map((note): Whole => ({
    name: `a payment with the remark ${note} waits`,
    sheets: [
      {
        rows: [
          ['姓名', '身份证号', '缴费金额', '缴费日期', '备注'],
          [...of('王一'), '280', '2020-12-01', note],
        ],
      },
    ],
    kind: 'payments',
    rows: [`王一 | tray | ${PAID}; note ${note} | payment-remark`],
  })),
  {
    name: 'what a household has paid together, merged over its members, is nobody’s own',
    sheets: [
      {
        rows: [
          ['姓名', '身份证号', '户号', '与户主关系', '村', '家庭缴费总额', '缴费日期'],
          [...of('王一'), '1', '户主', '千家洲', '560', '2020-12-01'],
          [...of('李二'), '1', '配偶', '千家洲', '', ''],
          [...of('张三'), '2', '户主', '千家洲', '280', '2020-12-01'],
        ],
        merges: [
          [1, 5, 2, 5],
          [1, 6, 2, 6],
        ],
      },
    ],
    kind: 'roster',
    rows: [
      '王一 | write | household 1; relation 户主 | amount-household',
      '李二 | write | household 1; relation 配偶',
      '张三 | write | household 2; relation 户主 | amount-household',
    ],
  },
  {
    name: 'two amounts in a cell',
    sheets: [
      {
        rows: [
          ['2021年医保缴费明细'],
          ['姓名', '身份证号', '缴费金额', '缴费日期'],
          [...of('王一'), '140+140', '2020-12-01'],
          [...of('李二'), '现金140，微信140', '2020-12-01'],
          [...of('张三'), '1,200.00', '2020-12-01'],
        ],
      },
    ],
    kind: 'payments',
    rows: [
      '王一 | tray | payDate 2020-12-01; payAmount 140+140 | amount-several',
      '李二 | tray | payDate 2020-12-01; payAmount 现金140，微信140 | amount-several',
      expect.stringMatching(/^张三 \| tray \| payDate 2020-12-01; payAmount 1200.00/),
    ],
  },
  {
    name: 'units that are towns: a list with towns and villages has them in the column of towns',
    units: ['荆河街道', '龙泉街道'],
    roster: [{ name: '王一', idNumber: ID.王一, unit: '荆河街道' }],
    sheets: [
      {
        rows: [
          ['姓名', '身份证号码', '镇街', '村居'],
          [...of('王一'), '荆河街道', '东门里村'],
          [...of('新人'), '龙泉街道', '西门里村'],
        ],
      },
    ],
    kind: 'roster',
    rows: ['王一 | write | group 东门里村', '新人 | add'],
  },
  {
    name: 'persons with their units, days and amounts are the roster of a workbook in which nobody stands',
    roster: [],
    sheets: [
      {
        rows: [
          ['姓名', '身份证号码', '村', '小组', '支付时间', '实际缴费', '人员类别'],
          [...of('王一'), '千家洲', '1组', '', '', ''],
          [...of('李二'), '千家洲', '1组', '2020-12-01', '280', '农村低保'],
        ],
      },
    ],
    kind: 'roster',
    rows: ['王一 | add', '李二 | add'],
  },
  {
    name: 'a list of payments that says what became of each stays one, also there',
    roster: [],
    sheets: [
      {
        rows: [
          ['姓名', '身份证号码', '村', '缴费金额', '缴费日期', '缴费状态'],
          [...of('王一'), '千家洲', '280', '2020-12-01', '已退费'],
        ],
      },
    ],
    kind: 'payments',
    rows: [expect.stringMatching(/^王一 \| (?:tray|leave)/)],
  },
];
