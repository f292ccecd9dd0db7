import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Plugin } from 'vite';

const PACKAGE = /@ag-grid-community[\\/]locale[\\/].*\.m?js$/;
const require = createRequire(import.meta.url);

/**
 * Of the grid's Chinese words, those that the free grid asks for: two thirds are of the Enterprise one (charts, pivots, formulas), and
 * would be fetched with the first script.
 */
export function gridWords(): Plugin {
  return {
    name: 'grid-words',
    apply: 'build',
    enforce: 'pre',
    load: {
      filter: { id: PACKAGE },
      handler() {
        const { AG_GRID_LOCALE_CN } =
          require('@ag-grid-community/locale') as typeof import('@ag-grid-community/locale');
        const code = ['ag-grid-community', 'ag-stack'].map(scriptOf).join('\n');
        const words = wordsAskedFor(AG_GRID_LOCALE_CN, code);
        return { code: `export const AG_GRID_LOCALE_CN = ${JSON.stringify(words)};`, moduleType: 'js' };
      },
    },
  };
}

/** Words whose names stand in the code, as a text or as a key. */
export function wordsAskedFor(words: Readonly<Record<string, string>>, code: string): Record<string, string> {
  const names = new Set(
    [...code.matchAll(/["'`]([A-Za-z]\w*)["'`]|\b([A-Za-z]\w*):/g)].map((found) => found[1] ?? found[2]),
  );
  return Object.fromEntries(Object.entries(words).filter(([name]) => names.has(name)));
}

function scriptOf(name: string): string {
  return readFileSync(require.resolve(name), 'utf8');
}
