import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { preview } from 'vite';
import type { TestProject } from 'vitest/node';
import { findBrowsers } from './chromium';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The address of the built site, with a slash at the end. */
    siteUrl: string;
    /** The address of test/browser/pages, built with the same configuration: the grid by itself, without the product. */
    pagesUrl: string;
    /** The address of test/ui, likewise: the roster screen over a made-up town. */
    rosterUrl: string;
    /** The browser as people have it. */
    chromiumPath: string;
    /** The same pages drawn with less work: the headless shell where it is installed, else the same browser. */
    shellPath: string;
  }
}

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** `vite build` in a process of its own: the test runner's NODE_ENV and VITEST would make it another build. */
export function build(...args: string[]) {
  const { NODE_ENV: _mode, VITEST: _vitest, ...env } = process.env;
  execFileSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build', ...args, '--logLevel', 'warn'], {
    cwd: root,
    env: { ...env, VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true' },
    stdio: 'inherit',
  });
}

export async function serve(outDir: string): Promise<{ url: string; close(): Promise<void> }> {
  const server = await preview({
    root,
    configFile: false,
    logLevel: 'warn',
    build: { outDir },
    preview: { host: '127.0.0.1', port: 0, open: false },
  });
  const address = server.httpServer.address();
  if (address === null || typeof address === 'string') throw new Error(`${outDir} is served on no port`);
  return { url: `http://127.0.0.1:${address.port}/`, close: () => server.close() };
}

/** Once for all browser tests: a browser is found, the site is built as it is shipped and served on a free port. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { full, quick } = findBrowsers();
  project.provide('chromiumPath', full);
  project.provide('shellPath', quick);
  // DIST_IS_FRESH=1 says that `vite build` has just been run.
  if (process.env['DIST_IS_FRESH'] !== '1') build();
  const own = ['test/browser/pages', 'test/ui'].map(buildPages);
  const served = await Promise.all(['dist', ...own].map(serve));
  for (const [place, name] of (['siteUrl', 'pagesUrl', 'rosterUrl'] as const).entries())
    project.provide(name, served[place]?.url ?? '');
  return async () => {
    await Promise.all(served.map((each) => each.close()));
    for (const folder of own) rmSync(folder, { recursive: true, force: true });
  };
}

/** Pages of the tests' own, built as the product is, in a folder that nobody else uses; answers where. */
function buildPages(from: string): string {
  const to = mkdtempSync(join(tmpdir(), 'test-pages-'));
  build(from, '--config', 'vite.config.ts', '--mode', 'pages', '--emptyOutDir', '--outDir', to);
  return to;
}
