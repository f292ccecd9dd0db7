import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { BrowserContext, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { encodeLink } from '../../src/policy/scenarioLink';
import type { Overlay } from '../../src/policy/types';
import { useBrowser } from './support/browser';
import { bytesOf, SMALL, Workbench } from './support/workbench';

const site = useBrowser();
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Lanxi with four persons and a scenario in which the premium is 20 yuan higher. */
async function raised(context?: BrowserContext): Promise<Workbench> {
  const bench = await Workbench.empty(site, 'lanxi-2021', context);
  await bench.import(SMALL);
  await bench.place('policy');
  await bench.get('policy-tab-whatif').click();
  await bench.get('whatif-add').click();
  await bench.get('whatif-field-premium').fill('300');
  await bench.get('whatif-field-premium').press('Enter');
  await bench.get('chart-funders').waitFor();
  return bench;
}

async function complaints(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe: tool } = globalThis as unknown as {
      axe: {
        run(on: Document, options: object): Promise<{ violations: { id: string; nodes: { target: string[] }[] }[] }>;
      };
    };
    const runOnly = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const rules = { 'label-content-name-mismatch': { enabled: true } };
    const { violations } = await tool.run(document, { runOnly, rules });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`);
  });
}

test('charts: bars as long as their figures, the table says the same, names behind a bar, pictures with title and as-of date', async () => {
  const bench = await raised();
  const { page } = bench;
  const chart = bench.get('chart-funders');
  const bar = (key: string) => chart.locator(`[data-bar="${key}"]`);
  const widthOf = async (key: string) => Number(await bar(key).getAttribute('width'));
  // 王一 280 → 300, 王二 140 → 160, 李四 0 → 20; aid stays 140 + 280.
  await expect
    .poll(async () => (await widthOf('personal/1')) / (await widthOf('personal/0')))
    .toBeCloseTo(480 / 420, 1);
  expect((await widthOf('government/1')) / (await widthOf('personal/0'))).toBeCloseTo(1, 2);
  await chart.getByRole('button', { name: '数据表' }).click();
  const cells = await chart
    .locator('tbody tr')
    .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent)));
  expect(cells).toEqual([
    ['个人应缴', '420.00', '480.00', '+60.00'],
    ['政府补贴', '420.00', '420.00', '±0'],
    ['合计', '840.00', '900.00', '+60.00'],
  ]);
  expect(await chart.getByRole('img').locator('title').first().textContent()).toContain('个人应缴 +60元');
  expect(await complaints(page)).toEqual([]);

  // One stop for Tab, arrows from bar to bar, Enter opens the names, Esc leads back to the bar.
  await chart.locator('[data-hit="personal/0"]').focus();
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowDown');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-hit'))).toBe('government/1');
  expect(await chart.locator('[data-hit][tabindex="0"]').count()).toBe(1);
  await page.keyboard.press('Enter');
  await expect.poll(() => bench.get('whatif-names').getAttribute('data-total')).toBe('2');
  const names = await bench.get('whatif-names').innerText();
  expect(names).toContain('情景里有资助（政府补贴） · 2 人');
  expect(names).toContain('王二');
  expect(names).toContain('李四');
  await page.keyboard.press('Escape');
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-hit'))).toBe('government/1');

  const saved = async (kind: string, handle = 'chart-funders') => {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      bench
        .get(handle)
        .getByRole('button', { name: `存 ${kind}` })
        .click(),
    ]);
    return { name: file.suggestedFilename(), bytes: await bytesOf(file) };
  };
  const svg = await saved('SVG');
  const text = svg.bytes.toString('utf8');
  expect(svg.name).toMatch(/^谁来出钱-截至.*\.svg$/);
  for (const words of [
    '谁来出钱',
    '口径：应参保人员',
    '截至 ',
    '情景一：个人应缴 +60元',
    '兰溪镇2021年度',
    '480',
    '改的是：个人缴费标准',
  ])
    expect(text).toContain(words);
  // Nothing of the page is needed: no classes, no styles, no addresses but its own patterns and the name of SVG.
  expect(text).not.toMatch(/class=|style=|href=|王|430903/);
  expect([...text.matchAll(/https?:[^"]*/g)].every(([address]) => address === 'http://www.w3.org/2000/svg')).toBe(true);
  expect(
    await page.evaluate(
      (xml) => new DOMParser().parseFromString(xml, 'image/svg+xml').querySelector('parsererror'),
      text,
    ),
  ).toBe(null);
  const png = await saved('PNG', 'chart-units');
  expect([...png.bytes.subarray(1, 4)].map((code) => String.fromCharCode(code)).join('')).toBe('PNG');
  const size = await page.evaluate(
    async (url) => {
      const image = new Image();
      image.src = url;
      await image.decode();
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
      const context = canvas.getContext('2d')!;
      context.drawImage(image, 0, 0);
      const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
      const inks = new Set<number>();
      for (let at = 0; at < data.length; at += 4) inks.add(data[at]! * 65536 + data[at + 1]! * 256 + data[at + 2]!);
      return { width: image.naturalWidth, inks: inks.size };
    },
    `data:image/png;base64,${png.bytes.toString('base64')}`,
  );
  expect(size.width).toBeGreaterThan(1400); // twice the page's pixels
  expect(size.inks).toBeGreaterThan(20); // words and marks, not a white sheet

  // What changes while a picture is out of sight stands in it soon, in sight or not: 王一 310 and 王二 170 in 百家塅.
  const unit = bench.get('chart-units').locator('[data-hit="百家塅"]');
  const drawn = () => bench.get('chart-units').locator('.chart-figure').allTextContents();
  expect(await unit.getAttribute('aria-label')).toContain('420.00 → 460.00');
  expect(await drawn()).toContain('460\u2002+40');
  await page.locator('.whatif-right').evaluate((column) => column.scrollTo({ top: 0 }));
  await bench.get('whatif-field-premium').fill('310');
  await bench.get('whatif-field-premium').press('Enter');
  await page.locator('[data-line="receivable"] [data-difference="9000"]').waitFor();
  await expect.poll(drawn).toContain('480\u2002+60');
  expect(await unit.getAttribute('aria-label')).toContain('420.00 → 480.00');
  // The place is said once on a picture.
  expect(text.match(/兰溪镇/g)).toHaveLength(1);

  // In English at once, those out of sight too; and no complaint where the words are longer.
  await bench.get('language').click();
  const words = (handle: string) => bench.get(handle).locator('.chart-svg').textContent();
  await expect.poll(() => words('chart-funders')).not.toContain('元');
  for (const handle of ['chart-mix', 'chart-lines', 'chart-units'])
    expect(await words(handle), handle).not.toMatch(/现行|个人应缴|没有类别|元|人$/);
  expect(await complaints(page)).toEqual([]);
});

test('a scenario goes out as a link and as a file and comes in again; what is damaged or for another policy says so', async () => {
  const context = await site.context();
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const bench = await raised(context);
  const { page } = bench;
  const address = () => page.evaluate(() => location.href);
  const home = await address();
  await bench.get('whatif-share').click();
  await page.getByRole('dialog').getByRole('button', { name: '复制链接' }).click();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toMatch(/#qingjing=1\./);
  expect(Buffer.from(link.split('.').at(-2) ?? '', 'base64url').toString()).not.toMatch(/王|李四|430903/);
  await bench.get('whatif-share').click();
  expect(await complaints(page)).toEqual([]);
  const file = await bench.download('share-file');
  expect(file.name).toBe('情景一.qingjing.json');

  // The same scenario is there already: it is shown, not added again. Then it is deleted, and comes by the file.
  await page.evaluate((hash) => (location.hash = hash), new URL(link).hash);
  await bench.toast('本工作簿里已有同样的情景“情景一”').waitFor();
  await expect.poll(address).toBe(home);
  expect(await bench.get('whatif-scenario').count()).toBe(1);
  await bench.get('whatif-delete').click();
  await bench.place('roster');
  await bench.get('roster-grid').waitFor();
  await bench.choose(file.name, file.text);
  await bench.toast('已打开情景“情景一”').waitFor();
  await expect.poll(() => bench.get('whatif-field-premium').inputValue()).toBe('300.00');

  // Pasted into the dialog, cut short.
  await bench.get('whatif-open').click();
  expect(await complaints(page)).toEqual([]);
  await bench.get('share-paste').fill(link.slice(0, -12));
  await bench.get('share-paste').press('Enter');
  await bench.toast('情景的链接或文件不完整').waitFor();
  expect(await bench.get('whatif-scenario').count()).toBe(1);

  // A fourth scenario finds no room, but may take the place of the last; one that cannot be computed here is told.
  const linkOf = (overlay: Overlay) => {
    const made = encodeLink('lanxi-2021', 'older', { name: '别处做的', overlay, dropped: [], added: [] });
    return made.ok ? made.text : '';
  };
  for (let at = 1; at < 3; at += 1) await bench.get('whatif-copy').first().click();
  await page.evaluate((hash) => (location.hash = hash), linkOf({ premium: 31_000 }));
  await bench.toast('已有三个情景').getByRole('button', { name: /^换掉/ }).click();
  await bench.toast('另一个版本做的').waitFor();
  await expect.poll(() => bench.get('whatif-field-premium').inputValue()).toBe('310.00');
  expect(await bench.get('whatif-scenario').count()).toBe(3);
  await page.evaluate((hash) => (location.hash = hash), linkOf({ 'no-such-figure': 1 }));
  await bench.toast('在这里用不了').waitFor();

  // Another policy is on display when the page is opened by the link: the workbook of its policy is offered.
  await bench.create('ziyang-2021');
  await page.goto('about:blank');
  await page.goto(link);
  await page.getByRole('dialog').getByText('现在打开的是').waitFor();
  // Until it is settled a reload brings it again.
  await page.reload();
  await page.getByRole('dialog').getByText('现在打开的是').waitFor();
  expect(await address()).toBe(link);
  expect(await complaints(page)).toEqual([]);
  await page.getByRole('dialog').getByRole('button', { name: '打开' }).click();
  await bench.toast('本工作簿里已有同样的情景“情景一”').waitFor();
  await expect.poll(() => bench.get('whatif-field-premium').inputValue()).toBe('300.00');
  await expect.poll(address).toBe(home);
  await page.evaluate(() => (location.hash = '#qingjing=9.abc.def'));
  await bench.toast('较新版本的程序').waitFor();
});
