import { fileURLToPath } from 'node:url';
import { build } from '../browser/support/build';
import { serve } from '../browser/support/site';

const root = fileURLToPath(new URL('../../', import.meta.url));
const SITE = 'node_modules/.cache/bench-site';
const PAGES = 'node_modules/.cache/bench-pages';

export interface Sites {
  /** The product as it is shipped. */
  readonly site: string;
  /** test/bench/pages, built with the same configuration. */
  readonly pages: string;
  close(): Promise<void>;
}

/** @param built dist/ holds the product already */
export async function startSites(built: boolean): Promise<Sites> {
  // Into a folder of its own: browser tests may be serving dist/ at the same time.
  if (!built) build('--emptyOutDir', '--outDir', `${root}${SITE}`);
  build(
    'test/bench/pages',
    '--config',
    'vite.config.ts',
    '--mode',
    'pages',
    '--emptyOutDir',
    '--outDir',
    `${root}${PAGES}`,
  );
  const site = await serve(built ? 'dist' : SITE);
  const pages = await serve(PAGES);
  return {
    site: site.url,
    pages: pages.url,
    async close() {
      await Promise.all([site.close(), pages.close()]);
    },
  };
}
