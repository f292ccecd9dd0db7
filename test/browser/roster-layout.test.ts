import { STATUSES } from '../../src/policy/vocabulary';
import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import type { Session } from '../../src/client/types';
import { useRosterPage, type Sheet } from '../ui/site';

const roster = useRosterPage();

declare global {
  interface Window {
    act(id: string): void;
    session: Session;
  }
}

const act = async (sheet: Sheet, id: string) => {
  await sheet.page.evaluate((name) => window.act(name), id);
  await sheet.settle();
};
/** Columns on screen from left to right, row numbers apart. */
const heads = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('.ag-header-cell[col-id]')]
      .map((head) => ({ id: head.getAttribute('col-id') ?? '', left: head.getBoundingClientRect().left }))
      .filter(({ id }) => id !== 'row-number')
      .sort((a, b) => a.left - b.left)
      .map(({ id }) => id),
  );
const boxOf = async (page: Page, column: string) => {
  const box = await page.locator(`.ag-header-cell[col-id="${column}"]`).boundingBox();
  if (box === null) throw new Error(`no head of ${column}`);
  return box;
};

test('several sort keys are added, turned, ordered and taken away in the panel; the chip says them', async () => {
  const sheet = await roster.open();
  const { page } = sheet;
  await sheet.click(0, 'unit');
  await sheet.press('Alt+s');
  const panel = page.getByTestId('sort-panel');
  await panel.locator('.sort-add').selectOption('sex');
  await panel.locator('.sort-add').selectOption('age');
  await sheet.settle();
  await panel.locator('.sort-key').nth(1).locator('.sort-turn').click();
  await sheet.settle();
  expect(await page.getByTestId('sort-chip').textContent()).toContain('性别 ↑，年龄 ↓');
  const ages = async () => Promise.all([0, 1, 2, 3].map(async (row) => Number(await sheet.text(row, 'age'))));
  const down = await ages();
  expect(down).toEqual([...down].sort((a, b) => b - a));
  await panel.getByRole('button', { name: '上移：年龄' }).click();
  await sheet.settle();
  expect(await page.getByTestId('sort-chip').textContent()).toContain('年龄 ↓，性别 ↑');
  await panel.getByRole('button', { name: '去掉：年龄' }).click();
  await panel.getByLabel('同户在一起').check();
  await sheet.settle();
  expect(await page.getByTestId('sort-chip').textContent()).toContain('性别 ↑，同户在一起');
  await page.keyboard.press('Escape');
  expect(await panel.count()).toBe(0);
  expect(await sheet.focus()).not.toBe('');
  await page.getByRole('button', { name: '取消排序' }).click();
  await sheet.settle();
  expect(await page.getByTestId('sort-chip').count()).toBe(0);
});

test('columns move by keys and by their heads, the focus stays with them', async () => {
  const sheet = await roster.open();
  const { page } = sheet;
  await sheet.click(2, 'group');
  await sheet.press('Alt+Shift+ArrowRight', 'Alt+Shift+ArrowRight');
  expect((await heads(page)).slice(0, 5)).toEqual(['name', 'unit', 'household', 'relation', 'group']);
  await expect.poll(() => sheet.focus()).toBe('group@2');
  await sheet.press('Alt+Shift+ArrowLeft');
  expect((await heads(page)).slice(0, 4)).toEqual(['name', 'unit', 'household', 'group']);
  // A head that is selected with its column is picked up.
  const from = await boxOf(page, 'idNumber');
  await page.mouse.click(from.x + 20, from.y + 17);
  expect(await page.locator('.head-whole [title*="拖动可移动"]').count()).toBe(1);
  await page.mouse.move(from.x + 20, from.y + 17);
  await page.mouse.down();
  const to = await boxOf(page, 'unit');
  await page.mouse.move(to.x + 60, to.y + 17, { steps: 5 });
  await page.mouse.move(to.x + 10, to.y + 17, { steps: 3 });
  await page.mouse.up();
  await sheet.settle();
  expect((await heads(page)).slice(0, 3)).toEqual(['name', 'idNumber', 'unit']);
});

test('the panel hides, finds and orders columns; there is a way back', async () => {
  const sheet = await roster.open();
  const { page } = sheet;
  await sheet.click(0, 'unit');
  await act(sheet, 'columns.open');
  const panel = page.getByTestId('columns-panel');
  await panel.getByLabel('组', { exact: true }).uncheck();
  await sheet.settle();
  expect(await heads(page)).not.toContain('group');
  await panel.getByLabel('查找列').fill('户编号');
  expect(await panel.locator('.columns-item').count()).toBe(1);
  await panel.getByLabel('查找列').fill('');
  await panel.getByLabel('户编号').focus();
  await page.keyboard.press('Alt+ArrowUp');
  await page.keyboard.press('Alt+ArrowUp');
  await sheet.settle();
  expect((await heads(page)).slice(0, 3)).toEqual(['name', 'household', 'unit']);
  await panel.getByRole('button', { name: '只看常用列' }).click();
  await sheet.settle();
  expect(await heads(page)).not.toContain('age');
  await panel.getByRole('button', { name: '恢复默认' }).click();
  await sheet.settle();
  expect((await heads(page)).slice(0, 7)).toEqual([
    'name',
    'unit',
    'group',
    'household',
    'relation',
    'idNumber',
    'age',
  ]);
  await page.keyboard.press('Escape');
  expect(await panel.count()).toBe(0);
  await act(sheet, 'columns.hide');
  expect(await heads(page)).not.toContain('unit');
  await page.locator('.toast').getByRole('button', { name: '撤销' }).last().click();
  await sheet.settle();
  expect(await heads(page)).toContain('unit');
});

test('columns freeze up to one; a double click at the edge fits the width, a drag sets it', async () => {
  const sheet = await roster.open();
  const { page } = sheet;
  await sheet.click(0, 'group');
  await act(sheet, 'columns.freeze');
  const before = await boxOf(page, 'group');
  await sheet.press('End');
  expect((await boxOf(page, 'group')).x).toBe(before.x);
  await act(sheet, 'columns.unfreeze');
  await sheet.press('Home');
  const identities = await boxOf(page, 'identities');
  await page.mouse.dblclick(identities.x + identities.width - 2, identities.y + 17);
  await sheet.settle();
  const cut = await page.evaluate(() =>
    [...document.querySelectorAll('.ag-cell[col-id="identities"]')]
      .filter((cell) => cell.scrollWidth > cell.clientWidth + 1) // the line above a household is a pixel wider
      .map((cell) => `${cell.textContent} ${cell.scrollWidth} > ${cell.clientWidth}`),
  );
  expect(cut).toEqual([]);
  const unit = await boxOf(page, 'unit');
  await page.mouse.move(unit.x + unit.width - 2, unit.y + 17);
  await page.mouse.down();
  await page.mouse.move(unit.x + unit.width + 38, unit.y + 17, { steps: 4 });
  await page.mouse.up();
  await sheet.settle();
  expect(Math.round((await boxOf(page, 'unit')).width)).toBe(Math.round(unit.width + 40));
  // What was dragged at 100 % is that much wider at 150 %.
  await sheet.click(0, 'unit');
  await act(sheet, 'columns.fitAll');
  const fitted = (await boxOf(page, 'unit')).width;
  await sheet.press('Control+Alt+=', 'Control+Alt+=', 'Control+Alt+=');
  expect(Math.abs((await boxOf(page, 'unit')).width - fitted * 1.5)).toBeLessThan(1);
});

test('zoom scales rows, heads, texts and columns alike, by keys, wheel and slider; rows keep their place', async () => {
  const sheet = await roster.open();
  const { page } = sheet;
  const measure = () =>
    page.evaluate(() => {
      const cell = document.querySelector('.ag-row .ag-cell[col-id="unit"]');
      const head = document.querySelector('.ag-header-cell[col-id="unit"]');
      if (cell === null || head === null) throw new Error('nothing is there');
      return {
        row: cell.closest('.ag-row')?.getBoundingClientRect().height ?? 0,
        head: head.getBoundingClientRect().height,
        width: cell.getBoundingClientRect().width,
        font: Number.parseFloat(getComputedStyle(cell).fontSize),
        headFont: Number.parseFloat(getComputedStyle(head).fontSize),
      };
    });
  const usual = await measure();
  expect(usual).toMatchObject({ row: 26, head: 34, font: 13, headFont: 13 });
  await sheet.click(2, 'unit');
  await sheet.press('Control+Alt+-', 'Control+Alt+-');
  const small = await measure();
  expect(small).toMatchObject({ row: 21, head: 27 });
  expect(small.font).toBeCloseTo(10.4, 1);
  expect(small.width).toBeCloseTo(usual.width * 0.8, 0);
  await sheet.press('Control+0');
  expect(await measure()).toEqual(usual);
  const box = await boxOf(page, 'unit');
  await page.mouse.move(box.x + 20, box.y + 200);
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -120);
  await page.keyboard.up('Control');
  await sheet.settle();
  expect((await measure()).row).toBe(29);
  await page.getByTestId('zoom').fill('150');
  await sheet.settle();
  expect(await measure()).toMatchObject({ row: 39, head: 51, font: 19.5, headFont: 19.5 });
  await act(sheet, 'view.rowHeight34');
  expect((await measure()).row).toBe(51);
  // A cell opened for typing is as high as its row.
  await sheet.click(1, 'unit');
  await sheet.press('F2');
  const field = await page.locator('.cell-field').boundingBox();
  expect(Math.round(field?.height ?? 0)).toBe(51);
});

test('headings sum what stands below them, to the fen: with the units, and with the status bar over all rows', async () => {
  const sheet = await roster.open();
  const { page } = sheet;
  await sheet.click(3, 'unit');
  await act(sheet, 'group.unit');
  await act(sheet, 'group.foldAll');
  const units = await page.evaluate(() => window.session.state().units.units.length);
  expect((await sheet.counts()).shown).toBe(3000);
  const fen = (text: string) => Math.round(Number(text.replaceAll(',', '').replace('＊', '')) * 100);
  const sumOf = async (column: string) => {
    let sum = 0;
    for (let row = 0; row < units; row += 1) sum += fen(await sheet.text(row, column));
    return sum;
  };
  const total = await page.evaluate(() => {
    const { total: all } = window.session.state().units;
    return { receivable: all.receivable, entitled: all.entitled, paid: all.collected + all.collectedExcluded };
  });
  // Those of the view 未缴.
  const owing = (['unpaid', 'pending', 'short'] as const).map((status) => STATUSES.indexOf(status));
  const unpaid = await page.evaluate((places) => {
    const { total: all } = window.session.state().units;
    return places.reduce((sum, place) => sum + (all.byStatus[place] ?? 0), 0);
  }, owing);
  const headings = {
    payable: await sumOf('payable'),
    paid: await sumOf('paid'),
    aid: await sumOf('aid'),
  };
  expect(headings.payable).toBe(total.receivable);
  expect(headings.paid).toBe(total.paid);
  expect(headings.aid).toBe(total.entitled.reduce((sum, each) => sum + each, 0));
  let named = 0;
  let persons = 0;
  for (let row = 0; row < units; row += 1) {
    named += Number((await sheet.text(row, 'status')).replace(/\D/g, ''));
    persons += Number(/(\d[\d,]*)人/.exec(await sheet.text(row, 'name'))?.[1]?.replaceAll(',', '') ?? 0);
  }
  expect(named).toBe(unpaid);
  expect(persons).toBe(3000);
  // The status bar adds persons, not headings.
  await act(sheet, 'group.unfoldAll');
  await sheet.click(0, 'payable');
  await sheet.press('Control+Space');
  await expect
    .poll(async () => fen((await page.locator('[data-figure="sum"]').textContent())?.replace(/[^\d.,]/g, '') ?? ''))
    .toBe(total.receivable);
});

test('groups fold by click, keys and all at once; numbers count persons; headings take no text', async () => {
  const sheet = await roster.open();
  const { page } = sheet;
  await sheet.click(0, 'unit');
  const person = await sheet.text(0, 'name');
  await act(sheet, 'group.group');
  // The focus has gone along with its person.
  const at = Number((await sheet.focus()).split('@')[1]);
  expect(await sheet.text(at, 'name')).toBe(person);
  await sheet.press('Alt+ArrowLeft');
  const group = Number((await sheet.focus()).split('@')[1]);
  expect(await sheet.text(group, 'name')).toMatch(/^　▸ .+人$/);
  await sheet.press('Alt+ArrowLeft'); // on to the unit
  const unit = Number((await sheet.focus()).split('@')[1]);
  expect(unit).toBeLessThan(group);
  expect(await sheet.text(unit, 'name')).toMatch(/^▸ /);
  await sheet.press('Enter');
  expect(await sheet.text(unit, 'name')).toMatch(/^▾ /);
  await page.locator(`.ag-row[row-index="${unit}"] .ag-cell[col-id="name"]`).click({ position: { x: 12, y: 12 } });
  await sheet.settle();
  expect(await sheet.text(unit, 'name')).toMatch(/^▸ /);
  await act(sheet, 'group.unfoldAll');
  // Numbers: headings have none, and the persons below them count on.
  const numbers = await page.evaluate(() =>
    [...document.querySelectorAll('.ag-row')]
      .sort((a, b) => Number(a.getAttribute('row-index')) - Number(b.getAttribute('row-index')))
      .map((row) => ({
        heading: row.querySelector('.group-heading') !== null,
        number: row.querySelector('[col-id="row-number"]')?.textContent ?? '',
      })),
  );
  expect(numbers.filter(({ heading }) => heading).every(({ number }) => number === '')).toBe(true);
  const counted = numbers.filter(({ heading }) => !heading).map(({ number }) => Number(number));
  expect(counted).toEqual(counted.map((_, index) => (counted[0] ?? 0) + index));
  await sheet.press('Control+Home');
  expect(await sheet.text(0, 'name')).toMatch(/^▾ /);
  await sheet.type('x');
  await page.getByText('这是小计行，不能修改').waitFor();
  expect(await sheet.focus()).toBe('name@0');
});

test('inserted persons stand beside the focused one and in its household', async () => {
  const sheet = await roster.open('?persons=300');
  await sheet.click(4, 'note');
  await sheet.press('Alt+Shift+Insert');
  await expect.poll(() => sheet.focus()).toBe('name@4');
  expect(await sheet.text(4, 'name')).toBe('');
  await sheet.click(6, 'note');
  const household = await sheet.text(6, 'household');
  await sheet.press('Alt+H');
  await expect.poll(async () => (await sheet.counts()).total).toBe(302);
  const at = Number((await sheet.focus()).split('@')[1]);
  expect(at).toBeGreaterThan(6);
  expect(await sheet.text(at, 'household')).toBe(household);
});

test('row numbers of six digits stand clear of the mark, at any zoom', async () => {
  const sheet = await roster.open('?persons=100002');
  const { page } = sheet;
  await sheet.click(0, 'name');
  await sheet.press('Control+End', 'Home', 'Control+Alt+1');
  await page.locator('.row-number.tag-red').waitFor();
  /** Pixels between the mark and the first digit. */
  const room = () =>
    page.evaluate(() => {
      const cell = document.querySelector('.row-number.tag-red');
      if (cell === null) return -1;
      const text = document.createRange();
      text.selectNodeContents(cell);
      const left = text.getBoundingClientRect().left - cell.getBoundingClientRect().left;
      return left - Number.parseFloat(getComputedStyle(cell, '::after').width);
    });
  expect(await room()).toBeGreaterThanOrEqual(0);
  const second = async () => (await boxOf(page, 'name')).x;
  expect(await second()).toBe(66);
  await act(sheet, 'view.zoomIn');
  await act(sheet, 'view.zoomIn');
  expect(await second()).toBeGreaterThan(66);
  expect(await room()).toBeGreaterThanOrEqual(0);
});

test('where groups take a moment to be made the focus goes along with its person, and to a new one', async () => {
  const sheet = await roster.open('?persons=250100');
  await sheet.click(0, 'idNumber');
  await sheet.press('Control+End', 'Home', 'ArrowUp');
  const person = await Promise.all(['name', 'idNumber'].map((column) => sheet.text(250_098, column)));
  const row = async () => Number((await sheet.focus()).split('@')[1]);
  await act(sheet, 'group.unit');
  await expect.poll(row).not.toBe(250_098);
  const at = await row();
  expect(await Promise.all(['name', 'idNumber'].map((column) => sheet.text(at, column)))).toEqual(person);
  await sheet.press('Alt+Shift+Insert');
  await expect.poll(() => sheet.text(at, 'name')).toBe('');
  await expect.poll(() => sheet.focus()).toBe(`name@${at}`);
});
