import { expect, test } from 'vitest';
import { useBrowser } from './support/browser';
import { bytesOf, SMALL, Workbench } from './support/workbench';

const site = useBrowser();

test('a workbook is made with two clicks, and is there again after the browser was closed', async () => {
  const context = await site.context();
  const bench = await Workbench.empty(site, 'lanxi-2021', context);
  expect(await bench.page.title()).toContain('2021 兰溪镇');
  await bench.import(SMALL);
  await bench.persons(4);
  await bench.saved();
  await bench.page.close();
  const again = await Workbench.start(site, context);
  await again.persons(4);
  await again.get('roster-grid').waitFor();
  expect(await again.get('undo').getAttribute('title')).toContain('导入 名册.csv');
});

test('workbooks made from inside another are numbered on', async () => {
  const bench = await Workbench.empty(site, 'lanxi-2021');
  for (const name of ['2021 兰溪镇 2', '2021 兰溪镇 3']) {
    await bench.create('lanxi-2021');
    await expect.poll(() => bench.page.locator('.workbook-text').textContent()).toBe(name);
  }
});

test('six places with Alt+1 to Alt+6; those of later versions say so', async () => {
  const { page, get } = bound(await Workbench.empty(site, 'lanxi-2021'));
  for (const [key, place] of [
    ['1', 'units'],
    ['6', 'policy'],
    ['2', 'roster'],
  ] as const) {
    await page.keyboard.press(`Alt+${key}`);
    await expect.poll(() => get(`place-${place}`).getAttribute('aria-current')).toBe('page');
  }
  await page.keyboard.press('Alt+3');
  await page.getByText('催缴：以后的版本').waitFor();
  expect(await get('place-unpaid').getAttribute('aria-disabled')).toBe('true');
  expect(await get('place-roster').getAttribute('aria-current')).toBe('page');
});

test('the as-of date moves by typing, by day, by slider and back to today; a date half typed is left alone', async () => {
  const bench = await Workbench.empty(site, 'lanxi-2021');
  await bench.import(SMALL);
  const asOf = bench.get('as-of');
  // Today lies after the campaign: its last day.
  await expect.poll(() => asOf.inputValue()).toBe('2021-02-28');
  await asOf.fill('2020-12-20');
  await bench.place('units');
  await expect.poll(() => bench.unitCell('合计', 'enrolled')).toBe('1');
  await bench.page.getByLabel('后一天').click();
  await expect.poll(() => asOf.inputValue()).toBe('2020-12-21');
  const slider = bench.page.getByRole('slider');
  await slider.focus();
  for (let day = 22; day <= 24; day += 1) await bench.page.keyboard.press('ArrowRight');
  await expect.poll(() => asOf.inputValue()).toBe('2020-12-24');
  await expect.poll(() => bench.unitCell('合计', 'enrolled')).toBe('2');
  await asOf.fill('0002-12-20');
  await asOf.blur();
  await bench.toast('不是可用的日期').waitFor();
  expect(await asOf.inputValue()).toBe('2020-12-24');
  await asOf.fill('9999-12-31');
  await asOf.press('Enter');
  await bench.toast('“9999-12-31”不是可用的日期').waitFor();
  expect(await asOf.inputValue()).toBe('2020-12-24');
  await asOf.fill('');
  expect(await asOf.getAttribute('aria-invalid')).toBe('true');
  await asOf.blur();
  await bench.toast('截止日不能空着，仍是 2020-12-24').waitFor();
  expect(await asOf.inputValue()).toBe('2020-12-24');
  expect(await asOf.getAttribute('aria-invalid')).toBe('false');
  // One part taken out by hand, and on to what comes next.
  await asOf.focus();
  await bench.page.keyboard.press('Backspace');
  for (let part = 0; part < 4; part += 1) await bench.page.keyboard.press('Tab');
  await expect.poll(() => asOf.inputValue()).toBe('2020-12-24');
  await bench.page.getByRole('button', { name: '今天' }).click();
  await expect.poll(() => asOf.inputValue()).toBe('2021-02-28');
});

test('undo and redo name the change', async () => {
  const bench = await Workbench.empty(site, 'lanxi-2021');
  await bench.import(SMALL);
  await bench.persons(4);
  expect(await bench.get('undo').getAttribute('title')).toContain('导入 名册.csv：新增 4 人');
  await bench.get('undo').click();
  await bench.toast('已撤销：导入 名册.csv').waitFor();
  await bench.persons(0);
  await bench.page.keyboard.press('Control+y');
  await bench.persons(4);
});

test('a second tab reads along, says so, and writes when the first is closed', async () => {
  const context = await site.context();
  const first = await Workbench.empty(site, 'lanxi-2021', context);
  await first.import(SMALL);
  const second = await Workbench.start(site, context);
  await second.persons(4);
  await second.get('reader-banner').waitFor();
  expect(await second.get('as-of').isDisabled()).toBe(true);
  await first.get('undo').click();
  await second.persons(0);
  await first.page.close();
  await second.get('reader-banner').waitFor({ state: 'detached' });
  await second.page.getByText('此页现在可以编辑').waitFor();
});

test('workbooks are renamed, copied, deleted with undo, and purged only when their name is typed', async () => {
  const { page, get } = bound(await Workbench.empty(site, 'lanxi-2021'));
  await page.getByRole('button', { name: /菜单/ }).click();
  await page.getByRole('menuitem', { name: '全部工作簿' }).click();
  await page.getByRole('button', { name: '给“2021 兰溪镇”改名' }).click();
  await page.getByLabel('新名称').fill('兰溪 甲');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: '复制“兰溪 甲”' }).click();
  await page.getByRole('button', { name: '打开“兰溪 甲（副本）”' }).waitFor();
  await page.getByRole('button', { name: '删除“兰溪 甲”' }).click();
  await page.locator('.toast').getByRole('button', { name: '撤销' }).click();
  await page.getByRole('button', { name: '删除“兰溪 甲”' }).click();
  await page.getByText('回收站（1）').click();
  await page.getByRole('button', { name: '彻底删除“兰溪 甲”' }).click();
  const sure = page.getByRole('dialog').getByRole('button', { name: '彻底删除' });
  expect(await sure.isDisabled()).toBe(true);
  await page.getByRole('dialog').getByRole('textbox').fill('兰溪 甲');
  await sure.click();
  await page.getByText('回收站（1）').waitFor({ state: 'detached' });
  expect(await get('workbook-list').getByRole('listitem').count()).toBe(1);
});

test('in the list of workbooks the focus never falls to the page: copied, deleted, restored, gone for good', async () => {
  const { page, get } = bound(await Workbench.empty(site, 'lanxi-2021'));
  await page.getByRole('button', { name: /菜单/ }).click();
  await page.getByRole('menuitem', { name: '全部工作簿' }).click();
  const focused = () =>
    page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.id);
  const press = async (name: string) => {
    await page.getByRole('button', { name }).focus();
    await page.keyboard.press('Enter');
  };
  const copy = '2021 兰溪镇（副本）';
  await press('复制“2021 兰溪镇”');
  await page.getByRole('button', { name: `打开“${copy}”` }).waitFor();
  expect(await focused()).toBe('复制“2021 兰溪镇”');
  await press(`删除“${copy}”`);
  await expect.poll(focused).toBe('打开“2021 兰溪镇”');
  await page.getByText('回收站（1）').click();
  await press(`恢复“${copy}”`);
  await expect.poll(focused).toBe(`打开“${copy}”`);
  // What has been restored needs no undo.
  expect(await page.locator('.toast').getByRole('button', { name: '撤销' }).count()).toBe(0);
  await press(`删除“${copy}”`);
  await page.getByText('回收站（1）').click();
  await press(`彻底删除“${copy}”`);
  await page.getByRole('dialog').getByRole('textbox').fill(copy);
  await page.keyboard.press('Enter');
  await page.getByText('回收站（1）').waitFor({ state: 'detached' });
  await expect.poll(focused).toBe('main');
  await press('删除“2021 兰溪镇”');
  await get('workbook-list').waitFor({ state: 'detached' });
  await page.locator('.toast').getByRole('button', { name: '撤销' }).press('Enter');
  await expect.poll(focused).toBe('打开“2021 兰溪镇”');
});

test('a backup opens again as the same workbook; a damaged one is refused with the reason', async () => {
  const bench = await Workbench.empty(site, 'lanxi-2021');
  await bench.import(SMALL);
  await bench.persons(4);
  await bench.page.getByRole('button', { name: /菜单/ }).click();
  const [file] = await Promise.all([
    bench.page.waitForEvent('download'),
    bench.page.getByRole('menuitem', { name: '下载备份' }).click(),
  ]);
  const bytes = await bytesOf(file);
  const fresh = await Workbench.start(site);
  const give = (buffer: Buffer) =>
    fresh
      .get('backup-file')
      .setInputFiles({ name: file.suggestedFilename(), mimeType: 'application/octet-stream', buffer });
  const broken = Buffer.from(bytes);
  broken[broken.length - 20] = (broken[broken.length - 20] ?? 0) ^ 255;
  await give(broken);
  await fresh.toast('备份文件已损坏').waitFor();
  await give(Buffer.from('姓名,证件号码\n'));
  await fresh.toast('不是本工作台的备份文件').waitFor();
  await give(bytes);
  await fresh.openSeen();
  await fresh.persons(4);
  expect(await fresh.page.locator('.toast-problem').count()).toBe(0);
});

test('a storage that cannot be opened gives its reason and no empty list', async () => {
  const context = await site.context();
  // The ledger lives in a worker: its IndexedDB is taken away before its script runs.
  await context.route(/ledger\.worker.*\.js/, async (route) => {
    const answer = await route.fetch();
    const refusal = `indexedDB.open = () => { throw new DOMException('refused', 'SecurityError') };\n`;
    await route.fulfill({ response: answer, body: refusal + (await answer.text()) });
  });
  const bench = await Workbench.start(site, context);
  expect(await bench.get('storage-error').textContent()).toContain('浏览器不允许本页保存数据');
  expect(await bench.get('workbook-list').count()).toBe(0);
});

test('English replaces every Chinese word of the frame, and the choice is remembered', async () => {
  const context = await site.context();
  const bench = await Workbench.empty(site, 'lanxi-2021', context);
  await bench.get('language').click();
  // The words of the other language are fetched when it is asked for.
  const bars = async () =>
    (await bench.page.locator('.bars').innerText()).replace('2021 兰溪镇', '').replace('中文', '');
  await expect.poll(bars).not.toMatch(/\p{Script=Han}/u);
  await bench.page.reload();
  await bench.page.getByRole('button', { name: 'Overview' }).waitFor();
  expect(await bench.page.locator('html').getAttribute('lang')).toBe('en');
});

function bound(bench: Workbench) {
  return { page: bench.page, get: (handle: string) => bench.get(handle) };
}
