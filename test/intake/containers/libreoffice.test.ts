import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findTables } from '../../../src/intake/find/findTables';
import { hasId } from '../../../src/intake/personKeys';
import { createRosterTable } from '../../../src/roster/table';
import { read } from '../support';
import { openSheets } from './support/open';

const fixture = (name: string) => readFileSync(new URL(`fixtures/${name}`, import.meta.url));

test('an .xls out of LibreOffice: merged cells and texts as they were', async () => {
  const { sheets } = await openSheets(fixture('libreoffice-merged.xls'), 'a.xls');
  const [sheet] = sheets;
  expect(sheets).toHaveLength(1);
  expect(sheet?.merges.length).toBeGreaterThan(2);
  const { columns, header } =
    findTables({ ...(await openSheets(fixture('libreoffice-merged.xls'), 'a.xls')) }).sheets[0] ?? {};
  expect(header).toEqual({ from: 1, to: 1 });
  expect(columns?.map(({ meaning }) => meaning)).toEqual([
    'household',
    'headName',
    'name',
    'relation',
    'idNumber',
    'group',
    'phone',
  ]);
});

test('a web page out of LibreOffice: each table has the name of its sheet', async () => {
  const opened = await openSheets(fixture('libreoffice-sheets.html'), 'a.html');
  expect(opened.sheets.map(({ name }) => name)).toEqual(['千家洲村', '金石村', '三岔堤村', '汇总']);
  const found = findTables(opened, { knownUnits: ['千家洲', '金石', '三岔堤'] });
  expect(found.sheets.map(({ use, unitFromName }) => use && unitFromName)).toEqual([true, true, true, false]);
});

test('numbers that a spreadsheet spoilt are none to go by, however many digits it kept', async () => {
  const numbers = [
    '4.3090319740327E+17',
    '4.3090319740327E+017',
    '4.309031974033E+17',
    '4.30903E+17',
    '430903197403270305',
    '',
  ];
  const result = await read(`姓名,证件号码\n${numbers.map((number) => `王一,${number}`).join('\n')}\n`);
  const table = createRosterTable(result.table);
  expect(numbers.map((_, row) => hasId(table, row))).toEqual([false, false, false, false, true, false]);
});
