import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createContext, Script } from 'node:vm';
import { expect, test } from 'vitest';

const path = fileURLToPath(new URL('../../../src/tooOld.js', import.meta.url));
const code = readFileSync(path, 'utf8');

interface Made {
  readonly name: string;
  readonly children: (Made | string)[];
}

const textOf = (element: Made): string =>
  element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('\n');

/** A browser as far as the script looks at it; answers why it was refused and what its page says. */
function opened(userAgent: string, without: readonly string[] = [], anyway: string | null = null) {
  const app: Made = make('div');
  const said = new Map<string, string>();
  function make(name: string) {
    const children: Made['children'] = [];
    return {
      name,
      children,
      ...(without.includes('noModule') ? {} : { noModule: false }),
      appendChild: (child: Made | string) => void children.push(child),
      setAttribute: () => undefined,
      addEventListener: () => undefined,
    };
  }
  const has = <T>(name: string, value: T) => (without.includes(name) ? undefined : value);
  const window = {
    indexedDB: has('indexedDB', {}),
    Worker: has('Worker', {}),
    Blob,
    URL,
    BigInt64Array,
    structuredClone: has('structuredClone', structuredClone),
    sessionStorage: { getItem: () => anyway },
  };
  const document = {
    documentElement: { setAttribute: (name: string, value: string) => void said.set(name, value) },
    createElement: make,
    createTextNode: (text: string) => text,
    getElementById: () => app,
  };
  const context = createContext({ window, document, navigator: { userAgent } });
  if (without.includes('findLast')) new Script('delete Array.prototype.findLast').runInContext(context);
  new Script(code).runInContext(context);
  return { why: said.get('data-too-old') ?? null, text: textOf(app) };
}

const chrome = (version: number) =>
  `Mozilla/5.0 (Windows NT 6.1; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${version}.0.0.0 Safari/537.36`;

test.each([chrome(109), chrome(156), 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'])(
  'says nothing in %s',
  (userAgent) => {
    expect(opened(userAgent)).toEqual({ why: null, text: '' });
  },
);

test.each(['noModule', 'indexedDB', 'Worker', 'structuredClone', 'findLast'])(
  'a browser without %s is told what to do, in Chinese and English, whatever it calls itself',
  (feature) => {
    const { why, text } = opened(chrome(156), [feature], '1');
    expect(why).not.toBeNull();
    expect(text).toContain('极速模式');
    expect(text).toContain('Chrome 109');
    expect(text).toContain('too old');
    expect(text).not.toContain('Try anyway');
  },
);

test('Chrome 108 is told too, and may be tried once somebody says so', () => {
  const told = opened(chrome(108));
  expect(told.why).toBe('version');
  expect(told.text).toContain('Try anyway');
  expect(told.text).toContain('Chrome 108');
  expect(opened(chrome(108), [], '1').why).toBeNull();
});

test('it is written in what a browser of 2011 reads', () => {
  const bare = code.replace(/\/\/[^\n]*/g, '').replace(/'[^'\n]*'/g, "''");
  expect(bare).not.toMatch(/=>|`|\b(?:let|const|class|async|await|import|export|of)\b|\.\.\.|\?\.|\?\?|\*\*|,\s*\)/);
  expect(code).not.toMatch(/<\/script|<!--/i);
});
