import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { useBrowser } from './support/browser';
import { openRoster } from './support/roster';

const site = useBrowser();
const menu = (page: Page) => page.getByTestId('action-menu');
const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('data-action'));
const inside = (page: Page) =>
  menu(page).evaluate((element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    const cut = [...element.querySelectorAll('button')].some((each) => each.scrollWidth > each.clientWidth);
    return left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight && !cut;
  });

test('a right click selects the cell first, names the keys, runs by mouse; within the selection it keeps it', async () => {
  const { bench, sheet } = await openRoster(site);
  const { page } = bench;
  await sheet.cell(2, 'unit').click({ button: 'right' });
  await menu(page).waitFor();
  expect(await inside(page)).toBe(true);
  expect(await menu(page).locator('[data-action="person.explain"] .action-keys').textContent()).toBe('Alt+Enter');
  await page.keyboard.press('Escape');
  expect(await sheet.focus()).toBe('unit@2');
  await sheet.click(0, 'name');
  await sheet.press('Shift+ArrowDown', 'Shift+ArrowDown');
  await sheet.cell(1, 'name').click({ button: 'right' });
  await menu(page).locator('[data-action="edit.copy"]').click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toMatch(/^王一\r?\n王二\r?\n王三/);
  await sheet.cell(1, 'name').click({ button: 'right' });
  await menu(page).locator('[data-action="rows.remove"]').click();
  await bench.toast('已删除 3 人').waitFor();
  await bench.persons(1);
  await sheet.press('Control+z');
  await bench.persons(4);
});

test('the menu is walked by keys: the menu key, arrows, first letters, Enter; greyed entries say why', async () => {
  const { bench, sheet } = await openRoster(site);
  const { page } = bench;
  await sheet.click(1, 'unit');
  await sheet.press('Shift+F10');
  await menu(page).waitFor();
  const first = await focused(page);
  await sheet.press('ArrowUp');
  const last = await focused(page);
  expect(last).not.toBe(first);
  await sheet.press('ArrowDown');
  expect(await focused(page)).toBe(first);
  await sheet.press('Escape');
  expect(await sheet.focus()).toBe('unit@1');
  await page.locator('.ag-header-cell[col-id="unit"]').click({ button: 'right' });
  await page.waitForTimeout(300); // the readings are fetched
  await page.keyboard.type('qxp');
  await expect.poll(() => focused(page)).toBe('sort.none');
  expect(await page.locator(':focus').getAttribute('aria-disabled')).toBe('true');
  await sheet.press('Enter');
  await bench.toast('台账顺序').waitFor();
  expect(await sheet.focus()).toBe('unit@1');
  await sheet.press('ContextMenu');
  await menu(page).waitFor();
  await page.waitForTimeout(800);
  await page.keyboard.type('zk');
  await expect.poll(() => focused(page)).toBe('filter.same');
  await sheet.press('Enter');
  await page.locator('.chip', { hasText: '单位＝百家塅' }).waitFor();
  await expect.poll(async () => (await sheet.counts()).shown).toBe(3);
});

test('rows, heads and units have menus of their own; a press beside, a scroll and Esc close them', async () => {
  const { bench, sheet } = await openRoster(site);
  const { page } = bench;
  await sheet.cell(1, 'row-number').click({ button: 'right' });
  await menu(page).waitFor();
  await page.keyboard.press('Escape');
  expect(await sheet.focus()).toMatch(/@1$/);
  expect(await page.locator('.selection-status').textContent()).toContain('1×');
  await page.locator('.ag-header-cell[col-id="status"]').click({ button: 'right' });
  expect(await menu(page).getAttribute('aria-label')).toContain('状态');
  expect(await inside(page)).toBe(true);
  await page.mouse.click(500, 400);
  await menu(page).waitFor({ state: 'detached' });
  await page.getByRole('tab', { name: '新月' }).click({ button: 'right' });
  await menu(page).waitFor();
  expect(await inside(page)).toBe(true);
  await page.getByRole('tab', { name: '新月', selected: true }).waitFor();
  await page.mouse.move(600, 300);
  await page.mouse.wheel(0, 50);
  await menu(page).waitFor({ state: 'detached' });
  await page.getByRole('tab', { name: '新月' }).focus();
  await sheet.press('Shift+F10');
  await menu(page).waitFor();
  await sheet.press('Escape');
  await menu(page).waitFor({ state: 'detached' });
});

test('the text of an open cell keeps the browser’s menu', async () => {
  const { bench, sheet } = await openRoster(site);
  await sheet.click(0, 'note');
  await sheet.press('F2');
  await sheet.cell(0, 'note').locator('.cell-field').click({ button: 'right' });
  expect(await menu(bench.page).count()).toBe(0);
  expect(await sheet.focus()).toBe('note@0!');
});

test('the tool row fits the page in both languages; what it has no room for is under 更多', async () => {
  const { bench, sheet } = await openRoster(site);
  const { page } = bench;
  const fits = () =>
    page
      .locator('.tool-row')
      .evaluate((row) => row.scrollWidth <= row.clientWidth && row.getBoundingClientRect().height === 36);
  expect(await fits()).toBe(true);
  await bench.get('more').click();
  await menu(page).waitFor();
  await bench.get('more').click();
  await menu(page).waitFor({ state: 'detached' });
  await bench.get('more').click();
  await page.getByRole('menuitemcheckbox', { name: '回收站' }).click();
  await page.getByText('回收站是空的').waitFor();
  await page.getByRole('button', { name: '返回台账' }).click();
  await bench.get('language').click();
  await sheet.settle();
  expect(await fits()).toBe(true);
});
