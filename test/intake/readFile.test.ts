import { describe, expect, it } from 'vitest';
import { readIntakeError, IntakeError } from '../../src/intake/errors';
import { readFile } from '../../src/intake/readFile';
import { createProgress } from '../../src/intake/progress';
import { readSource } from '../../src/intake/source';
import { FIELD_IDS, FIELDS } from '../../src/roster/fields';
import { createRosterTable } from '../../src/roster/table';
import { expectRefusal, fixture, gb18030, gzip, read, refusal, rowsOf, toCsv, utf16, utf8 } from './support';

const SMALL = '姓名,证件号码,单位,缴费日期,缴费金额\n王一,430903197403270305,新月,2020-12-03,280.00\n李二,,黄湖,,\n';
const ROWS = [
  { name: '王一', idNumber: '430903197403270305', unit: '新月', payDate: '2020-12-03', payAmount: '280.00' },
  { name: '李二', unit: '黄湖' },
];

describe('good files', () => {
  it.each(['daligang-2020.roster.csv', 'lanxi-2021.roster.csv'])('%s comes out as it went in', async (name) => {
    const bytes = fixture(name);
    const result = await read(bytes, name);
    expect(result).toMatchObject({
      fileName: name,
      encoding: 'utf-8',
      gzip: false,
      delimiter: ',',
      headerLine: 1,
      lines: 401,
      ignored: [],
      unknownColumns: [],
    });
    expect(result.table.length).toBe(400);
    expect(Array.from(result.rowLines.slice(0, 2))).toEqual([2, 3]);
    const [header = '', ...lines] = new TextDecoder().decode(bytes).trimEnd().split(/\r?\n/);
    const fields = FIELD_IDS.filter((id) => header.split(',').includes(FIELDS[id].header));
    const written = toCsv(createRosterTable(result.table), fields).slice(1).trimEnd().split('\r\n').slice(1);
    expect(written).toEqual(lines);
  });

  it.each([
    ['UTF-8', utf8(SMALL), 'utf-8'],
    ['UTF-8 with mark', utf8(`\ufeff${SMALL}`), 'utf-8-bom'],
    ['GB 18030', gb18030(SMALL), 'gb18030'],
    ['UTF-16 little', utf16(SMALL, true), 'utf-16le'],
    ['UTF-16 little with mark', utf16(SMALL, true, true), 'utf-16le'],
    ['UTF-16 big', utf16(SMALL, false), 'utf-16be'],
    ['UTF-16 big with mark', utf16(SMALL, false, true), 'utf-16be'],
  ] as const)('%s', async (_, bytes, encoding) => {
    const result = await read(bytes);
    expect(result.encoding).toBe(encoding);
    expect(rowsOf(result)).toEqual(ROWS);
    expect(result.lines).toBe(3);
  });

  it('a whole roster in GB 18030 and UTF-16 equals itself in UTF-8', async () => {
    const bytes = fixture('lanxi-2021.roster.csv');
    const text = new TextDecoder().decode(bytes);
    const expected = rowsOf(await read(bytes));
    expect(rowsOf(await read(gb18030(text)))).toEqual(expected);
    expect(rowsOf(await read(utf16(text, true)))).toEqual(expected);
  });

  it.each([
    ['\t', '\t'],
    [';', ';'],
    [',', ','],
  ] as const)('separated by %j, with commas in addresses', async (separator, delimiter) => {
    const lines = [
      ['姓名', '住址', '备注'],
      ['王一', '"新月村,3组"', 'a;b'],
      ['李二', '"甲,乙,丙"', ''],
    ].map((cells) => cells.join(separator));
    const result = await read(lines.join('\n').replaceAll('a;b', separator === ';' ? '"a;b"' : 'a;b'));
    expect(result.delimiter).toBe(delimiter);
    expect(rowsOf(result)[0]).toEqual({ name: '王一', address: '新月村,3组', note: 'a;b' });
  });

  it('TAB-separated with unquoted commas everywhere', async () => {
    const result = await read('姓名\t住址\n王一\t甲,乙,丙\n李二\t丁,戊\n');
    expect(result.delimiter).toBe('\t');
    expect(rowsOf(result)[1]).toEqual({ name: '李二', address: '丁,戊' });
  });

  it('one column only, CR line ends, no line end at the end', async () => {
    expect(rowsOf(await read('姓名\r王一\r李二'))).toEqual([{ name: '王一' }, { name: '李二' }]);
  });

  it('header alone: no rows', async () => {
    expect(rowsOf(await read('姓名,证件号码\n'))).toEqual([]);
  });

  it('gzip', async () => {
    const result = await read(await gzip(utf8(SMALL)));
    expect(result.gzip).toBe(true);
    expect(rowsOf(result)).toEqual(ROWS);
  });

  it('what stands in unknown columns or beyond the last one only is no person; what stands in a known one is', async () => {
    const result = await read('姓名,证件号码,联系电话,备注甲\n王一,1,,\n,,,见附页\n,,,,多\n,,13800000000,x\n');
    expect(result.ignored.map(({ line, reason, text }) => [line, reason, text])).toEqual([
      [3, 'unknown-only', '见附页'],
      [4, 'unknown-only', '多'],
    ]);
    expect(rowsOf(result)).toEqual([{ name: '王一', idNumber: '1' }, { phone: '13800000000' }]);
  });

  it('titles before the header, repeated headers, totals, numberings and blank lines are told', async () => {
    const result = await read(
      '2021年度参保花名册,,\n单位：新月,,\n序号,姓 名*,证件号码\n1,2,3\n1,王一,1\n,,\n序号,姓名,证件号码\n2,李二,2\n小  计,,2\n,合计：,\n\n制表人：某,,\n',
    );
    expect(result.headerLine).toBe(3);
    expect(result.ignored.map(({ line, reason }) => [line, reason])).toEqual([
      [1, 'before-header'],
      [2, 'before-header'],
      [4, 'numbers'],
      [6, 'blank'],
      [7, 'header'],
      [9, 'total'],
      [10, 'total'],
      [11, 'blank'],
      [12, 'signature'],
    ]);
    expect(result.ignored[0]?.text).toBe('2021年度参保花名册');
    expect(rowsOf(result)).toEqual([
      { name: '王一', idNumber: '1' },
      { name: '李二', idNumber: '2' },
    ]);
    expect([...result.rowLines]).toEqual([5, 8]);
    expect(result.unknownColumns).toEqual(['序号']);
  });

  it('a person called 合计 who has an ID number is a person', async () => {
    expect(rowsOf(await read('姓名,证件号码\n合计,430903197403270305\n'))).toHaveLength(1);
  });

  it('cells beyond the last header are told, columns without header too', async () => {
    const result = await read('姓名,,\n王一,x,,多,余\n李二,,\n');
    expect(result.extra).toEqual([{ row: 0, text: '多 余' }]);
    expect(result.unknownColumns).toEqual(['#2']);
  });
});

describe('refusals', () => {
  it.each([
    ['nothing', '', 'empty', {}],
    ['blanks', ' \r\n\t\n', 'empty', {}],
    ['only a mark', '\ufeff', 'empty', {}],
    ['no header', '名字,号码\n王一,1\n', 'no-header', { lines: 30 }],
    ['header too late', `${'标题\n'.repeat(30)}姓名\n王一\n`, 'no-header', {}],
    [
      'a field twice',
      '姓名,证件号码,姓名\n',
      'header-twice',
      { header: '姓名', line: 1, firstColumn: 1, secondColumn: 3 },
    ],
    ['a quote left open', '姓名,住址\n王一,"新月\n李二,黄湖\n', 'unbalanced-quote', { line: 2 }],
    ['a quote in the wrong place', '姓名,住址\n王一,"新"月\n', 'unbalanced-quote', { line: 2 }],
    ['a quote left open in the header', '"姓名,住址\n王一,新月\n', 'unbalanced-quote', { line: 1 }],
    ['ten thousand columns', `姓名${','.repeat(10_000)}\n`, 'too-many-columns', { line: 1 }],
    [
      'ten thousand cells in a row',
      `姓名,住址\n王一,新月\n李二${','.repeat(10_000)}\n`,
      'too-many-columns',
      { line: 3 },
    ],
  ] as const)('%s', async (_, content, code, details) => {
    await expectRefusal(content, code, details);
  });

  it.each([
    ['png', [0x89, 0x50, 0x4e, 0x47], 'png'],
    ['pdf', [0x25, 0x50, 0x44, 0x46], 'pdf'],
    ['jpeg', [0xff, 0xd8, 0xff, 0xe0], 'jpeg'],
  ])('%s', async (_, magic, kind) => {
    const bytes = new Uint8Array(300);
    bytes.set(magic);
    await expectRefusal(bytes, 'not-text', { kind });
    await expectRefusal(await gzip(bytes), 'not-text', { kind });
  });

  it('zero bytes all over', async () => {
    await expectRefusal(
      Uint8Array.from({ length: 3000 }, (_, at) => (at % 7 < 3 ? 0 : 0x80 + (at % 100))),
      'not-text',
      { kind: 'binary' },
    );
  });

  it('gzip cut short, spoilt, or empty', async () => {
    const packed = await gzip(utf8(SMALL.repeat(50)));
    await expectRefusal(packed.slice(0, packed.length - 20), 'gzip-damaged');
    const spoilt = packed.slice();
    spoilt.fill(0xff, 30, 60);
    await expectRefusal(spoilt, 'gzip-damaged');
    await expectRefusal(Uint8Array.of(0x1f, 0x8b), 'gzip-damaged');
    await expectRefusal(await gzip(new Uint8Array(0)), 'empty');
  });

  it('damaged encodings, with the place', async () => {
    const bytes = utf8(SMALL);
    const cut = bytes.slice(0, bytes.length - 4);
    await expectRefusal(cut, 'utf8-damaged', { line: 3 });
    const marked = utf8(`\ufeff${SMALL}`);
    marked[20] = 0xff;
    await expectRefusal(marked, 'utf8-damaged', { line: 1, offset: 20 });
    await expectRefusal(Uint8Array.from([0xff, 0xfe, 0x41]), 'encoding-unknown', { tried: 'utf-16le' });
    await expectRefusal(Uint8Array.from([0xd0, 0xd5, 0xff, 0x0a]), 'encoding-unknown', { tried: 'gb18030' });
  });

  it('too large, plain and unpacked', async () => {
    const progress = createProgress(1, () => {});
    const source = async (bytes: Uint8Array<ArrayBuffer>): Promise<unknown> =>
      readSource(new Blob([bytes]), progress, 1000).catch((error: unknown) => error);
    expect(await source(new Uint8Array(1001))).toMatchObject({ code: 'too-large', details: { limit: 1000 } });
    expect(await source(await gzip(new Uint8Array(5000).fill(65)))).toMatchObject({ code: 'too-large' });
    expect(await source(await gzip(new Uint8Array(1000).fill(65)))).toMatchObject({ gzip: true });
  });

  it('travel through a worker as a message', async () => {
    const error = await refusal('姓名\n"a');
    expect(error.message).toBe('unbalanced-quote: {"line":2}');
    expect(readIntakeError(new Error(error.message))).toMatchObject({ code: 'unbalanced-quote', details: { line: 2 } });
    expect(readIntakeError(new TypeError('x is undefined'))).toMatchObject({
      code: 'internal',
      details: { message: 'x is undefined' },
    });
    expect(readIntakeError('nonsense: {}')).toBeInstanceOf(IntakeError);
  });
});

describe('hostile files', () => {
  it('formulas, HTML and prototype names are texts like others, zero bytes go and are told', async () => {
    const result = await read(
      "姓名,__proto__,constructor,备注,住址\n=cmd|x,1,2,<img src=x onerror=y>,a\u0000b\n'=1+1,,,'@x,toString\n",
    );
    expect(rowsOf(result)).toEqual([
      { name: '=cmd|x', note: '<img src=x onerror=y>', address: 'ab' },
      { name: '=1+1', note: '@x', address: 'toString' },
    ]);
    expect(result.unknownColumns).toEqual(['__proto__', 'constructor']);
  });

  it('a cell of a megabyte is kept as far as a cell goes, and told', async () => {
    const long = '长'.repeat(350_000);
    const result = await read(`姓名,备注\n王一,${long}\n`);
    expect(rowsOf(result)[0]?.note === long.slice(0, 32_767)).toBe(true);
    expect(result.notes).toEqual([{ code: 'cell-cut', sheet: '', row: 2, column: 2, length: 350_000 }]);
  });

  it('a quoted cell of many lines and more than a megabyte', async () => {
    const long = '甲\n"乙"\n'.repeat(120_000);
    const result = await read(`姓名,备注\n王一,"${long.replaceAll('"', '""')}x"\n李二,短\n`);
    const rows = rowsOf(result);
    expect(long.startsWith(rows[0]?.note ?? 'x')).toBe(true);
    expect(rows[1]).toEqual({ name: '李二', note: '短' });
    expect([[...result.rowLines], result.lines]).toEqual([[2, 240_003], 240_003]);
  });

  it('several megabytes with cells of several lines, in every encoding', async () => {
    const count = 60_000;
    const lines = Array.from({ length: count }, (_, at) =>
      at % 3 === 0 ? `王一,"新月\r\n${at}组","张""三"` : `李二,黄湖${at},5"管`,
    );
    const text = `姓名,住址,备注\r\n${lines.join('\r\n')}\r\n`;
    for (const bytes of [utf8(text), gb18030(text), utf16(text, false, true)]) {
      const result = await read(bytes);
      const table = createRosterTable(result.table);
      expect([table.length, result.ignored, result.lines]).toEqual([count, [], 1 + count + count / 3]);
      for (let at = 0; at < count; at += 997) {
        const [address, note] = at % 3 === 0 ? [`新月\r\n${at}组`, '张"三'] : [`黄湖${at}`, '5"管'];
        expect([table.getText('address', at), table.getText('note', at)]).toEqual([address, note]);
        expect(result.rowLines[at]).toBe(2 + at + Math.ceil(at / 3));
      }
    }
  });

  it('a quote lost deep in the file is told with its line', async () => {
    const text = `姓名,住址\n${'王一,"新月"\n'.repeat(150_000)}李二,"黄湖\n${'王一,新月\n'.repeat(100_000)}`;
    await expectRefusal(text, 'unbalanced-quote', { line: 150_002 });
  });

  it('a million blank lines are counted, not listed', async () => {
    const result = await read(`姓名,单位\n王一,新月\n${',\n'.repeat(50_000)}`);
    expect([result.table.length, result.ignored.length, result.ignoredCount]).toEqual([1, 10_000, 50_000]);
  });

  it('invisible marks around ID numbers go, leading zeros stay', async () => {
    expect(
      rowsOf(await read("姓名,证件号码\na,'43090319740327030x\nb,\t0012\nc,\u200b007\u200b\n")).map(
        ({ idNumber }) => idNumber,
      ),
    ).toEqual(['43090319740327030X', '0012', '007']);
  });
});

describe('progress', () => {
  it('counts the file’s bytes from the beginning to nearly the end, never back', async () => {
    const bytes = utf8(`姓名,单位\n${'王一,新月\n'.repeat(200_000)}`);
    const seen: number[] = [];
    await readFile(new Blob([bytes]), 'x.csv', (done, total) => {
      expect(total).toBe(bytes.length);
      seen.push(done);
    });
    expect(seen[0]).toBe(0);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(seen.length).toBeGreaterThan(2);
  });
});
