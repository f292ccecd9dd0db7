import { spawn, spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

// Plain Node, no packages: these helpers also run before `npm install`.

export const root = fileURLToPath(new URL('../../', import.meta.url));
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';

/** Runs a command with its output on the screen; answers whether it succeeded. */
export function run(command, args, env = {}) {
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true', ...env },
    shell: process.platform === 'win32',
  });
  if (error) console.error(error.message);
  return status === 0;
}

/** Runs the script of an installed package. */
export function node(script, args, env) {
  return run(process.execPath, [`node_modules/${script}`, ...args], env);
}

/** Starts an installed package's script and leaves it running. */
export function start(script, args) {
  return spawn(process.execPath, [`node_modules/${script}`, ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true' },
  });
}

/** `npm install`, unless what is installed is as new as the lock file. */
export function install() {
  const lock = `${root}package-lock.json`;
  const done = `${root}node_modules/.package-lock.json`;
  if (existsSync(done) && statSync(done).mtimeMs >= statSync(lock).mtimeMs) return true;
  return run(npm, ['install', '--no-audit', '--no-fund']);
}
