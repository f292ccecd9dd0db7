import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import type { BenchBrowser } from '../browser';

export interface FirstVisit {
  /** Compressed script before the first lazy part. */
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
  await page.goto(url);
  const firstMs = await usable(page);
  const cachedMs: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    await page.goto('about:blank');
    await page.goto(url);
    cachedMs.push(await usable(page));
  }
  await page.close();
  return { scriptKB: await firstScriptKB(url), firstMs, cachedMs };
}

/** What the page names and what that imports without waiting for anything; workers and lazy parts come later. */
async function firstScriptKB(url: string): Promise<number> {
  const html = await (await fetch(url)).text();
  const queue = [...html.matchAll(/(?:src|href)="([^"]+\.js)"/g)].map(([, path = '']) => new URL(path, url).href);
  const seen = new Set<string>();
  let bytes = 0;
  for (let script = queue.pop(); script !== undefined; script = queue.pop()) {
    if (seen.has(script)) continue;
    seen.add(script);
    const code = await (await fetch(script)).text();
    bytes += gzipSync(code).length;
    for (const [, path = ''] of code.matchAll(/(?:\bfrom|\bimport)\s*["'](\.\/[^"']+\.js)["']/g))
      queue.push(new URL(path, script).href);
  }
  return Math.round(bytes / 1024);
}
