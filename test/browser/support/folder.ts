import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
};

/** By the ending of its name. */
export const contentType = (path: string): string => TYPES[extname(path)] ?? 'application/octet-stream';

/** The file that an address below the host stands for. */
export const fileOf = (address: string): string => {
  const path = decodeURIComponent(new URL(address, 'http://host').pathname).slice(1);
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
};

export interface Served {
  /** With a slash at the end. */
  readonly url: string;
  close(): void;
}

/** A host on a free port of this computer. */
export async function serveWith(answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<Served> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

interface Kept {
  readonly content: Buffer;
  readonly tag: string;
}

/**
 * A folder of built files. Each is read once and sent as it is: a page asks for more than a hundred and fifty, and packing them anew for
 * each page of each test was a sixth of all the work of the browser tests.
 */
export async function serveFolder(folder: string): Promise<Served> {
  const kept = new Map<string, Kept | null>();
  const read = (path: string): Kept | null => {
    const file = join(folder, path);
    if (!existsSync(file) || !statSync(file).isFile()) return null;
    const content = readFileSync(file);
    return { content, tag: `"${createHash('sha1').update(content).digest('base64url')}"` };
  };
  return serveWith((request, response) => {
    const path = fileOf(request.url ?? '/');
    const found = kept.get(path) ?? read(path);
    kept.set(path, found);
    if (found === null) {
      response.writeHead(404).end();
      return;
    }
    const headers = { 'content-type': contentType(path), 'cache-control': 'no-cache', etag: found.tag };
    const known = request.headers['if-none-match'] === found.tag;
    response.writeHead(known ? 304 : 200, headers).end(known ? undefined : found.content);
  });
}
