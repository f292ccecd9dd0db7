import { A, B, C, D } from './headers';
import type { Case } from './types';

export const fileCases: readonly Case[] = [
  ...[
    ['家庭成员1', '家庭成员2'],
    ['成员一', '成员二'],
    ['家庭成员（一）', '家庭成员（二）'],
    ['家庭成员', '家庭成员'],
  ].map(([first = '', second = '']): Case => ({
    name: `members named by nothing but ${first} and ${second}, a number behind each`,
    sheets: [
      {
        rows: [
          ['村', '户号', '户主姓名', '户主身份证号', first, '身份证号', second, '身份证号', '户主电话'],
          ['金石', '7', '王一', A, '李二', B, '王三', C, '13600000000'],
          ['金石', '8', '王四', D, '', '', '', '', ''],
        ],
      },
    ],
    persons: [`王一 ${A}`, `李二 ${B}`, `王三 ${C}`, `王四 ${D}`],
  })),
  {
    name: 'a sheet per village: its name is the unit',
    sheets: [
      {
        name: '新月村',
        rows: [
          ['姓名', '身份证号'],
          ['王一', A],
        ],
      },
      {
        name: '黄湖村',
        rows: [
          ['姓名', '身份证号'],
          ['李二', B],
        ],
      },
    ],
    show: ['name', 'unit'],
    persons: ['王一 新月村', '李二 黄湖村'],
  },
  {
    name: 'a single sheet stands for a unit only where the unit is known',
    units: ['新月'],
    sheets: [
      {
        name: '新月',
        rows: [
          ['姓名', '身份证号'],
          ['王一', A],
        ],
      },
    ],
    show: ['name', 'unit'],
    persons: ['王一 新月'],
  },
  {
    name: 'Sheet1 and Sheet2 are no units',
    sheets: [
      {
        name: 'Sheet1',
        rows: [
          ['姓名', '身份证号'],
          ['王一', A],
        ],
      },
      {
        name: 'Sheet2',
        rows: [
          ['姓名', '身份证号'],
          ['李二', B],
        ],
      },
    ],
    show: ['name', 'unit'],
    persons: ['王一', '李二'],
  },
  {
    name: 'a sheet with a column of units keeps it',
    sheets: [
      {
        name: '一月',
        rows: [
          ['姓名', '身份证号', '村'],
          ['王一', A, '新月'],
        ],
      },
      {
        name: '二月',
        rows: [
          ['姓名', '身份证号', '村'],
          ['李二', B, '黄湖'],
        ],
      },
    ],
    show: ['name', 'unit'],
    persons: ['王一 新月', '李二 黄湖'],
  },
  {
    name: 'hidden sheets and sheets without persons are not read',
    sheets: [
      { name: '说明', rows: [['填表说明'], ['请按户填写']] },
      {
        name: '名单',
        rows: [
          ['姓名', '身份证号'],
          ['王一', A],
        ],
      },
      {
        name: '旧',
        rows: [
          ['姓名', '身份证号'],
          ['李二', B],
        ],
        hidden: true,
      },
    ],
    use: [false, true, false],
    persons: [`王一 ${A}`],
  },
  {
    name: 'numbered members in columns of one row are persons each',
    sheets: [
      {
        rows: [
          [
            '村',
            '户号',
            '户主姓名',
            '身份证号',
            '家庭成员1姓名',
            '家庭成员1身份证号',
            '家庭成员2姓名',
            '家庭成员2身份证号',
            '救助类别',
          ],
          ['新月', '7', '王一', A, '王二', B, '', '', '特困人员'],
          ['新月', '8', '李三', C, '', '', '李四', D, '孤儿'],
        ],
      },
    ],
    show: ['unit', 'household', 'relation', 'name', 'idNumber', 'identities'],
    persons: [
      `新月 7 户主 王一 ${A} 特困人员`,
      `新月 7 王二 ${B} 特困人员`,
      `新月 8 户主 李三 ${C} 孤儿`,
      `新月 8 李四 ${D} 孤儿`,
    ],
  },
  {
    name: 'members under the same words again and again are persons each',
    sheets: [
      {
        rows: [
          ['户主姓名', '身份证号', '姓名', '身份证号', '姓名', '身份证号'],
          ['王一', A, '王二', B, '王三', C],
          ['李四', D, '', '', '', ''],
        ],
      },
    ],
    persons: [`王一 ${A}`, `王二 ${B}`, `王三 ${C}`, `李四 ${D}`],
  },
  {
    name: 'members under merged heads of groups are persons each',
    sheets: [
      {
        rows: [
          ['户号', '户主', '', '家庭成员1', '', '家庭成员2', ''],
          ['', '姓名', '身份证号', '姓名', '身份证号', '姓名', '身份证号'],
          ['7', '王一', A, '王二', B, '王三', C],
        ],
        merges: [
          [0, 0, 1, 0],
          [0, 1, 0, 2],
          [0, 3, 0, 4],
          [0, 5, 0, 6],
        ],
      },
    ],
    show: ['household', 'name', 'idNumber'],
    persons: [`7 王一 ${A}`, `7 王二 ${B}`, `7 王三 ${C}`],
  },
  {
    name: 'a head or a payer beside the person is no second person',
    sheets: [
      {
        rows: [
          ['参保人姓名', '身份证号', '户主姓名', '户主身份证号', '缴费人姓名', '缴费人身份证号'],
          ['王二', B, '王一', A, '李四', D],
        ],
      },
    ],
    persons: [`王二 ${B}`],
    extras: { headName: ['王一'], headId: [A] },
  },
  {
    name: 'a payment list of the tax system',
    fileName: '电子税务局缴费明细.csv',
    sheets: [
      {
        rows: [
          ['缴费人姓名', '证件号码', '缴费金额', '支付时间', '订单号', '税票号码'],
          ['王一', A, '280', '2020-12-03 10:20:30', 'D1', 'P1'],
        ],
      },
    ],
    kind: 'payments',
    columns: ['name', 'idNumber', 'payAmount', 'payDate', 'order', 'receipt'],
    extras: { order: ['D1'] },
  },
  {
    name: 'an identity list by its title',
    sheets: [{ rows: [['2020年农村低保对象名单'], ['姓名', '身份证号码', '村'], ['王一', A, '新月']] }],
    kind: 'identities',
    identityWord: '农村低保',
  },
  {
    name: 'an identity list by the file’s name',
    fileName: '特困人员花名册（12月）.xlsx',
    sheets: [
      {
        rows: [
          ['姓名', '身份证号码'],
          ['王一', A],
        ],
      },
    ],
    kind: 'identities',
    identityWord: '特困人员',
  },
  {
    name: 'an identity list by a column',
    sheets: [
      {
        rows: [
          ['姓名', '身份证号码', '对象类别', '认定时间'],
          ['王一', A, '孤儿', '2020-11-01'],
        ],
      },
    ],
    kind: 'identities',
    columns: ['name', 'idNumber', 'identities', 'identityDate'],
  },
  {
    name: 'those insured with employees',
    fileName: '职工医保在职人员.xlsx',
    sheets: [
      {
        rows: [
          ['姓名', '社会保障号码'],
          ['王一', A],
        ],
      },
    ],
    kind: 'elsewhere',
  },
  {
    name: 'those who may be uninsured',
    sheets: [{ rows: [['疑似未参保困难群众名单'], ['姓名', '身份证号码'], ['王一', A]] }],
    kind: 'uninsured',
  },
  {
    name: 'households with relations and addresses are a roster, whatever the name says',
    fileName: '低保对象.xlsx',
    sheets: [
      {
        rows: [
          ['户号', '姓名', '身份证号', '与户主关系', '家庭住址', '参保身份'],
          ['1', '王一', A, '户主', '新月1组', '低保'],
        ],
      },
    ],
    kind: 'roster',
  },
  {
    name: 'a roster that says who has paid is no payment list',
    sheets: [
      {
        rows: [
          ['2020年新月村参保花名册'],
          ['村', '姓名', '身份证号', '户主关系', '实缴金额', '缴费时间'],
          ['新月', '王一', A, '户主', '280', '2020-12-03'],
        ],
      },
    ],
    kind: 'roster',
  },
  {
    name: 'a column that says whether somebody has paid is kept for the list',
    sheets: [
      {
        rows: [
          ['姓名', '身份证号', '是否缴费', '应缴金额'],
          ['王一', A, '√', '280'],
          ['李二', B, '', ''],
        ],
      },
    ],
    columns: ['name', 'idNumber', 'insured', 'due'],
    extras: { insured: ['√', ''], due: ['280', ''] },
  },
  {
    name: 'of a view that was exported here only the template’s own columns are read',
    sheets: [
      {
        name: '当前视图',
        rows: [
          ['姓名', '证件号码', '户编号', '认定类别', '应缴', '缴费金额', '状态', '财政补贴资助', '标记'],
          ['王一', A, '', '孤儿', '140.00', '280.00', '死亡', '140.00', '黄'],
          ['李二', B, '1', '二级残疾', '140.00', '', '职工医保', '140.00', ''],
        ],
      },
    ],
    kind: 'roster',
    columns: ['name', 'idNumber', 'household', null, null, 'payAmount', null, null, null],
    filled: [],
  },
];
