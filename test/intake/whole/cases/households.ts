import { ID, type Whole } from '../come';
import { idOf } from '../../find/support';

const HOME = [
  { name: '王一', idNumber: ID.王一, unit: '千家洲', household: '1', relation: '户主' },
  { name: '李二', idNumber: ID.李二, unit: '千家洲', household: '1', relation: '配偶' },
  { name: '张三', idNumber: ID.张三, unit: '千家洲', household: '1', relation: '子' },
  { name: '赵四', idNumber: ID.赵四, unit: '千家洲', household: '7', relation: '户主' },
];
const HEADS = ['姓名', '身份证号', '户编号', '与户主关系', '单位'];
const CHILD = idOf('20150101');

/** Households by number: what one of the file and one of the roster have to do with each other. */
export const householdWhole: readonly Whole[] = [
  {
    name: 'a new family whose number is that of another family does not go into it',
    roster: HOME,
    sheets: [
      {
        rows: [HEADS, ['新人', ID.新人, '7', '户主', '千家洲'], ['新小天', CHILD, '7', '子', '千家洲']],
      },
    ],
    kind: 'roster',
    rows: ['新人 | leave | household-taken', '新小天 | leave | household-taken'],
    effects: [0, 0, 0],
  },
  {
    name: 'a number is one within its unit, and a child comes into the household whose number it bears',
    roster: HOME,
    sheets: [
      {
        rows: [HEADS, ['新人', ID.新人, '7', '户主', '金石'], ['赵小四', CHILD, '7', '子', '千家洲']],
      },
    ],
    kind: 'roster',
    rows: ['新人 | add | household 7', '赵小四 | add | household 7'],
    effects: [2, 0, 0],
  },
  {
    name: 'whoever becomes the head of another household is asked about with its number, and whose it is is told',
    roster: HOME,
    sheets: [
      {
        rows: [
          HEADS,
          ['王一', ID.王一, '26', '户主', '千家洲'],
          ['李二', ID.李二, '26', '配偶', '千家洲'],
          ['张三', ID.张三, '7', '户主', '千家洲'],
        ],
      },
    ],
    kind: 'roster',
    rows: [
      '王一 | leave | household 26',
      '李二 | leave | household 26',
      '张三 | leave | household 7; relation 户主 | household-taken',
    ],
    effects: [0, 0, 0],
  },
  {
    name: 'a household of its own has a number of its own: both are written, or both asked about',
    roster: HOME,
    sheets: [{ rows: [HEADS, ['张三', ID.张三, '26', '户主', '千家洲']] }],
    kind: 'roster',
    rows: ['张三 | write | household 26; relation 户主'],
    effects: [0, 1, 0],
  },
  {
    name: 'a tick under a group that no policy knows is not passed over for the one beside it',
    sheets: [
      {
        rows: [
          ['千家洲村困难群众身份信息表'],
          ['姓名', '身份证号', '农村低保', '一二级残疾', '三四级残疾', '边缘户'],
          ['王一', ID.王一, '√', '√', '', ''],
          ['李二', ID.李二, '', '', '√', '√'],
          ['张三', ID.张三, '√', '', '', ''],
        ],
      },
    ],
    kind: 'identities',
    rows: [
      '王一 | write | identities 农村低保、重度残疾',
      '李二 | tray | identities 边缘户 | column-unread',
      '张三 | write | identities 农村低保',
    ],
    effects: [0, 2, 1],
  },
];
