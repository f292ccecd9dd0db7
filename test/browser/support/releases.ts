import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './build';
import { contentType, fileOf, serveWith } from './folder';

/** The built site on a host of its own, where another release takes its place at a word. */
export interface Releases {
  readonly url: string;
  /** From now on the host has release `name`, and nothing of the one before but what both have. */
  release(name: string): void;
  /** What was asked for since the last release. */
  asked(): readonly string[];
  close(): void;
}

/** A release is the build with its name in the page, and with a service worker that knows this page by another revision. */
export async function serveReleases(first: string): Promise<Releases> {
  let now = first;
  let asked: string[] = [];
  const content = (path: string): Buffer | string | null => {
    const file = join(root, 'dist', path);
    if (!existsSync(file)) return null;
    if (path === 'index.html')
      return readFileSync(file, 'utf8').replace('</head>', `<meta name="release" content="${now}"></head>`);
    if (path === 'sw.js') return readFileSync(file, 'utf8').replace(/(url:"index\.html",revision:")\w+/, `$1${now}`);
    return readFileSync(file);
  };
  const served = await serveWith((request, response) => {
    const path = fileOf(request.url ?? '/');
    asked.push(path);
    const found = content(path);
    response
      .writeHead(found === null ? 404 : 200, { 'content-type': contentType(path), 'cache-control': 'no-store' })
      .end(found ?? '');
  });
  return {
    ...served,
    release(name) {
      now = name;
      asked = [];
    },
    asked: () => asked,
  };
}
