import { describe, expect, test } from 'vitest';
import { gb18030, gzip, utf16, utf8 } from '../support';
import { allRecords, expectRefused, openStream } from './support/open';

const ROWS = [
  ['姓名', '身份证号', '住址'],
  ['王一', '430903198001011234', '一组，3号'],
  ['李二', '43090319800101002X', ''],
];
const CSV = ROWS.map((row) => row.join(',')).join('\r\n');

describe('a text', () => {
  test.each([
    ['utf-8', utf8(CSV)],
    ['utf-8-bom', utf8(`\ufeff${CSV}`)],
    ['gb18030', gb18030(CSV)],
    ['utf-16le', utf16(CSV, true, true)],
    ['utf-16be', utf16(CSV, false)],
  ])('in %s', async (encoding, bytes) => {
    const opened = await openStream(bytes);
    expect(opened).toMatchObject({ container: 'text', encoding, delimiter: ',', gzip: false, whole: true, notes: [] });
    expect(opened.head.cells).toEqual(ROWS);
    expect([...opened.head.lines]).toEqual([1, 2, 3]);
    expect(allRecords(opened)).toEqual(ROWS);
    expect(allRecords(opened)).toEqual(ROWS); // anew at each call
  });

  test('cells written ="…" are what stands in the quotes, and are told once', async () => {
    const text = '姓名,身份证号,金额\n王一,="430903198001011234","=""280.00"""\n李二,=1+1,"=""a""&""b"""\n';
    const opened = await openStream(utf8(text));
    const rows = [
      ['姓名', '身份证号', '金额'],
      ['王一', '430903198001011234', '280.00'],
      ['李二', '=1+1', '="a"&"b"'],
    ];
    expect(opened.head.cells).toEqual(rows);
    expect(allRecords(opened)).toEqual(rows);
    expect(opened.notes).toEqual([{ code: 'text-wrapped', count: 2 }]);
  });

  test('packed with gzip', async () => {
    const opened = await openStream(await gzip(utf8(CSV)), 'list.csv.gz');
    expect(opened).toMatchObject({ gzip: true, notes: [] });
    expect(allRecords(opened)).toEqual(ROWS);
  });

  test('packed with gzip in several pieces, one behind the other', async () => {
    const [one, two] = [
      await gzip(utf8(`${ROWS[0]?.join(',')}\r\n${ROWS[1]?.join(',')}\r\n`)),
      await gzip(utf8('李二,43090319800101002X,\r\n')),
    ];
    const both = new Uint8Array([...one, ...two]);
    expect(allRecords(await openStream(both, 'list.csv.gz'))).toEqual(ROWS);
    await expectRefused(both.subarray(0, -5), 'gzip-damaged');
    await expectRefused(new Uint8Array([...one, 1, 2, 3]), 'gzip-damaged');
  });

  test.each([
    ['\t', 'name\taddress\nw\ta, b\nl\tc, d\ne\tf\n'],
    [';', '甲;1,5\n乙;2,5\n丙;3\n'],
    [',', '430903198001011234\n430903198001011235\n'],
    [',', '张三,280\n李四,280\n合计\n'],
  ])('without a header 姓名: separated by %j', async (delimiter, text) => {
    expect((await openStream(utf8(text))).delimiter).toBe(delimiter);
  });

  test('a CSV that calls itself xls is told', async () => {
    const { notes } = await openStream(gb18030(CSV), 'list.XLS');
    expect(notes).toEqual([{ code: 'not-what-it-says', is: 'text', says: 'xls' }]);
  });

  test('only a head is read for finding; the rest is a stream', async () => {
    const lines = Array.from({ length: 5000 }, (_, at) => `人员${at},${at}`);
    const opened = await openStream(utf8(lines.join('\n')));
    expect(opened.head.cells).toHaveLength(2000);
    expect(opened.whole).toBe(false);
    expect(allRecords(opened)).toHaveLength(5000);
  });

  test('zero characters are taken out and told', async () => {
    const opened = await openStream(utf8('姓名,金额\n王\0一,28\x000\n'));
    expect(allRecords(opened)).toEqual([
      ['姓名', '金额'],
      ['王一', '280'],
    ]);
    expect(opened.notes).toEqual([{ code: 'nul-taken-out', count: 2 }]);
  });

  test('a cell of a megabyte is kept up to what Excel keeps, and told once', async () => {
    const filler = '张三,1\n'.repeat(3000);
    const opened = await openStream(utf8(`姓名,备注\n${filler}王一,${'长'.repeat(1_000_000)}\n`));
    expect(opened.notes).toEqual([]); // behind the head: nobody has been there
    expect(allRecords(opened).at(-1)?.[1]).toHaveLength(32_767);
    allRecords(opened);
    expect(opened.notes).toEqual([{ code: 'cell-cut', sheet: '', row: 3002, column: 2, length: 1_000_000 }]);
  });

  test('ten thousand columns, quotes that do not pair, and nothing at all are refused', async () => {
    await expectRefused(utf8(`姓名,${'x,'.repeat(10_000)}\n`), 'too-many-columns', { line: 1, limit: 1000 });
    await expectRefused(utf8('姓名,金额\n"王一,280\n李二,280\n'), 'unbalanced-quote', { line: 2 });
    await expectRefused(new Uint8Array(), 'empty');
    await expectRefused(utf8(' \r\n\t\r\n'), 'empty');
  });
});
