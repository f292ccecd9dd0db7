import { fileURLToPath } from 'node:url';
import { build, serve } from '../browser/support/site';

const root = fileURLToPath(new URL('../../', import.meta.url));
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
  if (!built) build();
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
  const site = await serve('dist');
  const pages = await serve(PAGES);
  return {
    site: site.url,
    pages: pages.url,
    async close() {
      await Promise.all([site.close(), pages.close()]);
    },
  };
}
