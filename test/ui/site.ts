import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { preview } from 'vite';
import { afterAll } from 'vitest';
import type { Page } from 'playwright-core';
import { useBrowser } from '../browser/support/browser';

const root = fileURLToPath(new URL('../../', import.meta.url));
const OUT = 'node_modules/.cache/roster-page';

export interface RosterPage {
  /** Opens the roster screen over a made-up town. */
  open(query?: string): Promise<Sheet>;
}

/** The roster screen by itself, built as the product is and served for one test file. Await it at the head of the file. */
export async function useRosterPage(): Promise<RosterPage> {
  const { NODE_ENV: _mode, VITEST: _vitest, ...env } = process.env;
  const args = [
    'build',
    'test/ui',
    '--config',
    'vite.config.ts',
    '--mode',
    'pages',
    '--emptyOutDir',
    '--outDir',
    `${root}${OUT}`,
  ];
  execFileSync(process.execPath, ['node_modules/vite/bin/vite.js', ...args, '--logLevel', 'error'], {
    cwd: root,
    env,
    stdio: 'inherit',
  });
  const server = await preview({
    root,
    configFile: false,
    logLevel: 'warn',
    build: { outDir: OUT },
    preview: { host: '127.0.0.1', port: 0, open: false },
  });
  const address = server.httpServer.address();
  if (address === null || typeof address === 'string') throw new Error('the roster page is served on no port');
  const pages = useBrowser(`http://127.0.0.1:${address.port}/`);
  afterAll(() => server.close());
  return {
    async open(query = '?persons=3000') {
      const context = await pages.context();
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      const page = await pages.open({ context, path: query });
      await page.locator('.ag-row').first().waitFor();
      return makeSheet(page);
    },
  };
}

export interface Sheet {
  readonly page: Page;
  cell(row: number, column: string): ReturnType<Page['locator']>;
  text(row: number, column: string): Promise<string>;
  click(row: number, column: string): Promise<void>;
  press(...keys: readonly string[]): Promise<void>;
  type(text: string): Promise<void>;
  /** `column@row` of the focused cell, with `!` while it is open. */
  focus(): Promise<string>;
  paste(text: string): Promise<void>;
  copied(): Promise<string>;
  counts(): Promise<{ shown: number; total: number }>;
  settle(): Promise<void>;
}

function makeSheet(page: Page): Sheet {
  const cell = (row: number, column: string) =>
    page.locator(`.ag-row[row-index="${row}"] .ag-cell[col-id="${column}"]`);
  // The page's clock has ticked twice and everything under way has been painted.
  const settle = async () => {
    await page.waitForTimeout(40);
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  };
  /** Columns out of view are not there: scrolls sideways until the cell is. */
  const reveal = async (row: number, column: string) => {
    for (let at = 0; (await cell(row, column).count()) === 0 && at < 20; at += 1) {
      await page.evaluate((step) => {
        for (const each of document.querySelectorAll('.ag-body-horizontal-scroll-viewport, .ag-grid-viewport'))
          each.scrollLeft = step * 300;
      }, at);
      await settle();
    }
  };
  return {
    page,
    cell,
    async text(row, column) {
      await reveal(row, column);
      return (await cell(row, column).textContent()) ?? '';
    },
    async click(row, column) {
      await reveal(row, column);
      await cell(row, column).click();
    },
    async press(...keys) {
      for (const key of keys) await page.keyboard.press(key);
      await settle();
    },
    type: (text) => page.keyboard.type(text),
    focus: () =>
      page.evaluate(() => {
        const field = document.activeElement;
        const at = field?.closest('.ag-cell');
        const row = at?.closest('.ag-row')?.getAttribute('row-index');
        return at === null || at === undefined
          ? ''
          : `${at.getAttribute('col-id')}@${row}${field?.classList.contains('open') === true ? '!' : ''}`;
      }),
    async paste(text) {
      await page.evaluate((words) => navigator.clipboard.writeText(words), text);
      await page.keyboard.press('Control+V');
      await settle();
    },
    async copied() {
      await page.keyboard.press('Control+C');
      return page.evaluate(() => navigator.clipboard.readText());
    },
    async counts() {
      const element = page.getByTestId('view-count');
      return {
        shown: Number(await element.getAttribute('data-shown')),
        total: Number(await element.getAttribute('data-total')),
      };
    },
    settle,
  };
}
