import { expect } from 'vitest';
import { idOf } from '../../find/support';
import { ID, type Whole } from '../come';

export const rosterWhole: readonly Whole[] = [
  {
    name: 'a formula that failed says nothing',
    sheets: [
      {
        rows: [
          ['姓名', '身份证号码', '村', '组', '联系电话'],
          ['王一', ID.王一, '千家洲', '#N/A', '#REF!'],
          ['李二', ID.李二, '#VALUE!', '2组', '13900000001'],
        ],
      },
    ],
    kind: 'roster',
    rows: ['王一 | leave', '李二 | write | group 2组; phone 13900000001'],
    effects: [0, 1, 0],
  },
  {
    name: 'two telephone numbers of one person wait, what both rows say is written',
    sheets: [
      {
        rows: [
          ['姓名', '身份证号码', '村', '组', '联系电话'],
          ['王一', ID.王一, '千家洲', '2组', '13911110001'],
          ['王一', ID.王一, '千家洲', '2组', '13911119999'],
        ],
      },
    ],
    kind: 'roster',
    rows: [expect.stringMatching(/^王一 \| (?:write \| group 2组|leave)/), expect.stringContaining('same-id')],
    effects: [0, 1, 0],
  },
  {
    name: 'a short one with a remark on nearly everybody stays one',
    sheets: [
      {
        rows: [
          ['千家洲村2021年参保花名册'],
          ['姓名', '身份证号码', '组', '是否参保', '备注'],
          ['王一', ID.王一, '1组', '是', '2020年8月死亡'],
          ['李二', ID.李二, '1组', '否', '在外地参保（职工）'],
          ['新人', ID.新人, '2组', '否', '参军'],
        ],
      },
    ],
    kind: 'roster',
    rows: ['王一 | write | note 2020年8月死亡', '李二 | write | note 在外地参保（职工）', '新人 | add'],
    effects: [1, 2, 0],
  },
  {
    name: 'a day beside the amounts of two years is of neither',
    sheets: [
      {
        rows: [
          ['姓名', '身份证号码', '村', '2020年缴费金额', '2021年缴费金额', '缴费日期'],
          ['王一', ID.王一, '千家洲', '250', '280', '2020-12-01'],
          ['李二', ID.李二, '千家洲', '250', '', '2020-12-01'],
        ],
      },
    ],
    kind: 'roster',
    rows: ['王一 | write | payAmount 280.00 | paid-without-date', '李二 | leave'],
  },
  {
    name: 'strokes and words for nothing are empty cells; sexes by their code',
    roster: [
      { name: '王一', idNumber: ID.王一, unit: '千家洲', address: '村口' },
      { name: '李二', idNumber: ID.李二, unit: '千家洲' },
    ],
    sheets: [
      {
        rows: [
          ['姓名', '身份证号码', '村', '性别', '联系电话', '家庭住址', '身份类别', '缴费金额'],
          ['王一', ID.王一, '千家洲', '2', '无', '—', '?', '—'],
          ['李二', ID.李二, '千家洲', '9', '/', '-', '无', '/'],
          ['新人', ID.新人, '千家洲', '1', '-', '无', '—', '-'],
        ],
      },
    ],
    kind: 'roster',
    rows: ['王一 | write | sex 女', '李二 | leave', '新人 | add | id-sex'],
    effects: [1, 1, 0],
  },
  {
    name: 'name and number in one another’s column, into an empty workbook too',
    roster: [],
    sheets: [
      {
        rows: [
          ['姓名', '身份证号码', '村'],
          ['王一', ID.王一, '千家洲'],
          ['李二', ID.李二, '千家洲'],
          [ID.张三, '张三', '千家洲'],
        ],
      },
    ],
    kind: 'roster',
    rows: ['王一 | add', '李二 | add', '张三 | add'],
  },
  ...(
    [
      ['2020年12月高龄津贴发放表', '50', 'payments', /^王一 \| leave \| .*payment-for-unknown$/],
      ['千家洲村2020年环境卫生费收取登记表', '60', 'roster', /^王一 \| leave$/],
      ['千家洲村2020年耕地地力保护补贴发放花名册', '367.5', 'roster', /^王一 \| leave$/],
    ] as const
  ).map(([title, amount, kind, row]): Whole => ({
    name: `money of ${title} is no premium`,
    roster: [{ name: '王一', idNumber: ID.王一, unit: '千家洲', payAmount: '280', payDate: '2020-11-20' }],
    sheets: [
      {
        rows: [[title], ['姓名', '身份证号码', '组', '金额', '收费日期'], ['王一', ID.王一, '', amount, '2020-12-01']],
      },
    ],
    kind,
    rows: [expect.stringMatching(row)],
    effects: [0, 0, 0],
  })),
  {
    name: 'who has died or gone by a column nobody read, or a word behind his name, is not added by himself',
    sheets: [
      {
        rows: [
          ['兰溪镇人口花名册'],
          ['姓名', '身份证号码', '村', '人口状态'],
          ['王一', ID.王一, '千家洲', '正常'],
          ['新人', ID.新人, '千家洲', '死亡注销'],
          ['孙七（外嫁）', idOf('19920202'), '千家洲', '正常'],
        ],
      },
    ],
    kind: 'roster',
    rows: ['王一 | leave', '新人 | leave | said-gone', '孙七（外嫁） | leave | said-gone name-with-more'],
  },
  {
    name: 'rows equal in every cell, without a number, are one person; a list without any number adds nobody',
    sheets: [
      {
        rows: [
          ['姓名', '身份证号码', '村', '组'],
          ['丁一', '', '千家洲', '1组'],
          ['丁一', '', '千家洲', '1组'],
          ['王一', ID.王一, '千家洲', '1组'],
        ],
      },
    ],
    kind: 'roster',
    rows: ['丁一 | add | id-missing', '丁一 | leave | same-row id-missing', '王一 | leave'],
  },
  {
    name: 'persons without any number or birth wait',
    sheets: [
      {
        rows: [['各村医保干部通讯录'], ['村', '姓名', '联系电话'], ['千家洲', '张书记', '13900009991']],
      },
    ],
    kind: 'roster',
    rows: ['张书记 | leave | id-missing'],
  },
  {
    name: 'a word that says less of an identity, a sex against the number, the head’s telephone, an amount of several: all wait',
    roster: [
      { name: '王一', idNumber: ID.王一, unit: '千家洲', identities: '农村低保' },
      { name: '李二', idNumber: ID.李二, unit: '千家洲' },
    ],
    sheets: [
      {
        rows: [
          ['姓名', '身份证号码', '村', '身份类别', '性别', '户主电话', '户编号', '与户主关系'],
          ['王一', ID.王一, '千家洲', '低保对象', '男', '13911110001', '', ''],
          ['李二', ID.李二, '千家洲', '', '男', '13911110001', '', ''],
        ],
      },
    ],
    kind: 'roster',
    rows: ['王一 | leave | identities 低保对象; sex 男 | id-sex identity-ambiguous', '李二 | leave | sex 男 | id-sex'],
  },
  {
    name: 'a new child in a village’s own numbering of households comes to its own household, not to a stranger’s',
    roster: [
      { name: '孙七', idNumber: idOf('19600101'), unit: '千家洲', household: '3' },
      ...(['王一', '李二', '张三'] as const).map((name, at) => ({
        name,
        idNumber: ID[name],
        unit: '千家洲',
        household: String(13 + at),
        relation: '户主',
      })),
    ],
    sheets: [
      {
        rows: [
          ['户号', '姓名', '身份证号码', '与户主关系', '村'],
          ['1', '王一', ID.王一, '户主', '千家洲'],
          ['2', '李二', ID.李二, '户主', '千家洲'],
          ['3', '张三', ID.张三, '户主', '千家洲'],
          ['3', '新人', ID.新人, '子', '千家洲'],
        ],
      },
    ],
    kind: 'roster',
    rows: [
      '王一 | leave | household 1',
      '李二 | leave | household 2',
      '张三 | leave | household 3',
      '新人 | add | household 15',
    ],
  },
  {
    name: 'who has moved in has not moved out; how a form is to be filled in says nothing of those on it',
    sheets: [
      {
        rows: [
          ['2020年户口迁入人员名单'],
          ['填表说明：死亡、迁出人员请在备注栏注明'],
          ['姓名', '身份证号码', '村', '迁出地', '迁入日期'],
          ['王一', ID.王一, '千家洲', '长沙市', '2020-05-01'],
          ['新人', ID.新人, '千家洲', '长沙市', '2020-05-01'],
        ],
      },
    ],
    kind: 'roster',
    rows: ['王一 | leave', '新人 | add'],
  },
  {
    name: 'lines over those of a roster who have died: they are not added by themselves',
    sheets: [
      {
        rows: [
          ['千家洲村2021年参保花名册'],
          ['姓名', '身份证号码', '组'],
          ['王一', ID.王一, '1组'],
          ['死亡人员'],
          ['新人', ID.新人, '1组'],
        ],
      },
    ],
    kind: 'roster',
    rows: ['王一 | leave', '新人 | leave | said-gone'],
  },
  {
    name: 'amounts below the names of insurances: the day beside them says of nobody what he has paid',
    sheets: [
      {
        rows: [
          ['姓名', '身份证号码', '医保', '养老', '缴费日期'],
          ['王一', ID.王一, '280', '100', '2020-12-01'],
          ['李二', ID.李二, '', '100', '2020-12-01'],
        ],
      },
    ],
    kind: 'roster',
    rows: ['王一 | leave', '李二 | leave'],
  },
  {
    name: 'lines at the end of a page are nobody; strokes for a number are none',
    sheets: [
      {
        rows: [
          ['千家洲村花名册'],
          ['姓名', '身份证号码', '组'],
          ['王一', ID.王一, '1组'],
          ['（本页完）', '', ''],
          ['转下页', '', ''],
          ['', '_____', '1组'],
        ],
      },
    ],
    kind: 'roster',
    rows: ['王一 | leave', 'leave | name-missing id-format'],
  },
  {
    name: 'an older number beside the present one is not read for it',
    sheets: [
      {
        rows: [
          ['姓名', '原身份证号', '现身份证号', '组'],
          ['王一', ID.新人, ID.王一, '2组'],
          ['李二', '', ID.李二, '2组'],
        ],
      },
    ],
    kind: 'roster',
    rows: ['王一 | write | group 2组', '李二 | write | group 2组'],
  },
  {
    name: 'who was insured as an employee and comes to the residents is added',
    sheets: [
      {
        rows: [
          ['2021年新增参保人员名册'],
          ['姓名', '身份证号码', '村', '参保原因'],
          ['新人', ID.新人, '千家洲', '职工转居民'],
        ],
      },
    ],
    kind: 'roster',
    rows: ['新人 | add'],
  },
  {
    name: 'what stands beside somebody who has not paid is no payment',
    sheets: [
      {
        rows: [
          ['2021年度城乡居民医保参保花名册'],
          ['姓名', '身份证号码', '村', '组', '参保档次', '个人缴费', '参保状态', '缴费状态'],
          ['王一', ID.王一, '千家洲', '1组', '一档', '280', '已参保', '已缴'],
          ['李二', ID.李二, '千家洲', '1组', '', '280', '未参保', '未缴'],
          ['张三', ID.张三, '千家洲', '1组', '', '', '未参保', '未缴'],
        ],
      },
    ],
    kind: 'roster',
    rows: [
      '王一 | write | tier 一档; payAmount 280.00 | paid-without-date',
      '李二 | leave | payAmount 280（未参保） | amount-unreadable',
      '张三 | leave',
    ],
  },
  {
    name: 'village and group in one column, with the places above them',
    sheets: [
      {
        rows: [
          ['姓名', '身份证号码', '所属村组'],
          ['王一', ID.王一, '兰溪镇千家洲村委会'],
          ['李二', ID.李二, '赫山区兰溪镇千家洲村5组'],
          ['新人', ID.新人, '千家州村'],
        ],
      },
    ],
    kind: 'roster',
    rows: ['王一 | leave', '李二 | write | group 5组', '新人 | add | unit-unknown'],
  },
  {
    name: 'what two persons of a row are to one another is nothing to the head of household',
    roster: [{ name: '王一', idNumber: ID.王一, unit: '千家洲', relation: '户主' }],
    sheets: [
      {
        rows: [
          ['姓名', '身份证号码', '村', '亲属姓名', '亲属身份证号', '关系'],
          ['王一', ID.王一, '千家洲', '李二', ID.李二, '侄'],
        ],
      },
    ],
    kind: 'roster',
    rows: ['王一 | leave'],
  },
  {
    name: 'several names in one cell with one number, and a name with more behind it, are told',
    roster: [],
    sheets: [
      {
        rows: [
          ['姓名', '身份证号码', '村', '组', '住址'],
          ['王一、李二', ID.王一, '千家洲', '1组', '1号'],
          ['张三（户主）', ID.张三, '千家洲', '1组', '2号'],
          ['赵四13800001111', ID.赵四, '千家洲', '1组', '3号'],
          ['阿依古丽·买买提', ID.新人, '千家洲', '1组', '4号'],
        ],
      },
    ],
    kind: 'roster',
    rows: [
      '王一、李二 | add | name-several',
      '张三（户主） | add | name-with-more',
      '赵四13800001111 | add | name-with-more',
      '阿依古丽·买买提 | add',
    ],
  },
];
