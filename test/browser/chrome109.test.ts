import { describe, expect, inject, test } from 'vitest';
import { useBrowser, type TestBrowser } from './support/browser';
import { chrome109, hasChrome109 } from './support/chrome109';
import { fileEdition } from './support/editions';
import { makeSheet } from './support/sheet';
import { HEADER, idNumber, Workbench } from './support/workbench';

// Chrome 109 for real, the last for Windows 7: the whole workbench in both editions, and nothing blank or without its lines.

/** How parts of the page are drawn, where an old browser that skips a rule would differ. */
const PARTS: readonly string[] = [
  '.top-bar',
  '.ag-header',
  '.ag-header-cell[col-id="name"]',
  '.ag-row[row-index="0"]',
  '.ag-row[row-index="1"]',
  '.ag-cell[col-id="name"]',
  '.ag-cell[col-id="age"]',
  '.ag-cell[col-id="status"]',
  '.drawer',
  '.chip',
];

function looksOf(bench: Workbench): Promise<Record<string, string>> {
  return bench.page.evaluate((parts) => {
    const told: Record<string, string> = {};
    for (const part of parts) {
      const element = document.querySelector(part);
      if (element === null) continue;
      const style = getComputedStyle(element);
      const box = element.getBoundingClientRect();
      const sides = (['Top', 'Right', 'Bottom', 'Left'] as const).map((side) =>
        style[`border${side}Style`] === 'none'
          ? '-'
          : `${style[`border${side}Width`]} ${style[`border${side}Style`]} ${style[`border${side}Color`]}`,
      );
      told[part] =
        `${Math.round(box.height)} high, ${style.backgroundColor}, ${style.color}, ${style.fontSize} ${style.fontWeight}, ${sides.join(', ')}`;
    }
    return told;
  }, PARTS);
}

/** Start, sample town, edit, filter, drawer; answers how it looked. */
async function session(bench: Workbench): Promise<Record<string, string>> {
  const { page } = bench;
  await bench.get('sample-town').click();
  const persons = async () => Number(await bench.get('person-count').getAttribute('data-count'));
  await expect.poll(persons, { timeout: 60_000 }).toBeGreaterThan(50_000);
  await bench.saved();
  await bench.get('units-grid').waitFor();
  await bench.place('roster');
  const sheet = makeSheet(page);
  await sheet.click(0, 'name');
  await page.keyboard.type('改名人');
  await sheet.press('Enter');
  await bench.saved();
  expect(await sheet.text(0, 'name')).toBe('改名人');

  await page.locator('.ag-header-cell[col-id="unit"] .head-menu').click();
  const menu = page.locator('.filter-menu');
  await menu.getByLabel('全选').uncheck();
  await menu.getByLabel(/^百家塅/).check();
  await menu.getByRole('button', { name: '完成' }).click();
  await expect.poll(async () => (await sheet.counts()).shown).toBeLessThan(await persons());
  await sheet.click(0, 'name');
  await sheet.press('Alt+Enter');
  await expect.poll(() => page.locator('.receipt-name').innerText()).toBe('改名人');
  await bench.get('villager').waitFor();
  await sheet.settle();
  return looksOf(bench);
}

/** A list comes in, the overview and 测算 follow it. */
async function goOn(bench: Workbench): Promise<void> {
  const { page } = bench;
  const persons = async () => Number(await bench.get('person-count').getAttribute('data-count'));
  const before = await persons();
  await page.keyboard.press('Escape');
  await bench.import(`${HEADER}\r\n新来人,${idNumber('19900505', 51)},90001,户主,新月,,,,`, '新来.csv');
  await expect.poll(persons).toBe(before + 1);
  await bench.place('units');
  await bench.get('units-grid').waitFor();
  await expect.poll(() => bench.unitCell('新月', 'enrolled')).toMatch(/\d/);
  await bench.place('policy');
  await bench.get('policy-tab-document').focus();
  await page.keyboard.press('ArrowRight');
  await bench.get('whatif-add').click();
  await bench.get('whatif-slider-premium').focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => bench.get('whatif-sentence').innerText()).toContain('多缴');
  await bench.saved();
  const total = await persons();
  await page.reload();
  await expect.poll(persons, { timeout: 60_000 }).toBe(total);
}

describe.skipIf(!hasChrome109)('Chrome 109', () => {
  const program = hasChrome109 ? chrome109() : '';
  const file = hasChrome109 ? fileEdition() : '';
  const newest = useBrowser(undefined, inject('shellPath'));
  const editions: readonly (readonly [string, TestBrowser])[] = [
    ['hosted', useBrowser(undefined, program)],
    ['one file', useBrowser(file, program)],
  ];

  test.each(editions)('%s: the whole workbench, drawn as the newest browser draws it', async (_name, site) => {
    expect(site.browser.version()).toMatch(/^109\./);
    const old = await Workbench.start(site);
    const looks = await session(old);
    await goOn(old);
    await old.page.context().close();
    expect(Object.keys(looks)).toEqual(PARTS);
    expect(looks).toEqual(await session(await Workbench.start(newest)));
  });

  test('hosted: after one visit it starts with the network cut, its worker too', async () => {
    const [, site] = editions[0] ?? [];
    if (site === undefined) throw new Error('no hosted edition');
    const context = await site.context({ serviceWorker: true });
    const page = await site.open({ context });
    await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      if (registration.active?.state !== 'activated') {
        await new Promise((resolve) => registration.active?.addEventListener('statechange', resolve, { once: true }));
      }
    });
    await context.setOffline(true);
    await page.reload();
    const bench = new Workbench(page);
    await bench.create('lanxi-2021');

    // The password, the encryption and the lock as in the newest browser.
    await page.keyboard.press('Control+k');
    await page.keyboard.type('密码与锁定');
    await page.keyboard.press('Enter');
    await bench.get('lock-new').fill('芝麻开门 2020');
    await bench.get('lock-again').fill('芝麻开门 2020');
    await bench.get('lock-also').check();
    await bench.get('lock-again').press('Enter');
    await bench.toast(/已加密存放/).waitFor();
    await page.keyboard.press('Alt+l');
    await bench.get('lock-password').fill('芝麻开门 2020');
    await bench.get('lock-password').press('Enter');
    await bench.get('sample-data').waitFor();
  });
});
