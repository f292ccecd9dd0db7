import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { preview } from 'vite';
import { afterAll } from 'vitest';
import { useBrowser } from '../browser/support/browser';
import { makeSheet, type Sheet } from '../browser/support/sheet';

export type { Sheet };

const root = fileURLToPath(new URL('../../', import.meta.url));

export interface RosterPage {
  /** Opens the roster screen over a made-up town. */
  open(query?: string): Promise<Sheet>;
}

/** The roster screen by itself, built as the product is and served for one test file. Await it at the head of the file. */
export async function useRosterPage(): Promise<RosterPage> {
  // A folder of its own: test files may run side by side.
  const out = mkdtempSync(join(tmpdir(), 'roster-page-'));
  const { NODE_ENV: _mode, VITEST: _vitest, ...env } = process.env;
  const args = ['build', 'test/ui', '--config', 'vite.config.ts', '--mode', 'pages', '--emptyOutDir', '--outDir', out];
  execFileSync(process.execPath, ['node_modules/vite/bin/vite.js', ...args, '--logLevel', 'error'], {
    cwd: root,
    env,
    stdio: 'inherit',
  });
  const server = await preview({
    root,
    configFile: false,
    logLevel: 'warn',
    build: { outDir: out },
    preview: { host: '127.0.0.1', port: 0, open: false },
  });
  const address = server.httpServer.address();
  if (address === null || typeof address === 'string') throw new Error('the roster page is served on no port');
  const pages = useBrowser(`http://127.0.0.1:${address.port}/`);
  afterAll(async () => {
    await server.close();
    rmSync(out, { recursive: true, force: true });
  });
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
