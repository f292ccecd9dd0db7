import { expect } from 'vitest';
import { ID, type Whole } from '../come';

export const identityWhole: readonly Whole[] = [
  {
    name: 'what is left to pay beside the aid of those on the list is no payment',
    sheets: [
      {
        rows: [
          ['2021年度医疗救助资助参保人员名单'],
          ['姓名', '身份证号码', '村', '资助类别', '资助金额', '个人缴费金额'],
          ['王一', ID.王一, '千家洲', '特困人员', '280', '0'],
          ['李二', ID.李二, '千家洲', '农村低保', '140', '140'],
        ],
      },
    ],
    kind: 'identities',
    rows: ['王一 | write | identities 特困人员', '李二 | write | identities 农村低保'],
    effects: [0, 2, 0],
  },
  {
    name: 'a register of the disabled: certificates that ended wait',
    roster: [
      { name: '王一', idNumber: ID.王一 },
      { name: '李二', idNumber: ID.李二, identities: '三级残疾' },
      { name: '张三', idNumber: ID.张三 },
      { name: '赵四', idNumber: ID.赵四, identities: '四级残疾' },
    ],
    sheets: [
      {
        rows: [
          ['残疾人名单'],
          ['姓名', '残疾证号', '残疾类别等级', '状态', '注销原因', '注销日期'],
          ['王一', `${ID.王一}42`, '肢体二级', '正常', '', ''],
          ['李二', `${ID.李二}43`, '肢体三级', '注销', '死亡', '2020-08-01'],
          ['张三', `${ID.张三}44`, '肢体四级', '冻结', '', ''],
          ['赵四', `${ID.赵四}44`, '肢体四级', '', '迁出', ''],
        ],
      },
    ],
    kind: 'identities',
    rows: [
      '王一 | write | identities 二级残疾',
      '李二 | tray | identities  | column-unread certificate-void said-dead',
      '张三 | tray | identities 四级残疾 | certificate-void',
      '赵四 | tray | identities  | certificate-void',
    ],
    effects: [0, 1, 3],
  },
  {
    name: 'whoever the list says is dead waits, whether he is to get it or to lose it',
    roster: [
      { name: '王一', idNumber: ID.王一, unit: '千家洲' },
      { name: '李二', idNumber: ID.李二, unit: '千家洲', identities: '农村低保' },
      { name: '张三', idNumber: ID.张三, unit: '千家洲', identities: '农村低保' },
    ],
    sheets: [
      {
        rows: [
          ['农村低保对象名单'],
          ['姓名', '身份证号码', '变动类型', '备注'],
          ['王一', ID.王一, '新增', '2020年10月去世'],
          ['李二', ID.李二, '停发', '死亡'],
          ['张三', ID.张三, '停发', '超标'],
        ],
      },
    ],
    kind: 'identities',
    rows: [
      '王一 | tray | identities 农村低保 | said-dead',
      '李二 | tray | identities  | said-dead',
      '张三 | write | identities ',
    ],
  },
  {
    name: 'a month is no day: the note keeps it, and it is told',
    sheets: [
      {
        rows: [
          ['特困人员名单'],
          ['姓名', '身份证号码', '认定日期'],
          ['王一', ID.王一, '2020年11月'],
          ['李二', ID.李二, '2020-11-05'],
        ],
      },
    ],
    kind: 'identities',
    rows: [
      '王一 | write | identities 特困人员; note 认定 2020年11月 | date-unreadable',
      '李二 | write | identities 特困人员; identityDate 2020-11-05',
    ],
  },
  ...[
    '不符合农村低保条件人员名单',
    '农村低保申请对象公示',
    '疑似农村低保对象比对名单',
    '原农村低保户名单（2018年）',
    '拟新增农村低保对象名单',
  ].map((title): Whole => ({
    name: `${title} gives nothing by itself`,
    sheets: [{ rows: [[title], ['姓名', '身份证号码'], ['王一', ID.王一], ['李二', ID.李二]] }],
    kind: 'identities',
    rows: ['王一 | tray | identities 农村低保 | title-against', '李二 | tray | identities 农村低保 | title-against'],
  })),
  ...(
    [
      ['停保时间', '2020-06', '', 'ended-said'],
      ['是否享受', '否', '是', 'column-unread'],
      ['是否在保', '否', '是', 'column-unread'],
      ['年审情况', '不合格', '合格', 'column-unread'],
      ['迁出时间', '2020-05', '', 'column-unread'],
      ['备注', '已取消', '', 'note-against'],
      ['核查结果', '查无此人', '属实', 'column-unread'],
      ['享受状态', '0', '在享', 'removal-unknown'],
      ['发放状态', '失败', '正常', 'removal-unknown'],
    ] as const
  ).map(([head, against, fine, code]): Whole => ({
    name: `${head} “${against}” holds its row back, “${fine}” does not`,
    sheets: [
      {
        rows: [['农村低保对象名册'], ['姓名', '身份证号码', head], ['王一', ID.王一, against], ['李二', ID.李二, fine]],
      },
    ],
    kind: 'identities',
    rows: [
      code === 'removal-unknown' ? `王一 | tray | ${code}` : `王一 | tray | identities 农村低保 | ${code}`,
      '李二 | write | identities 农村低保',
    ],
  })),
  {
    name: 'sheets of those who get it and those who lose it, with what they draw',
    roster: [
      { name: '王一', idNumber: ID.王一 },
      { name: '李二', idNumber: ID.李二, identities: '农村低保' },
    ],
    sheets: ['新增', '停发'].map((name, at) => ({
      name,
      rows: [
        ['姓名', '身份证号码', '低保类别', '金额'],
        at === 0 ? ['王一', ID.王一, '农村低保', '300'] : ['李二', ID.李二, '农村低保', '300'],
      ],
    })),
    kind: 'identities',
    rows: ['王一 | write | identities 农村低保', '李二 | write | identities '],
  },
  {
    name: 'a name and a unit, and the month of another birth',
    sheets: [
      {
        rows: [
          ['农村低保名单'],
          ['姓名', '村', '出生年月'],
          ['王一', '千家洲', '1990-01'],
          ['李二', '千家洲', '1980-07'],
        ],
      },
    ],
    kind: 'identities',
    rows: ['王一 | tray | date-unreadable', '李二 | write | identities 农村低保 | date-unreadable'],
  },
  {
    name: 'a line over persons speaks for those below it',
    sheets: [
      {
        rows: [
          ['兰溪镇农村低保对象名册'],
          ['姓名', '身份证号码'],
          ['王一', ID.王一],
          ['停发对象'],
          ['李二', ID.李二],
          ['在保对象'],
          ['张三', ID.张三],
        ],
      },
    ],
    kind: 'identities',
    rows: [
      '王一 | write | identities 农村低保',
      '李二 | tray | identities 农村低保 | heading-against',
      '张三 | write | identities 农村低保',
    ],
  },
  {
    name: 'classes of the allowance by 农村 and 城市',
    sheets: [
      {
        rows: [
          ['城乡低保资金发放花名册'],
          ['姓名', '身份证号码', '低保类别'],
          ['王一', ID.王一, '农村A类'],
          ['李二', ID.李二, '城市B类'],
          ['张三', ID.张三, 'A类'],
        ],
      },
    ],
    kind: 'identities',
    rows: [
      '王一 | write | identities 农村低保',
      '李二 | write | identities 城镇低保',
      expect.stringMatching(/^张三 \| tray/),
    ],
  },
  {
    name: 'one identity that comes in the place of another: whoever has that one waits, with the choice of both',
    roster: [
      { name: '王一', idNumber: ID.王一, unit: '千家洲', identities: '农村低保' },
      { name: '李二', idNumber: ID.李二, unit: '千家洲' },
      { name: '张三', idNumber: ID.张三, unit: '千家洲', identities: '特困人员' },
    ],
    sheets: [
      {
        rows: [
          ['农村低保转特困供养人员名单'],
          ['姓名', '身份证号码', '村'],
          ['王一', ID.王一, '千家洲'],
          ['李二', ID.李二, '千家洲'],
          ['张三', ID.张三, '千家洲'],
        ],
      },
    ],
    kind: 'identities',
    rows: [
      expect.stringMatching(/^王一 \| tray \| identities 特困人员; note .* \| other-kind$/),
      expect.stringMatching(/^李二 \| write \| identities 特困人员; note /),
      '张三 | leave',
    ],
  },
  {
    name: 'the new one is given, whichever word is the longer',
    roster: [
      { name: '王一', idNumber: ID.王一, unit: '千家洲', identities: '城镇低保' },
      { name: '李二', idNumber: ID.李二, unit: '千家洲' },
    ],
    sheets: [
      {
        rows: [
          ['城镇低保转农村低保人员名单'],
          ['姓名', '身份证号码', '村'],
          ['王一', ID.王一, '千家洲'],
          ['李二', ID.李二, '千家洲'],
        ],
      },
    ],
    kind: 'identities',
    rows: [
      expect.stringMatching(/^王一 \| tray \| identities 农村低保; note .* \| other-kind$/),
      expect.stringMatching(/^李二 \| write \| identities 农村低保; note /),
    ],
  },
  {
    name: 'a register of the disabled that asks of each whether he has died or moved stays one',
    sheets: [
      {
        rows: [
          ['姓名', '身份证号码', '残疾证号', '残疾类别', '残疾等级', '是否死亡', '是否迁出', '是否持证'],
          ['王一', ID.王一, `${ID.王一}42`, '肢体', '二级', '否', '否', '是'],
          ['李二', ID.李二, `${ID.李二}43`, '肢体', '三级', '否', '是', '是'],
          ['张三', ID.张三, `${ID.张三}42`, '肢体', '二级', '是', '否', '是'],
          ['赵四', ID.赵四, `${ID.赵四}42`, '肢体', '二级', '否', '否', '否'],
        ],
      },
    ],
    kind: 'identities',
    rows: [
      '王一 | write | identities 二级残疾',
      '李二 | tray | identities 三级残疾 | column-unread',
      '张三 | tray | identities 二级残疾 | said-dead',
      '赵四 | tray | identities 二级残疾 | column-unread',
    ],
  },
  {
    name: 'grades before and after: the one after is given, and waits where another one stands',
    roster: [
      { name: '王一', idNumber: ID.王一, unit: '千家洲', identities: '三级残疾' },
      { name: '李二', idNumber: ID.李二, unit: '千家洲' },
      { name: '张三', idNumber: ID.张三, unit: '千家洲', identities: '一级残疾' },
    ],
    sheets: [
      {
        rows: [
          ['兰溪镇残疾等级变更人员名单'],
          ['姓名', '身份证号码', '原等级', '现等级'],
          ['王一', ID.王一, '三级', '二级'],
          ['李二', ID.李二, '', '四级'],
          ['张三', ID.张三, '三级', '一级'],
        ],
      },
    ],
    kind: 'identities',
    rows: ['王一 | tray | identities 二级残疾 | other-kind', '李二 | write | identities 四级残疾', '张三 | leave'],
  },
  {
    name: 'what somebody had before is not given to him, and what he has now waits beside it',
    roster: [
      { name: '王一', idNumber: ID.王一, unit: '千家洲', identities: '农村低保' },
      { name: '李二', idNumber: ID.李二, unit: '千家洲' },
    ],
    sheets: [
      {
        rows: [
          ['兰溪镇救助对象类别变更表'],
          ['姓名', '身份证号码', '村', '变更前类别', '变更后类别'],
          ['王一', ID.王一, '千家洲', '农村低保', '特困人员'],
          ['李二', ID.李二, '千家洲', '特困人员', '农村低保'],
        ],
      },
    ],
    kind: 'identities',
    rows: [
      '王一 | tray | identities 特困人员、农村低保 | column-unread',
      '李二 | tray | identities 农村低保 | column-unread',
    ],
  },
  {
    name: 'sheets called by an identity give it each to its own persons',
    sheets: [
      {
        name: '农村低保',
        rows: [
          ['姓名', '身份证号码', '村'],
          ['王一', ID.王一, '千家洲'],
        ],
      },
      {
        name: '特困人员',
        rows: [
          ['姓名', '身份证号码', '村'],
          ['李二', ID.李二, '千家洲'],
        ],
      },
    ],
    kind: 'identities',
    rows: ['王一 | write | identities 农村低保', '李二 | write | identities 特困人员'],
  },
  {
    name: 'what somebody is within the group, what became of his parents and what he draws are no matter',
    sheets: [
      {
        rows: [
          ['兰溪镇优抚对象定期抚恤补助发放花名册'],
          ['姓名', '身份证号码', '优抚对象类别', '父亲情况', '生活补贴', '合计'],
          ['王一', ID.王一, '带病回乡退役军人', '死亡', '65', '65'],
          ['李二', ID.李二, '病故军人遗属', '失联', '0', '130'],
          ['张三', ID.张三, '已死亡', '', '65', '65'],
        ],
      },
    ],
    kind: 'identities',
    rows: [
      '王一 | write | identities 优抚对象',
      '李二 | write | identities 优抚对象',
      '张三 | tray | identities 优抚对象 | column-unread',
    ],
  },
  {
    name: 'families who have lost a child: the parents have not died',
    sheets: [
      {
        rows: [
          ['兰溪镇计划生育特别扶助对象（独生子女伤残、死亡家庭）花名册'],
          ['姓名', '身份证号码', '村', '扶助类别', '子女死亡时间'],
          ['王一', ID.王一, '千家洲', '死亡家庭', '2012-05-01'],
          ['李二', ID.李二, '千家洲', '伤残家庭', ''],
        ],
      },
    ],
    kind: 'identities',
    rows: ['王一 | write | identities 计生特扶', '李二 | write | identities 计生特扶'],
  },
  {
    name: 'why something changed says nothing of whether it did',
    roster: [
      { name: '王一', idNumber: ID.王一, unit: '千家洲' },
      { name: '李二', idNumber: ID.李二, unit: '千家洲', identities: '农村低保' },
      { name: '张三', idNumber: ID.张三, unit: '千家洲', identities: '农村低保' },
    ],
    sheets: [
      {
        rows: [
          ['兰溪镇2021年第一季度农村低保动态管理情况表'],
          ['姓名', '身份证号码', '村', '变动情况', '变动原因'],
          ['王一', ID.王一, '千家洲', '新增', '因病致贫'],
          ['李二', ID.李二, '千家洲', '减少', '家庭收入增加'],
          ['张三', ID.张三, '千家洲', '不变', ''],
        ],
      },
    ],
    kind: 'identities',
    rows: ['王一 | write | identities 农村低保', '李二 | write | identities ', '张三 | leave'],
  },
];
