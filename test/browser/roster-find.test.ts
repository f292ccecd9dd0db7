import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { useBrowser } from './support/browser';
import { openRoster } from './support/roster';
import type { Sheet } from './support/sheet';
import { idNumber, type Workbench } from './support/workbench';

const site = useBrowser();
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const SURNAMES = '赵钱孙李周吴郑王冯陈';
const UNITS = ['百家塅', '新月', '金鸡山'];

/** 400 persons in three units, two to a household; every tenth has a note, every fiftieth a date of payment. */
const ROWS = [
  '姓名,证件号码,户编号,与户主关系,单位,组,缴费日期,缴费金额,备注',
  ...Array.from({ length: 400 }, (_, index) => {
    const name = index === 123 ? '张三' : index === 250 ? '单雄' : `${SURNAMES[index % 10]}某${index}`;
    const unit = UNITS[Math.floor(index / 150)];
    const paid = index % 50 === 0 ? '2020-11-02,280.00' : ',';
    const note = index % 10 === 0 ? `外出务工${index}` : '';
    return `${name},${idNumber('19700101', 100 + index)},${Math.floor(index / 2) + 1},户主,${unit},${(index % 4) + 1}组,${paid},${note}`;
  }),
].join('\r\n');

const bar = (bench: Workbench) => bench.get('find-bar');
const count = (bench: Workbench) => bench.get('find-count').textContent();
const note = (bench: Workbench) => bench.get('find-note').textContent();

async function find(bench: Workbench, text: string, expected: string | RegExp) {
  await bench.page.keyboard.press('Control+f');
  await bar(bench).waitFor();
  await bench.page.keyboard.type(text);
  await expect.poll(() => count(bench)).toMatch(expected);
}

/** What axe finds, in short. */
async function findings(bench: Workbench): Promise<string[]> {
  await bench.page.evaluate(axe);
  return bench.page.evaluate(async () => {
    const tool = (
      globalThis as unknown as {
        axe: {
          run: (on: Document, how: object) => Promise<{ violations: { id: string; nodes: { target: string[] }[] }[] }>;
        };
      }
    ).axe;
    const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const { violations } = await tool.run(document, { runOnly: rules });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`);
  });
}

/** Letters under composition, then a candidate taken with Enter, as a Chinese input method does it. */
async function compose(sheet: Sheet, letters: string, candidate: string) {
  const cdp = await sheet.page.context().newCDPSession(sheet.page);
  for (let at = 1; at <= letters.length; at += 1) {
    const code = `Key${letters.charAt(at - 1).toUpperCase()}`;
    await cdp.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: 'Process', code, windowsVirtualKeyCode: 229 });
    await cdp.send('Input.imeSetComposition', { text: letters.slice(0, at), selectionStart: at, selectionEnd: at });
  }
  await cdp.send('Input.dispatchKeyEvent', {
    type: 'rawKeyDown',
    key: 'Enter',
    code: 'Enter',
    windowsVirtualKeyCode: 229,
  });
  await cdp.send('Input.insertText', { text: candidate });
  await sheet.settle();
}

test('what is typed is found over all rows, counted and walked round; Esc leaves the focus on the match', async () => {
  const { bench, sheet } = await openRoster(site, ROWS);
  await find(bench, '外出', '1 / 40');
  const found = sheet.page.locator('.found-cell:visible');
  expect(await found.count()).toBeGreaterThan(1);
  expect(await sheet.page.locator('.found-here:visible').count()).toBe(1);
  expect(await bar(bench).getByRole('status').last().textContent()).toContain('赵某0');
  await sheet.press('Enter', 'Enter', 'F3');
  expect(await count(bench)).toBe('4 / 40');
  await sheet.press('Shift+Enter', 'Shift+F3');
  expect(await count(bench)).toBe('2 / 40');
  await sheet.press('Shift+Enter', 'Shift+Enter');
  expect(await count(bench)).toBe('40 / 40');
  expect(await note(bench)).toContain('已到开头');
  await sheet.press('Enter');
  expect(await count(bench)).toBe('1 / 40');
  expect(await note(bench)).toContain('已到末尾');
  await sheet.press('Enter');
  expect(await bench.get('find-note').isVisible()).toBe(false);
  // The bar never lies over the match.
  const cell = await sheet.page.locator('.found-here:visible').boundingBox();
  const box = await bar(bench).boundingBox();
  if (cell === null || box === null) throw new Error('both are on screen');
  const apart =
    cell.x + cell.width <= box.x ||
    cell.y + cell.height <= box.y ||
    cell.y >= box.y + box.height ||
    cell.x >= box.x + box.width;
  expect(apart).toBe(true);
  await sheet.press('Escape');
  expect(await bar(bench).count()).toBe(0);
  expect(await sheet.focus()).toBe('note@10');
  expect(await sheet.page.locator('.found-cell:visible').count()).toBe(0);
  // F3 goes on from there without the bar having the keys.
  await sheet.press('F3');
  await expect.poll(() => sheet.focus()).toBe('note@20');
  expect(await bar(bench).count()).toBe(1);
  // Esc closes it from the grid too, and a selection first.
  await sheet.press('Shift+ArrowDown', 'Escape');
  expect(await bar(bench).count()).toBe(1);
  await sheet.press('Escape');
  expect(await bar(bench).count()).toBe(0);
  expect(await sheet.focus()).toBe('note@20');
});

test('whole cells, case, and the words on screen of computed columns', async () => {
  const { bench, sheet } = await openRoster(site, ROWS);
  await find(bench, '外出务工10', '1 / 2');
  await sheet.press('Alt+w');
  await expect.poll(() => count(bench)).toBe('1 / 1');
  expect(await bar(bench).getByRole('button', { name: '全字' }).getAttribute('aria-pressed')).toBe('true');
  await sheet.press('Alt+w', 'Control+a');
  await sheet.type('已参保');
  await expect.poll(() => count(bench)).toBe('1 / 8');
  await sheet.press('Enter', 'Escape');
  expect(await sheet.focus()).toMatch(/^status@/);
});

test('selected cells are searched alone, columns too, and back to everything with one key', async () => {
  const { bench, sheet } = await openRoster(site, ROWS);
  await sheet.click(0, 'name');
  await sheet.press('Shift+ArrowRight', ...Array.from({ length: 19 }, () => 'Shift+ArrowDown'));
  await find(bench, '赵', '1 / 2');
  expect(await bench.get('find-scope').inputValue()).toBe('area');
  await sheet.press('Control+a');
  await sheet.type('外出');
  await expect.poll(() => count(bench)).toBe('没有');
  await expect.poll(() => note(bench)).toContain('其他地方有 40 处');
  await bench.get('find-note').getByRole('button').press('Enter');
  await expect.poll(() => count(bench)).toBe('1 / 40');
  const focused = () => bench.page.evaluate(() => document.activeElement?.getAttribute('data-testid'));
  expect(await focused()).toBe('find-text'); // the offer has gone with the press
  expect(await bench.get('find-scope').inputValue()).toBe('all');
  await bench.get('find-scope').selectOption('columns');
  await expect.poll(() => count(bench)).toBe('没有');
  // Another selection while the bar is open is searched at once.
  await sheet.click(0, 'name');
  await sheet.press('Control+Space');
  await bench.get('find-text').fill('某1');
  await expect.poll(() => count(bench)).toMatch(/\/ 110$/);
  expect(await bench.get('find-scope').inputValue()).toBe('columns');
  // Going to a match chooses no other column than the one the cursor stood in.
  await sheet.press('Escape');
  await sheet.click(3, 'group');
  await find(bench, '外出', '2 / 40');
  await sheet.press('Enter');
  await expect.poll(() => count(bench)).toBe('3 / 40');
  expect(await sheet.focus()).not.toMatch(/^group@/);
  expect(await bench.get('find-scope').locator('option[value=columns]').textContent()).toBe('所选列：组');
});

test('the search goes by filters and order, unfolds groups, and offers all persons where nothing is here', async () => {
  const { bench, sheet } = await openRoster(site, ROWS);
  await bench.page.getByRole('tab', { name: /新月/ }).click();
  await expect.poll(async () => (await sheet.counts()).shown).toBe(150);
  await sheet.click(0, 'name');
  await find(bench, '张三', '没有');
  await expect.poll(() => note(bench)).toContain('全部人员有 1 处');
  await sheet.press('Control+Enter');
  await expect.poll(() => count(bench)).toBe('1 / 1');
  expect((await sheet.counts()).shown).toBe(400);
  await sheet.press('Escape');
  expect(await sheet.focus()).toBe('name@123');
  // Folded under its unit.
  for (const command of ['按单位分组', '全部折叠']) {
    await sheet.press('Control+k');
    await sheet.type(command);
    await sheet.press('Enter');
  }
  await expect.poll(() => bench.page.locator('.ag-row').count()).toBeLessThan(8);
  await find(bench, '单雄', '1 / 1');
  await expect.poll(() => sheet.page.locator('.found-here:visible').count()).toBe(1);
  await sheet.press('Escape');
  expect(await sheet.page.evaluate(() => document.activeElement?.closest('.ag-cell')?.textContent)).toBe('单雄');
});

test('the count follows what is typed into cells while the bar stands open', async () => {
  const { bench, sheet } = await openRoster(site, ROWS);
  await find(bench, '外出', '1 / 40');
  await sheet.click(3, 'note');
  await sheet.type('外出了');
  await sheet.press('Enter');
  await expect.poll(() => count(bench)).toBe('41 处');
  await sheet.press('Control+z');
  await expect.poll(() => count(bench)).toBe('40 处');
});

test('replacing shows what it changes, leaves out what is unticked, is one step back and exact', async () => {
  const { bench, sheet } = await openRoster(site, ROWS);
  await sheet.press('Control+h');
  await sheet.type('新月');
  await expect.poll(() => count(bench)).toMatch(/\/ 150$/);
  // One Tab leads to what it is replaced by, as in Excel. Before the first control comes the last one, not the grid.
  await sheet.press('Shift+Tab', 'Shift+Tab');
  expect(await bench.get('find-scope').evaluate((field) => field === document.activeElement)).toBe(true);
  await bench.get('find-text').focus();
  await sheet.press('Tab');
  expect(await bench.get('replace-text').evaluate((field) => field === document.activeElement)).toBe(true);
  await sheet.type('新月村');
  expect(await bench.get('find-text').inputValue()).toBe('新月');
  // Asked for by a key the preview's list has the keys.
  await sheet.press('Tab', 'Tab', 'Tab', 'Enter');
  const sums = bench.get('replace-sums');
  await expect.poll(() => sums.getAttribute('data-cells')).toBe('150');
  expect(await sums.getAttribute('data-persons')).toBe('150');
  const boxes = bench.get('replace-panel').getByRole('checkbox');
  expect(await boxes.count()).toBe(150);
  await expect.poll(() => boxes.first().evaluate((box) => box === document.activeElement)).toBe(true);
  expect(await boxes.first().getAttribute('aria-label')).toBe('第 151 行，赵某150，单位：新月 改为 新月村');
  // The list stands still when a line is left out: the same spot is the same line.
  const before = await boxes.first().boundingBox();
  if (before === null) throw new Error('the first line is on screen');
  await sheet.page.mouse.click(before.x + 4, before.y + 4);
  expect(await boxes.first().isChecked()).toBe(false);
  expect(await boxes.first().boundingBox()).toEqual(before);
  await sheet.page.mouse.click(before.x + 4, before.y + 4);
  expect(await boxes.first().isChecked()).toBe(true);
  await boxes.first().focus();
  await sheet.press('ArrowDown', 'Space', 'ArrowDown', 'Space', 'ArrowUp', 'Space');
  const all = bench.get('replace-panel').getByRole('button', { name: /全部替换/ });
  expect(await all.textContent()).toBe('全部替换（149 格）');
  const marked = await sheet.page.evaluate(() => document.body.querySelectorAll('.found-cell').length);
  expect(marked).toBeGreaterThan(0);
  // The list is one stop of the Tab key; behind it is the button.
  await sheet.press('Tab');
  expect(await all.evaluate((button) => button === document.activeElement)).toBe(true);
  await sheet.press('Enter');
  await bench.toast('已将 149 格中的“新月”替换为“新月村”').waitFor();
  // What was left out still is: 新月 is in 新月村 too.
  await expect.poll(() => sums.getAttribute('data-cells')).toBe('150');
  expect(await boxes.evaluateAll((all150) => all150.filter((box) => !(box as HTMLInputElement).checked).length)).toBe(
    1,
  );
  expect(await all.textContent()).toBe('全部替换（149 格）');
  await sheet.press('Escape');
  await find(bench, '新月村', /149/);
  await sheet.press('Escape', 'Control+Home');
  await sheet.click(0, 'name');
  await find(bench, '新月', '1 / 150');
  await sheet.press('Escape');
  const units = async () => {
    const file = await bench.download('export-roster');
    return file.text
      .split('\r\n')
      .map((line) => line.split(',').filter((cell) => UNITS.some((unit) => cell.startsWith(unit)))[0]);
  };
  const after = await units();
  expect(after.filter((unit) => unit === '新月村').length).toBe(149);
  expect(after.indexOf('新月')).toBe(153);
  await sheet.press('Control+z');
  await bench.saved();
  const back = await units();
  expect(back.filter((unit) => unit === '新月').length).toBe(150);
  expect(back.includes('新月村')).toBe(false);
});

test('one by one: the match is replaced and the next one shown; computed cells are passed over and said', async () => {
  const { bench, sheet } = await openRoster(site, ROWS);
  await sheet.click(0, 'payAmount');
  await sheet.press('Control+h');
  await sheet.type('280');
  await expect.poll(() => count(bench)).toMatch(/^\d+ \/ [\d,]+$/);
  await bench.get('replace-text').fill('300');
  await bench.get('replace-text').focus();
  await sheet.press('Enter');
  await expect.poll(() => sheet.text(0, 'payAmount')).toBe('300.00');
  await expect.poll(() => note(bench)).toContain('已替换 1 格：280.00 → 300.00');
  for (let tries = 0; tries < 30 && !((await note(bench)) ?? '').includes('计算'); tries += 1)
    await sheet.press('Enter');
  expect(await note(bench)).toContain('此格由系统计算，不能替换');
  await bench.get('replace-preview').click();
  await expect.poll(() => bench.get('replace-panel').textContent()).toMatch(/另有 [\d,]+ 处在系统计算的列中，不能替换/);
  // What will not be an amount any more is said before.
  await bench.get('replace-text').fill('二百八');
  await expect.poll(() => bench.get('replace-panel').textContent()).toContain('不是有效的日期或金额');
  // Where all that is found stands in computed columns, that is the answer.
  await bench.get('find-text').fill('已参保');
  await expect.poll(() => count(bench)).toMatch(/^\d+ \/ \d$/);
  await bench.get('replace-all').click();
  await bench.page.getByText(/找到的 \d 处都在系统计算的列中，不能替换/).waitFor();
});

test('an input method: what is composed is searched, the Enter that takes a candidate walks nowhere', async () => {
  const { bench, sheet } = await openRoster(site, ROWS);
  await sheet.press('Control+f');
  await compose(sheet, 'waichu', '外出');
  expect(await bench.get('find-text').inputValue()).toBe('外出');
  await expect.poll(() => count(bench)).toBe('1 / 40');
  await sheet.press('Enter');
  expect(await count(bench)).toBe('2 / 40');
  const cdp = await sheet.page.context().newCDPSession(sheet.page);
  await cdp.send('Input.imeSetComposition', { text: 'wu', selectionStart: 2, selectionEnd: 2 });
  await cdp.send('Input.dispatchKeyEvent', {
    type: 'rawKeyDown',
    key: 'Escape',
    code: 'Escape',
    windowsVirtualKeyCode: 229,
  });
  expect(await bar(bench).count()).toBe(1);
  await cdp.send('Input.insertText', { text: '务' });
  await expect.poll(() => count(bench)).toBe('2 / 40');
  await sheet.press('Escape', 'Control+g');
  await compose(sheet, 'zhangsan', '张三');
  await expect.poll(() => bench.get('goto').getByRole('option').count()).toBe(1);
  await sheet.press('Enter');
  await bench.get('goto').waitFor({ state: 'detached' });
  expect(await sheet.focus()).toBe('note@123');
});

test('from another place the keys open the roster first', async () => {
  const { bench, sheet } = await openRoster(site, ROWS);
  await bench.place('units');
  await bench.get('units-grid').waitFor();
  await sheet.press('Control+g');
  await bench.get('goto').waitFor();
  await sheet.type('zs');
  await sheet.press('Enter');
  await expect.poll(() => sheet.focus()).toMatch(/@123$/);
  await bench.place('policy');
  await sheet.press('Control+h');
  await bench.get('replace-text').waitFor();
  const focused = () => bench.page.evaluate(() => document.activeElement?.getAttribute('data-testid'));
  expect(await focused()).toBe('find-text');
  // Whatever was looked for before: what is typed next is looked for, and never becomes the replacement.
  await sheet.type('张');
  await sheet.press('Escape', 'Control+h');
  await bench.get('replace-text').waitFor();
  await expect.poll(focused).toBe('find-text');
  await sheet.type('李');
  expect(await bench.get('find-text').inputValue()).toBe('李');
});

test('bar, preview and box break no rule of WCAG 2.2 AA', async () => {
  const { bench, sheet } = await openRoster(site, ROWS);
  await find(bench, '外出', '1 / 40');
  await sheet.press('Control+h');
  await bench.get('replace-preview').click();
  await expect.poll(() => bench.get('replace-panel').getByRole('checkbox').count()).toBe(40);
  expect(await findings(bench)).toEqual([]);
  await bench.get('find-text').fill('没有这样的字');
  await expect.poll(() => count(bench)).toBe('没有');
  expect(await findings(bench)).toEqual([]);
  await bench.get('find-text').focus();
  await sheet.press('Escape', 'Control+g');
  await sheet.type('zs');
  await bench.get('goto').getByRole('option').first().waitFor();
  expect(await findings(bench)).toEqual([]);
});
