import { expect, inject, test } from 'vitest';
import type { Page } from 'playwright-core';
import { useBrowser } from './support/browser';
import { fileEdition } from './support/editions';
import { makeProfile } from './support/ownBrowser';
import { makeSheet } from './support/sheet';
import { SMALL, Workbench } from './support/workbench';

// What is stored is encrypted under the password of the browser: what another page or program would find, and that work goes on.

const hosted = useBrowser();
const file = useBrowser(fileEdition(), inject('chromiumPath'));

const PASSWORD = '芝麻开门 2020';
const NAMES = ['王一', '王二', '李四', '百家塅', '新月村', '兰溪', '19700101', '夜里改'];

/** Stores in whose records, read past the program, any of the texts stands: as text, in UTF-8 or in UTF-16. And how many are sealed. */
function found(page: Page): Promise<{ readonly plain: readonly string[]; readonly sealed: number }> {
  return page.evaluate(async (texts) => {
    const answer = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error ?? new Error('?')));
      });
    const database = await answer(indexedDB.open('premium-ledger'));
    const wanted = texts.flatMap((text) => [
      [...new TextEncoder().encode(text)],
      [...text].flatMap((sign) => [sign.charCodeAt(0) & 255, sign.charCodeAt(0) >> 8]),
    ]);
    const has = (bytes: Uint8Array): boolean =>
      wanted.some((text) => {
        for (let at = bytes.indexOf(text[0] ?? 0); at >= 0; at = bytes.indexOf(text[0] ?? 0, at + 1))
          if (text.every((byte, step) => bytes[at + step] === byte)) return true;
        return false;
      });
    const holds = (value: unknown): boolean => {
      if (typeof value === 'string') return texts.some((text) => value.includes(text));
      if (ArrayBuffer.isView(value)) return has(new Uint8Array(value.buffer, value.byteOffset, value.byteLength));
      return typeof value === 'object' && value !== null && Object.entries(value).flat().some(holds);
    };
    const plain: string[] = [];
    let sealed = 0;
    for (const store of database.objectStoreNames) {
      const records: object[] = await answer(database.transaction(store).objectStore(store).getAll());
      if (records.some(holds)) plain.push(store);
      sealed += records.filter((record) => 'sealed' in record).length;
    }
    database.close();
    return { plain, sealed };
  }, NAMES);
}

/** Past the program: the record of the lock under another name, which to the program is as if it were gone. */
function moveLock(page: Page, from: string, to: string): Promise<void> {
  return page.evaluate(
    ([before, after]) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('premium-ledger');
        opening.addEventListener('success', () => {
          const writing = opening.result.transaction('settings', 'readwrite');
          const settings = writing.objectStore('settings');
          const reading = settings.get(before);
          reading.addEventListener('success', () => {
            settings.put({ ...(reading.result as object), key: after });
            settings.delete(before);
          });
          writing.addEventListener('complete', () => resolve(opening.result.close()));
          writing.addEventListener('error', () => reject(new Error('lock')));
        });
      }),
    [from, to] as const,
  );
}

async function panel(bench: Workbench): Promise<void> {
  await bench.page.keyboard.press('Control+k');
  await bench.page.keyboard.type('密码与锁定');
  await bench.page.keyboard.press('Enter');
}

async function setPassword(bench: Workbench): Promise<void> {
  await bench.get('lock-new').fill(PASSWORD);
  await bench.get('lock-again').fill(PASSWORD);
  await bench.get('lock-again').press('Enter');
}

async function unlock(bench: Workbench): Promise<void> {
  await bench.get('lock-password').fill(PASSWORD);
  await bench.get('lock-password').press('Enter');
}

const turned = (bench: Workbench, state: 'no' | 'yes') =>
  bench.page.locator(`[data-testid=at-rest][data-state=${state}]:not([data-moving])`).waitFor();

test('switched on in the panel: nothing is left to read past the program, work goes on, another tab locks, and off it is as before', async () => {
  const context = await hosted.context();
  const bench = await Workbench.empty(hosted, 'lanxi-2021', context);
  const { page } = bench;
  await bench.import(SMALL);
  await bench.persons(4);
  const sheet = makeSheet(page);
  // Open before there was a password: it has none to read with.
  const blind = await Workbench.start(hosted, context);
  await blind.persons(4);
  await page.bringToFront();
  expect((await found(page)).plain).toEqual(expect.arrayContaining(['changes', 'workbooks']));
  await panel(bench);
  await setPassword(bench);
  await bench.toast(/已设密码/).waitFor();
  await panel(bench);
  await bench.get('at-rest-turn').focus();
  await page.keyboard.press('Enter');
  await turned(bench, 'yes');
  expect(await bench.get('at-rest-turn').evaluate((button) => button === document.activeElement)).toBe(true);
  await page.keyboard.press('Escape');
  await blind.get('lock-screen').waitFor();
  expect(await found(page)).toEqual({ plain: [], sealed: expect.any(Number) as number });

  await sheet.click(3, 'group');
  await sheet.type('夜里改');
  await sheet.press('Enter');
  await bench.saved();
  await page.reload();
  await unlock(bench);
  await bench.persons(4);
  await expect.poll(() => sheet.text(3, 'group')).toBe('夜里改');
  const after = await found(page);
  expect(after.plain).toEqual([]);
  expect(after.sealed).toBeGreaterThan(5);
  expect((await bench.download('export-roster')).text).toContain('夜里改'); // files are as ever

  // A copy is sealed as well, and without the password the encryption cannot be taken away.
  await page.locator('.workbook-name').click();
  await page.getByText('复制一份').click();
  await bench.toast('已复制为').waitFor();
  expect((await found(page)).plain).toEqual([]);
  await panel(bench);
  await bench.get('lock-remove').click();
  await bench.get('lock-old').fill(PASSWORD);
  await bench.get('lock-old').press('Enter');
  await bench.get('lock-panel').getByText('先停用加密').waitFor();
  await page.keyboard.press('Escape');

  // The record of the lock is deleted past the program: said on the first screen, another workbook can be made, and put back all is there.
  await moveLock(page, 'lock', 'elsewhere');
  await page.reload();
  await bench.get('lock-missing').waitFor();
  await bench.get('new-workbook').waitFor();
  await page.getByText('（打不开的工作簿）').first().click();
  await bench.toast('密码记录已经不在').waitFor();
  await moveLock(page, 'elsewhere', 'lock');
  await page.reload();
  await unlock(bench);
  await page.getByRole('button', { name: /^打开“[^（]*”$/ }).click();
  await bench.persons(4);

  await panel(bench);
  await bench.get('at-rest-turn').click();
  await turned(bench, 'no');
  expect(await found(page)).toMatchObject({
    sealed: 0,
    plain: expect.arrayContaining(['changes', 'workbooks']) as string[],
  });
});

test('killed while everything is being encrypted: all is there, and the next opening ends it', async () => {
  const persons = 20_000;
  const lines = Array.from({ length: persons }, (_, index) => `王一${index},百家塅,${index % 97}组`);
  const profile = makeProfile();
  try {
    let { page, kill } = await profile.start();
    let bench = new Workbench(page);
    await bench.create('lanxi-2021');
    await bench.import(['姓名,单位,组', ...lines].join('\n'));
    await bench.persons(persons);
    await panel(bench);
    await setPassword(bench);
    await bench.toast(/已设密码/).waitFor();
    await panel(bench);
    await bench.get('at-rest-turn').click();
    await page.locator('.lock-bar').waitFor(); // it has begun
    await kill();

    ({ page, kill } = await profile.start());
    bench = new Workbench(page);
    await unlock(bench);
    await bench.persons(persons);
    await expect.poll(() => found(page), { timeout: 30_000 }).toMatchObject({ plain: [] });
    await page.reload();
    await unlock(bench);
    await bench.persons(persons);
    await kill();
  } finally {
    profile.remove();
  }
});

test('one file: offered beside the notice that other local pages could read it, in one step with the password', async () => {
  const bench = await Workbench.start(file);
  expect(await bench.get('file-notice').innerText()).toContain('其他本地网页也能读到');
  await bench.get('file-encrypt').click();
  expect(await bench.get('lock-also').isChecked()).toBe(true);
  await setPassword(bench);
  await bench.toast(/已加密存放/).waitFor();
  await expect.poll(() => bench.get('file-notice').innerText()).toContain('数据加密存放在这台电脑的这个浏览器里');
  await bench.create('lanxi-2021');
  await bench.import(SMALL);
  await bench.persons(4);
  expect((await found(bench.page)).plain).toEqual([]);
  await bench.page.reload();
  await unlock(bench);
  await bench.persons(4);
});
