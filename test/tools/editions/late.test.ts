import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createContext, Script } from 'node:vm';
import { expect, test } from 'vitest';

const code = readFileSync(fileURLToPath(new URL('../../../src/late.js', import.meta.url)), 'utf8');

interface Made {
  readonly children: (Made | string)[];
}
const textOf = (element: Made): string =>
  element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('\n');

/** A page as far as the script looks at it. */
const THERE = { cssRules: [{}] };
/** As browsers have it of one from the page's own place that was not to be had. */
const REFUSED = {
  get cssRules(): never {
    throw new Error('Cannot access rules');
  },
};

interface Link {
  readonly rel: string;
  sheet: object | null;
  addEventListener(event: string, told: () => void): void;
}

function opened(links: readonly Link[] = []) {
  const app = { textContent: '' };
  let wait: () => void = () => undefined;
  let changed: () => void = () => undefined;
  let loaded: () => void = () => undefined;
  const make = () => {
    const children: Made['children'] = [];
    return {
      children,
      appendChild: (child: Made | string) => void children.push(child),
      insertBefore: (child: Made) => void children.unshift(child),
      removeChild: (child: Made) => void children.splice(children.indexOf(child), 1),
      setAttribute: () => undefined,
    };
  };
  const body = make();
  class MutationObserver {
    constructor(told: () => void) {
      changed = told;
    }
    observe() {}
    disconnect() {
      changed = () => undefined;
    }
  }
  const window = {
    setTimeout: (told: () => void) => void (wait = told),
    addEventListener: (_load: string, told: () => void) => void (loaded = told),
    MutationObserver,
  };
  const document = {
    body,
    createElement: make,
    createTextNode: (text: string) => text,
    getElementById: () => app,
    getElementsByTagName: () => links,
  };
  new Script(code).runInContext(createContext({ window, document }));
  return {
    wait: () => wait(),
    load: () => loaded(),
    said: () => textOf(body),
    comes: (text: string) => {
      app.textContent = text;
      changed();
    },
  };
}

test('a page that is there in time says nothing', () => {
  const page = opened();
  page.comes('工作簿');
  page.wait();
  expect(page.said()).toBe('');
});

test('a page of which a part never arrives says so and what to do, and takes it back when it comes', () => {
  const page = opened();
  expect(page.said()).toBe('');
  page.wait();
  expect(page.said()).toContain('页面没有载全');
  expect(page.said()).toContain('F5');
  expect(page.said()).toContain('has not arrived');
  page.comes(' ');
  expect(page.said()).toContain('页面没有载全');
  page.comes('工作簿');
  expect(page.said()).toBe('');
});

test('a style sheet that does not arrive is said too, at once or after a while, and taken back when it comes', () => {
  let arrived: () => void = () => undefined;
  const link = (rel: string, sheet: object | null): Link => ({
    rel,
    sheet,
    addEventListener: (_load, told) => void (arrived = told),
  });
  const missing = link('stylesheet', null);
  const links = [link('stylesheet', THERE), missing, link('modulepreload', null)];
  const refused = opened([link('stylesheet', REFUSED)]);
  refused.comes('工作簿');
  refused.load();
  expect(refused.said()).toContain('样式文件没有收到');
  expect(refused.said()).toContain('F5');
  refused.wait();
  expect(refused.said().match(/样式文件没有收到/g)).toHaveLength(1);
  const late = opened(links);
  late.comes('工作簿');
  late.wait();
  expect(late.said()).toContain('style sheet has not arrived');
  missing.sheet = THERE;
  arrived();
  expect(late.said()).toBe('');
});

test('with all its style sheets it says nothing', () => {
  const page = opened([{ rel: 'stylesheet', sheet: THERE, addEventListener: () => undefined }]);
  page.comes('工作簿');
  page.load();
  page.wait();
  expect(page.said()).toBe('');
});
