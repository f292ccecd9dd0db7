import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { useRosterPage } from '../ui/site';

const roster = useRosterPage();

declare global {
  interface Window {
    act(id: string): void;
  }
}

test('a block from Excel is pasted at the focused cell as one step back', async () => {
  const sheet = await roster.open();
  const before = [await sheet.text(2, 'household'), await sheet.text(3, 'relation')];
  await sheet.click(2, 'household');
  await sheet.paste('H1\t长子\r\nH2\t"次""子"\r\n');
  expect(await sheet.text(2, 'household')).toBe('H1');
  expect(await sheet.text(2, 'relation')).toBe('长子');
  expect(await sheet.text(3, 'household')).toBe('H2');
  // A quotation mark counts as one only around a tab or a line end.
  expect(await sheet.text(3, 'relation')).toBe('"次""子"');
  await sheet.page.getByText('已粘贴 4 格').waitFor();
  await sheet.press('Control+z');
  expect([await sheet.text(2, 'household'), await sheet.text(3, 'relation')]).toEqual(before);
  await sheet.press('Control+y');
  expect(await sheet.text(3, 'household')).toBe('H2');
});

test('rows beyond the end become persons of the unit on display; computed columns are passed over with a word', async () => {
  const sheet = await roster.open();
  await sheet.page.getByRole('tab', { name: /新月/ }).click();
  await sheet.settle();
  const { total } = await sheet.counts();
  await sheet.click(0, 'idNumber');
  await sheet.press('Control+ArrowDown');
  await sheet.press('Control+Home', 'Control+End');
  const last = total - 1;
  await sheet.press('Home');
  expect(await sheet.focus()).toBe(`name@${last}`);
  await sheet.press('ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight');
  expect(await sheet.focus()).toBe(`idNumber@${last}`);
  await sheet.paste('11010519491231002X\t71\t特困人员\n110105194912310038\t70\t孤儿\n');
  await sheet.page.getByText('，新增 1 人').waitFor();
  await sheet.page.getByText('跳过计算列 2 格').waitFor();
  expect((await sheet.counts()).total).toBe(total + 1);
  expect((await sheet.counts()).shown).toBe(total + 1);
  // The person added last has been scrolled into view.
  const added = await sheet.cell(last + 1, 'name').boundingBox();
  const ground = await sheet.page.locator('.roster-sheet').boundingBox();
  expect((added?.y ?? 999) + (added?.height ?? 0)).toBeLessThanOrEqual((ground?.y ?? 0) + (ground?.height ?? 0));
  await sheet.press('ArrowDown');
  expect(await sheet.text(last + 1, 'idNumber')).toBe('110105********0038');
  expect(await sheet.text(last + 1, 'identities')).toBe('孤儿');
  expect(await sheet.text(last + 1, 'unit')).toBe('新月');
  await sheet.press('Control+z');
  expect((await sheet.counts()).total).toBe(total);
  // Below the last row there is no empty one to paste into: a word says how to come by it.
  await sheet.press('Control+End', 'ArrowDown');
  await sheet.page.getByText('这是最后一行').waitFor();
  await sheet.page.getByRole('button', { name: '添一行' }).click();
  await expect.poll(() => sheet.focus()).toContain(`@${last + 1}`);
  await sheet.press('Control+z');
  await expect.poll(async () => (await sheet.counts()).total).toBe(total);
  // In a filtered view nobody is added: what has no row is counted, and what was cut stays where it is.
  await sheet.press('Control+Home');
  await sheet.click(0, 'name');
  await sheet.press('Alt+ArrowDown');
  await sheet.page
    .getByTestId('filter-menu')
    .getByLabel('比较的内容')
    .fill(await sheet.text(0, 'name'));
  await sheet.page.keyboard.press('Enter');
  await expect.poll(async () => (await sheet.counts()).shown).toBeLessThan(9);
  const { shown } = await sheet.counts();
  await sheet.click(0, 'note');
  await sheet.paste(Array.from({ length: shown + 4 }, (_, line) => `记${line}`).join('\n'));
  await sheet.page.getByText('超出最后一行的 4 行未粘贴').waitFor();
  expect(await sheet.counts()).toEqual({ shown, total });
  expect(await sheet.text(shown - 1, 'note')).toBe(`记${shown - 1}`);
});

test('with the template’s headers in its first line a block goes by the names', async () => {
  const sheet = await roster.open();
  await sheet.click(4, 'note');
  await sheet.paste('备注\t姓名\t缴费金额\n一\t王一\t280\n');
  expect(await sheet.text(4, 'name')).toBe('王一');
  expect(await sheet.text(4, 'payAmount')).toBe('280.00');
  await sheet.page.getByText('按表头名称').waitFor();
});

test('a range is copied whole and unmasked, a single copied cell fills a range, Delete clears it', async () => {
  const sheet = await roster.open();
  await sheet.click(0, 'household');
  await sheet.press('Shift+ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowDown');
  await sheet.page.getByText('已选 2×3').waitFor();
  const lines = (await sheet.copied()).split('\r\n');
  expect(lines).toHaveLength(2);
  expect(lines[0]?.split('\t')[2]).toMatch(/^\d{17}[\dX]$/);
  await sheet.click(5, 'reason');
  await sheet.press('Shift+ArrowDown', 'Shift+ArrowDown');
  await sheet.paste('外出');
  expect(await Promise.all([5, 6, 7, 8].map((row) => sheet.text(row, 'reason')))).toEqual(['外出', '外出', '外出', '']);
  await sheet.press('Delete');
  expect(await sheet.text(6, 'reason')).toBe('');
  await sheet.press('Control+z');
  expect(await sheet.text(6, 'reason')).toBe('外出');
  expect(await sheet.focus()).toBe('reason@5');
  // The cursor goes to the first cell that comes back or goes again, on screen or not.
  await sheet.press('Control+End', 'Control+z');
  await expect.poll(() => sheet.focus()).toBe('reason@5');
  await sheet.press('Control+Home', 'Control+y');
  await expect.poll(() => sheet.focus()).toBe('reason@5');
  await sheet.press('ArrowUp', 'Home', 'Control+z');
  await expect.poll(() => sheet.focus()).toBe('reason@5');
  await sheet.press('Control+y');
});

test('cells are selected by dragging, by Shift+click, and whole rows by their numbers', async () => {
  const sheet = await roster.open();
  const from = await sheet.cell(1, 'unit').boundingBox();
  const to = await sheet.cell(4, 'relation').boundingBox();
  if (from === null || to === null) throw new Error('the cells are on screen');
  await sheet.page.mouse.move(from.x + 5, from.y + 5);
  await sheet.page.mouse.down();
  await sheet.page.mouse.move(to.x + 5, to.y + 5, { steps: 8 });
  await sheet.page.mouse.up();
  await sheet.page.getByText('已选 4×4').waitFor();
  await sheet.cell(6, 'household').click({ modifiers: ['Shift'] });
  await sheet.page.getByText('已选 6×3').waitFor();
  expect(await sheet.focus()).toBe('unit@1');
  await sheet.cell(3, 'row-number').click();
  await sheet.cell(4, 'row-number').click({ modifiers: ['Shift'] });
  await sheet.page.getByText(/已选 2×\d\d/).waitFor();
});

test('a paste says how many cells it had and how many were the same; the list of changes those that differ', async () => {
  const sheet = await roster.open();
  const counted = () => sheet.page.evaluate('session.state().log.undo?.name.cells ?? null');
  await sheet.click(0, 'payAmount');
  await sheet.paste('280\n');
  await sheet.click(0, 'payAmount');
  await sheet.paste('280.0\n281\n');
  await sheet.page.getByText('已粘贴 2 格。其中 1 格原本就相同').waitFor();
  expect(await counted()).toBe(1);
  await sheet.click(0, 'payAmount');
  await sheet.paste('280.0\n');
  const nothing = sheet.page.locator('.toast', { hasText: '没有可粘贴的改动' });
  await nothing.waitFor();
  expect(await nothing.getByRole('button', { name: '撤销' }).count()).toBe(0);
});

test('cut cells move when they are pasted, in one step; until then they stay, marked by a dashed line', async () => {
  const sheet = await roster.open();
  const from = [await sheet.text(2, 'household'), await sheet.text(2, 'relation')];
  const to = [await sheet.text(9, 'household'), await sheet.text(9, 'relation')];
  await sheet.click(2, 'household');
  await sheet.press('Shift+ArrowRight', 'Control+x');
  expect(await sheet.text(2, 'household')).toBe(from[0]);
  expect(await sheet.page.locator('.copied-block').count()).toBe(1);
  await sheet.click(9, 'household');
  await sheet.press('Control+v');
  await sheet.page.getByText('已移动').waitFor();
  expect([await sheet.text(9, 'household'), await sheet.text(9, 'relation')]).toEqual(from);
  expect([await sheet.text(2, 'household'), await sheet.text(2, 'relation')]).toEqual(['', '']);
  expect(await sheet.page.locator('.copied-block').count()).toBe(0);
  await sheet.press('Control+v');
  await sheet.page.getByText('剪切的内容已经移走').waitFor();
  await sheet.press('Control+z');
  // What was copied elsewhere since is no second time of it.
  await sheet.click(2, 'household');
  await sheet.press('Shift+ArrowRight', 'Control+x');
  await sheet.click(9, 'household');
  await sheet.press('Control+v');
  await expect.poll(() => sheet.text(9, 'relation')).toBe(from[1]);
  await sheet.paste('另抄\n');
  expect(await sheet.text(9, 'household')).toBe('另抄');
  await sheet.press('Control+z', 'Control+z');
  await expect.poll(() => sheet.text(2, 'household')).toBe(from[0]);
  expect([await sheet.text(2, 'household'), await sheet.text(2, 'relation')]).toEqual(from);
  expect([await sheet.text(9, 'household'), await sheet.text(9, 'relation')]).toEqual(to);
  // Nothing is emptied for a place that cannot take it: a computed column, or rows beyond the last one.
  const { total } = await sheet.counts();
  await sheet.click(2, 'household');
  await sheet.press('Shift+ArrowDown', 'Control+x');
  await sheet.click(9, 'status');
  await sheet.press('Control+v');
  await sheet.page.getByText('这里有计算列，不能写入，没有移动').waitFor();
  expect(await sheet.text(2, 'household')).toBe(from[0]);
  await sheet.click(0, 'note');
  await sheet.press('Control+ArrowDown');
  expect(await sheet.focus()).toBe(`note@${total - 1}`);
  await sheet.press('Control+v');
  await sheet.page.getByText('剪切的内容在这里放不下，没有移动').waitFor();
  await sheet.paste('记一\n记二\n');
  await sheet.page.getByText('超出最后一行的 1 行没有姓名和证件号码，未新增人员').waitFor();
  expect(await sheet.text(total - 1, 'note')).toBe('记一');
  expect(await sheet.counts()).toMatchObject({ total });
  await sheet.press('Control+Home');
  expect(await sheet.text(2, 'household')).toBe(from[0]);
  await sheet.click(2, 'status');
  await sheet.press('Control+x');
  await sheet.page.getByText('“状态”是计算列，不能剪切').waitFor();
  // What was cut before is pasted only by who means it: the second time.
  await sheet.click(9, 'household');
  await sheet.press('Control+v');
  await sheet.page.getByText('剪贴板里还是以前的内容').waitFor();
  expect(await sheet.text(9, 'household')).toBe(to[0]);
});

test('blocks that line up are copied together, others are refused; Esc ends it', async () => {
  const sheet = await roster.open();
  const names = [await sheet.text(1, 'relation'), await sheet.text(4, 'relation')];
  await sheet.click(1, 'relation');
  await sheet.cell(4, 'relation').click({ modifiers: ['Control'] });
  expect(await sheet.copied()).toBe(names.join('\r\n'));
  expect(await sheet.page.locator('.copied-block').count()).toBe(2);
  await sheet.press('Escape');
  expect(await sheet.page.locator('.copied-block').count()).toBe(0);
  await sheet.cell(6, 'group').click({ modifiers: ['Control'] });
  await sheet.press('Control+c');
  await sheet.page.getByText('没有对齐').waitFor();
});

test('a block repeats into a multiple of it', async () => {
  const sheet = await roster.open();
  await sheet.click(1, 'reason');
  await sheet.press('Shift+ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowDown');
  await sheet.paste('甲\r\n乙\r\n');
  expect(await Promise.all([1, 2, 3, 4, 5].map((row) => sheet.text(row, 'reason')))).toEqual([
    '甲',
    '乙',
    '甲',
    '乙',
    '',
  ]);
});

/** Pastes as another program does: plain text with markup beside it. */
async function pasteBoth(sheet: Awaited<ReturnType<typeof roster.open>>, text: string, html: string): Promise<void> {
  await sheet.page.evaluate(
    ([plain, markup]) => {
      const data = new DataTransfer();
      data.setData('text/plain', plain ?? '');
      data.setData('text/html', markup ?? '');
      document.activeElement?.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      );
    },
    [text, html],
  );
  await sheet.settle();
}

test('markup says what is merged and which line ends are inside cells; nothing in it is run', async () => {
  const sheet = await roster.open();
  await sheet.click(1, 'group');
  await pasteBoth(
    sheet,
    '7组\tA1\r\n\tA2\r\n',
    '<table><tr><td rowspan=2>7组</td><td>A1<img src=x onerror="window.hacked=1"></td></tr><tr><td>A2</td></tr>' +
      // Excel and WPS close such a table by a row that only tells widths.
      '<![if supportMisalignedColumns]><tr height=0 style="display:none"><td width=64></td></tr><![endif]></table>',
  );
  expect([await sheet.text(1, 'group'), await sheet.text(2, 'group')]).toEqual(['7组', '7组']);
  expect([await sheet.text(1, 'household'), await sheet.text(2, 'household')]).toEqual(['A1', 'A2']);
  await sheet.click(5, 'group');
  await pasteBoth(sheet, '上\n下\tB1\n', '<table><tr><td>上<br>下</td><td>B1</td></tr></table>');
  expect([await sheet.text(5, 'group'), await sheet.text(5, 'household')]).toEqual(['上 下', 'B1']);
  expect(await sheet.page.evaluate('window.hacked')).toBeUndefined();
  // LibreOffice as it is: a merged unit, leading noughts; a line end inside a cell is a blank here.
  const office = (name: string) =>
    readFileSync(new URL(`../intake/fixtures/clipboard/libreoffice.${name}.txt`, import.meta.url), 'utf8');
  await sheet.click(12, 'name');
  await pasteBoth(sheet, office('plain'), office('html'));
  await sheet.click(12, 'group');
  await sheet.press('Shift+ArrowRight', 'Shift+ArrowDown', 'Shift+ArrowDown');
  expect(await sheet.copied()).toBe('第一组 (老)\t0012\r\n2\t0007\r\n3\t0100');
  expect([await sheet.text(12, 'unit'), await sheet.text(13, 'unit')]).toEqual(['百家塅', '百家塅']);
  // A long text that runs over the empty cell beside it is written once; a merged name is one person's.
  await sheet.click(8, 'name');
  const tenth = await sheet.text(10, 'name');
  await pasteBoth(
    sheet,
    '欧阳测试很长的姓名\t\t8组\r\n李四\t新月\t8组\r\n\t新月\t8组\r\n',
    "<table><tr><td colspan=2 class=xl65 style='height:14pt;mso-ignore:colspan'>欧阳测试很长的姓名</td><td>8组</td></tr>" +
      '<tr><td rowspan=2>李四</td><td>新月</td><td>8组</td></tr><tr><td>新月</td><td>8组</td></tr></table>',
  );
  expect(await Promise.all([8, 9, 10].map((row) => sheet.text(row, 'name')))).toEqual([
    '欧阳测试很长的姓名',
    '李四',
    tenth,
  ]);
  await sheet.page.getByText('1 格被合并单元格盖住，原内容保持不变').waitFor();
  expect([await sheet.text(8, 'unit'), await sheet.text(8, 'group')]).toEqual(['', '8组']);
});

test('texts are copied as texts for other spreadsheets', async () => {
  const sheet = await roster.open();
  await sheet.click(1, 'idNumber');
  const html = await sheet.page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        document.addEventListener('copy', (event) => resolve(event.clipboardData?.getData('text/html') ?? ''), {
          once: true,
        });
        document.execCommand('copy');
      }),
  );
  expect(html).toContain('mso-number-format:"\\@"');
  expect(html).toMatch(/<td class=t[^>]*>\d{17}[\dX]<\/td>/);
});

test('a cut given up by Esc moves nothing any more', async () => {
  const sheet = await roster.open();
  const from = await sheet.text(2, 'household');
  await sheet.click(2, 'household');
  await sheet.press('Control+x', 'Escape');
  await sheet.click(9, 'household');
  await sheet.press('Control+v');
  expect(await sheet.text(2, 'household')).toBe(from);
});

test('pasting, filling, copying and deleting pass over headings', async () => {
  const sheet = await roster.open('?persons=300');
  const { page } = sheet;
  const act = async (id: string) => {
    await page.evaluate((name) => window.act(name), id);
    await sheet.settle();
  };
  await sheet.click(0, 'unit');
  await act('group.household');
  // The first household with persons, and the heading of the next one.
  const lines = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('.ag-row')]
        .sort((a, b) => Number(a.getAttribute('row-index')) - Number(b.getAttribute('row-index')))
        .map((row) => row.querySelector('.group-heading') !== null),
    );
  await sheet.press('Control+Home');
  const found = await lines();
  const first = found.indexOf(false);
  const heading = found.indexOf(true, first);
  const after = found.indexOf(false, heading);
  const last = heading - 1;
  await sheet.click(last, 'note');
  await sheet.paste('甲\r\n乙');
  expect(await sheet.text(last, 'note')).toBe('甲');
  expect(await sheet.text(after, 'note')).toBe('乙');
  expect((await sheet.counts()).total).toBe(300);
  // What was pasted is selected, the heading between included, and walked through without folding it.
  await page
    .getByTestId('selection-status')
    .getByText(`已选 ${after - last + 1}×1`)
    .waitFor();
  for (let at = last + 1; at <= after; at += 1) await sheet.press('Enter');
  expect(await sheet.focus()).toBe(`note@${after}`);
  await sheet.press('Enter');
  expect(await sheet.focus()).toBe(`note@${last}`);
  // A cell is called by the number that stands at its left.
  const label = await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
  expect(label).toContain(`第 ${await sheet.text(last, 'row-number')} 行`);
  await sheet.click(last, 'note');
  for (let at = last; at < after; at += 1) await page.keyboard.press('Shift+ArrowDown');
  await sheet.settle();
  expect(await sheet.copied()).toBe('甲\r\n乙');
  await page.getByText('行小计没有一起复制').waitFor();
  await page
    .getByTestId('selection-status')
    .getByText(/^不含小计 \d+ 行$/)
    .waitFor();
  await sheet.press('Control+d');
  expect(await sheet.text(after, 'note')).toBe('甲');
  await sheet.press('Alt+Delete');
  expect((await sheet.counts()).total).toBe(298);
  await page.keyboard.press('Control+z');
  await sheet.settle();
  await expect.poll(async () => (await sheet.counts()).total).toBe(300);
  // Headings alone are copied by their plain names, the number of persons beside them.
  await act('group.foldAll');
  await sheet.click(0, 'name');
  const heading0 = await sheet.text(0, 'name');
  await sheet.press('Shift+ArrowRight', 'Shift+ArrowRight');
  const [name0, count0, empty0] = (await sheet.copied()).split('\t');
  expect(heading0).toBe(`▸ ${name0}　${count0}人`);
  expect(empty0).toBe('');
  await page.getByTestId('selection-status').getByText(`小计 1 行，${count0} 人`).waitFor();
  await sheet.press('Delete');
  await page.getByText('这是小计行，不能修改').waitFor();
});
