import { expect, test } from 'vitest';
import { useBrowser } from './support/browser';
import { SMALL, Workbench } from './support/workbench';

const site = useBrowser();

async function searched(text: string): Promise<Workbench> {
  const bench = await Workbench.empty(site, 'lanxi-2021');
  await bench.import(SMALL);
  await bench.persons(4);
  await bench.place('roster');
  await bench.get('search').click();
  await bench.page.keyboard.type(text);
  await bench.page.locator('.chip').waitFor();
  return bench;
}

test('emptying the search box and going elsewhere at once keeps the place and leaves no filter', async () => {
  const bench = await searched('没有此人');
  await bench.get('search').click();
  await bench.page.keyboard.press('Control+a');
  await bench.page.keyboard.press('Delete');
  await bench.get('place-units').click();
  await bench.page.waitForTimeout(400);
  expect(await bench.get('place-units').getAttribute('aria-current')).toBe('page');
  await bench.page.keyboard.press('Alt+2');
  await bench.get('roster-grid').waitFor();
  expect(await bench.get('search').inputValue()).toBe('');
  expect(await bench.page.locator('.chip').count()).toBe(0);
});

test('a search still pending never changes the place; the box says what the roster is searched for', async () => {
  const bench = await searched('王');
  await bench.page.keyboard.type('二');
  await bench.page.keyboard.press('Alt+1');
  await bench.page.waitForTimeout(400);
  expect(await bench.get('place-units').getAttribute('aria-current')).toBe('page');
  await bench.page.keyboard.press('Alt+2');
  const chip = await bench.page.locator('.chip .chip-text').textContent();
  expect(chip).toBe(`查找“${await bench.get('search').inputValue()}”`);
});

test('the focus stands in the grid of the screen that was opened; the open explanation follows it', async () => {
  const bench = await searched('a');
  await bench.page.keyboard.press('Control+a');
  await bench.page.keyboard.press('Delete');
  const inGrid = () => bench.page.evaluate(() => document.activeElement?.closest('.ag-cell') instanceof HTMLElement);
  const counted = bench.get('view-count');
  await expect.poll(() => counted.getAttribute('data-shown')).toBe('4');
  await bench.page.keyboard.press('Escape');
  await expect.poll(inGrid).toBe(true);
  for (const key of ['Alt+1', 'Alt+2', 'Alt+1', 'Alt+2']) {
    await bench.page.keyboard.press(key);
    await expect.poll(inGrid).toBe(true);
  }
  await bench.page.keyboard.press('Control+Home');
  await bench.page.keyboard.press('Alt+Enter');
  const name = bench.page.locator('.receipt-name');
  const first = await name.textContent();
  await bench.page.keyboard.press('ArrowDown');
  await expect.poll(() => name.textContent()).not.toBe(first);
});

test('pinyin initials find; Enter and ↓ go to the first person, Esc empties the box, Esc again goes to the grid', async () => {
  const bench = await searched('wy');
  const { page } = bench;
  const at = () =>
    page.evaluate(() => {
      const cell = document.activeElement?.closest('.ag-cell');
      return `${document.activeElement?.id ?? ''}${cell?.getAttribute('col-id') ?? ''}@${cell?.closest('.ag-row')?.getAttribute('row-index') ?? ''}`;
    });
  const shown = () => bench.get('view-count').getAttribute('data-shown');
  await expect.poll(shown).toBe('1');
  await page.keyboard.press('Enter');
  await expect.poll(at).toBe('name@0');
  expect(await page.locator('.ag-row[row-index="0"] .ag-cell[col-id="name"]').textContent()).toBe('王一');
  // Enter at once, before the answer has come.
  await page.keyboard.press('Alt+q');
  await page.keyboard.type('lisi');
  await page.keyboard.press('Enter');
  await expect.poll(at).toBe('name@0');
  expect(await page.locator('.ag-row[row-index="0"] .ag-cell[col-id="name"]').textContent()).toBe('李四');
  await page.keyboard.press('Alt+q');
  await page.keyboard.type('没有此人');
  await page.keyboard.press('Enter');
  await expect.poll(shown).toBe('0');
  expect(await at()).toBe('search@');
  await page.keyboard.press('Escape');
  expect(await bench.get('search').inputValue()).toBe('');
  await expect.poll(shown).toBe('4');
  expect(await at()).toBe('search@');
  await page.keyboard.press('Escape');
  await expect.poll(at).toBe('name@0');
});
