import { idOf } from '../../find/support';
import { ID, type Whole } from '../come';

const HEADS = ['姓名', '身份证号码', '户主姓名', '村', '组'] as const;
const row = (name: string, id: string, head: string, group = '1组'): string[] => [name, id, head, '千家洲', group];
const [CHILD, WIFE, SAME] = [idOf('20150301'), idOf('19760512'), idOf('19550606')];

/** Households that are told by their heads alone, and births that are told by their months. */
export const headsWhole: readonly Whole[] = [
  {
    name: 'who names one head is one household with him, in whatever order they stand',
    roster: [],
    sheets: [
      {
        rows: [[...HEADS], row('小明', CHILD, '王一'), row('王一', ID.王一, '王一'), row('李二', ID.李二, '李二')],
      },
    ],
    kind: 'roster',
    rows: [
      '小明 | add | household 王一-1502749',
      '王一 | add | household 王一-1502749',
      '李二 | add | household 李二-0583038',
    ],
  },
  {
    name: 'of two of one name in a unit the one of the group is the head; of two in a group neither is',
    roster: [],
    sheets: [
      {
        rows: [
          [...HEADS],
          row('王一', ID.王一, '王一', '1组'),
          row('小明', CHILD, '王一', '1组'),
          row('王一', SAME, '王一', '2组'),
          row('赵六', WIFE, '李二', '3组'),
          row('李二', ID.李二, '李二', '3组'),
          row('李二', ID.张三, '李二', '3组'),
        ],
      },
    ],
    kind: 'roster',
    rows: [
      '王一 | add | household 王一-1502749',
      '小明 | add | household 王一-1502749',
      '王一 | add | household 王一-3065486',
      '赵六 | add | head-open',
      '李二 | add',
      '李二 | add',
    ],
  },
  {
    name: 'a head by number of whom there is no row, in the file or in the roster, makes no household',
    roster: [],
    sheets: [
      {
        rows: [
          ['姓名', '身份证号码', '户主身份证号码', '村'],
          ['小明', CHILD, ID.王一, '千家洲'],
          ['张三', ID.张三, ID.王一, '千家洲'],
        ],
      },
    ],
    kind: 'roster',
    rows: ['小明 | add', '张三 | add'],
  },
  {
    name: 'a head who is not in the file makes no household of those who name him',
    roster: [],
    sheets: [{ rows: [[...HEADS], row('小明', CHILD, '王一'), row('赵六', WIFE, '王一')] }],
    kind: 'roster',
    rows: ['小明 | add | head-open', '赵六 | add | head-open'],
  },
  {
    name: 'persons of the roster keep their household, and who is new comes to it',
    roster: [{ name: '王一', idNumber: ID.王一, unit: '千家洲', group: '1组', household: '17' }],
    sheets: [{ rows: [[...HEADS], row('小明', CHILD, '王一'), row('王一', ID.王一, '王一')] }],
    kind: 'roster',
    rows: ['小明 | add | household 17', '王一 | leave'],
  },
  {
    name: 'a month of birth that the number has too is no wrong date; another month is',
    roster: [],
    sheets: [
      {
        rows: [
          ['姓名', '身份证号码', '出生年月', '村'],
          ['王一', ID.王一, '1974.3', '千家洲'],
          ['李二', ID.李二, '1980年7月', '千家洲'],
          ['张三', ID.张三, '198503', '千家洲'],
          ['赵四', ID.赵四, '1990', '千家洲'],
          ['小明', idOf('20081015'), '2008.1', '千家洲'],
          ['赵六', WIFE, '1976.6', '千家洲'],
        ],
      },
    ],
    kind: 'roster',
    rows: ['王一 | add', '李二 | add', '张三 | add', '赵四 | add', '小明 | add', '赵六 | add | id-birth'],
  },
  {
    name: 'what is said of the list as a whole, and the place of a seal with its day, is nobody',
    roster: [],
    sheets: [
      {
        rows: [
          ['姓名', '身份证号码', '村', '联系方式'],
          ['王一', ID.王一, '千家洲', '18912340000'],
          ['李二', ID.李二, '千家洲', '18912340001'],
          ['以上人员已核对无误，共计2人，金额：伍佰陆拾元整', '', '', ''],
          ['经手人：王会计', '', '', ''],
          ['总人数：2人 | 金额合计：560元', '', '', ''],
          ['（此页无正文）', '', '', ''],
          ['户主姓名：李二   户号：002   住址：2组', '', '', ''],
          ['村委会（盖章）', '', '', '2020年12月30日'],
        ],
      },
    ],
    kind: 'roster',
    rows: ['王一 | add', '李二 | add'],
  },
  {
    name: 'households numbered anew in each group are told apart by the group; where only the groups differ nothing is',
    roster: [],
    sheets: [
      {
        rows: [
          ['组', '户号', '姓名', '身份证号码', '与户主关系', '村'],
          ['1组', '1', '王一', ID.王一, '户主', '千家洲'],
          ['1组', '1', '小明', CHILD, '子', '千家洲'],
          ['2组', '1', '李二', ID.李二, '户主', '千家洲'],
          ['2组', '2', '张三', ID.张三, '户主', '千家洲'],
        ],
      },
    ],
    kind: 'roster',
    rows: [
      '王一 | add | household 1组-1',
      '小明 | add | household 1组-1',
      '李二 | add | household 2组-1',
      '张三 | add | household 2组-2',
    ],
  },
  {
    name: 'one household in two groups stays one',
    roster: [],
    sheets: [
      {
        rows: [
          ['组', '户号', '姓名', '身份证号码', '与户主关系', '村'],
          ['1组', '1', '王一', ID.王一, '户主', '千家洲'],
          ['2组', '1', '小明', CHILD, '子', '千家洲'],
          ['2组', '2', '张三', ID.张三, '户主', '千家洲'],
        ],
      },
    ],
    kind: 'roster',
    rows: ['王一 | add | household 1', '小明 | add | household 1', '张三 | add | household 2'],
  },
  {
    name: 'another unit waits for whoever has a household number that the file does not say anew',
    roster: [
      { name: '王一', idNumber: ID.王一, unit: '千家洲', household: '1' },
      { name: '李二', idNumber: ID.李二, unit: '金石', household: '1' },
      { name: '张三', idNumber: ID.张三, unit: '千家洲' },
    ],
    sheets: [
      {
        rows: [
          ['姓名', '身份证号码', '村'],
          ['王一', ID.王一, '金石'],
          ['张三', ID.张三, '金石'],
        ],
      },
    ],
    kind: 'roster',
    rows: ['王一 | leave | unit 金石', '张三 | write | unit 金石'],
  },
  {
    name: 'a day of birth that has lost its format, and is that of the number, is no wrong date',
    roster: [],
    sheets: [
      {
        rows: [
          ['姓名', '身份证号码', '出生日期', '村'],
          ['李一', idOf('19200101'), '7306', '千家洲'],
          ['李二', idOf('19530101'), '19361', '千家洲'],
        ],
      },
    ],
    kind: 'roster',
    rows: ['李一 | add', '李二 | add | id-birth'],
  },
];
