import { expect, test } from 'vitest';
import type { BrowserContext } from 'playwright-core';
import { useBrowser } from './support/browser';
import { cells } from './support/files';
import { encrypt, unlock } from './support/locking';
import { makeSheet } from './support/sheet';
import { SMALL, Workbench } from './support/workbench';

// One writer at a time: what the other tabs of the same browser see and may do.

const site = useBrowser();

/** A tab with a workbook of four persons in it. */
async function writer(context: BrowserContext): Promise<Workbench> {
  const bench = await Workbench.empty(site, 'lanxi-2021', context);
  await bench.import(SMALL);
  await bench.persons(4);
  await bench.get('roster-grid').waitFor();
  await bench.saved();
  return bench;
}

async function list(bench: Workbench): Promise<void> {
  await bench.page.getByRole('button', { name: /菜单/ }).click();
  await bench.page.getByRole('menuitem', { name: '全部工作簿' }).click();
  await bench.get('workbook-list').waitFor();
}

async function mark(bench: Workbench, row: number, text: string): Promise<void> {
  await bench.page.bringToFront();
  const sheet = makeSheet(bench.page);
  await sheet.click(row, 'group');
  await sheet.type(text);
  await sheet.press('Enter');
}

async function marks(bench: Workbench): Promise<string[]> {
  const [header = [], ...rows] = cells((await bench.download('export-roster')).text);
  return rows.map((row) => row[header.indexOf('组')] ?? '');
}

/** SEALED=1: the tab that stands still is tried with what is stored encrypted. */
const SEALED = process.env['SEALED'] === '1';

/** Of each store that holds anything: whether all of its records are sealed. */
async function sealedOf(): Promise<Readonly<Record<string, boolean>>> {
  const answer = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error ?? new Error('?')));
    });
  const database = await answer(indexedDB.open('premium-ledger'));
  const told: Record<string, boolean> = {};
  for (const store of database.objectStoreNames) {
    const records: object[] = await answer(database.transaction(store).objectStore(store).getAll());
    if (records.length > 0) told[store] = records.every((record) => 'sealed' in record);
  }
  database.close();
  return told;
}

test('the second tab says that it reads, refuses changes in words, and follows the first', async () => {
  const context = await site.context();
  const first = await writer(context);
  const second = await Workbench.start(site, context);
  await second.persons(4);
  const banner = second.get('reader-banner');
  await banner.waitFor();
  expect(await banner.innerText()).toContain('只读');
  for (const handle of ['as-of', 'import-file', 'undo', 'redo'])
    expect(await second.get(handle).isDisabled(), handle).toBe(true);
  await second.get('roster-grid').waitFor();
  const seen = makeSheet(second.page);
  await seen.click(1, 'group');
  await seen.type('不许');
  await second.toast(/此页只读，另一标签页.*请到那一页修改/).waitFor();
  await seen.press('Escape');

  await mark(first, 1, '第一页写的');
  await first.saved();
  await expect.poll(() => seen.text(1, 'group')).toBe('第一页写的');
  await first.get('as-of').fill('2020-12-01');
  await expect.poll(() => second.get('as-of').inputValue()).toBe('2020-12-01');
  await first.get('undo').click();
  await expect.poll(() => seen.text(1, 'group')).toBe('');
  await first.place('policy');
  await first.get('parameter-premium').fill('290');
  await first.page.keyboard.press('Enter');
  await first.get('reset-premium').waitFor();
  await second.place('policy');
  const back = second.get('reset-premium');
  await back.waitFor();
  expect([await back.isDisabled(), await back.getAttribute('title')]).toEqual([
    true,
    expect.stringMatching(/^此页只读，参数不能改：另一标签页.*请到那一页/),
  ]);
  expect(await back.evaluate((element) => getComputedStyle(element).textDecorationLine)).toBe('none');
  // A reader takes files out like anybody else.
  expect((await second.download('export-results')).text).toBe((await first.download('export-results')).text);
});

test('a reader takes no file and deletes nothing; who loses a workbook is told', async () => {
  const context = await site.context();
  const first = await writer(context);
  const second = await Workbench.start(site, context);
  await second.get('reader-banner').waitFor();
  const data = await second.page.evaluateHandle((text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], '名册.csv', { type: 'text/csv' }));
    return transfer;
  }, SMALL);
  await second.page.dispatchEvent('body', 'dragover', { dataTransfer: data });
  await second.page.dispatchEvent('body', 'drop', { dataTransfer: data });
  await second.toast('此页只读').waitFor();
  expect(await second.get('import-preview').count()).toBe(0);

  await list(second);
  await second.page.getByRole('button', { name: '删除“2021 兰溪镇”' }).click();
  await second.toast('没有删除').waitFor();
  await mark(first, 1, '还在');
  await first.saved();

  await second.page.getByRole('button', { name: '打开“2021 兰溪镇”' }).click();
  await second.get('reader-banner').waitFor();
  await first.page.bringToFront();
  await list(first);
  await second.get('reader-banner').waitFor({ state: 'detached' });
  await first.page.getByRole('button', { name: '打开“2021 兰溪镇”' }).click();
  await first.get('reader-banner').waitFor();
  // A browser without locks cannot refuse: the workbook is taken away from the tab that reads it.
  const workbook = await first.page.evaluate(() => sessionStorage.getItem('workbench.last')?.split('|')[0]);
  await second.page.evaluate((id) => {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel takes none
    new BroadcastChannel('premium-ledger').postMessage({ kind: 'gone', workbook: id });
  }, workbook);
  await first.toast('“2021 兰溪镇”已在另一标签页里删除').waitFor();
  await first.get('workbook-list').waitFor();
});

test('when the first tab is closed the second writes on', async () => {
  const context = await site.context();
  const first = await writer(context);
  const second = await Workbench.start(site, context);
  await second.get('reader-banner').waitFor();
  const third = await Workbench.start(site, context);
  await third.get('reader-banner').waitFor();
  await mark(first, 0, '甲');
  await first.saved();
  await first.page.close();
  await second.get('reader-banner').waitFor({ state: 'detached' });
  await second.get('roster-grid').waitFor();
  await mark(second, 1, '乙');
  await second.saved();
  expect(await marks(second)).toEqual(['甲', '乙', '', '']);
  expect(await third.get('reader-banner').count()).toBe(1);
  expect(await marks(third)).toEqual(['甲', '乙', '', '']);
  // What the closed tab did can be taken back here.
  await second.get('undo').click();
  await expect.poll(() => marks(second)).toEqual(['甲', '', '', '']);
  await second.get('undo').click();
  await expect.poll(() => marks(second)).toEqual(['', '', '', '']);
});

test('two workbooks in two tabs are both written', async () => {
  const context = await site.context();
  const first = await writer(context);
  const second = await Workbench.start(site, context);
  await second.create('ziyang-2021');
  await second.persons(0);
  expect(await second.get('reader-banner').count()).toBe(0);
  await second.import(SMALL.split('\r\n').slice(0, 3).join('\r\n'));
  await second.persons(2);
  await second.get('roster-grid').waitFor();
  await mark(first, 2, '兰溪');
  await mark(second, 1, '资阳');
  await Promise.all([first.saved(), second.saved()]);
  expect(await marks(first)).toEqual(['', '', '兰溪', '']);
  expect(await marks(second)).toEqual(['', '资阳']);
  expect(await first.get('person-count').getAttribute('data-count')).toBe('4');
});

test('the tab that writes stands still: the other says what to do, writes on when it is killed, and never beside it', async () => {
  const context = await site.context();
  const first = await writer(context);
  if (SEALED) await encrypt(first);
  const second = await Workbench.start(site, context);
  if (SEALED) await unlock(second);
  const banner = second.get('reader-banner');
  await banner.waitFor();
  await mark(first, 0, '先前');
  await first.saved();
  // As a page that the browser has frozen: its worker and its lock are there, the page takes nothing in.
  const stop = (milliseconds: number) =>
    first.page.evaluate((length) => {
      setTimeout(() => {
        const until = Date.now() + length;
        while (Date.now() < until);
      });
    }, milliseconds);
  await stop(18_000);
  await second.page.bringToFront();
  const words = (text: string) => expect.poll(() => banner.innerText()).toContain(text);
  await words('请点开那一页唤醒它，或把它关掉');
  // Standing still is not gone: two would write.
  for (const handle of ['as-of', 'undo']) expect(await second.get(handle).isDisabled(), handle).toBe(true);
  await words('随之更新');
  await mark(first, 1, '醒后');
  await first.saved();
  const devtools = await context.newCDPSession(first.page);
  void devtools.send('Page.crash').catch(() => undefined);
  await banner.waitFor({ state: 'detached' });
  await second.page.bringToFront();
  await mark(second, 2, '接手');
  await second.saved();
  expect(await marks(second)).toEqual(['先前', '醒后', '接手', '']);
  expect(await second.page.evaluate(sealedOf)).toMatchObject({ changes: SEALED, heads: SEALED });
});
