import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { WITH_SYNONYMS } from '../../src/ui/i18n/synonyms';
import { useBrowser } from './support/browser';
import { openRoster } from './support/roster';
import { Workbench } from './support/workbench';

const site = useBrowser();
const box = (page: Page) => page.getByTestId('palette');
const chosen = (page: Page) => box(page).locator('[aria-selected="true"] .palette-name').textContent();

test('Ctrl+K finds commands by characters, initials, pinyin and English, runs one and gives the focus back', async () => {
  const { bench, sheet } = await openRoster(site);
  const { page } = bench;
  await sheet.click(1, 'idNumber');
  for (const words of ['高对比度', 'gdbd', 'gaoduibi', 'high contrast']) {
    await sheet.press('Control+k');
    await page.keyboard.type(words);
    await expect.poll(() => chosen(page), { message: words }).toContain('高对比度');
    await sheet.press('Escape');
    await box(page).waitFor({ state: 'detached' });
    expect(await sheet.focus(), words).toBe('idNumber@1');
  }
  await sheet.press('Control+k');
  await page.keyboard.type('gdbd');
  await expect.poll(() => chosen(page)).toContain('高对比度');
  await sheet.press('Enter');
  expect(await page.locator('html.high-contrast').count()).toBe(1);
  expect(await sheet.focus()).toBe('idNumber@1');
  // Used last: first before anything is typed.
  await sheet.press('Control+k');
  expect(await chosen(page)).toContain('高对比度');
});

test('its field comes first and the list with the next task, or with the first key if that is sooner', async () => {
  const { bench, sheet } = await openRoster(site);
  const { page } = bench;
  await sheet.press('Control+k'); // its parts are there from now on
  await page.keyboard.press('Escape');
  await box(page).waitFor({ state: 'detached' });
  await sheet.click(1, 'idNumber');
  const found = await page.evaluate(() => {
    const press = (key: string, ctrlKey = false) =>
      document.activeElement?.dispatchEvent(
        new KeyboardEvent('keydown', { key, code: key, ctrlKey, bubbles: true, cancelable: true }),
      );
    const lines = () => [...document.querySelectorAll('.palette [role="option"]')];
    press('k', true);
    const atFirst = lines().length;
    press('ArrowDown');
    return { atFirst, many: lines().length > 10, at: lines().findIndex((line) => line.ariaSelected === 'true') };
  });
  expect(found).toEqual({ atFirst: 0, many: true, at: 1 });
  await page.keyboard.press('Escape');
  await box(page).waitFor({ state: 'detached' });
  await sheet.press('Control+k');
  await expect.poll(() => box(page).locator('[role="option"]').count()).toBeGreaterThan(10);
});

test('arrows walk, what cannot be done says why and does not run, the other keys of the page rest', async () => {
  const { bench, sheet } = await openRoster(site);
  const { page } = bench;
  await sheet.press('Control+k');
  const first = await chosen(page);
  await sheet.press('ArrowDown');
  expect(await chosen(page)).not.toBe(first);
  await sheet.press('ArrowUp', 'ArrowUp', 'ArrowDown');
  expect(await chosen(page)).toBe(first);
  await page.keyboard.type('催缴');
  const line = box(page).locator('[data-action="go.unpaid"]');
  await line.waitFor();
  expect(await line.getAttribute('aria-disabled')).toBe('true');
  expect(await line.textContent()).toContain('以后的版本');
  await sheet.press('Enter', 'Alt+1', 'Control+s');
  expect(await box(page).count()).toBe(1);
  expect(await bench.get('place-roster').getAttribute('aria-current')).toBe('page');
  expect(await page.locator('.toast', { hasText: '自动保存' }).count()).toBe(0);
});

test('the Enter that takes a candidate never runs a command; Esc during a composition leaves the palette open', async () => {
  const { bench, sheet } = await openRoster(site);
  const { page } = bench;
  await sheet.press('Control+k');
  const cdp = await page.context().newCDPSession(page);
  const toInputMethod = (key: string) =>
    cdp.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key, code: key, windowsVirtualKeyCode: 229 });
  await cdp.send('Input.imeSetComposition', { text: 'gao', selectionStart: 3, selectionEnd: 3 });
  await expect.poll(() => chosen(page)).toContain('高对比度'); // filtered while composing
  for (const key of ['ArrowDown', 'Enter', 'Escape']) await toInputMethod(key);
  await sheet.settle();
  expect(await box(page).count()).toBe(1);
  expect(await page.locator('html.high-contrast').count()).toBe(0);
  await cdp.send('Input.insertText', { text: '高对比' });
  await expect.poll(() => box(page).getByRole('combobox').inputValue()).toBe('高对比');
  expect(await page.locator('html.high-contrast').count()).toBe(0);
  await sheet.press('Enter');
  expect(await page.locator('html.high-contrast').count()).toBe(1);
});

test('units, columns and workbooks are places to go to', async () => {
  const { bench, sheet } = await openRoster(site);
  const { page } = bench;
  const go = async (words: string, title: string) => {
    await sheet.press('Control+k');
    await page.keyboard.type(words);
    await expect.poll(() => chosen(page)).toBe(title);
    await sheet.press('Enter');
  };
  await go('piaojuhao', '转到列：票据号');
  expect(await sheet.focus()).toBe('receipt@0');
  await go('xinyue', '转到单位：新月');
  await expect.poll(async () => (await sheet.counts()).shown).toBe(1);
  await page.getByRole('tab', { name: '新月', selected: true }).waitFor();
  await bench.create('daligang-2020');
  await sheet.press('Control+o');
  await box(page).getByRole('option', { name: '2021 兰溪镇' }).waitFor();
  expect(await chosen(page)).toContain('2021 兰溪镇');
  await sheet.press('Enter');
  await expect.poll(() => page.title()).toContain('2021 兰溪镇');
  await new Workbench(page).persons(4);
});

test('the key that opens the box takes up its text when it is open; a press in the grid closes it and lands on that cell', async () => {
  const { bench, sheet } = await openRoster(site);
  const { page } = bench;
  for (const [key, handle] of [
    ['Control+k', 'palette'],
    ['Control+g', 'goto'],
  ] as const) {
    await sheet.press(key);
    await page.keyboard.type('王');
    await sheet.press(key);
    await page.keyboard.type('12');
    expect(await bench.get(`${handle}-text`).inputValue(), key).toBe('12');
    const at = await sheet.cell(3, 'name').boundingBox();
    await page.mouse.click((at?.x ?? 0) + 5, (at?.y ?? 0) + 5);
    await bench.get(handle).waitFor({ state: 'detached' });
    expect(await sheet.focus(), key).toBe('name@3');
    await sheet.click(1, 'name');
  }
});

/** What people type, and the action that must be the first; after `|`: among the first three. */
const ASKED: Readonly<Record<string, string>> = {
  缩放: 'view.zoomIn',
  放大: 'view.zoomIn',
  缩小: 'view.zoomOut',
  隐藏此列: 'columns.hide',
  隐藏列: 'columns.hide',
  冻结: 'columns.freeze',
  冻结窗格: 'columns.freeze',
  行高: '|view.rowHeight26',
  列宽: 'columns.fit',
  筛选: 'filter.open',
  过滤: 'filter.open',
  排序: 'view.sort',
  撤销: 'edit.undo',
  撤回: 'edit.undo',
  重做: 'edit.redo',
  保存: 'file.save',
  备份: 'file.backup',
  打印: 'file.print',
  导出: 'file.sheet-roster',
  导入: 'file.import',
  粘贴: 'edit.paste',
  查找: 'find.open',
  搜索: '|find.open',
  替换: 'find.replace',
  定位: 'goto.open',
  跳到: 'goto.open',
  标记缴费: 'pay.mark',
  已缴: '|pay.mark', // a column has that very name
  原因: 'reason.menu',
  未缴: 'views.use.unpaid',
  历史: 'history.open',
  谁改的: '|history.open',
  颜色: 'mark.menu',
  分组: 'group.unit',
  小计: 'group.unit',
  汇总: '|go.units',
  户: '|group.household',
  转到列: '|column:name',
  '转到列：户编号': 'column:household',
  转到列户编号: 'column:household',
  证件号码: 'column:idNumber',
  备注: 'column:note',
  bz: '|column:note',
  署名: 'history.author',
  渠道: '|pay.channel.0',
  pos: 'pay.channel.1',
  qd: '|pay.channel.0',
  unpaid: 'views.use.unpaid',
  全家: 'pay.household',
  删除: 'rows.remove',
  恢复: 'view.bin',
  回收站: 'view.bin',
  英文: 'view.language',
  english: 'view.language',
  遮挡: 'view.mask',
  身份证: 'view.mask',
  帮助: 'help.keys',
  快捷键: 'help.keys',
  截止日: 'go.asOf',
  今天: 'asOf.today',
  新建: 'file.new',
  返回列表: 'file.all',
  suofang: 'view.zoomIn',
  djcg: 'columns.freeze',
  gl: '|filter.open',
  ysz: 'view.mask',
  sgd: '|history.open',
  zoom: 'view.zoomIn',
  freeze: 'columns.freeze',
  subtotal: 'group.unit',
  hardship: 'reason.2',
  trash: 'view.bin',
  'save as': 'file.backup',
  测算: 'go.whatif',
  cs: '|go.whatif',
  'what if': 'go.whatif',
  演示: 'go.demo',
  ys: '|go.demo',
  demo: 'go.demo',
  逾期缴费: 'demo.late',
  yqjf: 'demo.late',
  几种身份: 'demo.first',
  二档: 'demo.tier',
  一户要交齐: 'demo.household',
  'paying late': 'demo.late',
  新建情景: '|whatif.new',
  xjcsqj: 'whatif.new',
  'new scenario': 'whatif.new',
  反推: 'whatif.seek',
  ft: 'whatif.seek',
  'goal seek': 'whatif.seek',
  分享: 'whatif.share',
  fx: '|whatif.share',
  share: 'whatif.share',
};

test('what people call an action finds it, by characters, pinyin, initials and English', async () => {
  const { bench, sheet } = await openRoster(site);
  const { page } = bench;
  await sheet.press('Control+k');
  const field = box(page).getByRole('combobox');
  const lines = () =>
    box(page)
      .getByRole('option')
      .evaluateAll((all) => all.map((each) => each.getAttribute('data-action') ?? ''));
  await field.fill('suofang');
  await expect.poll(lines).toContain('view.zoomIn'); // the readings are there
  await field.fill('');
  await expect.poll(async () => (await lines()).length).toBeGreaterThan(60);
  const offered = await lines();
  expect(WITH_SYNONYMS.filter((id) => !offered.includes(id))).toEqual([]);
  const wrong: string[] = [];
  for (const [words, wanted] of Object.entries(ASKED)) {
    await field.fill(words);
    await sheet.settle();
    const found = (await lines()).slice(0, wanted.startsWith('|') ? 3 : 1);
    if (!found.includes(wanted.replace('|', ''))) wrong.push(`${words}: ${found.join(' ')}`);
  }
  expect(wrong).toEqual([]);
  await field.fill('去重');
  await box(page).getByText('没有这样的命令').waitFor();
  expect(await lines()).toEqual([]);
});

test('Enter on what cannot be done says why; a greyed action is never without a reason', async () => {
  const { bench, sheet } = await openRoster(site);
  const { page } = bench;
  await sheet.press('Control+k');
  await page.keyboard.type('恢复所选');
  await expect.poll(() => chosen(page)).toContain('恢复所选人员');
  await sheet.press('Enter');
  await expect.poll(() => box(page).getByRole('status').textContent()).toContain('先打开回收站');
  await box(page).getByRole('combobox').fill('');
  await sheet.settle();
  const silent = await box(page)
    .locator('[role="option"][aria-disabled="true"]')
    .evaluateAll((all) => all.filter((each) => each.querySelector('.palette-hint') === null).map((each) => each.id));
  expect(silent).toEqual([]);
});

test('Ctrl+O with a single workbook says so and offers a new one and the list', async () => {
  const { bench, sheet } = await openRoster(site);
  const { page } = bench;
  await sheet.press('Control+o');
  await box(page).getByText('只有正在看的这一本').waitFor();
  expect(await chosen(page)).toContain('新建工作簿');
  await sheet.press('Enter');
  await bench.get('policy-lanxi-2021').waitFor();
  await sheet.press('Escape');
  await bench.get('policy-lanxi-2021').waitFor({ state: 'detached' });
  expect(await sheet.focus()).toBe('name@0');
  await sheet.press('Control+o', 'ArrowDown', 'Enter');
  await bench.get('workbook-list').waitFor();
});
