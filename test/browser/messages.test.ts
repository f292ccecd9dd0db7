import { expect, test } from 'vitest';
import { useBrowser } from './support/browser';
import { makeSheet } from './support/sheet';
import { SMALL, Workbench } from './support/workbench';

// What is said in messages, and how long it holds.

const site = useBrowser();

async function filled(): Promise<Workbench> {
  const bench = await Workbench.empty(site, 'lanxi-2021');
  await bench.import(SMALL);
  await bench.persons(4);
  await bench.get('roster-grid').waitFor();
  await bench.saved();
  return bench;
}

const toasts = (bench: Workbench) => bench.page.locator('.toast');
const undoTitle = (bench: Workbench) => bench.get('undo').getAttribute('title');

test('a message’s undo takes back its own change; once there is a later one the message is gone', async () => {
  const bench = await filled();
  const sheet = makeSheet(bench.page);
  await sheet.click(0, 'name');
  await sheet.press('Alt+Delete');
  await bench.toast('已删除 王一').getByRole('button', { name: '撤销' }).waitFor();
  // The import's own message went with this change.
  expect(await bench.toast('导入').count()).toBe(0);
  await sheet.click(1, 'group');
  await sheet.type('9组');
  await sheet.press('Enter');
  await expect.poll(() => bench.toast('已删除 王一').count()).toBe(0);
  expect(await undoTitle(bench)).toContain('9组');
  await sheet.click(0, 'name');
  await sheet.press('Alt+Delete');
  await bench.toast('已删除 王二').getByRole('button', { name: '撤销' }).click();
  await bench.persons(3);
  expect(await undoTitle(bench)).toContain('9组');
  // The button went with its message: the keys are the grid's again.
  await expect.poll(() => sheet.focus()).toMatch(/@\d/);
});

test('changes made quickly one after the other: the message left is the last one’s', async () => {
  const bench = await filled();
  const sheet = makeSheet(bench.page);
  await sheet.click(0, 'name');
  for (let time = 0; time < 3; time += 1) await bench.page.keyboard.press('Alt+Delete');
  await bench.toast('已删除').waitFor();
  await bench.saved();
  // A key may come before the row above has gone, and deletes nobody: how many were deleted does not matter here.
  const agree = async () => {
    const words = (await toasts(bench).locator('.toast-text').allTextContents()).at(-1);
    return words !== undefined && (await undoTitle(bench))?.includes(words.replace('已删除', '删除')) === true;
  };
  await expect.poll(agree).toBe(true);
});

test('a refusal goes when work succeeds again, and one for reading only when this tab writes', async () => {
  const bench = await filled();
  const sheet = makeSheet(bench.page);
  const problems = bench.page.locator('.toast-problem');
  await bench.choose('空.csv', '');
  await bench.toast('是空的').waitFor();
  await sheet.click(0, 'group');
  await sheet.type('5组');
  await sheet.press('Enter');
  await expect.poll(() => problems.count()).toBe(0);
  await bench.get('as-of').fill('9999-12-31');
  await bench.get('as-of').press('Enter');
  await bench.toast('不是可用的日期').waitFor();
  await bench.page.getByLabel('前一天').click();
  await expect.poll(() => problems.count()).toBe(0);
  await bench.saved();
  const second = await Workbench.start(site, bench.page.context());
  await second.get('reader-banner').waitFor();
  const data = await second.page.evaluateHandle(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File(['姓名\n'], '名册.csv', { type: 'text/csv' }));
    return transfer;
  });
  await second.page.dispatchEvent('body', 'drop', { dataTransfer: data });
  await second.page.locator('.toast-problem').waitFor();
  await bench.page.close();
  await second.toast('此页现在可以编辑').waitFor();
  await expect.poll(() => second.page.locator('.toast-problem').count()).toBe(0);
});

test('messages stand in the bottom right corner above the status line; clear of the tools and of the focused cell', async () => {
  const bench = await filled();
  const sheet = makeSheet(bench.page);
  await bench.page.setViewportSize({ width: 1366, height: 768 });
  await sheet.click(0, 'name');
  await sheet.press('Alt+Delete');
  await sheet.press('Control+z');
  await expect.poll(() => toasts(bench).count()).toBeGreaterThan(0);
  const focused = await sheet.cell(0, 'name').boundingBox();
  const status = await bench.page.locator('.unit-tabs').boundingBox();
  for (const toast of await toasts(bench).all()) {
    const box = await toast.boundingBox();
    expect(box?.width).toBeLessThanOrEqual(420);
    expect(box?.x ?? 0).toBeGreaterThan(683);
    expect(box?.y ?? 0).toBeGreaterThan((focused?.y ?? 0) + (focused?.height ?? 0));
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(status?.y ?? 0);
  }
});

test('a long message is cut at two lines and unfolds; over the focus it goes to the left corner', async () => {
  const bench = await filled();
  const problem = bench.page.locator('.toast-problem');
  await bench.choose(`${'很长的文件名'.repeat(20)}.csv`, '');
  await problem.waitFor();
  const words = problem.locator('.toast-text');
  expect((await words.boundingBox())?.height).toBeLessThanOrEqual(42);
  await problem.getByRole('button', { name: '展开' }).click();
  await expect.poll(async () => (await words.boundingBox())?.height).toBeGreaterThan(42);
  expect(await problem.getByRole('button', { name: '展开' }).count()).toBe(0);
  await problem.locator('.toast-close').click();
  // A control in the bottom right corner has the focus.
  await bench.page.evaluate(() => {
    const button = document.createElement('button');
    button.style.cssText = 'position: fixed; right: 60px; bottom: 60px; width: 60px; height: 24px';
    document.body.append(button);
  });
  await bench.page.locator('body > button').focus();
  await bench.choose('空.csv', '');
  await problem.waitFor();
  await expect.poll(async () => (await problem.boundingBox())?.x).toBe(20);
  await bench.page.evaluate(() => document.querySelector('body > button')?.remove());
  // Nor does it lie over the buttons of a menu that stands open.
  const right = async () => {
    const box = await problem.boundingBox();
    return (box?.x ?? 0) + (box?.width ?? 0);
  };
  await bench.get('views').click();
  await bench.get('views-menu').waitFor();
  await expect.poll(right).toBe(1346);
  await bench.page.evaluate(() => {
    const panel = document.querySelector<HTMLElement>('.views-menu');
    if (panel !== null) panel.style.cssText = 'position: fixed; left: auto; top: auto; right: 40px; bottom: 60px';
  });
  await bench.page.locator('.views-menu button').last().focus();
  await expect.poll(async () => (await problem.boundingBox())?.x).toBe(20);
});

test('the same refusal again is renewed with its time; a file read well ends it', async () => {
  const bench = await filled();
  const problem = bench.page.locator('.toast-problem');
  await bench.choose('空.csv', '');
  await problem.waitFor();
  expect(await problem.textContent()).not.toContain('再次出现');
  await bench.choose('空.csv', '');
  await bench.toast(/\d\d:\d\d:\d\d 再次出现/).waitFor();
  expect(await problem.count()).toBe(1);
  await bench.choose('补录.csv', '姓名,单位\n赵五,新月\n');
  await bench.get('import-count-problems').waitFor();
  expect(await problem.count()).toBe(0);
});

test('two messages at most; none outlives its workbook, nor comes after it was left', async () => {
  const bench = await filled();
  const sheet = makeSheet(bench.page);
  await sheet.click(0, 'group');
  for (const text of ['1组', '2组', '3组']) {
    await sheet.type(text);
    await sheet.press('Enter');
  }
  // Of the same kind the newest takes the place of the one before.
  for (let time = 0; time < 3; time += 1) await sheet.press('Control+z');
  await expect.poll(() => toasts(bench).count()).toBe(1);
  await sheet.click(0, 'name');
  // Deleted and left in one go: the answer comes when the workbook is no longer there.
  await bench.page.evaluate(() => {
    document.activeElement?.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Delete', altKey: true, bubbles: true, cancelable: true }),
    );
    const [all] = document.querySelectorAll<HTMLElement>('[role="menuitem"]');
    all?.click();
  });
  await bench.get('workbook-list').waitFor();
  await bench.page.waitForTimeout(500);
  expect(await toasts(bench).allTextContents()).toEqual([]);
  await bench.page.locator('.workbook-open').first().click();
  await bench.persons(3);
});

test('ID numbers are masked in the names of changes, in lists of values and in an import’s preview', async () => {
  const bench = await filled();
  const sheet = makeSheet(bench.page);
  const whole = '430903199001010019'; // a wrong check digit
  const short = '430903********0019';
  await sheet.click(0, 'idNumber');
  await sheet.type(whole);
  await sheet.press('Enter');
  await expect.poll(() => undoTitle(bench)).toContain(`→“${short}”`);
  expect(await bench.get('undo').getAttribute('aria-label')).not.toContain(whole);
  await sheet.press('Control+z');
  await bench.toast(`→“${short}”`).waitFor();
  expect(await bench.get('redo').getAttribute('title')).toContain(short);
  await bench.page.getByRole('button', { name: '遮' }).click();
  await bench.toast(`→“${whole}”`).waitFor();
  await bench.page.getByRole('button', { name: '遮' }).click();
  await bench.toast(`→“${short}”`).waitFor();
  // Held, a key shows them; let go, they are masked.
  await bench.page.keyboard.down('Alt');
  await bench.page.keyboard.down('m');
  await bench.toast(`→“${whole}”`).waitFor();
  expect(await bench.get('mask').innerText()).toMatch(/^遮 \d+$/);
  await bench.page.waitForTimeout(600);
  await bench.page.keyboard.up('m');
  await bench.page.keyboard.up('Alt');
  await bench.toast(`→“${short}”`).waitFor();
  // Written in a note or a unit they are numbers all the same.
  await sheet.click(1, 'note');
  await sheet.type(`代缴人${whole}`);
  await sheet.press('Enter');
  await expect.poll(() => sheet.text(1, 'note')).toBe(`代缴人${short}`);
  await sheet.click(2, 'unit');
  await sheet.type(`${whole}队`);
  await sheet.press('Enter');
  await sheet.click(2, 'name');
  await bench.page.locator('.unit-tab', { hasText: `${short}队` }).waitFor();
  await bench.page.keyboard.press('Alt+Enter');
  await bench.get('receipt').waitFor();
  const all = () => bench.page.evaluate(() => document.body.outerHTML + document.title);
  await expect.poll(all).not.toContain(whole);
  await bench.page.getByRole('button', { name: '遮' }).click();
  await expect.poll(() => sheet.text(1, 'note')).toBe(`代缴人${whole}`);
  await bench.page.locator('.unit-tab', { hasText: `${whole}队` }).waitFor();
  await bench.page.getByRole('button', { name: '遮' }).click();
  await expect.poll(all).not.toContain(whole);
  await sheet.click(0, 'name');
  await sheet.press('ArrowRight'); // back to the left
  await bench.page.locator('.ag-header-cell[col-id="idNumber"] .head-menu').click();
  const listed = bench.page.locator('.filter-list .filter-word');
  await listed.first().waitFor();
  for (const text of await listed.allTextContents()) expect(text).toMatch(/^\d{6}\*{8}\w{4}$/);
  await bench.page.keyboard.press('Escape');
  await bench.choose('补录.csv', `姓名,证件号码,单位\n赵五,${whole},新月\n`);
  await bench.get('import-count-problems').click();
  const row = bench.page.locator('#import-rows tbody tr').first();
  await expect.poll(() => row.textContent()).toContain('证件号码校验不符');
  expect(await row.textContent()).not.toContain(whole);
});

test('messages keep to the grid when a drawer or panel opens beside it, and off the row of the focused cell', async () => {
  const bench = await Workbench.empty(site, 'lanxi-2021');
  await bench.import(['姓名,单位', ...Array.from({ length: 60 }, (_, row) => `甲${row},新月`)].join('\n'));
  await bench.persons(60);
  const sheet = makeSheet(bench.page);
  const box = async (what: string) => {
    const found = await bench.page.locator(what).first().boundingBox();
    if (found === null) throw new Error(`${what} is on display`);
    return { left: found.x, right: found.x + found.width, top: found.y, bottom: found.y + found.height };
  };
  await sheet.click(1, 'name');
  await bench.choose('空.csv', '');
  await bench.page.locator('.toast-problem').waitFor();
  await expect.poll(async () => (await box('.toast-problem')).right).toBe(1346);
  await sheet.press('Alt+Enter');
  await bench.get('receipt').waitFor();
  await expect.poll(async () => (await box('.toast-problem')).right).toBeLessThanOrEqual((await box('.drawer')).left);
  await bench.get('checks').click();
  await expect
    .poll(async () => (await box('.toast-problem')).right)
    .toBeLessThanOrEqual((await box('.checks-panel')).left);
  await sheet.click(1, 'name');
  const covered = async () => {
    const [toast, cell] = [await box('.toast-problem'), await box('.ag-cell-focus')];
    return toast.top < cell.bottom && cell.top < toast.bottom;
  };
  for (let step = 0; step < 26; step += 1) {
    await sheet.press('ArrowDown');
    await expect.poll(covered).toBe(false);
  }
});

test('that only the first of several files was taken holds until the next preview opens', async () => {
  const bench = await filled();
  const said = bench.toast('一次只能导入一个文件');
  const data = await bench.page.evaluateHandle(() => {
    const transfer = new DataTransfer();
    for (const name of ['一.csv', '二.csv'])
      transfer.items.add(new File(['姓名,单位,出生日期\n赵五,新月,1980-01-01\n'], name, { type: 'text/csv' }));
    return transfer;
  });
  await bench.page.dispatchEvent('body', 'drop', { dataTransfer: data });
  await bench.get('import-preview').waitFor();
  await said.waitFor();
  await bench.get('import-cancel').click();
  expect(await said.count()).toBe(1);
  await bench.choose('二.csv', '姓名,单位,出生日期\n赵六,新月,1980-01-01\n');
  await bench.get('import-count-added').waitFor();
  await expect.poll(() => said.count()).toBe(0);
});

test('a large paste given up by Esc says so, changes nothing and leaves the keys where they were', async () => {
  const bench = await filled();
  const sheet = makeSheet(bench.page);
  await sheet.click(1, 'note');
  await bench.page.evaluate(() => {
    const data = new DataTransfer();
    data.setData('text/plain', '甲\t乙\n'.repeat(400_000));
    const paste = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(paste);
  });
  await sheet.press('Escape');
  await bench.toast('已取消，没有任何改动').waitFor();
  await bench.persons(4);
  expect(await sheet.text(2, 'note')).toBe('');
  expect(await sheet.focus()).toBe('note@1');
});
