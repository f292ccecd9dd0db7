import { expect, test } from 'vitest';
import type { BrowserContext, Page } from 'playwright-core';
import { useBrowser } from './support/browser';
import { cells } from './support/files';
import { makeSheet } from './support/sheet';
import { SMALL, Workbench } from './support/workbench';

// A storage that refuses is told with its reason; it is never shown as empty and never written over.

const site = useBrowser();

/** Room for some persons and their history, not for a town. */
const QUOTA = 1_000_000;

/** Puts a line before the ledger worker's own script: what an init script is to a page. */
async function beforeLedger(context: BrowserContext, line: string): Promise<void> {
  await context.route(/ledger\.worker.*\.js/, async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, body: `${line}\n${await answer.text()}` });
  });
}

/** A page of the same origin on which nothing runs. */
async function emptyPage(context: BrowserContext): Promise<Page> {
  await context.route(/\/empty$/, (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }));
  return site.open({ context, path: 'empty', allow: /favicon/ });
}

test.each([
  ['throws', `indexedDB.open = () => { throw new DOMException('refused', 'SecurityError') };`],
  [
    'fails later',
    `{ const own = indexedDB.open.bind(indexedDB);
      indexedDB.open = (name, version) => { const request = own(name, version);
        request.addEventListener('upgradeneeded', () => request.transaction.abort()); return request } };`,
  ],
  ['is not there', `Object.defineProperty(globalThis, 'indexedDB', { value: undefined });`],
])('IndexedDB that %s: the reason and a second try, no empty list', async (_how, line) => {
  const context = await site.context();
  await beforeLedger(context, line);
  const bench = await Workbench.start(site, context);
  await bench.get('storage-error').waitFor();
  expect(await bench.get('storage-error').innerText()).toContain('浏览器不允许本页保存数据');
  for (const handle of ['workbook-list', 'new-workbook', 'person-count'])
    expect(await bench.get(handle).count(), handle).toBe(0);
  await context.unroute(/ledger\.worker.*\.js/);
  await bench.page.reload();
  await bench.get('new-workbook').waitFor();
});

test('a database of a newer version is named as such and left untouched', async () => {
  const context = await site.context();
  const page = await emptyPage(context);
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('premium-ledger', 990);
        request.addEventListener('upgradeneeded', () => {
          request.result.createObjectStore('workbooks', { keyPath: 'id' }).add({ id: 'x', name: '来自将来' });
        });
        request.addEventListener('success', () => {
          request.result.close();
          resolve();
        });
        request.addEventListener('error', () => reject(new Error(String(request.error))));
      }),
  );
  const bench = await Workbench.start(site, context);
  await bench.get('storage-error').waitFor();
  expect(await bench.get('storage-error').innerText()).toContain('由更新版本的工作台写入');
  expect(await bench.get('workbook-list').count()).toBe(0);
  await bench.page.close();
  const found = await page.evaluate(
    () =>
      new Promise<unknown>((resolve) => {
        const request = indexedDB.open('premium-ledger');
        request.addEventListener('success', () => {
          const { version, objectStoreNames } = request.result;
          const all = request.result.transaction('workbooks').objectStore('workbooks').getAll();
          all.addEventListener('success', () =>
            resolve({ version, stores: [...objectStoreNames], records: all.result as unknown }),
          );
        });
      }),
  );
  expect(found).toEqual({ version: 990, stores: ['workbooks'], records: [{ id: 'x', name: '来自将来' }] });
});

test('a newer database with everything in it is shown, exported and backed up; nothing is changed, and it is said', async () => {
  const context = await site.context();
  const first = await Workbench.empty(site, 'lanxi-2021', context);
  await first.import(SMALL);
  await first.persons(4);
  await first.saved();
  const before = (await first.download('export-roster')).text;
  await first.page.close();
  const page = await emptyPage(context);
  const version = () =>
    page.evaluate(async () => (await indexedDB.databases()).find(({ name }) => name === 'premium-ledger')?.version);
  const newer = 10 + ((await version()) ?? 0);
  await page.evaluate(
    (wanted) =>
      new Promise<void>((resolve) => {
        const request = indexedDB.open('premium-ledger', wanted);
        request.addEventListener('upgradeneeded', () => void request.result.createObjectStore('future'));
        request.addEventListener('success', () => {
          request.result.close();
          resolve();
        });
      }),
    newer,
  );
  const bench = await Workbench.start(site, context);
  await bench.persons(4);
  expect(await bench.get('reader-banner').innerText()).toContain('此版本只能查看、导出和备份');
  for (const handle of ['as-of', 'undo']) expect(await bench.get(handle).isDisabled(), handle).toBe(true);
  expect((await bench.download('export-roster')).text).toBe(before);
  await bench.page.getByRole('button', { name: /菜单/ }).click();
  await bench.page.getByRole('menuitem', { name: '全部工作簿' }).click();
  await bench.get('newer-notice').waitFor();
  await bench.get('new-workbook').click();
  await bench.get('policy-ziyang-2021').click();
  await bench.toast('由更新版本的工作台写入').waitFor();
  await bench.page.close();
  expect(await version()).toBe(newer);
});

test('little room is said before anything is entered, and when it runs out', async () => {
  const context = await site.context();
  await context.addInitScript(() => {
    const room = { usage: 5 * 2 ** 20, quota: 900 * 2 ** 20 };
    Object.assign(globalThis, { room });
    navigator.storage.estimate = () => Promise.resolve(room);
    navigator.storage.persist = () => Promise.resolve(false);
  });
  const bench = await Workbench.start(site, context);
  expect(await bench.get('private-notice').innerText()).toContain('900 MB');
  await bench.page.evaluate(() => ((globalThis as unknown as { room: { usage: number } }).room.usage = 880 * 2 ** 20));
  await bench.create('lanxi-2021');
  await bench.toast('已用 880 MB，还剩 20 MB').waitFor();
  await bench.page.getByRole('button', { name: /菜单/ }).click();
  await bench.page.getByText('浏览器未同意长期保留，请常下载备份').waitFor();
});

test('a full disk: changes are refused in words, kept and told, files still go out, and later it works again', async () => {
  const context = await site.context();
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  // Before the first write: the browser asks for the quota only when what it was granted last is used up.
  const devtools = await context.newCDPSession(await emptyPage(context));
  const { origin } = new URL(site.url);
  await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: QUOTA });
  const bench = await Workbench.empty(site, 'lanxi-2021', context);
  await bench.import(SMALL);
  await bench.persons(4);
  await bench.get('roster-grid').waitFor();
  await bench.saved();
  const before = (await bench.download('export-roster')).text;
  const state = () => bench.get('save-state').getAttribute('data-state');

  const sheet = makeSheet(bench.page);
  const old = await sheet.text(0, 'name');
  const tooMuch = Array.from({ length: 200 }, (_, index) => `${index}存不下`.repeat(5000)).join('\n');
  // Names: lines beyond the last row are new persons.
  await sheet.click(0, 'name');
  await sheet.paste(tooMuch);
  await expect.poll(state).toBe('failed');
  expect(await bench.get('save-state').innerText()).toContain('没有存上');
  const sentence = bench.toast('空间已满');
  await sentence.waitFor();
  expect(await sentence.innerText()).not.toContain('再次出现');
  await sentence.locator('.toast-close').click();
  expect(await sheet.text(0, 'name')).toBe(old);
  expect(await bench.get('person-count').getAttribute('data-count')).toBe('4');
  expect((await bench.download('export-roster')).text).toBe(before);
  expect(cells((await bench.download('export-results')).text)).toHaveLength(5);

  // It is kept, what comes behind it too; still without room it stays so, and given up it is gone.
  const kept = () => bench.get('unsaved').getAttribute('data-count');
  expect(await kept()).toBe('1');
  await sheet.click(1, 'group');
  await bench.page.keyboard.type('留着组');
  await bench.page.keyboard.press('Enter');
  await expect.poll(kept).toBe('2');
  expect(await bench.get('unsaved').innerText()).toContain('有 2 次改动没有存上：空间不足');
  await bench.get('unsaved-retry').click();
  await sentence.waitFor();
  expect(await kept()).toBe('2');
  const lines = cells((await bench.download('unsaved-export')).text);
  expect(lines).toHaveLength(1 + 200 + 1);
  expect(lines.at(-1)?.at(-1)).toBe('留着组');
  await bench.get('unsaved-drop').click();
  await bench.get('unsaved').waitFor({ state: 'detached' });
  await bench.saved();

  // A whole file fits no better: nothing of it comes in.
  const large = Array.from({ length: 60_000 }, (_, index) => `人${index},百家塅,${index}号住址,1980-01-01`).join('\n');
  await bench.choose('全镇.csv', `姓名,单位,住址,出生日期\n${large}\n`);
  await bench.get('import-confirm').click();
  // What left has not been noted either, which has been said already.
  await expect.poll(state).toBe('failed');
  await sentence.waitFor();
  expect(await bench.get('person-count').getAttribute('data-count')).toBe('4');
  expect((await bench.download('export-roster')).text).toBe(before);

  // The preview is still there and still true: room is made, and the same button does it.
  await devtools.send('Storage.overrideQuotaForOrigin', { origin });
  await bench.get('import-confirm').click();
  await bench.persons(60_004);
  await bench.saved();
  await bench.get('undo').click();
  await bench.persons(4);
  expect((await bench.download('export-roster')).text).toBe(before);
  await bench.get('redo').click();
  await bench.persons(60_004);
  await bench.saved();
  await bench.page.reload();
  await bench.persons(60_004);
  expect(cells((await bench.download('export-roster')).text)).toHaveLength(60_005);
});

test('no room for a while: all that is typed is kept, over a look at the other workbooks too, the page is not left without a word, and it goes in as it was typed', async () => {
  const context = await site.context();
  await beforeLedger(
    context,
    `{ const own = IDBObjectStore.prototype.add;
      let full = false;
      new BroadcastChannel('test-room').addEventListener('message', ({ data }) => (full = data));
      IDBObjectStore.prototype.add = function () {
        if (full) throw new DOMException('simulated', 'QuotaExceededError');
        return own.apply(this, arguments);
      }; }`,
  );
  const bench = await Workbench.empty(site, 'lanxi-2021', context);
  await bench.import(SMALL);
  await bench.persons(4);
  await bench.get('roster-grid').waitFor();
  await bench.saved();
  const room = (full: boolean) => bench.page.evaluate(`new BroadcastChannel('test-room').postMessage(${full})`);
  const sheet = makeSheet(bench.page);
  const groups = () => Promise.all([0, 1, 2, 3].map((row) => sheet.text(row, 'group')));
  const before = await groups();
  await room(true);
  await sheet.click(0, 'group');
  for (const group of ['甲', '乙', '丙', '丁']) {
    await bench.page.keyboard.type(group);
    await bench.page.keyboard.press('Enter');
  }
  await bench.page.locator('[data-testid="unsaved"][data-count="4"]').waitFor();
  expect(await groups()).toEqual(before);
  await bench.page.keyboard.press('Control+z');
  await bench.toast('先在上方的提示条里按“再试”').waitFor();

  const asked = bench.page.waitForEvent('dialog');
  void bench.page.close({ runBeforeUnload: true });
  const dialog = await asked;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.dismiss();

  await bench.page.getByRole('button', { name: /菜单/ }).click();
  await bench.page.getByRole('menuitem', { name: '全部工作簿' }).click();
  await bench.toast('还有没有存上的改动').waitFor();
  await bench.get('workbook-list').getByRole('button').first().click();
  await bench.page.locator('[data-testid="unsaved"][data-count="4"]').waitFor();
  await bench.place('roster');
  await bench.get('roster-grid').waitFor();
  await room(false);
  await bench.get('unsaved-retry').click();
  await bench.get('unsaved').waitFor({ state: 'detached' });
  await bench.saved();
  await expect.poll(groups).toEqual(['甲', '乙', '丙', '丁']);
  await bench.get('undo').click();
  await expect.poll(groups).toEqual(['甲', '乙', '丙', before[3]]);
  await bench.saved();
  await bench.page.reload();
  await bench.get('roster-grid').waitFor();
  await expect.poll(groups).toEqual(['甲', '乙', '丙', before[3]]);
});

test('every transaction that writes asks for strict durability: what was called saved survives a power cut', async () => {
  const context = await site.context();
  await beforeLedger(
    context,
    `{ const own = IDBDatabase.prototype.transaction;
      const ear = new BroadcastChannel('test-durability');
      IDBDatabase.prototype.transaction = function (stores, mode, options) {
        if (mode === 'readwrite') ear.postMessage([[stores].flat().join(' '), options?.durability ?? 'none']);
        return own.apply(this, arguments);
      }; }`,
  );
  await context.addInitScript(() => {
    const asked: unknown[] = [];
    new BroadcastChannel('test-durability').addEventListener('message', ({ data }) => asked.push(data));
    Object.assign(globalThis, { asked });
  });
  const bench = await Workbench.empty(site, 'lanxi-2021', context);
  await bench.import(SMALL);
  await bench.persons(4);
  await bench.get('roster-grid').waitFor();
  await makeSheet(bench.page).click(1, 'group');
  await bench.page.keyboard.type('三');
  await bench.page.keyboard.press('Enter');
  await bench.saved();
  await bench.get('undo').click();
  await bench.saved();
  await bench.get('as-of').fill('2020-12-01');
  await bench.saved();
  await bench.page.getByRole('button', { name: /菜单/ }).click();
  await bench.page.getByRole('menuitem', { name: '复制' }).first().click();
  await bench.toast('副本').waitFor();
  const asked = await bench.page.evaluate(() => (globalThis as unknown as { asked: [string, string][] }).asked);
  const stores = new Set(asked.flatMap(([names]) => names.split(' ')));
  expect(asked.filter(([, durability]) => durability !== 'strict')).toEqual([]);
  for (const store of ['workbooks', 'heads', 'changes', 'audit', 'chunks', 'mappings'])
    expect(stores, store).toContain(store);
});

test('an entry of the audit log altered behind the page’s back: told after the next opening, the entry named', async () => {
  const context = await site.context();
  const bench = await Workbench.empty(site, 'lanxi-2021', context);
  await bench.import(SMALL);
  await bench.persons(4);
  await bench.saved();
  await bench.page.keyboard.press('Control+Shift+H');
  await bench.page.locator('[data-testid="audit"][data-state="whole"]').waitFor();
  await bench.page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('premium-ledger');
        request.addEventListener('success', () => {
          const store = request.result.transaction('audit', 'readwrite').objectStore('audit');
          const all = store.getAll();
          all.addEventListener('success', () => {
            const [first] = all.result as { at: number }[];
            if (first === undefined) reject(new Error('no entry'));
            else store.put({ ...first, at: first.at - 86_400_000 });
          });
          store.transaction.addEventListener('complete', () => {
            request.result.close();
            resolve();
          });
        });
      }),
  );
  await bench.page.reload();
  await bench.toast('操作记录与校验码对不上').waitFor();
  await bench.page.keyboard.press('Control+Shift+H');
  const line = bench.page.locator('[data-testid="audit"][data-state="broken"]');
  await line.waitFor();
  expect(await line.innerText()).toMatch(/第 1 条（.*）与它的校验码不符/);
});
