import { expect, test } from 'vitest';
import { useRosterPage } from '../ui/site';

const roster = useRosterPage();

test('typing replaces a cell, Enter goes down, Tab goes right, Esc takes nothing', async () => {
  const sheet = await roster.open();
  await sheet.click(1, 'household');
  expect(await sheet.focus()).toBe('household@1');
  await sheet.type('甲7');
  expect(await sheet.focus()).toBe('household@1!');
  await sheet.press('Enter');
  expect(await sheet.text(1, 'household')).toBe('甲7');
  expect(await sheet.focus()).toBe('household@2');
  await sheet.type('8');
  await sheet.press('Tab');
  expect(await sheet.text(2, 'household')).toBe('8');
  expect(await sheet.focus()).toBe('relation@2');
  await sheet.press('Shift+Tab');
  const before = await sheet.text(2, 'household');
  await sheet.type('999');
  await sheet.press('Escape');
  expect(await sheet.text(2, 'household')).toBe(before);
  expect(await sheet.focus()).toBe('household@2');
});

test('Enter goes down after a key that put something into the cell, and opens the cell otherwise', async () => {
  const sheet = await roster.open();
  await sheet.click(0, 'payDate');
  await sheet.press('Control+;', 'Enter');
  expect(await sheet.focus()).toBe('payDate@1');
  expect(await sheet.text(0, 'payDate')).toMatch(/^\d{4}-\d\d-\d\d$/);
  await sheet.type('2021-1-23');
  await sheet.press('Enter');
  expect(await sheet.text(1, 'payDate')).toBe('2021-01-23');
  for (const key of ['Delete', 'Control+d']) {
    await sheet.press(key, 'Enter');
    expect(await sheet.focus()).toBe(key === 'Delete' ? 'payDate@3' : 'payDate@4');
  }
  await sheet.click(4, 'note');
  await sheet.paste('记');
  await sheet.press('Enter');
  expect(await sheet.focus()).toBe('note@5');
  await sheet.click(5, 'name');
  await sheet.press('4', 'Enter');
  expect(await sheet.focus()).toBe('name@6');
  // Another key in between, and it is a closed cell like any other.
  await sheet.press('Delete', 'ArrowDown', 'ArrowUp', 'Enter');
  expect(await sheet.focus()).toBe('name@6!');
  await sheet.press('Escape');
  // Whoever walks down by Enter and arrows as in Excel changes nothing on the way, in columns of choices neither.
  const units = await Promise.all([1, 2, 3].map((row) => sheet.text(row, 'unit')));
  await sheet.click(1, 'unit');
  await sheet.press('Enter', 'ArrowDown', 'Enter', 'ArrowDown');
  expect(await sheet.focus()).toBe('unit@3');
  await sheet.press('Enter', 'Alt+ArrowDown');
  await sheet.page.locator('.pick-list').waitFor();
  await sheet.press('Escape');
  expect(await Promise.all([1, 2, 3].map((row) => sheet.text(row, 'unit')))).toEqual(units);
});

test('Enter and F2 open the present text, Enter selects it, F2 stands at its end', async () => {
  const sheet = await roster.open();
  const name = await sheet.text(0, 'name');
  await sheet.click(0, 'name');
  await sheet.press('F2');
  await sheet.type('二');
  await sheet.press('Enter');
  expect(await sheet.text(0, 'name')).toBe(`${name}二`);
  await sheet.press('ArrowUp', 'Enter');
  await sheet.type('王小明');
  await sheet.press('Enter');
  expect(await sheet.text(0, 'name')).toBe('王小明');
  expect(await sheet.focus()).toBe('name@1');
});

test('arrows leave a cell that is being typed into, and move in the text of one that was opened', async () => {
  const sheet = await roster.open();
  await sheet.click(3, 'note');
  await sheet.type('一');
  await sheet.press('ArrowDown');
  expect(await sheet.text(3, 'note')).toBe('一');
  expect(await sheet.focus()).toBe('note@4');
  await sheet.press('ArrowUp', 'F2', 'ArrowLeft');
  await sheet.type('二');
  await sheet.press('Enter');
  expect(await sheet.text(3, 'note')).toBe('二一');
});

test('the first row is the end of the way up; Alt+↑ leads to the head of the column and ↓ back', async () => {
  const sheet = await roster.open();
  await sheet.click(0, 'note');
  await sheet.press('ArrowUp', 'Control+ArrowUp');
  expect(await sheet.focus()).toBe('note@0');
  await sheet.press('Alt+ArrowUp');
  expect(await sheet.page.evaluate(() => document.activeElement?.getAttribute('col-id'))).toBe('note');
  await sheet.press('ArrowDown');
  expect(await sheet.focus()).toBe('note@0');
});

test('Enter at the end of a walk by Tab goes back to the column where it began, one row down', async () => {
  const sheet = await roster.open();
  await sheet.click(3, 'name');
  await sheet.type('一');
  await sheet.press('Tab', 'Tab');
  const [column] = (await sheet.focus()).split('@');
  await sheet.press('Enter');
  expect(await sheet.focus()).toBe('name@4');
  // Nothing typed: Enter opens the cell, and goes back from there.
  await sheet.press('Tab', 'Tab', 'Enter');
  expect(await sheet.focus()).toBe(`${column}@4!`);
  await sheet.press('Enter');
  expect(await sheet.focus()).toBe('name@5');
});

test('Delete clears, what cannot be read stays and is marked, and what follows from it is computed at once', async () => {
  const sheet = await roster.open();
  await sheet.click(0, 'payDate');
  await sheet.press('Delete');
  expect(await sheet.text(0, 'payDate')).toBe('');
  expect(await sheet.text(0, 'status')).not.toBe('已参保');
  await sheet.type('去年冬天');
  await sheet.press('Enter');
  expect(await sheet.text(0, 'payDate')).toBe('去年冬天');
  expect(await sheet.cell(0, 'payDate').getAttribute('class')).toContain('mark-error');
  await sheet.press('ArrowUp');
  const note = sheet.page.locator('.cell-note');
  await note.waitFor();
  expect(await note.textContent()).toContain('日期无法识别');
  await sheet.type('2020.12.3');
  await sheet.press('Enter');
  expect(await sheet.text(0, 'payDate')).toBe('2020-12-03');
  expect(await sheet.cell(0, 'payDate').getAttribute('class')).not.toContain('mark-error');
});

test('computed cells take no typing and say so; Enter asks for their explanation', async () => {
  const sheet = await roster.open();
  await sheet.click(0, 'payable');
  const before = await sheet.text(0, 'payable');
  await sheet.type('1');
  await sheet.settle();
  expect(await sheet.text(0, 'payable')).toBe(before);
  await sheet.page.getByText('由政策自动计算').waitFor();
  await sheet.press('Enter');
  expect(await sheet.page.evaluate('explained')).toEqual([0]);
});

test('a pick list filters as one types, takes Enter, and keeps other words', async () => {
  const sheet = await roster.open();
  await sheet.click(5, 'exclusion');
  await sheet.type('职');
  const list = sheet.page.locator('.pick-list');
  expect(await list.getByRole('option').allTextContents()).toEqual(['职工医保', '“职”（照录）']);
  await sheet.press('Enter');
  expect(await sheet.text(5, 'exclusion')).toBe('职工医保');
  expect(await sheet.text(5, 'status')).toBe('不在此参保');
  expect(await sheet.focus()).toBe('exclusion@6');
  await sheet.press('F2', 'ArrowDown', 'ArrowDown', 'Enter');
  expect(await sheet.text(6, 'exclusion')).toBe('外地居民医保');
  await sheet.type('服刑');
  await sheet.press('Enter');
  expect(await sheet.text(7, 'exclusion')).toBe('服刑');
  // Down a column as in Excel: what is typed whole, or means one word, is written and the arrow goes on; so with a word not listed.
  await sheet.click(8, 'exclusion');
  for (const text of ['职工医保', '死', '服刑']) {
    await sheet.type(text);
    await sheet.press('ArrowDown');
  }
  expect(await sheet.focus()).toBe('exclusion@11');
  for (const [row, text] of [
    [8, '职工医保'],
    [9, '死亡'],
    [10, '服刑'],
  ] as const)
    expect(await sheet.text(row, 'exclusion')).toBe(text);
  await sheet.click(8, 'relation');
  await sheet.press('F2');
  await list.getByRole('option', { name: '孙女', exact: true }).click();
  expect(await sheet.text(8, 'relation')).toBe('孙女');
});

test('several identities are ticked with the keyboard and joined', async () => {
  const sheet = await roster.open();
  await sheet.click(0, 'identities');
  await sheet.press('Delete', 'F2', 'ArrowDown', 'Space', 'ArrowDown', 'Space', 'Enter');
  expect(await sheet.text(0, 'identities')).toBe('特困人员、孤儿');
  expect(await sheet.text(0, 'payable')).toBe('0.00');
  await sheet.press('ArrowUp', 'F2', 'ArrowDown', 'Space', 'Enter');
  expect(await sheet.text(0, 'identities')).toBe('孤儿');
  await sheet.press('ArrowUp');
  await sheet.type('农村低保、什么户');
  await sheet.press('Enter');
  expect(await sheet.text(0, 'identities')).toBe('农村低保、什么户');
  expect(await sheet.cell(0, 'identities').getAttribute('class')).toContain('mark-error');
});

test('typing after a tick begins the next word: the list filters by it, Enter takes it', async () => {
  const sheet = await roster.open();
  await sheet.click(0, 'identities');
  await sheet.press('Delete', 'F2', 'ArrowDown', 'Space');
  await sheet.type('孤');
  const options = sheet.page.locator('.pick-list').getByRole('option');
  expect(await options.allTextContents()).toEqual(['孤儿', '“孤”（照录）']);
  await sheet.press('Enter');
  expect(await sheet.text(0, 'identities')).toBe('特困人员、孤儿');
});

test('a word that only holds what was typed is taken after one ↓, not by Enter alone; the text as typed is the second', async () => {
  const sheet = await roster.open();
  await sheet.click(5, 'exclusion');
  for (const [row, typed, keys, text] of [
    [5, '工医', ['Enter'], '工医'],
    [6, '工医保', ['ArrowDown', 'Enter'], '职工医保'],
    [7, '工', ['ArrowDown', 'ArrowDown', 'Enter'], '工'],
    [8, '工医', ['ArrowDown', 'ArrowUp'], '工医'], // some cell holds it already: meant as it stands, as down a column
    [8, '工医', ['Alt+ArrowDown', 'Enter'], '职工医保'],
  ] as const) {
    await sheet.type(typed);
    await sheet.press(...keys);
    expect(await sheet.text(row, 'exclusion')).toBe(text);
  }
});

test('a half-typed word that several words fit stays as typed on Enter and Tab, and is marked; arrows or a click choose', async () => {
  const sheet = await roster.open();
  const options = sheet.page.locator('.pick-list').getByRole('option');
  const type = async (row: number, column: string, text: string) => {
    await sheet.click(row, column);
    await sheet.type(text);
    const all = await options.allTextContents();
    expect(all.length).toBeGreaterThan(2);
    expect(all.at(-1)).toBe(`“${text}”（照录）`);
    expect(await sheet.page.locator('.pick-list .at').count()).toBe(0);
    return all;
  };
  // Another word each time: what some cell holds already is first in the list.
  for (const [row, text, key] of [
    [0, '残', 'Enter'],
    [1, '级', 'Tab'],
    [2, '级残', 'ArrowUp'],
  ] as const) {
    await type(row, 'identities', text);
    await sheet.press(key, ...(key === 'ArrowUp' ? ['Enter'] : []));
    expect(await sheet.text(row, 'identities')).toBe(text);
    expect(await sheet.cell(row, 'identities').getAttribute('class')).toMatch(/mark-/);
  }
  const [first = ''] = await type(3, 'identities', '疾');
  await sheet.press('ArrowDown', 'Enter');
  expect(await sheet.text(3, 'identities')).toBe(first);
  await type(4, 'identities', '疾');
  await options.last().click();
  expect(await sheet.text(4, 'identities')).toBe('疾');
  await type(5, 'exclusion', '医保');
  await sheet.press('Enter');
  expect(await sheet.text(5, 'exclusion')).toBe('医保');
});

test('Home and Ctrl+Home show the first columns again', async () => {
  const sheet = await roster.open();
  await sheet.click(3, 'name');
  for (const key of ['Home', 'Control+Home']) {
    await sheet.press('End');
    await sheet.press(key);
    expect(await sheet.focus()).toMatch(/^name@/);
    expect(await sheet.cell(0, 'household').isVisible()).toBe(true);
  }
});

test('clicking elsewhere writes the open cell; the ID number is edited whole though masked', async () => {
  const sheet = await roster.open();
  const shown = await sheet.text(0, 'idNumber');
  expect(shown).toMatch(/^\d{6}\*{8}\w{4}$/);
  await sheet.click(0, 'idNumber');
  await sheet.press('F2');
  const whole = await sheet.page.evaluate(() => (document.activeElement as HTMLTextAreaElement).value);
  expect(whole).toMatch(/^\d{17}[\dX]$/);
  await sheet.press('Escape');
  await sheet.click(0, 'note');
  await sheet.type('记一笔');
  await sheet.click(2, 'note');
  await sheet.settle();
  expect(await sheet.text(0, 'note')).toBe('记一笔');
  expect(await sheet.focus()).toBe('note@2');
});

test('a cell whose text only looks like a word of the list is opened and left as it is; so is the same text typed anew', async () => {
  const sheet = await roster.open();
  await sheet.click(0, 'channel');
  await sheet.type('POS');
  await sheet.press('ArrowDown', 'ArrowDown', 'Enter');
  expect(await sheet.text(0, 'channel')).toBe('POS');
  for (const keys of [
    ['F2', 'Enter'],
    ['Enter', 'Enter'],
    ['F2', 'Tab'],
  ]) {
    await sheet.click(0, 'channel');
    await sheet.press(...keys);
    expect(await sheet.text(0, 'channel')).toBe('POS');
  }
  await sheet.click(3, 'channel');
  await sheet.type('POS');
  const first = sheet.page.locator('.pick-list').getByRole('option').first();
  expect(await first.textContent()).toBe('“POS”（照录）');
  await sheet.press('Enter');
  expect(await sheet.text(3, 'channel')).toBe('POS');
});

test('only a key that takes takes the word found: clicking elsewhere keeps what was typed', async () => {
  const sheet = await roster.open();
  await sheet.click(5, 'exclusion');
  await sheet.type('职');
  await sheet.click(8, 'household');
  await sheet.settle();
  expect(await sheet.text(5, 'exclusion')).toBe('职');
});

test('an identity word that leaves its kind open stays as typed and is marked; the list takes it when it is chosen', async () => {
  const sheet = await roster.open();
  await sheet.click(0, 'identities');
  await sheet.type('低保');
  const options = sheet.page.locator('.pick-list').getByRole('option');
  expect(await options.allTextContents()).toEqual(['“低保”（照录）', '城镇低保', '农村低保']);
  await sheet.press('Enter');
  expect(await sheet.text(0, 'identities')).toBe('低保');
  expect(await sheet.cell(0, 'identities').getAttribute('class')).toContain('mark-warning');
  expect(await sheet.text(0, 'checks')).toContain('身份');
  await sheet.click(1, 'identities');
  await sheet.type('低保');
  await sheet.press('Space');
  await sheet.type('孤');
  await sheet.press('Enter');
  expect(await sheet.text(1, 'identities')).toBe('低保、孤儿');
  await sheet.click(2, 'identities');
  await sheet.type('低保');
  await sheet.press('ArrowDown', 'ArrowDown', 'Enter');
  expect(await sheet.text(2, 'identities')).toBe('农村低保');
});

test('inside a selection Enter and Tab go on in it, round, with and without typing; a single cell is as ever', async () => {
  const sheet = await roster.open();
  const { page } = sheet;
  const select = async () => {
    await sheet.click(2, 'group');
    await sheet.press('Shift+ArrowDown', 'Shift+ArrowRight');
  };
  const path = async (key: string, times: number) => {
    const all: string[] = [];
    for (let at = 0; at < times; at += 1) {
      // oxlint-disable-next-line no-await-in-loop -- one key after the other
      await sheet.press(key);
      // oxlint-disable-next-line no-await-in-loop -- see above
      all.push(await sheet.focus());
    }
    return all;
  };
  await select();
  expect(await path('Enter', 4)).toEqual(['group@3', 'household@2', 'household@3', 'group@2']);
  expect(await path('Tab', 4)).toEqual(['household@2', 'group@3', 'household@3', 'group@2']);
  expect(await path('Shift+Enter', 2)).toEqual(['household@3', 'household@2']);
  expect(await path('Shift+Tab', 2)).toEqual(['group@2', 'household@3']);
  await page.getByTestId('selection-status').getByText('已选 2×2').waitFor();
  await select();
  for (const [text, key] of [
    ['甲组', 'Enter'],
    ['乙组', 'Enter'],
    ['901', 'Tab'],
  ] as const) {
    // oxlint-disable-next-line no-await-in-loop -- one key after the other
    await sheet.type(text);
    // oxlint-disable-next-line no-await-in-loop -- see above
    await sheet.press(key);
  }
  expect([await sheet.text(2, 'group'), await sheet.text(3, 'group'), await sheet.text(2, 'household')]).toEqual([
    '甲组',
    '乙组',
    '901',
  ]);
  expect(await sheet.focus()).toBe('group@3');
  await page.getByTestId('selection-status').getByText('已选 2×2').waitFor();
  // Computed cells are gone through like others; Enter asks for no explanation there.
  await sheet.click(2, 'standard');
  await sheet.press('Shift+ArrowDown');
  expect(await path('Enter', 2)).toEqual(['standard@3', 'standard@2']);
  await sheet.press('Escape');
  expect(await page.getByTestId('selection-status').count()).toBe(0);
  await sheet.click(2, 'group');
  await sheet.press('Enter');
  expect(await sheet.focus()).toBe('group@2!');
  await sheet.press('Escape', 'Tab');
  expect(await sheet.focus()).toBe('household@2');
});
