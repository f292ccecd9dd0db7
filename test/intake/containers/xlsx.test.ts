import { describe, expect, test, vi } from 'vitest';
import { openBook } from '../../../src/intake/containers/openBook';
import { gzip } from '../support';
import { expectRefused, openSheets } from './support/open';
import { xls } from './support/ole';
import { xlsx, xlsxParts, type BookXml } from './support/xlsx';
import { zip } from './support/zip';

const text = (ref: string, value: string): string => `<c r="${ref}" t="inlineStr"><is><t>${value}</t></is></c>`;
const number = (ref: string, value: string | number, style = 0): string =>
  `<c r="${ref}" s="${style}"><v>${value}</v></c>`;
const row = (at: number, cells: string, more = ''): string => `<row r="${at}"${more}>${cells}</row>`;

interface Case {
  readonly what: string;
  readonly book: Omit<BookXml, 'sheets'> & { readonly rows: string };
  readonly rows: readonly (readonly string[])[];
}

/** One sheet each: what stands in the file, and the texts that it is. */
const CASES: readonly Case[] = [
  {
    what: 'shared strings, rich text joined, phonetic parts left out',
    book: {
      strings: [
        '<si><t>姓名</t></si>',
        '<si><r><rPr><b/></rPr><t>王</t></r><r><t>一</t></r></si>',
        '<si><t>东京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/></si>',
        '<si><t xml:space="preserve"> 前后 </t></si>',
      ],
      rows: row(1, [0, 1, 2, 3].map((at) => `<c r="${'ABCD'[at]}1" t="s"><v>${at}</v></c>`).join('')),
    },
    rows: [['姓名', '王一', '东京', ' 前后 ']],
  },
  {
    what: 'inline strings, entities, line ends and escapes of Excel',
    book: {
      rows: row(
        1,
        `${text('A1', '甲&amp;乙&lt;b&gt;')}<c r="B1" t="inlineStr"><is><r><t>张</t></r><r><t>三</t></r></is></c>${text('C1', '一\n二')}${text('D1', 'a_x000D_b')}`,
      ),
    },
    rows: [['甲&乙<b>', '张三', '一\n二', 'a\rb']],
  },
  {
    what: 'dates of the 1900 system by the format of the cell, with times',
    book: {
      formats: [
        0,
        14,
        22,
        'yyyy"年"m"月"d"日"',
        31,
        '[$-804]yyyy\\-mm\\-dd',
        'h:mm:ss',
        '0.00_ ;[Red]\\-0.00\\ ',
        'G/通用格式',
      ],
      rows: row(
        1,
        [
          number('A1', 44_168, 1),
          number('B1', 44_168.5, 2),
          number('C1', 36_526, 3),
          number('D1', 73_050, 4),
          number('E1', 44_168.999_988_425_9, 5),
          number('F1', 0.75, 6),
          number('G1', 280, 7),
          number('H1', 44_168, 8),
          number('I1', 1, 1),
        ].join(''),
      ),
    },
    rows: [
      [
        '2020-12-03',
        '2020-12-03 12:00:00',
        '2000-01-01',
        '2099-12-31',
        '2020-12-03 23:59:59',
        '18:00:00',
        '280',
        '44168',
        '1900-01-01',
      ],
    ],
  },
  {
    what: 'dates of the 1904 system',
    book: { date1904: true, formats: [0, 14], rows: row(1, number('A1', 42_706, 1) + number('B1', 42_706)) },
    rows: [['2020-12-03', '42706']],
  },
  {
    what: 'a date format on what is no date leaves the number: 20201203, a negative one, an ID number',
    book: {
      formats: [0, 14],
      rows: row(
        1,
        number('A1', 20_201_203, 1) + number('B1', -1, 1) + number('C1', '430903198001010011', 1) + number('D1', 0, 1),
      ),
    },
    rows: [['20201203', '-1', '430903198001010011', '0']],
  },
  {
    what: 'numbers in their shortest decimal form; long ones in full, with all digits that the file has',
    book: {
      rows: row(
        1,
        [
          '280',
          '0.30000000000000004',
          '4.30903198001011E+17',
          '430903198001011234',
          '1E-7',
          '-12.50',
          '1234567890123',
          '4.3090319800101126E+17',
        ]
          .map((value, at) => number(`${'ABCDEFGH'[at]}1`, value))
          .join(''),
      ),
    },
    rows: [
      [
        '280',
        '0.3',
        '430903198001011000',
        '430903198001011234',
        '0.0000001',
        '-12.5',
        '1234567890123',
        '430903198001011000',
      ],
    ],
  },
  {
    what: 'a long number as text stays as it is written',
    book: { rows: row(1, text('A1', '430903198001011234') + text('B1', '4.3E+17') + text('C1', '00123')) },
    rows: [['430903198001011234', '4.3E+17', '00123']],
  },
  {
    what: 'booleans, errors, and the kept values of formulas',
    book: {
      rows: row(
        1,
        '<c r="A1" t="b"><v>1</v></c><c r="B1" t="b"><v>0</v></c><c r="C1" t="e"><v>#N/A</v></c>' +
          '<c r="D1"><f>1+1</f><v>2</v></c><c r="E1" t="str"><f>"甲"&amp;"乙"</f><v>甲乙</v></c>',
      ),
    },
    rows: [['TRUE', 'FALSE', '#N/A', '2', '甲乙']],
  },
  {
    what: 'rows and cells without their numbers, and gaps between them',
    book: { rows: '<row><c t="inlineStr"><is><t>甲</t></is></c><c><v>1</v></c></row>' + row(4, text('C4', '丙')) },
    rows: [['甲', '1'], [], [], ['', '', '丙']],
  },
  {
    what: 'formatted blank cells and rows behind the last filled one are no rows',
    book: {
      rows: row(1, `${text('A1', '甲')}<c r="XFD1" s="0"/>`) + row(9, '<c r="A9" s="0"/>') + row(10, text('A10', ' ')),
    },
    rows: [['甲']],
  },
  {
    what: 'texts like formulas and markup are texts',
    book: {
      rows: row(1, text('A1', '=1+1') + text('B1', '&lt;img src=x onerror=alert(1)&gt;') + text('C1', '@SUM(A1)')),
    },
    rows: [['=1+1', '<img src=x onerror=alert(1)>', '@SUM(A1)']],
  },
];

describe('an xlsx', () => {
  test.each(CASES)('$what', async ({ book: { rows, ...book }, rows: expected }) => {
    const opened = await openSheets(xlsx({ ...book, sheets: [{ name: '名册', rows }] }));
    expect(opened.sheets[0]?.rows).toEqual(expected);
    expect(opened).toMatchObject({ container: 'xlsx', gzip: false, encoding: null, delimiter: null });
  });

  test('merged cells; what the covered ones hold is nobody’s', async () => {
    const rows =
      row(1, text('A1', '某镇名册')) +
      row(2, text('A2', '一组') + text('B2', '甲')) +
      row(3, text('A3', '旧') + text('B3', '乙'));
    const { sheets } = await openSheets(xlsx({ sheets: [{ name: 's', rows, merges: ['A1:T1', 'A2:A3', 'H8:J9'] }] }));
    expect(sheets[0]?.rows).toEqual([['某镇名册'], ['一组', '甲'], ['', '乙']]);
    expect(sheets[0]?.merges).toEqual([
      { top: 0, left: 0, bottom: 0, right: 1 },
      { top: 1, left: 0, bottom: 2, right: 0 },
    ]);
  });

  test('hidden rows, columns, and sheets, also those hidden from the menu; charts are left out and told', async () => {
    const rows =
      row(1, text('A1', '甲') + text('B1', '乙')) + row(2, text('A2', '丙'), ' hidden="1"') + row(3, text('A3', '丁'));
    const cols = '<col min="2" max="16384" width="0" hidden="1" customWidth="1"/>';
    const opened = await openSheets(
      xlsx({
        sheets: [
          { name: '村一', rows, cols },
          { name: '图', chart: true },
          { name: '村&二', rows, state: 'hidden' },
          { name: '村三', rows, state: 'veryHidden' },
        ],
      }),
    );
    expect(opened.sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['村一', false],
      ['村&二', true],
      ['村三', true],
    ]);
    const [first] = opened.sheets;
    expect([...(first?.hiddenRows ?? [])]).toEqual([1]);
    expect([...(first?.hiddenColumns ?? [])]).toEqual([1]);
    expect(opened.notes).toEqual([{ code: 'sheet-is-chart', sheet: '图' }]);
  });

  test('formulas that were never calculated are counted', async () => {
    const rows = row(1, '<c r="A1"><f>B1</f></c><c r="B1"><f>1+1</f><v></v></c><c r="C1"><f>1+1</f><v>2</v></c>');
    const { sheets, notes } = await openSheets(xlsx({ sheets: [{ name: 's', rows }] }));
    expect(sheets[0]?.rows).toEqual([['', '', '2']]);
    expect(notes).toEqual([{ code: 'formula-without-value', sheet: 's', count: 2 }]);
  });

  test('cells that point beyond the shared texts are told, whatever the file says of their number', async () => {
    const cell = (ref: string, index: number): string => `<c r="${ref}" t="s"><v>${index}</v></c>`;
    const strings = ['<si><t>甲</t></si>', '<si><r><t>乙</t></r></si>'];
    const rows = row(1, cell('A1', 0) + cell('B1', 1)) + row(2, cell('A2', 2) + cell('B2', 99) + cell('C2', 1));
    const bytes = xlsxParts({ sheets: [{ name: 's', rows }], strings });
    const told = [{ code: 'string-missing', sheet: 's', cell: 'A2', count: 2 }];
    const said = async (...change: [string | RegExp, string]): Promise<unknown> => {
      const parts = bytes.map((part) => ({ ...part, content: String(part.content).replace(...change) }));
      const { sheets, notes } = await openSheets(zip(parts));
      expect(sheets[0]?.rows).toEqual([
        ['甲', '乙'],
        ['', '', '乙'],
      ]);
      return notes;
    };
    expect(await said('', '')).toEqual(told);
    expect(await said('uniqueCount="2"', '')).toEqual(told);
    expect(await said('uniqueCount="2"', 'uniqueCount="1"')).toEqual(told);
    expect(await said('uniqueCount="2"', 'uniqueCount="500"')).toEqual(told);
    // A part so long that its texts are counted only where something seems to be missing.
    const long = `${' '.repeat(2 ** 21)}</sst>`;
    expect(await said('</sst>', long)).toEqual(told);
    expect(await said(/uniqueCount="2"(.*)<\/sst>/s, `uniqueCount="1"$1${long}`)).toEqual(told);
  });

  test('a formatted blank cell far away costs nothing but time', async () => {
    // Together they span more cells than the first way of reading takes.
    const far = row(1, `${text('A1', '甲')}<c r="XFD1" s="0"/>`) + row(1_048_576, '<c r="A1048576" s="0"/>');
    const near = row(1, text('A1', '乙')) + row(3, number('B3', 44_168, 1), ' hidden="1"');
    const opened = await openSheets(
      xlsx({
        sheets: [
          { name: '图', chart: true },
          { name: 'a', rows: far },
          { name: 'b', rows: near },
        ],
        formats: [0, 14],
      }),
    );
    expect(opened.sheets.map(({ rows }) => rows)).toEqual([[['甲']], [['乙'], [], ['', '2020-12-03']]]);
    expect(opened.sheets[1]?.hiddenRows.has(2)).toBe(true);
    expect(opened.notes).toEqual([{ code: 'sheet-is-chart', sheet: '图' }]);
  });

  test('a book of many sheets tells how far it is with each of them', async () => {
    const sheets = Array.from({ length: 12 }, (_, at) => ({
      name: `${at + 1}村`,
      rows: Array.from({ length: 400 }, (__, line) => row(line + 1, text(`A${line + 1}`, `${at}-${line}`))).join(''),
    }));
    const shares: number[] = [];
    const bytes = xlsx({ sheets });
    let now = 0;
    const clock = vi.spyOn(performance, 'now').mockImplementation(() => (now += 50)); // every step is told
    const opened = await openBook(new Blob([bytes]), '各村.xlsx', (done, total) => shares.push(done / total));
    clock.mockRestore();
    expect('sheets' in opened ? opened.sheets.map(({ rows }) => rows.length) : []).toEqual(sheets.map(() => 400));
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    // Between looking all over and turning the values into texts.
    const reading = shares.filter((share) => share > 0.36 && share < 0.85);
    expect(new Set(reading).size).toBeGreaterThanOrEqual(sheets.length - 1);
  });

  test('a sheet that the first reader cannot read comes from the second, and that is told', async () => {
    const rows = row(1, text('A1', '甲') + number('B1', '9.9E+17', 1));
    const { sheets, notes } = await openSheets(xlsx({ sheets: [{ name: 's', rows }], formats: [0, 14] }));
    expect(sheets[0]?.rows).toEqual([['甲', '990000000000000000']]);
    expect(notes).toMatchObject([{ code: 'other-reader' }]);
  });

  test('a broken sheet is told, the others are read', async () => {
    const rows = row(1, text('A1', '甲'));
    const { sheets, notes } = await openSheets(
      xlsx({
        sheets: [
          { name: '坏', xml: '<worksheet><sheetData><row r="1"><c r="A1"' },
          { name: '好', rows },
        ],
      }),
    );
    expect(sheets.find(({ name }) => name === '好')?.rows).toEqual([['甲']]);
    expect(notes).toMatchObject([{ code: 'sheet-unreadable', sheet: '坏' }]);
  });

  test('gzip around it; the name says otherwise', async () => {
    const opened = await openSheets(
      await gzip(xlsx({ sheets: [{ name: 's', rows: row(1, text('A1', '甲')) }] })),
      'list.csv.gz',
    );
    expect(opened).toMatchObject({
      container: 'xlsx',
      gzip: true,
      notes: [{ code: 'not-what-it-says', is: 'xlsx', says: 'csv' }],
    });
    expect(opened.sheets[0]?.rows).toEqual([['甲']]);
  });

  test('a binary workbook is read by the second reader', async () => {
    const opened = await openSheets(xls([{ name: 's', rows: [['甲', 280]] }], 'xlsb'), 'list.xlsb');
    expect(opened.sheets[0]?.rows).toEqual([['甲', '280']]);
  });

  test('without a filled cell it is empty; without a sheet of cells there is nothing to read', async () => {
    await expectRefused(xlsx({ sheets: [{ name: 's' }, { name: 't', rows: row(3, '<c r="A3" s="0"/>') }] }), 'empty');
    await expectRefused(xlsx({ sheets: [{ name: '图', chart: true }] }), 'no-sheet');
  });

  test('comments on cells are told, with what they say', async () => {
    const said = '<r><t>村会计:</t></r><r><t xml:space="preserve">\n已死亡，2020年8月</t></r>';
    const content = `<comments><commentList><comment ref="A1" authorId="0"><text>${said}</text></comment></commentList></comments>`;
    const more = [{ name: 'xl/comments1.xml', content }];
    const opened = await openSheets(xlsx({ sheets: [{ name: 's', rows: row(1, text('A1', '甲')) }], more }));
    expect(opened.notes).toEqual([{ code: 'comments', count: 1, examples: ['A1 村会计: 已死亡，2020年8月'] }]);
  });
});
