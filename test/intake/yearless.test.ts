import { expect, test } from 'vitest';
import { findTables } from '../../src/intake/find/findTables';
import { mappingOf } from '../../src/intake/find/mapping';
import type { Found } from '../../src/intake/found';
import { readOpened } from '../../src/intake/readFile';
import { monthAndDay, withYear } from '../../src/intake/yearless';
import { createRosterTable } from '../../src/roster/table';
import { givenYear } from '../../src/ui/import/reading/edits';
import { book, idOf, sheet } from './find/support';

const CAMPAIGN = { year: 2020, turn: 7 };

test('month and day alone are known for what they are, whatever stands between them', () => {
  for (const text of ['12.1', '12月1日', '12 月 1 日', '12/1', '12-1', '１２月１号'])
    expect(monthAndDay(text)).toEqual([12, 1]);
  for (const text of ['2020.12.1', '12.32', '13.1', '2.30', '12', '280.00', '', '12.1.', '约12.1']) {
    expect(monthAndDay(text)).toBeUndefined();
  }
});

test('a year is given to them alone; a campaign goes over the turn of the year', () => {
  expect(['12.1', '1月15日', '2020-11-03', '未缴'].map((text) => withYear(text, CAMPAIGN))).toEqual([
    '2020-12-01',
    '2021-01-15',
    '2020-11-03',
    '未缴',
  ]);
  expect(withYear('2.29', { year: 2021, turn: 1 })).toBe('2.29');
  expect(withYear('2.29', { year: 2020, turn: 1 })).toBe('2020-02-29');
});

test('a column of such dates stays as it came until somebody says the year, and the birth never gets one', () => {
  const opened = book([
    sheet('名册', [
      ['姓名', '身份证号', '出生日期', '缴费日期'],
      ['王一', idOf('19740327'), '3.27', '12.1'],
      ['李二', idOf('19800101', 31), '1980-01-01', '2020年12月3日'],
    ]),
  ]);
  const found = findTables(opened);
  const read = (as: Found) => {
    const table = createRosterTable(readOpened(opened, '', mappingOf(as)).table);
    return [0, 1].map((row) => [table.getText('birth', row), table.getText('payDate', row)]);
  };
  expect(found.sheets[0]?.columns.map(({ yearless }) => yearless === true)).toEqual([false, false, true, true]);
  expect(read(found)).toEqual([
    ['3.27', '12.1'],
    ['1980-01-01', '2020-12-03'],
  ]);
  const given = givenYear(givenYear(found, 'payDate', CAMPAIGN), 'birth', CAMPAIGN);
  expect(read(given)).toEqual([
    ['3.27', '2020-12-01'],
    ['1980-01-01', '2020-12-03'],
  ]);
  expect(read(givenYear(given, 'payDate', null))).toEqual(read(found));
});
