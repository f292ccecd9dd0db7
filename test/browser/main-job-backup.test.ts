import { expect, test } from 'vitest';
import { readContainer } from '../../src/ledger/backup/container';
import { openSealed } from '../../src/ledger/backup/sealed';
import { useBrowser } from './support/browser';
import { example } from './support/files';
import { bytesOf, Workbench } from './support/workbench';

// A backup carries the whole workbook to another computer, or it is refused.

const site = useBrowser();

async function backup(bench: Workbench): Promise<{ name: string; bytes: Buffer }> {
  await bench.page.locator('.workbook-name').click();
  const [file] = await Promise.all([
    bench.page.waitForEvent('download'),
    bench.page.getByRole('menuitem', { name: '下载备份' }).click(),
  ]);
  return { name: file.suggestedFilename(), bytes: await bytesOf(file) };
}

async function files(bench: Workbench): Promise<string[]> {
  const out: string[] = [];
  for (const kind of ['roster', 'results', 'units']) out.push((await bench.download(`export-${kind}`)).text);
  return out;
}

test('one damaged byte anywhere is refused with the reason; intact, it is the same workbook with its history', async () => {
  const bench = await Workbench.empty(site, 'daligang-2020');
  await bench.import(example('daligang-2020.roster.csv'));
  await bench.persons(400);
  await bench.get('as-of').fill('2020-03-10');
  await bench.place('policy');
  const premium = bench.get('parameter-premium');
  await premium.fill('260');
  await premium.press('Enter');
  await expect.poll(() => bench.get('policy-changes').getAttribute('data-count')).toBe('1');
  await bench.saved();
  const before = await files(bench);
  const { name, bytes } = await backup(bench);
  expect(name).toContain('2020');

  const other = await Workbench.start(site);
  await other.get('new-workbook').waitFor();
  const give = (buffer: Buffer) =>
    other.get('backup-file').setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
  const refused = async (buffer: Buffer, words: string | RegExp) => {
    await give(buffer);
    const sentence = other.toast(words);
    await sentence.waitFor();
    await sentence.locator('.toast-close').click();
    expect(await other.get('workbook-list').count()).toBe(0);
  };
  for (const part of [0.1, 0.35, 0.6, 0.85, 0.999]) {
    const at = Math.floor(bytes.length * part);
    const broken = Buffer.from(bytes);
    broken[at] = (broken[at] ?? 0) ^ 1;
    await refused(broken, '已损坏');
  }
  await refused(bytes.subarray(0, bytes.length - 1), '已损坏');
  const beginning = Buffer.from(bytes);
  beginning[0] = (beginning[0] ?? 0) ^ 1;
  await refused(beginning, /不是本工作台的备份文件|已损坏/);

  await give(bytes);
  await other.openSeen();
  await other.persons(400);
  expect(await other.get('as-of').inputValue()).toBe('2020-03-10');
  expect(await files(other)).toEqual(before);
  // The history came along: the changed premium, then the import, are taken back by name.
  expect(await other.get('undo').getAttribute('title')).toBe(await bench.get('undo').getAttribute('title'));
  await other.get('undo').click();
  await other.get('undo').click();
  await other.persons(0);
  await other.get('redo').click();
  await other.get('redo').click();
  await other.persons(400);
  await other.saved();
  expect(await files(other)).toEqual(before);

  // In a folder: written, read back, rotated; under a password; seen before it is opened; in the place of what is there.
  const { page } = other;
  await page.evaluate(() => {
    Object.assign(globalThis, { showDirectoryPicker: () => navigator.storage.getDirectory() });
  });
  const inFolder = () =>
    page.evaluate(async () => {
      const found: string[] = [];
      for await (const [, handle] of (await navigator.storage.getDirectory()) as unknown as AsyncIterable<
        [string, FileSystemFileHandle]
      >)
        found.push((await (await handle.getFile()).text()).slice(0, 4));
      return found;
    });
  await other.get('backup-state').click();
  await other.get('backup-folder').click();
  await other.toast('已备份到文件夹并读回核对').waitFor();
  // The file that the workbook was opened from is its first backup.
  await expect.poll(() => other.get('backup-list').locator('li').count()).toBe(2);
  expect(await inFolder()).toEqual(['CZTZ']);
  await other.get('backup-password-open').click();
  await other.get('backup-password').fill('四三二一零零');
  await other.get('backup-password-again').fill('四三二一零');
  expect(await other.get('backup-password-set').isDisabled()).toBe(true);
  // Whoever has typed one and goes on means this backup too: nothing is written without it, or while the two are not the same.
  const goOn = page.locator('dialog button[type="submit"]');
  expect(await goOn.isDisabled()).toBe(true);
  await other.get('backup-password-again').fill('四三二一零零');
  await goOn.click();
  await page.getByText('已设密码').waitFor();
  await expect.poll(inFolder).toContain('CZTE');
  const [locked] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('dialog').getByRole('button', { name: '下载备份' }).click(),
  ]);
  const sealed = {
    name: locked.suggestedFilename(),
    mimeType: 'application/octet-stream',
    buffer: await bytesOf(locked),
  };
  expect(sealed.buffer.subarray(0, 4).toString()).toBe('CZTE');
  expect(await other.get('backup-state').textContent()).toContain('刚才');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-testid'))).toBe('backup-state');

  // By themselves: on leaving; later when nobody has typed for a while, ten minutes after the last one and not before. Too many go.
  const names = () =>
    page.evaluate(async () => {
      const folder = await navigator.storage.getDirectory();
      const found: string[] = [];
      for await (const [each] of folder as unknown as AsyncIterable<[string]>) found.push(each);
      return found.sort();
    });
  const leave = async () => {
    await page.locator('.workbook-name').click();
    await page.getByRole('menuitem', { name: '全部工作簿' }).click();
    await other.get('workbook-list').waitFor();
  };
  const [first = '', byHand = ''] = await names();
  await other.get('undo').click();
  await other.saved();
  await leave();
  await expect.poll(names).toHaveLength(3);
  const [, , onLeaving = ''] = await names();
  const named = (stamp: string) => byHand.replace(/\d{4}-\d\d-\d\d_\d{6}/, stamp);
  const today = /\d{4}-\d\d-\d\d/.exec(byHand.slice(byHand.indexOf('_自动备份_')))?.[0] ?? '';
  await page.evaluate(
    async (all) => {
      const folder = await navigator.storage.getDirectory();
      for (const each of all) {
        const writable = await (await folder.getFileHandle(each, { create: true })).createWritable();
        await writable.write('x');
        await writable.close();
      }
    },
    [`${today}_000000`, '2000-01-01_080000', '2000-01-01_090000'].map(named).concat('别人的.txt'),
  );
  await page.clock.install();
  await other.get('workbook-list').locator('li button').first().click();
  await other.persons(400);
  await other.get('redo').click();
  await other.saved();
  const before10 = await names();
  // In steps: who leaps over half a minute finds the background program silent, and starts another.
  const pass = async (seconds: number) => {
    for (let left = seconds; left > 0; left -= 10) {
      await page.clock.fastForward(10_000);
      await page.waitForTimeout(40);
    }
  };
  await pass(150);
  expect(await names()).toEqual(before10);
  await pass(450);
  await expect
    .poll(
      async () => {
        await pass(30);
        return (await names()).includes(named('2000-01-01_080000'));
      },
      { timeout: 30_000 },
    )
    .toBe(false);
  const kept = await names();
  expect(kept).not.toContain(first);
  const byItself = kept.filter((each) => !before10.includes(each));
  expect(byItself).toHaveLength(1);
  expect(kept).toEqual([named('2000-01-01_090000'), byHand, onLeaving, ...byItself, '别人的.txt'].sort());
  const content = await page.evaluate(async (each) => {
    const file = await (await navigator.storage.getDirectory()).getFileHandle(each);
    return [...new Uint8Array(await (await file.getFile()).arrayBuffer())];
  }, byItself[0] ?? '');
  const file = new Blob([Uint8Array.from(content)]);
  const whole = await openSealed(file, '四三二一零零', { step: async () => undefined });
  expect((await readContainer(whole)).manifest).toMatchObject({ kind: 'workbook', head: { persons: 400 } });

  const third = await Workbench.start(site);
  await third.get('new-workbook').waitFor();
  await third.get('backup-file').setInputFiles(sealed);
  await third.get('restore-password').fill('四三二一');
  const next = third.page.locator('dialog button[type="submit"]');
  await next.click();
  await third.page.getByText('密码不对').waitFor();
  // While it was at work it could not be pressed: the focus is there again, and the keys reach the dialog.
  await expect.poll(() => next.evaluate((button) => button === document.activeElement)).toBe(true);
  await third.get('restore-password').fill('四三二一零零');
  await third.page.keyboard.press('Enter');
  await third.openSeen();
  await third.persons(400);
  await third.get('undo').click();
  await third.get('undo').click();
  await third.persons(0);
  await third.saved();
  await third.page.locator('.workbook-name').click();
  await third.page.getByRole('menuitem', { name: '全部工作簿' }).click();
  await third.get('workbook-list').waitFor();
  await third.get('backup-file').setInputFiles(sealed);
  await third.get('restore-password').fill('四三二一零零');
  await third.page.keyboard.press('Enter');
  await third.get('restore-replace').check();
  await third.page.keyboard.press('Escape');
  expect(await third.get('workbook-list').locator('li').count()).toBe(1); // left as it was
  await third.get('backup-file').setInputFiles(sealed);
  await third.get('restore-password').fill('四三二一零零');
  await third.page.keyboard.press('Enter');
  await third.get('restore-replace').check();
  // Two steps back are not in the file.
  expect(await third.get('restore-missing').innerText()).toContain('它有 2 次改动不在这个文件里');
  await third.openSeen();
  await third.persons(400);
  await third.page.locator('.workbook-name').click();
  await third.page.getByRole('menuitem', { name: '全部工作簿' }).click();
  await third.page.getByText('回收站（1）').click();
  await third.page.getByText('（恢复前）').first().waitFor();
});
