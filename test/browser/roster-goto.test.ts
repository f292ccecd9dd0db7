import { expect, test } from 'vitest';
import { useBrowser } from './support/browser';
import { openRoster } from './support/roster';
import { idNumber } from './support/workbench';

const site = useBrowser();

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
    return `${name},${idNumber('19700101', 100 + index)},${Math.floor(index / 2) + 1},${index % 2 === 0 ? '户主' : '配偶'},${unit},${(index % 4) + 1}组,${paid},${note}`;
  }),
].join('\r\n');

test('Ctrl+G goes to a row, initials, last digits, a household; who is not in the view is offered apart', async () => {
  const { bench, sheet } = await openRoster(site, ROWS);
  const box = bench.get('goto');
  const go = async (text: string) => {
    await sheet.press('Control+g');
    await sheet.type(text);
    await sheet.press('Enter');
    await box.waitFor({ state: 'detached' });
    await bench.page.locator('.held-keys').waitFor({ state: 'detached' });
    await sheet.settle();
    return sheet.focus();
  };
  expect(await go('200')).toBe('name@199');
  expect(await go('zs')).toBe('name@123');
  expect(await go('sx')).toBe('name@250'); // 单 is Shàn as a surname
  expect(await go(idNumber('19700101', 142).slice(-6))).toBe('name@42');
  // Whoever knows where he goes does not wait for the list: what is pressed after Enter is meant for the cell.
  await sheet.press('Control+g');
  await sheet.type('zs');
  await sheet.press('Enter', 'ArrowDown');
  await expect.poll(() => sheet.focus()).toBe('name@124');
  // What is pasted too: as a block, from its cell on.
  await bench.page.evaluate(() => navigator.clipboard.writeText('甲乙\n丙丁'));
  await sheet.press('Control+g');
  await sheet.type('200');
  await sheet.press('Enter', 'Control+v');
  await expect.poll(() => sheet.text(200, 'name')).toBe('丙丁');
  expect(await sheet.text(199, 'name')).toBe('甲乙');
  await sheet.press('Control+z');
  await expect.poll(() => sheet.text(199, 'name')).not.toBe('甲乙');
  // And what is typed, letter by letter and as an input method writes: all of it, into his cell.
  await sheet.press('Control+g');
  await sheet.type('zs');
  await sheet.press('Enter');
  await bench.page.keyboard.type('opq2');
  await sheet.press('Enter');
  await expect.poll(() => sheet.text(123, 'name')).toBe('opq2');
  await sheet.press('Control+z');
  await expect.poll(() => sheet.text(123, 'name')).toBe('张三');
  await go('50');
  await sheet.press('Control+g');
  await sheet.type('zs');
  await sheet.press('Enter');
  await bench.page.keyboard.insertText('改0号');
  await sheet.press('Enter');
  await expect.poll(() => sheet.text(123, 'name')).toBe('改0号');
  await sheet.press('Control+z');
  await go('43');
  await sheet.press('Control+g');
  await sheet.type('77');
  await expect
    .poll(() => box.getByRole('option').locator('.goto-why').allTextContents())
    .toEqual(['第 77 行', '户编号 77', '姓名', '姓名', '姓名', '姓名']);
  const shown = (await box.getByRole('option').allTextContents()).join(' ');
  expect(shown).toContain('430903****');
  expect(shown).not.toContain('4309031970');
  await sheet.press('Escape');
  expect(await sheet.focus()).toBe('name@42');
  await bench.page.getByRole('tab', { name: /新月/ }).click();
  await expect.poll(async () => (await sheet.counts()).shown).toBe(150);
  await sheet.press('Control+g');
  await sheet.type('zs');
  await expect.poll(() => box.getByRole('group').allTextContents()).toEqual([expect.stringContaining('张三')]);
  expect(await box.textContent()).toContain('全部人员');
  // The rows he stands in come later: what is typed waits for them, and the way back is offered.
  await sheet.press('Enter');
  await bench.page.keyboard.type('xyz');
  await sheet.press('Enter');
  await expect.poll(() => sheet.text(123, 'name')).toBe('xyz');
  expect((await sheet.counts()).shown).toBe(400);
  await sheet.press('Control+z');
  await bench.page.getByRole('button', { name: '回到原来的显示' }).click();
  await expect.poll(async () => (await sheet.counts()).shown).toBe(150);
  // A row that is not on display, and others here of whom the number is something else: nobody is taken for meant.
  await bench.get('search').click();
  await bench.page.keyboard.type('赵某');
  await expect.poll(async () => (await sheet.counts()).shown).toBe(14);
  await sheet.click(3, 'name');
  await sheet.press('Control+g');
  await sheet.type('15');
  await sheet.press('Enter');
  await box.getByText('第 15 行不在当前显示中').waitFor();
  await sheet.press('Enter');
  await box.waitFor({ state: 'detached' });
  expect(await sheet.focus()).toBe('name@0');
  expect((await sheet.counts()).shown).toBe(14);
});

test('what is typed in the moment of a jump far away is written there, however late its row is drawn', async () => {
  const more = Array.from({ length: 1100 }, (_, at) => `远${at},,${1000 + at},户主,新月,1组,,,`);
  const { bench, sheet } = await openRoster(site, [ROWS, ...more].join('\r\n'));
  // Ctrl+Z is the workbook's, also where the grid has no cell yet in which the keys could stand.
  await sheet.click(0, 'name');
  await bench.page.keyboard.type('新名');
  await sheet.press('Enter');
  const stood = await bench.page.evaluate(() => {
    const press = (key: string) =>
      document.activeElement?.dispatchEvent(
        new KeyboardEvent('keydown', { key, code: key, ctrlKey: true, bubbles: true, cancelable: true }),
      );
    press('ArrowDown');
    const parked = document.activeElement?.closest('.cell-parked') !== null;
    press('z');
    return parked;
  });
  expect(stood).toBe(true);
  await expect.poll(() => sheet.text(0, 'name')).toBe('赵某0');
  await sheet.press('Control+End', 'Control+Home');
  await sheet.click(0, 'name');
  // In one task: before the grid has had its rows.
  const jumpAndType = (key: string, text: string) =>
    bench.page.evaluate(
      ([name, typed]) => {
        const field = document.activeElement as HTMLTextAreaElement;
        field.dispatchEvent(
          new KeyboardEvent('keydown', { key: name, ctrlKey: true, bubbles: true, cancelable: true }),
        );
        field.setRangeText(typed, 0, 0, 'end');
        field.dispatchEvent(new InputEvent('input', { bubbles: true, data: typed }));
      },
      [key, text] as const,
    );
  await jumpAndType('ArrowDown', '末');
  await expect.poll(() => sheet.focus()).toBe('name@1499!');
  await bench.page.keyboard.type('尾');
  await sheet.press('Enter');
  await expect.poll(() => sheet.text(1499, 'name')).toBe('末尾');
  await sheet.press('Control+Home');
  expect(await sheet.text(0, 'name')).toBe('赵某0');
});

test('what is typed after the keys that open the roster is written where the cursor stands in it', async () => {
  const { bench, sheet } = await openRoster(site, ROWS);
  const { page } = bench;
  await sheet.click(3, 'name');
  await page.keyboard.press('Alt+1');
  await bench.get('roster-grid').waitFor({ state: 'detached' });
  await page.keyboard.press('Alt+2');
  await page.keyboard.type('uvw');
  await page.keyboard.press('Enter');
  await page.locator('.held-keys').waitFor({ state: 'detached' });
  await expect.poll(() => sheet.text(3, 'name')).toBe('uvw');
  // And what is typed while an undo is on its way, where that takes the cursor.
  await sheet.click(3, 'name');
  await page.keyboard.type('一号');
  await sheet.press('Enter');
  await expect.poll(() => sheet.text(3, 'name')).toBe('一号');
  await sheet.click(9, 'name');
  await page.evaluate(() => {
    for (const key of ['z', 'x', 'y', 'Enter'])
      document.activeElement?.dispatchEvent(
        new KeyboardEvent('keydown', { key, ctrlKey: key === 'z', bubbles: true, cancelable: true }),
      );
  });
  await page.locator('.held-keys').waitFor({ state: 'detached' });
  await expect.poll(() => sheet.text(3, 'name')).toBe('xy');
  expect(await sheet.text(9, 'name')).not.toContain('x');
  // A command of the cells too, in its turn: Ctrl+; writes a day where the undo leads.
  await sheet.click(9, 'payDate');
  const before = await sheet.text(9, 'payDate');
  await sheet.click(3, 'payDate');
  await page.keyboard.type('2020-10-09');
  await sheet.press('Enter');
  await sheet.click(9, 'payDate');
  await page.evaluate(() => {
    for (const key of ['z', ';'])
      document.activeElement?.dispatchEvent(
        new KeyboardEvent('keydown', { key, ctrlKey: true, bubbles: true, cancelable: true }),
      );
  });
  await page.locator('.held-keys').waitFor({ state: 'detached' });
  await expect.poll(() => sheet.text(3, 'payDate')).toBe('2021-02-28');
  expect(await sheet.text(9, 'payDate')).toBe(before);
});
