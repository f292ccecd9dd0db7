import { expect } from 'vitest';
import { ID, type Whole } from '../come';

export const identityWhole: readonly Whole[] = [
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
      '李二 | tray | identities 农村低保 | column-unread',
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
];
