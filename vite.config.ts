import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import solid from 'vite-plugin-solid';
import { FIRST_WORD } from './src/client/firstWord.ts';
import { lowerGridStyles } from './src/ui/grid/theme/lowerPlugin.ts';
import { checkedPolicies } from './test/tools/checkedPolicies.ts';
import { checkedPages, contentSecurityPolicy, HOSTED } from './test/tools/editions/csp.ts';
import { oneFile } from './test/tools/editions/oneFile.ts';
import { tooOldPage } from './test/tools/editions/tooOld.ts';
import { gridWords } from './test/tools/gridWords.ts';
import { LongestFirst } from './test/tools/longestFirst.ts';
import { offlineFiles } from './test/tools/offline.ts';
import { preloadPage } from './test/tools/preloadPage.ts';

const inlineWorkers = fileURLToPath(new URL('src/client/makeInlineWorkers.ts', import.meta.url));
/** `vite build --mode file` makes the edition in one file; every other mode the one for a web host. */
const FILE = 'file';

export default defineConfig(({ mode }) => ({
  base: './',
  plugins: [
    solid(),
    checkedPolicies(),
    gridWords(),
    lowerGridStyles(),
    tooOldPage(),
    mode === FILE ? oneFile() : [contentSecurityPolicy(HOSTED), preloadPage()],
    offlineFiles(mode),
    checkedPages(),
  ],
  resolve: { alias: mode === FILE ? [{ find: /^\.\/makeWorkers$/, replacement: inlineWorkers }] : [] },
  // A worker made of a module inside a file finds nothing to import.
  worker: {
    format: mode === FILE ? 'iife' : 'es',
    plugins: () => [checkedPolicies()],
    rolldownOptions: { output: mode === FILE ? { banner: FIRST_WORD } : {} },
  },
  build: {
    ...(mode === FILE ? { outDir: 'dist-usb', copyPublicDir: false, cssCodeSplit: false } : {}),
    target: 'chrome109',
    cssTarget: 'chrome109',
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1500,
    rolldownOptions: {
      output: {
        // The grid changes only with its version: a chunk of its own stays in the browser's cache over our updates.
        codeSplitting:
          mode === FILE
            ? false
            : {
                groups: [
                  { name: 'grid', test: /node_modules[\\/](?:@ag-grid-community|ag-grid-community|ag-stack)[\\/]/ },
                ],
              },
      },
    },
  },
  test: {
    sequence: { sequencer: LongestFirst },
    // vite-plugin-solid would otherwise ask for jsdom; pages are tested in a real browser.
    environment: 'node',
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['test/**/*.test.ts'],
          exclude: ['test/browser/**', 'test/bench/**'],
          setupFiles: ['test/support/seed.ts'],
          // No test changes what others import: the product is read once in each process, not once in each file.
          isolate: false,
          // On two cores the preset is one process; those that wait for timers, packing and keys leave room for a third.
          maxWorkers: 3,
          // Property tests over whole rosters: the default of 5 s is too near on a busy machine.
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          // `npm run soak`: hours of work in minutes, with the browser killed on the way. Not part of `npm test`.
          name: 'soak',
          environment: 'node',
          include: ['test/soak/*.ts'],
          globalSetup: ['test/browser/support/site.ts'],
          expect: { poll: { timeout: 20_000 } },
          testTimeout: 3_600_000,
          hookTimeout: 180_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          environment: 'node',
          include: ['test/browser/**/*.test.ts'],
          globalSetup: ['test/browser/support/site.ts'],
          // On two cores: two browsers at a time leave them idle while keys, timers and pictures are waited for.
          maxWorkers: 3,
          // Each file has a browser of its own; the test code around it keeps nothing, and is read once for all files.
          isolate: false,
          // What is awaited comes late on a busy machine: as long as is waited for a place on the page.
          expect: { poll: { timeout: 30_000 } },
          // Two cores draw, compute and press keys at once: a test that fails is tried once more, and the log says so.
          retry: 1,
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
}));
