import { xlsxFile, type Cell, type Rows } from '../make/sheets';
import { A, C, CHEN, D, LI, LIU, ZHANG } from '../roster';
import { idOf } from '../../find/support';
import type { Messy, Person, Taken } from '../types';

const HEAD = ['单位', '户编号', '姓名', '证件号码', '与户主关系'];

/** One column of cells in all their forms: persons of one household, and what each cell is read as. */
function cells(
  name: string,
  header: string,
  field: string,
  forms: readonly (readonly [written: Cell, read: string])[],
  more: Partial<Taken> = {},
  beside: readonly (readonly [header: string, cell: string])[] = [],
): Messy {
  const rows: Rows = [
    [...HEAD, header, ...beside.map(([word]) => word)],
    ...forms.map(([written], at) => [
      '莲花塘',
      '1',
      `人${HAN[at]}`,
      idOf('19700101', 200 + at),
      '',
      written,
      ...beside.map(([, cell]) => cell),
    ]),
  ];
  const added = forms.map(([, read], at): Person => ({
    姓名: `人${HAN[at]}`,
    证件号码: idOf('19700101', 200 + at),
    户编号: '1',
    单位: '莲花塘',
    ...(read === '' ? {} : { [field]: read }),
    ...Object.fromEntries(beside.map(([word, cell]) => [word, cell])),
  }));
  const problems = more.problems?.length ?? 0;
  return {
    name,
    make: () => xlsxFile('参保花名册.xlsx', [{ rows }]),
    expected: {
      kind: 'roster',
      piles: { added: added.length, ...(problems > 0 ? { problems } : {}) },
      added,
      problems: [],
      ignored: [],
      ...more,
    },
  };
}
const HAN = '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉';

const ids: readonly (readonly [name: string, written: Cell, read: string, code?: string])[] = [
  ['王一', A, A],
  ['王二', '430903800101031', '430903800101031'],
  ['李三', `${idOf('19900101', 7).slice(0, 17)}${idOf('19900101', 7).slice(17).toLowerCase()}`, idOf('19900101', 7)],
  ['赵四', [...D].map((sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0)).join(''), D],
  ['钱五', `\u200b${C.slice(0, 6)} ${C.slice(6, 14)}\u00a0${C.slice(14)}\ufeff`, C],
  ['孙六', `'${idOf('19770707', 9)}`, idOf('19770707', 9)],
  ['周七', `${idOf('19660606', 8)}42`, idOf('19660606', 8)], // of a certificate of disability the number is read
  ['吴八', '4.30903E+17', '4.30903E+17', 'id-mangled'],
  ['郑九', 430_903_197_403_270_000, '430903197403270000', 'id-mangled'],
  ['冯十', '83000019900101001X', '83000019900101001X', 'id-checksum'],
  [
    '陈一',
    `${A.slice(0, 17)}${A.endsWith('1') ? '2' : '1'}`,
    `${A.slice(0, 17)}${A.endsWith('1') ? '2' : '1'}`,
    'id-checksum',
  ],
  ['褚二', '无', '无', 'id-format'],
  ['卫三', '', '', 'id-missing'],
];

export const cellCases: readonly Messy[] = [
  {
    name: 'ID numbers of every sort',
    make: () =>
      xlsxFile('参保花名册.xlsx', [
        { rows: [HEAD, ...ids.map(([name, written]) => ['莲花塘', '1', name, written, ''])] },
      ]),
    expected: {
      kind: 'roster',
      piles: { added: ids.length, problems: ids.filter(([, , , code]) => code !== undefined).length },
      added: ids.map(([name, , read]): Person => ({
        姓名: name,
        户编号: '1',
        单位: '莲花塘',
        ...(read === '' ? {} : { 证件号码: read }),
      })),
      problems: ids.flatMap(([name, , , code]) => (code === undefined ? [] : [`${name}: ${code}`])),
      ignored: [],
    },
  },
  cells(
    'dates as people write them',
    '缴费时间',
    '缴费日期',
    [
      ['2020-12-03', '2020-12-03'],
      ['20201203', '2020-12-03'],
      ['2020.12.3', '2020-12-03'],
      ['2020/12/3', '2020-12-03'],
      ['2020年12月3日', '2020-12-03'],
      ['2020-12-03 10:20:30', '2020-12-03'],
      ['２０２０－１２－０３', '2020-12-03'],
      [44_168, '2020-12-03'],
      [{ day: 44_168 }, '2020-12-03'],
      ['2020-02-30', '2020-02-30'],
      ['12月3日', '12月3日'],
      ['已缴', '已缴'],
      ['', ''],
    ],
    {
      problems: ['人癸: date-unreadable', '人子: date-unreadable', '人丑: date-unreadable', '人寅: paid-without-date'],
    },
    [['缴费金额', '280.00']],
  ),
  cells(
    'amounts as people write them',
    '实缴金额',
    '缴费金额',
    [
      [280, '280.00'],
      ['280元', '280.00'],
      ['￥280.00', '280.00'],
      ['２８０', '280.00'],
      ['1,200.00', '1200.00'],
      ['贰佰捌拾元整', '280.00'],
      ['壹仟贰佰元', '1200.00'],
      ['二百八十元', '280.00'],
      ['0', '0.00'],
      ['约二百', '约二百'],
      ['免', '免'],
      ['', ''],
    ],
    { problems: ['人癸: amount-unreadable', '人子: amount-unreadable', '人丑: dated-without-amount'] },
    [['缴费日期', '2020-12-03']],
  ),
  cells(
    'identities in all their words, which stay as they came',
    '参保身份',
    '身份类别',
    [
      ['农村低保', '农村低保'],
      ['五保户', '五保户'],
      ['城市低保，残疾二级', '城市低保，残疾二级'],
      ['孤儿/壹级', '孤儿/壹级'],
      ['建档立卡贫困户；重点优抚 双女户', '建档立卡贫困户；重点优抚 双女户'],
      ['低保户', '低保户'],
      ['外星人', '外星人'],
      ['', ''],
    ],
    { problems: ['人己: identity-ambiguous', '人庚: identity-unknown'] },
  ),
  cells('phones', '联系方式', '联系电话', [
    [13_812_345_678, '13812345678'],
    ['138 1234 5678', '138 1234 5678'],
    ['0737-1234567', '0737-1234567'],
    ['１３８１２３４５６７８', '１３８１２３４５６７８'],
    ['无', ''],
    ['', ''],
  ]),
  {
    name: 'names with blanks, dots and invisible characters are the names of those who are there',
    make: () =>
      xlsxFile('参保花名册.xlsx', [
        {
          rows: [
            HEAD,
            ['百家塅', '1', '张　大 山', ZHANG, '户主'],
            ['百家塅', '1', ' 李秀英\u200b', LI, '配偶'],
            ['百家塅', '2', '陈志强*', CHEN, ''],
            ['百家塅', '3', '刘桂花', LIU, ''],
            ['莲花塘', '1', '阿依古丽•买买提', A, ''],
          ],
        },
      ]),
    expected: {
      kind: 'roster',
      piles: { added: 1, unchanged: 3, conflict: 1 },
      added: [{ 姓名: '阿依古丽•买买提', 证件号码: A, 户编号: '1', 单位: '莲花塘' }],
      problems: [],
      ignored: [],
    },
  },
];
