import { expect } from 'vitest';
import { idOf } from '../../find/support';
import type { Cells } from '../../lists/support';
import { ID, type Whole } from '../come';

const HEAD = ['姓名', '身份证号码', '村'];
const of = (name: keyof typeof ID) => [name, ID[name], '千家洲'];
const ON_LIST: readonly Cells[] = [
  { name: '王一', idNumber: ID.王一, unit: '千家洲', identities: '农村低保' },
  { name: '李二', idNumber: ID.李二, unit: '千家洲' },
];

/** Two persons, of whom the first has the identity already, under what a file and its first lines are called. */
const list = (
  name: string,
  fileName: string,
  top: readonly string[],
  rows: readonly string[],
  below: readonly string[] = [],
): Whole => ({
  name,
  fileName,
  roster: ON_LIST,
  sheets: [{ rows: [...top.map((line) => [line]), HEAD, of('王一'), of('李二'), ...below.map((line) => [line])] }],
  kind: 'identities',
  rows,
});

const GIVEN = ['王一 | leave', '李二 | write | identities 农村低保'];
const TAKEN = (note: string): string[] => [`王一 | write | identities ; note 取消农村低保 ${note}`, '李二 | leave'];
const OPEN = ['王一 | tray | removal-unknown', '李二 | tray | removal-unknown'];

export const titledWhole: readonly Whole[] = [
  {
    name: 'parents whose only child has died are no dead',
    sheets: [
      {
        rows: [
          ['兰溪镇计划生育特别扶助对象（独生子女伤残、死亡家庭）花名册'],
          ['村', '姓名', '身份证号码', '扶助类别', '月标准', '子女死亡时间'],
          ['千家洲', '王一', ID.王一, '死亡家庭', '450', '2012-05-01'],
          ['千家洲', '李二', ID.李二, '伤残家庭', '350', ''],
        ],
      },
    ],
    kind: 'identities',
    rows: ['王一 | write | identities 计生特扶', '李二 | write | identities 计生特扶'],
    effects: [0, 2, 0],
  },
  list('a title takes it away from all', '名单.xlsx', ['农村低保停发人员名单'], TAKEN('农村低保停发人员名单')),
  list(
    'the name of the file does, where nothing else names the list',
    '农村低保停发名单.xlsx',
    [],
    TAKEN('农村低保停发名单'),
  ),
  list('a file called otherwise than its title leaves it open', '低保停发.xlsx', ['兰溪镇农村低保对象花名册'], OPEN),
  list('a note above the header says it of nobody', '名单.xlsx', ['农村低保对象花名册', '说明：停发名单另附。'], GIVEN),
  list('nor does how many', '名单.xlsx', ['农村低保对象花名册（停发1户）'], GIVEN),
  list('nor a line below the list', '名单.xlsx', ['农村低保对象花名册'], GIVEN, ['说明：本月停发3户，名单另附。']),
  list('those to whom it is given again are not struck off', '名单.xlsx', ['农村低保停发后恢复发放人员名单'], OPEN),
  {
    ...list('nor does the remark on one of them', '名单.xlsx', [], []),
    sheets: [
      {
        rows: [['农村低保对象花名册'], [...HEAD, '备注'], [...of('王一'), ''], [...of('李二'), '停发']],
      },
    ],
    rows: ['王一 | leave', '李二 | tray | identities 农村低保 | note-against'],
  },
  {
    name: 'numbered lines over payments: those below 已退费 wait, those below 已缴费 do not',
    sheets: [
      {
        rows: [
          ['千家洲村2021年医保缴费情况表'],
          ['姓名', '身份证号码', '缴费金额', '缴费日期'],
          ['一、已缴费'],
          ['王一', ID.王一, '280', '2020-12-01'],
          ['二、退费'],
          ['李二', ID.李二, '280', '2020-12-01'],
          ['三、正常'],
          ['张三', ID.张三, '280', '2020-12-01'],
        ],
      },
    ],
    kind: 'payments',
    rows: [
      '王一 | write | payDate 2020-12-01; payAmount 280.00',
      '李二 | tray | payDate 2020-12-01; payAmount 280.00 | heading-against',
      '张三 | write | payDate 2020-12-01; payAmount 280.00',
    ],
  },
  {
    name: 'who has moved is not dead for the title; a line that says what the list says holds nobody',
    sheets: [
      {
        rows: [
          ['2020年死亡人员名单'],
          ['姓名', '身份证号码'],
          ['死亡人员'],
          ['王一', ID.王一],
          ['迁出人员', '1人'],
          ['李二', ID.李二],
        ],
      },
    ],
    kind: 'elsewhere',
    rows: ['王一 | write | exclusion 死亡', '李二 | tray | exclusion 死亡 | heading-against'],
  },
  {
    name: 'a line over those who lose it, in a list of those who lose it',
    roster: ON_LIST,
    sheets: [{ rows: [['农村低保停发人员名单'], ['姓名', '身份证号码'], ['一、停发对象'], ['王一', ID.王一]] }],
    kind: 'identities',
    rows: ['王一 | write | identities ; note 取消农村低保 农村低保停发人员名单'],
  },
  {
    name: 'those of a roster who have not paid yet are persons all the same, those who have died are not added',
    sheets: [
      {
        rows: [
          ['千家洲村2021年参保花名册'],
          ['姓名', '身份证号码', '组'],
          ['二、未缴费人员'],
          ['新人', ID.新人, '1组'],
          ['三、死亡'],
          ['新二', idOf('19920307'), '1组'],
        ],
      },
    ],
    kind: 'roster',
    rows: ['新人 | add', '新二 | leave | said-gone'],
  },
  {
    ...list('whoever is still under notice does not get it yet', '名单.xlsx', [], []),
    sheets: [
      { rows: [['农村低保对象花名册'], [...HEAD, '备注'], [...of('王一'), '公示无异议'], [...of('李二'), '公示中']] },
    ],
    rows: ['王一 | leave', '李二 | tray | identities 农村低保 | note-against'],
  },
  {
    name: 'whoever did not come to move has not moved',
    sheets: [
      {
        rows: [['2020年户口迁出人员名单'], [...HEAD, '备注'], [...of('王一'), '随子女'], [...of('李二'), '未迁成']],
      },
    ],
    kind: 'elsewhere',
    rows: ['王一 | write | exclusion 迁出', '李二 | tray | exclusion 迁出 | note-against'],
  },
  ...['农村低保信访人员登记', '农村低保待办人员名单'].map((title) =>
    list(
      title,
      '名单.xlsx',
      [title],
      ['王一 | leave | title-against', '李二 | tray | identities 农村低保 | title-against'],
    ),
  ),
  ...[
    '兰溪镇农村低保户帮扶责任人花名册',
    '农村低保对象照料护理人员名单',
    '农村低保民主评议小组成员名单',
    '农村低保金代领人登记表',
  ].map((title) =>
    list(
      `${title} is of others`,
      '名单.xlsx',
      [title],
      ['王一 | leave | title-against', '李二 | tray | identities 农村低保 | title-against'],
    ),
  ),
  ...['农村低保对象及监护人信息表', '农村低保家庭成员名单', '农村低保困难职工家庭名单'].map((title) =>
    list(`${title} is of those whom it names`, '名单.xlsx', [title], GIVEN),
  ),
  {
    name: 'a file called by what a remark on one of its rows says: that row waits, the others do not',
    fileName: '低保停发.xlsx',
    roster: ON_LIST,
    sheets: [
      {
        rows: [
          ['兰溪镇农村低保对象花名册'],
          [...HEAD, '备注'],
          [...of('王一'), ''],
          [...of('李二'), ''],
          [...of('张三'), '停发'],
        ],
      },
    ],
    kind: 'identities',
    rows: ['王一 | leave', '李二 | write | identities 农村低保', expect.stringMatching(/^张三 \| tray/)],
  },
  {
    name: 'whoever has it already, and by a line, a remark or a day has it no more, waits',
    roster: (['王一', '李二', '张三', '赵四'] as const).map((name) => ({
      name,
      idNumber: ID[name],
      unit: '千家洲',
      identities: '农村低保',
    })),
    sheets: [
      {
        rows: [
          ['兰溪镇农村低保对象名册'],
          [...HEAD, '享受终止年月', '备注'],
          [...of('王一'), '', ''],
          [...of('李二'), '202009', ''],
          [...of('张三'), '', '2020年10月去世'],
          ['停发对象'],
          [...of('赵四'), '', ''],
        ],
      },
    ],
    kind: 'identities',
    rows: ['王一 | leave', '李二 | tray | column-unread', '张三 | tray | said-dead', '赵四 | tray | heading-against'],
  },
];
