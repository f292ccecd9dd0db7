import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { findChromium } from '../browser/support/chromium';
import { installHands } from './hands';
import { installInstruments, type Stopped } from './instruments';

const FLAGS = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-sync'];

/** A browser with a profile on disk, as a user's: in a private window IndexedDB would only be memory. */
export interface BenchBrowser {
  readonly context: BrowserContext;
  readonly version: string;
  readonly folder: string;
  open(url: string): Promise<Page>;
  close(): Promise<void>;
}

export async function launchBrowser(): Promise<BenchBrowser> {
  const folder = mkdtempSync(join(tmpdir(), 'workbench-bench-'));
  const context = await chromium.launchPersistentContext(join(folder, 'profile'), {
    executablePath: findChromium(),
    args: FLAGS,
    ignoreDefaultArgs: ['--hide-scrollbars'], // a user has them
    permissions: ['clipboard-read', 'clipboard-write'],
    viewport: { width: 1366, height: 768 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  });
  context.setDefaultTimeout(120_000);
  await context.addInitScript(installInstruments);
  await context.addInitScript(installHands);
  return {
    context,
    folder,
    version: context.browser()?.version() ?? 'unknown',
    async open(url) {
      const page = await context.newPage();
      page.on('pageerror', (error) => console.error(`page: ${error.message}`));
      await page.goto(url);
      return page;
    },
    async close() {
      await context.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Does something a user does and waits until all that follows from it is painted and saved. */
export async function timed(
  page: Page,
  act: () => Promise<unknown>,
  { event, key, quiet = 300, limit = 120_000 }: { event?: string; key?: string; quiet?: number; limit?: number } = {},
): Promise<Stopped> {
  await page.evaluate(([name, button]) => window.instruments.arm(name, button), [event, key] as const);
  await act();
  return page.evaluate(([calm, most]) => window.instruments.stopped(calm, most), [quiet, limit] as const);
}
