import { expect, test } from 'vitest';
import { useBrowser } from './support/browser';
import { makeSheet } from './support/sheet';
import { SMALL, Workbench } from './support/workbench';

const site = useBrowser();

test('every unit of the table has its row, and the printed total stands below the sum where it differs', async () => {
  const bench = await Workbench.empty(site, 'lanxi-2021');
  await bench.import(SMALL);
  await bench.place('units');
  await bench.get('units-grid').waitFor();
  expect(await bench.unitCell('百家塅', 'target')).toBe('1,879');
  expect(await bench.unitCell('百家塅', 'enrolled')).toBe('1');
  expect(await bench.unitCell('百家塅', 'completion')).toBe('0.05%');
  expect(await bench.unitCell('百家塅', 'gap')).toBe('1,878 人');
  expect(await bench.unitCell('合计', 'target')).toBe('85,273');
  expect(await bench.unitCell('文件合计', 'target')).toBe('85,274');
  expect(await bench.unitCell('文件合计', 'bar')).toBe('与现各行之和相差 1');
});

test('a number opens the persons behind it, by mouse and by Enter', async () => {
  const bench = await Workbench.empty(site, 'lanxi-2021');
  await bench.import(SMALL);
  const named = (name: string) => bench.page.locator('[data-testid="roster-grid"] [col-id="name"]', { hasText: name });
  const unit = bench.page.locator('.units-grid [col-id="unit"]', { hasText: '新月' });
  await bench.place('units');
  await unit.click();
  await named('李四').waitFor();
  expect(await named('王一').count()).toBe(0);
  await bench.place('units');
  await bench.page.locator('.explained-persons').getByRole('button', { name: '未缴 1 人' }).click();
  await named('王二').waitFor();
  expect(await named('王一').count()).toBe(0);
  await bench.place('units');
  const line = await unit.locator('xpath=ancestor::*[@row-index][1]').getAttribute('row-index');
  await bench.page.locator(`.units-grid [row-index="${line}"] [col-id="bar"]`).click();
  await bench.page.keyboard.press('ArrowLeft');
  await bench.page.keyboard.press('ArrowLeft');
  await bench.page.keyboard.press('Enter');
  await named('李四').waitFor();
  expect(await bench.get('place-roster').getAttribute('aria-current')).toBe('page');
});

test('from a number the keys go on in the first cell of the roster, by mouse and by Enter', async () => {
  const bench = await Workbench.empty(site, 'lanxi-2021');
  await bench.import(SMALL);
  const sheet = makeSheet(bench.page);
  const total = bench.page.locator('.units-grid [row-index="b-0"] [col-id="roster"]');
  const opened = async () => {
    await expect.poll(() => bench.get('view-count').getAttribute('data-shown')).toBe('4');
    await expect.poll(() => sheet.focus()).toBe('name@0');
    await sheet.press('ArrowDown', 'ArrowRight');
    expect(await sheet.focus()).toBe('unit@1');
    await sheet.press('Control+Home');
  };
  await bench.place('units');
  await total.click();
  await opened();
  await bench.page.keyboard.press('Alt+1');
  await total.waitFor();
  await total.focus();
  await bench.page.keyboard.press('Enter');
  await opened();
});

test('what is provisional and what is expected follow the as-of date, in the rows and in the drawer', async () => {
  const bench = await Workbench.empty(site, 'lanxi-2021');
  await bench.import(SMALL);
  await bench.place('units');
  const row = bench.page.locator('.units-grid [col-id="unit"]', { hasText: '百家塅' });
  await row.waitFor();
  const line = await row.locator('xpath=ancestor::*[@row-index][1]').getAttribute('row-index');
  const cell = (column: string) => bench.page.locator(`.units-grid [row-index="${line}"] [col-id="${column}"]`);
  await bench.explainUnit('百家塅');
  const drawer = bench.get('drawer');
  const tick = async () =>
    cell('bar').evaluate((bar) => {
      const mark = bar.querySelector<HTMLElement>('.unit-bar-expected');
      return mark === null ? null : parseFloat(mark.style.left);
    });
  const ticks: (number | null)[] = [];
  for (const [day, words] of [
    ['2020-10-01', '2020年10月1日'],
    ['2020-12-01', '2020年12月1日'],
  ] as const) {
    await bench.get('as-of').fill(day);
    await expect.poll(() => cell('bar').getByRole('img').getAttribute('aria-label')).toContain(words);
    ticks.push(await tick());
    await expect.poll(() => drawer.locator('.unit-provisional').count()).toBeGreaterThan(0);
  }
  expect(ticks[0]).toBeGreaterThan(0);
  expect(ticks[1]).toBeGreaterThan(ticks[0] ?? 0);
  const award = cell('award');
  const viewport = bench.page.locator('.units-grid .ag-body-horizontal-scroll-viewport');
  await viewport.evaluate((element) => element.scrollTo({ left: 9000 }));
  await award.locator('.unit-provisional').waitFor();
  await bench.get('as-of').fill('2021-02-28');
  await award.locator('.unit-provisional').waitFor({ state: 'detached' });
  await expect.poll(() => drawer.locator('.unit-provisional').count()).toBe(0);
  await bench.get('as-of').fill('2020-12-01');
  await award.locator('.unit-provisional').waitFor();
  await viewport.evaluate((element) => element.scrollTo({ left: 0 }));
  await bench.get('as-of').fill('2021-02-28');
  await expect.poll(tick).toBe(null);
});

test('a unit is explained at the right: rates with their base, curve as a table, rules with articles', async () => {
  const bench = await Workbench.empty(site, 'lanxi-2021');
  await bench.import(SMALL);
  await bench.get('as-of').fill('2020-12-01');
  await bench.place('units');
  await bench.explainUnit('百家塅');
  const drawer = bench.get('drawer');
  const words = await drawer.innerText();
  expect(words).toContain('1 ÷ 1,879');
  expect(words).toContain('参保 ÷ 任务数');
  expect(words).toContain('到 2020年12月20日 还有 19 天');
  expect(words).toContain('暂定');
  expect(words).toContain('〔二（四）〕');
  await drawer.getByText('按日期列出').click();
  expect(await drawer.locator('tbody').innerText()).toMatch(/2020-11-02\s+1\s+1/);
  await bench.page.keyboard.press('Escape');
});

test('Daligang: the six units whose target is too low for the goal are named; the heads add up otherwise than printed', async () => {
  const bench = await Workbench.empty(site, 'daligang-2020');
  await bench.place('units');
  const warning = bench.get('unit-warning');
  const words = await warning.innerText();
  expect(words).toContain('有 6 个村');
  for (const name of ['卢家村', '城镇社区', '德茂园', '朱家村', '张家村', '五羊坪']) expect(words).toContain(name);
  await warning.locator('summary').click();
  expect(await warning.innerText()).toContain('卢家村：任务数 5,100，人口数 5,474，需 5,201 人，多 101 人');
  expect(await bench.unitCell('文件合计', 'bar')).toBe('人口数与现各行之和相差 104');
});

test('a missing base is said and not shown as 0', async () => {
  const bench = await Workbench.empty(site, 'ziyang-2021');
  await bench.place('units');
  await bench.page.locator('.figure', { hasText: '参保率' }).getByText('未设口径').waitFor();
});
