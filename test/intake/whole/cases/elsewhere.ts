import { ID, type Whole } from '../come';

const HEAD = ['姓名', '身份证号码', '时间'];
const of = (name: keyof typeof ID) => [name, ID[name], '2020-09-01'];

export const elsewhereWhole: readonly Whole[] = [
  {
    name: 'sheets called by a reason say it of their own rows',
    sheets: [
      { name: '死亡', rows: [HEAD, of('王一')] },
      { name: '参军', rows: [HEAD, of('李二')] },
      { name: '2020年职工医保人员（1人）', rows: [HEAD, of('张三')] },
      { name: '服刑', rows: [HEAD, of('赵四')] },
    ],
    kind: 'elsewhere',
    rows: [
      '王一 | write | exclusion 死亡',
      '李二 | write | exclusion 现役军人',
      '张三 | write | exclusion 职工医保',
      '赵四 | write | exclusion 服刑',
    ],
    effects: [0, 4, 0],
  },
  {
    name: 'one sheet of several says no reason: its rows say none',
    sheets: [
      { name: '死亡', rows: [HEAD, of('王一')] },
      { name: '疑似迁出', rows: [HEAD, of('李二')] },
    ],
    kind: 'elsewhere',
    rows: ['王一 | write | exclusion 死亡', '李二 | leave | exclusion-not-said'],
  },
  {
    name: 'turned to the employees’ insurance is insured there',
    sheets: [
      {
        name: '减员',
        rows: [
          ['姓名', '身份证号码', '减员原因'],
          ['王一', ID.王一, '转职工'],
          ['李二', ID.李二, '死亡'],
        ],
      },
    ],
    kind: 'elsewhere',
    rows: ['王一 | write | exclusion 职工医保', '李二 | write | exclusion 死亡'],
  },
];
