import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';

// Needs no browser, but the built site, which the browser tests' set-up makes.

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
const FIRST_LOAD_KB = 200;
const ROSTER_KB = 450;

/** The scripts that come with these before anything lazy: they and what they import. */
function closure(...entries: readonly string[]): Set<string> {
  const queue = [...entries];
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

function named(): string[] {
  const html = readFileSync(`${dist}index.html`, 'utf8');
  return [...html.matchAll(/(?:src|href)="\.\/([^"]+\.js)"/g)].map(([, path = '']) => path);
}

function expectWithin(limit: number, scripts: ReadonlySet<string>) {
  const sizes = [...scripts].map((path) => ({ path, kb: gzipSync(readFileSync(dist + path)).length / 1024 }));
  const total = sizes.reduce((sum, { kb }) => sum + kb, 0);
  expect(sizes.length).toBeGreaterThan(1);
  expect(total, JSON.stringify(sizes)).toBeLessThanOrEqual(limit);
}

test(`a first visit loads at most ${FIRST_LOAD_KB} KB of compressed script before the first lazy part`, () => {
  expectWithin(FIRST_LOAD_KB, closure(...named()));
});

test(`the roster on the screen needs at most ${ROSTER_KB} KB of compressed script in all`, () => {
  const screen = readdirSync(`${dist}assets`).filter((name) => /^RosterScreen-.+\.js$/.test(name));
  expect(screen).toHaveLength(1);
  expectWithin(ROSTER_KB, closure(...named(), ...screen.map((name) => `assets/${name}`)));
});
