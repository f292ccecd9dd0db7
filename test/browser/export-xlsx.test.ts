import { readXlsx } from 'hucre/xlsx';
import type { Download } from 'playwright-core';
import { expect, test } from 'vitest';
import { useBrowser } from './support/browser';
import { cells, example } from './support/files';
import { bytesOf, Workbench } from './support/workbench';

// What goes out for Excel and WPS, as the clerk gets it.

const site = useBrowser();
const ROSTER = example('lanxi-2021.roster.csv').split('\n').slice(0, 61).join('\r\n');

async function exported(bench: Workbench, kind: string): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const { page } = bench;
  await bench.get('export-xlsx').click();
  const [file]: [Download, void] = await Promise.all([
    page.waitForEvent('download'),
    bench
      .get(`export-${kind}-xlsx`)
      .click()
      .then(() => bench.letGo()),
  ]);
  return { name: file.suggestedFilename(), bytes: await bytesOf(file) };
}

async function sheetOf(
  bytes: Buffer,
): Promise<{ readonly name: string; readonly rows: readonly (readonly unknown[])[] }> {
  const { sheets } = await readXlsx(new Uint8Array(bytes));
  return { name: sheets[0]?.name ?? '', rows: sheets[0]?.rows ?? [] };
}

/** What is pressed and lies under a message, as far as it is in sight. */
function coveredByMessages(): string[] {
  const messages = [...document.querySelectorAll('.toast')].map((each) => each.getBoundingClientRect());
  const place = document.getElementById('main')?.getBoundingClientRect();
  const pressed = [...document.querySelectorAll('#main :is(button, select, input, tr[data-index])')];
  return pressed
    .filter((each) => {
      const { left, right, top, bottom } = each.getBoundingClientRect();
      const lowest = Math.min(bottom, place?.bottom ?? bottom);
      return messages.some((box) => left < box.right && box.left < right && top < box.bottom && box.top < lowest);
    })
    .map((each) => each.outerHTML.slice(0, 80));
}

async function sixty(): Promise<Workbench> {
  const bench = await Workbench.empty(site, 'lanxi-2021');
  await bench.import(ROSTER);
  await bench.persons(60);
  await bench.saved();
  return bench;
}

test('the roster as .xlsx, imported again into its workbook, changes nothing', async () => {
  const bench = await sixty();
  const before = (await bench.download('export-roster')).text;
  // What leaves is told; a watermark that is asked for once is on all files of this workbook. Esc makes none.
  await bench.get('export-xlsx').click();
  await bench.get('export-roster-xlsx').click();
  const panel = bench.get('export-panel');
  await panel.waitFor();
  expect(await panel.innerText()).toContain('将带走：60 人，24 个字段');
  expect(await bench.get('export-told').innerText()).toBe('含身份证号（全号），含联系电话（全号）。');
  expect(await bench.page.evaluate(() => document.activeElement?.textContent)).toBe('导出');
  await bench.get('export-mark').check();
  await bench.get('export-mark-name').fill('张三');
  await bench.get('export-mark-purpose').fill('=核对&P');
  await bench.page.keyboard.press('Escape');
  await panel.waitFor({ state: 'detached' });
  expect(await bench.page.evaluate(() => document.activeElement?.getAttribute('data-testid'))).toBe('export-xlsx');
  const { name, bytes } = await exported(bench, 'roster');
  expect(name).toMatch(/_花名册_截至\d{4}-\d\d-\d\d\.xlsx$/);
  await bench.toast('含完整证件号码').first().waitFor();
  const { rows } = await sheetOf(bytes);
  expect(rows).toHaveLength(61);
  expect(rows[0]).toEqual(cells(before)[0]);
  // Whoever has exported a file goes on from where it was asked for.
  expect(await bench.page.evaluate(() => document.activeElement?.getAttribute('data-testid'))).toBe('export-xlsx');
  await bench.choose(name, bytes);
  expect(await bench.importCounts()).toMatchObject({ added: 0, changed: 0, unchanged: 60, problems: 0 });
  // A pile of the preview goes out too.
  await bench.get('import-count-unchanged').click();
  const [file] = await Promise.all([
    bench.page.waitForEvent('download'),
    bench
      .get('import-pile-export')
      .click()
      .then(() => bench.letGo()),
  ]);
  const pile = await sheetOf(await bytesOf(file));
  // The message lies over nothing that is pressed.
  await bench.toast('含完整证件号码').last().waitFor();
  await expect.poll(() => bench.page.evaluate(coveredByMessages)).toEqual([]);
  // Its lines are numbers, and everything stands in it that the file said.
  expect(pile.rows[0]).toEqual(
    expect.arrayContaining(['工作表', '行', '姓名', '证件号码', '变化', '处理', '名单种类']),
  );
  const number = pile.rows[0]?.indexOf('证件号码') ?? -1;
  expect(pile.rows.slice(1).map((row) => [row[1], row[2], row[number]])).toEqual(
    rows.slice(1).map((row, at) => [at + 2, row[0], row[2]]),
  );
  await bench.get('import-confirm').click();

  // A grouped view has its subtotals in the file, which are no persons when it comes in again.
  await bench.page.keyboard.press('Control+k');
  await bench.page.keyboard.type('按组分组');
  await bench.page.locator('[data-action="group.group"]').waitFor();
  await bench.page.keyboard.press('Enter');
  await bench.page.locator('.group-heading').first().waitFor();
  const view = await exported(bench, 'view');
  expect(String((await sheetOf(view.bytes)).rows[3]?.[0])).toMatch(/^水印：张三 .*=核对&P$/);
  const names = (await sheetOf(view.bytes)).rows.slice(5).map(([first]) => String(first));
  const headings = names.filter((each) => each.includes('小计：'));
  expect(names).toHaveLength(60 + headings.length);
  expect(headings[0]).toMatch(/^.+小计：\d+人$/);
  await bench.choose(view.name, view.bytes);
  expect(await bench.importCounts()).toMatchObject({
    added: 0,
    changed: 0,
    unchanged: 60,
    ignored: 4 + headings.length,
  });
  await bench.get('import-confirm').click();
  await bench.page.locator('.group-heading').first().waitFor();
  expect(await bench.toast('没有完成').count()).toBe(0);

  // Whatever left stands in the history, and in the log that is compared.
  await bench.page.keyboard.press('Control+Shift+h');
  await bench.page.locator('.history-notes .history-all').click();
  const told = await bench.page.locator('.history-note-said').allInnerTexts();
  expect(told).toEqual([
    expect.stringMatching(
      /^导出 .+：60 人，\d+ 个字段，含身份证号（全号），含联系电话，水印：张三 .*=核对&P；文件 .+\.xlsx$/,
    ),
    expect.stringMatching(/^导出 .+：60 行，.+；文件 .+\.xlsx$/),
    expect.stringMatching(
      /^导出 .+：60 人，24 个字段，含身份证号（全号），含联系电话，水印：张三 .*；文件 .+_花名册_.+\.xlsx$/,
    ),
    expect.stringMatching(/^导出 .+：60 人，24 个字段，含身份证号（全号），含联系电话；文件 .+_花名册_.+\.csv$/),
  ]);
  await bench.page.locator('[data-testid=audit][data-state=whole]').waitFor();
});

test('results, present view, units, findings and history as .xlsx', async () => {
  const bench = await sixty();
  const machine = cells((await bench.download('export-results')).text);
  const results = await sheetOf((await exported(bench, 'results')).bytes);
  expect(results.rows.slice(0, 3).map(([first]) => String(first))).toEqual([
    expect.stringContaining('计算结果'),
    expect.stringContaining('统计截至'),
    expect.stringContaining('政策：'),
  ]);
  const column = (header: string) => results.rows[3]?.indexOf(header) ?? -1;
  const payable = machine[0]?.indexOf('payable') ?? -1;
  expect(results.rows.slice(4).map((row) => row[column('应缴')] ?? '')).toEqual(
    machine.slice(1).map((row) => (row[payable] === '' ? '' : Number(row[payable]))),
  );

  // The view: only whom the filter leaves, with the words of the screen.
  const [, someone = []] = cells(ROSTER);
  await bench.get('place-roster').click();
  const search = bench.page.getByRole('searchbox').first();
  await search.fill(someone[2] ?? '');
  await search.press('Enter');
  await expect
    .poll(async () => {
      const view = await sheetOf((await exported(bench, 'view')).bytes);
      const [header = [], ...persons] = view.rows.slice(3);
      return { marks: header.includes('标记'), persons: persons.map((row) => row[0]) };
    })
    .toEqual({ marks: true, persons: [someone[0]] });

  const units = await sheetOf((await exported(bench, 'units')).bytes);
  const names = units.rows.map(([first]) => first);
  expect(names).toContain('百家塅');
  expect(names.slice(-2)).toEqual(['合计', '文件合计']);

  const findings = await sheetOf((await exported(bench, 'checks')).bytes);
  expect(findings.rows[3]?.slice(-3)).toEqual(['检查', '代码', '程度']);
  const history = await sheetOf((await exported(bench, 'history')).bytes);
  expect(history.rows[3]?.slice(0, 3)).toEqual(['序号', '时间', '操作人']);
  expect(history.rows.length).toBeGreaterThan(4);

  // Without ID numbers, from now on: no column of them, and none in the others.
  await bench.get('export-xlsx').click();
  await bench.get('export-results-xlsx').click();
  await bench.get('export-ids-none').check();
  expect(await bench.get('export-told').innerText()).toBe('不含身份证号。');
  const [file] = await Promise.all([bench.page.waitForEvent('download'), bench.letGo()]);
  const without = await sheetOf(await bytesOf(file));
  expect(without.rows[3]).not.toContain('证件号码');
  expect(JSON.stringify((await sheetOf((await exported(bench, 'history')).bytes)).rows)).not.toMatch(/\d{17}[\dX]/);
});

test('the list to be put up: of a unit, by keyboard; a number in a name is taken out and told', async () => {
  const bench = await Workbench.empty(site, 'lanxi-2021');
  const [header = '', first = '', ...rest] = ROSTER.split('\r\n');
  const { page } = bench;
  await bench.import([header, first.replace(/^[^,]+/, '$&13900001234'), ...rest].join('\r\n'));
  await bench.persons(60);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('公示名单');
  await page.locator('[data-action="file.public"]').waitFor();
  await page.keyboard.press('Enter');
  const told = bench.get('public-told');
  await told.getByText(/将公示：\d+ 人/).waitFor();
  await told.getByText('有 1 处长数字').waitFor();
  await bench.get('public-stars').check();
  // A key still held from before answers nothing.
  const held = await page.locator('dialog .button-main').evaluate((button) => {
    const key = new KeyboardEvent('keydown', { key: 'Enter', repeat: true, bubbles: true, cancelable: true });
    return button.dispatchEvent(key);
  });
  expect(held).toBe(false);
  const [file] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  expect(file.suggestedFilename()).toMatch(/_参保公示名单_截至\d{4}-\d\d-\d\d\.xlsx$/);
  await bench.toast('不含身份证号和电话').waitFor();
  const { rows } = await sheetOf(await bytesOf(file));
  const head = rows.findIndex((row) => row[0] === '序号');
  expect(rows[head]).toEqual(['序号', '村（社区）', '组', '姓名']);
  expect(rows[head + 1]?.slice(0, 2)).toEqual([1, first.split(',')[7]]);
  expect(String(rows[head + 1]?.[3])).toContain('*');
  for (const row of rows.slice(head)) expect(row.map(String).join(' ')).not.toMatch(/\d{7}/);
  await expect.poll(() => page.evaluate(() => document.activeElement !== document.body)).toBe(true);
});
