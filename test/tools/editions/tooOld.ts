import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const SCRIPTS = ['noPeers', 'tooOld', 'late'];
const read = (name: string): string =>
  readFileSync(fileURLToPath(new URL(`../../../src/${name}.js`, import.meta.url)), 'utf8');

/** Puts src/noPeers.js, src/tooOld.js and src/late.js into the page as they are: a browser that knows no modules must be able to read them. */
export function tooOldPage(): Plugin {
  return {
    name: 'too-old-page',
    transformIndexHtml: {
      order: 'pre',
      handler: () => SCRIPTS.map((name) => ({ tag: 'script', children: `\n${read(name)}`, injectTo: 'body' })),
    },
  };
}
