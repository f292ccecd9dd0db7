import { expect, test } from 'vitest';
import { useBrowser } from './support/browser';
import { makeSheet } from './support/sheet';
import { bytesOf, HEADER, idNumber, Workbench } from './support/workbench';

// Payments and reasons by one key, and the history that tells of them.

const site = useBrowser();

const ROSTER = [
  HEADER,
  `王一,${idNumber('19700101', 11)},1,户主,百家塅,,,,`,
  `王二,${idNumber('19720202', 22)},1,配偶,百家塅,农村低保,,,`,
  `王三,${idNumber('20010303', 31)},1,子,百家塅,,职工医保,,`,
  `李四,${idNumber('19500404', 41)},2,户主,新月,特困人员,,,`,
  `赵五,${idNumber('19600505', 51)},3,户主,新月,,,,`,
].join('\r\n');

async function opened() {
  const bench = await Workbench.empty(site, 'lanxi-2021');
  await bench.import(ROSTER);
  await bench.persons(5);
  await bench.get('as-of').fill('2020-12-10');
  await bench.place('roster');
  const sheet = makeSheet(bench.page);
  await sheet.click(0, 'name');
  return { bench, sheet, cell: (row: number, column: string) => sheet.cell(row, column).textContent() };
}

test('the blank marks paid with what is owed, Shift and blank the whole household; undo takes all of it back', async () => {
  const { bench, sheet, cell } = await opened();
  await bench.get('pay-channel').selectOption('银行POS机');
  await sheet.click(0, 'name');
  await sheet.press('Space');
  await bench.toast(/已标记缴费：王一，280\.00 元.*渠道：银行POS机/).waitFor();
  expect(await cell(0, 'status')).toBe('已参保');
  expect(await sheet.text(0, 'payDate')).toBe('2020-12-10');
  expect(await sheet.text(0, 'channel')).toBe('银行POS机');
  await sheet.press('Control+z');
  await expect.poll(() => cell(0, 'status')).toBe('未缴');

  // The household: 王三 is insured elsewhere and passed over.
  await sheet.click(1, 'name');
  await sheet.press('Shift+Space');
  await bench.toast(/已标记缴费 2 人，共 420\.00 元.*1 人在别处参保/).waitFor();
  expect(await cell(0, 'status')).toBe('已参保');
  expect(await sheet.text(1, 'payAmount')).toBe('140.00');
  await sheet.press('Control+z');
  await expect.poll(() => cell(1, 'status')).toBe('未缴');
  expect(await sheet.text(0, 'payAmount')).toBe('');

  // A number in one unit is no household with the same number in another: why only one was marked is said.
  await sheet.click(4, 'name');
  await sheet.press('Shift+Space');
  await bench.toast(/赵五，280\.00 元。本户（同一单位、同一户编号）只有 1 人/).waitFor();
  await sheet.press('Control+z');
  await expect.poll(() => cell(4, 'status')).toBe('未缴');

  // Everybody on display.
  await sheet.click(0, 'name');
  await sheet.press('Control+a', 'Space');
  await bench.toast(/已标记缴费 4 人，共 700\.00 元。其中 1 人应缴为 0/).waitFor();
  expect(await cell(3, 'status')).toBe('已参保');
  await bench.saved();
});

test('arrows walk through the channels; Enter chooses and leads back to the grid, Esc without choosing', async () => {
  const { bench, sheet } = await opened();
  const channel = bench.get('pay-channel');
  await channel.focus();
  await sheet.press('ArrowDown', 'ArrowDown');
  expect(await channel.evaluate((element) => element === document.activeElement)).toBe(true);
  const second = await channel.inputValue();
  await sheet.press('Enter');
  expect(await sheet.focus()).toBe('name@0');
  await channel.focus();
  await sheet.press('ArrowUp', 'Escape');
  expect([await channel.inputValue(), await sheet.focus()]).toEqual([second, 'name@0']);
  await sheet.press('Space');
  await bench.toast('已标记缴费：王一').waitFor();
  expect(await sheet.text(0, 'channel')).toBe(second);
});

test('masked ID numbers are not taken, and a copy says that it holds whole ones; a list goes around the status', async () => {
  const { bench, sheet } = await opened();
  await bench.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await sheet.click(0, 'idNumber');
  expect(await sheet.copied()).toBe(idNumber('19700101', 11));
  await bench.toast('剪贴板里是完整的证件号码').waitFor();
  await sheet.type('430903********3766');
  await sheet.press('Enter');
  await bench.toast('不能填入').waitFor();
  await sheet.click(0, 'idNumber');
  await sheet.paste('430903********3766\n');
  await bench.toast('1 个证件号码带星号').waitFor();
  expect(await sheet.copied()).toBe(idNumber('19700101', 11));
  await sheet.click(0, 'payAmount');
  await sheet.paste('280\t2020-11-05\t银行POS机\tA001\n');
  await bench.toast(/已粘贴 4 格.*计算列不占位/).waitFor();
  expect(await sheet.text(0, 'receipt')).toBe('A001');
  await sheet.click(0, 'payAmount');
  await sheet.press('Shift+ArrowRight', 'Shift+ArrowRight', 'Control+c');
  await sheet.click(1, 'payAmount');
  await sheet.press('Control+v');
  await bench.toast(/已粘贴 2 格.*跳过计算列 1 格/).waitFor();
  expect(await sheet.text(1, 'payDate')).toBe('2020-11-05');
  // What stands in cells is nobody's choice of a channel.
  await sheet.click(1, 'channel');
  await sheet.paste('银行POS机\n');
  expect(await sheet.text(1, 'channel')).toBe('银行POS机');
  expect(await bench.get('pay-channel').inputValue()).toBe('');
});

test('a digit sets why somebody has not paid, but never in a cell that takes digits', async () => {
  const { bench, sheet, cell } = await opened();
  await sheet.press('1');
  await bench.toast('未缴原因“外出未联系上”').waitFor();
  expect(await sheet.text(0, 'reason')).toBe('外出未联系上');
  // A date is a text wherever it is typed; with the next key a single digit is what it is at once.
  await sheet.click(0, 'exclusion');
  await sheet.type('2020-12-01');
  expect(await sheet.focus()).toBe('exclusion@0!');
  expect(await bench.page.locator('.cell-field').inputValue()).toBe('2020-12-01');
  // Two keys at once, the wrong one and the right one, are nobody's name; after F2 they are what was typed.
  await sheet.press('Escape');
  await sheet.click(0, 'name');
  const called = await sheet.text(0, 'name');
  await sheet.type('34');
  await sheet.press('Enter');
  await bench.toast('“34”没有写入').waitFor();
  expect(await sheet.text(0, 'name')).toBe(called);
  expect(await sheet.focus()).toBe('name@1');
  // A computed cell takes no text: what was typed sets no reason either.
  await sheet.click(0, 'status');
  await sheet.type('44166');
  await bench.toast('此列由政策自动计算').waitFor();
  await sheet.press('ArrowDown');
  expect(await sheet.text(0, 'reason')).toBe('外出未联系上');
  await sheet.click(0, 'exclusion');
  await sheet.press('2', 'ArrowDown');
  await bench.toast('未缴原因“经济困难”').waitFor();
  expect(await sheet.text(0, 'reason')).toBe('经济困难');
  expect(await sheet.focus()).toBe('exclusion@1');
  await sheet.click(0, 'name');
  await sheet.press('Shift+ArrowDown', '9');
  await bench.toast('2 人，同时填入“其他参保”，不再计入应参保').waitFor();
  expect(await cell(1, 'status')).toBe('不在此参保');
  await sheet.press('0');
  await bench.toast('已清除未缴原因').waitFor();
  expect(await cell(1, 'status')).toBe('未缴');
  // In the cell it is the same as by the key: what stands beside it goes along, and that is said.
  await sheet.press('5');
  await bench.toast('职工医保').waitFor();
  await sheet.click(0, 'reason');
  await sheet.press('Delete');
  await bench.toast('“其他参保”随之清空').waitFor();
  expect(await sheet.text(0, 'exclusion')).toBe('');
  expect(await sheet.text(1, 'status')).toBe('不在此参保');
  await sheet.click(1, 'reason');
  await sheet.type('经济困难');
  await sheet.press('Enter');
  await bench.toast('“其他参保”随之清空').waitFor();
  expect(await sheet.text(1, 'status')).toBe('未缴');
  await sheet.click(0, 'payAmount');
  await sheet.type('280');
  await sheet.press('Enter');
  expect(await sheet.text(0, 'payAmount')).toBe('280.00');
  expect(await sheet.text(0, 'reason')).toBe('');
});

test('the history names who did what, goes back to a step and forth again, and tells of one person', async () => {
  const { bench, sheet, cell } = await opened();
  const { page } = bench;
  // Asked for by its name, the field has the keys as soon as it is there, however late its drawer comes.
  let arrive = (): void => undefined;
  const held = new Promise<void>((resolve) => (arrive = resolve));
  await page.route(/\/drawers-/, async (route) => {
    await held;
    await route.continue();
  });
  await page.keyboard.press('Control+k');
  await bench.get('palette').getByRole('option').first().waitFor();
  await page.keyboard.type('署名');
  await expect.poll(() => bench.get('palette').getByRole('option').first().innerText()).toContain('署名');
  await page.keyboard.press('Enter');
  await bench.get('drawer').waitFor();
  arrive();
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('author');
  await page.keyboard.insertText('王会计');
  await page.keyboard.press('Tab');
  await sheet.click(0, 'name');
  await sheet.press('Space');
  await sheet.click(4, 'name');
  await sheet.press('2');
  const entries = bench.get('history-list').locator('.history-entry');
  // The beginning, the import, the payment, the reason.
  await expect.poll(() => entries.count()).toBe(4);
  expect(await entries.nth(0).innerText()).toContain('王会计');
  expect(await entries.nth(0).innerText()).toContain('现在在此');
  expect(await entries.nth(1).innerText()).toContain('缴费金额：（空） → 280.00');

  await entries.nth(2).getByRole('button', { name: /回到/ }).click();
  await expect.poll(() => cell(0, 'status')).toBe('未缴');
  expect(await entries.nth(0).innerText()).toContain('已撤销');
  await bench.persons(5);
  await entries
    .nth(0)
    .getByRole('button', { name: /恢复到/ })
    .click();
  await expect.poll(() => cell(0, 'status')).toBe('已参保');
  await expect.poll(() => sheet.text(4, 'reason')).toBe('经济困难');

  await sheet.click(4, 'name');
  await page.keyboard.press('Shift+F10');
  await page.getByRole('menuitem', { name: '此人的修改记录' }).click();
  await expect.poll(() => entries.count()).toBe(2);
  expect(await entries.nth(0).innerText()).toContain('未缴原因：（空） → 经济困难');

  const [file] = await Promise.all([
    bench.page.waitForEvent('download'),
    bench
      .get('export-history')
      .click()
      .then(() => bench.letGo()),
  ]);
  const text = (await bytesOf(file)).toString('utf8');
  expect(text.startsWith('\uFEFF')).toBe(true);
  const lines = text.slice(1).split('\r\n');
  expect(lines[0]).toBe('序号,时间,操作人,操作,状态,人员,证件号码,字段,原值,新值');
  expect(
    lines.some((line) => line.endsWith(`王会计,标记缴费,有效,王一,${idNumber('19700101', 11)},缴费金额,,280.00`)),
  ).toBe(true);
});
