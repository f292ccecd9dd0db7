// `node test/bench/views.mjs [persons or file …]`: orders, lists of values and searches in one Node process. Bundled first, as
// in the product (see engine.mjs).
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build, runnerImport } from 'vite';

const root = fileURLToPath(new URL('../../', import.meta.url));
const outDir = `${root}node_modules/.cache/views-bench/`;
const { module: tools } = await runnerImport(`${root}test/tools/checkedPolicies.ts`, { root, configFile: false });
await build({
  root,
  configFile: false,
  logLevel: 'warn',
  plugins: [tools.checkedPolicies()],
  ssr: { noExternal: true },
  build: {
    ssr: 'test/bench/views.ts',
    outDir,
    emptyOutDir: true,
    rolldownOptions: { output: { entryFileNames: 'views.mjs' } },
  },
});
const { benchViews } = await import(pathToFileURL(`${outDir}views.mjs`).href);
const given = process.argv.slice(2);
for (const each of given.length > 0 ? given : ['98000', '1487341']) console.table(await benchViews(each));
