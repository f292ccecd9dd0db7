import { expect, test } from 'vitest';
import { useBrowser } from './support/browser';
import { cells } from './support/files';
import { makeSheet } from './support/sheet';
import { Workbench } from './support/workbench';

// A whole town in the grid: to its last row, through filters and orders.

const site = useBrowser();

test('the town of Lanxi: its last row is edited, filtered, sorted and counted', async () => {
  const bench = await Workbench.empty(site, 'lanxi-2021');
  await bench.get('sample-data').click();
  const persons = async () => Number(await bench.get('person-count').getAttribute('data-count'));
  await expect.poll(persons, { timeout: 60_000 }).toBeGreaterThan(50_000);
  await bench.saved();
  const total = await persons();
  const last = total - 1;
  const sheet = makeSheet(bench.page);
  await sheet.click(0, 'name');
  await sheet.press('Control+End', 'Home');
  await expect.poll(() => sheet.focus()).toBe(`name@${last}`);
  await bench.page.keyboard.type('末行人');
  await sheet.press('Enter');
  await expect.poll(() => sheet.cell(last, 'name').textContent()).toBe('末行人');
  await bench.saved();

  await bench.get('search').fill('末行人');
  await expect.poll(() => sheet.counts()).toEqual({ shown: 1, total });
  await expect.poll(() => sheet.cell(0, 'name').textContent()).toBe('末行人');
  expect(await bench.get('view-count').innerText()).toBe(`1 / ${total.toLocaleString('en')} 人`);
  await bench.get('search').fill('');
  await expect.poll(() => sheet.counts()).toEqual({ shown: total, total });

  // Whoever was looked for stays at hand.
  await expect.poll(() => sheet.cell(last, 'name').textContent()).toBe('末行人');
  await sheet.click(last, 'name');
  await sheet.press('Control+Home');
  await sheet.click(0, 'unit');
  await bench.page.locator('.ag-header-cell[col-id="unit"] .head-menu').click();
  const menu = bench.page.locator('.filter-menu');
  await menu.getByLabel('全选').uncheck();
  await menu.getByLabel(/^百家塅/).check();
  await menu.getByRole('button', { name: '完成' }).click();
  await expect.poll(async () => (await sheet.counts()).shown).toBeLessThan(total);
  const { shown } = await sheet.counts();
  expect(shown).toBeGreaterThan(500);
  expect((await bench.get('view-count').innerText()).replaceAll(',', '')).toBe(`${shown} / ${total} 人`);

  const ages = async () =>
    Promise.all([0, 1, 2, 3, 4, 5].map(async (row) => Number.parseInt(await sheet.text(row, 'age'), 10)));
  const head = bench.page.locator('.ag-header-cell[col-id="age"]');
  await head.locator('.head-sort').click();
  await expect.poll(() => head.getAttribute('aria-sort')).toBe('ascending');
  const known = (list: readonly number[]) => list.filter((age) => !Number.isNaN(age));
  const inOrder = (list: readonly number[], sign: 1 | -1) =>
    known(list).every((age, place, all) => place === 0 || sign * (age - (all[place - 1] ?? 0)) >= 0);
  // The head says the order at once, the rows come when they are sorted.
  await expect.poll(async () => inOrder(await ages(), 1)).toBe(true);
  const up = await ages();
  await head.locator('.head-sort').click();
  await expect.poll(() => head.getAttribute('aria-sort')).toBe('descending');
  // Six of one age are in order either way: other rows must have come.
  await expect.poll(async () => Math.min(...known(await ages()))).toBeGreaterThan(Math.max(...known(up)));
  await expect.poll(async () => inOrder(await ages(), -1)).toBe(true);

  // The file holds all persons in their own order, whatever the screen shows.
  const [header = [], ...rows] = cells((await bench.download('export-roster')).text);
  expect(rows).toHaveLength(total);
  expect(rows.at(-1)?.[header.indexOf('姓名')]).toBe('末行人');
});
