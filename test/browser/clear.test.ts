import { expect, inject, test } from 'vitest';
import type { Page } from 'playwright-core';
import { useBrowser } from './support/browser';
import { fileEdition } from './support/editions';
import { encrypt, unlock } from './support/locking';
import { SMALL, Workbench } from './support/workbench';

// Everything of this program goes from the browser when that is asked for: looked up in the browser itself, in both editions.

const hosted = useBrowser(undefined, inject('chromiumPath'));
const file = useBrowser(fileEdition(), inject('chromiumPath'));

interface Kept {
  readonly databases: number;
  readonly caches: number;
  readonly workers: number;
  readonly local: number;
  readonly session: number;
}
const NOTHING: Kept = { databases: 0, caches: 0, workers: 0, local: 0, session: 0 };

function kept(page: Page): Promise<Kept> {
  return page.evaluate(async () => {
    const web = location.protocol !== 'file:';
    return {
      databases: (await indexedDB.databases()).length,
      caches: web ? (await caches.keys()).length : 0,
      workers: web ? (await navigator.serviceWorker.getRegistrations()).length : 0,
      local: localStorage.length,
      session: sessionStorage.length,
    };
  });
}

test.each([
  ['hosted', () => hosted],
  ['one file', () => file],
])(
  '%s: backups first, a word typed, then nothing is left, the other tab has closed its workbook, and a new start is empty',
  async (edition, made) => {
    const site = made();
    const context = await site.context({ serviceWorker: true });
    const bench = await Workbench.empty(site, 'lanxi-2021', context);
    const { page } = bench;
    await bench.import(SMALL);
    await bench.persons(4);
    await bench.saved();
    if (edition === 'hosted') await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    // The one file has what is stored encrypted; the other is cleared from behind its lock below.
    const sealed = edition === 'one file';
    if (sealed) await encrypt(bench);
    const second = await Workbench.start(site, context);
    if (sealed) await unlock(second);
    await second.persons(4);
    const before = await kept(page);
    expect(before.databases).toBe(1);
    expect(before.local).toBeGreaterThan(0);
    expect([before.workers === 1, before.caches > 0]).toEqual([edition === 'hosted', edition === 'hosted']);

    await page.bringToFront();
    await page.keyboard.press('Control+k');
    await page.keyboard.type('清除本机');
    await page.keyboard.press('Enter');
    expect(await bench.get('clear-list').innerText()).toMatch(/2021 兰溪镇.*4 人/);
    const [download] = await Promise.all([page.waitForEvent('download'), bench.get('clear-keep').click()]);
    expect(download.suggestedFilename()).toMatch(/^2021_兰溪镇_备份_.*\.cztz$/);
    const go = page.getByRole('dialog').getByRole('button', { name: '清除本机数据' });
    expect(await go.isDisabled()).toBe(true);
    await bench.get('clear-word').fill('清除');
    await bench.get('clear-word').press('Enter');
    await page.locator('[data-testid=cleared][data-state=done]').waitFor();
    expect(await bench.get('cleared').innerText()).toContain('数据库、设置、离线文件和后台程序都没有了');
    expect(await kept(page)).toEqual(NOTHING);

    await second.page.bringToFront();
    await second.page.locator('[data-testid=cleared][data-state=done]').waitFor();
    expect(await second.get('cleared').innerText()).toContain('另一个标签页清除了本机数据');
    expect(await second.page.locator('body').innerText()).not.toContain('兰溪');
    expect(await kept(second.page)).toEqual(NOTHING);

    await page.bringToFront();
    await bench.get('start-anew').click();
    await bench.get('sample-town').waitFor();
    expect(await bench.get('workbook-list').count()).toBe(0);
  },
);

test('encrypted and the password forgotten: cleared from the lock, nothing is left, sealed or not, and a new start asks for no password', async () => {
  const context = await hosted.context({ serviceWorker: true });
  const bench = await Workbench.empty(hosted, 'lanxi-2021', context);
  const { page } = bench;
  await bench.import(SMALL);
  await bench.persons(4);
  await encrypt(bench);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.reload();
  await bench.get('lock-screen').waitFor();
  expect(await kept(page)).toMatchObject({ databases: 1, workers: 1 });
  await bench.get('lock-clear').click();
  expect(await page.locator('body').innerText()).not.toMatch(/兰溪|王一/);
  await bench.get('clear-word').fill('清除');
  await bench.get('clear-word').press('Enter');
  await page.locator('[data-testid=cleared][data-state=done]').waitFor();
  expect(await kept(page)).toEqual(NOTHING);
  await bench.get('start-anew').click();
  await bench.get('sample-town').waitFor();
  expect(await bench.get('lock-screen').count()).toBe(0);
  expect(await bench.get('workbook-list').count()).toBe(0);
});
