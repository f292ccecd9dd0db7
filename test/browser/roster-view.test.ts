import { expect, test } from 'vitest';
import { useRosterPage } from '../ui/site';

const roster = useRosterPage();

test('a sorted column keeps its whole name, however narrow it is', async () => {
  const sheet = await roster.open();
  for (const column of ['age', 'group', 'standard']) {
    const head = sheet.page.locator(`.ag-header-cell[col-id="${column}"]`);
    await head.locator('.head-sort').click();
    await expect.poll(() => head.getAttribute('aria-sort')).toBe('ascending');
    expect(await head.locator('.head-name').evaluate((name) => name.scrollWidth - name.clientWidth)).toBe(0);
  }
});

test('the button in a head sorts, a second time turns it, a third gives the own order back; Shift adds a key', async () => {
  const sheet = await roster.open();
  const first = await sheet.text(0, 'name');
  const head = (id: string) => sheet.page.locator(`.ag-header-cell[col-id="${id}"]`);
  const sort = (id: string) => head(id).locator('.head-sort');
  const ages = async () => Promise.all([0, 1, 2, 3, 4].map(async (row) => Number(await sheet.text(row, 'age'))));
  await sort('age').click();
  await sheet.settle();
  const up = await ages();
  expect(up).toEqual([...up].sort((a, b) => a - b));
  await sort('age').click();
  await sheet.settle();
  expect(await head('age').getAttribute('aria-sort')).toBe('descending');
  await sort('unit').click({ modifiers: ['Shift'] });
  await sheet.settle();
  expect(await sort('unit').textContent()).toBe('2');
  // Without Shift the column is the only key: descending now, then unsorted.
  await sort('unit').click();
  await sort('unit').click();
  await sheet.settle();
  expect(await sheet.text(0, 'name')).toBe(first);
});

test('a double click on a head sorts, and so does Enter on it', async () => {
  const sheet = await roster.open();
  const head = sheet.page.locator('.ag-header-cell[col-id="age"]');
  await head.locator('.head-name').dblclick();
  await sheet.settle();
  expect(await head.getAttribute('aria-sort')).toBe('ascending');
  await sheet.click(0, 'age');
  await sheet.press('Alt+ArrowUp', 'Enter');
  expect(await head.getAttribute('aria-sort')).toBe('descending');
});

test('values of a column are ticked in its menu; the chip says so and takes the filter away', async () => {
  const sheet = await roster.open();
  const { total } = await sheet.counts();
  await sheet.page.locator('.ag-header-cell[col-id="status"] .head-menu').click();
  const menu = sheet.page.getByRole('dialog', { name: '状态的排序与筛选' });
  await menu.getByLabel('全选').uncheck();
  await menu.getByLabel(/^未缴\s*\d/).check();
  await menu.getByRole('button', { name: '完成' }).click();
  await sheet.settle();
  expect(await sheet.text(0, 'status')).toBe('未缴');
  const { shown } = await sheet.counts();
  expect(shown).toBeGreaterThan(0);
  expect(shown).toBeLessThan(total);
  expect(await sheet.page.getByTestId('view-count').textContent()).toContain(`${shown}`);
  // The menu gives the keys back to the grid.
  expect(await sheet.focus()).not.toBe('');
  await sheet.page.getByRole('button', { name: '去掉筛选：状态＝未缴' }).click();
  await sheet.settle();
  expect((await sheet.counts()).shown).toBe(total);
});

test('text, range and blank filters, opened with the keyboard', async () => {
  const sheet = await roster.open();
  await sheet.click(0, 'household');
  await sheet.press('Alt+ArrowDown');
  const menu = sheet.page.locator('.filter-menu');
  await menu.getByLabel('比较的内容').fill('12');
  await menu.getByLabel('比较的内容').press('Enter');
  await sheet.settle();
  expect(await sheet.text(0, 'household')).toContain('12');
  await sheet.page.locator('.ag-header-cell[col-id="age"] .head-menu').click();
  await menu.getByLabel('比较方式').selectOption('between');
  await menu.getByLabel('比较的内容').fill('60');
  await menu.getByLabel('到', { exact: true }).fill('70');
  await menu.getByRole('button', { name: '完成' }).click();
  await sheet.settle();
  expect(Number(await sheet.text(0, 'age'))).toBeGreaterThanOrEqual(60);
  expect(await sheet.page.locator('.chip').count()).toBe(2);
  await sheet.page.getByRole('button', { name: '全部清除' }).click();
  await sheet.page.locator('.ag-header-cell[col-id="payAmount"] .head-menu').click();
  await menu.locator('.filter-row', { hasText: '（空白）' }).hover();
  await menu.getByRole('button', { name: '只看：（空白）' }).click();
  await menu.getByRole('button', { name: '完成' }).click();
  await sheet.settle();
  expect(await sheet.text(0, 'payAmount')).toBe('');
  await sheet.page.locator('.ag-header-cell[col-id="name"] .head-menu').click();
  await sheet.page.keyboard.press('Escape');
  expect(await menu.count()).toBe(0);
});

test('rows stay where they are after an edit; a button applies the filter again', async () => {
  const sheet = await roster.open();
  await sheet.page.locator('.ag-header-cell[col-id="status"] .head-menu').click();
  const menu = sheet.page.locator('.filter-menu');
  await menu.getByLabel('全选').uncheck();
  await menu.getByLabel(/^未缴\s*\d/).check();
  await menu.getByRole('button', { name: '完成' }).click();
  await sheet.settle();
  const { shown } = await sheet.counts();
  await sheet.click(0, 'payAmount');
  await sheet.type('280');
  await sheet.press('Enter');
  await sheet.click(0, 'payDate');
  await sheet.type('2020-12-01');
  await sheet.press('Enter');
  expect(await sheet.text(0, 'status')).toBe('已参保');
  expect((await sheet.counts()).shown).toBe(shown);
  await sheet.page.getByTestId('reapply').click();
  await sheet.settle();
  expect((await sheet.counts()).shown).toBe(shown - 1);
  expect(await sheet.page.getByTestId('reapply').count()).toBe(0);
});

test('the tabs of the units, by mouse and by Alt+PgDn', async () => {
  const sheet = await roster.open();
  await sheet.click(0, 'name');
  await sheet.press('Alt+PageDown');
  const tab = sheet.page.getByRole('tab', { selected: true });
  expect(await tab.textContent()).toContain('百家塅');
  expect(await sheet.text(0, 'unit')).toBe('百家塅');
  await sheet.press('Alt+PageDown');
  expect(await tab.textContent()).toContain('新月');
  expect(await sheet.text(0, 'unit')).toBe('新月');
  await sheet.press('Alt+PageUp', 'Alt+PageUp');
  expect(await tab.textContent()).toContain('全部');
});

test('persons are added, deleted, found in the bin and restored', async () => {
  const sheet = await roster.open();
  const { total } = await sheet.counts();
  await sheet.click(0, 'name');
  await sheet.press('Alt+Insert');
  expect((await sheet.counts()).total).toBe(total + 1);
  expect(await sheet.focus()).toBe(`name@${total}`);
  await sheet.type('新来的');
  await sheet.press('Enter');
  await sheet.press('Alt+Delete');
  expect((await sheet.counts()).shown).toBe(total);
  await sheet.page.getByText('已删除 新来的').waitFor();
  await sheet.page.getByTestId('more').click();
  await sheet.page.getByRole('menuitemcheckbox', { name: '回收站' }).click();
  await sheet.settle();
  expect(await sheet.text(0, 'name')).toBe('新来的');
  await sheet.click(0, 'name');
  await sheet.type('改');
  await sheet.page.getByText('请先恢复').waitFor();
  await sheet.page.getByTestId('restore-persons').click();
  await sheet.page.getByText('回收站是空的').waitFor();
  // Where there is no cell to stand on the keys are at the way out.
  await expect.poll(() => sheet.page.evaluate(() => document.activeElement?.textContent)).toContain('返回台账');
  await sheet.press('Enter');
  await expect.poll(() => sheet.focus()).toMatch(/@\d/);
  expect((await sheet.counts()).shown).toBe(total + 1);
});

test('the panel of data checks counts and shows the persons', async () => {
  const sheet = await roster.open();
  await sheet.page.getByTestId('checks').click();
  const panel = sheet.page.getByRole('complementary', { name: '数据核对' });
  const first = panel.locator('.check').first();
  const count = Number((await first.locator('.check-count').textContent())?.replaceAll(/\D/g, ''));
  await first.click();
  await sheet.settle();
  expect((await sheet.counts()).shown).toBe(count);
  expect(await first.getAttribute('aria-pressed')).toBe('true');
  const persons = Number(/涉及 ([\d,]+) 人/.exec((await panel.textContent()) ?? '')?.[1]?.replaceAll(',', ''));
  await panel.getByRole('button', { name: /^查看全部核对有问题/ }).click();
  await expect.poll(async () => (await sheet.counts()).shown).toBe(persons);
});

test('rows follow the thumb of the scroll bar, also where the grid did not hear its last move', async () => {
  const sheet = await roster.open();
  await sheet.page.evaluate(async () => {
    const rows = document.querySelector<HTMLElement>('.ag-grid-viewport');
    const bar = document.querySelector<HTMLElement>('.ag-body-vertical-scroll-viewport');
    if (rows === null || bar === null) throw new Error('nothing scrolls');
    const scrolled = (each: HTMLElement) =>
      new Promise((resolve) => each.addEventListener('scroll', resolve, { once: true }));
    // This browser hides its scroll bars; the grid treats one that cannot be seen in another way.
    for (const each of [bar, bar.parentElement]) each?.style.setProperty('visibility', 'visible', 'important');
    bar.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
    // As late frames do: the echo of the bar's move is taken for one of the rows, and those lead for a while.
    const echo = scrolled(rows);
    rows.scrollTop = 60;
    await echo;
    const move = scrolled(bar);
    bar.scrollTop = 240;
    await move;
  });
  await expect
    .poll(() =>
      sheet.page.evaluate(() =>
        ['.ag-grid-viewport', '.ag-body-vertical-scroll-viewport'].map(
          (each) => document.querySelector(each)?.scrollTop,
        ),
      ),
    )
    .toEqual([240, 240]);
});

test('98,000 persons scroll without an empty row', async () => {
  const sheet = await roster.open('?persons=98000');
  const empty = await sheet.page.evaluate(async () => {
    const viewport = [...document.querySelectorAll('.ag-grid-viewport, .ag-body-vertical-scroll-viewport')].find(
      (each) => each.scrollHeight > each.clientHeight * 2,
    );
    if (viewport === undefined) throw new Error('nothing scrolls');
    const top = document.querySelector('.sheet')?.getBoundingClientRect().top ?? 0;
    let frames = 0;
    let blank = 0;
    for (let step = 0; step < 60; step += 1) {
      viewport.scrollTop = (viewport.scrollHeight * ((step * 37) % 60)) / 60;
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      const cell = document.elementFromPoint(100, top + 300);
      frames += 1;
      if ((cell?.textContent ?? '') === '') blank += 1;
    }
    return { frames, blank };
  });
  expect(empty).toEqual({ frames: 60, blank: 0 });
  await sheet.click(await firstRow(sheet), 'name');
  // Its row is drawn when the grid has it: what is pressed meanwhile is kept for it.
  await sheet.press('Control+End', 'Home');
  await expect.poll(() => sheet.focus()).toBe('name@97999');
  await sheet.press('Control+Home');
  await expect.poll(() => sheet.focus()).toBe('name@0');
});

async function firstRow(sheet: Awaited<ReturnType<typeof roster.open>>): Promise<number> {
  const rows = await sheet.page
    .locator('.ag-row')
    .evaluateAll((all) =>
      all.map((row) => ({ index: Number(row.getAttribute('row-index')), top: row.getBoundingClientRect().top })),
    );
  return rows.filter(({ top }) => top > 150).sort((a, b) => a.top - b.top)[3]?.index ?? 0;
}

test('a cell that had the keys shows whoever stands there next, also after the keys have gone elsewhere', async () => {
  const sheet = await roster.open();
  const names = await Promise.all([5, 6, 7].map((row) => sheet.text(row, 'name')));
  const unit = sheet.page.getByRole('tab', { name: /新月/ });
  await sheet.click(6, 'name');
  await unit.click();
  await sheet.settle();
  await sheet.click(0, 'unit');
  await sheet.page.getByRole('tab', { name: /全部/ }).click();
  await sheet.settle();
  // The cursor has gone along with its person: back to the top.
  await sheet.page.evaluate(() => {
    for (const each of document.querySelectorAll('.ag-grid-viewport, .ag-body-vertical-scroll-viewport'))
      each.scrollTop = 0;
  });
  await sheet.settle();
  expect(await Promise.all([5, 6, 7].map((row) => sheet.text(row, 'name')))).toEqual(names);
});

test('amounts pasted and undone in a view sorted by them: nothing is to be sorted anew', async () => {
  const sheet = await roster.open();
  const { page } = sheet;
  await page.locator('.ag-header-cell[col-id="payAmount"] .head-sort').click();
  await sheet.settle();
  await sheet.click(1, 'payAmount');
  await sheet.paste('1\r\n2');
  const again = page.getByTestId('reapply');
  await again.waitFor();
  await sheet.press('Control+z');
  await again.waitFor({ state: 'detached' });
  await sheet.press('Control+y');
  await again.waitFor();
  // Something else in between is undone: the amounts are still other ones.
  await sheet.click(3, 'note');
  await sheet.type('记');
  await sheet.press('Enter', 'Control+z');
  expect(await again.count()).toBe(1);
  await sheet.press('Control+z');
  await again.waitFor({ state: 'detached' });
});

test('the cursor goes along with its person when the roster is sorted and when another tab still shows him, else to the first', async () => {
  const sheet = await roster.open();
  let row = 1;
  while ((await sheet.text(row, 'unit')) !== '百家塅') row += 1;
  await sheet.click(row, 'group');
  const who = async () => {
    const [column, at] = (await sheet.focus()).split('@');
    return [column, await sheet.text(Number(at), 'name'), await sheet.text(Number(at), 'idNumber')];
  };
  const he = await who();
  const sort = sheet.page.locator('.ag-header-cell[col-id="age"] .head-sort');
  await sort.click();
  await expect.poll(() => sheet.focus()).not.toBe(`group@${row}`);
  expect(await who()).toEqual(he);
  await sheet.press('Alt+PageDown');
  expect(await sheet.page.getByRole('tab', { selected: true }).textContent()).toContain('百家塅');
  expect(await who()).toEqual(he);
  await sheet.press('Alt+PageDown');
  expect(await sheet.focus()).toBe('group@0');
  // At the top of the list he stays there: sorted otherwise it is seen from its top.
  await sheet.press('Alt+PageUp', 'Alt+PageUp', 'Control+Home');
  await sort.click();
  await sheet.settle();
  expect(await sheet.focus()).toBe('name@0');
});

test('as in Excel: a list is found by pinyin, keys of pages leave what was typed, redo selects, rows are inserted and deleted', async () => {
  const sheet = await roster.open();
  const { page } = sheet;
  await sheet.click(2, 'unit');
  await sheet.type('bjd');
  await page.locator('.pick.at', { hasText: '百家塅' }).waitFor(); // its readings have come
  await sheet.press('Enter');
  await expect.poll(() => sheet.text(2, 'unit')).toBe('百家塅');
  expect(await sheet.focus()).toBe('unit@3');
  await sheet.click(2, 'group');
  await sheet.type('9组');
  await sheet.press('PageDown');
  const [, row] = (await sheet.focus()).split('@');
  expect(Number(row)).toBeGreaterThan(10);
  await sheet.press('F2', 'PageDown', 'PageUp');
  expect(await sheet.focus()).toBe(`group@${row}!`);
  await sheet.press('Escape');
  await sheet.type('8组');
  await sheet.press('Control+Home');
  expect(await sheet.focus()).toBe('name@0');
  expect(await sheet.text(2, 'group')).toBe('9组');
  await sheet.click(4, 'group');
  await sheet.paste('91组\t9001\n92组\t9002');
  await expect.poll(() => sheet.text(5, 'household')).toBe('9002');
  await sheet.press('Control+z', 'Control+Home', 'Control+y');
  await expect.poll(() => page.locator('.roster-foot').textContent()).toContain('2×2');
  expect(await sheet.focus()).toBe('group@4');
  const { total } = await sheet.counts();
  await sheet.press('Control+Shift+Equal');
  await expect.poll(async () => (await sheet.counts()).total).toBe(total + 2);
  expect(await sheet.focus()).toBe('name@4');
  await sheet.press('Shift+ArrowDown', 'Control+Minus');
  await expect.poll(async () => (await sheet.counts()).total).toBe(total);
  expect(await sheet.text(4, 'group')).toBe('91组');
});
