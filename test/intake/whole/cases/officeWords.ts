import { expect } from 'vitest';
import { ID, type Whole } from '../come';

const of = (name: keyof typeof ID): string[] => [name, ID[name]];

/** Words that offices write over columns, into cells and as titles. */
export const officeWhole: readonly Whole[] = [
  {
    name: 'whoever sees a doctor elsewhere is insured here',
    sheets: [
      {
        rows: [
          ['异地就医备案人员名单'],
          ['姓名', '身份证号', '就医地', '备案日期'],
          [...of('王一'), '长沙市', '2020-10-01'],
        ],
      },
    ],
    kind: 'roster',
    rows: ['王一 | leave'],
  },
  {
    name: 'an amount that is to be paid on a day is no payment',
    sheets: [
      {
        rows: [
          ['姓名', '身份证号', '缴费金额', '计划缴费日期'],
          [...of('王一'), '280', '2020-12-20'],
        ],
      },
    ],
    kind: 'roster',
    rows: ['王一 | leave'],
  },
  {
    name: 'a line of the money’s unit above the head names nothing else than the premium',
    sheets: [
      {
        rows: [
          ['单位名称：兰溪镇千家洲村', '', '单位：元'],
          ['姓名', '身份证号', '金额'],
          [...of('王一'), '280'],
        ],
      },
    ],
    kind: 'roster',
    rows: ['王一 | write | payAmount 280.00 | paid-without-date'],
  },
  {
    name: 'special circumstances and other insurance in the words of offices',
    sheets: [
      {
        rows: [
          ['姓名', '身份证号', '村', '特殊参保情形', '情形发生日期', '其他参保情况'],
          [...of('王一'), '千家洲', '复转军人', '2020-11-01', '无'],
          [...of('李二'), '千家洲', '无', '', '职工医保'],
        ],
      },
    ],
    kind: 'roster',
    rows: ['王一 | write | circumstance 复转军人; circumstanceDate 2020-11-01', '李二 | write | exclusion 职工医保'],
  },
  {
    name: 'labels of the insurance system, and words for no identity',
    sheets: [
      {
        rows: [
          ['户号', '与户主关系', '姓名', '身份证号', '村', '参保身份'],
          ['1', '户主', ...of('王一'), '千家洲', '贫困低保户（城镇）'],
          ['2', '户主', ...of('李二'), '千家洲', '一般农户、城镇居民'],
          ['3', '户主', ...of('张三'), '千家洲', '特困'],
          ['4', '户主', ...of('赵四'), '千家洲', '三四级残疾人'],
        ],
      },
    ],
    kind: 'roster',
    rows: [
      '王一 | write | household 1; relation 户主; identities 贫困低保户（城镇）',
      '李二 | write | household 2; relation 户主',
      '张三 | write | household 3; relation 户主; identities 特困',
      '赵四 | write | household 4; relation 户主; identities 三四级残疾人 | identity-unknown',
    ],
  },
  {
    name: 'sheets called by identities, 低保 among them',
    sheets: [
      { name: '低保', rows: [['姓名', '身份证号'], of('王一')] },
      { name: '特困', rows: [['姓名', '身份证号'], of('李二')] },
      { name: '残疾二级', rows: [['姓名', '身份证号'], of('张三')] },
      { name: '已退出', rows: [['姓名', '身份证号'], of('赵四')] },
    ],
    kind: 'identities',
    rows: [
      '王一 | tray | identity-not-said',
      '李二 | write | identities 特困人员',
      '张三 | write | identities 二级残疾',
      expect.stringMatching(/^赵四 \| tray/),
    ],
  },
  {
    name: 'asked about several things, a yes to one of them',
    sheets: [
      {
        rows: [
          ['姓名', '身份证号', '是否死亡', '是否迁出', '是否职工医保'],
          [...of('王一'), '否', '否', '是'],
          [...of('李二'), '否', '是', '否'],
          [...of('张三'), '是', '否', '否'],
        ],
      },
    ],
    kind: 'elsewhere',
    rows: ['王一 | write | exclusion 职工医保', '李二 | write | exclusion 迁出', '张三 | write | exclusion 死亡'],
  },
  {
    name: 'paid out of the account of somebody insured with employees, for residents',
    sheets: [
      {
        rows: [
          ['职工医保个人账户代缴居民医保明细'],
          ['职工姓名', '职工身份证号', '参保人姓名', '参保人身份证号', '缴费金额', '缴费日期'],
          ['钱某', ID.新人, ...of('王一'), '280', '2020-12-01'],
        ],
      },
    ],
    kind: 'payments',
    rows: ['王一 | write | payDate 2020-12-01; payAmount 280.00'],
  },
  {
    name: 'when a child died says of its parents nothing',
    sheets: [
      {
        rows: [
          ['失独家庭情况'],
          ['姓名', '身份证号', '村', '组', '子女死亡时间'],
          [...of('王一'), '千家洲', '1组', '2015-05-05'],
        ],
      },
    ],
    kind: 'roster',
    rows: ['王一 | leave'],
  },
  {
    name: 'the book of what a village has collected, into an empty workbook',
    roster: [],
    sheets: [
      {
        rows: [
          ['千家洲村2021年医保收缴明细'],
          ['姓名', '身份证号', '组', '是否缴费', '实缴金额', '缴款日期', '收据编号'],
          [...of('王一'), '1组', '是', '280', '2020-12-01', 'A1'],
          [...of('李二'), '1组', '否', '', '', ''],
        ],
      },
    ],
    kind: 'roster',
    rows: ['王一 | add', '李二 | add'],
    effects: [2, 0, 0],
  },
  {
    name: 'towns and villages, tiers in figures, where the quota table has towns',
    units: ['石会镇', '黑溪镇'],
    roster: [],
    sheets: [
      {
        rows: [
          ['姓名', '身份证号', '街镇', '村社', '档次'],
          [...of('王一'), '石会镇', '中元村', '一'],
          [...of('李二'), '石会镇', '中元村', '2'],
        ],
      },
    ],
    kind: 'roster',
    rows: ['王一 | add', '李二 | add'],
  },
  {
    name: 'families beside the allowance: no policy knows them, so their word is kept and told, under whatever head',
    sheets: [
      {
        rows: [
          ['低保边缘家庭成员名单'],
          ['姓名', '身份证号', '村', '户主', '类别', '认定日期'],
          [...of('王一'), '千家洲', '王一', '低保边缘家庭', '2020-09-01'],
          [...of('李二'), '千家洲', '王一', '刚性支出困难家庭', '2020-09-01'],
        ],
      },
    ],
    kind: 'identities',
    rows: [
      '王一 | write | identities 低保边缘家庭; identityDate 2020-09-01 | identity-unknown',
      '李二 | write | identities 刚性支出困难家庭; identityDate 2020-09-01 | identity-unknown',
    ],
  },
  {
    name: 'named in the title alone they are a list of identities whose word somebody has to choose',
    sheets: [
      {
        rows: [
          ['突发严重困难户花名册'],
          ['姓名', '身份证号', '村'],
          [...of('王一'), '千家洲'],
          [...of('李二'), '千家洲'],
        ],
      },
    ],
    kind: 'identities',
    rows: ['王一 | leave | identity-not-said', '李二 | leave | identity-not-said'],
    effects: [0, 0, 0],
  },
  {
    name: 'a roster whose classes no policy knows keeps them, told',
    sheets: [
      {
        rows: [
          ['户次', '称谓', '姓名', '身份证号', '村', '人员类别'],
          ['1', '户主', ...of('王一'), '千家洲', '低保边缘'],
          ['1', '妻子', ...of('李二'), '千家洲', '突发严重困难户'],
        ],
      },
    ],
    kind: 'roster',
    rows: [
      '王一 | write | household 1; relation 户主; identities 低保边缘 | identity-unknown',
      '李二 | write | household 1; relation 妻子; identities 突发严重困难户 | identity-unknown',
    ],
  },
  {
    name: 'numbers of receipts from and to are receipts; who signs below them is no person',
    sheets: [
      {
        rows: [
          ['姓名', '身份证号', '村', '金额', '缴费日期', '收据号起止'],
          [...of('王一'), '千家洲', '280', '2020-12-01', '0001-0003'],
          ['村支部书记（签字）：', '经办人：赵某', '', '', '2020年12月20日', ''],
        ],
      },
    ],
    kind: 'payments',
    rows: ['王一 | write | payDate 2020-12-01; payAmount 280.00; receipt 0001-0003'],
  },
];
