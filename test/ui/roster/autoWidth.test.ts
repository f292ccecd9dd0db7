import { expect, test } from 'vitest';
import { createRosterTable } from '../../../src/roster/table';
import { longestTexts } from '../../../src/ui/roster/autoWidth';

test('only texts that somebody has are measured: neither those taken back nor those of removed persons', () => {
  const table = createRosterTable();
  table.append(3);
  table.setText('unit', 0, '一个很长很长的单位名称');
  table.setText('unit', 0, '新月');
  table.setText('unit', 1, '三岔堤');
  table.setText('unit', 2, '已经删除的人员所在单位');
  table.alive[2] = 0;
  expect([...longestTexts(table, { field: 'unit' })].sort()).toEqual(['三岔堤', '新月'].sort());
  table.setText('payDate', 0, '写不清楚的日期');
  table.setText('payDate', 2, '删除的人的写不清楚的日期');
  expect(longestTexts(table, { field: 'payDate' })).toEqual(['写不清楚的日期']);
  // Words of the pick list that nobody has are no reason for a wide column.
  expect(longestTexts(table, { field: 'idKind' })).toEqual([]);
});
