import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import type { BenchBrowser } from '../browser';

export interface FirstVisit {
  /** Compressed script that came before the start screen could be used. */
  readonly scriptKB: number;
  readonly firstMs: number;
  /** Later visits, from the navigation to the start screen. */
  readonly cachedMs: readonly number[];
}

async function usable(page: Page): Promise<number> {
  await page.getByTestId('new-workbook').first().waitFor();
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        requestAnimationFrame(() => resolve(performance.now()));
      }),
  );
}

/** The first visit of an empty profile, then visits with a filled cache. */
export async function measureVisits(browser: BenchBrowser, url: string, rounds: number): Promise<FirstVisit> {
  const page = await browser.context.newPage();
  const scripts: Promise<number>[] = [];
  let counting = true;
  page.on('response', (response) => {
    if (counting && new URL(response.url()).pathname.endsWith('.js')) {
      scripts.push(
        response.body().then(
          (body) => gzipSync(body).length / 1024,
          () => 0,
        ),
      );
    }
  });
  await page.goto(url);
  const firstMs = await usable(page);
  counting = false;
  const sizes = await Promise.all(scripts);
  const cachedMs: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    await page.goto('about:blank');
    await page.goto(url);
    cachedMs.push(await usable(page));
  }
  await page.close();
  return { scriptKB: Math.round(sizes.reduce((sum, size) => sum + size, 0)), firstMs, cachedMs };
}
