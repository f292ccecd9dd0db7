import { A, B, C } from './headers';
import type { Case } from './types';

const UNITS = ['千家洲', '金石', '三岔堤'];
const HEAD = ['序号', '姓名', '身份证号码', '联系电话'];

/** Lines over the persons, and what unit and group those below have by them. */
const of = (name: string, rows: Case['sheets'][number]['rows'], persons: readonly string[]): Case => ({
  name,
  units: UNITS,
  sheets: [{ rows: [HEAD, ...rows] }],
  show: ['unit', 'group', 'name'],
  persons,
});

export const headedCases: readonly Case[] = [
  {
    ...of(
      'villages and groups over their persons',
      [['千家洲村'], ['一组'], [1, '王一', A], ['四组'], [2, '李二', B], ['金石村（1人）'], [3, '张三', C]],
      ['千家洲 一组 王一', '千家洲 四组 李二', '金石 张三'],
    ),
    ignored: [
      [2, 'section'],
      [3, 'section'],
      [5, 'section'],
      [7, 'section'],
    ],
  },
  of(
    'both in one line, numbered, with the town before it',
    [['一、兰溪镇金石村第3组（2户）：'], [1, '王一', A]],
    ['金石 第3组 王一'],
  ),
  of(
    'the table’s own word without an ending',
    [['千家洲'], [1, '王一', A], ['', '金石'], [2, '李二', B]],
    ['千家洲 王一', '金石 李二'],
  ),
  of(
    'how many stands in a cell beside it',
    [
      ['千家洲村', '', '共2户', '5人'],
      [1, '王一', A],
    ],
    ['千家洲 王一'],
  ),
  of(
    'a village nobody knows ends the one before it; a group goes with it',
    [['千家洲村'], ['一组'], [1, '王一', A], ['大新村'], [2, '李二', B], ['二组'], [3, '张三', C]],
    ['千家洲 一组 王一', '李二', '二组 张三'],
  ),
  of(
    'a heading that is neither says nothing, and no group goes on below it',
    [['千家洲村'], ['一组'], [1, '王一', A], ['二、困难户'], [2, '李二', B]],
    ['千家洲 一组 王一', '千家洲 李二'],
  ),
  of('a group with a name', [['千家洲村'], ['周家湾小组'], [1, '王一', A]], ['千家洲 周家湾小组 王一']),
  of(
    'below the total of a village nothing goes on; below that of a group the village does',
    [
      ['千家洲村'],
      ['一组'],
      [1, '王一', A],
      ['', '一组小计', '1人'],
      [2, '李二', B],
      ['', '千家洲村合计', '2人'],
      [3, '张三', C],
    ],
    ['千家洲 一组 王一', '千家洲 李二', '张三'],
  ),
  {
    ...of('what stands in the row itself goes first', [], ['金石 5组 王一', '千家洲 一组 李二']),
    sheets: [
      {
        rows: [
          ['姓名', '身份证号码', '村', '组', '联系电话'],
          ['千家洲村'],
          ['一组'],
          ['王一', A, '金石', '5组'],
          ['李二', B, '', ''],
        ],
      },
    ],
  },
  {
    ...of('before what title or sheet say', [], ['三岔堤 王一', '金石 李二', '张三']),
    sheets: [
      {
        rows: [['三岔堤村2021年花名册'], HEAD, [1, '王一', A], ['金石村'], [2, '李二', B], ['大新村'], [3, '张三', C]],
      },
    ],
  },
  of(
    'the title of the next village over its own part of the sheet',
    [['千家洲村'], [1, '王一', A], ['兰溪镇金石村2021年花名册'], HEAD, [2, '李二', B]],
    ['千家洲 王一', '金石 李二'],
  ),
];
