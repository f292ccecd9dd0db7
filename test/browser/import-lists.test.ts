import { expect, test } from 'vitest';
import { escapeXml, xlsx } from '../intake/containers/support/xlsx';
import { useBrowser } from './support/browser';
import { idNumber, SMALL, Workbench } from './support/workbench';

// What comes in besides the standard template: told, changed by keyboard, decided row by row, and written as it was told.

const site = useBrowser();

const LIST = [
  '兰溪镇2020年农村低保对象名单,,,,',
  '序号,姓名,身份证号码,村（社区）,特别说明栏',
  `1,王一,${idNumber('19700101', 11)},百家塅,甲`,
  '2,李四,,新月,乙',
  `3,王三三,${idNumber('20010303', 31)},百家塅,`,
  `4,赵五,${idNumber('19800505', 51)},新月,丙`,
  '合计,4,,,',
].join('\n');
const SECOND = `李四,${idNumber('19600606', 61)},4,户主,新月,,,,`;

/** Rows of a sheet of texts. */
function sheetRows(rows: readonly (readonly string[])[]): string {
  const cell = (text: string, at: string) => `<c r="${at}" t="inlineStr"><is><t>${escapeXml(text)}</t></is></c>`;
  return rows
    .map((cells, row) => {
      const inner = cells.map((text, column) => cell(text, `${'ABCDEFG'[column]}${row + 1}`));
      return `<row r="${row + 1}">${inner.join('')}</row>`;
    })
    .join('');
}

async function filled(): Promise<Workbench> {
  const bench = await Workbench.empty(site, 'lanxi-2021');
  await bench.import(`${SMALL}\r\n${SECOND}`);
  await bench.persons(5);
  return bench;
}

const count = (bench: Workbench, pile: string) => bench.get(`import-count-${pile}`).getAttribute('data-count');
const effects = (bench: Workbench) => bench.get('import-effects').innerText();
const at = (bench: Workbench) =>
  bench.page.evaluate(() => {
    const now = document.activeElement;
    if (now === null || now === document.body) return 'nowhere';
    return now.getAttribute('data-testid') ?? now.id;
  });

test('an identity list: its kind is told, its rows are decided by keys, what is said is what is written, undone as one', async () => {
  const bench = await filled();
  const { keyboard } = bench.page;
  await bench.choose('农村低保名单.csv', LIST);
  await bench.get('import-preview').waitFor();
  expect(await bench.get('import-kind-identities').isChecked()).toBe(true);
  expect(await bench.get('import-kind-why').innerText()).toContain('农村低保');
  expect(await bench.get('import-identity').inputValue()).toBe('农村低保');
  expect(await count(bench, 'matched')).toBe('1');
  expect(await count(bench, 'name-differs')).toBe('1');
  expect(await count(bench, 'ambiguous')).toBe('1');
  expect(await count(bench, 'not-in-roster')).toBe('1');
  expect(await effects(bench)).toBe('将新增 0 人，改 1 人 1 格，待处理 3 条。');
  await bench.get('import-count-matched').focus();
  await keyboard.press('ArrowRight');
  await keyboard.press('ArrowRight');
  expect(await at(bench)).toBe('import-count-ambiguous');
  await keyboard.press('ArrowDown');
  expect(await at(bench)).toBe('import-rows-grid');
  await keyboard.press('Enter');
  await bench.get('import-row').waitFor();
  await expect.poll(() => bench.get('import-row-cells').innerText()).toContain('新月');
  expect(await bench.get('import-row').innerText()).toContain('430903********');
  await keyboard.press('2');
  await expect.poll(() => effects(bench)).toBe('将新增 0 人，改 2 人 2 格，待处理 2 条。');
  expect(await at(bench)).toBe('import-rows-grid');
  await keyboard.press('Escape');
  expect(await bench.get('import-row').count()).toBe(0);
  await bench.get('import-count-not-in-roster').click();
  await bench.get('import-rows-grid').focus();
  await keyboard.press('+');
  await expect.poll(() => effects(bench)).toBe('将新增 1 人，改 2 人 2 格，待处理 1 条。');
  await bench.get('import-count-name-differs').click();
  await bench.get('import-rows-grid').focus();
  await keyboard.press('Space');
  await expect.poll(() => effects(bench)).toBe('将新增 1 人，改 3 人 3 格，待处理 0 条。');
  await keyboard.press('t');
  await expect.poll(() => effects(bench)).toBe('将新增 1 人，改 2 人 2 格，待处理 1 条。');
  expect(await bench.get('import-confirm').innerText()).toBe('写入 4 项');
  await bench.get('import-confirm').click();
  await bench.persons(6);
  await bench.toast('已写入：新增 1 人，改 2 人 2 格，待处理 1 条').getByRole('button', { name: '撤销' }).click();
  await bench.persons(5);

  // What was dismissed does not come back with the same list, unless it is let to wait again.
  await bench.choose('农村低保名单.csv', LIST);
  await bench.get('import-preview').waitFor();
  await bench.get('import-confirm').click();
  await bench.get('import-preview').waitFor({ state: 'detached' });
  await keyboard.press('Alt+t');
  for (const left of [2, 1, 0]) {
    await bench.page.locator('.tray-list').focus();
    await keyboard.press('Delete');
    await expect.poll(() => bench.get('tray-panel').locator('h2').innerText()).toContain(String(left));
  }
  await bench.choose('又一份农村低保名单.csv', LIST);
  await bench.get('import-preview').waitFor();
  expect([await count(bench, 'settled'), await effects(bench)]).toEqual(['3', '按现在的选择，导入不会改变任何内容。']);
  await bench.get('import-count-settled').focus();
  await keyboard.press('Enter');
  await bench.get('import-rows-grid').getByText('赵五').first().waitFor();
  await keyboard.press('ArrowDown');
  await keyboard.press('Space');
  await expect.poll(() => effects(bench)).toBe('将新增 0 人，改 0 人 0 格，待处理 1 条。');
  expect(await at(bench)).toBe('import-rows-grid');
});

test('the meaning of a column is chosen by typing; the file is read anew, and files of that shape are read so from then on', async () => {
  const bench = await filled();
  const { keyboard } = bench.page;
  await bench.choose('农村低保名单.csv', LIST);
  await bench.get('import-columns').waitFor(); // open by itself: one column is not known
  const column = bench.get('import-column-4');
  expect(await column.getAttribute('data-meaning')).toBe('');
  await column.focus();
  await keyboard.press('ArrowUp');
  expect(await at(bench)).toBe('import-column-3');
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await bench.get('meaning-text').fill('备注');
  await keyboard.press('Enter');
  await expect.poll(() => column.getAttribute('data-meaning')).toBe('note');
  expect(await at(bench)).toBe('import-column-4');
  await expect.poll(() => bench.page.locator('.file-facts').innerText()).toContain('认出的列（4）');
  // The column that had the meaning gives way.
  await bench.get('import-column-2').press('Enter');
  await bench.get('meaning-text').fill('备注');
  await keyboard.press('Enter');
  await expect.poll(() => column.getAttribute('data-meaning')).toBe('');
  await bench.get('import-column-2').press('Enter');
  await bench.get('meaning-text').fill('证件号码');
  await keyboard.press('Enter');
  await column.press('Enter');
  await bench.get('meaning-text').fill('备注');
  await keyboard.press('Enter');
  await expect.poll(() => effects(bench)).toContain('改 1 人 1 格');
  await bench.get('import-confirm').click();
  await bench.get('import-preview').waitFor({ state: 'detached' });
  await bench.choose('农村低保名单.csv', LIST);
  await bench.get('import-preview').waitFor();
  expect(await bench.page.locator('.file-facts').innerText()).toContain('照以前的读法');
  await keyboard.press('Escape');
  await bench.get('import-preview').waitFor({ state: 'detached' });

  // A column that nobody understood is asked about in one line, and answered by one key; the answer holds for the next file.
  const asked = `农村低保对象名单,,\n姓名,身份证号码,是否在校\n王一,${idNumber('19700101', 11)},是\n李四,${idNumber('19600606', 61)},否`;
  await bench.choose('低保在校.csv', asked);
  await bench.get('import-doubt').waitFor();
  expect(await bench.get('import-doubt').innerText()).toContain('“是否在校”一列没读懂，1 行先不记');
  expect(await effects(bench)).toContain('待处理 1 条');
  await keyboard.press('n');
  await expect.poll(() => effects(bench)).toContain('改 1 人 1 格，待处理 0 条');
  expect([await bench.get('import-doubt').count(), await at(bench)]).toEqual([0, 'import-confirm']);
  await keyboard.press('Enter');
  await bench.get('import-preview').waitFor({ state: 'detached' });
  await bench.toast('已写入').getByRole('button', { name: '撤销' }).click();
  await bench.choose('低保在校.csv', asked);
  await bench.get('import-preview').waitFor();
  expect([await bench.get('import-doubt').count(), await effects(bench)]).toEqual([
    0,
    '将新增 0 人，改 1 人 1 格，待处理 0 条。',
  ]);
});

test('another header row, chosen by number; no header at all is told, and taken back', async () => {
  const bench = await filled();
  await bench.choose('名单.csv', LIST.replace('序号,姓名', '序号,人名字').replace('身份证号码', '号码栏'));
  await bench.get('import-preview').waitFor();
  const from = bench.get('import-header-from');
  const columns = () => bench.get('import-columns').locator('tbody th').allInnerTexts();
  expect(await from.inputValue()).toBe('2');
  expect((await columns())[1]).toContain('人名字');
  await from.fill('3');
  await from.press('Enter');
  await expect.poll(async () => (await columns())[1]).toContain('王一');
  expect(await at(bench)).toBe('import-header-from');
  await bench.get('import-header-none').check();
  await expect.poll(async () => (await columns())[1]).toContain('无表头');
  await bench.get('import-header-none').uncheck();
  await expect.poll(() => from.inputValue()).toBe('1');
  await from.fill('2');
  await from.press('Enter');
  await expect.poll(async () => (await columns())[1]).toContain('人名字');
  // Half typed, it is not overwritten by a reading that ends meanwhile; no such row: what is so comes back.
  await from.fill('3');
  await bench.page.evaluate(() => document.querySelector<HTMLElement>('[data-testid="import-kind-roster"]')?.click());
  await expect.poll(() => bench.get('import-kind-roster').isChecked()).toBe(true);
  await expect.poll(() => effects(bench)).not.toContain('正在');
  expect(await from.inputValue()).toBe('3');
  await from.fill('77');
  await from.press('Tab');
  expect(await from.inputValue()).toBe('2');
});

test('a file in which nobody is recognised stands open; its header and columns are told by keys, and remembered', async () => {
  const bench = await filled();
  const { keyboard } = bench.page;
  const file = ['公示表,,', '编,谁,住哪', '1,孙七,新月', '2,周八,百家塅'].join('\n');
  await bench.choose('公示.csv', file);
  await bench.get('import-columns').waitFor();
  expect(await effects(bench)).toContain('没有认出姓名或证件号码');
  expect(await at(bench)).toBe('import-column-0');
  expect(await bench.get('import-confirm').innerText()).toBe('关闭');
  await bench.get('import-header-from').fill('2');
  await keyboard.press('Enter');
  await expect.poll(() => bench.get('import-columns').locator('tbody th').nth(1).innerText()).toContain('谁');
  for (const [column, word, meaning] of [
    [1, '姓名', 'name'],
    [2, '单位', 'unit'],
  ] as const) {
    await bench.get(`import-column-${column}`).press('Enter');
    await bench.get('meaning-text').fill(word);
    await keyboard.press('Enter');
    await expect.poll(() => bench.get(`import-column-${column}`).getAttribute('data-meaning')).toBe(meaning);
  }
  // Without any number or birth nobody of them could be told from anybody: they wait, and may be added.
  await bench.get('import-count-ambiguous').click();
  await bench.get('import-pile-set').selectOption('add');
  await expect.poll(() => effects(bench)).toContain('将新增 2 人');
  await bench.get('import-confirm').click();
  await bench.persons(7);
  await bench.choose('公示.csv', file);
  await bench.get('import-preview').waitFor();
  expect(await bench.page.locator('.file-facts').innerText()).toContain('照以前的读法');
  await bench.get('import-confirm').click();
});

test('a payment list: what was owed stands beside what was paid, parts are added up; another kind keeps the focus and tells what it drops', async () => {
  const bench = await filled();
  await bench.choose(
    '税务缴费明细.csv',
    [
      '缴费人姓名,缴费人证件号码,实缴金额,缴费时间,电子税票号',
      `王二,${idNumber('19720202', 22)},280.00,2020-12-05,4311001`,
      `李四,${idNumber('19600606', 61)},100.00,2020-12-05,4311002`,
      `王一,${idNumber('19700101', 11)},280.00,2020-11-02,`,
      `李四,${idNumber('19600606', 61)},20.00,2020-12-09,4311009`,
    ].join('\n'),
  );
  await bench.get('import-preview').waitFor();
  expect(await bench.get('import-kind-payments').isChecked()).toBe(true);
  await bench.get('import-count-amount-differs').click();
  const row = bench.page.locator('#import-rows tbody tr', { hasText: '李四' });
  await expect.poll(() => row.innerText()).toContain('100.00');
  expect(await row.locator('.pile-c-expected').innerText()).toMatch(/^\d+\.\d\d$/);
  await bench.get('import-count-twice').click();
  const part = bench.page.locator('#import-rows tbody tr', { hasText: '李四' });
  await expect.poll(() => part.locator('.pile-c-together').innerText()).toBe('120.00');
  expect(await bench.page.locator('#pile-keys').innerText()).toContain('+ 加在一起');
  await bench.get('import-rows-grid').focus();
  await bench.page.keyboard.press('+');
  await expect.poll(() => part.innerText()).toContain('4311002、4311009');
  await bench.get('import-kind-uninsured').check();
  await bench.toast('之前的选择有 1 处不再适用').waitFor();
  await expect.poll(() => bench.get('import-count-enrolled').count()).toBe(1);
  expect(await at(bench)).toBe('import-kind-uninsured');
  await bench.get('import-count-enrolled').click();
  await expect.poll(() => bench.page.locator('#import-rows tbody tr').first().innerText()).toContain('已参保');
});

test('a whole pile is set at once, by keys and by its choice; Esc asks before decisions are thrown away', async () => {
  const bench = await filled();
  const { keyboard } = bench.page;
  const more = Array.from({ length: 300 }, (_, index) => `丁${index},,${index + 10},户主,新月,,,,`);
  await bench.choose('补录.csv', [SMALL.split('\r\n')[0], ...more].join('\n'));
  await bench.get('import-rows-grid').waitFor();
  await bench.get('import-rows-grid').focus();
  await keyboard.press('End');
  await expect.poll(() => bench.page.locator('.pile-at').innerText()).toContain('丁299');
  await keyboard.press('Space');
  await expect.poll(() => effects(bench)).toContain('将新增 299 人');
  await keyboard.press('Escape');
  expect(await at(bench)).toBe('import-cancel');
  await bench.get('import-rows-grid').focus();
  await keyboard.press('Control+a');
  await keyboard.press('t');
  await expect.poll(() => effects(bench)).toContain('待处理 300 条');
  await bench.get('import-pile-set').selectOption('add');
  await expect.poll(() => effects(bench)).toContain('将新增 300 人');
  await keyboard.press('Escape'); // no more the whole pile
  await keyboard.press('Escape');
  await bench.get('import-preview').waitFor({ state: 'detached' });
  await expect.poll(() => at(bench)).not.toBe('nowhere');
  await bench.persons(5);
});

test('columns that differ are overwritten, filled or asked about, all of them or each', async () => {
  const bench = await filled();
  await bench.choose(
    '补录.csv',
    `${SMALL.split('\r\n')[0]}\n王一,${idNumber('19700101', 11)},1,户主,新月,农村低保,,2020-11-02,280.00`,
  );
  await bench.get('import-preview').waitFor();
  expect(await effects(bench)).toContain('改 1 人 2 格');
  await bench.get('import-rules').selectOption('fill');
  await expect.poll(() => effects(bench)).toContain('改 1 人 1 格');
  await bench.get('import-rules-open').click();
  await bench.get('import-rule-unit').selectOption('ask');
  await expect.poll(() => count(bench, 'ask')).toBe('1');
});

test('a list is pasted like a file, into an empty workbook too; one without a header says so', async () => {
  const bench = await Workbench.empty(site, 'lanxi-2021');
  const paste = (text: string) =>
    bench.page.evaluate((plain) => {
      const data = new DataTransfer();
      data.setData('text/plain', plain);
      (document.activeElement ?? document.body).dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      );
    }, text);
  await paste('甲\t乙\n1\t2');
  await bench.toast('没有认得出表头').waitFor();
  await paste(`${SMALL}\r\n${SECOND}`.replaceAll(',', '\t'));
  await bench.get('import-preview').waitFor();
  expect(await bench.get('import-preview').locator('h1').innerText()).toContain('剪贴板');
  expect(await count(bench, 'added')).toBe('5');
  await bench.get('import-confirm').click();
  await bench.persons(5);

  // With the cursor in the grid a list is asked about: Esc writes nothing, Enter imports.
  const cell = bench.page.locator('.ag-row[row-index="1"] .ag-cell[col-id="name"]');
  const before = await cell.textContent();
  const question = bench.page.getByRole('dialog', { name: '像是一份名单' });
  const button = (name: string) => question.getByRole('button', { name });
  await cell.click();
  const list = `姓名\t证件号码\r\n王一\t${idNumber('19700101', 11)}\r\n`;
  await paste(list);
  await question.waitFor();
  expect(await button('按名单导入').evaluate((own) => own === document.activeElement)).toBe(true);
  await bench.page.keyboard.press('Escape');
  await question.waitFor({ state: 'detached' });
  expect(await cell.textContent()).toBe(before);
  await paste(list); // the cursor is in the grid again
  await question.waitFor();
  await bench.page.keyboard.press('Enter');
  await bench.get('import-preview').waitFor();
  await bench.page.keyboard.press('Escape');
  await bench.get('import-preview').waitFor({ state: 'detached' });
  await cell.click();
  await paste(list);
  await button('照样贴到格子里').click();
  await expect.poll(() => cell.textContent()).not.toBe(before);

  // A text whose separator nobody could guess is taken apart as somebody says.
  await bench.choose('名单.txt', `姓名#证件号码\n王二#${idNumber('19710101', 12)}\n`);
  await bench.get('import-delimiter').selectOption('other');
  await bench.get('import-delimiter-sign').fill('#');
  await bench.page.keyboard.press('Enter');
  await expect.poll(() => count(bench, 'added')).toBe('1');
  await bench.get('import-encoding').selectOption('utf-8');
  await expect.poll(() => bench.get('import-encoding').inputValue()).toBe('utf-8');
  expect(await count(bench, 'added')).toBe('1');
  // One key leads from the button to the rows, past all columns.
  await bench.get('import-confirm').focus();
  await bench.page.keyboard.press('F6');
  expect(await bench.page.locator('.import-table').evaluate((rows) => rows === document.activeElement)).toBe(true);
});

test('an Excel file with a sheet a village and a hidden one: what is read is chosen sheet by sheet', async () => {
  const bench = await filled();
  const rows = (name: string, birth: string) =>
    sheetRows([
      ['姓名', '身份证号码'],
      [name, idNumber(birth, 81)],
    ]);
  const book = xlsx({
    sheets: [
      { name: '新月', rows: rows('钱一', '19810101') },
      { name: '百家塅', rows: rows('钱二', '19820202') },
      { name: '旧表', rows: rows('钱三', '19830303'), state: 'hidden' },
    ],
  });
  await bench.choose('各村名册.xlsx', Buffer.from(book));
  await bench.get('import-columns').waitFor();
  expect(await count(bench, 'added')).toBe('2');
  expect(await bench.get('import-sheet-2').isChecked()).toBe(false);
  await bench.get('import-count-added').click();
  const lines = bench.page.locator('#import-rows tbody tr');
  await expect.poll(() => lines.nth(1).innerText()).toContain('百家塅!2');
  await bench.get('import-sheet-2').check();
  await expect.poll(() => count(bench, 'added')).toBe('3');
  expect(await at(bench)).toBe('import-sheet-2');
});
