import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export interface OpenOptions {
  /** Path and query below the site, without a leading slash. */
  path?: string;
  /** A context to open another page in, sharing its storage; by default each page has a profile of its own. */
  context?: BrowserContext;
  /** Let the service worker run; off by default, so that tests see the files just built. */
  serviceWorker?: boolean;
  /** Things the page may say that would otherwise fail the test. */
  allow?: RegExp;
}

export interface TestBrowser {
  readonly browser: Browser;
  readonly url: string;
  context(options?: { serviceWorker?: boolean }): Promise<BrowserContext>;
  /** Opens the product and waits for its load event. */
  open(options?: OpenOptions): Promise<Page>;
}

/**
 * A Chromium for one test file (`inject('chromiumPath')` where it has to be the one people have). Every page opened through it is watched: a console error, a breach of the page's
 * Content-Security-Policy, an uncaught exception or a request to anywhere else fails the test that opened it.
 */
export function useBrowser(url = inject('siteUrl'), program = inject('shellPath')): TestBrowser {
  let browser: Browser | undefined;
  const complaints: string[] = [];
  const contexts: BrowserContext[] = [];

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: program, args: FLAGS });
  });
  afterEach(async () => {
    await Promise.all(contexts.splice(0).map((each) => each.close()));
    expect(complaints.splice(0), 'what the page complained of').toEqual([]);
  });
  afterAll(() => browser?.close());

  const running = () => {
    if (!browser) throw new Error('the browser is there from beforeAll on');
    return browser;
  };
  async function context(options: { serviceWorker?: boolean } = {}) {
    const made = await running().newContext({
      viewport: { width: 1366, height: 768 },
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      serviceWorkers: options.serviceWorker ? 'allow' : 'block',
      acceptDownloads: true,
    });
    contexts.push(made);
    return made;
  }
  return {
    get browser() {
      return running();
    },
    url,
    context,
    async open({ path = '', allow, ...options } = {}) {
      const page = await (options.context ?? (await context(options))).newPage();
      await watch(page, new URL(url).origin, (complaint) => {
        if (!allow?.test(complaint)) complaints.push(complaint);
      });
      await page.goto(new URL(path, url).href);
      return page;
    },
  };
}

async function watch(page: Page, origin: string, complain: (complaint: string) => void) {
  page.on('console', (message) => {
    if (message.type() === 'error') complain(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => complain(`uncaught: ${error.stack ?? error.message}`));
  page.on('request', (request) => {
    const target = new URL(request.url());
    if (/^https?:|^wss?:/.test(target.protocol) && target.origin !== origin) complain(`request to ${request.url()}`);
  });
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(
        `Content-Security-Policy: ${event.violatedDirective} refused ${event.blockedURI} (${event.sample})`,
      );
    });
  });
}
