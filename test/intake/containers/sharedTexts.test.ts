import { beforeEach, describe, expect, test, vi } from 'vitest';
import { readTexts } from '../../../src/intake/containers/textTable';
import { readZipDirectory } from '../../../src/intake/containers/zipDirectory';
import { expectRefused, openSheets } from './support/open';
import { xlsx, xlsxParts } from './support/xlsx';
import { zip, type ZipPart } from './support/zip';

/** Texts so long together that they are not left to the reader of cells. */
const MANY = Array.from({ length: 70 }, () => `<si><t>${'长'.repeat(30_000)}</t></si>`);
const cell = (ref: string, index: number): string => `<c r="${ref}" t="s"><v>${index}</v></c>`;
const row = (at: number, ...cells: string[]): string => `<row r="${at}">${cells.join('')}</row>`;

/** What the reader of cells was given as the list of texts. */
const given: number[] = [];
vi.mock('hucre/xlsx', async (load) => {
  const { streamXlsxRows, readXlsx } = await load<typeof import('hucre/xlsx')>();
  const note = (bytes: unknown): void => {
    const parts = bytes instanceof Uint8Array ? readZipDirectory(bytes) : [];
    given.push(parts.find(({ name }) => name.endsWith('sharedStrings.xml'))?.unpacked ?? 0);
  };
  return {
    streamXlsxRows: (...all: Parameters<typeof streamXlsxRows>) => (note(all[0]), streamXlsxRows(...all)),
    readXlsx: (...all: Parameters<typeof readXlsx>) => (note(all[0]), readXlsx(...all)),
  };
});
const byHucre = (): boolean => given.some((size) => size > 100);
beforeEach(() => given.splice(0));

/** The file as it is, and with its parts changed. */
const changed = (parts: readonly ZipPart[], ...change: [string | RegExp, string]): Uint8Array<ArrayBuffer> =>
  zip(parts.map((part) => ({ ...part, content: String(part.content).replace(...change) })));

describe('very many shared texts are read piece by piece, and not by the reader of cells', () => {
  const strings = [
    '<si><t>姓名</t></si>',
    '<si><r><rPr><b/></rPr><t>王</t></r><r><t xml:space="preserve">一 </t></r></si>',
    '<si><t>东京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/></si>',
    '<si><t xml:space="preserve"> 前&amp;后&lt;&#x4e00; </t></si>',
    '<si/>',
    '<si><t/></si>',
    '<si><t>a_x000D_b\nc</t></si>',
  ];
  const told = ['姓名', '王一 ', '东京', ' 前&后<一 ', '', '', 'a\rb\nc'];
  const rows = [
    row(1, ...strings.map((_, at) => cell(`${'ABCDEFG'[at]}1`, at))),
    row(3, cell('C3', 0), '<c r="D3"><v>280</v></c>', '<c r="E3" t="str"><v>0</v></c>'),
    row(4, '<c r="A4" s="1" t="s"><v>2</v></c>', '<c r="B4" t="inlineStr"><is><t>1</t></is></c>'),
  ].join('');
  const expected = [told, [], ['', '', '姓名', '280', '0'], ['东京', '1']];

  test.each([
    ['one sheet, as a stream of rows', 1],
    ['many sheets, all at once', 4],
  ])('%s', async (_, sheets) => {
    const names = Array.from({ length: sheets }, (__, at) => ({ name: `村${at}`, rows }));
    const book = { sheets: names, formats: [0, 14] };
    const opened = await openSheets(xlsx({ ...book, strings: [...strings, ...MANY] }));
    for (const sheet of opened.sheets) expect(sheet.rows).toEqual(expected);
    expect(byHucre()).toBe(false);
    // The same by the other way.
    const few = await openSheets(xlsx({ ...book, strings }));
    for (const sheet of few.sheets) expect(sheet.rows).toEqual(expected);
    expect(byHucre()).toBe(true);
  });

  test('names with a prefix', async () => {
    const parts = xlsxParts({ sheets: [{ name: 's', rows: row(1, cell('B1', 0)) }], strings: [...strings, ...MANY] });
    const prefixed = parts.map((part) => {
      if (!/sheet1|sharedStrings/.test(part.name)) return part;
      const content = String(part.content)
        .replaceAll(/<(\/?)(?=[a-z])/gi, '<$1x:')
        .replace('xmlns=', 'xmlns:x=');
      return { ...part, content };
    });
    expect((await openSheets(zip(prefixed))).sheets[0]?.rows).toEqual([['', '姓名']]);
    expect(byHucre()).toBe(false);
  });

  test('cells that point beyond them are told', async () => {
    const beyond = row(1, cell('A1', 0), cell('B1', 77), cell('C1', 999));
    const { sheets, notes } = await openSheets(
      xlsx({ sheets: [{ name: 's', rows: beyond }], strings: [...strings, ...MANY] }),
    );
    expect(sheets[0]?.rows).toEqual([['姓名']]);
    expect(notes).toEqual([{ code: 'string-missing', sheet: 's', cell: 'B1', count: 2 }]);
  });

  test.each(['</sst>', '</t></si></sst>'])('without its end %s the file is refused', async (end) => {
    const parts = xlsxParts({ sheets: [{ name: 's', rows }], strings: [...strings, ...MANY] });
    await expectRefused(changed(parts, end, ''), 'zip-damaged');
  });
});

describe('what is not written as usual is left to the reader of cells', () => {
  const parts = xlsxParts({
    sheets: [{ name: 's', rows: row(1, cell('A1', 0), cell('B1', 1)) }],
    strings: ['<si><t>甲</t></si>', '<si><t>乙</t></si>', ...MANY],
  });

  test.each<[string, string | RegExp, string]>([
    ['cells with other quotes', 't="s"><v>1', "t='s'><v>1"],
    ['cells without their place', 'r="B1" ', ''],
    ['rows without their number', '<row r="1">', '<row>'],
    ['cells of another row than theirs', '<row r="1">', '<row r="2">'],
    ['a remark among the cells', '<c r="B1"', '<!-- --><c r="B1"'],
    ['a remark among the texts', '<si><t>乙', '<!-- --><si><t>乙'],
    ['texts in character data', '乙', '<![CDATA[乙]]>'],
    ['something else among the texts', '<si><t>乙', '<x/><si><t>乙'],
  ])('%s', async (_, ...change) => {
    const { sheets } = await openSheets(changed(parts, ...change));
    expect(sheets[0]?.rows.at(-1)).toEqual(['甲', '乙']);
    expect(byHucre()).toBe(true);
  });
});

test('it is told how far the texts are, in steps of a piece', async () => {
  const bytes = xlsx({ sheets: [{ name: 's', rows: '' }], strings: ['<si><t>甲</t></si>', ...MANY] });
  const entry = readZipDirectory(bytes).find(({ name }) => name.endsWith('sharedStrings.xml'));
  const steps: number[] = [];
  const texts = await readTexts(bytes, entry, (length) => steps.push(length));
  expect(texts).toHaveLength(71);
  expect(texts?.[0]).toBe('甲');
  expect(steps.length).toBeGreaterThan(20);
});
