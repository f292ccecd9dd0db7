import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { lowerAgGrid, lowerAgStack, lowerCss, lowerSheets, replaceOnce } from '../../../../src/ui/grid/theme/lower';

const load = createRequire(import.meta.url);
const fromGrid = createRequire(load.resolve('ag-grid-community'));
const read = (file: string) => readFileSync(file, 'utf8');
const gridCode = read(load.resolve('ag-grid-community').replace(/main\.cjs\.js$/, 'main.esm.mjs'));
const stackCode = read(fromGrid.resolve('ag-stack').replace(/main\.cjs\.js$/, 'main.esm.mjs'));

/** Rules inside rules: a declaration block that opens while another is open, at-rules aside. */
function nestedRules(css: string): string[] {
  const found: string[] = [];
  const open: string[] = [];
  const plain = css.replace(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|url\([^)]*\)/g, '""');
  for (const [, before = '', brace] of plain.matchAll(/([^{};]*)([{};])/g)) {
    if (brace === '{') {
      if (open.some((outer) => !outer.startsWith('@'))) found.push(before.trim());
      open.push(before.trim());
    }
    if (brace === '}') open.pop();
  }
  return found;
}

/** What a lowered module injects: its string constants. */
function sheetsOf(code: string): string[] {
  return [...code.matchAll(/^var \w+_default = ("(?:[^"\\]|\\.)*");$/gm)]
    .map(([, json = '""']) => String(JSON.parse(json)))
    .filter((css) => css.includes('{'));
}

describe('one sheet', () => {
  test('a nested rule becomes a rule of its own', () => {
    expect(lowerCss('.a{color:red;&:hover{color:blue}.b{top:0}}')).toBe(
      '.a{color:red}.a:hover{color:#00f}.a .b{top:0}',
    );
  });
  test('mask-image also stands with the prefix Chrome 109 needs', () => {
    expect(lowerCss('.a{mask-image:var(--x)}')).toBe('.a{-webkit-mask-image:var(--x);mask-image:var(--x)}');
  });
  test('a mixture of known colours becomes a colour, whichever side carries the share', () => {
    expect(lowerCss('.a{color:color-mix(in srgb,var(--ag-background-color),var(--ag-foreground-color) 100%)}')).toBe(
      '.a{color:#1b2430}',
    );
    expect(lowerCss('.a{color:color-mix(in srgb,var(--ag-invalid-color) 100%,var(--ag-background-color))}')).toBe(
      '.a{color:#a8123a}',
    );
    expect(lowerCss('.a{color:color-mix(in srgb,var(--ag-border-color) 20%,transparent)}')).toBe('.a{color:#c5ced633}');
  });
  test('a mixture of an unknown colour stops the build and names it', () => {
    expect(() => lowerCss('.a{color:color-mix(in srgb,transparent,var(--ag-new) 40%)}')).toThrow('var(--ag-new)');
    expect(() => lowerCss('.a{color:color-mix(in oklab,red,blue)}')).toThrow('in oklab');
  });
  test('a piece of code that is not there once stops the build', () => {
    expect(() => replaceOnce('abc', 'x', 'y')).toThrow('AG Grid has changed');
    expect(() => replaceOnce('axx', 'x', 'y')).toThrow('AG Grid has changed');
  });
});

test('the sheets AG Grid ships do nest, which is why they are lowered', () => {
  expect(nestedRules('.a{.b{top:0}}')).toEqual(['.b']);
  expect(nestedRules('@media print{.a{top:0}}')).toEqual([]);
  expect(gridCode).toContain('color-mix(');
});

describe.each([
  ['ag-grid-community', gridCode, lowerAgGrid, 20],
  ['ag-stack', stackCode, lowerAgStack, 1],
] as const)('%s, lowered', (_name, code, lower, atLeast) => {
  const lowered = lower(code);
  const sheets = sheetsOf(lowered);

  test('no sheet was missed', () => {
    expect(sheets.length).toBeGreaterThanOrEqual(atLeast);
    expect(sheets.length).toBe(lowerSheets(code).sheets);
  });
  test('holds no nesting', () => {
    expect(sheets.flatMap(nestedRules)).toEqual([]);
    expect(sheets.filter((css) => css.includes('&'))).toEqual([]);
    expect(lowered).not.toContain(':where(.${className}) {\n${css}');
  });
  test('holds no color-mix()', () => {
    expect(sheets.filter((css) => css.includes('color-mix('))).toEqual([]);
  });
  test('holds no mask-image without its prefixed twin', () => {
    const counted = sheets.map((css) => ({
      prefixed: css.split('-webkit-mask-image:').length,
      plain: css.split(/(?<!-webkit-)mask-image:/).length,
    }));
    expect(counted.filter(({ prefixed, plain }) => prefixed < plain)).toEqual([]);
    for (const [icon] of lowered.matchAll(/\{ [^{}]*mask-image: url\('data:[^\n]*\}/g)) {
      expect(icon).toMatch(/^\{ -webkit-mask-image: /);
    }
  });
});
