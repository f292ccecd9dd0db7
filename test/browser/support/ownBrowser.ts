import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { inject } from 'vitest';

const FLAGS = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--lang=zh-CN',
  '--window-size=1366,768',
  '--remote-debugging-port=0',
];

/** A profile on disk, and browsers of our own on it that can be killed as a power cut would. */
export interface Profile {
  /** Starts a browser on the profile and opens the product in it. */
  start(): Promise<Running>;
  remove(): void;
}
export interface Running {
  readonly page: Page;
  /** SIGKILL for the browser and all its processes at once; resolves when they are gone. */
  kill(): Promise<void>;
}

export function makeProfile(): Profile {
  const folder = mkdtempSync(join(tmpdir(), 'workbench-profile-'));
  const portFile = join(folder, 'DevToolsActivePort');
  let child: ChildProcess | undefined;
  const kill = async () => {
    const ending = child;
    child = undefined;
    if (ending?.pid === undefined || ending.exitCode !== null) return;
    const gone = new Promise((resolve) => ending.once('exit', resolve));
    // Detached, so it leads a process group of its own: the minus sign reaches the children too.
    process.kill(-ending.pid, 'SIGKILL');
    await gone;
  };
  return {
    async start() {
      await kill();
      rmSync(portFile, { force: true });
      for (const lock of ['SingletonLock', 'SingletonCookie', 'SingletonSocket'])
        rmSync(join(folder, lock), { force: true });
      child = spawn(inject('chromiumPath'), [...FLAGS, `--user-data-dir=${folder}`, 'about:blank'], {
        detached: true,
        stdio: 'ignore',
      });
      const port = await portOf(portFile);
      const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
      const [context] = browser.contexts();
      if (context === undefined) throw new Error('the browser has no context of its own');
      const page = await context.newPage();
      await page.setViewportSize({ width: 1366, height: 768 });
      await page.goto(inject('siteUrl'));
      return { page, kill };
    },
    remove() {
      void kill();
      rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    },
  };
}

async function portOf(file: string): Promise<string> {
  for (let tries = 0; tries < 600; tries += 1) {
    const [port = '', path = ''] = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
    if (port !== '' && path !== '') return port;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('the browser did not start');
}
