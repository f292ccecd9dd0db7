import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../../', import.meta.url));

/** `vite build` in a process of its own: the test runner's NODE_ENV and VITEST would make it another build. */
export function build(...args: string[]) {
  const { NODE_ENV: _mode, VITEST: _vitest, ...env } = process.env;
  execFileSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build', ...args, '--logLevel', 'warn'], {
    cwd: root,
    env: { ...env, VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true' },
    stdio: 'inherit',
  });
}
