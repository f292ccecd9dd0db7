import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';

/** An address that is none of the product's: whatever is sent to it is noticed. */
export interface Elsewhere {
  readonly origin: string;
  /**
   * What came, by its first line. A connection over which nothing is sent is left out: Chromium opens one for a form or a frame before it
   * asks the policy, and closes it again.
   */
  reached(): readonly string[];
  close(): void;
}

export async function elsewhere(): Promise<Elsewhere> {
  const reached: string[] = [];
  const server = createServer((socket) => {
    const place = reached.push('') - 1;
    socket.on('error', () => undefined);
    socket.once('data', (data) => {
      reached[place] = String(data).split('\r\n')[0] ?? '';
      socket.end(
        'HTTP/1.1 200 OK\r\ncontent-length: 0\r\ncontent-type: text/javascript\r\naccess-control-allow-origin: *\r\nconnection: close\r\n\r\n',
      );
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    reached: () => reached.filter((line) => line !== ''),
    close: () => server.close(),
  };
}

/** Each way out of a page, tried in turn; answers the ways that say they got through. */
export async function tryPage(page: Page, origin: string): Promise<string[]> {
  const reached = await page.evaluate(async (target) => {
    const refusedOr = (request: EventTarget, good: string): Promise<string> =>
      new Promise((resolve) => {
        request.addEventListener(good, () => resolve('reached'));
        request.addEventListener('error', () => resolve('refused'));
        setTimeout(() => resolve('silent'), 500);
      });
    const element = (tag: string, attributes: Record<string, string>): Promise<string> => {
      const made = document.createElement(tag);
      for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
      const answer = refusedOr(made, 'load');
      document.body.append(made);
      return answer.finally(() => made.remove());
    };
    const within = async (answer: Promise<unknown>): Promise<string> => {
      const late = new Promise<string>((resolve) => setTimeout(() => resolve('silent'), 500));
      return Promise.race([answer.then(() => 'reached'), late]).catch(() => 'refused');
    };
    const workerSays = (code: string, type: WorkerType): Promise<string> =>
      new Promise((resolve, reject) => {
        const url = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
        const worker = new Worker(url, { type });
        worker.addEventListener('message', ({ data }) => resolve(String(data)));
        worker.addEventListener('error', reject);
      });
    const told = (call: string) => `${call}.then(() => postMessage('reached'), () => postMessage('refused'))`;
    const attempts: Record<string, () => Promise<string>> = {
      fetch: () => within(fetch(`${target}/fetch`)),
      'fetch no-cors': () => within(fetch(`${target}/post`, { method: 'POST', body: '姓名', mode: 'no-cors' })),
      XMLHttpRequest: () => {
        const request = new XMLHttpRequest();
        request.open('GET', `${target}/xhr`);
        const answer = refusedOr(request, 'load');
        request.send();
        return answer;
      },
      WebSocket: () => refusedOr(new WebSocket(target.replace('http', 'ws')), 'open'),
      EventSource: () => refusedOr(new EventSource(`${target}/events`), 'open'),
      // It says true although nothing leaves: the listener elsewhere decides.
      sendBeacon: async () => (navigator.sendBeacon(`${target}/beacon`, '姓名'), 'silent'),
      img: () => element('img', { src: `${target}/a.png` }),
      video: () => element('video', { src: `${target}/a.mp4` }),
      script: () => element('script', { src: `${target}/a.js` }),
      module: () => element('script', { src: `${target}/m.js`, type: 'module' }),
      style: () => element('link', { rel: 'stylesheet', href: `${target}/a.css` }),
      font: () => within(new FontFace('elsewhere', `url(${target}/a.woff2)`).load()),
      background: async () => {
        document.body.style.setProperty('background-image', `url(${target}/background.png)`);
        await new Promise((resolve) => setTimeout(resolve, 100));
        document.body.style.removeProperty('background-image');
        return 'silent';
      },
      // An iframe that is refused says it has loaded, an empty page.
      iframe: async () => (await element('iframe', { src: `${target}/frame` }), 'silent'),
      'iframe of its own': async () => (
        await element('iframe', { srcdoc: `<img src="${target}/srcdoc.png">` }),
        'silent'
      ),
      object: async () => (await element('object', { data: `${target}/object` }), 'silent'),
      prefetch: () => element('link', { rel: 'prefetch', href: `${target}/prefetch` }),
      preload: () => element('link', { rel: 'preload', as: 'image', href: `${target}/preload` }),
      prerender: () => element('link', { rel: 'prerender', href: `${target}/prerender` }),
      manifest: () => element('link', { rel: 'manifest', href: `${target}/manifest` }),
      icon: () => element('link', { rel: 'icon', href: `${target}/icon.png` }),
      'speculation rules': async () => {
        const made = document.createElement('script');
        made.type = 'speculationrules';
        made.textContent = JSON.stringify({ prefetch: [{ source: 'list', urls: [`${target}/speculation`] }] });
        document.body.append(made);
        await new Promise((resolve) => setTimeout(resolve, 200));
        return 'silent';
      },
      ping: async () => {
        const link = document.createElement('a');
        link.href = '#';
        link.setAttribute('ping', `${target}/ping`);
        document.body.append(link);
        link.click();
        link.remove();
        return 'silent';
      },
      form: async () => {
        const form = document.createElement('form');
        form.action = `${target}/form`;
        form.method = 'post';
        // Into a frame: the tests' driver would wait for the page to leave, which it does not.
        const frame = document.createElement('iframe');
        frame.name = 'formed';
        form.target = frame.name;
        document.body.append(frame, form);
        form.submit();
        await new Promise((resolve) => setTimeout(resolve, 100));
        form.remove();
        frame.remove();
        return 'silent';
      },
      'inline script': async () => {
        const made = document.createElement('script');
        made.textContent = 'globalThis.ranInline = true';
        document.body.append(made);
        return 'ranInline' in globalThis ? 'reached' : 'refused';
      },
      // Nothing of it would be heard by the listener: it must not be there at all.
      WebRTC: async () =>
        Object.getOwnPropertyNames(globalThis).some((name) => /^(?:webkit|moz)?(?:RTC|WebTransport)/.test(name))
          ? 'reached'
          : 'refused',
      'text as code': () => within(new Promise((resolve) => resolve(Reflect.construct(Function, ['return 1'])))),
      'worker, importScripts': () =>
        within(workerSays(`importScripts('${target}/w.js'); postMessage('reached')`, 'classic')),
      'worker, fetch': () => workerSays(told(`fetch('${target}/wf')`), 'classic'),
      'worker, import': () => workerSays(told(`import('${target}/wi.js')`), 'module'),
      'worker from elsewhere': async () => refusedOr(new Worker(`${target}/w.js`), 'message'),
    };
    const through: string[] = [];
    for (const [name, attempt] of Object.entries(attempts)) {
      const how = await attempt().catch(() => 'refused');
      if (how === 'reached') through.push(name);
    }
    return through;
  }, origin);
  return [...reached, ...(await page.evaluate<string[]>(imported(origin)))];
}

/** As text: the test runner would put its own words in the place of `import()`. */
const imported = (origin: string): string =>
  `import(${JSON.stringify(`${origin}/import.js`)}).then(() => ['import()'], () => [])`;

/** The same from inside each worker the page has: the ledger's own. Answers the ways that got through, and how many workers were asked. */
export async function tryWorkers(page: Page, origin: string): Promise<{ asked: number; through: string[] }> {
  const workers = page.workers();
  const answers = await Promise.all(
    workers.flatMap((worker) => [
      worker.evaluate<string[]>(imported(origin)),
      worker.evaluate(async (target) => {
        const attempts: Record<string, () => Promise<unknown>> = {
          fetch: () => fetch(`${target}/worker`),
          'fetch no-cors': () => fetch(`${target}/worker`, { method: 'POST', body: '姓名', mode: 'no-cors' }),
          XMLHttpRequest: () =>
            new Promise((resolve, reject) => {
              const request = new XMLHttpRequest();
              request.open('GET', `${target}/worker-xhr`);
              request.addEventListener('load', resolve);
              request.addEventListener('error', reject);
              request.send();
            }),
          WebSocket: () =>
            new Promise((resolve, reject) => {
              const socket = new WebSocket(target.replace('http', 'ws'));
              socket.addEventListener('open', resolve);
              socket.addEventListener('error', reject);
            }),
          EventSource: () =>
            new Promise((resolve, reject) => {
              const source = new EventSource(`${target}/worker-events`);
              source.addEventListener('open', resolve);
              source.addEventListener('error', () => {
                source.close();
                reject(new Error('refused'));
              });
            }),
          importScripts: async () => {
            (globalThis as unknown as { importScripts(url: string): void }).importScripts(`${target}/worker.js`);
          },
          'text as code': async () => Reflect.construct(Function, ['return 1']) as unknown,
        };
        const through: string[] = [];
        for (const [name, attempt] of Object.entries(attempts)) {
          await attempt().then(
            () => through.push(name),
            () => undefined,
          );
        }
        return through;
      }, origin),
    ]),
  );
  return { asked: workers.length, through: answers.flat() };
}
