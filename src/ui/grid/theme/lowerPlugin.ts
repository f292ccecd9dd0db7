import type { Plugin } from 'vite';
import { lowerAgGrid, lowerAgStack } from './lower.ts';

/** Rewrites AG Grid's style sheets while the product is built. The dev server serves new browsers and leaves them alone. */
export function lowerGridStyles(): Plugin {
  const seen = new Set<string>();
  return {
    name: 'lower-grid-styles',
    apply: 'build',
    transform: {
      filter: { id: /\/node_modules\/ag-(?:grid-community|stack)\/dist\/package\/main\.esm(?:\.min)?\.mjs$/ },
      handler(code, id) {
        const name = id.includes('/ag-stack/') ? 'ag-stack' : 'ag-grid-community';
        seen.add(name);
        return { code: name === 'ag-stack' ? lowerAgStack(code) : lowerAgGrid(code), map: null };
      },
    },
    generateBundle() {
      if (seen.size === 1)
        this.error(`lowered the style sheets of ${[...seen].join()} only: AG Grid's packages have moved`);
    },
  };
}
