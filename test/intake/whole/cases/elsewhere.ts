import { expect } from 'vitest';
import { idOf } from '../../find/support';
import { ID, ROSTER, type Whole } from '../come';

const HEAD = ['姓名', '身份证号码', '时间'];
const of = (name: keyof typeof ID) => [name, ID[name], '2020-09-01'];

export const elsewhereWhole: readonly Whole[] = [
  {
    name: 'what is to be done about somebody insured twice is no reason; that the insurance here stays is none at all',
    sheets: [
      {
        rows: [
          ['重复参保人员核查表'],
          ['姓名', '身份证号码', '职工参保地', '处理意见'],
          ['王一', ID.王一, '长沙市', '保留职工，终止居民'],
          ['李二', ID.李二, '长沙市', '保留居民'],
          ['张三', ID.张三, '益阳市', '保留居民，终止职工'],
        ],
      },
    ],
    kind: 'elsewhere',
    rows: [
      '王一 | tray | exclusion 职工医保; note 长沙市 | exclusion-stopped',
      '李二 | tray | exclusion-stopped',
      '张三 | tray | exclusion-stopped',
    ],
    effects: [0, 0, 3],
  },
  {
    name: 'whoever moved inside the town is not taken out of it, also where the row is written',
    sheets: [
      {
        rows: [
          ['姓名', '身份证号码', '变动类别'],
          ['王一', ID.王一, '市外迁出'],
          ['李二', ID.李二, '所内移居'],
          ['张三', ID.张三, '死亡注销'],
        ],
      },
    ],
    kind: 'elsewhere',
    rows: ['王一 | write | exclusion 市外迁出', '李二 | tray | exclusion-unclear', '张三 | write | exclusion 死亡'],
    effects: [0, 2, 1],
  },
  {
    name: 'those in flexible employment pay into the insurance of employees',
    sheets: [
      {
        rows: [
          ['益阳市灵活就业人员参加职工基本医疗保险名单'],
          ['姓名', '身份证号码', '参保日期', '缴费基数'],
          ['王一', ID.王一, '2020-01-01', '3800'],
        ],
      },
    ],
    kind: 'elsewhere',
    rows: ['王一 | write | exclusion 职工医保'],
    effects: [0, 1, 0],
  },
  {
    name: 'sheets called by a reason say it of their own rows',
    sheets: [
      { name: '死亡', rows: [HEAD, of('王一')] },
      { name: '参军', rows: [HEAD, of('李二')] },
      { name: '2020年职工医保人员（1人）', rows: [HEAD, of('张三')] },
      { name: '服刑', rows: [HEAD, of('赵四')] },
    ],
    kind: 'elsewhere',
    rows: [
      '王一 | write | exclusion 死亡',
      '李二 | write | exclusion 现役军人',
      '张三 | write | exclusion 职工医保',
      '赵四 | write | exclusion 服刑',
    ],
    effects: [0, 4, 0],
  },
  {
    name: 'one sheet of several says no reason: its rows say none',
    sheets: [
      { name: '死亡', rows: [HEAD, of('王一')] },
      { name: '疑似迁出', rows: [HEAD, of('李二')] },
    ],
    kind: 'elsewhere',
    rows: ['王一 | write | exclusion 死亡', '李二 | tray | title-against exclusion-not-said'],
  },
  {
    name: 'turned to the employees’ insurance is insured there',
    sheets: [
      {
        name: '减员',
        rows: [
          ['姓名', '身份证号码', '减员原因'],
          ['王一', ID.王一, '转职工'],
          ['李二', ID.李二, '死亡'],
        ],
      },
    ],
    kind: 'elsewhere',
    rows: ['王一 | write | exclusion 职工医保', '李二 | write | exclusion 死亡'],
  },
  {
    name: 'a column of ticks speaks for its own rows',
    sheets: [
      {
        rows: [
          ['千家洲村2021年医保收费表'],
          ['姓名', '身份证号码', '应缴金额', '已缴', '未缴', '死亡', '外出参保'],
          ['王一', ID.王一, '280', '√', '', '', ''],
          ['李二', ID.李二, '280', '', '√', '', ''],
          ['张三', ID.张三, '280', '', '', '√', ''],
        ],
      },
    ],
    kind: 'elsewhere',
    rows: ['王一 | leave | exclusion-not-said', '李二 | tray | exclusion-not-said', '张三 | write | exclusion 死亡'],
  },
  {
    name: 'the dead, not their relatives',
    sheets: [
      {
        rows: [
          ['2020年火化登记表'],
          ['家属姓名', '家属身份证号', '与逝者关系', '逝者姓名', '逝者身份证号', '死亡日期', '火化日期'],
          ['王一', ID.王一, '妻', '李二', ID.李二, '2020-05-01', '2020-05-03'],
        ],
      },
    ],
    kind: 'elsewhere',
    rows: ['李二 | write | exclusion 死亡; note 死亡日期2020-05-01'],
  },
  {
    name: 'reasons of a deregistration that are none',
    sheets: [
      {
        rows: [
          ['户口注销人员名单'],
          ['姓名', '身份证号码', '注销原因', '注销日期'],
          ['王一', ID.王一, '死亡', '2020-03-01'],
          ['李二', ID.李二, '重复户口', '2020-03-01'],
          ['张三', ID.张三, '参军', '2020-09-01'],
        ],
      },
    ],
    kind: 'elsewhere',
    rows: [
      '王一 | write | exclusion 死亡; note 户口注销日期2020-03-01',
      '李二 | tray | exclusion-unclear',
      '张三 | write | exclusion 现役军人; note 户口注销日期2020-09-01',
    ],
  },
  {
    name: 'what has ended: a sentence served, a return, a remark, a move within the town',
    sheets: [
      {
        name: '服刑',
        rows: [
          ['姓名', '身份证号码', '刑满日期', '监狱'],
          ['王一', ID.王一, '2020-05-01', '某监狱'],
          ['李二', ID.李二, '2025-05-01', '某监狱'],
        ],
      },
      {
        name: '迁出',
        rows: [
          ['姓名', '身份证号码', '迁往地', '回迁日期', '备注'],
          ['张三', ID.张三, '长沙', '2020-10-01', ''],
          ['赵四', ID.赵四, '本镇金石村', '', ''],
        ],
      },
    ],
    kind: 'elsewhere',
    rows: [
      '王一 | tray | exclusion 服刑; note 某监狱 | exclusion-stopped',
      '李二 | write | exclusion 服刑; note 某监狱',
      '张三 | tray | exclusion 迁出; note 长沙 | column-unread',
      '赵四 | tray | exclusion 迁出; note 本镇金石村 | note-against',
    ],
  },
  ...(
    [
      ['备注', '误报，人还在', 'note-against'],
      ['备注', '同名同姓', 'note-against'],
      ['核实是否健在', '是', 'column-unread'],
      ['是否属实', '否', 'column-unread'],
    ] as const
  ).map(([head, text, code]): Whole => ({
    name: `${head} ${text} of a list of the dead`,
    sheets: [
      {
        rows: [
          ['死亡人员名单'],
          ['姓名', '身份证号码', head],
          ['王一', ID.王一, text],
          ['李二', ID.李二, head === '备注' ? '家属已确认' : head === '是否属实' ? '是' : '否'],
        ],
      },
    ],
    kind: 'elsewhere',
    rows: [`王一 | tray | exclusion 死亡 | ${code}`, '李二 | write | exclusion 死亡'],
  })),
  {
    name: 'who is to be insured elsewhere one day',
    sheets: [
      {
        rows: [['2021年拟转职工医保人员登记'], ['姓名', '身份证号码', '拟参加险种'], ['王一', ID.王一, '职工医保']],
      },
    ],
    kind: 'elsewhere',
    rows: ['王一 | tray | exclusion 职工医保 | title-against'],
  },
  ...['撤销死亡登记人员名单', '非死亡人员（健在）核实名单'].map((title): Whole => ({
    name: `${title} says of nobody that he has died`,
    sheets: [{ rows: [[title], ['姓名', '身份证号码'], ['王一', ID.王一]] }],
    kind: 'elsewhere',
    rows: ['王一 | tray | exclusion 死亡 | title-against'],
  })),
  {
    name: 'the kind of insurance beside the place where somebody is insured',
    sheets: [
      {
        rows: [
          ['重复参保人员名单'],
          ['姓名', '身份证号码', '村', '异地参保地', '险种'],
          ['王一', ID.王一, '千家洲', '长沙市', '城乡居民'],
          ['李二', ID.李二, '千家洲', '长沙市', '职工医保'],
        ],
      },
    ],
    kind: 'elsewhere',
    rows: ['王一 | write | exclusion 外地居民医保; note 长沙市', '李二 | write | exclusion 职工医保; note 长沙市'],
  },
  {
    name: 'the residents’ insurance of another province, city or county; of the own one, or of no place that is known, it waits',
    roster: [
      ...ROSTER,
      { name: '钱七', idNumber: idOf('19700101'), unit: '千家洲' },
      { name: '孙八', idNumber: idOf('19700102'), unit: '千家洲' },
    ],
    sheets: [
      {
        rows: [
          ['异地参保人员比对结果'],
          ['姓名', '证件号码', '参保地', '参保险种', '参保年度'],
          ['王一', ID.王一, '广东省深圳市', '城乡居民', '2021'],
          ['李二', ID.李二, '湖南省益阳市桃江县', '城乡居民基本医疗保险', '2021'],
          ['张三', ID.张三, '湖南省益阳市赫山区', '城乡居民', '2021'],
          ['赵四', ID.赵四, '益阳市', '居民医保', '2021'],
          ['钱七', idOf('19700101'), '', '城乡居民', '2021'],
          ['孙八', idOf('19700102'), '深圳市', '城乡居民', '2020'],
        ],
      },
    ],
    kind: 'elsewhere',
    rows: [
      '王一 | write | exclusion 外地居民医保; note 广东省深圳市',
      '李二 | write | exclusion 外地居民医保; note 湖南省益阳市桃江县',
      '张三 | tray | exclusion-unclear',
      '赵四 | tray | exclusion-unclear',
      '钱七 | tray | exclusion-unclear',
      expect.stringMatching(/^孙八 \| tray/),
    ],
  },
  {
    name: 'suspected only, and nothing beside it: they wait',
    sheets: [
      {
        rows: [
          ['疑似死亡人员待核实名单'],
          ['姓名', '身份证号码', '村', '数据来源'],
          ['王一', ID.王一, '千家洲', '民政火化'],
          ['李二', ID.李二, '千家洲', '卫健'],
        ],
      },
    ],
    kind: 'elsewhere',
    rows: ['王一 | tray | title-against exclusion-not-said', '李二 | tray | title-against exclusion-not-said'],
  },
  {
    name: 'a term that is over, told by both its ends; why somebody died is no matter',
    sheets: [
      {
        rows: [
          ['服刑人员名单'],
          ['姓名', '身份证号码', '村', '起止时间', '死因'],
          ['王一', ID.王一, '千家洲', '2019-01-01至2022-01-01', ''],
          ['李二', ID.李二, '千家洲', '2019-01-01至2020-01-01', ''],
          ['张三', ID.张三, '千家洲', '2019-01-01至2022-01-01', '病'],
        ],
      },
    ],
    kind: 'elsewhere',
    rows: [
      '王一 | write | exclusion 服刑',
      '李二 | tray | exclusion 服刑 | column-unread',
      '张三 | write | exclusion 服刑',
    ],
  },
  {
    name: 'recruits serve, those who have come back do not',
    sheets: [
      {
        rows: [
          ['兰溪镇2020年秋季入伍新兵名单'],
          ['姓名', '身份证号码', '村', '入伍时间', '服役部队'],
          ['王一', ID.王一, '千家洲', '2020-09-15', '某部队'],
        ],
      },
    ],
    kind: 'elsewhere',
    rows: ['王一 | write | exclusion 现役军人; note 某部队'],
  },
  {
    name: 'whoever told of a death, and what was done after it, says nothing against it',
    sheets: [
      {
        rows: [
          ['2020年死亡人员信息采集表'],
          ['村', '姓名', '身份证号码', '死亡时间', '申报人姓名', '申报人电话', '是否已注销户口', '是否享受丧葬补助'],
          ['千家洲', '王一', ID.王一, '2020-05-03', '李二', '13911117003', '是', '否'],
          ['千家洲', '张三', ID.张三, '2020-06-03', '赵四', '13911117004', '否', '否'],
        ],
      },
    ],
    kind: 'elsewhere',
    rows: [
      '王一 | write | exclusion 死亡; note 死亡日期2020-05-03',
      '张三 | write | exclusion 死亡; note 死亡日期2020-06-03',
    ],
  },
  ...[
    '兰溪镇死亡职工遗属生活困难补助人员名单',
    '2020年死亡人员家庭户主变更名单',
    '兰溪镇现役军人家属名单',
    '城镇职工医保参保人员配偶（居民）名单',
    '2020年迁出人员留守老人名单',
  ].map((title): Whole => ({
    name: `${title} is not of those whom it names`,
    sheets: [{ rows: [[title], ['姓名', '身份证号码', '村'], ['王一', ID.王一, '千家洲']] }],
    kind: 'elsewhere',
    rows: [expect.stringMatching(/^王一 \| tray \| .*title-against/)],
  })),
];
