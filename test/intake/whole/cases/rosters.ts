import { ID, type Whole } from '../come';

export const rosterWhole: readonly Whole[] = [
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
    name: 'the day of a payment does not come in without its amount',
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
    rows: ['王一 | leave', '李二 | leave'],
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
    rows: ['王一 | write | sex 女', '李二 | leave', '新人 | add'],
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
];
