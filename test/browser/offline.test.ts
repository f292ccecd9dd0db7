import type { Page } from 'playwright-core';
import { afterAll, expect, inject, test } from 'vitest';
import { useBrowser } from './support/browser';
import { serveReleases } from './support/releases';
import { makeSheet } from './support/sheet';
import { HEADER, idNumber, SMALL, Workbench } from './support/workbench';

const host = await serveReleases('A');
const site = useBrowser(host.url, inject('chromiumPath'));
afterAll(() => host.close());

const served = (page: Page) =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    if (registration.active?.state !== 'activated') {
      await new Promise((resolve) => registration.active?.addEventListener('statechange', resolve, { once: true }));
    }
  });
/** What a browser does by itself when a page is opened, and the page every few hours. */
const lookForRelease = (page: Page) =>
  page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()));
const fetched = (page: Page) =>
  expect
    .poll(() => page.evaluate(async () => (await navigator.serviceWorker.ready).waiting?.state), { timeout: 30_000 })
    .toBe('installed');
const release = (page: Page) => page.locator('meta[name="release"]').getAttribute('content');
const LONGER_THAN_A_PAUSE = 2500;

test('after one visit the page starts again with the network cut', async () => {
  const context = await site.context({ serviceWorker: true });
  const page = await site.open({ context });
  await served(page);
  await context.setOffline(true);
  await page.reload();
  await page.locator('#app > *').first().waitFor();
  expect(await page.title()).toContain('筹资台账工作台');

  // The stored files are cleared and the worker that serves them is not: from the next visit but one it is as before.
  await context.setOffline(false);
  await page.evaluate(async () => {
    for (const name of await caches.keys()) await caches.delete(name);
  });
  await page.reload();
  await expect
    .poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistration()) === undefined))
    .toBe(true);
  await page.reload();
  await served(page);
  await context.setOffline(true);
  await page.reload();
  await page.locator('#app > *').first().waitFor();
  expect(await page.title()).toContain('筹资台账工作台');
});

test('a new release waits for a word, never comes in the middle of work, and has the same data', async () => {
  host.release('A');
  const context = await site.context({ serviceWorker: true });
  const first = await site.open({ context });
  await served(first);
  await first.reload();
  const bench = new Workbench(first);
  const { page } = bench;
  expect(await release(page)).toBe('A');
  await bench.create('lanxi-2021');
  await bench.import(SMALL);
  await bench.persons(4);
  await bench.saved();
  const sheet = makeSheet(page);
  const offer = bench.toast('有新版本');

  // Somebody is typing into a cell while release B is put on the host and fetched.
  await sheet.click(1, 'name');
  await page.keyboard.type('王二改');
  host.release('B');
  await lookForRelease(page);
  await fetched(page);
  await page.waitForTimeout(LONGER_THAN_A_PAUSE);
  expect(await offer.count()).toBe(0);
  expect(await release(page)).toBe('A');
  await sheet.press('Enter');
  await offer.waitFor();
  expect(await page.evaluate(() => document.activeElement?.closest('.ag-cell') !== null)).toBe(true);

  // Left for later, the page is A's through and through: what it fetches late comes from its own store.
  await offer.getByRole('button', { name: '以后' }).click();
  await expect.poll(() => offer.count()).toBe(0);
  await bench.place('policy');
  await bench.get('policy-tab-whatif').click();
  await bench.get('whatif-add').click();
  await bench.get('whatif-sentence').waitFor();
  expect(host.asked().filter((path) => path.startsWith('assets/'))).toEqual([]);
  expect(await release(page)).toBe('A');

  // At the next visit it is offered again; not over the preview of an import, and after it.
  await bench.place('roster');
  await page.waitForTimeout(500); // the scenario is kept a moment later
  await page.reload();
  expect(await release(page)).toBe('A');
  await bench.persons(4);
  await offer.waitFor();
  await bench.choose('又一份.csv', `${HEADER}\r\n王五,${idNumber('19900505', 51)},3,户主,新月,,,,`);
  await bench.get('import-preview').waitFor();
  await offer.getByRole('button', { name: '现在更新' }).click();
  await bench.toast('等它做完再更新').waitFor();
  await bench.toast('暂不更新').waitFor();
  expect(await release(page)).toBe('A');
  expect(await bench.importCounts()).toMatchObject({ added: 1 });
  await page.waitForTimeout(LONGER_THAN_A_PAUSE);
  expect(await offer.count()).toBe(0);

  // Another tab on the same workbook; the press in the first one leads to B there, and asks in this one.
  await bench.get('import-confirm').click();
  await bench.persons(5);
  const other = new Workbench(await site.open({ context }));
  await other.persons(5);
  await other.toast('有新版本').waitFor();
  await offer.getByRole('button', { name: '现在更新' }).click();
  await expect.poll(() => release(page)).toBe('B');
  await bench.persons(5);
  await expect.poll(() => sheet.text(1, 'name')).toBe('王二改');
  await other.toast('另一个标签页已经更新').waitFor();
  expect(await release(other.page)).toBe('A');
  await other.toast('另一个标签页已经更新').getByRole('button', { name: '现在更新' }).click();
  await expect.poll(() => release(other.page)).toBe('B');
  await other.persons(5);
});
