import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { useBrowser } from './support/browser';
import { SMALL, Workbench } from './support/workbench';

const site = useBrowser();
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

async function begin(): Promise<Workbench> {
  const bench = await Workbench.empty(site, 'lanxi-2021');
  await bench.import(SMALL);
  await bench.place('policy');
  await bench.get('policy-tab-document').focus();
  await bench.page.keyboard.press('ArrowRight');
  await bench.get('whatif-add').waitFor();
  return bench;
}

/** The difference of a line of the totals, in fen, in the column of one scenario. */
const difference = (bench: Workbench, line: string, scenario = 0) =>
  bench.page
    .locator(`[data-testid="whatif-totals"] [data-line="${line}"] td`)
    .nth(1 + scenario)
    .getAttribute('data-difference');

async function complaints(bench: Workbench): Promise<string[]> {
  await bench.page.evaluate(axe);
  return bench.page.evaluate(async () => {
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

test('a scenario is made, moved by keys, looked into by name, deleted and brought back, and is there after a reload', async () => {
  const bench = await begin();
  const { page } = bench;
  await bench.get('whatif-add').click();
  const sentence = () => bench.get('whatif-sentence').textContent();
  await expect
    .poll(sentence)
    .toBe('“情景一”与现行完全相同：没有人多缴或少缴，各方出资不变，待遇起始和缴费时段也不变。');
  for (const line of ['receivable', 'entitled.government', 'paid']) expect(await difference(bench, line)).toBe('0');

  // 王一 owes 280 of 280, 王二 (half aid) 140, 李四 (full aid) 0; 王三 is insured elsewhere. Ten steps of one yuan.
  await bench.get('whatif-slider-premium').focus();
  for (let step = 0; step < 10; step += 1) await page.keyboard.press('ArrowRight');
  await expect.poll(() => bench.get('whatif-field-premium').inputValue()).toBe('290.00');
  await expect.poll(() => difference(bench, 'receivable')).toBe('3000');
  expect(await difference(bench, 'entitled.government')).toBe('0');
  expect(await sentence()).toContain('3 人多缴，共 30.00 元');
  expect(await bench.get('whatif-losers-all').textContent()).toBe('3');
  // The fixed aid may follow: 全额 290, 半额 145.
  await bench.get('whatif-scaled').check();
  await expect.poll(() => difference(bench, 'entitled.government')).toBe('1500');
  await expect.poll(() => difference(bench, 'receivable')).toBe('1500');
  expect(await bench.get('undo').getAttribute('title')).toContain('情景的改动'); // no step of the log
  expect(await complaints(bench)).toEqual([]);
  // Ctrl+Z takes back what was done last of all: the choice, then the slider as one step.
  await page.keyboard.press('Control+z');
  await expect.poll(() => difference(bench, 'receivable')).toBe('3000');
  await page.keyboard.press('Control+z');
  await expect.poll(() => difference(bench, 'receivable')).toBe('0');
  await page.keyboard.press('Control+y');
  await page.keyboard.press('Control+y');
  await expect.poll(() => difference(bench, 'receivable')).toBe('1500');

  // Asked for from the palette, from another part of the place.
  await bench.get('policy-tab-document').click();
  const list = page.getByTestId('palette');
  const command = async (words: string) => {
    await page.keyboard.press('Control+k');
    await list.getByRole('combobox').fill(words);
    await list.locator('[aria-selected="true"]').waitFor();
    await page.keyboard.press('Enter');
    await list.waitFor({ state: 'detached' });
  };
  const at = () => page.evaluate(() => document.activeElement?.getAttribute('data-testid'));
  await command('反推');
  await expect.poll(at).toBe('whatif-seek-target');
  await command('新建测算情景');
  await expect.poll(() => bench.get('whatif-scenario').count()).toBe(2);
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('情景二');
  await command('分享测算情景');
  await bench.get('share-link').waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+z');
  await expect.poll(() => bench.get('whatif-scenario').count()).toBe(1);

  await bench.get('whatif-losers-all').press('Enter');
  await expect.poll(() => bench.get('whatif-names').getAttribute('data-total')).toBe('2');
  const names = await bench.get('whatif-names').innerText();
  expect(names).toContain('王一');
  expect(names).toContain('280.00 → 290.00');
  expect(names).toContain('140.00 → 145.00');
  expect(names).toMatch(/430903\*{8}/);
  expect(await complaints(bench)).toEqual([]);
  // The same persons in the roster, by a filter with a name; then back to where they were counted.
  await bench.get('whatif-names-roster').click();
  await page.locator('.chip', { hasText: '测算：情景一 · 多缴' }).waitFor();
  await page.getByText('2 / 4 人').waitFor();
  await bench.place('policy');
  await bench.get('whatif-losers-all').press('Enter');
  await bench.get('whatif-names').waitFor();
  await page.keyboard.press('Escape');
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-testid')))
    .toBe('whatif-losers-all');

  await bench.get('whatif-delete').click();
  await expect.poll(() => bench.get('whatif-scenario').count()).toBe(0);
  await bench.toast('已删除“情景一”').getByRole('button', { name: '撤销' }).click();
  await expect.poll(() => difference(bench, 'receivable')).toBe('1500');
  await page.waitForTimeout(500); // kept a moment later
  await page.reload(); // back in the same part of 政策
  await expect.poll(() => difference(bench, 'receivable')).toBe('1500');
  expect(await bench.get('whatif-scaled').isChecked()).toBe(true);
});

test('figures, categories and goals of a scenario: refused where they cannot be, found where they can', async () => {
  const bench = await begin();
  const { page } = bench;
  await bench.get('whatif-add').click();
  await bench.get('whatif-sentence').waitFor();
  // Any figure of the document, by the initials of its name.
  await bench.get('whatif-add-item').click();
  await page.keyboard.type('集中缴费期截止');
  await page.keyboard.press('Enter');
  const closes = bench.get('whatif-field-window-closes');
  await closes.fill('2021-03-01');
  await closes.press('Enter');
  await bench.get('whatif-held').waitFor();
  await bench.get('whatif-old').waitFor();
  await page.locator('[data-item="window-closes"] .rule-refusal', { hasText: '延长期不晚于集中缴费期截止' }).waitFor();
  await bench.get('whatif-reset-window-closes').click();
  await bench.get('whatif-held').waitFor({ state: 'detached' });

  await bench.get('whatif-category-half').uncheck();
  await expect.poll(() => difference(bench, 'entitled.government')).toBe('-14000');
  await bench.get('whatif-add-category').click();
  await bench.get('whatif-new-name').fill('中年人');
  await bench.get('whatif-new-ageFrom').fill('40');
  await bench.get('whatif-new-ageTo').fill('60');
  await bench.get('whatif-new-value').fill('50');
  await bench.get('whatif-new-done').click();
  // 王一 and 王二 get half of 280 each; 王二 had 140 before.
  await expect.poll(() => difference(bench, 'entitled.government')).toBe('14000');
  // Who it is for can be changed afterwards; two scenarios stand side by side in the table of units.
  await bench.get('whatif-change-added-1').click();
  expect(await bench.get('whatif-new-ageFrom').inputValue()).toBe('40');
  await bench.get('whatif-new-ageFrom').fill('99');
  await bench.get('whatif-new-ageTo').fill('');
  await bench.get('whatif-new-done').press('Enter');
  await expect.poll(() => difference(bench, 'entitled.government')).toBe('-14000');
  await bench.get('whatif-copy').press('Enter');
  const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
  await expect.poll(focused).toBe('情景一（副本）');
  const units = () =>
    page
      .locator('[data-testid="whatif-units"] [data-unit="百家塅"] [data-difference]')
      .evaluateAll((cells) => cells.map((cell) => cell.getAttribute('data-difference')));
  await expect.poll(units).toEqual(['14000', '14000']);
  await page.keyboard.press('Control+z');
  await expect.poll(units).toEqual(['14000']);
  await page.keyboard.press('Control+z');
  await expect.poll(() => difference(bench, 'entitled.government')).toBe('14000');
  await bench.get('whatif-slider-added-1-aid').focus();
  await page.keyboard.press('End');
  await expect.poll(() => difference(bench, 'entitled.government')).toBe('42000');

  await bench.get('whatif-seek-target').fill('850');
  await bench.get('whatif-seek-go').click();
  await expect.poll(() => bench.get('whatif-sought').innerText()).toContain('做不到');
  await bench.get('whatif-category-half').check();
  await bench.get('whatif-slider-added-1-aid').focus();
  await page.keyboard.press('Home');
  // Nothing for the middle-aged: 3 × premium − 140 for 王二 − 280 for 李四.
  await bench.get('whatif-seek-target').fill('630');
  await bench.get('whatif-seek-go').click();
  await expect.poll(() => bench.get('whatif-sought').innerText()).toContain('正好是 630.00 元');
  await bench.get('whatif-seek-put').click();
  await expect
    .poll(() =>
      page.locator('[data-testid="whatif-totals"] [data-line="receivable"] td').nth(1).getAttribute('data-value'),
    )
    .toBe('63000');

  // Categories are the file's; without them the scenario can become the policy, and that can be undone.
  expect(await bench.get('whatif-adopt').getAttribute('aria-disabled')).toBe('true');
  await page.getByRole('button', { name: '去掉：中年人', exact: true }).click();
  await bench.get('whatif-adopt').click();
  await bench.toast('已按“情景一”改政策').waitFor();
  await expect.poll(() => bench.get('whatif-sentence').textContent()).toContain('完全相同');
  await bench.toast('已按“情景一”改政策').getByRole('button', { name: '撤销' }).click();
  await expect.poll(() => bench.get('whatif-sentence').textContent()).toContain('3 人多缴');
});
