import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { circles, importsOf, type Import } from './tools/imports';

// The architecture of the README, held by machine.

/** From the ground up: a room imports from its own and from those before it. */
const ROOMS = ['base', 'policy', 'roster', 'engine', 'sample', 'ledger', 'intake', 'reports', 'client', 'ui'];
const SIBLINGS = [new Set(['intake', 'reports'])];
/** Packages that belong to some rooms and are kept out of the others. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  dexie: ['ledger'],
  '@noble/ciphers': ['ledger'],
  yaml: ['policy'],
  'pinyin-pro': ['base'],
  'ag-grid-community': ['ui'],
  'solid-js': ['ui', 'main'],
  comlink: ['client', 'workers'],
  hucre: ['intake', 'reports'],
  '@e965/xlsx': ['intake'],
};
const LONGEST_FILE = 400;

const root = fileURLToPath(new URL('../', import.meta.url));

function read(folder: string): [path: string, text: string][] {
  if (!existsSync(root + folder)) return [];
  return readdirSync(root + folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:tsx?|mjs|css)$/.test(entry.name))
    .map((entry) => {
      const path = `${entry.parentPath}/${entry.name}`.slice(root.length).replaceAll('\\', '/');
      return [path, readFileSync(root + path, 'utf8')];
    });
}

const files = new Map(['src', 'workers', 'test'].flatMap(read));
const imports = importsOf(new Map([...files].filter(([path]) => /\.tsx?$/.test(path))));
const inProduct = imports.filter(({ from }) => !from.startsWith('test/'));

/** The room of a file: a folder of src/, `workers`, or `main` for what starts the page. */
function roomOf(path: string): string {
  const [top = '', room = '', below] = path.split('/');
  if (top !== 'src') return top;
  return below === undefined ? 'main' : room;
}

function refusal({ from, to, how }: Import): string | undefined {
  const own = roomOf(from);
  const other = roomOf(to);
  if (other === 'test') return 'the product imports nothing from test/';
  if (other === 'workers') {
    if (own === 'workers') return undefined;
    return own === 'client' && how === 'worker' ? undefined : 'only client/ starts workers, by imports with ?worker';
  }
  if (own === 'main' || own === other) return undefined;
  if (other === 'main') return 'src/main.ts and src/page.tsx are the start of the page, nothing imports them';
  if (own === 'workers') return other === 'ui' ? 'a worker has no screen' : undefined;
  if (!ROOMS.includes(other)) return undefined;
  if (SIBLINGS.some((pair) => pair.has(own) && pair.has(other))) return `${own}/ and ${other}/ are siblings`;
  return ROOMS.indexOf(other) < ROOMS.indexOf(own) ? undefined : `${other}/ stands above ${own}/`;
}

const told = ({ from, line, to }: Import, why: string) => `${from}:${line} imports ${to}: ${why}`;

test('every folder of src/ is a known room', () => {
  const rooms = readdirSync(`${root}src`, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(rooms.map(({ name }) => name).filter((name) => !ROOMS.includes(name))).toEqual([]);
});

test(`a room imports only from the rooms below it: ${ROOMS.join(' < ')}`, () => {
  const refused = inProduct.flatMap((each) => {
    const why = refusal(each);
    return why === undefined ? [] : [told(each, why)];
  });
  expect(refused).toEqual([]);
});

test('a package stays in its room', () => {
  const refused = inProduct.flatMap((each) => {
    const name = Object.keys(PACKAGES).find((known) => each.to === known || each.to.startsWith(`${known}/`));
    const rooms = name === undefined ? undefined : PACKAGES[name];
    return rooms === undefined || rooms.includes(roomOf(each.from))
      ? []
      : [told(each, `it belongs to ${rooms.join(', ')}`)];
  });
  expect(refused).toEqual([]);
});

test('no import circle, types included', () => {
  expect(circles(imports).map((knot) => [...knot, knot[0]].join(' → '))).toEqual([]);
});

test(`no file is longer than ${LONGEST_FILE} lines`, () => {
  const lengths = [...files].map(([path, text]) => ({ path, lines: text.replace(/\n$/, '').split('\n').length }));
  expect(
    lengths.filter(({ lines }) => lines > LONGEST_FILE).map(({ path, lines }) => `${path}: ${lines} lines`),
  ).toEqual([]);
});

test('no style object in a component: as a style attribute the page’s policy would drop it, a class passes', () => {
  const found = [...files].flatMap(([path, text]) =>
    path.endsWith('.tsx')
      ? text.split('\n').flatMap((line, i) => (/\bstyle=\{\{/.test(line) ? [`${path}:${i + 1}`] : []))
      : [],
  );
  expect(found).toEqual([]);
});

test('the product’s own style sheets neither nest nor mix colours, which Chrome 109 does not know', () => {
  const found = [...files].flatMap(([path, text]) => {
    if (!path.endsWith('.css')) return [];
    const mixes = /color-mix\(/.test(text) ? [`${path} uses color-mix()`] : [];
    const nests = /\{[^{}@]*\{/.test(text.replace(/@(?:media|supports|keyframes|page|layer|container)[^{]*\{/g, '@'))
      ? [`${path} nests rules`]
      : [];
    return [...mixes, ...nests];
  });
  expect(found).toEqual([]);
});
