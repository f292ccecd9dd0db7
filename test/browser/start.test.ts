import { expect, inject, test } from 'vitest';
import { useBrowser } from './support/browser';

const site = useBrowser(undefined, inject('chromiumPath'));

test('the built page starts under its own Content-Security-Policy', async () => {
  const page = await site.open();
  await page.locator('#app > *').first().waitFor();
  expect(await page.title()).toContain('筹资台账工作台');
});
