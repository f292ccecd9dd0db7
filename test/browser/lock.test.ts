import { expect, inject, test } from 'vitest';
import type { Page } from 'playwright-core';
import { useBrowser } from './support/browser';
import { fileEdition } from './support/editions';
import { makeSheet } from './support/sheet';
import { SMALL, Workbench } from './support/workbench';
import { endLedgerWorker, holdLedgerWorkers } from './support/workers';

// A password on this browser: what a locked page shows, what it keeps, and how it opens again.

const hosted = useBrowser();
const file = useBrowser(fileEdition(), inject('chromiumPath'));

const RIGHT = '芝麻开门 2020';
/** Names, units and the workbook's name; what was typed here. */
const DATA = /王一|王二|王三|李四|百家塅|新月村|兰溪|19700101|某组|夜里/;

/** All that a page holds for anybody to see or to read out. */
function held(page: Page): Promise<string> {
  return page.evaluate(() => {
    const values = [...document.querySelectorAll('input, textarea')].map((each) => (each as HTMLInputElement).value);
    const whole = document.documentElement.cloneNode(true) as HTMLElement;
    for (const own of whole.querySelectorAll('script, style')) own.remove(); // the one file has the program in them
    return [document.title, whole.outerHTML, ...values].join('\n');
  });
}

async function expectLocked(bench: Workbench): Promise<void> {
  await bench.get('lock-screen').waitFor();
  expect(await held(bench.page)).not.toMatch(DATA);
  expect(await bench.page.title()).toBe('筹资台账工作台');
  await expect.poll(() => bench.get('lock-password').evaluate((field) => field === document.activeElement)).toBe(true);
}

async function unlock(bench: Workbench, password = RIGHT): Promise<void> {
  await bench.page.bringToFront();
  await bench.get('lock-password').fill(password);
  await bench.get('lock-password').press('Enter');
}

async function palette(bench: Workbench, text: string): Promise<void> {
  await bench.page.keyboard.press('Control+k');
  await bench.page.keyboard.type(text);
  await bench.page.keyboard.press('Enter');
}

async function setPassword(bench: Workbench): Promise<void> {
  await palette(bench, '密码与锁定');
  await bench.get('lock-new').fill(RIGHT);
  await bench.get('lock-again').fill(RIGHT);
  await bench.get('lock-again').press('Enter');
  await bench.toast(/已设密码/).waitFor();
}

async function filled(bench: Workbench): Promise<Workbench> {
  await bench.import(SMALL);
  await bench.persons(4);
  await bench.get('roster-grid').waitFor();
  return bench;
}

test('locked, nothing of the data is on the page, in any tab; the right password leads back to the same cell, and what was typed is there', async () => {
  const context = await hosted.context();
  const bench = await filled(await Workbench.empty(hosted, 'lanxi-2021', context));
  const { page } = bench;
  await setPassword(bench);
  // Another tab, opened after the password was set, is asked before it shows anything.
  const second = await Workbench.start(hosted, context);
  await expectLocked(second);
  await unlock(second);
  await second.persons(4);
  await second.get('reader-banner').waitFor();

  await page.bringToFront();
  const sheet = makeSheet(page);
  await sheet.click(2, 'group');
  await sheet.type('某组');
  await page.keyboard.press('Alt+l');
  await expectLocked(bench);
  await second.page.bringToFront();
  await expectLocked(second);

  await page.bringToFront();
  await unlock(bench, '不是这个密码');
  await expect.poll(() => bench.get('lock-status').innerText()).toContain('密码不对');
  await page.reload(); // asked again, and still not to be tried before its second has passed
  await expectLocked(bench);
  await bench.get('lock-password').fill(RIGHT);
  await expect.poll(() => bench.get('unlock').getAttribute('aria-disabled')).toBe('false');
  await unlock(bench);
  await bench.persons(4);
  await expect.poll(() => sheet.text(2, 'group')).toBe('某组');

  // Locked without a reload in between: the same view, cell and drawer.
  await sheet.click(3, 'unit');
  await page.keyboard.press('Alt+l');
  await expectLocked(bench);
  await unlock(bench);
  await bench.persons(4);
  await expect.poll(() => sheet.focus()).toBe('unit@3');
  await sheet.click(3, 'group');
  await sheet.type('夜里');
  await sheet.press('Enter');
  await bench.saved();

  // Long work ends first, unseen, unless it is given up there; a list that stood open is gone afterwards.
  const beginSample = async () => {
    await palette(bench, '全部工作簿');
    await bench.get('sample-town').click();
    await bench.get('work').waitFor();
    await page.keyboard.press('Alt+l');
    await bench.get('lock-cover').waitFor();
  };
  await beginSample();
  expect(await page.locator('#app > :not(.lock-cover)').filter({ visible: true }).count()).toBe(0);
  expect(await bench.get('cover-work').innerText()).toContain('生成示例人员');
  await bench.get('cover-cancel').focus();
  await page.keyboard.press('Enter');
  await expectLocked(bench);
  await unlock(bench);
  await bench.persons(0);
  await beginSample();
  await expectLocked(bench);
  await unlock(bench);
  await bench.persons(97_995);
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Alt+l');
  await expectLocked(bench);
  await unlock(bench);
  await bench.persons(97_995);
  expect(await page.getByRole('dialog').count()).toBe(0);

  // Without the password nothing is asked any more, in the tab that was locked either.
  await palette(bench, '密码与锁定');
  await bench.get('lock-remove').click();
  await bench.get('lock-old').fill(RIGHT);
  await bench.get('lock-old').press('Enter');
  await bench.toast(/密码已去掉/).waitFor();
  await second.get('person-count').waitFor();
});

test('encrypted too: nobody at work for the minutes chosen locks all tabs; work in one keeps the other open; a preview is there again with what was said of it; the password is asked for when the worker has died', async () => {
  const context = await hosted.context();
  await context.clock.install();
  await holdLedgerWorkers(context);
  const bench = await filled(await Workbench.empty(hosted, 'lanxi-2021', context));
  const { page } = bench;
  await setPassword(bench);
  await palette(bench, '密码与锁定');
  await bench.get('lock-minutes').fill('2');
  await bench.get('at-rest-turn').click();
  await page.locator('[data-testid=at-rest][data-state=yes]:not([data-moving])').waitFor();
  await bench.get('lock-minutes').focus();
  await page.keyboard.press('Enter');
  const second = await Workbench.start(hosted, context);
  await unlock(second);
  await second.persons(4);

  await page.bringToFront();
  await context.clock.fastForward(90_000);
  await page.mouse.move(400, 300);
  await page.mouse.move(410, 310);
  await context.clock.fastForward(60_000);
  expect((await bench.get('lock-screen').count()) + (await second.get('lock-screen').count())).toBe(0);

  await bench.choose('另一份.csv', SMALL.replace('王一', '王丁'));
  await bench.get('import-preview').waitFor();
  const read = () => bench.get('import-preview').innerText();
  await expect.poll(read).toContain('王丁');
  await bench.get('import-rules').selectOption('fill');
  const before = await bench.importCounts();
  await context.clock.fastForward(121_000);
  await expectLocked(bench);
  await second.page.bringToFront();
  await expectLocked(second);
  await unlock(bench);
  await bench.get('import-preview').waitFor();
  await expect.poll(() => bench.importCounts()).toEqual(before);
  await expect.poll(() => bench.get('import-rules').inputValue()).toBe('fill');
  await page.locator('.import-head .button').first().click();
  await bench.persons(4);

  // A background program that has died knew the password; the next one asks for it.
  await endLedgerWorker(page);
  await expectLocked(bench);
  expect(await bench.get('lock-screen').innerText()).toContain('后台程序停了');
  await unlock(bench);
  await bench.persons(4);
});

test('one file: the password is asked for from disk too; forgotten, the only way is to clear the computer', async () => {
  const context = await file.context();
  const bench = await filled(await Workbench.empty(file, 'lanxi-2021', context));
  const { page } = bench;
  await setPassword(bench);
  const second = await Workbench.start(file, context);
  await expectLocked(second);
  await unlock(second);
  await second.persons(4);
  await palette(second, '锁定');
  await expectLocked(second);
  await page.bringToFront();
  await expectLocked(bench);
  await bench.get('lock-clear').click();
  expect(await held(page)).not.toMatch(DATA);
  await bench.get('clear-word').fill('清除');
  await bench.get('clear-word').press('Enter');
  await page.locator('[data-testid=cleared][data-state=done]').waitFor();
  expect(await page.evaluate(() => indexedDB.databases())).toEqual([]);
});
