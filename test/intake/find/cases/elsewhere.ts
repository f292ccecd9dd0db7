import { A, B, C, D } from './headers';
import type { Case } from './types';

const PERSONS = [
  ['1', '王一', A],
  ['2', '李二', B],
  ['3', '王三', C],
  ['4', '李四', D],
];

/** A list of a title with one more column of which little or much is filled. */
const titled = (
  title: string,
  kind: 'roster' | 'identities' | 'elsewhere',
  head: string,
  ...cells: string[]
): Case => ({
  name: `${title} with ${head} ${cells.join(' ')}: ${kind}`,
  fileName: '一人死亡.xlsx',
  sheets: [
    {
      rows: [
        [title],
        ['序号', '姓名', '身份证号码', head],
        ...PERSONS.map((person, at) => [...person, cells[at] ?? '']),
      ],
    },
  ],
  kind,
});

/** A short list with one more column, and what stands in it. */
const list = (head: string, ...cells: string[]): Case['sheets'] => [
  { rows: [['序号', '姓名', '身份证号码', head], ...PERSONS.map((row, at) => [...row, cells[at] ?? ''])] },
];

/** Lists of those who are insured elsewhere or have gone, told by what stands in one column, whatever stands over it. */
const told = (head: string, ...cells: string[]): Case => ({
  name: `${head} with ${cells.join(', ')} says where somebody is insured`,
  fileName: '新月村.xlsx',
  sheets: list(head, ...cells),
  kind: 'elsewhere',
  columns: [null, 'name', 'idNumber', 'exclusion'],
  show: ['name', 'exclusion'],
  persons: ['王一', '李二', '王三', '李四'].map((name, at) => `${name} ${cells[at] ?? ''}`.trim()),
});

/** Other columns with such words in them, or such heads over other words. */
const other = (name: string, head: string, kind: Case['kind'], meaning: string | null, ...cells: string[]): Case =>
  ({
    name,
    fileName: '新月村.xlsx',
    sheets: list(head, ...cells),
    kind,
    columns: [null, 'name', 'idNumber', meaning],
  }) as Case;

export const elsewhereCases: readonly Case[] = [
  titled('2021年参保人员名册', 'roster', '死亡日期', '', '2020-11-01'),
  titled('农村低保对象名单', 'identities', '状态', '正常', '正常', '正常', '死亡'),
  titled('农村低保对象名单', 'identities', '状态', '死亡', '正常', '死亡', '死亡'),
  titled('2020年12月农村低保发放表', 'identities', '备注', '', '', '已死亡'),
  titled('特困供养人员名单', 'identities', '救助状态', '在保', '停保', '核减', '死亡'),
  titled('2020年死亡人员名册', 'elsewhere', '死亡日期', '2020-11-01'),
  titled('农村低保死亡人员名单', 'elsewhere', '状态', '死亡', '死亡', '死亡', '死亡'),
  told('参保类型', '职工医保', '异地参保', '死亡', '迁出'),
  told('参保类型', '城镇职工', '外省居民医保', '省外参保', '职工'),
  told('不参保原因', '已参加职工医保', '服刑', '参军', '大学生'),
  told('未参保原因', '职工医保', '外地参保（广东）', '已死亡', '户口迁出'),
  told('去向', '广东参保', '死亡', '当兵', '深圳市职工医保'),
  told('备注去向', '异地参保', '在校大学生', '死亡', '外嫁'),
  told('备注', '职工医保', '异地参保', '死亡', '现役军人'),
  told('核查情况', '县外参保', '已故', '长沙市参保', '外出务工'),
  told('人员状态', '死亡', '死亡', '迁出', ''),
  told('', '职工医保', '异地参保', '死亡', '迁出'),
  other(
    'a column of places is kept for the remark',
    '参保地',
    'elsewhere',
    'insuredAt',
    '深圳市',
    '广东省',
    '浙江',
    '',
  ),
  other(
    'dates of death make a list of the dead',
    '死亡日期',
    'elsewhere',
    'deathDate',
    '2020-01-02',
    '2020-03-04',
    '',
    '',
  ),
  ...['户口注销日期', '注销时间', '户口注销'].map((head) =>
    other(`${head} makes one too`, head, 'elsewhere', 'deregistered', '2020-01-02', '2020-03-04', '', ''),
  ),
  other('and so does a day of cremation', '火化日期', 'elsewhere', 'deathDate', '2020-01-02', '2020-03-04', '', ''),
  other('核查情况 is read where it denies it', '核查情况', 'roster', 'insured', '健在', '已死亡', '本人健在', ''),
  other('whether somebody has died', '是否死亡', 'elsewhere', 'died', '是', '否', '是', ''),
  other('what the police changed', '变动原因', 'elsewhere', 'removal', '死亡', '出生', '迁入', '迁出'),
  {
    name: 'ends of an insurance are read',
    fileName: '职工医保参保人员.xlsx',
    sheets: [
      {
        rows: [
          ['姓名', '身份证号码', '参保单位', '人员状态', '停保日期'],
          ['王一', A, '某公司', '在职', ''],
          ['李二', B, '某公司', '离职', '2020-05-31'],
        ],
      },
    ],
    kind: 'elsewhere',
    columns: ['name', 'idNumber', 'insuredAt', 'insured', 'ended'],
  },
  {
    name: 'in a roster a day of death is told as not read',
    sheets: [
      {
        rows: [
          ['户编号', '姓名', '身份证号', '与户主关系', '死亡日期'],
          ['1', '王一', A, '户主', '2020-01-02'],
        ],
      },
    ],
    kind: 'roster',
    columns: ['household', 'name', 'idNumber', 'relation', null],
  },
  other(
    'the residents’ insurance takes nobody out',
    '参保类型',
    'roster',
    null,
    '居民医保',
    '城乡居民',
    '居民医保',
    '居民医保',
  ),
  other('nor does 险种', '险种', 'roster', null, '城乡居民基本医疗保险', '城乡居民基本医疗保险', '', ''),
  other(
    'reasons for not paying stay reasons',
    '未参保原因',
    'roster',
    'reason',
    '外出务工',
    '联系不上',
    '死亡',
    '无钱',
  ),
  other('a remark here and there stays one', '备注', 'roster', 'note', '', '', '', '死亡'),
  other('remarks about students stay remarks', '备注', 'roster', 'note', '大学生', '大学生', '在校大学生', '大学生'),
  {
    name: 'a roster keeps reasons and does not read where somebody is insured',
    sheets: [
      {
        rows: [
          ['户编号', '姓名', '身份证号', '与户主关系', '参保类型', '参保地', '未参保原因'],
          ['1', '王一', A, '户主', '居民医保', '益阳', ''],
          ['1', '李二', B, '配偶', '', '长沙', '职工医保'],
        ],
      },
    ],
    kind: 'roster',
    columns: ['household', 'name', 'idNumber', 'relation', null, null, 'reason'],
  },
  {
    name: 'reasons that all say gone make a list of them, though its name says 未参保',
    fileName: '2021年未参保人员情况表.xlsx',
    sheets: list('未参保原因', '职工医保', '异地参保', '死亡', '参军'),
    kind: 'elsewhere',
  },
  {
    name: 'a list of the suspected stays one',
    fileName: '疑似未参保人员.xlsx',
    sheets: list('核查情况', '职工医保', '异地参保', '死亡', '参军'),
    kind: 'uninsured',
  },
];
