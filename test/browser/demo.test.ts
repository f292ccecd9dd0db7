import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { useBrowser } from './support/browser';
import { SMALL, Workbench } from './support/workbench';

const site = useBrowser();
const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

async function findings(page: Page): Promise<string[]> {
  await page.evaluate(source);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: {
        run(
          on: Document,
          options: object,
        ): Promise<{ violations: readonly { id: string; nodes: readonly { target: readonly string[] }[] }[] }>;
      };
    };
    const runOnly = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const { violations } = await axe.run(document, { runOnly });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`);
  });
}

/** What a frame would hide: parts beyond the window, a frame that would have to be scrolled, type too small for a wall. */
function cut(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const show = document.querySelector('[data-testid="demo-show"]')!;
    const shown = [...show.querySelectorAll('*')].filter(
      (each) => each.getBoundingClientRect().width > 0 && each.closest('svg') === null,
    );
    const frame = show.querySelector('.show-frame')!;
    return [
      ...shown.filter((each) => {
        const { right, bottom } = each.getBoundingClientRect();
        return right > window.innerWidth + 1 || bottom > window.innerHeight + 1;
      }),
      ...(frame.scrollHeight > frame.clientHeight + 1 || frame.scrollWidth > frame.clientWidth + 1 ? [frame] : []),
      ...shown.filter(
        (each) =>
          each.children.length === 0 &&
          (each.textContent ?? '').trim() !== '' &&
          Number.parseFloat(getComputedStyle(each).fontSize) < 24,
      ),
    ].map((each) => `${each.tagName} ${each.className} ${(each.textContent ?? '').slice(0, 20)}`);
  });
}

const QIANJIANG = new URL('../engine/fixtures/qianjiang-2021.roster.csv', import.meta.url);

/** The sample towns are as large as they are shipped; each is made once. */
const MAKING = { timeout: 60_000 };

test('five stories in three frames each, by keys alone, names masked, and back to one’s own workbook', async () => {
  const bench = await Workbench.empty(site, 'lanxi-2021');
  const { page } = bench;
  await page.setViewportSize({ width: 1366, height: 768 });
  await bench.import(SMALL);
  await bench.place('policy');
  await bench.get('policy-tab-demo').click();
  await bench.get('demo-late').waitFor();
  expect(await findings(page)).toEqual([]);

  // What one's own roster would show is told beforehand.
  await expect.poll(() => bench.get('demo-before-award').textContent()).toContain('现行和假设都没有村得奖');

  // It cannot carry the story: no empty pictures, but what is missing, and the town that has it.
  const steps = await bench.logLength();
  await bench.get('demo-own-award').click();
  await bench.get('show-lacks').waitFor();
  expect(await bench.get('show-lacks').textContent()).toContain('现行和假设都没有村得奖');
  expect(await bench.get('show-lacks').locator('svg').count()).toBe(0);
  expect(await findings(page)).toEqual([]);
  await page.keyboard.press('ArrowRight');
  expect(await bench.get('show-frame-2').count()).toBe(0);
  await page.keyboard.press('Escape');
  await bench.get('demo-show').waitFor({ state: 'detached' });
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-testid')))
    .toBe('demo-own-award');
  expect(await bench.logLength()).toBe(steps);

  await bench.get('demo-late').press('Enter');
  for (const at of [0, 1, 2, 3, 4]) {
    if (at > 0) await page.keyboard.press(String(at + 1));
    const current = page.locator('.show-digit[aria-current="true"]');
    await expect.poll(() => current.textContent(), MAKING).toBe(String(at + 1));
    await expect.poll(() => bench.get('show-headline').count(), MAKING).toBe(1);
    const headlines = new Set<string>();
    for (const frame of [1, 2, 3]) {
      await bench.get(`show-frame-${frame}`).waitFor();
      expect(await bench.get('show-headline').evaluate((own) => own === document.activeElement)).toBe(true);
      headlines.add((await bench.get('show-headline').textContent()) ?? '');
      await expect.poll(() => cut(page)).toEqual([]);
      if (frame < 3) await page.keyboard.press(frame === 1 ? 'ArrowRight' : 'PageDown');
    }
    // What a browser leaves of the same screen.
    await page.setViewportSize({ width: 1366, height: 662 });
    await expect.poll(() => cut(page)).toEqual([]);
    await page.setViewportSize({ width: 1366, height: 768 });
    expect(headlines.size).toBe(3);
    expect([...headlines].join(' ')).not.toMatch(/[{}]/);
    expect(await bench.get('show-source').textContent()).toContain('合成数据');
    // The figure that is supposed moves, the day moves, and one key sets both back.
    const headline = () => bench.get('show-headline').textContent();
    const knob = () => bench.get('show-knob').textContent();
    const [before, prepared, place] = [await headline(), await knob(), await bench.get('show-source').textContent()];
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await expect.poll(knob).not.toBe(prepared);
    await page.keyboard.press('Shift+ArrowLeft');
    await expect.poll(() => bench.get('show-source').textContent()).not.toBe(place);
    await page.keyboard.press('r');
    await bench.get('show-frame-1').waitFor();
    await page.keyboard.press('End');
    await expect.poll(knob).toBe(prepared);
    await expect.poll(() => bench.get('show-source').textContent()).toBe(place);
    await expect.poll(headline).toBe(before);
    await page.locator('button.show-count, button.show-unit').first().press('Enter');
    await expect.poll(() => bench.get('show-names').locator('tbody tr').count()).toBeGreaterThan(0);
    const names = await bench.get('show-names').locator('tbody tr').allInnerTexts();
    for (const line of names) expect(line).toMatch(/^(?:\S\*{0,3})?\s/);
    expect(names.join(' ')).not.toMatch(/\d{10}/);
    await page.keyboard.press('Escape');
    await bench.get('show-names').waitFor({ state: 'detached' });
  }
  expect(await findings(page)).toEqual([]);
  await page.keyboard.press('n');
  await expect.poll(() => bench.get('show-notes').isVisible()).toBe(false);
  await page.keyboard.press('n');
  await page.keyboard.press('Home');
  await bench.get('show-frame-1').waitFor();
  expect(await findings(page)).toEqual([]);
  await page.keyboard.press('Space');
  await bench.get('show-frame-2').waitFor();
  expect(await findings(page)).toEqual([]);
  // The page loaded anew comes back to the story, and from there to one's own workbook.
  const current = () => page.locator('.show-digit[aria-current="true"]').textContent();
  const whose = () => bench.get('show-whose').textContent();
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => bench.get('show-knob').textContent()).toBe('89%');
  await page.reload();
  // At the frame and the figure at which it stood; R sets both back.
  await bench.get('show-frame-2').waitFor();
  expect(await bench.get('show-knob').textContent()).toBe('89%');
  await page.keyboard.press('r');
  await bench.get('show-frame-1').waitFor();
  expect(await current()).toBe('5');
  await page.keyboard.press('Escape');
  await bench.get('demo-show').waitFor({ state: 'detached' });
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-testid'))).toBe('demo-award');
  expect(await page.title()).toMatch(/^2021 兰溪镇 · /);

  // On the sample town after all, from the words that say why one's own roster cannot.
  await bench.get('demo-own-award').click();
  await bench.get('show-lacks').waitFor();
  await page.keyboard.press('Enter');
  await bench.get('show-frame-1').waitFor(MAKING);
  expect(await whose()).toContain('示例');
  await page.keyboard.press('Escape');
  await bench.get('demo-show').waitFor({ state: 'detached' });
  expect(await page.title()).toMatch(/^2021 兰溪镇 · /);

  await bench.place('roster');
  await bench.persons(4);

  // One's own roster of another policy: what the headline says is what the person's receipt comes to.
  await bench.create('qianjiang-2021');
  await bench.import(readFileSync(QIANJIANG), '黔江.csv');
  await bench.place('policy');
  await bench.get('policy-tab-demo').click();
  const before = await bench.logLength();
  await bench.get('demo-own-tier').click();
  // The story of the open workbook’s policy on its own roster: nothing is written, the footer names the workbook.
  await bench.get('show-frame-1').waitFor();
  expect(await bench.get('show-source').textContent()).toContain('2021 黔江区');
  await page.keyboard.press('End');
  await bench.get('show-winners').press('Enter');
  await bench.get('show-names').waitFor();
  expect(await bench.get('show-names').locator('tbody th').first().textContent()).toMatch(/^\S\*{1,3}$/);
  await page.keyboard.press('Escape');
  await bench.get('show-names').waitFor({ state: 'detached' });
  // Back on the number that was pressed.
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-testid')))
    .toBe('show-winners');
  // Another digit says that it is a sample, the digit of one’s own policy comes back; so does a page that is loaded anew.
  await expect.poll(whose).toBe('本工作簿：2021 黔江区');
  await page.keyboard.press('2');
  await expect.poll(whose, MAKING).toContain('不是本工作簿');
  await page.keyboard.press('3');
  await expect.poll(whose, MAKING).toBe('本工作簿：2021 黔江区');
  await page.reload();
  await expect.poll(() => bench.get('show-whose').count(), MAKING).toBe(1);
  expect([await current(), await whose()]).toEqual(['3', '本工作簿：2021 黔江区']);
  await page.keyboard.press('r');
  await bench.get('show-frame-1').waitFor();
  expect(await bench.logLength()).toBe(before);
  const receipt = bench.get('show-receipt-before').locator('.show-line');
  await receipt.first().waitFor();
  const figure = (text: string | null) => Number(/([\d,.]+)(?=元|$)/.exec(text ?? '')?.[1]?.replaceAll(',', ''));
  const payable = figure((await receipt.last().locator('dd').textContent()) ?? '');
  expect(payable).toBeGreaterThan(0);
  expect(figure(await bench.get('show-headline').textContent())).toBe(payable);
  expect(figure(await receipt.first().locator('dd').textContent())).toBe(655);
  await page.keyboard.press('Escape');
  await bench.get('demo-show').waitFor({ state: 'detached' });

  // The sample towns are told, and put away in one press.
  expect(await bench.get('demo-kept').textContent()).toContain('5');
  await bench.get('demo-put-away').press('Enter');
  await bench.get('demo-kept').waitFor({ state: 'detached' });
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-testid'))).toBe('demo-late');
}, 180_000);

test('a story is called off while its town is made, and nothing is left of it', async () => {
  const bench = await Workbench.empty(site, 'lanxi-2021');
  const { page } = bench;
  await bench.place('policy');
  await bench.get('policy-tab-demo').click();
  await bench.get('demo-late').click();
  await page.locator('.show-waiting progress').waitFor();
  await page.keyboard.press('Escape');
  await bench.get('demo-show').waitFor({ state: 'detached' });
  expect(await page.title()).toMatch(/^2021 兰溪镇 · /);
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-testid'))).toBe('demo-late');
  expect(await bench.logLength()).toBe(0);
});
