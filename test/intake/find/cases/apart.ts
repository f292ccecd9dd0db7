import { A, B, C, D } from './headers';
import type { Case } from './types';

const ROSTER = [
  ['千家洲村参保花名册', '', '', ''],
  ['组别', '姓名', '身份证号码', '是否参保'],
  ['1组', '王一', A, '√'],
  ['1组', '李二', B, '×'],
];

/** Sheets of one file that are about different things. */
export const apartCases: readonly Case[] = [
  {
    name: 'a sheet of the dead beside a roster is left, and says nothing of the others',
    sheets: [
      { name: '千家洲', rows: ROSTER },
      {
        name: '死亡',
        rows: [
          ['姓名', '身份证号', '死亡时间'],
          ['张三', C, '2020.3.4'],
        ],
      },
    ],
    kind: 'roster',
    use: [true, false],
    persons: [`王一 ${A}`, `李二 ${B}`],
  },
  {
    name: 'those who moved away, were born, or have an identity are lists of their own beside a roster',
    sheets: [
      ...['迁出', '新生儿', '低保'].map((name) => ({
        name,
        rows: [
          ['姓名', '身份证号'],
          ['张三', C],
        ],
      })),
      { name: '千家洲', rows: ROSTER },
    ],
    kind: 'roster',
    identityWord: null,
    use: [false, false, false, true],
  },
  {
    name: 'a file of the dead and of those who moved away has no one reason for all, and all are read',
    sheets: ['死亡', '迁出'].map((name, at) => ({
      name,
      rows: [
        ['姓名', '身份证号'],
        ['张三', at === 0 ? C : D],
      ],
    })),
    kind: 'elsewhere',
    use: [true, true],
  },
  {
    name: 'villages in a file of the dead are all of it',
    fileName: '2020年死亡人员名单.xlsx',
    sheets: ['千家洲', '新月死亡'].map((name, at) => ({
      name,
      rows: [
        ['姓名', '身份证号'],
        ['张三', at === 0 ? C : D],
      ],
    })),
    kind: 'elsewhere',
    use: [true, true],
  },
  {
    name: 'an identity that one of several sheets is called after is not everybody’s',
    sheets: ['低保名单', '特困名单'].map((name, at) => ({
      name,
      rows: [
        ['姓名', '身份证号'],
        ['张三', at === 0 ? C : D],
      ],
    })),
    kind: 'identities',
    identityWord: null,
    use: [true, true],
  },
  {
    name: 'the members’ columns merged under one head, the other heads over both lines',
    sheets: [
      {
        rows: [
          ['兰溪镇农村低保金发放花名册'],
          ['序号', '村名', '户主姓名', '户主身份证号', '家庭成员', '', '', '', '', ''],
          ['', '', '', '', '姓名1', '身份证号1', '关系1', '姓名2', '身份证号2', '关系2'],
          ['1', '千家洲', '王一', A, '李二', B, '配偶', '王小', C, '子'],
        ],
        merges: [
          [1, 0, 2, 0],
          [1, 1, 2, 1],
          [1, 2, 2, 2],
          [1, 3, 2, 3],
          [1, 4, 1, 9],
        ],
      },
    ],
    header: [1, 2],
    show: ['unit', 'name', 'idNumber', 'relation'],
    persons: [`千家洲 王一 ${A} 户主`, `千家洲 李二 ${B} 配偶`, `千家洲 王小 ${C} 子`],
  },
  {
    name: 'phones, numbers and names of guardians, contacts and those who act for others are not the person’s',
    sheets: [
      {
        rows: [
          ['姓名', '证号', '监护人', '监护人身份证', '监护人联系电话', '代办人证件', '联系人电话'],
          ['王一', A, '王父', B, '13800000001', C, '13800000002'],
          ['李二', D, '李父', B, '13800000003', C, '13800000004'],
        ],
      },
    ],
    columns: ['name', 'idNumber', null, null, null, null, null],
  },
  {
    name: 'an administrative division is the unit where nothing else is',
    sheets: [
      {
        rows: [
          ['姓名', '身份证号', '行政区划'],
          ['王一', A, '千家洲'],
        ],
      },
    ],
    columns: ['name', 'idNumber', 'unit'],
  },
  {
    name: 'a sheet’s name with a note, or with what a list calls itself, says the unit',
    units: ['千家洲', '枫林社区'],
    sheets: ['枫林社区（新）', '千家洲村花名册'].map((name, at) => ({
      name,
      rows:
        at === 0
          ? [
              ['姓名', '身份证号'],
              ['王一', A],
            ]
          : [
              ['身份证号', '姓名'],
              [B, '李二'],
            ],
    })),
    show: ['unit', 'name'],
    persons: ['枫林社区 王一', '千家洲 李二'],
  },
  {
    name: 'a known unit that is named above the header is everybody’s',
    units: ['千家洲', '枫林社区'],
    sheets: [
      {
        rows: [
          ['常住人口登记信息（兰溪派出所）'],
          ['单位：千家洲村', '', '打印时间：2020-11-03'],
          ['姓名', '身份证号', '户号'],
          ['王一', A, '1'],
        ],
      },
    ],
    show: ['unit', 'name'],
    persons: ['千家洲 王一'],
  },
  {
    name: 'so is one in a title; an unknown one is offered only, and an office is none',
    units: ['千家洲', '枫林社区'],
    sheets: [
      { name: 'a', rows: [['兰溪镇2020年千家洲村参保花名册'], ['姓名', '身份证号', '组'], ['王一', A, '1组']] },
      { name: 'b', rows: [['兰溪镇新月村参保花名册'], ['姓名', '身份证号'], ['李二', B]] },
      { name: 'c', rows: [['填报单位：兰溪镇民政办 单位：元'], ['身份证号', '姓名'], [C, '张三']] },
    ],
    show: ['unit', 'name'],
    persons: ['千家洲 王一', '李二', '张三'],
  },
];
