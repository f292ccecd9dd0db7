import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
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
  await box(page).getByRole('option').first().waitFor();
  expect(await box(page).getByRole('option').allTextContents()).toEqual([expect.stringContaining('2021 兰溪镇')]);
  await sheet.press('Enter');
  await expect.poll(() => page.title()).toContain('2021 兰溪镇');
  await new Workbench(page).persons(4);
});
