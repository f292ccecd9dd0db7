import { expect, test } from 'vitest';
import { useBrowser } from './support/browser';
import { makeSheet } from './support/sheet';
import { SMALL, Workbench } from './support/workbench';

// The drawer explains the person who has the focus, or nobody.

const site = useBrowser();

async function explaining() {
  const bench = await Workbench.empty(site, 'lanxi-2021');
  await bench.import(SMALL);
  await bench.persons(4);
  const sheet = makeSheet(bench.page);
  await sheet.click(1, 'name');
  await sheet.press('Alt+Enter');
  const told = async (name: string) => {
    await expect.poll(() => bench.page.locator('.receipt-name').allInnerTexts()).toEqual(name === '' ? [] : [name]);
    await expect.poll(() => bench.get('drawer').count()).toBe(name === '' ? 0 : 1);
    expect(await bench.get('explain').getAttribute('aria-pressed')).toBe(String(name !== ''));
    expect(await bench.page.locator('.toast-problem').allInnerTexts()).toEqual([]);
  };
  await told('王二');
  return { bench, sheet, told };
}

test('a person deleted while explained gives way to the one who stands there then, also by redo', async () => {
  const { bench, sheet, told } = await explaining();
  await sheet.press('Alt+Delete');
  await bench.persons(3);
  await told('王三');
  await sheet.press('Control+z');
  await bench.persons(4);
  await told('王二');
  await sheet.press('Control+y');
  await bench.persons(3);
  await told('王三');
});

test('an added person explained and then undone: the last one is explained; when all are gone the drawer closes', async () => {
  const { bench, sheet, told } = await explaining();
  await bench.get('add-person').click();
  await bench.persons(5);
  await told('（未填姓名）');
  await sheet.press('Control+z');
  await bench.persons(4);
  await told('李四');
  await bench.get('undo').click();
  await bench.persons(0);
  await told('');
  await bench.get('redo').click();
  await bench.persons(4);
  await told('');
});

test('the button opens the explanation and closes it', async () => {
  const { bench, told } = await explaining();
  await bench.get('explain').click();
  await told('');
  await bench.get('explain').click();
  await told('王二');
});

test('what if: another day and other identities are tried out; the sentence, the household and the slip', async () => {
  const { bench, sheet, told } = await explaining();
  const { page } = bench;
  const before = await bench.logLength();
  await bench.get('campaign-line').waitFor();
  const sentence = await bench.get('villager').innerText();
  expect(sentence).toContain('王二');
  expect(sentence).not.toMatch(/\d{6,}/);

  await bench.get('if-day').fill('2021-02-01');
  await expect.poll(() => bench.get('if-paid').innerText()).toContain('逾期');
  await page.locator('[data-identity="tekun"]').check();
  await expect.poll(() => bench.get('if-identity').innerText()).toContain('→ 全额资助');

  // The sentence goes out as a whole, by whichever way the browser allows, and the slip without a whole ID number.
  await bench.get('villager-copy').click();
  await expect.poll(() => page.locator('.villager-said').innerText()).not.toBe('');
  await page.evaluate(() => {
    window.print = () => document.documentElement.classList.add('has-printed');
  });
  await bench.get('slip-print').click();
  await bench.get('export-mark').check();
  await bench.get('export-mark-purpose').fill('发村民');
  await bench.letGo();
  await page.locator('html.has-printed.prints-slip').waitFor({ state: 'attached' });
  const slip = (await bench.get('slip').textContent()) ?? '';
  expect(slip).toContain('规则版本');
  expect(slip).toContain(sentence);
  expect(slip).toContain('*');
  expect(slip).not.toMatch(/\d{15}/);
  expect(await bench.get('slip-mark').innerText()).toContain('发村民');
  // Half a page: what an A5 page across has room for, however many rules there are.
  expect(await page.locator('.slip-host').evaluate((host) => host.getBoundingClientRect().height)).toBeLessThan(492);
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await page.locator('html:not(.prints-slip)').waitFor({ state: 'attached' });

  // A member leads to his own explanation, with the focus in it; nothing of all this was written.
  const link = bench.get('household').getByRole('button').first();
  const other = await link.innerText();
  await link.click();
  await told(other);
  await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toBe('drawer-body');
  await sheet.press('Escape');
  expect(await bench.logLength()).toBe(before);
});
