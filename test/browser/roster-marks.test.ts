import { expect, test } from 'vitest';
import { useBrowser } from './support/browser';
import { openRoster } from './support/roster';
import type { Sheet } from './support/sheet';

const site = useBrowser();
/** The word beside each row number. */
const words = (sheet: Sheet) =>
  sheet.page.locator('.ag-cell.row-number').evaluateAll((all) =>
    all.map((cell) =>
      getComputedStyle(cell, '::after')
        .content.replaceAll('"', '')
        .replace(/^(none|normal)$/, ''),
    ),
  );

test('a range is marked by key in one step, told in colour and word; filtered by its colour, taken back by undo', async () => {
  const { bench, sheet } = await openRoster(site);
  const { page } = sheet;
  const before = await bench.logLength();
  await sheet.press('Shift+ArrowDown', 'Control+Alt+1');
  await bench.toast('已标记 2 人：红').waitFor();
  await expect.poll(() => words(sheet)).toEqual(['红', '红', '', '']);
  await bench.saved();
  expect(await bench.logLength()).toBe(before + 1);
  await sheet.click(2, 'name');
  await sheet.press('Control+Alt+4');
  await expect.poll(() => words(sheet)).toEqual(['红', '红', '蓝', '']);
  expect(await sheet.text(2, 'mark')).toBe('蓝');

  await page.keyboard.press('Alt+v');
  await page.getByTestId('view-marked').click();
  await expect.poll(async () => (await sheet.counts()).shown).toBe(3);
  await page.locator('.chip-text', { hasText: '标记' }).click();
  const menu = page.getByTestId('filter-menu');
  await expect.poll(() => menu.locator('.filter-word').allTextContents()).toEqual(['红', '蓝']);
  await menu.locator('.filter-row', { hasText: '蓝' }).hover();
  await menu.getByRole('button', { name: '只看：蓝' }).click();
  await expect.poll(async () => (await sheet.counts()).shown).toBe(1);
  await page.keyboard.press('Escape');
  expect(await sheet.text(0, 'name')).toBe('王三');
  await page.getByRole('button', { name: '全部清除' }).click();
  await expect.poll(async () => (await sheet.counts()).shown).toBe(4);
  await sheet.click(0, 'name');
  await sheet.press('Control+z', 'Control+z');
  await expect.poll(() => words(sheet)).toEqual(['', '', '', '']);
});

test('the right-click menu opens the colours; a mark goes again by key, and the same mark again is told to be no change', async () => {
  const { bench, sheet } = await openRoster(site);
  const { page } = sheet;
  await sheet.cell(1, 'name').click({ button: 'right' });
  await page.locator('[data-action="mark.menu"]').click();
  await page.locator('[data-action="mark.purple"]').click();
  await expect.poll(() => words(sheet)).toEqual(['', '紫', '', '']);
  expect(await sheet.focus()).toBe('name@1');
  await sheet.press('Control+Alt+5');
  await bench.toast('标记没有改动').waitFor();
  await sheet.press('Control+Alt+0');
  await bench.toast('已去掉 1 人的标记').waitFor();
  await expect.poll(() => words(sheet)).toEqual(['', '', '', '']);
  // Marks are the workbook's own: the template does not know them.
  await sheet.press('Control+Alt+2');
  await bench.saved();
  const { text } = await bench.download('export-roster');
  expect(text).not.toContain('标记');
});
