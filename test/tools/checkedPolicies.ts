import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport, type Plugin } from 'vite';

const root = fileURLToPath(new URL('../../', import.meta.url));
const ASKED = /\/policies\/[\w-]+\.yaml\?checked$/;

/**
 * `import text from '…/policies/<id>.yaml?checked'`: the policy, read and checked while the site is built, as JSON. Neither the
 * page nor a worker then carries a reader of YAML, nor waits for it; a file with mistakes stops the build and names them.
 */
export function checkedPolicies(): Plugin {
  return {
    name: 'checked-policies',
    enforce: 'pre',
    load: {
      filter: { id: ASKED },
      async handler(id) {
        const path = id.slice(0, id.indexOf('?'));
        this.addWatchFile(path);
        const { readPolicy, formatPolicyError } = await reading();
        const result = readPolicy(readFileSync(path, 'utf8'), basename(path));
        if (!result.ok) return this.error(result.errors.map((error) => formatPolicyError(error)).join('\n'));
        return { code: `export default ${JSON.stringify(JSON.stringify(result.policy))};`, moduleType: 'js' };
      },
    },
  };
}

let modules: Promise<typeof import('../../src/policy/read') & typeof import('../../src/policy/errors')> | undefined;

/** The product's own reader: one for a whole build, though its page and its workers are built apart. */
function reading() {
  modules ??= Promise.all([
    load<typeof import('../../src/policy/read')>('src/policy/read.ts'),
    load<typeof import('../../src/policy/errors')>('src/policy/errors.ts'),
  ]).then(([read, errors]) => ({ ...read, ...errors }));
  return modules;
}

async function load<T>(path: string): Promise<T> {
  const { module } = await runnerImport<T>(root + path, { root, configFile: false, logLevel: 'warn' });
  return module;
}
