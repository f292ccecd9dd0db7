import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const script = fileURLToPath(new URL('../../../src/tooOld.js', import.meta.url));

/** Puts src/tooOld.js into the page as it is: a browser that knows no modules must be able to read it. */
export function tooOldPage(): Plugin {
  return {
    name: 'too-old-page',
    transformIndexHtml: {
      order: 'pre',
      handler: () => [{ tag: 'script', children: `\n${readFileSync(script, 'utf8')}`, injectTo: 'body' }],
    },
  };
}
