import { expect, test } from 'vitest';
import type { Day } from '../../src/base/day';
import { createDataChecks } from '../../src/engine/checks/dataChecks';
import { writeChecksCsv } from '../../src/reports/checks';
import { wholeFile } from '../../src/reports/csv/file';
import { FLAWLESS, lanxi, rosterOf } from '../checks/rosters';

test('one row a finding, removed persons left out', () => {
  const table = rosterOf([
    { ...FLAWLESS, unit: '外村', sex: '男' },
    { ...FLAWLESS, name: '=1', idNumber: '', household: '2' },
    { ...FLAWLESS, name: '', idNumber: '', household: '3' },
  ]);
  table.setAlive(2, false);
  const checks = createDataChecks(lanxi(), table);
  checks.checkAll();
  const file = writeChecksCsv(lanxi(), table, checks.marks, (code) => `<${code}>`, 18647 as Day);
  expect(new TextDecoder().decode(wholeFile(file)).split('\r\n')).toEqual([
    '单位,组,户编号,姓名,证件号码,检查,代码,程度',
    '外村,1组,1,李梅,430903198007180740,<id-sex>,id-sex,error',
    '外村,1组,1,李梅,430903198007180740,<unit-unknown>,unit-unknown,error',
    "百家塅,1组,2,'=1,,<id-missing>,id-missing,error",
    '',
  ]);
  expect(file.name).toBe('兰溪镇2021_数据检查_截至2021-01-20.csv');
});
