import { expect, test } from 'vitest';
import { useRosterPage, type Sheet } from '../ui/site';

const roster = useRosterPage();

/** Types as a Chinese input method does: letters under composition, then the candidate taken. */
async function compose(sheet: Sheet, letters: string, candidate: string, accept = 'Enter') {
  const cdp = await sheet.page.context().newCDPSession(sheet.page);
  for (let at = 1; at <= letters.length; at += 1) {
    const text = letters.slice(0, at);
    const process = { key: 'Process', code: `Key${letters.charAt(at - 1).toUpperCase()}`, windowsVirtualKeyCode: 229 };
    await cdp.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...process });
    await cdp.send('Input.imeSetComposition', { text, selectionStart: at, selectionEnd: at });
  }
  // The key that takes the candidate reaches the page as the input method's.
  await cdp.send('Input.dispatchKeyEvent', {
    type: 'rawKeyDown',
    key: accept,
    code: accept,
    windowsVirtualKeyCode: 229,
  });
  await cdp.send('Input.insertText', { text: candidate });
  await sheet.settle();
}

test('pinyin typed on a closed cell opens it; the Enter that takes the candidate writes nothing', async () => {
  const sheet = await roster.open();
  await sheet.click(2, 'name');
  await compose(sheet, 'wang', '王');
  expect(await sheet.focus()).toBe('name@2!');
  await compose(sheet, 'xiaoming', '小明', ' ');
  expect(await sheet.page.evaluate(() => (document.activeElement as HTMLTextAreaElement).value)).toBe('王小明');
  expect(await sheet.focus()).toBe('name@2!');
  await sheet.press('Enter');
  expect(await sheet.text(2, 'name')).toBe('王小明');
  expect(await sheet.focus()).toBe('name@3');
});

test('arrows and Esc during a composition belong to the input method', async () => {
  const sheet = await roster.open();
  await sheet.click(2, 'note');
  const cdp = await sheet.page.context().newCDPSession(sheet.page);
  await cdp.send('Input.imeSetComposition', { text: 'bei', selectionStart: 3, selectionEnd: 3 });
  for (const key of ['ArrowDown', 'ArrowRight', 'Escape', 'Tab'])
    await cdp.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key, code: key, windowsVirtualKeyCode: 229 });
  expect(await sheet.focus()).toBe('note@2!');
  await cdp.send('Input.insertText', { text: '备' });
  await sheet.press('Tab');
  expect(await sheet.text(2, 'note')).toBe('备');
});

test('an input method works in a pick list and in a cell opened by F2, and on a computed cell leaves nothing', async () => {
  const sheet = await roster.open();
  await sheet.click(4, 'exclusion');
  await compose(sheet, 'xian', '现');
  expect(await sheet.page.locator('.pick-list').getByRole('option').first().textContent()).toBe('现役军人');
  await sheet.press('Enter');
  expect(await sheet.text(4, 'exclusion')).toBe('现役军人');
  const name = await sheet.text(4, 'name');
  await sheet.click(4, 'name');
  await sheet.press('F2');
  await compose(sheet, 'ge', '哥');
  await sheet.press('Enter');
  expect(await sheet.text(4, 'name')).toBe(`${name}哥`);
  await sheet.click(4, 'status');
  await compose(sheet, 'wo', '我');
  expect(await sheet.focus()).toBe('status@4');
  await sheet.press('ArrowDown');
  expect(await sheet.focus()).toBe('status@5');
});
