import { fileURLToPath, pathToFileURL } from 'node:url';
import { build, runnerImport } from 'vite';

/**
 * A module of this folder, bundled as the product is: unbundled modules reach each other's constants through getters, which costs
 * the inner loops a factor of five.
 */
export async function bundled(name) {
  const root = fileURLToPath(new URL('../../', import.meta.url));
  const outDir = `${root}node_modules/.cache/${name}-bench/`;
  const { module: tools } = await runnerImport(`${root}test/tools/checkedPolicies.ts`, { root, configFile: false });
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    plugins: [tools.checkedPolicies()],
    ssr: { noExternal: true },
    build: {
      ssr: `test/bench/${name}.ts`,
      outDir,
      emptyOutDir: true,
      rolldownOptions: { output: { entryFileNames: `${name}.mjs` } },
    },
  });
  return import(pathToFileURL(`${outDir}${name}.mjs`).href);
}
