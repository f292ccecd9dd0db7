import { expect, inject, test } from 'vitest';
import { useBrowser } from './support/browser';

const site = useBrowser(undefined, inject('chromiumPath'));

test('after one visit the page starts again with the network cut', async () => {
  const context = await site.context({ serviceWorker: true });
  const page = await site.open({ context });
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    if (registration.active?.state !== 'activated') {
      await new Promise((resolve) => registration.active?.addEventListener('statechange', resolve, { once: true }));
    }
  });
  await context.setOffline(true);
  await page.reload();
  await page.locator('#app > *').first().waitFor();
  expect(await page.title()).toContain('筹资台账工作台');
});
