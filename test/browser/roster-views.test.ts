import { expect, test } from 'vitest';
import { useBrowser } from './support/browser';
import { openRoster } from './support/roster';
import { makeSheet, type Sheet } from './support/sheet';

const site = useBrowser();
const shown = (sheet: Sheet) => expect.poll(async () => (await sheet.counts()).shown);

test('the program’s own views, by Alt+V and arrows; the button says which, and that it was changed', async () => {
  const { sheet } = await openRoster(site);
  const { page } = sheet;
  const button = page.getByTestId('views');
  const says = (text: string) => expect.poll(() => button.textContent()).toBe(`视图：${text} ▾`);
  await says('全部');
  await sheet.press('Alt+v');
  await expect.poll(() => page.getByTestId('view-all').locator('.views-count').textContent()).toBe('4 人');
  await sheet.press('ArrowDown', 'Enter');
  await says('未缴');
  await shown(sheet).toBe(1);
  expect(await sheet.text(0, 'name')).toBe('王二');
  expect(await sheet.focus()).toMatch(/@0$/);
  await sheet.click(0, 'unit');
  await sheet.press('Alt+ArrowDown');
  await page.getByTestId('filter-menu').getByLabel('比较的内容').fill('没有');
  await page.keyboard.press('Enter');
  await says('未缴（已改）');
  await page.getByRole('button', { name: '全部清除' }).click();
  await says('全部');
  await button.click();
  await page.getByTestId('view-needUnpaid').click();
  await says('困难人员未参保');
  await button.click();
  await page.getByTestId('view-paidToday').click();
  await says('今日缴费');
  await shown(sheet).toBe(0);
  // The view follows the as-of date.
  await page.getByTestId('as-of').fill('2020-11-02');
  await shown(sheet).toBe(1);
  await says('今日缴费');
});

test('the bin gives the view back as it was; persons with a finding are no view; persons who come back are looked for', async () => {
  const { bench, sheet } = await openRoster(site);
  const { page } = sheet;
  const says = (text: string) => expect.poll(() => page.getByTestId('views').textContent()).toBe(`视图：${text} ▾`);
  await bench.import(`姓名,证件号码,单位,缴费金额,缴费日期\n戊甲,,新月,,\n戊乙,,新月,280,2020-11-01\n`);
  await bench.persons(6);
  await page.getByTestId('views').click();
  await page.getByTestId('view-unpaid').click();
  await shown(sheet).toBe(2);
  await sheet.click(0, 'name');
  await sheet.press('Control+z');
  await bench.persons(4);
  await shown(sheet).toBe(1);
  await sheet.press('Control+y');
  await bench.persons(6);
  await shown(sheet).toBe(2);
  expect((await sheet.counts()).total).toBe(6);

  const bin = async () => {
    await sheet.press('Control+k');
    await page.keyboard.type('回收站');
    await page.getByTestId('palette').getByRole('option', { name: '回收站' }).first().waitFor();
    await page.keyboard.press('Enter');
  };
  const inBin = () => page.getByText('回收站是空的').count();
  const roads = [bin, () => sheet.press('Alt+2'), () => page.getByTestId('place-roster').click()];
  for (const back of roads) {
    await bin();
    await shown(sheet).toBe(0);
    await back();
    await shown(sheet).toBe(2);
    await says('未缴');
    await expect.poll(() => sheet.focus()).toMatch(/@/);
  }
  // Esc too, after whatever is nearer.
  await bin();
  await expect.poll(inBin).toBe(1);
  await sheet.press('Control+f', 'Escape', 'Escape');
  await shown(sheet).toBe(2);
  expect(await inBin()).toBe(0);
  await expect.poll(() => sheet.focus()).toMatch(/@/);
  await page.getByTestId('checks').click();
  await page.locator('.check').first().click();
  await says('自选');
});

test('a view of one’s own is saved, found after a reload, renamed, updated, deleted and brought back', async () => {
  const { bench, sheet } = await openRoster(site);
  const { page } = sheet;
  await sheet.click(0, 'unit');
  await sheet.press('Alt+ArrowDown');
  await page.getByTestId('filter-menu').locator('.filter-row').first().waitFor();
  await page
    .getByTestId('filter-menu')
    .getByLabel(/^百家塅/)
    .uncheck();
  await page.keyboard.press('Enter');
  await shown(sheet).toBe(1);
  await sheet.press('Alt+v');
  await page.getByTestId('save-view').click();
  await page.keyboard.press('Enter');
  await page.getByText('请填名称').waitFor();
  await page.keyboard.type('全部');
  await page.keyboard.press('Enter');
  await page.getByText('“全部”是程序自带视图的名称').waitFor();
  await page.keyboard.press('Control+a');
  // The Enter that takes the input method's candidate does not save.
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Input.imeSetComposition', { text: 'xin', selectionStart: 3, selectionEnd: 3 });
  await cdp.send('Input.dispatchKeyEvent', {
    type: 'rawKeyDown',
    key: 'Enter',
    code: 'Enter',
    windowsVirtualKeyCode: 229,
  });
  await cdp.send('Input.insertText', { text: '新月村' });
  expect(await page.getByTestId('view-name').inputValue()).toBe('新月村');
  await page.keyboard.press('Enter');
  await bench.toast('已保存视图“新月村”').waitFor();
  await page.getByRole('button', { name: '去掉筛选：单位≠百家塅' }).click();
  await shown(sheet).toBe(4);
  await page.waitForTimeout(600); // kept a moment after it was made
  await bench.saved();

  await page.reload();
  await bench.get('roster-grid').waitFor();
  const again = makeSheet(page);
  await again.click(0, 'name');
  await page.getByTestId('views').click();
  const item = (name: string) => page.locator('.views-own .views-item', { hasText: name });
  await expect.poll(() => item('新月村').locator('.views-count').textContent()).toBe('1 人');
  await item('新月村').click();
  await shown(again).toBe(1);
  await expect.poll(() => page.getByTestId('views').textContent()).toBe('视图：新月村 ▾');

  await page.getByTestId('views').click();
  await item('新月村').focus();
  await again.press('F2');
  await page.getByTestId('view-name').fill('新月');
  await page.keyboard.press('Enter');
  await item('新月').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '去掉筛选：单位≠百家塅' }).click();
  await shown(again).toBe(4);
  await page.getByTestId('views').click();
  await page.getByRole('button', { name: /^更新“新月”/ }).click();
  await bench.toast('已更新视图“新月”').waitFor();
  await item('新月').focus();
  await again.press('Delete');
  await expect.poll(() => item('新月').count()).toBe(0);
  await bench.toast('已删除视图“新月”').getByRole('button', { name: '撤销' }).click();
  await page.getByTestId('views').click();
  await item('新月').waitFor();
  // The palette knows it too.
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('视图：新月');
  await page
    .getByTestId('palette')
    .getByRole('option', { name: /视图：新月/ })
    .first()
    .waitFor();
});

test('the order of one’s own view goes with it; one chosen besides stays', async () => {
  const { bench, sheet } = await openRoster(site);
  const { page } = sheet;
  const sort = (column: string) => page.locator(`.ag-header-cell[col-id="${column}"]`).dblclick();
  const all = async () => {
    await page.getByTestId('views').click();
    await page.getByTestId('view-all').click();
    await sheet.settle();
  };
  const first = await sheet.text(0, 'name');
  await sort('age');
  await expect.poll(() => sheet.text(0, 'name')).toBe('王三');
  await all();
  expect(await sheet.text(0, 'name')).toBe('王三');
  await page.getByTestId('views').click();
  await page.getByTestId('save-view').click();
  await page.keyboard.type('按年龄');
  await page.keyboard.press('Enter');
  await bench.toast('已保存视图').waitFor();
  await all();
  await expect.poll(() => sheet.text(0, 'name')).toBe(first);
});

test('how persons are grouped is found again when the workbook is opened anew', async () => {
  const { bench, sheet } = await openRoster(site);
  const { page } = sheet;
  const chip = page.getByTestId('group-chip');
  const group = async (words: string) => {
    await sheet.press('Control+k');
    await page.keyboard.type(words);
    await page.getByRole('option', { name: words }).first().waitFor();
    await sheet.press('Enter');
  };
  await group('按单位分组');
  await chip.getByText('分组：按单位').waitFor();
  await page.waitForTimeout(500); // kept a moment after the last change
  await bench.saved();
  await page.reload();
  await chip.getByText('分组：按单位').waitFor();
  await expect.poll(() => sheet.text(0, 'name')).toContain('百家塅');
  await chip.getByRole('button').last().click();
  await page.waitForTimeout(500);
  await page.reload();
  await expect.poll(() => sheet.text(0, 'name')).toBe('王一');
  expect(await chip.count()).toBe(0);
});
