import { expect, test } from 'vitest';
import { useBrowser } from './support/browser';
import { makeSheet } from './support/sheet';
import { SMALL, Workbench } from './support/workbench';

// The keys always have a place to go: what had the focus may go, the focus goes on.

const site = useBrowser();

/** Where the keys go: the page handle or the class of the focused element. */
const at = (bench: Workbench) =>
  bench.page.evaluate(() => {
    const now = document.activeElement;
    if (now === null || now === document.body) return 'nowhere';
    return now.getAttribute('data-testid') ?? now.className.split(' ')[0] ?? now.tagName;
  });

test('the policy screen: Enter stays in the field, Ctrl+Z there takes the change back, setting back goes to the field', async () => {
  const bench = await Workbench.empty(site, 'lanxi-2021');
  await bench.place('policy');
  const premium = bench.get('parameter-premium');
  const changes = () => bench.get('policy-changes').getAttribute('data-count');
  await premium.fill('300');
  await premium.press('Enter');
  await expect.poll(changes).toBe('1');
  expect(await at(bench)).toBe('parameter-premium');
  await expect.poll(() => premium.inputValue()).toBe('300.00');
  await premium.press('Control+z');
  await expect.poll(changes).toBe('0');
  await premium.press('Control+y');
  await expect.poll(changes).toBe('1');
  await bench.get('reset-premium').click();
  await expect.poll(changes).toBe('0');
  await expect.poll(() => at(bench)).toBe('parameter-premium');
  await premium.fill('300');
  await premium.press('Enter');
  const goal = bench.get('parameter-goal');
  await goal.fill('90');
  await goal.press('Enter');
  await expect.poll(changes).toBe('2');
  await bench.page.locator('.policy-changes li button').first().click();
  await expect.poll(changes).toBe('1');
  await expect.poll(() => at(bench)).toBe('link');
  await bench.get('reset-parameters').click();
  await expect.poll(changes).toBe('0');
  await expect.poll(() => at(bench)).toBe('policy-changes');
});

test('a new workbook, by Enter or a click on its policy: what the empty workbook offers first', async () => {
  const bench = await Workbench.empty(site, 'lanxi-2021');
  await expect.poll(() => at(bench)).toBe('empty-drop');
  await bench.get('new-workbook').focus();
  await bench.page.keyboard.press('Enter');
  await expect.poll(() => at(bench)).toMatch(/^policy-/);
  const name = await bench.page.title();
  await bench.page.keyboard.press('Enter');
  await expect.poll(() => bench.page.title()).not.toBe(name);
  await expect.poll(() => at(bench)).toBe('empty-drop');
});

test('Alt+6 from another place: the heading of the policy, from which Tab goes on', async () => {
  const bench = await Workbench.empty(site, 'lanxi-2021');
  await bench.import(SMALL);
  await bench.persons(4);
  await makeSheet(bench.page).click(1, 'name');
  for (const from of ['Alt+2', 'Alt+1']) {
    await bench.page.keyboard.press(from);
    await expect.poll(() => at(bench)).not.toMatch(/nowhere|policy-title/);
    await bench.page.keyboard.press('Alt+6');
    await expect.poll(() => at(bench)).toBe('policy-title');
  }
  await bench.page.keyboard.press('Tab');
  expect(await bench.page.evaluate(() => document.activeElement?.closest('.policy-body') !== null)).toBe(true);
});

test('making persons cancelled: what the empty workbook offers first', async () => {
  const bench = await Workbench.empty(site, 'lanxi-2021');
  await bench.get('sample-data').click();
  await bench.get('work').getByRole('button', { name: '取消' }).click();
  await bench.toast('已取消，没有任何改动').waitFor();
  await bench.persons(0);
  await expect.poll(() => at(bench)).toBe('empty-drop');
});

test('an import undone: the heads of the grid or the roster’s tools; a file whose reading is cancelled: the cell that had the keys', async () => {
  const bench = await Workbench.empty(site, 'lanxi-2021');
  await bench.import(SMALL);
  await bench.persons(4);
  await bench.toast('已写入：新增 4 人').getByRole('button', { name: '撤销' }).click();
  await bench.persons(0);
  // The message gave the focus to the grid, whose heads are all that is left of it.
  await expect.poll(() => at(bench)).toBe('ag-header-cell');
  await bench.page.keyboard.press('Control+y');
  await bench.persons(4);
  await expect.poll(() => at(bench)).toMatch(/ag-header-cell|cell-field/);
  await bench.get('undo').click();
  await bench.persons(0);
  await expect.poll(() => at(bench)).toBe('views');
  await bench.get('redo').click();
  await bench.persons(4);
  const sheet = makeSheet(bench.page);
  await sheet.click(2, 'name');
  const many = Array.from({ length: 900_000 }, (_, line) => `丁${line},,${line},户主,新月`).join('\n');
  await bench.choose('大.csv', `姓名,证件号码,户编号,与户主关系,单位\n${many}\n`);
  await bench.get('work').getByRole('button', { name: '取消' }).click();
  await bench.toast('已取消').waitFor();
  await expect.poll(() => sheet.focus()).toBe('name@2');
});

test('the second tab that may write now keeps its keys', async () => {
  const context = await site.context();
  const first = await Workbench.empty(site, 'lanxi-2021', context);
  await first.import(SMALL);
  const second = await Workbench.start(site, context);
  await second.persons(4);
  await second.get('reader-banner').waitFor();
  const sheet = makeSheet(second.page);
  await sheet.click(1, 'name');
  await sheet.press('Alt+Delete');
  await sheet.type('改');
  await first.page.close();
  await second.get('reader-banner').waitFor({ state: 'detached' });
  await expect.poll(() => sheet.focus()).toBe('name@1');
  await sheet.type('王改');
  await sheet.press('Enter');
  await expect.poll(() => sheet.text(1, 'name')).toBe('王改');
});
