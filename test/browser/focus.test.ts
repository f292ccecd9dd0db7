import { expect, test } from 'vitest';
import { useBrowser } from './support/browser';
import { makeSheet, type Sheet } from './support/sheet';
import { HEADER, SMALL, Workbench } from './support/workbench';

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
  for (const field of ['as-of', 'search']) {
    await bench.get(field).focus();
    await bench.page.keyboard.press('Alt+2');
    await expect.poll(() => at(bench), { message: field }).toBe('cell-field');
    await bench.get(field).focus();
    await bench.page.keyboard.press('Alt+6');
    await expect.poll(() => at(bench), { message: field }).toBe('policy-title');
  }
  await bench.page.keyboard.press('Tab');
  expect(await bench.page.evaluate(() => document.activeElement?.closest('.policy-body') !== null)).toBe(true);
});

test('making persons cancelled: what the empty workbook offers first', async () => {
  // A large town, so that there is time to cancel on a quick machine too.
  const bench = await Workbench.empty(site, 'tengzhou-2021');
  await bench.get('sample-data').click();
  await bench.get('work').getByRole('button', { name: '取消' }).press('Enter');
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
  // By keys: F6 leads to the button, and Esc there ends the work.
  await bench.get('work').getByRole('button', { name: '取消' }).waitFor();
  const onButton = () => bench.page.evaluate(() => document.activeElement?.closest('.work') !== null);
  for (let press = 0; press < 9 && !(await onButton()); press += 1) await bench.page.keyboard.press('F6');
  expect(await onButton()).toBe(true);
  await bench.page.keyboard.press('Escape');
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

async function roster(): Promise<{ readonly bench: Workbench; readonly sheet: Sheet }> {
  const bench = await Workbench.empty(site, 'lanxi-2021');
  await bench.import(SMALL);
  await bench.persons(4);
  await bench.get('roster-grid').waitFor();
  const sheet = makeSheet(bench.page);
  await sheet.click(1, 'name');
  await expect.poll(() => sheet.focus()).toBe('name@1');
  return { bench, sheet };
}

test('a press on ground that answers to nothing leaves the keys in the cell, wherever it is', async () => {
  const { bench, sheet } = await roster();
  const { page } = bench;
  await sheet.press('Alt+Enter');
  await bench.get('receipt').waitFor();
  const ground = await page.evaluate(() => {
    const takes = 'button:not(:disabled), input, select, label, a, .ag-cell, .ag-header-cell, .drawer-body, .toast';
    const found = new Map<string, [number, number]>();
    for (let y = 3; y < innerHeight; y += 7)
      for (let x = 3; x < innerWidth; x += 9) {
        const hit = document.elementFromPoint(x, y);
        if (hit !== null && hit.closest(takes) === null) found.set(`${hit.tagName} ${hit.className}`, [x, y]);
      }
    return [...found];
  });
  const names = ground.map(([name]) => name).join('\n');
  for (const part of ['tool-row', 'top-bar', 'top-end', 'zoom', 'drawer-head', 'BUTTON'])
    expect(names, part).toContain(part);
  for (const [name, [x, y]] of ground) {
    await page.mouse.click(x, y);
    await sheet.settle();
    expect(await sheet.focus(), name).toBe('name@1');
  }
  await sheet.press('ArrowDown');
  expect(await sheet.focus()).toBe('name@2');
  // What is read in the drawer can be selected, and takes the keys that scroll it.
  await page
    .locator('.drawer-body h3:not(.unseen)')
    .first()
    .dblclick({ position: { x: 8, y: 8 } });
  expect(await page.evaluate(() => getSelection()?.toString().trim())).not.toBe('');
  expect(await at(bench)).toBe('drawer-body');
  await sheet.press('Escape');
  expect(await sheet.focus()).toBe('name@2');
});

test('Esc leads back to the cell: from tabs, tools, bars, panels and the drawer', async () => {
  const { bench, sheet } = await roster();
  const { page } = bench;
  for (const from of [
    '.unit-tab[aria-selected="true"]',
    '[data-testid="checks"]',
    '[data-testid="views"]',
    '[data-testid="import"], .tool-row > button',
    '.workbook-name',
    '[data-testid="language"]',
    '[data-testid="place-roster"]',
    '[data-testid="search"]',
    '[data-testid="as-of"]',
    '.zoom-percent',
  ]) {
    await page.locator(from).first().focus();
    expect(await sheet.focus(), from).toBe('');
    await sheet.press('Escape');
    expect(await sheet.focus(), from).toBe('name@1');
  }
  // A menu that is open is closed first, by the first Esc alone.
  await page.locator('.workbook-name').click();
  await page.getByRole('menuitem').first().waitFor();
  await sheet.press('Escape');
  expect(await at(bench)).toBe('workbook-name');
  await sheet.press('Escape');
  expect(await sheet.focus()).toBe('name@1');
  await bench.get('checks').click();
  await page.locator('.checks-panel button').first().focus();
  await sheet.press('Escape');
  expect(await page.locator('.checks-panel').count()).toBe(0);
  expect(await sheet.focus()).toBe('name@1');
  await bench.get('more').click();
  await page.locator('[data-action="columns.open"]').click();
  await expect.poll(() => at(bench)).toBe('input');
  await sheet.press('Escape');
  expect(await sheet.focus()).toBe('name@1');
  await sheet.press('Control+Shift+h');
  await bench.get('author').focus();
  await sheet.press('Escape');
  expect(await bench.get('drawer').count()).toBe(0);
  expect(await sheet.focus()).toBe('name@1');
  await sheet.press('Alt+Enter');
  await bench.get('receipt').waitFor();
  await bench.get('drawer').getByLabel('关闭').click();
  await expect.poll(() => sheet.focus()).toBe('name@1');
});

test('F6 walks the parts of the page in order and round again, Shift+F6 the other way', async () => {
  const { bench, sheet } = await roster();
  const { page } = bench;
  const part = () =>
    page.evaluate(
      (parts) => parts.find((each) => document.activeElement?.closest(each) !== null) ?? 'nowhere',
      ['.top-bar', '.tool-row', '.ag-host', '.checks-panel', '.drawer', '.unit-tabs', '.zoom'],
    );
  const walk = async (key: string, steps: number) => {
    const seen: string[] = [];
    for (let step = 0; step < steps; step += 1) {
      await sheet.press(key);
      seen.push(await part());
    }
    return seen;
  };
  expect(await walk('F6', 5)).toEqual(['.unit-tabs', '.zoom', '.top-bar', '.tool-row', '.ag-host']);
  expect(await sheet.focus()).toBe('name@1');
  await sheet.press('Alt+Enter');
  await bench.get('receipt').waitFor();
  expect(await walk('F6', 6)).toEqual(['.drawer', '.unit-tabs', '.zoom', '.top-bar', '.tool-row', '.ag-host']);
  expect(await walk('Shift+F6', 3)).toEqual(['.tool-row', '.top-bar', '.zoom']);
  await bench.get('checks').click();
  await sheet.click(1, 'name');
  expect(await walk('F6', 2)).toEqual(['.checks-panel', '.unit-tabs']);
  await sheet.press('F1');
  const row = bench.get('key-table').locator('.key-row', { hasText: '到下一区' });
  expect(await row.locator('kbd').allTextContents()).toEqual(['F6']);
});

test('the focused column is hidden, by menu or panel: its neighbour has the keys', async () => {
  const { bench, sheet } = await roster();
  const { page } = bench;
  await sheet.click(2, 'household');
  await page.locator('.ag-header-cell[col-id="household"]').click({ button: 'right' });
  await page.locator('[data-action="columns.hide"]').click();
  await bench.toast('已隐藏“户编号”列').waitFor();
  await expect.poll(() => sheet.focus()).toMatch(/^relation@/);
  // The last one of all has a neighbour at the left only.
  await sheet.press('End');
  const [last] = (await sheet.focus()).split('@');
  await bench.get('more').click();
  await page.locator('[data-action="columns.open"]').click();
  await page.locator(`.columns-item[data-column="${last}"] input`).click();
  await sheet.settle();
  expect(await page.evaluate(() => document.activeElement?.closest('.columns-panel') !== null)).toBe(true);
  await sheet.press('Escape');
  await expect.poll(() => sheet.focus()).toMatch(/\w@\d/);
  expect(await sheet.focus()).not.toContain(last);
  await sheet.press('ArrowLeft');
  expect(await sheet.focus()).toMatch(/\w@\d/);
});

test('going to a step from the history’s list, again and again; what had the keys is never missed', async () => {
  const { bench, sheet } = await roster();
  await sheet.click(0, 'group');
  for (const text of ['1组', '2组', '3组']) {
    await sheet.type(text);
    await sheet.press('Enter');
  }
  await sheet.press('Control+Shift+h');
  // The list takes the keys; Esc, or the same keys again, give them back to the cell.
  for (const back of ['Escape', 'Control+Shift+h']) {
    await expect.poll(() => at(bench)).toBe('drawer-body');
    await sheet.press(back);
    expect(await bench.get('drawer').count()).toBe(0);
    expect(await sheet.focus()).toBe('group@3');
    await sheet.press('Control+Shift+h');
  }
  // The keys stay on the step that was chosen: pressing once more takes nothing else back.
  const here = () => bench.page.evaluate(() => document.activeElement?.matches('.history-entry.here') === true);
  const group = (row: number) => sheet.text(row, 'group');
  await bench.get('history-list').locator('.history-go').first().focus();
  for (const [left, gone] of [
    [1, 2],
    [0, 1],
  ] as const) {
    await sheet.press('Enter');
    await expect.poll(() => group(gone)).toBe('');
    await expect.poll(here).toBe(true);
    await bench.page.waitForTimeout(150);
    await sheet.press('Enter');
    expect(await here()).toBe(true);
    expect(await group(left)).toBe(`${left + 1}组`);
    await bench.page.locator('.history-entry.here ~ .history-entry .history-go').first().focus();
  }
  // The list kept the keys; the cursor went to what was taken back last.
  await sheet.press('Escape');
  expect(await sheet.focus()).toBe('group@1');
});

test('everything replaced, from the bar and from the list of what changes: the keys stay in the bar', async () => {
  const { bench, sheet } = await roster();
  await sheet.press('Control+h');
  await bench.get('find-text').fill('百家塅');
  await bench.get('replace-text').fill('新月');
  await expect.poll(() => bench.get('find-count').textContent()).toMatch(/3/);
  await bench.get('replace-all').click();
  await bench.toast('已将 3 格').waitFor();
  await sheet.settle();
  expect(await bench.page.evaluate(() => document.activeElement?.closest('.find-bar') !== null)).toBe(true);
  await bench.get('find-text').fill('新月');
  await bench.get('replace-text').fill('百家塅');
  await bench.get('replace-preview').click();
  await expect.poll(() => bench.get('replace-sums').getAttribute('data-cells')).toBe('4');
  await bench.page.locator('.replace-foot button').click();
  await bench.toast('已将 4 格').waitFor();
  await expect.poll(() => at(bench)).toBe('replace-text');
  await sheet.press('Escape');
  await expect.poll(() => sheet.focus()).toMatch(/@\d/);
});

test('the filter menu open, the rows scrolled by the wheel: a click selects the clicked cell and the view stays', async () => {
  const bench = await Workbench.empty(site, 'lanxi-2021');
  const many = Array.from({ length: 300 }, (_, row) => `甲${row},,${row},户主,新月,,,,`);
  await bench.import([HEADER, ...many].join('\r\n'));
  await bench.persons(300);
  const sheet = makeSheet(bench.page);
  await sheet.click(2, 'unit');
  await sheet.press('Alt+ArrowDown');
  await bench.get('filter-menu').waitFor();
  await bench.page.mouse.move(930, 514);
  await bench.page.mouse.wheel(0, 2600);
  await bench.page.waitForTimeout(200);
  const under = () =>
    bench.page.evaluate(() => {
      const cell = document.elementFromPoint(930, 514)?.closest('.ag-cell');
      return `${cell?.getAttribute('col-id')}@${cell?.closest('.ag-row')?.getAttribute('row-index')}`;
    });
  await expect.poll(async () => Number((await under()).split('@')[1])).toBeGreaterThan(50);
  const meant = await under();
  await bench.page.mouse.click(930, 514);
  await sheet.settle();
  expect(await bench.get('filter-menu').count()).toBe(0);
  expect(await under()).toBe(meant);
  expect(await sheet.focus()).toBe(meant);
});

test('a message clicked, closed, answered or gone by itself takes the keys from nobody', async () => {
  const { bench, sheet } = await roster();
  const shown = bench.page.locator('.toast');
  for (const part of ['.toast-text', '.toast-close', '.toast-action']) {
    await sheet.press('Control+Alt+=');
    await bench.toast('缩放').waitFor();
    await shown.locator(part).last().click();
    await sheet.settle();
    expect(await sheet.focus(), part).toBe('name@1');
  }
  // By keyboard: the button goes with its message, even when others push it out.
  await sheet.press('Control+Alt+=');
  await shown.locator('.toast-action').last().focus();
  await bench.page.keyboard.press('Control+y');
  await bench.page.keyboard.press('Control+s');
  await expect.poll(() => sheet.focus()).toBe('name@1');
});
