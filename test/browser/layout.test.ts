import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { useBrowser } from './support/browser';
import { makeSheet } from './support/sheet';
import { SMALL, Workbench } from './support/workbench';

const site = useBrowser();
const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

async function findings(page: Page): Promise<string[]> {
  await page.evaluate(source);
  const found = await page.evaluate(async (rules) => {
    const { axe } = globalThis as unknown as {
      axe: {
        run(on: Document, options: object): Promise<{ violations: { id: string; nodes: { target: string[] }[] }[] }>;
      };
    };
    return (await axe.run(document, { runOnly: rules })).violations;
  }, RULES);
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`);
}

/** Through the palette, by the action's name. */
async function act(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByTestId('palette').getByRole('option').first().waitFor();
  await page.keyboard.type(name);
  await page.getByTestId('palette').getByRole('option', { name }).first().waitFor();
  await page.keyboard.press('Enter');
}

test('columns, row height and zoom are kept with the workbook', async () => {
  const bench = await Workbench.empty(site, 'daligang-2020');
  await bench.import(SMALL);
  await bench.persons(4);
  const { page } = bench;
  const sheet = makeSheet(page);
  const head = (column: string) => page.locator(`.ag-header-cell[col-id="${column}"]`);
  await sheet.click(0, 'group');
  await act(page, '隐藏所选列');
  await head('group').waitFor({ state: 'detached' });
  await sheet.click(0, 'household');
  await sheet.press('Alt+Shift+ArrowLeft');
  await act(page, '行高：最宽（34）');
  await sheet.press('Control+Alt+=');
  await expect.poll(async () => (await page.locator('.ag-row').first().boundingBox())?.height).toBe(37);
  const order = async () => {
    const boxes = await Promise.all(
      ['name', 'household', 'unit'].map(async (id) => (await head(id).boundingBox())?.x ?? 0),
    );
    return boxes.every((x, at) => at === 0 || x > (boxes[at - 1] ?? 0));
  };
  expect(await order()).toBe(true);
  await page.waitForTimeout(500); // kept a moment after the last change
  await page.reload();
  await page.locator('.ag-row').first().waitFor();
  await expect.poll(async () => (await page.locator('.ag-row').first().boundingBox())?.height).toBe(37);
  await expect.poll(order).toBe(true);
  expect(await head('group').count()).toBe(0);
  expect(await page.getByTestId('zoom').inputValue()).toBe('110');
});

test('a narrow column, fitted and made smaller by the zoom, is as wide after a reload as before', async () => {
  const bench = await Workbench.empty(site, 'daligang-2020');
  await bench.import(SMALL);
  await bench.persons(4);
  const { page } = bench;
  await makeSheet(page).click(0, 'group');
  const width = async () => (await page.locator('.ag-header-cell[col-id="group"]').boundingBox())?.width;
  await act(page, '全部列宽适合内容');
  for (const zoom of ['90', '80']) {
    await page.keyboard.press('Control+Alt+-');
    await expect.poll(() => page.getByTestId('zoom').inputValue()).toBe(zoom);
  }
  // As narrow as a column may be, and no narrower.
  await expect.poll(width).toBe(44);
  await page.waitForTimeout(500); // kept a moment after the last change
  await page.reload();
  await page.locator('.ag-row').first().waitFor();
  await expect.poll(() => page.getByTestId('zoom').inputValue()).toBe('80');
  await expect.poll(width).toBe(44);

  // English heads are longer: what was fitted is fitted anew, also when the page comes back in English, and a width of one's own stays.
  const others = page.locator('.ag-header-cell[col-id="household"]');
  const edge = await others.locator('.ag-header-cell-resize').boundingBox();
  if (edge === null) throw new Error('the column has no edge');
  await page.mouse.move(edge.x + edge.width / 2, edge.y + edge.height / 2);
  await page.mouse.down();
  await page.mouse.move(edge.x + 33, edge.y + 5, { steps: 4 });
  await page.mouse.up();
  const own = (await others.boundingBox())?.width ?? 0;
  expect(own).toBeGreaterThan(60);
  await page.getByTestId('language').click();
  await expect.poll(async () => (await width()) ?? 0).toBeGreaterThan(50);
  const english = await width();
  await page.waitForTimeout(500); // kept a moment after the last change
  await page.reload();
  await page.locator('.ag-row').first().waitFor();
  await expect.poll(width).toBe(english);
  expect((await others.boundingBox())?.width).toBe(own);
  await page.getByTestId('language').click();
  await expect.poll(width).toBe(44);
  expect((await others.boundingBox())?.width).toBe(own);
});

test('panels and groups break no rule of WCAG 2.2 AA', async () => {
  const bench = await Workbench.empty(site, 'daligang-2020');
  await bench.import(SMALL);
  await bench.persons(4);
  const { page } = bench;
  const sheet = makeSheet(page);
  await sheet.click(0, 'unit');
  await sheet.press('Alt+s');
  await page.getByTestId('sort-panel').locator('.sort-add').selectOption('name');
  await page.getByTestId('sort-panel').locator('.sort-add').selectOption('age');
  await sheet.settle();
  expect(await findings(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await act(page, '列的显示与顺序');
  await bench.get('columns-panel').waitFor();
  expect(await findings(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await act(page, '按组分组');
  await bench.get('group-chip').waitFor();
  await sheet.press('Control+Home');
  expect(await findings(page)).toEqual([]);
  // What the keys stand on is read out.
  expect(await page.locator('.cell-field').getAttribute('aria-label')).toMatch(/人，已展开，按 Enter 折叠/);
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => page.locator('.cell-field').getAttribute('aria-label')).toMatch(/，已展开，/);
  await page.keyboard.press('Space');
  await page.getByText('这是小计行，不能修改').waitFor();
  await page.keyboard.press('ArrowLeft');
});

test('in a narrow window the bars take a second line: nothing lies over anything else, and nothing outside of the window', async () => {
  const bench = await Workbench.empty(site, 'daligang-2020');
  await bench.import(SMALL);
  await bench.persons(4);
  const { page } = bench;
  const covered = () =>
    page.evaluate(() => {
      const found: string[] = [];
      const { innerWidth } = globalThis;
      for (const each of document.querySelectorAll(
        '.top-bar button, .tool-row button, .tool-row select, .top-bar input',
      )) {
        const box = each.getBoundingClientRect();
        if (box.width === 0) continue;
        const at = document.elementFromPoint((box.left + box.right) / 2, (box.top + box.bottom) / 2);
        if (box.right > innerWidth || at === null || !each.contains(at)) found.push(each.textContent ?? '');
      }
      return found;
    });
  for (const width of [1366, 1024, 911]) {
    await page.setViewportSize({ width, height: 600 });
    await expect.poll(covered).toEqual([]);
  }
  await page.getByTestId('language').click();
  await expect.poll(() => page.getByTestId('undo').getAttribute('aria-label')).toMatch(/undo/i);
  for (const width of [911, 1024, 1366]) {
    await page.setViewportSize({ width, height: 600 });
    await expect.poll(covered).toEqual([]);
  }
});
