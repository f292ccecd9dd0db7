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
    expect(await bench.page.locator('.toast-problem').count()).toBe(0);
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
