import { describe, expect, test } from 'vitest';
import { circles, importsOf } from './imports';

function found(code: string, ...others: string[]) {
  const sources = new Map([['src/a/one.ts', code], ...others.map((path) => [path, ''] as const)]);
  return importsOf(sources).map(({ to, line, how }) => ({ to, line, how }));
}

describe('imports are found in', () => {
  test.each([
    ["import { x } from '../b/two';", 1],
    ["import type { X } from '../b/two';", 1],
    ["import {\n  x,\n  y,\n} from '../b/two';", 4],
    ["import '../b/two';", 1],
    ["import x, { y } from '../b/two.ts';", 1],
    ["export { x } from '../b/two';", 1],
    ["export * from '../b/two';", 1],
    ["\nconst x = await import('../b/two');", 2],
    ["type X = import('../b/two').X;", 1],
    ["import text from '../b/two.ts?raw';", 1],
  ])('%s', (code, line) => {
    expect(found(code, 'src/b/two.ts')).toEqual([{ to: 'src/b/two.ts', line, how: 'import' }]);
  });

  test('the start of a worker', () => {
    expect(found("new Worker(new URL('../b/two.ts', import.meta.url), { type: 'module' })", 'src/b/two.ts')).toEqual([
      { to: 'src/b/two.ts', line: 1, how: 'worker' },
    ]);
    expect(found("import url from '../b/two?worker&url';", 'src/b/two.ts')).toEqual([
      { to: 'src/b/two.ts', line: 1, how: 'worker' },
    ]);
  });
});

test('a folder means its index, a bare name is a package', () => {
  expect(found("import '../b';\nimport 'dexie';", 'src/b/index.ts').map(({ to }) => to)).toEqual([
    'src/b/index.ts',
    'dexie',
  ]);
});

test('comments and plain exports import nothing', () => {
  expect(
    found(
      "// import '../b/two'\n/* import '../b/two' */\nexport const x = '../b/two';\nexport function f() { return 'from'; }",
    ),
  ).toEqual([]);
});

function circlesOf(...edges: [string, string][]) {
  return circles(edges.map(([from, to]) => ({ from, to, line: 1, how: 'import' as const })));
}

test('a circle is told by its files, a diamond is none', () => {
  expect(circlesOf(['a', 'b'], ['b', 'c'], ['c', 'a'])).toEqual([['a', 'b', 'c']]);
  expect(circlesOf(['a', 'b'], ['a', 'c'], ['b', 'd'], ['c', 'd'])).toEqual([]);
  expect(circlesOf(['a', 'a'])).toEqual([['a']]);
});
