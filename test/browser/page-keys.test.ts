import { expect, test } from 'vitest';
import { useBrowser } from './support/browser';
import { openRoster } from './support/roster';
import { makeSheet } from './support/sheet';
import { Workbench } from './support/workbench';

const site = useBrowser();

test('F1 shows the keys of the screen, by groups, from the same list as the palette; it can be searched', async () => {
  const { bench, sheet } = await openRoster(site);
  const { page } = bench;
  await sheet.press('F1');
  const table = bench.get('key-table');
  await table.getByRole('heading', { name: '快捷键一览' }).waitFor();
  const row = (words: string) => table.locator('.key-row', { hasText: words });
  expect(await row('撤销').locator('kbd').allTextContents()).toEqual(['Ctrl', 'Z']);
  expect(await row('新增人员').locator('kbd').allTextContents()).toEqual(['Alt', 'Insert']);
  expect(await row('总览').locator('kbd').allTextContents()).toEqual(['Alt', '1']);
  // Three columns fit the page without scrolling sideways.
  const laidOut = await table.locator('.key-table-scroll').evaluate((scroll) => ({
    fits: scroll.scrollWidth <= scroll.clientWidth,
    columns: new Set([...scroll.querySelectorAll('dl')].map((list) => list.getBoundingClientRect().left)).size,
  }));
  expect(laidOut.fits).toBe(true);
  expect(laidOut.columns).toBeGreaterThan(1);
  await page.keyboard.type('chex');
  await expect
    .poll(() => table.locator('.key-row').allTextContents())
    .toEqual([expect.stringContaining('撤销'), expect.stringContaining('重做')]);
  await sheet.press('Escape');
  await table.waitFor({ state: 'detached' });
  expect(await sheet.focus()).toBe('name@0');
  await page.locator('.workbook-name').click();
  await page.getByRole('menuitem', { name: '快捷键一览' }).click();
  await table.waitFor();
});

test('no key of the browser gets through to it from the grid, and none is silent', async () => {
  const { bench, sheet } = await openRoster(site);
  const { page } = bench;
  await page.evaluate(() => {
    const through: string[] = [];
    Object.assign(window, { through, stays: true });
    document.addEventListener('keydown', (event) => {
      setTimeout(() => {
        if (!event.defaultPrevented && !['Control', 'Shift', 'Alt'].includes(event.key)) through.push(event.key);
      });
    });
  });
  const letters = [...'bdefghijklmopqrsu'].map((letter) => `Control+${letter}`);
  for (const key of [
    ...letters,
    'Control+Shift+p',
    'Control+Shift+Delete',
    'Alt+ArrowLeft',
    'Alt+Home',
    'F3',
    'F7',
    'F1',
  ]) {
    await sheet.press(key);
    await page.keyboard.press('Escape');
    await sheet.click(0, 'name');
  }
  expect(await page.evaluate(() => Object(window).through.filter((key: string) => key !== 'Escape'))).toEqual([]);
  expect(await page.evaluate(() => Object(window).stays), 'the page was not loaded anew').toBe(true);
  await sheet.press('Control+u');
  await bench.toast('没有用 Ctrl+U 的功能').waitFor();
  await sheet.press('Control+s');
  await bench.toast('自动保存').waitFor();
});

test('Ctrl+P shows the roster on pages as it is shown, prints these and nothing else, and notes it', async () => {
  const { bench, sheet } = await openRoster(site);
  const { page } = bench;
  await page.evaluate(() => Object.assign(window, { print: () => Object.assign(window, { printed: true }) }));
  await sheet.press('Control+p');
  const told = page.locator('[data-testid="print-told"][data-ready="true"]');
  await told.waitFor();
  const { shown: persons } = await sheet.counts();
  expect(await told.innerText()).toMatch(new RegExp(`^${persons} 人，\\d+ 页`));
  const paper = page.locator('.paper-host');
  const first = paper.locator('.paper').first();
  expect(await first.locator('th').allTextContents()).toContain('姓名');
  expect(await first.textContent()).toContain('截至');
  expect((await paper.locator('.paper').allTextContents()).at(-1)).toContain(`合计 ${persons} 人`);
  expect(await paper.locator('tbody tr').count()).toBe(persons + 1);
  // As the screen masks them, unless it is wished otherwise; what is not ticked is said.
  expect(await paper.textContent()).not.toMatch(/\d{15}/);
  await bench.get('print-ids-full').check();
  await told.waitFor();
  await expect.poll(() => paper.textContent()).toMatch(/\d{17}/);
  await bench.get('print-panel').locator('[data-column="idNumber"]').uncheck();
  await expect.poll(() => bench.get('print-left').textContent()).toContain('证件号码');
  await expect.poll(async () => (await paper.count()) === 1 && (await paper.textContent())?.match(/\d{15}/)).toBe(null);
  await told.waitFor();
  await bench.get('export-mark').check();
  await bench.get('export-mark-purpose').fill('送县里核对');
  await expect.poll(() => first.locator('.paper-mark').textContent()).toContain('送县里核对');
  await page.getByRole('button', { name: '打印', exact: true }).click();
  await page.locator('html.prints-roster').waitFor({ state: 'attached' });
  await expect.poll(() => page.evaluate(() => Object(window).printed)).toBe(true);
  // Browsers that know no pages with names of their own print these on their side too, and others upright as before.
  const sizes = () =>
    page.evaluate(() =>
      [...document.styleSheets].flatMap(({ cssRules }) =>
        [...cssRules].flatMap((rule) => (rule instanceof CSSPageRule && rule.selectorText === '' ? rule.cssText : [])),
      ),
    );
  expect(await sizes()).toEqual([expect.stringContaining('landscape')]);
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await paper.waitFor({ state: 'detached' });
  expect(await sizes()).toEqual([]);
  await page.locator('html:not(.prints-roster)').waitFor({ state: 'attached' });
  await sheet.press('Control+Shift+h');
  await page.getByText('打印 名册').first().waitFor();
});

test('a key of the page pressed in an open cell first writes the cell; a key for cells asks to finish it', async () => {
  const { bench, sheet } = await openRoster(site);
  const { page } = bench;
  await sheet.click(0, 'note');
  await sheet.type('外出务工');
  await sheet.press('Control+s');
  expect(await sheet.focus()).toBe('note@0');
  expect(await sheet.text(0, 'note')).toBe('外出务工');
  await bench.toast('自动保存').waitFor();
  await sheet.type('改');
  await sheet.press('Alt+Insert');
  await bench.toast('请先按 Enter').waitFor();
  expect(await sheet.focus()).toBe('note@0!');
  await sheet.press('Control+z'); // the text's own
  expect(await sheet.focus()).toBe('note@0!');
  await sheet.press('Escape', 'Control+z');
  await bench.toast('已撤销').waitFor();
  expect(await sheet.text(0, 'note')).toBe('');
  await bench.get('search').click();
  await page.keyboard.type('王');
  await sheet.press('Control+z');
  expect(await bench.page.locator('.toast', { hasText: '已撤销' }).count()).toBeLessThan(2);
});

test('what cannot be done says so: nothing to redo, a place of a later version', async () => {
  const { bench, sheet } = await openRoster(site);
  await sheet.press('Control+y');
  await bench.toast('没有可重做的改动').waitFor();
  await sheet.press('Alt+3');
  await bench.toast('催缴：以后的版本').waitFor();
  await sheet.press('Alt+1');
  await bench.get('units-grid').waitFor();
});

test('Alt+Q and Ctrl+Shift+F go to the search box, whose words name the key', async () => {
  const { bench, sheet } = await openRoster(site);
  expect(await bench.get('search').getAttribute('placeholder')).toContain('Alt+Q');
  for (const key of ['Alt+q', 'Control+Shift+f']) {
    await sheet.click(0, 'name');
    await sheet.press(key);
    expect(await bench.page.evaluate(() => document.activeElement?.id), key).toBe('search');
  }
});

test('Alt+Insert adds a person from the roster’s tools too, but not from a text field', async () => {
  const { bench, sheet } = await openRoster(site);
  const { total } = await sheet.counts();
  await bench.get('search').focus();
  await sheet.press('Alt+Insert');
  expect((await sheet.counts()).total).toBe(total);
  await bench.page.getByRole('button', { name: '新增人员' }).first().focus();
  await sheet.press('Alt+Insert');
  await expect.poll(async () => (await sheet.counts()).total).toBe(total + 1);
});

test('a tab that only reads refuses every change with its reason, by key and in the list of commands', async () => {
  const { bench } = await openRoster(site);
  const second = await Workbench.start(site, bench.page.context());
  await second.get('reader-banner').waitFor();
  await second.persons(4);
  await second.get('roster-grid').waitFor();
  const sheet = makeSheet(second.page);
  const words = second.page.locator('.toast-text');
  const refused = async (what: string, act: () => Promise<void>) => {
    for (const close of await second.page.locator('.toast-close').all()) await close.click();
    await expect.poll(() => words.count()).toBe(0);
    await act();
    await expect.poll(async () => (await words.allTextContents()).join(), { message: what }).toContain('只读');
    expect(await sheet.focus(), what).toBe('name@1');
  };
  await sheet.click(1, 'name');
  const cells = 'Alt+Insert Alt+Shift+Insert Control+Alt+Insert Alt+h Alt+Delete Delete Backspace F2 x';
  const persons = 'Space Shift+Space 1 5 0 Control+Alt+1 Control+Alt+0';
  const many = 'Control+d Control+r Control+Enter Control+x Control+h Control+z Control+y';
  for (const key of `${cells} ${persons} ${many}`.split(' ')) await refused(key, () => sheet.press(key));
  await refused('paste', () => sheet.paste('改'));
  expect(await sheet.text(1, 'name')).toBe('王二');
  expect((await sheet.counts()).total).toBe(4);
  await sheet.press('Control+k');
  await second.page.locator('[data-action="fill.down"]').waitFor();
  const lines = await second.page.locator('[data-testid="palette"] [role="option"]').evaluateAll((all) =>
    all.map((line) => ({
      id: line.getAttribute('data-action') ?? '',
      off: line.getAttribute('aria-disabled') === 'true',
      why: line.querySelector('.palette-hint')?.textContent ?? '',
    })),
  );
  expect(lines.filter(({ off, why }) => off && why === '')).toEqual([]);
  const writes =
    /^(?:edit\.(?:undo|redo|cut|paste|clear)|fill\.|rows\.|pay\.|reason\.|mark\.|find\.replace$|file\.import$|asOf\.|go\.asOf$)/;
  const writing = lines.filter(({ id }) => writes.test(id));
  expect(writing.length).toBeGreaterThan(25);
  expect(writing.filter(({ off, why }) => !off || !why.includes('只读'))).toEqual([]);
});

test('how the grid looks and the data are taken back and done again in the order in which they were done; the button says which', async () => {
  const { bench, sheet } = await openRoster(site);
  const { page } = bench;
  const title = (button: 'undo' | 'redo' = 'undo') => bench.get(button).getAttribute('title');
  const head = (id: string) => page.locator(`.ag-header-cell[col-id="${id}"]`).count();
  const hide = async (id: string) => {
    await sheet.click(1, id);
    await page.locator(`.ag-header-cell[col-id="${id}"]`).click({ button: 'right' });
    await page.locator('[data-action="columns.hide"]').click();
    await sheet.settle();
  };
  const back = async (said: string) => {
    await sheet.press('Control+z');
    await bench.toast(`已撤销：${said}`).waitFor();
  };
  const again = async (said: string) => {
    await sheet.press('Control+y');
    await bench.toast(`已重做：${said}`).waitFor();
  };
  await sheet.click(0, 'group');
  await sheet.type('9组');
  await sheet.press('Enter');
  await hide('household');
  // The message may be gone: the order is what counts.
  await bench.toast('已隐藏').locator('.toast-close').click();
  expect(await title()).toContain('已隐藏“户编号”列');
  await sheet.click(0, 'group');
  await sheet.type('8组');
  await sheet.press('Enter');
  await hide('relation');
  await back('已隐藏“与户主关系”列');
  expect([await head('household'), await head('relation')]).toEqual([0, 1]);
  expect(await title()).toContain('8组');
  // Two at once: the second waits for the first, and sees what stands then.
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await bench.toast('已撤销：已隐藏“户编号”列').waitFor();
  expect(await head('household')).toBe(1);
  expect(await sheet.text(0, 'group')).toBe('9组');
  await back('');
  await expect.poll(() => sheet.text(0, 'group')).toBe('');
  await again('');
  await expect.poll(() => sheet.text(0, 'group')).toBe('9组');
  await again('已隐藏“户编号”列');
  await again('');
  await expect.poll(() => sheet.text(0, 'group')).toBe('8组');
  await again('已隐藏“与户主关系”列');
  expect([await head('household'), await head('relation')]).toEqual([0, 0]);
  expect(await title('redo')).toContain('没有可重做的改动');
  // Taken back, and something else done to the look: there is nothing to be done again.
  await back('已隐藏“与户主关系”列');
  await back('');
  await sheet.press('Control+Alt+=');
  expect(await title('redo')).toContain('没有可重做的改动');
  // Several steps of the zoom are one; the button of the message does the same.
  await sheet.press('Control+Alt+=', 'Control+Alt+=');
  await bench.toast('缩放 150%').getByRole('button', { name: '撤销' }).click();
  await expect.poll(() => page.locator('.zoom-percent').textContent()).toBe('100%');
  expect(await title()).toContain('已隐藏“户编号”列');
  const order = () => page.locator('.ag-header-cell').evaluateAll((all) => all.map((each) => each.ariaColIndex));
  for (const key of ['Alt+Shift+ArrowRight', 'Alt+Shift+ArrowLeft']) {
    await sheet.click(0, 'group');
    const before = await order();
    await sheet.press(key);
    await bench.toast('列的顺序已改变').waitFor();
    await sheet.press('Control+z');
    await expect.poll(order).toEqual(before);
    await sheet.press('Control+y');
    await expect.poll(order).not.toEqual(before);
    await sheet.press('Control+z');
    await expect.poll(order).toEqual(before);
  }
  // From another screen too: it is what was done last, and it is told.
  await hide('relation');
  await sheet.press('Alt+1');
  await back('已隐藏“与户主关系”列');
  await sheet.press('Alt+2');
  await expect.poll(() => head('relation')).toBe(1);
});
