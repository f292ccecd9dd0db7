import { idOf } from '../support';
import { A, B, C, D } from './headers';
import type { Case } from './types';

const HEAD = ['村', '组', '姓名', '身份证号', '实缴金额'];

export const rowCases: readonly Case[] = [
  {
    name: 'a header of two lines that comes again in one line, or in other words, is no person',
    sheets: [
      {
        rows: [
          ['村', '姓名', '身份证号码', '缴费情况', ''],
          ['', '', '', '金额', '日期'],
          ['金石', '王一', A, '280', '2020-12-01'],
          ['村', '姓名', '身份证号码', '金额', '日期'],
          ['金石', '李二', B, '280', '2020-12-01'],
          ['社区', '参保人', '*公民身份号码(必填)', '实缴', '时间'],
          ['金石', '王三', '', '280', '2020-12-01'],
        ],
      },
    ],
    persons: [`王一 ${A}`, `李二 ${B}`, '王三'],
    ignored: [
      [4, 'header'],
      [6, 'header'],
    ],
  },
  {
    name: 'subtotals and totals of every wording are no persons',
    sheets: [
      {
        rows: [
          HEAD,
          ['新月', '1组', '王一', A, '280'],
          ['新月', '', '小计', '', '280'],
          ['', '1组小计', '', '1人', '280'],
          ['', '', '小　　计', '', ''],
          ['新月村合计', '', '', '', '280'],
          ['合计：', '', '1人', '', '280'],
          ['总计', '', '', '', '280.00'],
          ['共 1 户 1 人', '', '', '', ''],
          ['本页合计', '', '', '', ''],
        ],
      },
    ],
    persons: [`王一 ${A}`],
    ignored: [3, 4, 5, 6, 7, 8, 9, 10].map((line) => [line, 'total'] as const),
  },
  {
    name: 'words that end a list are no persons',
    sheets: [
      {
        rows: [
          ['户号', '姓名', '身份证号', '村', '组'],
          ['1', '王一', A, '新月', '1组'],
          ['', '以下空白', '', '', ''],
          ['', '（以下空白）', '', '', ''],
          ['以下无正文', '', '', '', ''],
          ['', '——', '', '新月', ''],
          ['', '无', '', '新月', '1组'],
          ['', '村委会盖章', '', '', ''],
          ['', '-', '', '', ''],
        ],
      },
    ],
    persons: [`王一 ${A}`],
    ignored: [3, 4, 5, 6, 7, 8, 9].map((line) => [line, 'note'] as const),
  },
  {
    name: 'a word for none in the place of a name stays where a number or an amount stands beside it, and so does 吴空白',
    sheets: [
      {
        rows: [
          ['姓名', '身份证号', '村', '实缴金额'],
          ['王一', A, '新月', '280'],
          ['无', B, '新月', ''],
          ['——', '', '新月', '280'],
          ['吴空白', '', '新月', ''],
          ['无忌', '', '新月', ''],
        ],
      },
    ],
    persons: [`王一 ${A}`, `无 ${B}`, '——', '吴空白', '无忌'],
    ignored: [],
  },
  {
    name: 'persons whose names have 计 in them stay, with a number and without',
    sheets: [
      {
        rows: [
          ['姓名', '身份证号', '备注'],
          ['计大伟', A, ''],
          ['计小计', '', ''],
          ['王共', '', ''],
          ['审计', '', ''],
          ['张小计', B, ''],
        ],
      },
    ],
    persons: [`计大伟 ${A}`, '计小计', '王共', '审计', `张小计 ${B}`],
    ignored: [],
  },
  {
    name: 'signatures at the foot are no persons',
    sheets: [
      {
        rows: [
          ['姓名', '身份证号', '组'],
          ['王一', A, '1'],
          ['制表人：李二', '审核人：', '负责人：'],
          ['填表日期：2020年12月3日', '', ''],
          ['联系电话：0737-1234567', '', ''],
          ['', '单位负责人（签字）：', ''],
          ['', '（盖章）', ''],
          ['2020年12月3日', '', ''],
        ],
      },
    ],
    persons: [`王一 ${A}`],
    ignored: [3, 4, 5, 6, 7, 8].map((line) => [line, 'signature'] as const),
  },
  {
    name: 'notes at the foot are no persons, their numbered lines neither',
    sheets: [
      {
        rows: [
          ['姓名', '身份证号'],
          ['王一', A],
          ['备注：本表一式两份', ''],
          ['说明：', ''],
          ['1、按户填写', ''],
          ['2、不得漏人', ''],
        ],
      },
    ],
    persons: [`王一 ${A}`],
    ignored: [3, 4, 5, 6].map((line) => [line, 'note'] as const),
  },
  {
    name: 'a note in the column of notes is a person’s',
    sheets: [
      {
        rows: [
          ['姓名', '身份证号', '备注'],
          ['王一', A, '说明：外出'],
          ['李二', '', '备注：无证'],
        ],
      },
    ],
    persons: [`王一 ${A}`, '李二'],
    ignored: [],
  },
  {
    name: 'blank rows between and behind are told',
    sheets: [{ rows: [['姓名', '身份证号'], ['', ''], ['王一', A], [], [' ', '　'], ['李二', B]] }],
    persons: [`王一 ${A}`, `李二 ${B}`],
    ignored: [
      [2, 'blank'],
      [4, 'blank'],
      [5, 'blank'],
    ],
  },
  {
    name: 'merged units, groups, households and heads stand in each of their rows',
    sheets: [
      {
        rows: [
          ['村', '组', '户号', '户主姓名', '姓名', '身份证号'],
          ['新月', '1组', '7', '王一', '王一', A],
          ['', '', '', '', '王二', B],
          ['', '2组', '8', '李三', '李三', C],
        ],
        merges: [
          [1, 0, 3, 0],
          [1, 1, 2, 1],
          [1, 2, 2, 2],
          [1, 3, 2, 3],
        ],
      },
    ],
    show: ['unit', 'group', 'household', 'name'],
    persons: ['新月 1组 7 王一', '新月 1组 7 王二', '新月 2组 8 李三'],
    extras: { headName: ['王一', '王一', '李三'] },
    filled: [
      ['merged', 'unit', 2],
      ['merged', 'group', 1],
      ['merged', 'household', 1],
      ['merged', 'headName', 1],
    ],
  },
  {
    name: 'merged names, numbers and amounts are not given to others',
    sheets: [
      {
        rows: [
          ['姓名', '身份证号', '实缴金额'],
          ['王一', A, '560'],
          ['李二', B, ''],
        ],
        merges: [[1, 2, 2, 2]],
      },
    ],
    show: ['name', 'payAmount'],
    persons: ['王一 560（2人合计）', '李二'],
    filled: [],
  },
  {
    name: 'a merged title does not fill anything',
    sheets: [
      {
        rows: [
          ['新月村名单', '', ''],
          ['村', '姓名', '身份证号'],
          ['', '王一', A],
        ],
        merges: [[0, 0, 0, 2]],
      },
    ],
    show: ['unit', 'name'],
    persons: ['王一'],
  },
  {
    name: 'a household whose first row alone is filled hands on its unit, number and head',
    sheets: [
      {
        rows: [
          ['村', '户号', '姓名', '身份证号', '户主关系'],
          ['新月', '7', '王一', A, '户主'],
          ['', '', '王二', B, '配偶'],
          ['', '', '王三', C, '子'],
          ['新月', '8', '李四', D, '户主'],
        ],
      },
    ],
    show: ['unit', 'household', 'name'],
    persons: ['新月 7 王一', '新月 7 王二', '新月 7 王三', '新月 8 李四'],
    filled: [
      ['household', 'unit', 2],
      ['household', 'household', 2],
    ],
  },
  {
    name: 'a blank household number takes that above it within the unit and group alone',
    sheets: [
      {
        rows: [
          ['村', '组', '户号', '姓名', '身份证号'],
          ['金石', '1组', '60', '王一', A],
          ['金石', '1组', '', '王二', B],
          ['金石', '2组', '', '王三', C],
          ['三岔堤', '', '', '王四', idOf('19600104', 51)],
          ['三岔堤', '5组', '61', '王五', idOf('19600105', 51)],
          ['千家洲', '', '', '王六', idOf('19600106', 51)],
          ['', '', '', '王七', idOf('19600107', 51)],
        ],
      },
    ],
    show: ['unit', 'group', 'household', 'name'],
    persons: [
      '金石 1组 60 王一',
      '金石 1组 60 王二',
      '金石 2组 王三',
      '三岔堤 王四',
      '三岔堤 5组 61 王五',
      '千家洲 王六',
      '王七',
    ],
    filled: [['household', 'household', 1]],
  },
  {
    name: 'a household and its place do not go on below a subtotal',
    sheets: [
      {
        rows: [
          ['村', '户号', '姓名', '身份证号', '户主关系'],
          ['新月', '7', '王一', A, '户主'],
          ['', '', '王二', B, '配偶'],
          ['', '', '小计', '', ''],
          ['', '', '王三', C, '子'],
          ['黄湖', '8', '李四', D, '户主'],
          ['', '', '李五', idOf('19600105', 51), '配偶'],
          ['', '', '李六', idOf('19600106', 51), '女'],
          ['', '', '李七', idOf('19600107', 51), '子'],
        ],
      },
    ],
    show: ['unit', 'household', 'name'],
    persons: ['新月 7 王一', '新月 7 王二', '王三', '黄湖 8 李四', '黄湖 8 李五', '黄湖 8 李六', '黄湖 8 李七'],
  },
  {
    name: 'a single blank household number is a gap and not filled',
    sheets: [
      {
        rows: [
          ['户号', '姓名', '身份证号', '户主关系'],
          ['7', '王一', A, '户主'],
          ['7', '王二', B, '配偶'],
          ['', '王三', C, '子'],
          ['8', '李四', D, '户主'],
        ],
      },
    ],
    show: ['household', 'name'],
    persons: ['7 王一', '7 王二', '王三', '8 李四'],
    filled: [],
  },
  {
    name: 'hidden rows are read and told',
    sheets: [
      {
        rows: [
          ['姓名', '身份证号'],
          ['王一', A],
          ['李二', B],
        ],
        hiddenRows: [2],
      },
    ],
    persons: [`王一 ${A}`, `李二 ${B}`],
  },
  {
    name: 'numbers in 15 digits, with x, in full width, with blanks and of certificates',
    sheets: [
      {
        rows: [
          ['姓名', '身份证号'],
          ['王一', '430903740327030'],
          ['李二', '43090319740327004x'],
          ['张三', [...A].map((s) => String.fromCharCode(s.charCodeAt(0) + 0xfee0)).join('')],
          ['赵四', `${A.slice(0, 6)} ${A.slice(6, 14)} ${A.slice(14)}`],
          ['钱五', `${A}42`],
          ['孙六', '4.30903E+17'],
          ['周七', `\u200b${B}\u00a0`],
        ],
      },
    ],
    show: ['idNumber'],
    persons: ['430903740327030', '43090319740327004X', A, A, A, '4.30903E+17', B],
  },
  {
    name: 'dates, amounts and lists of identities are read in all their forms, the rest is kept as it came',
    sheets: [
      {
        rows: [
          ['姓名', '缴费时间', '实缴金额', '参保身份'],
          ['王一', '2020年12月3日', '贰佰捌拾元整', '低保户；残疾二级'],
          ['李二', '20201203', '￥280.00', '特困人员/孤儿'],
          ['张三', '44168', '２８０', ''],
          ['赵四', '2020/12/3 08:30', '1,200.00', '外星人'],
          ['钱五', '20.12.3', '约二百', ''],
        ],
      },
    ],
    show: ['payDate', 'payAmount', 'identities'],
    persons: [
      '2020-12-03 280.00 低保户；残疾二级',
      '2020-12-03 280.00 特困人员/孤儿',
      '2020-12-03 280.00',
      '2020-12-03 1200.00 外星人',
      '20.12.3 约二百',
    ],
  },
];
