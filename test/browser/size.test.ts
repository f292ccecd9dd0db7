import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';

// Needs no browser, but the built site, which the browser tests' set-up makes.

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
const FIRST_LOAD_KB = 450;

/** The scripts a first visit loads before anything lazy: those the page names and what they import. */
function firstScripts(): Set<string> {
  const html = readFileSync(`${dist}index.html`, 'utf8');
  const queue = [...html.matchAll(/(?:src|href)="\.\/([^"]+\.js)"/g)].map(([, path = '']) => path);
  const found = new Set<string>();
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    if (found.has(path)) continue;
    found.add(path);
    const code = readFileSync(dist + path, 'utf8');
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    for (const [, name = ''] of code.matchAll(/(?:\bfrom|\bimport)\s*["']\.\/([^"']+\.js)["']/g))
      queue.push(folder + name);
  }
  return found;
}

test(`a first visit loads at most ${FIRST_LOAD_KB} KB of compressed script before the first lazy part`, () => {
  const sizes = [...firstScripts()].map((path) => ({ path, kb: gzipSync(readFileSync(dist + path)).length / 1024 }));
  const total = sizes.reduce((sum, { kb }) => sum + kb, 0);
  expect(sizes.length).toBeGreaterThan(0);
  expect(total, JSON.stringify(sizes)).toBeLessThanOrEqual(FIRST_LOAD_KB);
});
