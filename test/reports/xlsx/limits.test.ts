import { expect, test } from 'vitest';
import { readZipDirectory } from '../../../src/intake/containers/zipDirectory';
import { bytesOf as estimated } from '../../../src/reports/xlsx/bytes';
import { cutCells } from '../../../src/reports/xlsx/cutCells';
import { bytesOf, rowsOf, tableOf } from './support';

const COLUMNS = [
  { header: '姓名', kind: 'text' },
  { header: '备注', kind: 'text' },
  { header: '缴费金额', kind: 'money' },
] as const;

test('cells that are too long are counted, and the first are named by row and header', async () => {
  const long = '长'.repeat(32_768);
  const fits = '好'.repeat(32_767);
  const rows = [
    ['王一', fits, 28_000],
    ['李二', long, 28_000],
    ['张三', long, `约${long}`],
    ['赵四', `${fits}\u0001`, null],
    ['孙五', long, null],
  ] as const;
  const table = tableOf(COLUMNS, rows);
  expect(cutCells(table)).toEqual({
    count: 4,
    first: [
      { row: 3, header: '备注' },
      { row: 4, header: '备注' },
      { row: 4, header: '缴费金额' },
    ],
  });
  const lengths = (await rowsOf(table)).slice(1).map((row) => String(row[1]).length);
  expect(lengths).toEqual([32_767, 32_767, 32_767, 32_767, 32_767]);
  // Lines above the header count.
  expect(cutCells({ ...table, notes: ['统计截至 2021-02-28'] }).first[0]).toEqual({ row: 5, header: '备注' });
  expect(cutCells(tableOf(COLUMNS, rows.slice(0, 1)))).toEqual({ count: 0, first: [] });
});

test('what a table will have unpacked is known before it is written, within a tenth', async () => {
  const rows = Array.from({ length: 20_000 }, (_, row) => [
    `人员${row}`,
    row % 3 === 0 ? '外出务工' : '',
    row % 5 === 0 ? null : 28_000,
  ]);
  for (const some of [rows, rows.slice(0, 5000)]) {
    const table = tableOf(COLUMNS, some);
    const entries = readZipDirectory(await bytesOf(table));
    const unpacked = entries.reduce((sum, entry) => sum + entry.unpacked, 0);
    expect(estimated(table) / unpacked).toBeGreaterThan(0.95);
    expect(estimated(table) / unpacked).toBeLessThan(1.1);
  }
});
