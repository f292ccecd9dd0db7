import { idOf } from '../support';
import type { Case } from './types';

export const A = idOf('19740327');
export const B = idOf('19800101', 31);
export const C = idOf('20100506', 32);
export const D = idOf('19551212', 33);

export const headerCases: readonly Case[] = [
  {
    name: 'titles above the header are told and not read',
    sheets: [
      {
        rows: [
          ['新月村2021年参保花名册'],
          ['填报单位：新月村', '', '2020年12月'],
          ['姓名', '身份证号', '组'],
          ['王一', A, '1组'],
        ],
      },
    ],
    columns: ['name', 'idNumber', 'group'],
    header: [2, 2],
    persons: [`王一 ${A}`],
    ignored: [
      [1, 'before-header'],
      [2, 'before-header'],
    ],
  },
  {
    name: 'a header of two lines with merged groups is joined',
    sheets: [
      {
        rows: [
          ['姓名', '身份证号', '缴费情况', '', '备注'],
          ['', '', '金额', '日期', ''],
          ['王一', A, '280', '2020-12-03', ''],
        ],
        merges: [
          [0, 0, 1, 0],
          [0, 1, 1, 1],
          [0, 2, 0, 3],
          [0, 4, 1, 4],
        ],
      },
    ],
    columns: ['name', 'idNumber', 'payAmount', 'payDate', 'note'],
    header: [0, 1],
    show: ['name', 'payAmount', 'payDate'],
    persons: ['王一 280.00 2020-12-03'],
  },
  {
    name: 'a header of two lines is joined in a text too, where nothing is merged',
    sheets: [
      {
        rows: [
          ['姓名', '身份证号', '缴费情况', '', '备注'],
          ['', '', '金额', '日期', ''],
          ['王一', A, '280', '2020.12.3', ''],
        ],
      },
    ],
    columns: ['name', 'idNumber', 'payAmount', 'payDate', 'note'],
    header: [0, 1],
    show: ['payAmount', 'payDate'],
    persons: ['280.00 2020-12-03'],
  },
  {
    name: 'heads of groups stand in a line above the words',
    sheets: [
      {
        rows: [
          ['基本信息', '', '户主', ''],
          ['姓名', '身份证号', '姓名', '身份证号'],
          ['王二', B, '王一', A],
        ],
        merges: [
          [0, 0, 0, 1],
          [0, 2, 0, 3],
        ],
      },
    ],
    columns: ['name', 'idNumber', 'headName', 'headId'],
    header: [0, 1],
    persons: [`王二 ${B}`],
    extras: { headName: ['王一'], headId: [A] },
  },
  {
    name: 'a row of column numbers under the header is no person',
    sheets: [
      {
        rows: [
          ['序号', '姓名', '身份证号'],
          ['1', '2', '3'],
          ['1', '王一', A],
        ],
      },
    ],
    persons: [`王一 ${A}`],
    ignored: [[2, 'numbers']],
  },
  {
    name: 'column numbers that begin with 甲 and 乙 are no person',
    sheets: [
      {
        rows: [
          ['姓名', '身份证号', '实缴金额'],
          ['甲', '乙', '1'],
          ['王一', A, '280'],
        ],
      },
    ],
    persons: [`王一 ${A}`],
    ignored: [[2, 'numbers']],
  },
  {
    name: 'a header that comes again on each page is no person, nor is the title with it',
    sheets: [
      {
        rows: [
          ['新月村参保名单'],
          ['姓名', '身份证号'],
          ['王一', A],
          ['新月村参保名单'],
          ['姓 名', '身份证号'],
          ['王二', B],
        ],
      },
    ],
    persons: [`王一 ${A}`, `王二 ${B}`],
    ignored: [
      [1, 'before-header'],
      [4, 'before-header'],
      [5, 'header'],
    ],
  },
  {
    name: 'two lines of a header that come again are no persons',
    sheets: [
      {
        rows: [
          ['姓名', '身份证号', '缴费情况', ''],
          ['', '', '金额', '日期'],
          ['王一', A, '280', ''],
          ['姓名', '身份证号', '缴费情况', ''],
          ['', '', '金额', '日期'],
          ['王二', B, '', ''],
        ],
      },
    ],
    persons: [`王一 ${A}`, `王二 ${B}`],
    ignored: [
      [4, 'header'],
      [5, 'header'],
    ],
  },
  {
    name: 'without a header names, numbers, sexes, births and phones are told by what they are',
    sheets: [
      {
        rows: [
          ['1', '王小一', A, '男', '1974-03-27', '13800000001'],
          ['2', '李二', B, '男', '1980-01-01', '13800000002'],
          ['3', '张三', C, '女', '2010-05-06', '13800000003'],
        ],
      },
    ],
    header: null,
    columns: [null, 'name', 'idNumber', 'sex', 'birth', 'phone'],
    persons: [`王小一 ${A}`, `李二 ${B}`, `张三 ${C}`],
  },
  {
    name: 'words nobody knows over names and numbers are a header all the same',
    sheets: [
      {
        rows: [
          ['名字', '号码', '哪里'],
          ['王一', A, '新月'],
          ['李二', B, '新月'],
        ],
      },
    ],
    header: [0, 0],
    columns: ['name', 'idNumber', null],
    persons: [`王一 ${A}`, `李二 ${B}`],
  },
  {
    name: 'a column of phones under a word that says nothing is found by its content',
    sheets: [
      {
        rows: [
          ['姓名', '身份证号', '联络'],
          ['王一', A, '13800000001'],
          ['李二', B, '13800000002'],
        ],
      },
    ],
    columns: ['name', 'idNumber', 'phone'],
  },
  {
    name: 'dates of another thing than birth are not taken for births',
    sheets: [
      {
        rows: [
          ['姓名', '身份证号', '工作'],
          ['王一', A, '1990-07-01'],
          ['李二', B, '2015-07-01'],
          ['张三', C, '2012-01-01'],
        ],
      },
    ],
    columns: ['name', 'idNumber', null],
  },
  {
    name: 'the template’s word goes before a synonym, which is shown and not read',
    sheets: [
      {
        rows: [
          ['姓名', '身份证号', '证件号码'],
          ['王一', B, A],
        ],
      },
    ],
    columns: ['name', null, 'idNumber'],
    persons: [`王一 ${A}`],
  },
  {
    name: 'of two columns with one right the one that holds ID numbers is taken, the other shown',
    sheets: [
      {
        rows: [
          ['姓名', '身份证', '身份证号码'],
          ['王一', '有', A],
          ['李二', '无', B],
        ],
      },
    ],
    columns: ['name', null, 'idNumber'],
    persons: [`王一 ${A}`, `李二 ${B}`],
  },
  {
    name: 'of two phones the fuller one is taken',
    sheets: [
      {
        rows: [
          ['姓名', '手机', '联系方式'],
          ['王一', '', '13800000001'],
          ['李二', '13800000009', '13800000002'],
        ],
      },
    ],
    columns: ['name', null, 'phone'],
  },
  {
    name: 'stars, blanks, line breaks and brackets in a header do not count',
    sheets: [
      {
        rows: [
          ['*姓　名', '身份证\n号码(18位)', '村（社区）', '缴费金额（元）'],
          ['王一', A, '新月', '280'],
        ],
      },
    ],
    columns: ['name', 'idNumber', 'unit', 'payAmount'],
  },
  {
    name: 'the township is a level above where there is a village',
    sheets: [
      {
        rows: [
          ['乡镇', '村', '姓名'],
          ['兰溪', '新月', '王一'],
        ],
      },
    ],
    columns: ['town', 'unit', 'name'],
    extras: { town: ['兰溪'] },
  },
  {
    name: 'a kind of person is an identity only where identities stand in it',
    sheets: [
      {
        rows: [
          ['姓名', '身份证号', '人员类别'],
          ['王一', A, '特困人员'],
          ['李二', B, '一般居民'],
        ],
      },
    ],
    columns: ['name', 'idNumber', 'identities'],
  },
  {
    name: 'a kind of person of which nobody knows a word is told as unknown',
    sheets: [
      {
        rows: [
          ['姓名', '身份证号', '人员类别'],
          ['王一', A, '甲类'],
          ['李二', B, '乙类'],
        ],
      },
    ],
    columns: ['name', 'idNumber', null],
  },
  {
    name: 'an identity written below the last header is what somebody has, not a second line of the header',
    sheets: [
      {
        rows: [
          ['姓名', '身份类别'],
          ['', '低保'],
          ['王一', '五保'],
        ],
      },
    ],
    columns: ['name', 'identities'],
    header: [0, 0],
  },
  {
    name: 'a mark without a letter is no second line of the header',
    sheets: [
      {
        rows: [
          ['姓名', '身份类别'],
          ['', '、'],
          ['王一', '低保'],
        ],
      },
    ],
    columns: ['name', 'identities'],
    header: [0, 0],
  },
  {
    name: 'a name that is also the word for an identity is a name',
    sheets: [{ rows: [['姓名'], ['四级残疾'], ['王一']] }],
    columns: ['name'],
    header: [0, 0],
    show: ['name'],
    persons: ['四级残疾', '王一'],
  },
];
