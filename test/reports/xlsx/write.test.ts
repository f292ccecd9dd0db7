import { read, type WorkBook } from '@e965/xlsx';
import * as fc from 'fast-check';
import { readXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { parseIsoDay } from '../../../src/base/day';
import { bytesOf, partsOf, rowsOf, tableOf } from './support';

const text = (header: string) => ({ header, kind: 'text' }) as const;
const day = (iso: string): number => parseIsoDay(iso) ?? NaN;

async function sheetJs(bytes: Uint8Array): Promise<WorkBook> {
  return read(bytes, { cellNF: true, cellText: false, cellDates: false });
}

test('each kind of cell comes back as what it is, with its format', async () => {
  const bytes = await bytesOf(
    tableOf(
      [
        text('证件号码'),
        { header: '出生日期', kind: 'day' },
        { header: '缴费金额', kind: 'money' },
        { header: '人数', kind: 'number' },
        { header: '完成率', kind: 'percent' },
      ],
      [['430903198007180740', day('1980-07-18'), 123_456_789, 1234, 0.951234]],
    ),
  );
  const sheet = (await sheetJs(bytes)).Sheets['花名册'];
  const cell = (ref: string) => {
    const { t, v, z } = (sheet?.[ref] ?? {}) as { t?: string; v?: unknown; z?: string };
    return [t, v, z];
  };
  expect(cell('A2')).toEqual(['s', '430903198007180740', '@']);
  expect(cell('B2')).toEqual(['n', 29_420, 'yyyy\\-mm\\-dd']);
  expect(cell('C2')).toEqual(['n', 1_234_567.89, '#,##0.00']);
  expect(cell('D2')).toEqual(['n', 1234, '#,##0']);
  expect(cell('E2')).toEqual(['n', 0.951234, '0.00%']);
  const { sheets } = await readXlsx(bytes);
  expect(sheets[0]?.rows[1]?.[1]).toEqual(new Date('1980-07-18'));
});

const HOSTILE = [
  '=1+1',
  '+86',
  '-5',
  '@all',
  "'=1",
  '=HYPERLINK("http://x")',
  '<b>&amp;</b>',
  ']]>',
  '"quoted"',
  ' outer  blanks ',
  '　全角　',
  'two\nlines',
  'two\r\nlines',
  'tab\there',
  '_x000D_',
  '_x0041_x0042_',
  '430903198007180740',
  '110105491231002',
  '0000123',
  '1E5',
  '2021-01-20',
  'TRUE',
  '𠮷野家',
  '（括号）',
  'É',
];

test('hostile texts come back the same, as texts, by two readers', async () => {
  // Enough rows for repeated texts, which stand in the file once, beside those that stand in their cells.
  for (const repeat of [1, 4]) {
    const all = Array.from({ length: repeat }, () => HOSTILE).flat();
    const table = tableOf(
      [text('备注')],
      all.map((each) => [each]),
    );
    expect((await rowsOf(table)).map(([cell]) => cell)).toEqual(['备注', ...all]);
    const sheet = (await sheetJs(await bytesOf(table))).Sheets['花名册'];
    for (const [at, each] of all.entries()) {
      const cell = sheet?.[`A${at + 2}`] as { t: string; v: string; f?: string };
      expect([cell.t, cell.v, cell.f]).toEqual(['s', each.replaceAll('\r\n', '\n'), undefined]); // this reader joins line ends
    }
  }
});

test('what no cell can hold is left out: controls, halves of characters, what is beyond 32,767 characters', async () => {
  const table = tableOf(
    [text('备注')],
    [
      ['a\u0000b\u0007c\u007fd\u0085e'],
      ['x\ufffey\uffff'],
      ['长'.repeat(40_000)],
      ['a'.repeat(40_000)],
      [`${'a'.repeat(32_766)}𠮷`],
    ],
  );
  expect((await rowsOf(table)).slice(1).map(([cell]) => cell)).toEqual([
    'abcde',
    'xy',
    '长'.repeat(32_767),
    'a'.repeat(32_767),
    'a'.repeat(32_766),
  ]);
});

test('any text is a text again, without what XML cannot hold', async () => {
  const FORBIDDEN = /^(?![\t\n\r])\p{Cc}$|^[\ufffe\uffff]$/u;
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.string({ unit: 'binary', maxLength: 20 }), { minLength: 1, maxLength: 60 }),
      async (texts) => {
        const rows = await rowsOf(
          tableOf(
            [text('甲'), text('乙')],
            texts.map((each) => [each, 'x']),
          ),
        );
        const kept = texts.map((each) => [...each].filter((letter) => !FORBIDDEN.test(letter)).join(''));
        expect(rows.slice(1).map(([cell]) => cell ?? '')).toEqual(kept);
      },
    ),
    { numRuns: 20 },
  );
});

test('blanks are left out; a text that is no number stays as it came; a day before the calendar of spreadsheets is a text', async () => {
  const table = tableOf(
    [text('姓名'), { header: '出生日期', kind: 'day' }, { header: '缴费金额', kind: 'money' }],
    [
      ['甲', null, null],
      ['乙', '不详', '约三百'],
      ['丙', day('1899-05-02'), 0],
      ['丁', day('1900-03-01'), -50],
    ],
  );
  const rows = await rowsOf(table);
  expect(rows[1]?.filter((cell) => cell !== null && cell !== undefined)).toEqual(['甲']);
  expect(rows[2]).toEqual(['乙', '不详', '约三百']);
  expect(rows[3]).toEqual(['丙', '1899-05-02', 0]);
  expect(rows[4]?.slice(2)).toEqual([-0.5]);
  expect(rows[4]?.[1]).toEqual(new Date('1900-03-01'));
});

test('the sheet is set up for reading and printing', async () => {
  const table = tableOf([text('姓名'), text('备注 & "更多"')], [['李梅', '很长很长很长的备注']], {
    notes: ['截至 2021-01-20', '口径'],
  });
  const bytes = await bytesOf(table);
  const parts = await partsOf(bytes);
  const sheet = parts.get('xl/worksheets/sheet1.xml') ?? '';
  expect(sheet).toContain('<pane xSplit="1" ySplit="4" topLeftCell="B5" activePane="bottomRight" state="frozen"/>');
  expect(sheet).toContain('<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>');
  expect(sheet).toContain('<pageSetUpPr fitToPage="1"/>');
  expect(sheet).toContain('<oddFooter>&amp;L兰溪镇 花名册&amp;R&amp;P / &amp;N</oddFooter>');
  expect(sheet).toContain('<col min="2" max="2" width="20"');
  expect(parts.get('xl/workbook.xml')).toContain("'花名册'!$4:$4</definedName>");
  expect(parts.get('docProps/core.xml')).toContain('<dc:title>兰溪镇 花名册</dc:title>');
  const { sheets } = await readXlsx(bytes, { readStyles: true });
  expect(sheets[0]?.rows[0]).toEqual(['兰溪镇 花名册', null]);
  expect(sheets[0]?.rows[3]).toEqual(['姓名', '备注 & "更多"']);
  expect(sheets[0]?.freezePane).toMatchObject({ rows: 4, columns: 1 });
  expect(sheets[0]?.cells?.get('3,0')?.style?.font?.bold).toBe(true);
  expect(sheets[0]?.cells?.get('4,0')?.style?.font?.bold ?? false).toBe(false);
});

test('totals are bold, with a line above', async () => {
  const bytes = await bytesOf(
    tableOf(
      [text('单位'), { header: '人数', kind: 'number' }],
      [
        ['甲', 1],
        ['合计', 1],
      ],
      { totals: 1 },
    ),
  );
  const { sheets } = await readXlsx(bytes, { readStyles: true });
  const style = (row: number) => sheets[0]?.cells?.get(`${row},1`)?.style;
  expect([style(1)?.font?.bold ?? false, style(2)?.font?.bold]).toEqual([false, true]);
  expect(style(2)?.border?.top?.style).toBe('thin');
});

test('more rows than a sheet holds go on on the next, under the same header', async () => {
  const rows = Array.from({ length: 25 }, (_, at) => [`人${at}`]);
  const { sheets } = await readXlsx(await bytesOf(tableOf([text('姓名')], rows, { sheet: "a/b:c*'" }), 11));
  expect(sheets.map(({ name }) => name)).toEqual(['a b c', 'a b c 2', 'a b c 3']);
  expect(sheets.map((sheet) => sheet.rows.length)).toEqual([11, 11, 6]);
  expect(sheets.flatMap((sheet) => sheet.rows.slice(1).map(([cell]) => cell))).toEqual(rows.map(([cell]) => cell));
  expect(sheets[2]?.rows[0]).toEqual(['姓名']);
});

test('a header that is wider than its column stands in lines of its own', async () => {
  const height = async (header: string) => {
    const parts = await partsOf(await bytesOf(tableOf([text('姓名'), text(header)], [['甲', '乙']])));
    return /<row r="1" ht="(\d+)"/.exec(parts.get('xl/worksheets/sheet1.xml') ?? '')?.[1];
  };
  expect([await height('备注'), await height('政府补贴资助对象已落实金额合计')]).toEqual(['19', '34']);
});

test('an empty table is a header', async () => {
  expect(await rowsOf(tableOf([text('姓名'), text('单位')], []))).toEqual([['姓名', '单位']]);
});
