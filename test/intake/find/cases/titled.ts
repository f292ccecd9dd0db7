import { A, B } from './headers';
import type { Case } from './types';

const UNITS = ['三岔堤', '金石', '新月', '黄湖村', '枫林社区', '沙头村', '沙头社区'];

/** A file of which one line names the unit. */
const of = (where: 'title' | 'sheet' | 'file', text: string, unit: string): Case => ({
  name: `the unit of the ${where} ${text} is ${unit === '' ? 'nobody’s' : unit}`,
  units: UNITS,
  ...(where === 'file' ? { fileName: text } : {}),
  sheets: [
    {
      name: where === 'sheet' ? text : 'Sheet1',
      rows: [
        ...(where === 'title' ? [[text]] : []),
        ['姓名', '身份证号', '户编号', '与户主关系'],
        ['王一', A, '1', '户主'],
        ['李二', B, '1', '配偶'],
      ],
    },
  ],
  show: ['unit', 'name'],
  persons: unit === '' ? ['王一', '李二'] : [`${unit} 王一`, `${unit} 李二`],
});

export const titledCases: readonly Case[] = [
  of('title', '三岔堤村新增参保人员花名册', '三岔堤'),
  of('title', '金石村家庭成员登记表', '金石'),
  of('title', '2021年兰溪镇三岔堤村城乡居民医保花名册', '三岔堤'),
  of('title', '三岔堤村2021年参保台账', '三岔堤'),
  of('title', '益阳市赫山区兰溪镇金石村委会 2021 年度', '金石'),
  of('title', '关于金石村新增人员的情况说明', '金石'),
  of('title', '村（社区）：三岔堤村', '三岔堤'),
  of('title', '三岔堤花名册', '三岔堤'),
  of('title', '枫林社区居委会居民登记', '枫林社区'),
  of('title', '黄湖新增人员', ''),
  of('title', '沙头村新增人员', '沙头村'),
  of('title', '沙头新增人员', ''),
  of('title', '大新月村新增人员', ''),
  of('title', '三岔堤村、金石村新增人员', ''),
  of('title', '外村新增人员花名册', ''),
  of('title', '金石乡新增人员花名册', ''),
  of('sheet', '三岔堤村新增', '三岔堤'),
  of('sheet', '2021三岔堤', '三岔堤'),
  of('file', '三岔堤村花名册.xlsx', '三岔堤'),
  of('file', '兰溪镇金石村2021年(终稿).xls', '金石'),
  of('file', '金石.csv', '金石'),
  of('file', '兰溪镇花名册.xlsx', ''),
  {
    name: 'a title goes before the name of the file, a row’s own unit before both',
    units: UNITS,
    fileName: '金石村.xlsx',
    sheets: [
      {
        rows: [['三岔堤村新增参保人员花名册'], ['姓名', '身份证号'], ['王一', A]],
      },
    ],
    show: ['unit', 'name'],
    persons: ['三岔堤 王一'],
  },
  {
    name: 'rows under a head of units have theirs, or none',
    units: UNITS,
    fileName: '金石村.xlsx',
    sheets: [
      {
        rows: [['三岔堤村新增参保人员花名册'], ['姓名', '身份证号', '单位'], ['王一', A, '新月'], ['李二', B, '']],
      },
    ],
    show: ['unit', 'name'],
    persons: ['新月 王一', '李二'],
  },
  {
    name: 'sheets called after groups are no units; the title says it',
    units: UNITS,
    sheets: ['一组', '二组'].map((name, at) => ({
      name,
      rows: [['三岔堤村参保花名册'], ['姓名', '身份证号'], at === 0 ? ['王一', A] : ['李二', B]],
    })),
    show: ['unit', 'name'],
    persons: ['三岔堤 王一', '三岔堤 李二'],
  },
];
