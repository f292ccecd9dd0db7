import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { useBrowser } from './support/browser';
import { openRoster } from './support/roster';
import type { Sheet } from './support/sheet';
import { HEADER, idNumber } from './support/workbench';

const site = useBrowser();
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const NAMES = ['王一', '王二', '李三', '李四', '张五', '张小六', '欧阳七', '赵八'];
/** Eight persons, some of whom have paid; two villages. */
const ROWS = [
  HEADER,
  ...NAMES.map((name, at) => {
    const birth = String(1950 + at * 9);
    const unit = at % 2 === 0 ? '百家塅' : '新月';
    const paid = at < 3 ? `2020-11-0${at + 1},${['280.00', '100.00', '280.00'][at]}` : ',';
    return `${name},${idNumber(`${birth}0101`, at + 1)},${at + 1},户主,${unit},${at === 4 ? '农村低保' : ''},,${paid}`;
  }),
].join('\r\n');

const menu = (page: Page) => page.getByTestId('filter-menu');
const chips = (page: Page) => page.locator('.chip:visible .chip-text').allTextContents();
const names = async (sheet: Sheet) => {
  await sheet.settle();
  return sheet.page
    .locator('.ag-cell[col-id="name"]')
    .allTextContents()
    .then((all) => all.sort());
};
const sorted = (...all: string[]) => all.sort();

async function open(sheet: Sheet, column: string) {
  await sheet.click(0, column);
  await sheet.press('Alt+ArrowDown');
  await menu(sheet.page).waitFor();
  await menu(sheet.page).locator('.filter-row').first().waitFor();
}
const shown = (sheet: Sheet) => expect.poll(async () => (await sheet.counts()).shown);

test('conditions on text hold as they are typed, two of one column together; Enter closes, the cell has the keys', async () => {
  const { sheet } = await openRoster(site, ROWS);
  const { page } = sheet;
  const how = menu(page).getByLabel('比较方式');
  const what = menu(page).getByLabel('比较的内容');
  await open(sheet, 'name');
  for (const [op, text, found] of [
    ['contains', '小', 1],
    ['not-contains', '王', 6],
    ['equals', '李三', 1],
    ['not-equals', '李三', 7],
    ['starts', '张', 2],
    ['ends', '七', 1],
  ] as const) {
    await how.selectOption(op);
    await what.fill(text);
    await shown(sheet).toBe(found);
  }
  await expect.poll(() => page.getByTestId('filter-left').textContent()).toBe('剩 1 人');
  await how.selectOption('not-contains');
  await what.fill('王');
  await menu(page).getByRole('button', { name: '再加一个条件' }).click();
  await how.nth(1).selectOption('not-contains');
  await what.nth(1).fill('张');
  await page.keyboard.press('Enter');
  await menu(page).waitFor({ state: 'detached' });
  await shown(sheet).toBe(4);
  expect(await sheet.focus()).toBe('name@0');
  expect(await chips(page)).toEqual(['姓名不含“王”', '姓名不含“张”']);
  expect(await names(sheet)).toEqual(sorted('李三', '李四', '欧阳七', '赵八'));
  // As in Excel rows keep their numbers, in blue; everything speaks of these.
  const numbers = async () => (await page.locator('.ag-cell.row-number').allTextContents()).sort();
  expect(await numbers()).toEqual(['3', '4', '7', '8']);
  expect(await sheet.cell(0, 'row-number').evaluate((cell) => getComputedStyle(cell).color)).toBe('rgb(10, 83, 199)');
  await sheet.press('Control+g');
  await page.keyboard.type('7');
  await page.getByTestId('goto').getByText('第 7 行').waitFor();
  await sheet.press('Enter');
  expect(await sheet.focus()).toBe('name@2');
  expect(await page.locator('.cell-field').getAttribute('aria-label')).toContain('第 7 行 欧阳七');
  await sheet.click(0, 'name');
  await sheet.press('Alt+Delete');
  await expect.poll(numbers).toEqual(['3', '6', '7']);
  await sheet.press('Control+z');
  await expect.poll(numbers).toEqual(['3', '4', '7', '8']);
  await sheet.click(0, 'name');
  // Opened again, both are there; one is taken away, the other stays.
  await open(sheet, 'name');
  expect(await what.count()).toBe(2);
  await menu(page).getByRole('button', { name: '去掉此条件' }).first().click();
  await shown(sheet).toBe(6);
  await page.keyboard.press('Escape');
  expect(await chips(page)).toEqual(['姓名不含“张”']);
  // The key of Excel takes all filters away.
  await sheet.click(4, 'status');
  await sheet.press('Control+Shift+L');
  await shown(sheet).toBe(8);
  // The cursor stays with its person, as in Excel.
  expect(await sheet.focus()).toBe('status@6');
  expect(await chips(page)).toEqual([]);
  expect(await numbers()).toEqual(['1', '2', '3', '4', '5', '6', '7', '8']);
});

test('a menu closed without a change leaves the rows where they stood, with a filter too, and asks nothing anew', async () => {
  const many = Array.from({ length: 300 }, (_, at) => `人${at},${idNumber('19600101', at + 1)},${at},户主,新月,,,,`);
  const { sheet } = await openRoster(site, [HEADER, ...many].join('\r\n'));
  const { page } = sheet;
  const top = () =>
    page.evaluate(
      () => document.querySelector('.ag-row')?.closest('.ag-grid-viewport, .ag-body-viewport')?.scrollTop ?? -1,
    );
  const look = async () => {
    await sheet.cell(0, 'name').hover();
    await page.mouse.wheel(0, 4000);
    await expect.poll(top).toBeGreaterThan(2000);
    await sheet.settle();
    const before = await top();
    await page.locator('.ag-header-cell[col-id="name"] .head-menu').click();
    await menu(page).locator('.filter-row').first().waitFor();
    await page.keyboard.press('Escape');
    await menu(page).waitFor({ state: 'detached' });
    await page.waitForTimeout(300);
    expect(await top()).toBe(before);
    expect(await page.evaluate(() => document.activeElement?.closest('.roster-sheet') !== null)).toBe(true);
  };
  await look();
  await page.keyboard.press('Control+Home');
  await sheet.click(0, 'name');
  await open(sheet, 'name');
  await menu(page).getByLabel('比较的内容').fill('人');
  await page.keyboard.press('Enter');
  await menu(page).waitFor({ state: 'detached' });
  await expect.poll(() => chips(page)).toEqual(['姓名含“人”']);
  await sheet.settle();
  await look();
});

test('the list finds blank cells by what it calls them, words by their pinyin; the cursor stays with its person', async () => {
  const { sheet } = await openRoster(site, ROWS);
  await open(sheet, 'identities');
  await sheet.type('空白');
  await expect.poll(() => menu(sheet.page).locator('.filter-row').allTextContents()).toEqual(['（空白）7只看']);
  await sheet.press('Enter');
  await shown(sheet).toBe(7);
  await sheet.press('Control+Shift+L');
  await shown(sheet).toBe(8);
  await sheet.click(5, 'unit');
  await sheet.press('Alt+ArrowDown');
  await menu(sheet.page).locator('.filter-row').first().waitFor();
  await sheet.type('xy');
  await expect.poll(() => menu(sheet.page).locator('.filter-row').allTextContents()).toEqual(['新月4只看']);
  await sheet.press('Enter');
  await shown(sheet).toBe(4);
  await expect.poll(() => sheet.focus()).toBe('unit@2');
});

test('persons taken out of the unit by a change stay on display until asked anew: never more shown than there are', async () => {
  const { sheet } = await openRoster(site, ROWS);
  const { page } = sheet;
  await page.getByRole('tab', { name: /新月/ }).click();
  await shown(sheet).toBe(4);
  await sheet.click(0, 'unit');
  await sheet.type('百家塅');
  await sheet.press('Enter');
  await page.getByTestId('reapply').filter({ visible: true }).waitFor();
  const count = page.getByTestId('view-count');
  expect(await sheet.counts()).toEqual({ shown: 4, total: 4 });
  expect(await count.textContent()).toBe('显示 4 人');
  await page.getByTestId('reapply').filter({ visible: true }).click();
  await shown(sheet).toBe(3);
  expect(await count.textContent()).toBe('3 / 3 人');
});

test('conditions on amounts, ages and dates; what cannot be read is said and not used', async () => {
  const { sheet } = await openRoster(site, ROWS);
  const { page } = sheet;
  const how = menu(page).getByLabel('比较方式');
  const what = menu(page).getByLabel('比较的内容');
  await open(sheet, 'payAmount');
  for (const [op, text, found] of [
    ['=', '280', 2],
    // A blank amount is not 280 either, as in Excel.
    ['≠', '280.00', 6],
    ['>', '100', 2],
    ['≥', '100', 3],
    ['<', '280', 1],
    ['≤', '280', 3],
  ] as const) {
    await how.selectOption(op);
    await what.fill(text);
    await shown(sheet).toBe(found);
  }
  await what.fill('贰佰多');
  await menu(page).getByText('读不出这个金额').waitFor();
  await shown(sheet).toBe(8);
  await how.selectOption('not-blank');
  await shown(sheet).toBe(3);
  await how.selectOption('between');
  await what.fill('50');
  await menu(page).getByLabel('到', { exact: true }).fill('１５０元');
  await shown(sheet).toBe(1);
  await page.keyboard.press('Escape');
  expect(await chips(page)).toEqual(['缴费金额 50.00～150.00']);
  await page.getByRole('button', { name: '去掉筛选：缴费金额 50.00～150.00' }).click();
  await shown(sheet).toBe(8);
  await open(sheet, 'payDate');
  await how.selectOption('≤');
  await what.fill('2020-11-02');
  await shown(sheet).toBe(2);
  await how.selectOption('<');
  await menu(page).getByRole('button', { name: '截止日' }).click();
  const asOf = await what.inputValue();
  await expect.poll(() => chips(page)).toEqual([`缴费日期早于 ${asOf}`]);
  await page.keyboard.press('Escape');
});

test('values are ticked by keys: one off, only one, inverted, blanks; with a condition beside them', async () => {
  const { sheet } = await openRoster(site, ROWS);
  const { page } = sheet;
  await open(sheet, 'unit');
  await sheet.press('ArrowDown', 'ArrowDown', 'Space');
  await shown(sheet).toBe(4);
  await sheet.press('Shift+Space');
  await expect.poll(async () => (await chips(page))[0]).toMatch(/^单位＝/);
  await shown(sheet).toBe(4);
  await menu(page).getByRole('button', { name: '反选' }).click();
  await expect.poll(async () => (await chips(page))[0]).toMatch(/^单位≠/);
  await menu(page).getByLabel('全选').check();
  await shown(sheet).toBe(8);
  await menu(page).getByLabel('全选').uncheck();
  await menu(page).getByText('一个也没勾').waitFor();
  await shown(sheet).toBe(8);
  await menu(page).getByLabel(/^新月/).check();
  await shown(sheet).toBe(4);
  await menu(page).getByLabel('比较的内容').fill('家');
  await shown(sheet).toBe(0); // both hold
  await menu(page).getByRole('button', { name: '清除此列' }).click();
  await shown(sheet).toBe(8);
  await open(sheet, 'payAmount');
  await menu(page).locator('.filter-row', { hasText: '（空白）' }).hover();
  await menu(page).getByRole('button', { name: '只看：（空白）' }).click();
  await shown(sheet).toBe(5);
  await page.keyboard.press('Escape');
  expect(await chips(page)).toEqual(['缴费金额＝（空白）']);
  // A computed column has its list alone.
  await open(sheet, 'status');
  await menu(page).getByLabel('查找值').fill('未缴');
  await menu(page).getByRole('button', { name: '完成' }).press('Enter'); // as OK in Excel: only what was found
  await expect.poll(() => chips(page)).toEqual(['缴费金额＝（空白）', '状态＝未缴']);
  await sheet.click(0, 'payAmount');
  expect(await sheet.focus()).toBe('payAmount@0');
});

test('the search of values: pinyin under composition asks nothing, Enter for the candidate closes nothing, the next takes what was found', async () => {
  const { sheet } = await openRoster(site, ROWS);
  const { page } = sheet;
  await open(sheet, 'name');
  expect(await page.evaluate(() => document.activeElement?.className)).toBe('filter-search');
  const cdp = await page.context().newCDPSession(page);
  for (const text of ['z', 'zh', 'zhang']) {
    await cdp.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    await page.waitForTimeout(60);
  }
  await page.waitForTimeout(300);
  expect(await menu(page).locator('.filter-row').count()).toBe(8);
  await cdp.send('Input.dispatchKeyEvent', {
    type: 'rawKeyDown',
    key: 'Enter',
    code: 'Enter',
    windowsVirtualKeyCode: 229,
  });
  await cdp.send('Input.insertText', { text: '张' });
  await expect.poll(() => menu(page).locator('.filter-row').count()).toBe(2);
  expect(await menu(page).count()).toBe(1);
  await page.keyboard.press('Enter');
  await menu(page).waitFor({ state: 'detached' });
  await shown(sheet).toBe(2);
  expect(await names(sheet)).toEqual(sorted('张五', '张小六'));
  // Before any value has come, all in one task: what is typed after Enter is meant for the first row that is left.
  await sheet.click(0, 'name');
  await page.evaluate(() => {
    const press = (key: string, altKey = false) =>
      document.activeElement?.dispatchEvent(
        new KeyboardEvent('keydown', { key, altKey, bubbles: true, cancelable: true }),
      );
    press('ArrowDown', true);
    const search = document.querySelector<HTMLInputElement>('.filter-search');
    if (search === null) throw new Error('the menu stands');
    search.value = '小';
    search.dispatchEvent(new InputEvent('input', { bubbles: true, data: '小' }));
    for (const key of ['Enter', 'x', 'y', 'Enter']) press(key);
  });
  await shown(sheet).toBe(1);
  await expect.poll(() => sheet.text(0, 'name')).toBe('xy');
  await sheet.press('Control+z');
  await expect.poll(() => sheet.text(0, 'name')).toBe('张小六');
});

test('ID numbers are masked in the list and in the chip', async () => {
  const { sheet } = await openRoster(site, ROWS);
  const { page } = sheet;
  await open(sheet, 'idNumber');
  expect(await menu(page).locator('.filter-word').first().textContent()).toMatch(/^430903\*+[\dX]{4}$/);
  await sheet.press('ArrowDown', 'Shift+Space', 'Enter');
  await shown(sheet).toBe(1);
  expect((await chips(page))[0]).toMatch(/^证件号码＝430903\*+[\dX]{4}$/);
});

test('chips: unit and search too, a click opens the menu, those without room are behind one button, all go at once', async () => {
  const { sheet } = await openRoster(site, ROWS);
  const { page } = sheet;
  await sheet.press('Alt+PageDown');
  await open(sheet, 'name');
  await menu(page).getByLabel('比较方式').selectOption('not-contains');
  await menu(page).getByLabel('比较的内容').fill('这是一个很长很长的名字，谁也不会叫这个名字');
  await page.keyboard.press('Enter');
  for (const column of ['household', 'relation', 'idNumber', 'name', 'group', 'note'] as const) {
    await open(sheet, column);
    const how = menu(page).getByLabel('比较方式').last();
    if (column === 'name') await menu(page).getByRole('button', { name: '再加一个条件' }).click();
    await how.selectOption('not-equals');
    await menu(page).getByLabel('比较的内容').last().fill('没有一个人的这一格是这样写的，所以谁也不会少');
    await page.keyboard.press('Enter');
  }
  await shown(sheet).toBe(4);
  expect((await chips(page))[0]).toBe('单位：百家塅');
  const more = page.getByTestId('more-chips');
  await more.click();
  const rest = page.getByTestId('chip-list');
  const hidden = await rest.locator('.chip').count();
  expect(hidden).toBeGreaterThan(0);
  expect(
    (await page.locator('.roster-bar .chips > .chip').count()) - (await page.locator('.chips > .chip-cut').count()),
  ).toBe(8 - hidden);
  const inRow = await page.locator('.roster-bar').evaluate((bar) => bar.scrollWidth <= bar.clientWidth);
  expect(inRow).toBe(true);
  await rest.locator('.chip-text').first().click();
  await menu(page).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '全部清除' }).click();
  await expect.poll(() => page.locator('.roster-bar').count()).toBe(0);
  await sheet.press('Alt+PageUp');
  await shown(sheet).toBe(8);
});

test('the menu and the list of views break no rule of WCAG 2.2 AA', async () => {
  const { sheet } = await openRoster(site, ROWS);
  const { page } = sheet;
  await page.evaluate(axe);
  const clean = async (what: string) => {
    const found = await page.evaluate(async () => {
      const { run } = (
        globalThis as unknown as {
          axe: {
            run(on: Document, how: object): Promise<{ violations: { id: string; nodes: { target: string[] }[] }[] }>;
          };
        }
      ).axe;
      const { violations } = await run(document, {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      });
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`);
    });
    expect(found, what).toEqual([]);
  };
  await open(sheet, 'payDate');
  await menu(page).getByLabel('比较方式').selectOption('between');
  await clean('menu of a date');
  await page.keyboard.press('Escape');
  await open(sheet, 'unit');
  await sheet.press('ArrowDown', 'Shift+Space');
  await clean('menu of words');
  await page.keyboard.press('Escape');
  await sheet.press('Control+Alt+1');
  await page.getByTestId('views').click();
  // Keys pressed before the list stands are held in a field of their own.
  await expect.poll(() => page.locator('.held-keys').count()).toBe(0);
  await clean('views');
  await page.getByTestId('save-view').click();
  await clean('saving a view');
});
