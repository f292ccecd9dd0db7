import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { TestProject } from 'vitest/node';
import { build, root } from './build';
import { findBrowsers } from './chromium';
import { serveFolder } from './folder';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The address of the built site, with a slash at the end. */
    siteUrl: string;
    /** The address of test/browser/pages, built with the same configuration: the grid by itself, without the product. */
    pagesUrl: string;
    /** The address of test/ui, likewise: the roster screen over a made-up town. */
    rosterUrl: string;
    /** Where the edition in one file is, or is put by the first test that wants it. */
    fileFolder: string;
    /** The browser as people have it. */
    chromiumPath: string;
    /** The same pages drawn with less work: the headless shell where it is installed, else the same browser. */
    shellPath: string;
  }
}

/** Once for all browser tests: a browser is found, the site is built as it is shipped and served on a free port. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { full, quick } = findBrowsers();
  project.provide('chromiumPath', full);
  project.provide('shellPath', quick);
  // DIST_IS_FRESH=1 says that `vite build` has just been run.
  if (process.env['DIST_IS_FRESH'] !== '1') build();
  const fileFolder = mkdtempSync(join(tmpdir(), 'test-file-'));
  project.provide('fileFolder', fileFolder);
  const own = ['test/browser/pages', 'test/ui'].map(buildPages);
  const served = await Promise.all(['dist', ...own].map((folder) => serveFolder(resolve(root, folder))));
  for (const [place, name] of (['siteUrl', 'pagesUrl', 'rosterUrl'] as const).entries())
    project.provide(name, served[place]?.url ?? '');
  return async () => {
    for (const each of served) each.close();
    for (const folder of [...own, fileFolder]) rmSync(folder, { recursive: true, force: true });
  };
}

/** Pages of the tests' own, built as the product is, in a folder that nobody else uses; answers where. */
function buildPages(from: string): string {
  const to = mkdtempSync(join(tmpdir(), 'test-pages-'));
  build(from, '--config', 'vite.config.ts', '--mode', 'pages', '--emptyOutDir', '--outDir', to);
  return to;
}
