// `npm run bench`: runs test/bench/run.ts with the product's own module rules (TypeScript, policies checked and as JSON).
import { runnerImport } from 'vite';
import { root } from './run.mjs';

const options = { root, configFile: false, logLevel: 'warn' };
const { module: tools } = await runnerImport(`${root}test/tools/checkedPolicies.ts`, options);
await runnerImport(`${root}test/bench/run.ts`, { ...options, plugins: [tools.checkedPolicies()] });
