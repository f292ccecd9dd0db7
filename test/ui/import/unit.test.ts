import { expect, test } from 'vitest';
import { findTables } from '../../../src/intake/find/findTables';
import { mappingOf } from '../../../src/intake/find/mapping';
import type { Found } from '../../../src/intake/found';
import { readOpened } from '../../../src/intake/readFile';
import { createRosterTable } from '../../../src/roster/table';
import { withUnit } from '../../../src/ui/import/reading/edits';
import { unitSaid, unitsNamed } from '../../../src/ui/import/reading/words';
import { book, idOf, sheet } from '../../intake/find/support';

const [A, B, C] = [idOf('19740327', 30), idOf('19800718', 34), idOf('20190212', 41)];
const knownUnits = ['三岔堤', '金石'];
const HEAD = ['姓名', '身份证号', '村'];
const opened = book([
  sheet('a', [['三岔堤村新增人员'], ['姓名', '身份证号'], ['王一', A]]),
  sheet('b', [HEAD, ['李二', B, '外村'], ['王三', C, '']]),
]);
const found = findTables(opened, { knownUnits });
const units = (now: Found): string[] => {
  const table = createRosterTable(readOpened(opened, '', mappingOf(now)).table);
  return Array.from({ length: table.length }, (_, row) => table.getText('unit', row));
};
const said = (now: Found): string[] => now.sheets.map(unitSaid);

test('the unit of a sheet is the one found, the one chosen, or none; a row’s own goes before it', () => {
  expect([units(found), said(found)]).toEqual([
    ['三岔堤', '外村', ''],
    ['三岔堤（来自标题）', '不填'],
  ]);
  const all = withUnit(found, [0, 1], '金石');
  expect([units(all), said(all)]).toEqual([
    ['金石', '外村', '金石'],
    ['金石（手工选的）', '金石（手工选的）'],
  ]);
  const none = withUnit(all, [0], null);
  expect([units(none), said(none)]).toEqual([
    ['', '外村', '金石'],
    ['不填', '金石（手工选的）'],
  ]);
});

test('what is said in one line: of the whole file, or of each sheet', () => {
  expect(unitsNamed(found.sheets)).toEqual(['表“a”的单位：三岔堤（来自标题）']);
  expect(unitsNamed(found.sheets.slice(0, 1))).toEqual(['整份文件的单位：三岔堤（来自标题）']);
  expect(unitsNamed(withUnit(found, [0, 1], '金石').sheets)).toEqual(['整份文件的单位：金石（手工选的）']);
});

test('a chosen unit is remembered for no other file', () => {
  const remembered = [{ shape: found.shape, mapping: mappingOf(withUnit(found, [0, 1], '金石')) }];
  expect(units(findTables(opened, { knownUnits, remembered }))).toEqual(['三岔堤', '外村', '']);
});
