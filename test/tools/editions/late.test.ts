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
function opened() {
  const app = { textContent: '' };
  let wait: () => void = () => undefined;
  let changed: () => void = () => undefined;
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
  const window = { setTimeout: (told: () => void) => void (wait = told), MutationObserver };
  const document = { body, createElement: make, createTextNode: (text: string) => text, getElementById: () => app };
  new Script(code).runInContext(createContext({ window, document }));
  return {
    wait: () => wait(),
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
