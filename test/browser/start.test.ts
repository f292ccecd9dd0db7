import { expect, inject, test } from 'vitest';
import { useBrowser } from './support/browser';

const site = useBrowser(undefined, inject('chromiumPath'));

test('the built page starts under its own Content-Security-Policy', async () => {
  const page = await site.open();
  await page.locator('#app > *').first().waitFor();
  expect(await page.title()).toContain('筹资台账工作台');
});

test('a page of which a part never arrives says so where it is seen; the background program too', async () => {
  const context = await site.context();
  const page = await context.newPage();
  const seen = async (words: string) => {
    const box = await page.getByText(words).boundingBox();
    expect([box === null, (box?.y ?? 0) < 300]).toEqual([false, true]);
  };
  await page.clock.install();
  await page.route(/assets\/index-[^/]*\.js/, (route) => route.abort());
  await page.goto(inject('siteUrl'));
  await page.clock.runFor(16_000);
  await seen('页面没有载全');
  await page.unroute(/assets\/index-[^/]*\.js/);
  await page.route(/ledger\.worker[^/]*\.js/, (route) => route.abort());
  await page.reload();
  await page.getByText('后台程序没有启动起来').waitFor();
  await seen('后台程序没有启动起来');
});

test('a page whose style sheet never arrives works, and says what is missing', async () => {
  const context = await site.context();
  await context.route(/assets\/[^/]*\.css/, (route) => route.abort());
  const page = await context.newPage();
  await page.goto(inject('siteUrl'));
  const box = await page.getByText('样式文件没有收到').boundingBox();
  expect(box?.y ?? 1000).toBeLessThan(300);
  await page.getByTestId('new-workbook').click();
  await page.getByTestId('policy-lanxi-2021').click();
  await page.getByTestId('person-count').waitFor({ state: 'attached' });
});
