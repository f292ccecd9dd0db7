import { A, B, C, D } from './headers';
import type { Case } from './types';

/** Sheets as village and township offices keep them, one habit each. */
export const officeCases: readonly Case[] = [
  {
    name: 'a list of those who receive has a column of reasons: its heading takes nothing from anybody',
    fileName: '停发原因.xlsx',
    sheets: [
      {
        rows: [
          ['农村低保人员情况'],
          ['姓名', '身份证号码', '享受状态', '停发原因'],
          ['王一', A, '停发', '家庭收入超标'],
          ['李二', B, '正常享受', ''],
        ],
      },
    ],
    columns: ['name', 'idNumber', 'removal', 'withdrawn'],
    kind: 'identities',
    identityWord: '农村低保',
    persons: [`王一 ${A}`, `李二 ${B}`],
  },
  {
    name: 'why somebody lost an identity is no insurance elsewhere',
    sheets: [
      {
        rows: [
          ['农村低保花名册'],
          ['姓名', '身份证号码', '村', '取消原因'],
          ['王一', A, '金石', ''],
          ['李二', B, '金石', '死亡'],
        ],
      },
    ],
    columns: ['name', 'idNumber', 'unit', 'withdrawn'],
    kind: 'identities',
    identityWord: '农村低保',
  },
  {
    name: 'the groups of a village stand as lines of their own between the persons',
    sheets: [
      {
        rows: [
          ['姓名', '身份证号', '金额'],
          ['一组', '', ''],
          ['王一', A, '280'],
          ['二组', '', ''],
          ['李二', B, '280'],
          ['三、外出人员', '', ''],
          ['村大伟', C, '280'],
          ['队长贵', '', ''],
        ],
      },
    ],
    persons: [`王一 ${A}`, `李二 ${B}`, `村大伟 ${C}`, '队长贵'],
    ignored: [
      [2, 'section'],
      [4, 'section'],
      [6, 'section'],
    ],
  },
  {
    name: 'a second table with other columns below the first is told and not read by its header',
    sheets: [
      {
        rows: [
          ['姓名', '身份证号', '金额'],
          ['王一', A, '280'],
          ['', '', ''],
          ['姓名', '身份证号', '电话'],
          ['李二', B, '13800000001'],
          ['姓名', '身份证号码', '金额（元）'],
          ['王三', C, '280'],
        ],
      },
    ],
    show: ['name', 'payAmount'],
    persons: ['王一 280.00', '王三 280.00'],
    ignored: [
      [3, 'blank'],
      [4, 'header'],
      [5, 'other-table'],
      [6, 'header'],
    ],
  },
  {
    name: 'so is one whose columns stand in another order',
    sheets: [
      {
        rows: [
          ['姓名', '身份证号', '备注'],
          ['王一', A, ''],
          ['身份证号', '姓名', '备注'],
          [B, '李二', ''],
        ],
      },
    ],
    persons: [`王一 ${A}`],
    ignored: [
      [3, 'header'],
      [4, 'other-table'],
    ],
  },
  {
    name: 'a header that comes again with another word for a remark is the same header',
    sheets: [
      {
        rows: [
          ['姓名', '身份证号', '金额', '备注'],
          ['王一', A, '280', ''],
          ['姓名', '身份证号', '金额', '签名'],
          ['李二', B, '280', ''],
        ],
      },
    ],
    persons: [`王一 ${A}`, `李二 ${B}`],
    ignored: [[3, 'header']],
  },
  {
    name: 'two columns of persons side by side',
    sheets: [
      {
        rows: [
          ['序号', '姓名', '身份证号', '金额', '', '序号', '姓名', '身份证号', '金额'],
          ['1', '王一', A, '280', '', '3', '王三', C, '280'],
          ['2', '李二', B, '280', '', '4', '李四', D, '140'],
        ],
      },
    ],
    show: ['name', 'payAmount'],
    persons: ['王一 280.00', '王三 280.00', '李二 280.00', '李四 140.00'],
  },
  {
    name: 'a form of one person, its words beside its cells, makes no persons of the words',
    sheets: [
      {
        rows: [
          ['姓名', '王一', '性别', '男'],
          ['身份证号', A, '电话', '13800000001'],
          ['住址', '新月村', '金额', '280'],
        ],
      },
    ],
    persons: [],
  },
  {
    name: 'a statement of the bank: names of those who paid, what came in',
    fileName: '银行流水.xlsx',
    sheets: [
      {
        rows: [
          ['账户名称：财政所', '', '账号：6222000011112222'],
          ['交易日期', '交易时间', '对方户名', '对方账号', '借方金额', '贷方金额', '余额'],
          ['20201120', '093107', '王一', '6217000012345678901', '0.00', '280.00', '1280.00'],
        ],
      },
    ],
    kind: 'payments',
    show: ['name', 'payDate', 'payAmount'],
    persons: ['王一 2020-11-20 280.00'],
  },
  {
    name: 'numbers with a word before, strokes within, or what a spreadsheet puts behind',
    sheets: [
      {
        rows: [
          ['姓名', '身份证'],
          ['王一', `身份证：${A}`],
          ['李二', `${B.slice(0, 6)}-${B.slice(6, 14)}-${B.slice(14)}`],
          ['王三', `${C}.0`],
          ['李四', `${D}（补）`],
        ],
      },
    ],
    persons: [`王一 ${A}`, `李二 ${B}`, `王三 ${C}`, `李四 ${D}（补）`],
  },
  {
    name: 'ditto marks mean what stands above, and are told',
    sheets: [
      {
        rows: [
          ['村', '组', '姓名', '身份证号', '缴费日期', '金额'],
          ['新月', '1组', '王一', A, '2020-11-20', '280'],
          ['〃', '〃', '李二', B, '同上', '280'],
          ['"', '2组', '王三', C, '', '280'],
          ['同上', '〃', '李四', D, '〃', '〃'],
        ],
      },
    ],
    show: ['unit', 'group', 'name', 'payDate', 'payAmount'],
    persons: [
      '新月 1组 王一 2020-11-20 280.00',
      '新月 1组 李二 2020-11-20 280.00',
      '新月 2组 王三 280.00',
      '新月 2组 李四 〃 〃',
    ],
    filled: [
      ['ditto', 'unit', 3],
      ['ditto', 'group', 2],
      ['ditto', 'payDate', 1],
    ],
  },
  {
    name: 'what a payment service writes above and below its list is no person',
    sheets: [
      {
        rows: [
          ['#商户收款明细'],
          ['交易流水号', '缴费人姓名', '身份证号', '交易时间', '金额（元）'],
          ['01', '王一', A, '2020-11-01 09:30:00', '280'],
          ['#-----业务明细列表结束-----'],
          ['#交易笔数：1 交易金额：280.00元'],
        ],
      },
    ],
    persons: [`王一 ${A}`],
    ignored: [
      [1, 'before-header'],
      [4, 'note'],
      [5, 'note'],
    ],
  },
  {
    name: 'a line with a place and nobody is no person; what is said of somebody without a name is kept',
    sheets: [
      {
        rows: [
          ['村', '组', '姓名', '身份证号', '电话', '金额'],
          ['千家洲', '1组', '王一', A, '', '280'],
          ['千家洲', '', '', '', '', ''],
          ['千家洲', '2组', '', '', '', ''],
          ['千家洲', '2组', '', '', '', '280'],
        ],
      },
    ],
    show: ['unit', 'group', 'name', 'payAmount'],
    persons: ['千家洲 1组 王一 280.00', '千家洲 2组 280.00'],
    ignored: [
      [3, 'nobody'],
      [4, 'nobody'],
    ],
  },
  {
    name: 'times of the morning and the afternoon behind a date',
    sheets: [
      {
        rows: [
          ['姓名', '身份证', '缴费时间'],
          ['王一', A, '2020/11/20 上午9:30'],
          ['李二', B, '2020-11-20 下午 3:05:00'],
        ],
      },
    ],
    show: ['name', 'payDate'],
    persons: ['王一 2020-11-20', '李二 2020-11-20'],
  },
];
