import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { useBrowser } from './support/browser';
import { makeSheet } from './support/sheet';
import { idNumber, Workbench } from './support/workbench';

const site = useBrowser();

/** What stands in these is data of the workbook or of a document, or the way back to Chinese. */
const DATA = [
  '.ag-cell',
  '.workbook-text',
  '.workbook-open',
  '.unit-tab',
  '[data-testid="language"]',
  '.explained-base', // the units ahead and behind, by name
  '[data-action^="unit:"]',
  '.goto .combo-line',
  '.pay-channel option',
  '.article',
  '.policy-document',
  '.quota th[scope="row"]',
  '.policy-card span',
  '.import-rows td',
  '.row-opened h2',
  '.row-facts dd',
  '.import-settings datalist', // words that go into cells
  '.receipt-name',
  '.receipt-who',
  '.villager-words', // begins with the name of the person or unit
  '.household-name',
  '.drawer-title',
  '.chips .chip-text',
  'p.unseen', // where a search has got to, with the name found
  '.history-change',
  'noscript',
];

/** Named after the unit they are about; what is in them is no data. */
const NAMED = ['.drawer', '.drawer-body', '.drawer svg', '.quota .value'];

/** Chinese on the page outside of data; what is quoted, or stands in brackets behind its English, is data too. */
async function chinese(page: Page, more: readonly string[]): Promise<string[]> {
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  return page.evaluate(
    ([data, named]) => {
      const han = /\p{Script=Han}/u;
      const plain = (text: string) => text.replaceAll(/“[^”]*”|\([^)]*\)/gu, '');
      const isData = (element: Element | null) => element?.closest(data.join(',')) !== null;
      const where = (element: Element) => `${element.tagName.toLowerCase()}.${element.className}`;
      const found = new Set<string>();
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const parent = node.parentElement;
        const text = node.textContent ?? '';
        if (parent !== null && han.test(plain(text)) && !isData(parent)) found.add(`${where(parent)}: ${text.trim()}`);
      }
      for (const element of document.body.querySelectorAll('*'))
        for (const name of ['title', 'aria-label', 'placeholder', 'aria-description', 'aria-valuetext']) {
          const text = element.getAttribute(name);
          if (text !== null && han.test(plain(text)) && !isData(element) && !element.matches(named.join(',')))
            found.add(`${where(element)} ${name}: ${text}`);
        }
      return [...found];
    },
    [[...DATA, ...more], NAMED] as const,
  );
}

test('in English no screen, menu or panel has Chinese outside of data; the counts are whole', async () => {
  const context = await site.context();
  await context.addInitScript(() => localStorage.setItem('workbench.language', 'en'));
  const bench = await Workbench.start(site, context);
  const { page } = bench;
  const sheet = makeSheet(page);
  /** Each is told of the screen where it is first met. */
  const known = new Set<string>();
  const wrong: Record<string, string[]> = {};
  const look = async (screen: string, data: readonly string[] = []) => {
    const found = (await chinese(page, data)).filter((each) => !known.has(each));
    for (const each of found) known.add(each);
    if (found.length > 0) wrong[screen] = found.slice(0, 12);
  };
  const menu = page.getByTestId('action-menu');
  const esc = async () => {
    await page.keyboard.press('Escape');
    await sheet.settle();
  };

  await look('start');
  await bench.get('new-workbook').click();
  await bench.get('policy-lanxi-2021').waitFor();
  await look('choice of a policy');
  await bench.get('sample-town').click();
  await bench.get('place-roster').waitFor();
  await expect
    .poll(async () => Number(await bench.get('person-count').getAttribute('data-count')), { timeout: 90_000 })
    .toBeGreaterThan(90_000);
  await look('overview');
  await bench.explainUnit('新月');
  await bench.get('drawer').waitFor();
  await look('a unit explained');
  await bench.place('policy');
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await look('policy');
  // The longest name gives way, nothing of the bar is beyond the window.
  const text = page.locator('.workbook-text');
  const own = await text.textContent();
  for (const [width, height] of [
    [1280, 720],
    [1366, 662],
  ] as const) {
    await page.setViewportSize({ width, height });
    await text.evaluate((host) => (host.textContent = 'Demo · 2021 资阳区 (synthetic data) 2'));
    const right = await page.locator('.top-bar').evaluate((bar) => bar.scrollWidth);
    expect(right).toBeLessThanOrEqual(width);
  }
  await text.evaluate((host, before) => (host.textContent = before), own);
  await page.setViewportSize({ width: 1366, height: 768 });

  await bench.place('roster');
  await sheet.click(0, 'name');
  await look('roster');
  await page.locator('.unit-tab').nth(3).click();
  await expect.poll(async () => (await sheet.counts()).shown).toBeLessThan(10_000);
  await look('a unit');
  expect(
    await page
      .locator('.roster-counts, .person-count')
      .evaluateAll((all) => all.filter((each) => each.scrollWidth > each.clientWidth).map((each) => each.textContent)),
  ).toEqual([]);
  await sheet.click(0, 'name');
  await sheet.press('Alt+Enter');
  await bench.get('drawer').waitFor();
  await look('a person explained');
  await esc();
  await sheet.click(0, 'name');
  await sheet.press('1');
  await look('a reason set');
  await sheet.press('Control+Alt+1', 'Space');
  await look('a mark set, a payment');
  await sheet.press('Control+Shift+h');
  await bench.get('drawer').waitFor();
  await look('history');
  await sheet.press('Control+Shift+h');
  await bench.get('drawer').waitFor({ state: 'detached' });

  await sheet.click(0, 'name');
  for (const [name, target] of [
    ['cell', page.locator('.ag-row[row-index="0"] [col-id="name"]')],
    ['row', page.locator('.ag-row[row-index="1"] [col-id="row-number"]')],
    ['column', page.locator('.ag-header-cell[col-id="unit"]')],
    ['tab', page.locator('.unit-tab').nth(2)],
  ] as const) {
    await target.click({ button: 'right' });
    await menu.waitFor();
    await look(`menu of a ${name}`);
    await esc();
    await menu.waitFor({ state: 'detached' });
  }
  await bench.get('more').click();
  await menu.waitFor();
  await look('menu of what finds no room');
  await esc();
  for (const id of ['reason.menu', 'mark.menu']) {
    await sheet.cell(0, 'name').click({ button: 'right' });
    await menu.locator(`[data-action="${id}"]`).click();
    await menu.locator('[data-action$="1"], [data-action="mark.red"]').first().waitFor();
    await look(id);
    await esc();
  }
  await page.locator('.workbook-name').click();
  await look('menu of the workbook');
  await esc();

  for (const words of ['', 'e', 'reason', 'view', 'zzzz']) {
    await sheet.press('Control+k');
    await page.keyboard.type(words);
    await look(`palette: ${words}`);
    await esc();
  }
  await sheet.press('Control+o');
  await look('other workbooks');
  await esc();
  await sheet.press('F1');
  await page.getByTestId('key-table').waitFor();
  await look('keys');
  await esc();
  await sheet.press('Control+g');
  await page.keyboard.type('zs');
  await page.getByTestId('goto').getByRole('option').first().waitFor();
  await look('go to');
  await esc();
  await sheet.press('Control+f');
  await page.keyboard.type('9');
  await sheet.press('Enter');
  await look('find');
  await sheet.press('Control+h');
  await look('replace');
  await esc();
  await esc();

  // The values of entered columns are data, those of computed ones are words.
  const VALUES = ['.filter-word', '.filter-only'];
  for (const [column, data] of [
    ['name', VALUES],
    ['age', []],
    ['payDate', VALUES],
    ['payAmount', VALUES],
    ['status', []],
    ['category', []],
    ['identities', VALUES],
    ['checks', []],
    ['mark', []],
  ] as const) {
    await sheet.click(0, column);
    await sheet.press('Alt+ArrowDown');
    await page.locator('.filter-menu').waitFor();
    await look(`filter of ${column}`, data);
    await esc();
  }
  await sheet.press('Alt+s');
  await look('sort');
  await esc();
  await sheet.press('Alt+v');
  await look('views');
  await esc();
  await bench.get('checks').click();
  await look('checks');
  await bench.get('checks').click();
  const act = async (words: string) => {
    await sheet.press('Control+k');
    await page.keyboard.type(words);
    await sheet.press('Enter');
    await sheet.settle();
    await look(words);
  };
  await act('Columns shown');
  await act('Group by household');
  await act('No groups');
  await act('Timeline');
  await act('Show only the same');
  await act('Bin');
  await act('Bin');
  await act('High contrast');

  await bench.choose(
    'roster.csv',
    `姓名,证件号码,单位,缴费日期,缴费金额\r\n甲,${idNumber('19700101', 11)},百家塅,昨天,abc\r\n,123,,,`,
  );
  await bench.get('import-preview').waitFor({ timeout: 60_000 });
  await look('preview of an import');
  await bench.get('import-rules-open').click();
  await look('rules by column');
  for (const kind of ['identities', 'payments', 'elsewhere', 'uninsured']) {
    await bench.get(`import-kind-${kind}`).check();
    await expect.poll(() => bench.get('import-confirm').getAttribute('aria-disabled')).toBe('false');
    // The opened row may stay, and may still be closed by the rows that come: pressed until it stands.
    await expect
      .poll(async () => {
        if ((await bench.get('import-row').count()) === 0) await bench.get('import-rows-grid').press('Enter');
        await sheet.settle();
        return bench.get('import-row').count();
      })
      .toBe(1);
    await look(`preview of a list: ${kind}`);
  }
  expect(wrong).toEqual({});
});
