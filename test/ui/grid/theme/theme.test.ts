import { expect, test } from 'vitest';
import { blend, palette, veil } from '../../../../src/ui/grid/theme/palette';
import { gridTheme } from '../../../../src/ui/grid/theme/theme';

/** What the grid writes into the page for our theme; not in its types, and the only way to see it without a page. */
function paramsCss(theme: object): string {
  const write: unknown = Reflect.get(theme, '_getParamsCss');
  if (typeof write !== 'function') throw new Error('AG Grid has changed: its themes have no _getParamsCss');
  return String(Reflect.apply(write, theme, []));
}

test('every colour of the theme is a literal, for browsers without color-mix()', () => {
  const mixed = paramsCss(gridTheme)
    .split('\n')
    .filter((line) => line.includes('color-mix('));
  expect(mixed).toEqual([]);
});

test('the theme nests nothing and loads no font from elsewhere', () => {
  const css = paramsCss(gridTheme);
  expect(css.includes('&')).toBe(false);
  expect([...css.matchAll(/https?:\/\/(?!www\.w3\.org)[^'" ]*/g)].map(String)).toEqual([]);
  expect(css.includes('--ag-row-height: var(--ag-inherited-row-height, 26px)')).toBe(true);
});

test('blend lays a colour over a ground, veil makes it see-through', () => {
  expect(blend('#000000', 0.5)).toBe('#808080');
  expect(blend('#112233', 1)).toBe('#112233');
  expect(blend('#112233', 0, '#445566')).toBe('#445566');
  expect(veil('#005a9c', 0.5)).toBe('#005a9c80');
  expect(() => blend('red', 0.5)).toThrow('red');
});

/** Contrast as WCAG 2.2 defines it. */
function contrast(a: string, b: string): number {
  const luminance = (hex: string) =>
    [1, 3, 5]
      .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
      .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
      .reduce((sum, c, i) => sum + c * ([0.2126, 0.7152, 0.0722][i] ?? 0), 0);
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

test('text can be read: at least 4.5 to 1 on cells and header, 3 to 1 for the borders of controls', () => {
  expect(contrast(palette.text, palette.ground)).toBeGreaterThan(4.5);
  expect(contrast(palette.text, palette.header)).toBeGreaterThan(4.5);
  expect(contrast(palette.accent, palette.ground)).toBeGreaterThan(4.5);
  expect(contrast(palette.error, palette.ground)).toBeGreaterThan(4.5);
  expect(contrast(blend(palette.text, 0.65), palette.ground)).toBeGreaterThan(4.5);
  expect(contrast(blend(palette.text, 0.55), palette.ground)).toBeGreaterThan(3);
});
