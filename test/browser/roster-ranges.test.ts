import { expect, test } from 'vitest';
import { useRosterPage, type Sheet } from '../ui/site';

const roster = useRosterPage();

type Point = { readonly x: number; readonly y: number };

async function middle(sheet: Sheet, row: number, column: string): Promise<Point> {
  const box = await sheet.cell(row, column).boundingBox();
  if (box === null) throw new Error(`${column}@${row} is not on screen`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

async function drag(sheet: Sheet, from: Point, to: Point, key?: 'Control'): Promise<void> {
  const { mouse, keyboard } = sheet.page;
  if (key !== undefined) await keyboard.down(key);
  await mouse.move(from.x, from.y);
  await mouse.down();
  await mouse.move(to.x, to.y, { steps: 5 });
  await sheet.settle();
  await mouse.up();
  if (key !== undefined) await keyboard.up(key);
  await sheet.settle();
}

const status = (sheet: Sheet) => sheet.page.getByTestId('selection-status');
/** Where the outline of the active block lies on screen. */
const outline = (sheet: Sheet) => sheet.page.locator('.range-layer.centre .range-block.active').first().boundingBox();

test('Ctrl adds further blocks and takes a cell out again; the figures count each cell once', async () => {
  const sheet = await roster.open();
  await drag(sheet, await middle(sheet, 2, 'unit'), await middle(sheet, 4, 'household'));
  await drag(sheet, await middle(sheet, 4, 'household'), await middle(sheet, 5, 'relation'), 'Control');
  // 3 × 3 and 2 × 2 share one cell.
  await status(sheet).getByText('已选 12 格').waitFor();
  expect(await sheet.focus()).toBe('household@4');
  await sheet.cell(3, 'group').click({ modifiers: ['Control'] });
  await status(sheet).getByText('已选 11 格').waitFor();
  await sheet.click(0, 'unit');
  expect(await status(sheet).count()).toBe(0);
});

test('the block is drawn around its cells, and again after it was scrolled out of view', async () => {
  const sheet = await roster.open();
  await drag(sheet, await middle(sheet, 2, 'unit'), await middle(sheet, 6, 'household'));
  const before = await outline(sheet);
  const first = await sheet.cell(2, 'unit').boundingBox();
  const last = await sheet.cell(6, 'household').boundingBox();
  if (before === null || first === null || last === null) throw new Error('the block is on screen');
  expect(Math.abs(before.x - first.x)).toBeLessThanOrEqual(1.5);
  expect(Math.abs(before.y - first.y)).toBeLessThanOrEqual(1.5);
  expect(Math.abs(before.x + before.width - (last.x + last.width))).toBeLessThanOrEqual(1.5);
  expect(Math.abs(before.y + before.height - (last.y + last.height))).toBeLessThanOrEqual(1.5);
  const scroll = (top: number) =>
    sheet.page.evaluate((to) => {
      const viewport = document.querySelector('.ag-grid-viewport');
      if (viewport !== null) viewport.scrollTop = to;
    }, top);
  await scroll(30_000);
  await sheet.settle();
  expect(await sheet.page.locator('.range-block.active').count()).toBe(0);
  await scroll(0);
  await sheet.settle();
  expect(await outline(sheet)).toEqual(before);
  await expect.poll(() => sheet.cell(4, 'group').getAttribute('aria-selected')).toBe('true');
  expect(await sheet.cell(7, 'group').getAttribute('aria-selected')).toBeNull();
  // The one cell of the cursor too.
  await sheet.click(7, 'group');
  await expect.poll(() => sheet.cell(7, 'group').getAttribute('aria-selected')).toBe('true');
  expect(await sheet.cell(4, 'group').getAttribute('aria-selected')).toBeNull();
  // What cannot be read is told as wrong, with its reason.
  const field = sheet.page.locator('.cell-field');
  expect(await field.getAttribute('aria-invalid')).toBe('false');
  await sheet.click(7, 'payDate');
  await sheet.type('1-20');
  await sheet.press('Enter', 'ArrowUp');
  await expect.poll(() => field.getAttribute('aria-invalid')).toBe('true');
  expect(await field.getAttribute('aria-description')).toContain('日期无法识别');
  await sheet.press('Control+z');
  await expect.poll(() => field.getAttribute('aria-description')).toBeNull();
});

test('a whole column is drawn wherever one scrolls to', async () => {
  const sheet = await roster.open('?persons=98000');
  await sheet.page.locator('.ag-header-cell[col-id="payable"] .head-name').click();
  await sheet.page.evaluate(() => {
    const viewport = document.querySelector('.ag-grid-viewport');
    if (viewport !== null) viewport.scrollTop = viewport.scrollHeight * 0.6;
  });
  await sheet.settle();
  const box = await outline(sheet);
  if (box === null) throw new Error('the column is drawn');
  expect(box.y).toBeLessThan(120);
  expect(box.y + box.height).toBeGreaterThan(700);
  expect(box.height).toBeLessThan(4000); // not a hundred thousand rows high: browsers do not draw that
});

test('Shift and a click far away select as far as there, the view stays and the grid has the keys', async () => {
  const sheet = await roster.open();
  const top = () => sheet.page.evaluate(() => document.querySelector('.ag-grid-viewport')?.scrollTop ?? -1);
  const scroll = async () => {
    await sheet.page.evaluate(() => document.querySelector('.ag-grid-viewport')?.scrollTo({ top: 30_000 }));
    await sheet.settle();
    const shown = await sheet.page
      .locator('.ag-row')
      .evaluateAll((all) => all.map((row) => Number(row.getAttribute('row-index'))));
    const [, far = 0] = shown
      .filter((row) => row > 100)
      .sort((a, b) => a - b)
      .slice(8);
    return far;
  };
  await sheet.cell(3, 'row-number').click();
  const row = await scroll();
  await sheet.cell(row, 'row-number').click({ modifiers: ['Shift'] });
  await status(sheet)
    .getByText(`已选 ${(row - 2).toLocaleString('en')}×`)
    .waitFor();
  expect([await top(), await sheet.focus()]).toEqual([30_000, 'name@3']);
  await sheet.press('Control+Home');
  await sheet.click(3, 'unit');
  const cell = await scroll();
  await sheet.page.evaluate(() => {
    const field = document.createElement('input');
    document.body.append(field);
    field.focus();
  });
  await sheet.cell(cell, 'unit').click({ modifiers: ['Shift'] });
  await status(sheet)
    .getByText(`已选 ${(cell - 2).toLocaleString('en')}×1`)
    .waitFor();
  expect([await top(), await sheet.focus()]).toEqual([30_000, 'unit@3']);
});

test('a head selects its column, Shift and a drag go on, Ctrl adds one; the corner selects everything', async () => {
  const sheet = await roster.open();
  const name = (id: string) => sheet.page.locator(`.ag-header-cell[col-id="${id}"] .head-name`);
  await name('group').click();
  await status(sheet).getByText('已选 3,000×1').waitFor();
  await name('relation').click({ modifiers: ['Shift'] });
  await status(sheet).getByText('已选 3,000×3').waitFor();
  await name('payable').click({ modifiers: ['Control'] });
  await status(sheet).getByText('已选 12,000 格').waitFor();
  // The grid may take the word away; either way the column is not sorted.
  const sorted = await sheet.page.locator('.ag-header-cell[col-id="unit"]').getAttribute('aria-sort');
  expect(['none', null]).toContain(sorted);
  const box = async (id: string) => {
    const found = await name(id).boundingBox();
    return { x: (found?.x ?? 0) + 4, y: (found?.y ?? 0) + 5 };
  };
  await drag(sheet, await box('unit'), await box('household'));
  await status(sheet).getByText('已选 3,000×3').waitFor();
  await sheet.page.locator('.ag-header-cell[col-id="row-number"]').click();
  await status(sheet)
    .getByText(/已选 3,000×\d\d/)
    .waitFor();
});

test('whole rows and columns by key, and arrows with Ctrl and Shift to the far end', async () => {
  const sheet = await roster.open();
  await sheet.click(3, 'household');
  await sheet.press('Control+Space');
  await status(sheet).getByText('已选 3,000×1').waitFor();
  await sheet.press('Escape', 'Control+Shift+Space');
  await status(sheet)
    .getByText(/已选 1×\d\d/)
    .waitFor();
  await sheet.press('Escape', 'Control+Shift+ArrowDown');
  await status(sheet).getByText('已选 2,997×1').waitFor();
  await sheet.press('Control+Shift+Home');
  await status(sheet).getByText('已选 4×4').waitFor();
  expect(await sheet.focus()).toBe('household@3');
});

test('a drag held at the lower edge scrolls on and selects what comes', async () => {
  const sheet = await roster.open();
  const from = await middle(sheet, 5, 'unit');
  await sheet.page.mouse.move(from.x, from.y);
  await sheet.page.mouse.down();
  await sheet.page.mouse.move(from.x + 100, 760, { steps: 4 });
  await expect
    .poll(async () => Number(/已选 (\d+)×/.exec((await status(sheet).textContent()) ?? '')?.[1] ?? 0), {
      timeout: 20_000,
    })
    .toBeGreaterThan(60);
  await sheet.page.mouse.up();
});

test('amounts are added, days have ends and no sum', async () => {
  const sheet = await roster.open();
  await sheet.click(0, 'payAmount');
  await sheet.type('280');
  await sheet.press('Enter');
  await sheet.type('0.5');
  await sheet.press('Enter', 'ArrowUp', 'ArrowUp', 'Shift+ArrowDown');
  await status(sheet).getByText('求和 280.50').waitFor();
  expect(await status(sheet).textContent()).toBe('已选 2×1计数 2求和 280.50平均 140.25最小 0.50最大 280.00');
  await sheet.click(0, 'payDate');
  await sheet.type('2020-12-03');
  await sheet.press('Enter');
  await sheet.type('2020-11-05');
  await sheet.press('Enter', 'ArrowUp', 'ArrowUp', 'Shift+ArrowDown');
  await status(sheet).getByText('最早 2020-11-05').waitFor();
  expect(await status(sheet).textContent()).toBe('已选 2×1计数 2最早 2020-11-05最晚 2020-12-03');
});

test('pressing a scroll bar leaves the keys with the cell they were on', async () => {
  const sheet = await roster.open();
  await sheet.click(2, 'unit');
  const taken = await sheet.page.evaluate(() => {
    const bar = document.querySelector('.ag-body-vertical-scroll-viewport');
    const press = new MouseEvent('mousedown', { bubbles: true, cancelable: true });
    bar?.dispatchEvent(press);
    // What is not prevented moves the focus to the next element around that can have it.
    return { there: bar !== null, moves: !press.defaultPrevented };
  });
  expect(taken).toEqual({ there: true, moves: false });
  expect(await sheet.focus()).toBe('unit@2');
});

test('the selection lies over frozen columns too', async () => {
  const sheet = await roster.open();
  await sheet.click(2, 'name');
  await sheet.press('Shift+ArrowDown');
  const level = (what: string) =>
    sheet.page.evaluate((selector) => {
      const found = document.querySelector(selector);
      return found === null ? Number.NaN : Number(getComputedStyle(found).zIndex);
    }, what);
  expect(await level('.range-layer.pinned')).toBeGreaterThan(await level('.ag-row .ag-grid-pinned-left-cells'));
});
