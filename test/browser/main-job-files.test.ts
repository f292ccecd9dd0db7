import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { useBrowser } from './support/browser';
import { cells, example, gb18030 } from './support/files';
import { HEADER, idNumber, SMALL, Workbench } from './support/workbench';

// Files as they come from other programs: the bytes differ, the roster does not.

const site = useBrowser();

/** Sixty persons of the example: its header and its first lines. */
const ROSTER = example('lanxi-2021.roster.csv').split('\n').slice(0, 61).join('\r\n');
const BOM = Buffer.from([0xef, 0xbb, 0xbf]);

test('UTF-8, with BOM, GB18030, UTF-16, with tabs or gzip: the same roster and the same results', async () => {
  const files: readonly (readonly [name: string, content: Buffer])[] = [
    ['UTF-8.csv', Buffer.from(ROSTER)],
    ['BOM.csv', Buffer.concat([BOM, Buffer.from(ROSTER)])],
    ['GB18030.csv', gb18030(ROSTER)],
    ['UTF-16LE.csv', Buffer.from(`\uFEFF${ROSTER}`, 'utf16le')],
    ['UTF-16BE.csv', Buffer.from(`\uFEFF${ROSTER}`, 'utf16le').swap16()],
    ['UTF-16LE-无标记.csv', Buffer.from(ROSTER, 'utf16le')],
    ['制表符.txt', gb18030(ROSTER.replaceAll(',', '\t'))],
    ['压缩.csv.gz', gzipSync(gb18030(ROSTER))],
    ['旧Mac.csv', Buffer.from(ROSTER.replaceAll('\r\n', '\r'))],
  ];
  const bench = await Workbench.start(site);
  const seen: Record<string, string>[] = [];
  for (const [name, content] of files) {
    await bench.create('lanxi-2021');
    await bench.persons(0);
    await bench.import(content, name);
    await bench.persons(60);
    const roster = await bench.download('export-roster');
    const results = await bench.download('export-results');
    seen.push({ roster: roster.text, results: results.text });
  }
  expect(cells(seen[0]?.['results'] ?? '')).toHaveLength(61);
  for (const [index, [name]] of files.entries()) expect(seen[index], name).toEqual(seen[0]);
});

test('a refused file changes nothing: its sentence names it, and the roster is as it was', async () => {
  const bench = await Workbench.empty(site, 'lanxi-2021');
  await bench.import(SMALL);
  await bench.persons(4);
  await bench.saved();
  const before = (await bench.download('export-roster')).text;
  const log = await bench.logLength();
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
    'base64',
  );
  const whole = gzipSync(ROSTER);
  const refused: readonly (readonly [name: string, content: string | Buffer, words: string])[] = [
    ['照片.csv', png, '是一张图片'],
    ['空.csv', '', '是空的'],
    ['只有标记.csv', BOM, '是空的'],
    ['半个.csv.gz', whole.subarray(0, whole.length / 2), '解不开'],
    ['引号.csv', `${HEADER}\r\n张三,"${idNumber('19700101', 11)},1,户主,百家塅\r\n李四,,2,户主,新月`, '引号不成对'],
  ];
  for (const [name, content, words] of refused) {
    await bench.choose(name, content);
    const sentence = bench.toast(words);
    await sentence.waitFor();
    expect(await sentence.innerText(), name).toContain(name);
    expect(await bench.get('import-preview').count(), name).toBe(0);
    await sentence.locator('.toast-close').click();
  }
  // Where nobody is recognised the file stands open to be told about; closed, it has changed nothing either.
  await bench.choose('没有表头.csv', '甲,乙\r\n1,百家塅');
  await bench.get('import-preview').waitFor();
  expect(await bench.get('import-effects').innerText()).toContain('“没有表头.csv”里没有认出姓名');
  await bench.get('import-confirm').click();
  await bench.get('import-preview').waitFor({ state: 'detached' });
  expect(await bench.get('person-count').getAttribute('data-count')).toBe('4');
  expect(await bench.logLength()).toBe(log);
  expect((await bench.download('export-roster')).text).toBe(before);
  // The file field still takes a good file.
  await bench.import(SMALL.replace('王一', '王壹').replace('农村低保', '特困人员'));
  await bench.persons(4);
  expect((await bench.download('export-roster')).text).toContain('特困人员');
});

test('cells that are hard to write down come back as they were', async () => {
  const odd = [
    '=1+1',
    '+86 138',
    "-5'",
    '@甲',
    '"引"号',
    '逗，号,',
    '㐂𠮷𬀩',
    '007',
    '1.50',
    '4.30903E+17',
    '2020年2月30日',
  ];
  const lines = odd.map((text, index) => {
    const cell = `"${(/^[=+\-@]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
    return `人${index},${cell},百家塅,${cell},${cell},${cell},${cell}`;
  });
  const bench = await Workbench.empty(site, 'lanxi-2021');
  await bench.import(`姓名,证件号码,单位,缴费日期,缴费金额,身份类别,备注\r\n${lines.join('\r\n')}\r\n`);
  await bench.persons(odd.length);
  const first = (await bench.download('export-roster')).text;
  const [header = [], ...rows] = cells(first);
  const note = header.indexOf('备注');
  expect(rows.map((row) => (row[note] ?? '').replace(/^'(?=[=+\-@])/, ''))).toEqual(odd);
  expect(rows.map((row) => row[note] ?? '').filter((text) => /^[=+\-@]/.test(text))).toEqual([]);
  await bench.create('lanxi-2021');
  await bench.persons(0);
  await bench.import(first);
  await bench.persons(odd.length);
  expect((await bench.download('export-roster')).text).toBe(first);
});
