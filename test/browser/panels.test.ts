import { expect, test } from 'vitest';
import { useBrowser } from './support/browser';
import { makeSheet } from './support/sheet';
import { HEADER, idNumber, Workbench } from './support/workbench';

// Panels stand beside each other and beside the grid, never one over another.

const site = useBrowser();
const PANELS = ['.drawer', '.checks-panel', '.filter-menu', '.import'];

const FAULTY = [
  HEADER,
  ...Array.from({ length: 40 }, (_, at) => `丁${at},${idNumber('19700101', at + 10)},${at},户主,百家塅,,,,`),
  ',430903199001010019,,户主,百家塅,,,,', // three findings on one person
].join('\r\n');

async function filled(): Promise<Workbench> {
  const bench = await Workbench.empty(site, 'lanxi-2021');
  await bench.import(FAULTY);
  await bench.persons(41);
  await bench.get('roster-grid').waitFor();
  return bench;
}

/** The panels on display; fails when two of them overlap or one leaves the window. */
async function panels(bench: Workbench): Promise<string[]> {
  const found = await bench.page.evaluate(
    (names) =>
      names.flatMap((name) =>
        [...document.querySelectorAll(name)].map((each) => {
          const { left, top, right, bottom } = each.getBoundingClientRect();
          return { name, left, top, right, bottom };
        }),
      ),
    PANELS,
  );
  for (const [at, a] of found.entries()) {
    expect(a.left >= 0 && a.top >= 0 && a.right <= 1366 && a.bottom <= 768, `${a.name} in the window`).toBe(true);
    for (const b of found.slice(at + 1)) {
      const apart = a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
      expect(apart, `${a.name} beside ${b.name}`).toBe(true);
    }
  }
  return found.map(({ name }) => name);
}

test('checks, explanation, filter menu and preview never stand one over another', async () => {
  const bench = await filled();
  const sheet = makeSheet(bench.page);
  await sheet.click(3, 'name');
  await sheet.press('Alt+Enter');
  await bench.get('receipt').waitFor();
  expect(await panels(bench)).toEqual(['.drawer']);
  await bench.get('checks').click();
  await expect.poll(() => panels(bench)).toEqual(['.checks-panel']);
  await sheet.click(4, 'name');
  await sheet.press('Alt+Enter');
  await expect.poll(() => panels(bench)).toEqual(['.drawer']);
  await bench.get('checks').click();
  // The menu of the last column, beside the panel.
  await sheet.click(3, 'name');
  await sheet.press('End', 'Alt+ArrowDown');
  await expect.poll(() => panels(bench)).toEqual(['.checks-panel', '.filter-menu']);
  await bench.page.keyboard.press('Escape');
  expect(await sheet.focus()).toMatch(/@3$/);
  // From a cell at the lower edge it opens upwards.
  await sheet.click(20, 'name');
  await sheet.press('Alt+ArrowDown');
  await bench.page.locator('.filter-list .filter-word').first().waitFor();
  expect(await panels(bench)).toContain('.filter-menu');
  await bench.page.keyboard.press('Escape');
  await bench.choose('名册.csv', `${FAULTY}\r\n新来的,,99,户主,新月,,,,`);
  await bench.get('import-preview').waitFor();
  expect(await panels(bench)).toEqual(['.import']);
  await bench.get('import-cancel').click();
  await bench.get('roster-grid').waitFor();
  await expect.poll(() => sheet.focus()).toMatch(/@\d/);
});

test('the badge counts findings, the panel says so and counts the persons of each', async () => {
  const bench = await filled();
  const badge = bench.get('checks');
  const findings = Number(/\d+/.exec((await badge.textContent()) ?? '')?.[0]);
  await badge.click();
  const panel = bench.page.locator('.checks-panel');
  await panel.locator('.check-count').nth(1).waitFor();
  const counts = await panel.locator('.check-count').allTextContents();
  expect(counts.length).toBeGreaterThan(1);
  for (const each of counts) expect(each).toMatch(/^\d+ 人$/);
  expect(counts.reduce((sum, each) => sum + parseInt(each, 10), 0)).toBe(findings);
  await panel.getByText(`共 ${findings} 项，涉及`).waitFor();
});

test('values are looked for in a column’s menu; where none is found one sentence says so', async () => {
  const bench = await filled();
  const sheet = makeSheet(bench.page);
  await bench.page.locator('.ag-header-cell[col-id="name"] .head-menu').click();
  const menu = bench.page.locator('.filter-menu');
  await menu.getByLabel('查找值').fill('丁3');
  await expect.poll(() => menu.locator('.filter-word').count()).toBe(11);
  await menu.getByLabel('查找值').fill('没有');
  await menu.getByText('没有这样的值').waitFor();
  expect(await menu.locator('.filter-list').getByRole('checkbox').count()).toBe(0);
  await bench.page.keyboard.press('Escape');
  await bench.get('search').fill('没有此人');
  await bench.page.getByText('没有符合条件的人员').waitFor();
  const said = await bench.page.locator('.roster-sheet').innerText();
  expect(said.match(/没有/g)).toHaveLength(1);
  expect(await sheet.counts()).toEqual({ shown: 0, total: 41 });
});

test('what is pressed while a panel is still on its way goes into it, and nothing into the cell', async () => {
  const context = await site.context();
  let give: () => void = () => undefined;
  const given = new Promise<void>((resolve) => (give = resolve));
  await context.route(/assets\/findParts-[^/]+\.js$/, async (route) => {
    await given;
    await route.continue();
  });
  const bench = await Workbench.empty(site, 'lanxi-2021', context);
  await bench.import(FAULTY);
  await bench.persons(41);
  const { page } = bench;
  const sheet = makeSheet(page);
  const focused = () => page.evaluate(() => document.activeElement?.className ?? '');
  await sheet.click(3, 'name');
  // Called off before it has come: the cell has the keys again.
  await sheet.press('Control+g');
  await expect.poll(focused).toContain('held-keys');
  await sheet.press('Escape');
  await expect.poll(focused).toContain('cell-field');
  await sheet.press('Control+g');
  await expect.poll(focused).toContain('held-keys');
  await page.keyboard.insertText('丁'); // as an input method writes
  await page.keyboard.type('17');
  await page.keyboard.press('Enter');
  give();
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.closest('.ag-row')?.getAttribute('row-index')))
    .toBe('17');
  expect(await page.locator('.goto-box, dialog[open]').count()).toBe(0);
  expect(await page.locator('.held-keys').count()).toBe(0);
  expect(await bench.logLength()).toBe(1);
});
