import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { useBrowser } from './support/browser';
import { HEADER, idNumber, SMALL, Workbench } from './support/workbench';

const site = useBrowser();

const CHANGED = [
  HEADER,
  `王一,${idNumber('19700101', 11)},1,户主,百家塅,,,2020-11-02,280.00`,
  `王二,${idNumber('19720202', 22)},1,配偶,百家塅,农村低保,,2020-12-01,140.00`,
  `赵五,${idNumber('19800505', 51)},3,户主,新月,,,某天,280.00`,
  '合计,,,,,,,,700.00',
].join('\n');

async function counts(bench: Workbench) {
  const names = ['added', 'changed', 'unchanged', 'duplicate', 'problems', 'ignored'] as const;
  const found = await Promise.all(names.map((name) => bench.get(`import-count-${name}`).getAttribute('data-count')));
  return Object.fromEntries(names.map((name, index) => [name, Number(found[index])]));
}

test('the preview counts what will happen and shows each row; nothing happens before it is confirmed', async () => {
  const bench = await Workbench.empty(site, 'lanxi-2021');
  await bench.import(SMALL);
  await bench.persons(4);
  await bench.choose('补录.csv', CHANGED);
  await bench.get('import-preview').waitFor();
  expect(await counts(bench)).toEqual({ added: 1, changed: 1, unchanged: 1, duplicate: 0, problems: 1, ignored: 1 });
  await bench.get('import-count-changed').click();
  const row = bench.page.locator('#import-rows tbody tr').first();
  await expect.poll(() => row.innerText()).toContain('王二');
  expect(await row.innerText()).toContain('缴费日期');
  expect(await row.locator('ins').allInnerTexts()).toEqual(['2020-12-01', '140.00']);
  await bench.get('import-count-problems').click();
  await expect.poll(() => bench.page.locator('#import-rows tbody tr').first().innerText()).toContain('某天');
  await bench.get('import-count-ignored').click();
  await expect.poll(() => bench.page.locator('#import-rows tbody tr').first().innerText()).toContain('合计行');
  await bench.get('import-cancel').click();
  await bench.get('import-preview').waitFor({ state: 'detached' });
  await bench.persons(4);
  await bench.choose('补录.csv', CHANGED);
  await bench.get('import-confirm').click();
  await bench.persons(5);
  await bench.toast('已写入：新增 1 人，改 1 人 2 格').getByRole('button', { name: '撤销' }).click();
  await bench.persons(4);
});

test('the same file a second time changes nothing and says so', async () => {
  const bench = await Workbench.empty(site, 'lanxi-2021');
  await bench.import(SMALL);
  await bench.persons(4);
  const before = await bench.get('undo').getAttribute('title');
  await bench.choose('名册.csv', SMALL);
  await bench.page.getByText('这个文件与台账完全相同').waitFor();
  expect(await counts(bench)).toMatchObject({ added: 0, changed: 0, unchanged: 4 });
  const close = bench.page.locator('.import-head button');
  expect(await close.allInnerTexts()).toEqual(['关闭']);
  await close.click();
  await bench.get('import-preview').waitFor({ state: 'detached' });
  await bench.persons(4);
  expect(await bench.get('undo').getAttribute('title')).toBe(before);
  // The message about the first import may stand there still; none came about the second.
  expect(await bench.toast('新增 0 人').count()).toBe(0);
});

test('a file with only a header says that it has no persons', async () => {
  const bench = await Workbench.empty(site, 'lanxi-2021');
  await bench.choose('名册.csv', '姓名,证件号码\n');
  await bench.page.getByText('这个文件里没有人员').waitFor();
});

test('encodings and gzip are read as they come; the file’s facts are told', async () => {
  const bench = await Workbench.empty(site, 'lanxi-2021');
  const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(SMALL.replaceAll(',', '\t'), 'utf16le')]);
  await bench.choose('名册.txt', utf16);
  await bench.get('import-preview').waitFor();
  const facts = await bench.page.locator('.file-facts').innerText();
  expect(facts).toContain('UTF-16 LE');
  expect(facts).toContain('制表符');
  expect(facts).toContain('认出的列（9）');
  await bench.get('import-cancel').click();
  await bench.choose('名册.csv.gz', gzipSync(SMALL));
  await bench.get('import-confirm').click();
  await bench.persons(4);
});

test.each([
  ['空.csv', '', '是空的'],
  ['照片.csv', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0]), '是一张图片，不是表格'],
  ['引号.csv', `${HEADER}\n"王一,1\n`, '引号不成对'],
  ['坏.csv.gz', gzipSync(SMALL).subarray(0, 40), '解不开'],
])('%s is refused with a sentence that says what to do', async (name, content, words) => {
  const bench = await Workbench.empty(site, 'lanxi-2021');
  await bench.choose(name, content);
  await bench.toast(words).waitFor();
  expect(await bench.toast(words).textContent()).toContain(name);
  expect(await bench.get('import-preview').count()).toBe(0);
});

test('a file dropped on the start screen asks for the policy and goes on with that file', async () => {
  const bench = await Workbench.start(site);
  await bench.get('new-workbook').waitFor();
  const data = await bench.page.evaluateHandle((text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], '名册.csv', { type: 'text/csv' }));
    return transfer;
  }, SMALL);
  await bench.page.dispatchEvent('body', 'dragover', { dataTransfer: data });
  await bench.page.getByText('松开鼠标，然后选择政策').waitFor();
  await bench.page.dispatchEvent('body', 'drop', { dataTransfer: data });
  await bench.page.getByText('要把“名册.csv”导入哪个政策的工作簿？').waitFor();
  await bench.get('policy-lanxi-2021').click();
  await bench.get('import-confirm').click();
  await bench.persons(4);
});

test('a second file takes the place of one still being read: nothing of the first stays, and nobody is told of a cancellation', async () => {
  const bench = await Workbench.empty(site, 'lanxi-2021');
  const many = Array.from({ length: 150_000 }, (_, at) => `丁${at},,${at},户主,新月,,,,`);
  await bench.page.evaluate(
    (text) => {
      const give = (name: string, content: string) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([content], name, { type: 'text/csv' }));
        document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true }));
      };
      give('大.csv', text[0] ?? '');
      setTimeout(() => give('小.csv', text[1] ?? ''), 20);
    },
    [[HEADER, ...many].join('\n'), SMALL],
  );
  await bench.get('import-preview').waitFor();
  expect((await bench.importCounts()).added).toBe(4);
  await bench.page.waitForTimeout(600);
  expect(await bench.get('work').count()).toBe(0);
  expect(await bench.toast('取消').count()).toBe(0);
  await bench.get('import-cancel').click();
  expect(await bench.get('sample-data').isEnabled()).toBe(true);

  // Esc ends the reading of a file, and says so; the focus is not lost.
  await bench.page.evaluate(
    (content) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([content], '大.csv', { type: 'text/csv' }));
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true }));
    },
    [HEADER, ...many].join('\n'),
  );
  await bench.page.keyboard.press('Escape');
  await bench.toast('已取消，没有任何改动').waitFor();
  await expect.poll(() => bench.get('work').count()).toBe(0);
  expect(await bench.get('import-preview').count()).toBe(0);
  expect(await bench.page.evaluate(() => document.activeElement === document.body)).toBe(false);
});
