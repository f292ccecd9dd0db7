// `npm run bench`: runs test/bench/run.ts with the product's own module rules (TypeScript, policies as raw text).
import { runnerImport } from 'vite';
import { root } from './run.mjs';

await runnerImport(`${root}test/bench/run.ts`, { root, configFile: false, logLevel: 'warn' });
