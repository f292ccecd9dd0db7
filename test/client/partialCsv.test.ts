import { expect, test } from 'vitest';
import { readFile } from '../../src/intake/readFile';
import { sheetCsv } from '../../src/reports/csv/sheet';
import { keepOut } from '../../src/reports/xlsx/keepOut';
import { machineWish, rosterWish } from '../../src/ui/exports/wishes';
import type { OpenWorkbook } from '../../src/ui/state/open';
import { POLICY } from '../ledger/support/ledger';
import { makePage } from './support';

const ROSTER = `姓名,证件号码,出生日期,单位,组,联系电话,身份类别,特殊情形,情形日期,缴费日期,缴费金额
王一,430903199001011234,1990-01-01,新月,1,13900001234,低保对象,,,2020-12-03,280
李二,,2021-01-05,新月,1,,,新生儿,2021-01-05,2021-01-20,280
计三,43090319900101123X,坏日期,新月,2,,,,,,100.50
"四,""五",,,百家塅,1,,,,,,`;

test('the CSV files that leave something out are those of the fixed form but for that', async () => {
  const { api, open } = await makePage();
  await open((await api.create({ policyId: POLICY.id, name: '兰溪镇' })).id);
  await api.applyPlan((await api.planImport(await readFile(new Blob([ROSTER]), '名册.csv'))).planId);
  const book = {
    policy: POLICY,
    state: () => ({ info: { name: '兰溪镇' }, asOf: 18_600 }),
  } as unknown as OpenWorkbook;
  const wishes = { roster: rosterWish(book), results: machineWish(book) };
  for (const kind of ['roster', 'results'] as const) {
    const fixed = await (await api.exportFile(kind)).blob.text();
    const table = await api.exportSheet(wishes[kind]);
    expect(await sheetCsv(table).text()).toBe(fixed);
    for (const ids of ['mask', 'none'] as const) {
      const { table: partial } = keepOut(await api.exportSheet(wishes[kind]), { ids, phones: false });
      const text = await sheetCsv(partial).text();
      expect(text).not.toMatch(/\d{17}[\dX]|1990-01-01|2021-01-05|13900001234/);
      expect(text.split('\r\n')).toHaveLength(fixed.split('\r\n').length);
    }
  }
});
