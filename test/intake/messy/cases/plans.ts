import { csv, xlsxFile, type Rows } from '../make/sheets';
import { utf8 } from '../../support';
import { A, B, CHEN, LI, LIU, SMALL_ROSTER, WANG, ZHANG } from '../roster';
import { idOf } from '../../find/support';
import { TEMPLATE_IDS, FIELDS } from '../../../../src/roster/fields';
import { smallRosterFiles } from '../make/exported';
import type { Messy } from '../types';

/** The heads of the exported results, and what is computed in them. */
const COMPUTED =
  '姓名 证件号码 单位 组 户编号 年龄 认定类别 标准 资助 应缴 状态 待遇起 提示 核对 特殊人群 已缴 缴费时段'.split(' ');
const OF_EACH: Readonly<Record<string, string>> = {
  年龄: '50',
  认定类别: '特困人员、孤儿',
  标准: '280.00',
  应缴: '140.00',
  状态: '死亡',
  待遇起: '2021-01-01',
  特殊人群: '低保',
  已缴: '140.00',
};
const NOBODY = idOf('19991231', 77);
const HEAD = ['姓名', '证件号码', '户编号', '与户主关系', '单位', '联系电话'];
const ALL = TEMPLATE_IDS.map((id) => FIELDS[id].header);
const UNCHANGED = {
  kind: 'roster',
  piles: { unchanged: SMALL_ROSTER.length },
  added: [],
  problems: [],
  ignored: [],
} as const;

const standard: Rows = [ALL, ...SMALL_ROSTER.map((person) => ALL.map((header) => person[header] ?? ''))];

export const planCases: readonly Messy[] = [
  {
    name: 'new, changed, unchanged, of another name, and those who are not in the file',
    make: () =>
      xlsxFile('补录.xlsx', [
        {
          rows: [
            HEAD,
            ['张大山', ZHANG, '1', '户主', '百家塅', ''],
            ['李秀英', LI, '1', '配偶', '百家塅', '13900000002'],
            ['陈大志', CHEN, '2', '', '百家塅', ''],
            ['王一', A, '9', '户主', '百家塅', ''],
          ],
        },
      ]),
    expected: {
      kind: 'roster',
      piles: { added: 1, changed: 1, conflict: 1, unchanged: 1, missing: 1 },
      added: [{ 姓名: '王一', 证件号码: A, 户编号: '9', 与户主关系: '户主', 单位: '百家塅' }],
      changed: { [LI]: { 联系电话: '13900000002' } },
      problems: [],
      ignored: [],
    },
  },
  {
    name: 'somebody twice in one file, and one who is there under 15 digits',
    make: () =>
      xlsxFile('补录.xlsx', [
        {
          rows: [
            HEAD,
            ['王一', A, '9', '户主', '莲花塘', ''],
            ['王一', A, '9', '户主', '莲花塘', ''],
            ['张大山', `${ZHANG.slice(0, 6)}${ZHANG.slice(8, 17)}`, '1', '户主', '百家塅', ''],
            ['李秀英', LI, '', '', '百家塅', ''],
            ['陈志强', CHEN, '', '', '百家塅', ''],
            ['刘桂花', LIU, '', '', '百家塅', ''],
          ],
        },
      ]),
    expected: {
      kind: 'roster',
      piles: { added: 1, duplicate: 1, unchanged: 4 },
      added: [{ 姓名: '王一', 证件号码: A, 户编号: '9', 与户主关系: '户主', 单位: '莲花塘' }],
      ignored: [],
    },
  },
  {
    name: 'the word for an identity card before each number makes no form of a list',
    make: () => ({
      fileName: '台账.csv',
      bytes: utf8(
        csv([
          ['姓名', '证件类型', '证件号码', '单位'],
          ['王一', '居民身份证', A, '莲花塘'],
        ]),
      ),
    }),
    expected: {
      kind: 'roster',
      piles: { added: 1 },
      added: [{ 姓名: '王一', 证件类型: '居民身份证', 证件号码: A, 单位: '莲花塘' }],
    },
  },
  {
    name: 'rows with something wrong come in as they came',
    make: () => ({
      fileName: '补录.csv',
      bytes: utf8(
        csv([
          ['姓名', '证件号码', '单位', '性别', '缴费日期', '缴费金额'],
          ['王一', A, '火星', '男', '', ''],
          ['王二', B, '', '女', '某天', '280'],
          ['', NOBODY, '莲花塘', '未知', '2020-11-02', '若干'],
        ]),
      ),
    }),
    expected: {
      kind: 'roster',
      piles: { added: 3, problems: 3 },
      added: [
        { 姓名: '王一', 证件号码: A, 性别: '男', 单位: '火星' },
        { 姓名: '王二', 证件号码: B, 性别: '女', 缴费日期: '某天', 缴费金额: '280.00' },
        { 证件号码: NOBODY, 性别: '未知', 单位: '莲花塘', 缴费日期: '2020-11-02', 缴费金额: '若干' },
      ],
      problems: [
        '王一: unit-unknown',
        '王一: id-sex',
        '王二: unit-missing',
        '王二: id-sex',
        '王二: date-unreadable',
        ': name-missing',
        ': amount-unreadable',
        ': choice-unknown',
      ],
    },
  },
  {
    name: 'the standard template with what stands in the workbook changes nothing',
    make: () => ({ fileName: '标准模板.csv', bytes: utf8(`\ufeff${csv(standard)}`) }),
    expected: UNCHANGED,
  },
  {
    name: 'the roster as it is exported, in CSV, changes nothing',
    make: async () => ({ fileName: '台账.csv', bytes: (await smallRosterFiles()).csv }),
    expected: UNCHANGED,
  },
  {
    name: 'the roster as it is exported, in .xlsx, changes nothing',
    make: async () => ({ fileName: '台账.xlsx', bytes: (await smallRosterFiles()).xlsx }),
    expected: UNCHANGED,
  },
  {
    name: 'the results as they are exported change nothing: what was computed is not read back',
    make: () =>
      xlsxFile('资阳区2021_计算结果_截至2021-02-28.xlsx', [
        {
          name: '计算结果',
          rows: [
            ['2021 资阳区 计算结果'],
            ['统计截至 2021-02-28', '政策：资阳区2021年度城乡居民医保参保缴费'],
            [],
            COMPUTED,
            ...SMALL_ROSTER.map((person) => COMPUTED.map((head) => person[head] ?? OF_EACH[head] ?? '')),
          ],
        },
      ]),
    expected: {
      ...UNCHANGED,
      piles: { ...UNCHANGED.piles, ignored: 3 },
      ignored: ['1 before-header', '2 before-header', '3 blank'],
    },
  },
  {
    name: 'another payment of somebody who has paid, written by hand into the standard template',
    make: () => ({
      fileName: '新月补缴.csv',
      bytes: utf8(
        csv([
          ['姓名', '证件号码', '缴费日期', '缴费金额'],
          ['王建国', WANG, '2020-11-03', '280'],
        ]),
      ),
    }),
    expected: {
      kind: 'roster',
      piles: { ask: 1, missing: 3 },
      added: [],
      changed: {},
    },
  },
];
