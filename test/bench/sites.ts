import { fileURLToPath } from 'node:url';
import { preview } from 'vite';
import { build } from '../browser/support/build';

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

/** Packed, as a host on the web sends it. */
async function serve(outDir: string): Promise<{ url: string; close(): Promise<void> }> {
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
