import { describe, expect, test } from 'vitest';
import { applyRemembered, mappingOf } from '../../../src/intake/find/mapping';
import type { FileKind, Found } from '../../../src/intake/found';
import { readMapped } from '../../../src/intake/readMapped';
import { packTable } from '../../../src/roster/table';
import { NO_SETTINGS } from '../../../src/intake/decisions';
import type { PlanSettings } from '../../../src/intake/piles';
import { planFile } from '../../../src/intake/planFile';
import type { IntakeResult } from '../../../src/intake/types';
import { book, findAndRead, idOf, sheet } from '../find/support';
import { contextOf, pilesOf, rosterOf, type Cells } from './support';

// Columns of a list that nobody understood and that may speak against their rows keep them from being written by themselves.

const PERSONS: readonly Cells[] = Array.from({ length: 4 }, (_, at) => ({
  name: `人${at}`,
  idNumber: idOf('19800101', 10 + at),
  unit: '新月',
  identities: '',
}));

interface Case {
  readonly kind: FileKind;
  readonly title: string;
  readonly header: string;
  readonly cells: readonly string[];
  /** Further columns that are understood. */
  readonly more?: Readonly<Record<string, string>>;
  /** Rows that must not be written by themselves. */
  readonly held: readonly number[];
}

const CASES: Readonly<Record<string, Case>> = {
  'a conclusion under another head in a list of the dead': {
    kind: 'elsewhere',
    title: '疑似死亡人员名单',
    header: '认定情况说明',
    cells: ['未死亡', '确认死亡', '重名', ''],
    held: [0, 1, 2, 3], // suspected, by the title
  },
  'months until when something is drawn': {
    kind: 'identities',
    title: '农村低保花名册',
    header: '享受期届满',
    cells: ['', '202006', '-', '0'],
    held: [1],
  },
  'a state of the person beside an insurance': {
    kind: 'elsewhere',
    title: '职工医保参保名单',
    header: '本人对象状态说明',
    cells: ['正常', '暂停待核', '欠费', ''],
    held: [1, 2],
  },
  'money that went back': {
    kind: 'payments',
    title: '缴费明细',
    header: '退款额（元）',
    cells: ['', '280.00', '0.00', '0'],
    more: { 缴费日期: '2020-12-01', 缴费金额: '280.00' },
    held: [1],
  },
  'two amounts that nobody can tell apart': {
    kind: 'payments',
    title: '缴费明细',
    header: '养老保费',
    cells: ['100.00', '', '0', '200.00'],
    more: { 缴费日期: '2020-12-01', 缴费金额: '280.00' },
    held: [0, 3],
  },
  'what says nothing of it is no matter': {
    kind: 'identities',
    title: '农村低保花名册',
    header: '健康状态',
    cells: ['良好', '一般', '患病', ''],
    held: [],
  },
  'heads that no rule knows are no matter': {
    kind: 'identities',
    title: '农村低保花名册',
    header: '喜好',
    cells: ['甲', '乙', '丙', '丁'],
    held: [],
  },
};

function bookOf({ title, header, cells, more = {} }: Case) {
  const heads = ['姓名', '身份证号码', ...Object.keys(more), header];
  const rows = PERSONS.map(({ name = '', idNumber = '' }, at) => [
    name,
    idNumber,
    ...Object.values(more),
    cells[at] ?? '',
  ]);
  return book([sheet('Sheet1', [[title], heads, ...rows])]);
}

/** Rows that would be written by themselves. */
function written(each: Case, change: (found: Found) => Found = (found) => found): number[] {
  const opened = bookOf(each);
  const { found } = findAndRead(opened);
  const read = readMapped(opened, mappingOf(change({ ...found, kind: each.kind })));
  const file: IntakeResult = { ...read, fileName: `${each.title}.xlsx`, table: packTable(read.table), kind: each.kind };
  const settings: PlanSettings = {
    ...NO_SETTINGS,
    identity: '农村低保',
    exclusion: each.title.includes('死亡') ? '死亡' : '职工医保',
  };
  const plan = planFile(file, contextOf(rosterOf(PERSONS)), settings);
  return pilesOf(plan).flatMap((pile, row) => (pile === 'matched' ? [row] : []));
}

describe('not written by themselves', () => {
  test.each(Object.keys(CASES))('%s', (name) => {
    const each = CASES[name];
    if (each === undefined) throw new Error(name);
    expect(written(each)).toEqual([0, 1, 2, 3].filter((row) => !each.held.includes(row)));
  });

  test('said not to be read, the column holds nothing back, in further files of the same columns too', () => {
    const each = CASES['money that went back'];
    if (each === undefined) throw new Error('no case');
    const chosen = (found: Found): Found => ({
      ...found,
      sheets: found.sheets.map((one) => ({
        ...one,
        columns: one.columns.map((column) =>
          column.header === each.header ? { ...column, why: 'chosen' as const } : column,
        ),
      })),
    });
    expect(written(each, chosen)).toEqual([0, 1, 2, 3]);
  });

  test('what was said of an earlier file holds for what stood there, and for nothing else', () => {
    const of = (cells: readonly string[]): Case => ({
      kind: 'payments',
      title: '缴费明细',
      header: '核对标记',
      cells,
      more: { 缴费日期: '2020-12-01', 缴费金额: '280.00' },
      held: [],
    });
    const first = findAndRead(bookOf(of(['甲', '乙', '甲', '乙']))).found;
    expect(written(of(['甲', '乙', '甲', '乙']))).toEqual([]);
    const said = { ...first, sheets: first.sheets.map((one) => ({ ...one, columns: one.columns.map(asPlain) })) };
    const known = (found: Found): Found => applyRemembered(found, mappingOf(said));
    expect(written(of(['乙', '甲', '甲', '乙']), known)).toEqual([0, 1, 2, 3]);
    expect(written(of(['甲', '退回', '甲', '已注销，不入账']), known)).toEqual([0, 2]);
  });
});

/** As somebody says that the column is not to be read. */
const asPlain = (column: Found['sheets'][number]['columns'][number]) =>
  column.header === '核对标记' ? { ...column, why: 'chosen' as const } : column;
