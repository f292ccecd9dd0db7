import { writeFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { useBrowser } from './support/browser';
import { makeSheet } from './support/sheet';
import { bytesOf, SMALL, Workbench } from './support/workbench';

// Village packages: the township hands out a part, the village works on another computer, and what it hands back is merged.

const site = useBrowser();

/** A computer of its own. */
async function computer() {
  const context = await site.context();
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  return context;
}

/** Presses what makes a file, and keeps it on the disk under its own name. */
async function fileOf(bench: Workbench, press: () => Promise<unknown>): Promise<string> {
  const [file] = await Promise.all([bench.page.waitForEvent('download'), press()]);
  const path = join(mkdtempSync(join(tmpdir(), 'parcel-')), file.suggestedFilename());
  writeFileSync(path, await bytesOf(file));
  return path;
}

test('out to a village, worked on in both places, back: one side goes in, both sides are settled by keyboard, twice is nothing', async () => {
  const town = await Workbench.empty(site, 'lanxi-2021', await computer());
  await town.import(SMALL);
  await town.persons(4);
  await town.page.locator('.workbook-name').click();
  await town.page.getByText('发给村（社区）…').click();
  await town.page.locator('.parcel-units label', { hasText: '百家塅' }).click();
  const parcel = await fileOf(town, () => town.page.locator('dialog .button-main').click());

  const village = await Workbench.start(site, await computer());
  await village.page.getByTestId('backup-file').setInputFiles(parcel);
  await village.openSeen();
  await village.persons(3);
  await village.get('roster-grid').waitFor();
  // Below the grid its own village, and the whole of what is here.
  const tabs = village.page.locator('.unit-tab .unit-name');
  await expect.poll(() => tabs.allInnerTexts()).toEqual(['全部', '百家塅']);
  const there = makeSheet(village.page);
  await there.click(0, 'group');
  await there.paste('村里组\n只有村里');
  await village.saved();
  // The overview says whose persons these are, and explains the village itself.
  await village.place('units');
  expect(await village.get('of-package').innerText()).toContain('这里只有百家塅的人');
  // The others are not in it: they stand nowhere with nothing, and there is no total of all.
  await expect.poll(() => village.get('units-grid').locator('.ag-row').count()).toBe(1);
  expect(await village.get('units-grid').innerText()).toContain('百家塅');
  await village.get('drawer').getByRole('heading', { level: 2, name: '百家塅' }).waitFor();
  await expect.poll(() => village.get('drawer').innerText()).toMatch(/还差[\d,]+人|还差 [\d,]+ 人/);
  await expect.poll(() => village.get('drawer').innerText()).not.toMatch(/第 \d+ 名/);
  await village.page.locator('.workbook-name').click();
  const back = await fileOf(village, async () => {
    await village.page.getByText('交回乡镇').click();
    await village.get('hand-back').waitFor();
    expect(await village.get('hand-back').locator('label').allInnerTexts()).toEqual(['不加密', '设密码加密']);
    await village.page.keyboard.press('Enter');
  });

  const here = makeSheet(town.page);
  await here.click(0, 'group');
  await here.paste('镇里组');
  await town.saved();
  await town.get('import-file').setInputFiles(back);
  await town.get('merge').waitFor();
  expect(await town.get('merge').innerText()).toContain('只有村里改过：1 格');
  const line = town.get('merge-conflicts').locator('tbody tr');
  expect(await line.count()).toBe(1);
  expect(await line.innerText()).toMatch(/组\s+（空）\s+镇里组\s+村里组/);
  expect(await line.evaluate((row) => row === document.activeElement)).toBe(true);
  await town.page.keyboard.press('ArrowRight');
  expect(await line.getAttribute('data-decision')).toBe('theirs');
  await town.get('merge-confirm').click();
  await town.toast('已合并：改 2 格').waitFor();
  expect([await here.text(0, 'group'), await here.text(1, 'group')]).toEqual(['村里组', '只有村里']);

  const length = await town.logLength();
  await town.get('import-file').setInputFiles(back);
  await town.get('merge').getByText('没有要合并的').waitFor();
  await town.page.keyboard.press('Escape');
  await town.get('roster-grid').waitFor();
  expect(await town.logLength()).toBe(length);
  await town.page.keyboard.press('Control+z');
  await expect.poll(() => here.text(0, 'group')).toBe('镇里组');

  // A package is no return, and another workbook's return is refused: with its reason, and nothing changed.
  await town.get('import-file').setInputFiles(parcel);
  await town.toast('这是工作簿备份或村包').waitFor();
  await village.get('import-file').setInputFiles(back);
  await village.toast('不是从本工作簿发出的村包').waitFor();
});

test('under a password: out, opened, back under the same one without typing it; two returns at once, the wrong password asked again', async () => {
  const town = await Workbench.empty(site, 'lanxi-2021', await computer());
  await town.import(SMALL);
  await town.persons(4);
  const issue = async (unit: string, password: string | null) => {
    await town.page.locator('.workbook-name').click();
    await town.page.getByText('发给村（社区）…').click();
    await town.page.locator('.parcel-units label', { hasText: unit }).click();
    const press = () => town.page.locator('dialog .button-main').click();
    if (password === null) return fileOf(town, press);
    await town.get('parcel-seal').click();
    const [first, again] = [town.get('parcel-password'), town.get('parcel-password-again')];
    await expect.poll(() => first.evaluate((field) => field === document.activeElement)).toBe(true);
    await town.page.keyboard.type(password);
    await again.fill(`${password}错`);
    expect(await town.page.locator('dialog .button-main').isDisabled()).toBe(true);
    await again.fill(password);
    return fileOf(town, () => again.press('Enter'));
  };
  const sealed = await issue('百家塅', '村包密码一号');
  await town.toast('1 个有密码的村包').waitFor();
  const plain = await issue('新月', null);

  /** Opens a package elsewhere, writes a group, and hands back as is preset. */
  const work = async (parcel: string, password: string | null, text: string) => {
    const village = await Workbench.start(site, await computer());
    await village.page.getByTestId('backup-file').setInputFiles(parcel);
    if (password !== null) {
      await village.get('restore-password').fill(password);
      await village.page.keyboard.press('Enter');
    }
    await village.openSeen();
    await village.get('roster-grid').waitFor();
    const there = makeSheet(village.page);
    await there.click(0, 'group');
    await there.paste(text);
    await village.saved();
    await village.page.locator('.workbook-name').click();
    const back = await fileOf(village, async () => {
      await village.page.getByText('交回乡镇').click();
      await village.get('hand-back').waitFor();
      const preset = village.get('hand-back').locator('input:checked').locator('xpath=..');
      expect(await preset.innerText()).toBe(password === null ? '不加密' : '用村包的密码加密');
      await village.page.keyboard.press('Enter');
    });
    await village.page.close();
    return back;
  };
  const one = await work(sealed, '村包密码一号', '甲组');
  const two = await work(plain, null, '乙组');

  await town.get('import-file').setInputFiles([one, two]);
  await town.get('return-password').fill('村包密码二号');
  await town.page.keyboard.press('Enter');
  await town.page.getByText('密码不对').waitFor();
  await expect.poll(() => town.get('return-password').evaluate((field) => field === document.activeElement)).toBe(true);
  await town.page.keyboard.type('村包密码一号');
  await town.page.keyboard.press('Enter');
  await town.get('merge').getByText('后面还有 1 份').waitFor();
  await town.page.keyboard.press('Enter');
  await town.get('merge').getByText('新月').first().waitFor();
  await town.page.keyboard.press('Enter');
  await town.get('roster-grid').waitFor();
  const here = makeSheet(town.page);
  await expect.poll(async () => [await here.text(0, 'group'), await here.text(3, 'group')]).toEqual(['甲组', '乙组']);
  expect(await town.page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY');

  // Chosen where a backup is meant: told whose it is, and the way to its workbook.
  await town.page.locator('.workbook-name').click();
  await town.page.getByText('全部工作簿').click();
  await town.get('backup-file').setInputFiles(one);
  await town.get('restore-password').fill('村包密码一号');
  await town.page.keyboard.press('Enter');
  await town.get('restore-panel').getByText('这是村里交回的文件，不是备份').waitFor();
  expect(await town.get('restore-panel').innerText()).toContain('百家塅');
  await town.page.keyboard.press('Enter');
  await town.get('merge').getByText('没有要合并的').waitFor(); // the password was not asked for again
});
