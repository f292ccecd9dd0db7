// `node test/bench/engine.mjs [persons …]`: the engine alone in one Node process, as JSON. It is bundled first, as in the
// product: unbundled modules reach each other's constants through getters, which costs the inner loops a factor of five.
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build, runnerImport } from 'vite';

const root = fileURLToPath(new URL('../../', import.meta.url));
const outDir = `${root}node_modules/.cache/engine-bench/`;
const { module: tools } = await runnerImport(`${root}test/tools/checkedPolicies.ts`, { root, configFile: false });
await build({
  root,
  configFile: false,
  logLevel: 'warn',
  plugins: [tools.checkedPolicies()],
  ssr: { noExternal: true },
  build: {
    ssr: 'test/bench/engine.ts',
    outDir,
    emptyOutDir: true,
    rolldownOptions: { output: { entryFileNames: 'engine.mjs' } },
  },
});
const { benchEngine } = await import(pathToFileURL(`${outDir}engine.mjs`).href);
const sizes = process.argv.slice(2).map(Number);
const figures = (sizes.length > 0 ? sizes : [98000, 1487341]).flatMap((persons) =>
  ['daligang-2020', 'ziyang-2021', 'tengzhou-2021'].flatMap((policy) => benchEngine(policy, persons)),
);
console.log(JSON.stringify(figures, null, 1));
