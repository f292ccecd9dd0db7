import { describe, expect, test } from 'vitest';
import { gzip, utf8 } from '../support';
import { expectRefused, openSheets } from './support/open';
import { xls } from './support/ole';
import { escapeXml, xlsx, xlsxParts } from './support/xlsx';
import { zip } from './support/zip';

const cell = (ref: string, value: string): string =>
  `<c r="${ref}" t="inlineStr"><is><t>${escapeXml(value)}</t></is></c>`;
const ONE = { name: 's', rows: `<row r="1">${cell('A1', '姓名')}</row>` };

/** As many bytes as are asked for that hardly pack. */
function noise(length: number): Uint8Array {
  let state = 1;
  return Uint8Array.from({ length }, () => (state = (state * 48_271) % 2_147_483_647) & 255);
}

describe('a zip', () => {
  test('that unpacks to more than 300 MB is not opened', async () => {
    const parts = xlsxParts({ sheets: [ONE] }).map((part) =>
      part.name.includes('sheet1') ? { ...part, declared: 400 * 1024 ** 2 } : part,
    );
    await expectRefused(zip(parts), 'zip-bomb', { megabytes: 401 });
  });

  test('that is more than 150 times as large unpacked is not opened', async () => {
    const more = [{ name: 'xl/media/x.bin', content: new Uint8Array(20 * 1024 ** 2) }];
    await expectRefused(xlsx({ sheets: [ONE], more }), 'zip-bomb', { megabytes: 21 });
  });

  test('of more than 200 parts is not opened', async () => {
    const more = Array.from({ length: 200 }, (_, at) => ({ name: `xl/media/${at}.png`, content: 'x' }));
    await expectRefused(xlsx({ sheets: [ONE], more }), 'zip-parts', { entries: 207, limit: 200 });
  });

  test('that lies about its sizes is read no further than it declared', async () => {
    const long = { name: 's', rows: `<row r="1">${cell('A1', '长'.repeat(2_000_000))}</row>` };
    const parts = xlsxParts({ sheets: [long] }).map((part) =>
      part.name.includes('sheet1') ? { ...part, declared: 1000 } : part,
    );
    await expectRefused(zip(parts), 'zip-damaged');
  });

  test('that is cut off anywhere, or spoilt, is told as damaged', async () => {
    const rows = Array.from(
      { length: 3000 },
      (_, at) => `<row r="${at + 1}">${cell(`A${at + 1}`, `人员${at * 7919}`)}</row>`,
    );
    const file = xlsx({ sheets: [{ name: 's', rows: rows.join('') }] });
    for (const share of [0.01, 0.5, 0.9, 0.999]) {
      await expectRefused(file.slice(0, Math.floor(file.length * share)), 'zip-damaged');
    }
    await expectRefused(Uint8Array.of(0x50, 0x4b, 3, 4), 'zip-damaged');
    const spoilt = file.slice();
    const at = Math.floor(file.length / 2);
    spoilt[at] = (spoilt[at] ?? 0) ^ 0x10;
    await expectRefused(spoilt, 'zip-damaged');
  });

  test('with a password is told', async () => {
    const file = xlsx({ sheets: [ONE] });
    const at = file.findIndex((byte, index) => byte === 0x50 && file[index + 1] === 0x4b && file[index + 2] === 1);
    file[at + 8] = (file[at + 8] ?? 0) | 1;
    await expectRefused(file, 'password');
  });

  test.each([
    ['docx', 'word/document.xml', '<w/>'],
    ['pptx', 'ppt/presentation.xml', '<p/>'],
    ['ofd', 'OFD.xml', '<ofd/>'],
    ['odt', 'mimetype', 'application/vnd.oasis.opendocument.text'],
    ['zip', '名册.csv', '姓名\n'],
  ])('that is %s is refused by what it is', async (kind, name, content) => {
    await expectRefused(
      zip([
        { name, content },
        { name: 'x', content: 'x' },
      ]),
      'not-text',
      { kind },
    );
  });

  test('of LibreOffice sheets is refused by what it is', async () => {
    await expectRefused(xls([{ name: 's', rows: [['甲']] }], 'ods'), 'not-text', { kind: 'ods' });
  });
});

describe('a picture or another file named .xlsx', () => {
  test.each([
    ['png', [0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]],
    ['jpeg', [0xff, 0xd8, 0xff, 0xe0]],
    ['bmp', [0x42, 0x4d, 70, 1, 0, 0, 0, 0, 0, 0, 54, 0]],
    ['webp', [0x52, 0x49, 0x46, 0x46, 1, 2, 3, 4, 0x57, 0x45, 0x42, 0x50]],
    ['pdf', [...utf8('%PDF-1.7')]],
    ['rar', [...utf8('Rar!\x1a')]],
  ])('%s', async (kind, magic) => {
    const bytes = Uint8Array.from([...magic, ...noise(3000)]);
    await expectRefused(bytes, 'not-text', { kind });
    await expectRefused(await gzip(bytes), 'not-text', { kind });
  });

  test('bytes of no kind are no text', async () => {
    await expectRefused(new Uint8Array(5000), 'not-text');
  });
});

describe('a sheet', () => {
  test('with a cell of a megabyte keeps what Excel keeps, and tells', async () => {
    const rows = `<row r="1">${cell('A1', '姓名')}${cell('B1', '长'.repeat(1_000_000))}</row>`;
    const { sheets, notes } = await openSheets(xlsx({ sheets: [{ name: 's', rows }] }));
    expect(sheets[0]?.rows[0]?.[1]).toHaveLength(32_767);
    expect(notes).toEqual([{ code: 'cell-cut', sheet: 's', row: 1, column: 2, length: 1_000_000 }]);
  });

  test('with zero characters loses only these, and tells', async () => {
    const rows = `<row r="1">${cell('A1', '王_x0000_一')}</row>`;
    const { sheets, notes } = await openSheets(xlsx({ sheets: [{ name: 's', rows }] }));
    expect(sheets[0]?.rows).toEqual([['王一']]);
    expect(notes).toEqual([{ code: 'nul-taken-out', count: 1 }]);
  });

  test('of ten thousand columns is refused; beside another it is left out and told', async () => {
    const wide = { name: '宽', rows: `<row r="1">${'<c><v>1</v></c>'.repeat(10_000)}</row>` };
    await expectRefused(xlsx({ sheets: [wide] }), 'too-many-columns', { line: 1, limit: 1000 });
    const { sheets, notes } = await openSheets(xlsx({ sheets: [wide, ONE] }));
    expect(sheets.map(({ name }) => name)).toEqual(['s']);
    expect(notes).toMatchObject([{ code: 'sheet-unreadable', sheet: '宽' }]);
  });

  test('merged over the whole sheet a thousand times does no harm', async () => {
    const rows = Array.from({ length: 500 }, (_, at) => `<row r="${at + 1}">${cell(`A${at + 1}`, '甲')}</row>`).join(
      '',
    );
    const merges = Array.from({ length: 1000 }, () => 'A1:XFD1048576');
    const { sheets } = await openSheets(xlsx({ sheets: [{ name: 's', rows, merges }] }));
    expect(sheets[0]?.rows).toHaveLength(500);
  });
});
