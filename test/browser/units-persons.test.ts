import { expect, test } from 'vitest';
import { useBrowser } from './support/browser';
import { makeSheet } from './support/sheet';
import { idNumber, Workbench } from './support/workbench';

const site = useBrowser();

/** Columns of persons; the others are amounts, rates and what belongs to the unit itself. */
const COLUMNS = [
  'enrolled',
  'should',
  'roster',
  'excluded',
  'specialShould',
  'specialEnrolled',
  'receivableUnknown',
  'aidUnknown',
  'counted',
];

const personsIn = (text: string | null | undefined) => Number((text ?? '').replace(/[^\d]/g, ''));

/** The number of rows that the roster shows, once it shows as many as `wanted`. */
async function expectShown(bench: Workbench, wanted: number, what: string): Promise<void> {
  await bench.get('roster-grid').waitFor();
  await expect.poll(() => bench.get('view-count').getAttribute('data-shown'), { message: what }).toBe(String(wanted));
}

/** The cell of a column in the first unit's row and in the total's; columns out of sight are scrolled to. */
async function columnCell(bench: Workbench, row: string, column: string) {
  const cell = bench.page.locator(`.units-grid [row-index="${row}"] [col-id="${column}"]`).first();
  const viewport = bench.page.locator('.units-grid .ag-body-horizontal-scroll-viewport');
  for (let left = 0; (await cell.count()) === 0 && left < 5000; left += 400)
    await viewport.evaluate(async (element, to) => {
      element.scrollTo({ left: to });
      // The grid draws the columns that came into sight with the next frames, and drops those that left it.
      for (let frame = 0; frame < 3; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
    }, left);
  return cell;
}

async function openSample(policy: string): Promise<Workbench> {
  const bench = await Workbench.empty(site, policy);
  await bench.get('sample-data').click();
  await expect.poll(() => bench.get('person-count').getAttribute('data-count'), { timeout: 60_000 }).not.toBe('0');
  await bench.get('work').waitFor({ state: 'detached' });
  await bench.place('units');
  await bench.get('units-grid').waitFor();
  return bench;
}

test.each([
  ['daligang-2020', COLUMNS],
  ['ziyang-2021', COLUMNS.filter((column) => column !== 'counted')],
])('%s: every number of persons opens as many', { timeout: 180_000 }, async (policy, asked) => {
  const bench = await openSample(policy);
  const heads = async (column: string) => (await columnCell(bench, 'b-0', column)).count();
  let tried = 0;
  for (const column of asked) {
    if ((await heads(column)) === 0) continue; // this policy has no such column
    tried += 1;
    for (const row of ['0', 'b-0']) {
      const cell = await columnCell(bench, row, column);
      const persons = personsIn(await cell.textContent());
      await cell.click();
      await expectShown(bench, persons, `${column} of row ${row}`);
      await bench.place('units');
      await bench.get('units-grid').waitFor();
    }
  }
  expect(tried).toBeGreaterThanOrEqual(4);
});

test('the special group by name: figure on top, grid and drawer open those who are meant', async () => {
  const bench = await Workbench.empty(site, 'daligang-2020');
  await bench.import(
    [
      '姓名,证件号码,户编号,与户主关系,单位,身份类别,其他参保,缴费日期,缴费金额',
      `甲,${idNumber('19700101', 11)},1,户主,先锋桥,特困人员,,2019-11-20,0.00`,
      `乙,${idNumber('19720202', 22)},1,配偶,先锋桥,特困人员,,,`,
      `丙,${idNumber('19730303', 33)},2,户主,先锋桥,特困人员,职工医保,,`,
      `丁,${idNumber('19740404', 44)},3,户主,先锋桥,,,,`,
    ].join('\r\n'),
  );
  const back = async () => {
    await bench.place('units');
    await bench.get('units-grid').waitFor();
  };
  const name = (text: string) => bench.page.locator('[data-testid="roster-grid"] [col-id="name"]', { hasText: text });
  await back();
  const figure = bench.page.locator('.figure', { hasText: '特殊人群' });
  await figure.getByRole('button', { name: '还差 1 人' }).click();
  await expectShown(bench, 1, 'missing');
  await name('乙').waitFor();
  await back();
  await figure.locator('.figure-open').click();
  await expectShown(bench, 1, 'coverage');
  await back();
  await figure.getByRole('button', { name: '2', exact: true }).click();
  await expectShown(bench, 2, 'should');
  await back();
  const line = await bench.page
    .locator('.units-grid [col-id="unit"]', { hasText: '先锋桥' })
    .locator('xpath=ancestor::*[@row-index][1]')
    .getAttribute('row-index');
  await (await columnCell(bench, line ?? '', 'specialEnrolled')).click();
  await expectShown(bench, 1, 'enrolled, in the grid');
  await name('甲').waitFor();
  await back();
  await bench.explainUnit('先锋桥');
  const drawer = bench.get('drawer');
  await drawer.getByRole('button', { name: '1 人', exact: true }).first().click();
  await expectShown(bench, 1, 'missing, in the drawer');
  await name('乙').waitFor();
});

test('the rights check counts persons and opens exactly these', async () => {
  const bench = await Workbench.empty(site, 'tengzhou-2021');
  const row = (name: string, order: number, rest: string) => `${name},${idNumber('19700101', order)},${rest}`;
  await bench.import(
    [
      '姓名,证件号码,单位,身份类别,缴费日期,缴费金额',
      row('晚交的', 11, '北辛街道,,2020-12-23,280'),
      row('困难的', 13, '北辛街道,特困人员,,'),
      row('平常的', 15, '北辛街道,,2020-12-01,280'),
    ].join('\r\n'),
  );
  await bench.persons(3);
  // By which rule one of several identities was chosen is said, and no other one.
  await bench.place('units');
  await expect.poll(() => bench.get('rights-rule').textContent()).toContain('取资助最高的一项');
  expect(await bench.get('rights').textContent()).not.toContain('次序');
  for (const list of ['late', 'need']) {
    await bench.place('units');
    const link = bench.get(`rights-${list}`);
    await expect.poll(() => link.getAttribute('data-count')).toBe('1');
    await link.click();
    await expectShown(bench, 1, list);
    expect(await bench.page.locator('.chips').innerText()).toContain('权益核对');
  }

  // Beside a filter of a column, whose list offers only what is there; one taken away leaves the other.
  const { page } = bench;
  const sheet = makeSheet(page);
  const chip = page.locator('.chip', { hasText: '权益核对' });
  await bench.place('units');
  await bench.get('rights-late').click();
  await expectShown(bench, 1, 'late');
  await sheet.click(0, 'name');
  await sheet.press('Alt+ArrowDown');
  const menu = bench.get('filter-menu');
  await menu.locator('.filter-row').first().waitFor();
  expect(await menu.locator('.filter-row').allInnerTexts()).toEqual([expect.stringContaining('晚交的')]);
  await menu.getByLabel('比较方式').selectOption('contains');
  await menu.getByLabel('比较的内容').fill('困难');
  await expectShown(bench, 0, 'late and 困难');
  await menu.getByLabel('比较的内容').fill('晚');
  await expectShown(bench, 1, 'late and 晚');
  await page.keyboard.press('Enter');
  await menu.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: /^去掉筛选：姓名/ }).click();
  await expectShown(bench, 1, 'late again');

  // Kept as a view, it has the same persons after a reload, and those whom the rule meets by then.
  await page.getByTestId('views').click();
  await page.getByTestId('save-view').click();
  await page.getByTestId('view-name').fill('晚交几天');
  await page.keyboard.press('Enter');
  await bench.toast('已保存视图“晚交几天”').waitFor();
  await page.waitForTimeout(600); // kept a moment after it was made
  await bench.saved();
  await page.reload();
  await bench.get('roster-grid').waitFor();
  await page.getByTestId('views').click();
  const item = page.locator('.views-own .views-item', { hasText: '晚交几天' });
  await expect.poll(() => item.locator('.views-count').textContent()).toBe('1 人');
  await item.click();
  await expectShown(bench, 1, 'the view');
  await chip.waitFor();
  await expect.poll(() => page.locator('.ag-cell[col-id="name"]').allTextContents()).toEqual(['晚交的']);
  await bench.import(
    `姓名,证件号码,单位,身份类别,缴费日期,缴费金额\r\n${row('又晚交', 17, '北辛街道,,2020-12-24,280')}`,
  );
  await expectShown(bench, 2, 'the view, one more');
});
