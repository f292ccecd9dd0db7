import { expect, test } from 'vitest';
import { demo as en } from '../../../src/ui/i18n/en/demo';
import { demo as zh } from '../../../src/ui/i18n/zh/demo';

test('the English words of the demo mode are those of the Chinese ones', () => {
  expect(Object.keys(en).sort()).toEqual(Object.keys(zh).sort());
  for (const [key, text] of Object.entries(zh)) {
    const names = (of: string) => new Set([...of.matchAll(/\{([a-zA-Z]+)/g)].map(([, name]) => name));
    const other = (en as Record<string, string>)[key] ?? '';
    for (const name of names(text)) expect(names(other), key).toContain(name);
    expect(other.replace(/“[^”]*”/g, ''), key).not.toMatch(/\p{Script=Han}/u);
  }
});
