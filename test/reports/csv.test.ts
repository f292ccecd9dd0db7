import * as fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import type { Day } from '../../src/base/day';
import { loadPolicy } from '../../src/policy/library';
import { writeRosterCsv } from '../../src/reports/roster';
import { csvFile, wholeFile, type ReportFile } from '../../src/reports/csv/file';
import { reportName } from '../../src/reports/names';
import { fraction } from '../../src/reports/units';
import { TEMPLATE_IDS, FIELDS } from '../../src/roster/fields';
import { createRosterTable } from '../../src/roster/table';
import type { RosterTable } from '../../src/roster/types';

const lanxi = loadPolicy('lanxi-2021');
const ASOF = 18647 as Day; // 2021-01-20

/** The text of a file without its byte order mark, which must be there. */
function textOf(file: ReportFile): string {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(wholeFile(file));
  expect(text.startsWith('\ufeff')).toBe(true);
  return text.slice(1);
}

function cell(text: string): string {
  return textOf(csvFile('x.csv', ['h'], Uint32Array.of(0), (out) => out.text(text))).slice('h\r\n'.length, -2);
}

test.each([
  ['李梅', '李梅'],
  ['', ''],
  ['a,b', '"a,b"'],
  ['say "no"', '"say ""no"""'],
  ['two\nlines', '"two\nlines"'],
  ['two\r\nlines', '"two\r\nlines"'],
  ['=1+1', "'=1+1"],
  ['+86', "'+86"],
  ['-5', "'-5"],
  ['@all', "'@all"],
  ['\tx', "'\tx"],
  ['=1,2', `"'=1,2"`],
  ['\rx', `"'\rx"`],
  ['1=1', '1=1'],
  ['全角，逗号', '全角，逗号'],
])('the cell %j is written as %j', (text, written) => {
  expect(cell(text)).toBe(written);
});

test.each([
  [0, 1, '0.000000'],
  [1, 3, '0.333333'],
  [2, 3, '0.666667'],
  [1, 1, '1.000000'],
  [4, 3, '1.333333'],
  [1, 2_000_000, '0.000001'], // half a millionth: up
  [999_999, 2_000_000, '0.500000'],
  [999_997, 2_000_000, '0.499999'], // 0.4999985
  [1487341, 1487341, '1.000000'],
  [1487340, 1487341, '0.999999'],
  [5, 0, ''],
  [5, null, ''],
])('%d of %o is %j', (part, base, text) => {
  expect(fraction(part, base)).toBe(text);
});

test('file names say place, year, what and when', () => {
  expect(reportName('results', lanxi, ASOF)).toBe('兰溪镇2021_计算结果_截至2021-01-20.csv');
  expect(reportName('units', lanxi, ASOF)).toBe('兰溪镇2021_单位汇总_截至2021-01-20.csv');
  expect(reportName('roster', lanxi, ASOF)).toBe('兰溪镇2021_花名册_截至2021-01-20.csv');
});

test('two workbooks of one policy write files of different names', () => {
  expect(reportName('results', lanxi, ASOF, '2021 兰溪镇（2）')).toBe('2021_兰溪镇（2）_计算结果_截至2021-01-20.csv');
  expect(reportName('units', lanxi, ASOF, '../甲: "乙"\n丙')).toBe('甲_乙_丙_单位汇总_截至2021-01-20.csv');
});

function tableOf(rows: readonly (readonly string[])[]): RosterTable {
  const table = createRosterTable();
  table.append(rows.length);
  rows.forEach((cells, row) => TEMPLATE_IDS.forEach((id, column) => table.setText(id, row, cells[column] ?? '')));
  return table;
}

describe('the standard template', () => {
  test('has all headers in order, ends lines with CRLF, and leaves out removed persons', () => {
    const table = tableOf([['李梅'], ['王芳'], ['赵丽']]);
    table.setAlive(1, false);
    const lines = textOf(writeRosterCsv(lanxi, table, ASOF)).split('\r\n');
    expect(lines[0]).toBe(
      '姓名,证件类型,证件号码,性别,出生日期,户编号,与户主关系,单位,组,住址,联系电话,人员类型,身份类别,身份认定日期,档次,其他参保,特殊情形,情形日期,缴费日期,缴费金额,缴费渠道,票据号,未缴原因,备注',
    );
    const blanks = ','.repeat(TEMPLATE_IDS.length - 1);
    expect(lines.slice(1)).toEqual([`李梅${blanks}`, `赵丽${blanks}`, '']);
  });

  test('dates and amounts are canonical; everything else goes out as it came', () => {
    const table = createRosterTable();
    table.append(2);
    for (const [field, text] of [
      ['birth', '1980年7月18日'],
      ['payDate', '20201203'],
      ['payAmount', '￥1,280'],
      ['identities', '残2 五保'],
    ] as const) {
      table.setText(field, 0, text);
    }
    for (const [field, text] of [
      ['payDate', '2020年13月'],
      ['payAmount', '-5'],
      ['identities', '低保;什么'],
    ] as const) {
      table.setText(field, 1, text);
    }
    const rows = Papa.parse<Record<string, string>>(textOf(writeRosterCsv(lanxi, table, ASOF)), { header: true }).data;
    expect(rows[0]).toMatchObject({
      出生日期: '1980-07-18',
      缴费日期: '2020-12-03',
      缴费金额: '1280.00',
      身份类别: '残2 五保',
    });
    expect(rows[1]).toMatchObject({ 缴费日期: '2020年13月', 缴费金额: "'-5", 身份类别: '低保;什么' });
  });

  const text = fc.oneof(
    fc.constantFrom(
      '',
      '李梅',
      '=cmd',
      '-1',
      '@',
      "'=x",
      '"',
      ',',
      'a\nb',
      '2020-11-16',
      '2020年13月',
      '280',
      '特困人员',
      '低保',
      '430903198007180740',
    ),
    fc.string({ unit: 'grapheme', maxLength: 12 }),
  );

  test('written and read again, every cell says the same', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(text, { minLength: TEMPLATE_IDS.length, maxLength: TEMPLATE_IDS.length }), {
          minLength: 1,
          maxLength: 6,
        }),
        (rows) => {
          const table = tableOf(rows);
          const parsed = Papa.parse<string[]>(textOf(writeRosterCsv(lanxi, table, ASOF)), {
            delimiter: ',',
            newline: '\r\n',
          });
          const [header = [], ...body] = parsed.data.slice(0, -1);
          expect(header).toEqual(TEMPLATE_IDS.map((id) => FIELDS[id].header));
          const again = tableOf(body);
          for (let row = 0; row < rows.length; row += 1) {
            for (const id of TEMPLATE_IDS) expect(again.getText(id, row)).toBe(table.getText(id, row));
          }
        },
      ),
      { numRuns: 150 },
    );
  });
});

test('a large file comes in parts that tell how far they are', () => {
  const rows = Uint32Array.from({ length: 20_000 }, (_, row) => row);
  const file = csvFile('x.csv', ['n'], rows, (out, row) => out.integer(row));
  const parts = [...file.parts()];
  expect(parts.map((part) => part.rows)).toEqual([8192, 8192, 3616]);
  expect(textOf(file).split('\r\n')).toHaveLength(20_002);
});
