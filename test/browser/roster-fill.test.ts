import { expect, test } from 'vitest';
import { useRosterPage, type Sheet } from '../ui/site';

const roster = useRosterPage();

const texts = async (sheet: Sheet, column: string, from: number, to: number) =>
  Promise.all(Array.from({ length: to - from + 1 }, (_, step) => sheet.text(from + step, column)));

/** Drags the square at the corner of the selection to a cell. */
async function dragHandle(sheet: Sheet, row: number, column: string, withControl = false): Promise<string> {
  const { mouse, keyboard } = sheet.page;
  const handle = await sheet.page.locator('.fill-handle').boundingBox();
  const to = await sheet.cell(row, column).boundingBox();
  if (handle === null || to === null) throw new Error('handle and cell are on screen');
  await mouse.move(handle.x + 4, handle.y + 4);
  await mouse.down();
  if (withControl) await keyboard.down('Control');
  await mouse.move(to.x + 9, to.y + 9, { steps: 6 });
  await sheet.settle();
  const tip = (await sheet.page.locator('.fill-tip').textContent()) ?? '';
  await mouse.up();
  if (withControl) await keyboard.up('Control');
  await sheet.settle();
  return tip;
}

test('the handle counts on, shows the last value before, and is one step back', async () => {
  const sheet = await roster.open();
  await sheet.click(2, 'group');
  await sheet.type('第1组');
  await sheet.press('Enter');
  const before = await texts(sheet, 'group', 3, 7);
  await sheet.click(2, 'group');
  expect(await dragHandle(sheet, 6, 'group')).toBe('第5组');
  expect(await texts(sheet, 'group', 2, 7)).toEqual(['第1组', '第2组', '第3组', '第4组', '第5组', before[4]]);
  await sheet.page.getByText('已填充 4 格').waitFor();
  await sheet.press('Control+z');
  expect(await texts(sheet, 'group', 3, 7)).toEqual(before);
  // The same by keyboard, from the cells the selection begins with; what stood there is filled over.
  await sheet.click(2, 'group');
  await sheet.press('Shift+ArrowDown', 'Shift+ArrowDown', 'Control+Shift+d');
  expect(await texts(sheet, 'group', 2, 5)).toEqual(['第1组', '第2组', '第3组', before[2]]);
  await sheet.press('Control+z');
  expect(await texts(sheet, 'group', 3, 7)).toEqual(before);
});

test('upwards, to the right, and with Ctrl the other way round', async () => {
  const sheet = await roster.open();
  await sheet.click(5, 'household');
  await sheet.type('005');
  await sheet.press('Enter');
  await sheet.click(5, 'household');
  await dragHandle(sheet, 3, 'household');
  expect(await texts(sheet, 'household', 3, 5)).toEqual(['003', '004', '005']);
  await sheet.click(8, 'unit');
  await sheet.type('甲1');
  await sheet.press('Enter');
  await sheet.click(8, 'unit');
  await dragHandle(sheet, 8, 'household');
  expect(await sheet.text(8, 'household')).toBe('甲3');
  await sheet.click(8, 'unit');
  await dragHandle(sheet, 10, 'unit', true);
  expect(await texts(sheet, 'unit', 8, 10)).toEqual(['甲1', '甲1', '甲1']);
});

test('ID numbers are copied and never count up; the tooltip does not unmask them', async () => {
  const sheet = await roster.open();
  const id = await sheet.text(1, 'idNumber');
  await sheet.click(1, 'idNumber');
  expect(await dragHandle(sheet, 3, 'idNumber')).toBe(id);
  expect(await texts(sheet, 'idNumber', 1, 3)).toEqual([id, id, id]);
});

test('a double click on the handle fills down as far as the column beside it is filled', async () => {
  const sheet = await roster.open();
  await sheet.click(4, 'relation');
  await sheet.press('Delete');
  await sheet.click(0, 'household');
  await sheet.type('H1');
  await sheet.press('Enter');
  await sheet.click(0, 'household');
  await sheet.page.locator('.fill-handle').dblclick();
  await sheet.page.getByText('已填充 2,999 格').waitFor();
  expect(await sheet.text(5, 'household')).toBe('H6');
});

test('in a filtered list the handle copies, as in Excel; with Ctrl it counts on', async () => {
  const sheet = await roster.open();
  await sheet.click(0, 'unit');
  await sheet.press('Alt+ArrowDown');
  await sheet.page.getByTestId('filter-menu').waitFor();
  await sheet.page.keyboard.type(await sheet.text(0, 'unit'));
  await sheet.page.keyboard.press('Enter');
  await expect.poll(async () => (await sheet.counts()).shown).toBeLessThan((await sheet.counts()).total);
  await sheet.click(1, 'group');
  await sheet.type('5组');
  await sheet.press('Enter');
  await sheet.click(1, 'group');
  expect(await dragHandle(sheet, 4, 'group')).toBe('5组');
  expect(await texts(sheet, 'group', 1, 4)).toEqual(['5组', '5组', '5组', '5组']);
  await sheet.click(4, 'group');
  expect(await dragHandle(sheet, 6, 'group', true)).toBe('7组');
  expect(await texts(sheet, 'group', 4, 6)).toEqual(['5组', '6组', '7组']);
});

test('Ctrl+D, Ctrl+R and Ctrl+Enter fill the selection', async () => {
  const sheet = await roster.open();
  await sheet.click(2, 'group');
  await sheet.type('9组');
  await sheet.press('Enter');
  await sheet.click(2, 'group');
  await sheet.press('Shift+ArrowDown', 'Shift+ArrowDown', 'Control+d');
  expect(await texts(sheet, 'group', 2, 4)).toEqual(['9组', '9组', '9组']);
  await sheet.press('Control+z');
  await sheet.click(2, 'group');
  await sheet.press('Shift+ArrowRight', 'Control+r');
  expect(await sheet.text(2, 'household')).toBe('9组');
  await sheet.click(6, 'group');
  await sheet.press('Shift+ArrowDown', 'Shift+ArrowDown');
  await sheet.type('3组');
  await sheet.press('Control+Enter');
  expect(await texts(sheet, 'group', 6, 8)).toEqual(['3组', '3组', '3组']);
  expect(await sheet.focus()).toBe('group@6');
});

test('computed columns are not filled, with a word', async () => {
  const sheet = await roster.open();
  await sheet.click(0, 'payable');
  await sheet.press('Shift+ArrowDown', 'Control+d');
  await sheet.page.getByText('由政策自动计算').waitFor();
});
