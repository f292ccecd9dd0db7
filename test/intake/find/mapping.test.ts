import { expect, it } from 'vitest';
import { findAgain, findTables } from '../../../src/intake/find/findTables';
import { mappingOf } from '../../../src/intake/find/mapping';
import { withMeaning } from '../../../src/ui/import/reading/edits';
import type { Mapping } from '../../../src/intake/found';
import { readOpened } from '../../../src/intake/readFile';
import { createRosterTable } from '../../../src/roster/table';
import { book, idOf, sheet } from './support';

const A = idOf('19740327');
const B = idOf('19800101');
const HEAD = ['姓名', '身份证号', '甲', '乙'];
const one = book([sheet('一', [['某年名单'], HEAD, ['王一', A, '新月', 'x']])]);
const other = book([sheet('别的', [HEAD, ['李二', B, '黄湖', 'y']]), sheet('再一', [HEAD, ['李三', A, '黄湖', 'y']])]);

it('files of the same columns have one shape, whatever else is in them; other columns make another', () => {
  const shape = findTables(one).shape;
  expect(findTables(other).shape).toBe(shape);
  expect(findTables({ ...other, container: 'html' }).shape).toBe(shape);
  expect(
    findTables(
      book([
        sheet('一', [
          ['身份证号', '姓名', '甲', '乙'],
          [A, '王一', '', ''],
        ]),
      ]),
    ).shape,
  ).not.toBe(shape);
});

it('a mapping that was used before is taken again for a file of that shape, each sheet of it, and says so', () => {
  const found = findTables(one);
  const mapping: Mapping = {
    kind: 'elsewhere',
    sheets: mappingOf(found).sheets.map((each) => ({
      ...each,
      meanings: ['name', 'idNumber', 'unit', null],
      byHand: [2],
    })),
  };
  const again = findTables(other, { remembered: [{ shape: found.shape, mapping }] });
  expect(again.kind).toBe('elsewhere');
  expect(again).toMatchObject({ kindRemembered: true, kindWhy: [], saidOfAll: [] });
  expect(again.sheets.map(({ columns }) => columns.map(({ meaning, why }) => [meaning, why]))).toEqual(
    Array.from({ length: 2 }, () => [
      ['name', 'template'],
      ['idNumber', 'synonym'],
      ['unit', 'remembered'],
      [null, 'unknown'],
    ]),
  );
  const table = createRosterTable(readOpened(other, 'x', mappingOf(again)).table);
  expect([0, 1].map((row) => table.getText('unit', row))).toEqual(['黄湖', '黄湖']);
  const elsewhere = findTables(
    book([
      sheet('', [
        ['姓名', '丙'],
        ['王一', ''],
      ]),
    ]),
    {
      remembered: [{ shape: found.shape, mapping }],
    },
  );
  expect(elsewhere.kind).toBe('roster');
});

it('what a file of the same columns was remembered for does not make another kind of one that says what it is', () => {
  const list = (title: string) => book([sheet('', [[title], ['姓名', '身份证号', '村'], ['王一', A, '新月']])]);
  const found = findTables(list('2020年农村低保对象名单'));
  expect(found.kind).toBe('identities');
  const remembered = [{ shape: found.shape, mapping: mappingOf(found) }];
  expect(findTables(list('疑似未参保人员名单'), { remembered }).kind).toBe('uninsured');
  expect(findTables(list('2021年农村低保对象名单'), { remembered }).kind).toBe('identities');
});

it('what hangs on the rows and on the names of the sheets is found anew', () => {
  const head = ['户号', '姓名', '身份证号', '与户主关系'];
  const first = findTables(book([sheet('Sheet1', [head, ['1', '王一', A, '户主'], ['1', '王二', B, '子']])]));
  const remembered = [{ shape: first.shape, mapping: mappingOf(first) }];
  const rows = [head, ['1', '王一', A, '户主'], ['', '王二', B, '子']];
  const { sheets } = findTables(book([sheet('新月', rows), sheet('黄湖', rows)]), { remembered });
  expect(sheets.map(({ unitFromName, fill }) => [unitFromName, fill])).toEqual([
    [true, [0]],
    [true, [0]],
  ]);
});

it('another header can be chosen, or none', () => {
  expect(findAgain(one, 0, { from: 0, to: 0 })?.columns.map(({ header }) => header)[0]).toBe('某年名单');
  expect(findAgain(one, 0, null)?.header).toBeNull();
  expect(findAgain(one, 0, { from: 1, to: 1 })?.columns.map(({ meaning }) => meaning)).toEqual([
    'name',
    'idNumber',
    null,
    null,
  ]);
  expect(findAgain(one, 7, null)).toBeUndefined();
});

it('each column tells three different texts of it and how many are filled', () => {
  const rows = ['a', 'a', 'b', '', 'c', 'd'].map((text, at) => [`王${at}`, text]);
  const [, column] = findTables(book([sheet('', [['姓名', '备注'], ...rows])])).sheets[0]?.columns ?? [];
  expect(column).toMatchObject({ header: '备注', samples: ['a', 'b', 'c'], filled: 5, why: 'template' });
});

it('lines of column numbers and headers that come again are no samples', () => {
  const rows = [
    ['姓名', '身份证号', '备注'],
    ['1', '2', '3'],
    ['王一', A, 'a'],
    ['姓名', '身份证号', '备注'],
    ['李二', B, 'b'],
  ];
  const samples = findTables(book([sheet('', rows)])).sheets[0]?.columns.map((column) => column.samples);
  expect(samples).toEqual([
    ['王一', '李二'],
    [A, B],
    ['a', 'b'],
  ]);
});

const STRANGE = ['编', '谁', '哪里'];
const strange = (...names: string[]) =>
  book([sheet('', [['公示'], STRANGE, ...names.map((name, at) => [String(at), name, '新月'])])]);

it('where somebody said where the header is, and what the columns are, files of that shape are read so too', () => {
  const found = findTables(strange('王一', '李二'));
  expect(found.sheets[0]?.use).toBe(false);
  const chosen = findAgain(strange('王一', '李二'), 0, { from: 1, to: 1 });
  if (chosen === undefined) throw new Error('no sheet');
  const meant = chosen.columns.map((column) => ({
    ...column,
    meaning: column.header === '谁' ? ('name' as const) : null,
    why: 'chosen' as const,
  }));
  const mapping = mappingOf({
    ...found,
    sheets: [{ ...chosen, key: found.sheets[0]?.key ?? '', use: true, columns: meant }],
  });
  const remembered = [{ shape: found.shape, mapping }];
  const opened = strange('张三', '李四');
  const again = findTables(opened, { remembered });
  const table = createRosterTable(readOpened(opened, 'x', mappingOf(again)).table);
  expect([table.length, table.getText('name', 0), table.getText('name', 1)]).toEqual([2, '张三', '李四']);
  // The same words must stand there: in another file it is left alone.
  const moved = book([sheet('', [['公示'], ['x'], STRANGE, ['0', '张三', '新月']])]);
  expect(findTables(moved, { remembered }).sheets[0]?.use).toBe(false);
});

it('a file in which nobody is found is refused, or held for somebody who can say more', () => {
  const opened = strange('王一');
  const mapping = mappingOf(findTables(opened));
  expect(() => readOpened(opened, 'x', mapping)).toThrow('no-header');
  const asked = readOpened(opened, 'x', mapping, () => {}, true);
  expect([asked.nobody, createRosterTable(asked.table).length]).toEqual([true, 0]);
});

it('sheets of those who died or were struck off stay unread when the same file comes again', () => {
  const head = ['姓名', '身份证号码', '组'];
  const file = book([
    sheet('千家洲村', [head, ['王一', A, '1组']]),
    sheet('死亡', [head, ['李二', B, '1组']]),
    sheet('注销', [head, ['李三', B, '1组']]),
  ]);
  const first = findTables(file, { knownUnits: ['千家洲'] });
  const again = findTables(file, {
    knownUnits: ['千家洲'],
    remembered: [{ shape: first.shape, mapping: mappingOf(first) }],
  });
  for (const found of [first, again]) expect(found.sheets.map(({ use }) => use)).toEqual([true, false, false]);
});

it('came into an empty workbook as its roster: into one with persons it comes as a roster again', () => {
  const told = book([
    sheet('S', [
      ['单位', '姓名', '身份证号', '残疾等级'],
      ['新月', '王一', A, '二级'],
      ['新月', '李二', B, ''],
    ]),
  ]);
  const settings = { knownUnits: ['新月'], benefitYear: 2021 };
  const first = findTables(told, { ...settings, empty: true });
  expect(first.kind).toBe('roster');
  expect(findTables(told, settings).kind).toBe('identities');
  const remembered = [{ shape: first.shape, mapping: mappingOf(first) }];
  expect(findTables(told, { ...settings, remembered })).toMatchObject({ kind: 'roster', kindRemembered: true });
  // A list that names itself is one all the same.
  const named = book([sheet('S', [['二级残疾人名单'], ...(told.sheets[0]?.rows ?? [])])]);
  expect(findTables(named, { ...settings, remembered }).kind).toBe('identities');
});

it('what a rule left of one file is asked anew of the next one of its shape', () => {
  const paidOn = (day: string) =>
    book([
      sheet('S', [
        ['户号', '组', '姓名', '身份证号', '与户主关系', '缴费金额', '缴费日期'],
        ['1', '1组', '王一', A, '户主', '280', day],
      ]),
    ]);
  const settings = { benefitYear: 2021 };
  const read = (found: ReturnType<typeof findTables>) =>
    found.sheets[0]?.columns.slice(5).map(({ meaning }) => meaning);
  const past = findTables(paidOn('2019-12-01'), settings);
  expect(read(past)).toEqual([null, null]);
  const afterPast = [{ shape: past.shape, mapping: mappingOf(past) }];
  const now = findTables(paidOn('2020-12-01'), { ...settings, remembered: afterPast });
  expect(read(now)).toEqual(['payAmount', 'payDate']);
  const afterNow = [{ shape: now.shape, mapping: mappingOf(now) }];
  expect(read(findTables(paidOn('2019-12-01'), { ...settings, remembered: afterNow }))).toEqual([null, null]);
});

it('what was guessed of one file is guessed anew of the next one of its shape; what somebody said of it holds', () => {
  const head = ['姓名', '身份证号', '甲', '乙', '丙'];
  const first = findTables(book([sheet('', [head, ['王一', A, '13900000001', '新月', '']])]), { knownUnits: ['新月'] });
  const chosen = withMeaning(first, 0, 3, 'unit');
  const remembered = [{ shape: chosen.shape, mapping: mappingOf(chosen) }];
  const next = book([sheet('', [head, ['李二', B, '', '黄湖', '13900000002']])]);
  const read = (settings: Parameters<typeof findTables>[1]) =>
    findTables(next, settings).sheets[0]?.columns.map(({ meaning, why }) => `${meaning ?? '-'} ${why}`);
  expect(first.sheets[0]?.columns[2]?.meaning).toBe('phone');
  expect(read({})?.slice(2)).toEqual(['- unknown', '- unknown', 'phone content']);
  expect(read({ remembered })?.slice(2)).toEqual(['- unknown', 'unit remembered', 'phone content']);
  // It is remembered from one file to the next, also where it is found so by itself.
  const again = findTables(next, { remembered });
  const third = findTables(next, { remembered: [{ shape: again.shape, mapping: mappingOf(again) }] });
  expect(third.sheets[0]?.columns[3]).toMatchObject({ meaning: 'unit', why: 'remembered' });
});

it('a mapping of an older release, which does not say what was chosen, holds as a whole', () => {
  const found = findTables(one);
  const sheets = mappingOf(found).sheets.map(({ byHand: _byHand, ...each }) => ({
    ...each,
    meanings: ['name', 'idNumber', 'group', null] as const,
  }));
  const again = findTables(other, { remembered: [{ shape: found.shape, mapping: { kind: found.kind, sheets } }] });
  expect(again.sheets[0]?.columns[2]).toMatchObject({ meaning: 'group', why: 'remembered' });
});
