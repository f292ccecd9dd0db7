import { expect, test } from 'vitest';
import { parseIsoDay } from '../../../src/base/day';
import { openBook } from '../../../src/intake/containers/openBook';
import { isText } from '../../../src/intake/containers/opened';
import { dayCell, listTable, moneyCell, type ListColumn } from '../../../src/reports/xlsx/list';
import { readDay } from '../../../src/roster/cells/day';
import { readMoney } from '../../../src/roster/cells/money';
import type { SheetTable } from '../../../src/reports/xlsx/table';
import { bytesOf, HEAD, rowsOf } from './support';

type Row = readonly [name: string, idNumber: string, amount: string, date: string, line: number];
const COLUMNS: readonly ListColumn<Row>[] = [
  { header: '姓名', kind: 'text', cell: ([name]) => name },
  { header: '证件号码', kind: 'text', cell: ([, id]) => id },
  { header: '缴费金额', kind: 'money', cell: (row) => row[2] },
  { header: '缴费日期', kind: 'day', cell: (row) => row[3] },
  { header: '行', kind: 'number', cell: (row) => row[4] },
];
const made = (rows: readonly Row[]): SheetTable => {
  const steps = listTable(HEAD, rows, COLUMNS);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
};
const at = (iso: string, hours: number): number => (parseIsoDay(iso) ?? NaN) + hours / 24;

const ROWS: readonly Row[] = [
  ['王一', '430903198007180740', '280', '2020-12-01', 2],
  ['王二', '430903198007180759', '贰佰捌拾元整', '2020年12月3日', 3],
  ['王三', '430903198007180767', '280（含滞纳金）', '12月1日', 1204],
  ['王四', '0000123', '-280.00', '2020/12/05 08:30:15', 5],
  ['王五', '', '', '', 6],
];

test('amounts, days and lines of a list are real ones in the file, whatever is none stays as it came', async () => {
  const rows = await rowsOf(made(ROWS));
  expect(rows[1]?.slice(1)).toEqual(['430903198007180740', 280, new Date('2020-12-01'), 2]);
  expect(rows[2]?.slice(2)).toEqual([280, new Date('2020-12-03'), 3]);
  expect(rows[3]?.slice(2)).toEqual(['280（含滞纳金）', '12月1日', 1204]);
  expect(rows[4]?.slice(1, 3)).toEqual(['0000123', -280]);
  const time = rows[4]?.[3];
  expect(time instanceof Date ? time.toISOString().slice(0, 19) : time).toBe('2020-12-05T08:30:15');
});

test('read in again, amounts and days are read as they were', async () => {
  const opened = await openBook(new Blob([await bytesOf(made(ROWS))]), '待处理.xlsx');
  if (isText(opened)) throw new Error('no workbook');
  const again = opened.sheets[0]?.rows.slice(1) ?? [];
  expect(again).toHaveLength(ROWS.length);
  for (const [index, row] of ROWS.entries()) {
    const read = again[index] ?? [];
    expect(read[1] ?? '').toBe(row[1]);
    expect(readMoney(read[2] ?? '')).toBe(readMoney(row[2]));
    expect(readDay(read[3] ?? '')).toBe(readDay(row[3]));
  }
  expect(again[3]?.slice(2)).toEqual(['-280', '2020-12-05 08:30:15', '5']);
});

test('a time is kept to the second; what is not read so stays a text', () => {
  expect(dayCell('2020-12-01 12:00')).toBe(at('2020-12-01', 12));
  expect(dayCell('20201201 180000')).toBe(at('2020-12-01', 18));
  expect(dayCell('20201201060000')).toBe(at('2020-12-01', 6));
  expect(dayCell('2020-12-01T06:00:00')).toBe(at('2020-12-01', 6));
  for (const text of ['2020-12-01 下午 3:00', '2020-12-01 08:00:00.123', '12.1', '2020年12月1日8时30分']) {
    expect(dayCell(text)).toBe(text);
  }
  expect(dayCell(' ')).toBeNull();
});

test('amounts that were taken back are below nothing; an amount of parts of a fen is none', () => {
  expect(moneyCell('280.5')).toBe(28_050);
  expect(moneyCell('−280')).toBe(-28_000);
  expect(moneyCell('0')).toBe(0);
  expect(moneyCell('')).toBeNull();
  for (const text of ['0.001', '约280', '-']) expect(moneyCell(text)).toBe(text);
});
