import { expect, test } from 'vitest';
import { useBrowser } from './support/browser';
import { makeSheet } from './support/sheet';
import { SMALL, Workbench } from './support/workbench';

// Answers, frames and timers that come after their screen or workbook was left. An uncaught error fails the test, and so
// does a call to a grid that is gone, which AG Grid only warns of.

const site = useBrowser();

async function filled(): Promise<{ readonly bench: Workbench; readonly warnings: readonly string[] }> {
  const bench = await Workbench.empty(site, 'lanxi-2021');
  const warnings: string[] = [];
  bench.page.on('console', (message) => {
    if (message.type() === 'warning' && message.text().includes('AG Grid')) warnings.push(message.text());
  });
  await bench.import(SMALL);
  await bench.persons(4);
  await bench.get('roster-grid').waitFor();
  return { bench, warnings };
}

test('screens changed as quickly as keys can be pressed', async () => {
  const { bench, warnings } = await filled();
  for (let round = 0; round < 6; round += 1) {
    for (const key of ['1', '2', '6', '2', '1']) await bench.page.keyboard.press(`Alt+${key}`);
    await bench.page.waitForTimeout(round * 15);
  }
  await bench.page.keyboard.press('Alt+1');
  await bench.get('units-grid').waitFor();
  await bench.page.waitForTimeout(300);
  expect(warnings).toEqual([]);
});

test('a roster left while its rows are under way, and while a change is', async () => {
  const { bench, warnings } = await filled();
  const sheet = makeSheet(bench.page);
  for (let round = 0; round < 4; round += 1) {
    await bench.page.getByRole('tab', { name: /新月/ }).click();
    await bench.page.evaluate(() => document.querySelector<HTMLElement>('[data-testid="place-units"]')?.click());
    await bench.page.keyboard.press('Alt+2');
    await bench.get('roster-grid').waitFor();
    await bench.page.getByRole('tab', { name: /全部/ }).click();
    await sheet.click(0, 'name');
    await bench.page.keyboard.press('Alt+Delete');
    await bench.page.keyboard.press('Alt+1');
    await bench.toast('已删除').waitFor();
    await bench.page.keyboard.press('Control+z');
    await bench.persons(4);
    await bench.page.keyboard.press('Alt+2');
    await bench.get('roster-grid').waitFor();
  }
  await bench.get('language').click();
  await bench.page.keyboard.press('Alt+1');
  await bench.get('language').click();
  await bench.page.waitForTimeout(300);
  expect(warnings).toEqual([]);
});

test('a preview closed while its rows are being fetched', async () => {
  const { bench } = await filled();
  for (const way of ['import-cancel', 'import-confirm']) {
    await bench.choose('补录.csv', `${SMALL}\n赵五,,3,户主,新月,,,,\n`);
    await bench.get('import-preview').waitFor();
    await bench.page.evaluate((last) => {
      for (const handle of ['import-count-unchanged', 'import-count-added', last])
        document.querySelector<HTMLElement>(`[data-testid="${handle}"]`)?.click();
    }, way);
    await bench.get('import-preview').waitFor({ state: 'detached' });
  }
  await bench.persons(5);
});

test('dates still being asked for end with their workbook and reach no other one', async () => {
  const { bench } = await filled();
  await bench.get('as-of').fill('2020-12-01');
  await bench.place('units');
  await bench.page.getByRole('slider').waitFor();
  await bench.page.evaluate(() => {
    const slider = document.querySelector<HTMLInputElement>('.timeline-slider');
    if (slider === null) throw new Error('the slider is there');
    for (let step = 0; step < 8; step += 1) {
      slider.value = String(Number(slider.value) + 1);
      slider.dispatchEvent(new Event('input', { bubbles: true }));
    }
    const [all] = document.querySelectorAll<HTMLElement>('[role="menuitem"]');
    all?.click();
  });
  await bench.get('workbook-list').waitFor();
  await bench.page.waitForTimeout(400);
  expect(await bench.page.locator('.toast').allTextContents()).toEqual([]);
});

test('a unit whose last person goes while it is explained', async () => {
  const { bench } = await filled();
  const sheet = makeSheet(bench.page);
  await sheet.click(0, 'unit');
  await sheet.type('天外村');
  await sheet.press('Enter');
  await bench.place('units');
  await bench.explainUnit('天外村');
  await bench.get('drawer').getByText('任务表里没有这个单位').waitFor();
  await bench.page.keyboard.press('Control+z');
  await bench.get('drawer').getByText('台账里已没有这个单位的人').waitFor();
});

test('what stands in an open cell when the page is loaded anew is kept, and the browser asks first', async () => {
  const { bench } = await filled();
  const sheet = makeSheet(bench.page);
  const asked: string[] = [];
  bench.page.on('dialog', async (dialog) => {
    asked.push(dialog.type());
    await dialog.dismiss();
  });
  await sheet.click(1, 'name');
  await sheet.type('还没按回车');
  await bench.page.evaluate(() => location.reload());
  await expect.poll(() => asked).toEqual(['beforeunload']);
  expect(await sheet.text(1, 'name')).toBe('还没按回车');
  await bench.saved();
  await bench.page.reload();
  await bench.get('roster-grid').waitFor();
  await expect.poll(() => sheet.text(1, 'name')).toBe('还没按回车');
  expect(asked.length).toBe(1);
});

test('buttons pressed by the mouse: undo leads to what it takes back, a file that is written leaves the keys to the cell', async () => {
  const { bench } = await filled();
  const sheet = makeSheet(bench.page);
  await sheet.click(0, 'name');
  await sheet.type('甲甲');
  await sheet.press('Enter');
  await sheet.click(3, 'name');
  await bench.get('undo').click();
  await expect.poll(() => sheet.text(0, 'name')).not.toBe('甲甲');
  await bench.page.keyboard.press('Escape');
  await expect.poll(() => sheet.focus()).toBe('name@0');
  await sheet.click(2, 'name');
  await bench.download('export-units');
  expect(await sheet.focus()).toBe('name@2');
});
