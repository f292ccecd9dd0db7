import { describe, expect, test } from 'vitest';
import { openBook } from '../../../src/intake/containers/openBook';
import { isText } from '../../../src/intake/containers/opened';
import { createIntake } from '../../../src/intake/intake';
import { gb18030, utf8 } from '../support';
import { allRecords, expectRefused, openSheets, openStream } from './support/open';

const [ONE, TWO] = ['43090319500110100X', '430903195102111010'];
const ROWS = [
  ['姓名', '身份证号', '村居'],
  ['王一', ONE, '千家洲'],
  ['李二', TWO, '三岔堤'],
];

describe('texts separated otherwise', () => {
  test('by bars, with quotes and commas inside', async () => {
    const text = '姓名|身份证号|住址|备注\r\n王一|' + ONE + '|兰溪,千家洲|"说:""好"""\r\n李二|' + TWO + '||"a\nb"\r\n';
    const opened = await openStream(gb18030(text), 'a.txt');
    expect(opened.delimiter).toBe('|');
    expect(allRecords(opened)[1]).toEqual(['王一', ONE, '兰溪,千家洲', '说:"好"']);
    expect(allRecords(opened)[2]).toEqual(['李二', TWO, '', 'a\nb']);
  });

  test('lines that end by CR alone, line ends of the other kind inside quotes', async () => {
    const opened = await openStream(utf8(`姓名,身份证号,备注\r王一,${ONE},"甲\n乙"\r李二,${TWO},\r`));
    expect(allRecords(opened)).toEqual([
      ['姓名', '身份证号', '备注'],
      ['王一', ONE, '甲\n乙'],
      ['李二', TWO, ''],
    ]);
  });

  test.each([
    ['four blanks', (row: readonly string[]) => row.join('    ')],
    ['one blank', (row: readonly string[]) => row.join(' ')],
    [
      'tabs and blanks',
      (row: readonly string[]) => row.join(row[0] === '王一' ? '\t' : row[0] === '姓名' ? ' \t\t ' : '   '),
    ],
    ['wide blanks', (row: readonly string[]) => row.join('\u3000\u3000')],
  ])('by %s, under a title and above a sum', async (_, line) => {
    const text = `兰溪镇参保名单\n${ROWS.map(line).join('\r\n')}\n合计    2人\n`;
    const opened = await openStream(utf8(text), 'a.txt');
    expect(opened.delimiter).toBe(' ');
    expect(allRecords(opened).slice(1, 4)).toEqual(ROWS);
    expect(allRecords(opened)[4]?.[0]).toMatch(/^合计/);
  });

  test('empty cells of lines that stand below one another are found by their places', async () => {
    const wide = (text: string) => [...text].reduce((sum, sign) => sum + (sign.charCodeAt(0) > 0x1100 ? 2 : 1), 0);
    const pad = (text: string, width: number) => text + ' '.repeat(width - wide(text));
    const line = (row: readonly string[]) =>
      row[0] === undefined
        ? ''
        : row
            .map((cell) => pad(cell, 22))
            .join('')
            .trimEnd();
    const rows = [...ROWS, ['欧阳小三', '', '千家洲'], ['赵四', TWO, ''], ['张 五', ONE, '金石']];
    const text = `${rows.map(line).join('\n')}\n`;
    expect(allRecords(await openStream(gb18030(text), 'a.txt'))).toEqual(rows);
  });

  test('where nothing says which cell is empty the file is refused with the line', async () => {
    const rows = [...ROWS, ['赵四', '千家洲']];
    await expectRefused(utf8(rows.map((row) => row.join('  ')).join('\n')), 'blanks-uneven', {
      line: 4,
      cells: 2,
      columns: 3,
    });
  });

  test('blanks inside the cells of other files separate nothing', async () => {
    expect((await openStream(utf8(`姓名,住址\n王 一,新月 3 组\n李 二,新月 4 组\n`))).delimiter).toBe(',');
    expect((await openStream(utf8(`姓名\t住址\n王 一\t新月 3 组\n李 二\t\n`))).delimiter).toBe('\t');
    expect((await openStream(utf8('姓名\n王一\n李二\n'))).delimiter).toBe(',');
  });
});

test('a text is read anew as somebody says; where that cannot be it stays as it was', async () => {
  const intake = createIntake();
  const text = `姓名#身份证号\n王一#${ONE}\n`;
  const nothing = () => undefined;
  const before = await intake.open(new Blob([gb18030(text)]), 'a.txt', [], nothing);
  expect(before.sheets[0]?.columns).toHaveLength(1);
  const found = await intake.again({ delimiter: '#', encoding: 'gb18030' }, nothing);
  expect(found).toMatchObject({ delimiter: '#', encoding: 'gb18030', readAs: { delimiter: '#' } });
  expect(found.sheets[0]?.columns.map(({ meaning }) => meaning)).toEqual(['name', 'idNumber']);
  await expect(intake.again({ encoding: 'utf-8' }, nothing)).rejects.toThrow(/utf8-damaged/);
  const blanks = createIntake();
  await blanks.open(new Blob([utf8(`王一 ${ONE}\n李二 ${TWO}\n`)]), 'a.txt', [], nothing);
  const apart = await blanks.again({ delimiter: ' ' }, nothing);
  expect(apart.sheets[0]?.columns.map(({ samples }) => samples[0])).toEqual(['王一', ONE]);
});

describe('a web page in a single file', () => {
  const mht = (body: string, coding: string, charset = 'gb2312') =>
    [
      'MIME-Version: 1.0',
      'X-Document-Type: Workbook',
      'Content-Type: multipart/related;',
      '\tboundary="----=_X"',
      '',
      'This document is a web archive.',
      '',
      '------=_X',
      'Content-Location: file:///C:/A/book.htm',
      'Content-Transfer-Encoding: 8bit',
      `Content-Type: text/html; charset="us-ascii"`,
      '',
      '<html><frameset><frame src="sheet001.htm"></frameset></html>',
      '------=_X',
      'Content-Location: file:///C:/A/sheet001.htm',
      `Content-Transfer-Encoding: ${coding}`,
      `Content-Type: text/html; charset="${charset}"`,
      '',
      body,
      '',
      '------=_X',
      'Content-Type: text/css',
      '',
      'td {}',
      '------=_X--',
      '',
    ].join('\r\n');
  const page = `<table>${ROWS.map((row) => `<tr>${row.map((cell) => `<td class="a">${cell}</td>`).join('')}</tr>`).join('\r\n')}</table>`;
  const bytes = [...gb18030(page)];
  const quoted = bytes
    .map((byte) =>
      byte > 126 || byte === 61 ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}` : String.fromCharCode(byte),
    )
    .join('')
    .replaceAll(/((?:=[\dA-F]{2}|[^=\r\n]){60})/g, '$1=\r\n');
  const plain = Uint8Array.from(
    mht('@', '8bit')
      .split('@')
      .flatMap((part, at) => (at === 0 ? [...utf8(part), ...bytes] : [...utf8(part)])),
  );

  test.each([
    ['quoted-printable', utf8(mht(quoted, 'quoted-printable'))],
    ['base64', utf8(mht(btoa(String.fromCharCode(...bytes)).replaceAll(/(.{76})/g, '$1\r\n'), 'base64'))],
    ['8bit', plain],
  ])('%s', async (_, content) => {
    const opened = await openSheets(content, 'a.mht');
    expect(opened).toMatchObject({ container: 'html', notes: [] });
    expect(opened.sheets.map(({ rows }) => rows)).toEqual([ROWS]);
  });

  test('one without a table is refused', async () => {
    await expectRefused(utf8(mht('<p>x</p>', '7bit')), 'no-sheet');
  });
});

test('a message that is no page is a text', async () => {
  expect(isText(await openBook(new Blob(['姓名: 王一\n身份证号: 1\n']), 'a.txt'))).toBe(true);
});
