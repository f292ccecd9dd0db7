import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where a Firefox is that people have; the tests do without where there is none. */
export const firefoxPath: string | undefined = [
  process.env['FIREFOX_PATH'],
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
].find((path) => path !== undefined && existsSync(path));

export interface Firefox {
  readonly version: string;
  open(url: string): Promise<void>;
  /** Runs a function body in the page; what it returns must be plain data. */
  evaluate<T>(body: string, ...args: readonly unknown[]): Promise<T>;
  /** Waits until a function body answers something other than false, null or undefined. */
  until<T>(body: string, ...args: readonly unknown[]): Promise<T>;
  /** A click of the mouse. */
  click(selector: string): Promise<void>;
  /** Presses keys one after the other on what has the focus; a text is typed. `Control+z` holds the first while the second is pressed. */
  press(...keys: readonly string[]): Promise<void>;
  screenshot(): Promise<Buffer>;
  close(): Promise<void>;
}

const PATIENCE = 60_000;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Starts a Firefox as it is installed and drives it by its own protocol (Marionette): messages of JSON with their length before them. */
export async function startFirefox(program: string): Promise<Firefox> {
  const profile = mkdtempSync(join(tmpdir(), 'workbench-firefox-'));
  writeFileSync(
    join(profile, 'user.js'),
    [
      ['marionette.port', 0],
      ['intl.accept_languages', 'zh-CN, zh'],
      ['browser.shell.checkDefaultBrowser', false],
      ['datareporting.policy.dataSubmissionEnabled', false],
      ['app.update.enabled', false],
      ['network.captive-portal-service.enabled', false],
      ['network.connectivity-service.enabled', false],
    ]
      .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`)
      .join('\n'),
  );
  const child = spawn(
    program,
    ['--headless', '--marionette', '--no-remote', '--profile', profile, '--width', '1366', '--height', '768'],
    {
      stdio: 'ignore',
      env: { ...process.env, HOME: profile },
    },
  );
  const end = async () => {
    if (child.exitCode === null) {
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGKILL');
      await gone;
    }
    rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  };
  try {
    const socket = await reach(Number(await portOf(join(profile, 'MarionetteActivePort'))));
    const send = speak(socket);
    const session = await send('WebDriver:NewSession', {
      capabilities: { alwaysMatch: { acceptInsecureCerts: false } },
    });
    const { browserVersion = '' } = (session['capabilities'] ?? {}) as { browserVersion?: string };
    const evaluate = async <T>(body: string, ...args: readonly unknown[]): Promise<T> =>
      (await send('WebDriver:ExecuteScript', { script: body, args }))['value'] as T;
    return {
      version: browserVersion,
      open: async (url) => void (await send('WebDriver:Navigate', { url })),
      evaluate,
      async until<T>(body: string, ...args: readonly unknown[]) {
        for (const begin = Date.now(); Date.now() - begin < PATIENCE; await pause(50)) {
          const found = await evaluate<T | null | undefined | false>(body, ...args);
          if (found !== null && found !== undefined && found !== false) return found;
        }
        throw new Error(`in vain: ${body}`);
      },
      async click(selector) {
        const { value } = await send('WebDriver:FindElement', { using: 'css selector', value: selector });
        const [id] = Object.values(value as Record<string, string>);
        await send('WebDriver:ElementClick', { id });
      },
      async press(...keys) {
        for (const key of keys)
          await send('WebDriver:PerformActions', { actions: [{ type: 'key', id: 'keyboard', actions: strokes(key) }] });
      },
      screenshot: async () =>
        Buffer.from(String((await send('WebDriver:TakeScreenshot', { full: false }))['value']), 'base64'),
      async close() {
        socket.destroy();
        await end();
      },
    };
  } catch (thrown) {
    await end();
    throw thrown;
  }
}

/** The keys that are no signs, as WebDriver numbers them. */
const NAMED: Readonly<Record<string, string>> = {
  Control: '\uE009',
  Shift: '\uE008',
  Alt: '\uE00A',
  Enter: '\uE007',
  Tab: '\uE004',
  Escape: '\uE00C',
  Delete: '\uE017',
  F2: '\uE032',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
};

interface Stroke {
  readonly type: 'keyDown' | 'keyUp';
  readonly value: string;
}

/** `Enter`, `Control+z`, or a text whose signs are typed in turn. */
function strokes(keys: string): Stroke[] {
  const parts = keys.length > 1 && keys.includes('+') ? keys.split('+') : [keys];
  const held = parts.slice(0, -1).map((name) => NAMED[name] ?? name);
  const last = parts.at(-1) ?? '';
  const named = NAMED[last];
  const signs = named === undefined ? [...last] : [named];
  const down = (value: string): Stroke => ({ type: 'keyDown', value });
  const up = (value: string): Stroke => ({ type: 'keyUp', value });
  return [...held.map(down), ...signs.flatMap((sign) => [down(sign), up(sign)]), ...held.toReversed().map(up)];
}

async function portOf(file: string): Promise<string> {
  for (const begin = Date.now(); Date.now() - begin < PATIENCE; await pause(50)) {
    const port = existsSync(file) ? readFileSync(file, 'utf8').trim() : '';
    if (port !== '') return port;
  }
  throw new Error('Firefox did not start');
}

function reach(port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => resolve(socket));
    socket.once('error', reject);
  });
}

type Answer = Record<string, unknown>;

function speak(socket: Socket): (name: string, parameters: Answer) => Promise<Answer> {
  const waiting = new Map<number, { resolve(answer: Answer): void; reject(why: Error): void }>();
  let read: Buffer = Buffer.alloc(0);
  let last = 0;
  socket.on('data', (data) => {
    read = Buffer.concat([read, data]);
    for (;;) {
      const colon = read.indexOf(':');
      const length = Number(read.subarray(0, Math.max(colon, 0)).toString());
      if (colon < 0 || read.length < colon + 1 + length) return;
      const message: unknown = JSON.parse(read.subarray(colon + 1, colon + 1 + length).toString('utf8'));
      read = read.subarray(colon + 1 + length);
      // The first message introduces the browser; answers are [1, number, error, result].
      if (!Array.isArray(message)) continue;
      const [, number, error, result] = message as [number, number, { message?: string } | null, Answer | null];
      if (error === null) waiting.get(number)?.resolve(result ?? {});
      else waiting.get(number)?.reject(new Error(error.message));
      waiting.delete(number);
    }
  });
  return (name, parameters) =>
    new Promise((resolve, reject) => {
      last += 1;
      waiting.set(last, { resolve, reject });
      const text = JSON.stringify([0, last, name, parameters]);
      socket.write(`${Buffer.byteLength(text)}:${text}`);
    });
}
