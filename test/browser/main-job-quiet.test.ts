import { expect, inject, test } from 'vitest';
import { useBrowser } from './support/browser';
import { fileEdition } from './support/editions';
import { elsewhere, tryPage, tryWorkers } from './support/elsewhere';
import { example } from './support/files';
import { makeSheet } from './support/sheet';
import { Workbench } from './support/workbench';

// Names and ID numbers stay on the computer: nothing is asked of any other address, and nothing could be sent there.

const hosted = useBrowser(undefined, inject('chromiumPath'));
const oneFile = useBrowser(fileEdition(), inject('chromiumPath'));

async function wholeJob(bench: Workbench): Promise<void> {
  const { page } = bench;
  const sheet = makeSheet(page);
  await bench.create('lanxi-2021');
  await bench.import(example('lanxi-2021.roster.csv'));
  await bench.persons(400);
  await sheet.click(1, 'note');
  await page.keyboard.type('外出');
  await sheet.press('Enter');
  await bench.saved();
  await sheet.click(1, 'name');
  await sheet.press('Alt+Enter');
  await bench.get('villager').waitFor();
  await page.evaluate(() => {
    window.print = () => undefined;
  });
  await bench.get('slip-print').click();
  await bench.letGo();
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await sheet.press('Escape');
  await bench.place('units');
  await bench.get('units-grid').waitFor();
  await bench.place('policy');
  await bench.get('policy-tab-document').focus();
  await page.keyboard.press('ArrowRight');
  await bench.get('whatif-add').click();
  await bench.get('whatif-slider-premium').focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => bench.get('whatif-field-premium').inputValue()).toBe('281.00');
  await bench.place('roster');
  for (const kind of ['roster', 'results', 'units']) await bench.download(`export-${kind}`);
  await bench.get('export-xlsx').click();
  await Promise.all([
    page.waitForEvent('download'),
    bench
      .get('export-roster-xlsx')
      .click()
      .then(() => bench.letGo()),
  ]);
  await bench.saved();
}

test.each([
  ['hosted', () => hosted, true],
  ['one file', () => oneFile, false],
])(
  '%s: the whole job asks for the files of the edition only, and every way to another address is shut',
  async (_name, open, serviceWorker) => {
    const site = open();
    const context = await site.context({ serviceWorker });
    const asked: string[] = [];
    // Of the context: workers and the service worker are heard too.
    context.on('request', (request) => {
      if (!/^(?:blob|data):/.test(request.url())) asked.push(`${request.method()} ${request.url()}`);
    });
    // What is tried below is refused with words in the console.
    const page = await site.open({ context, allow: /127\.0\.0\.1|Content.Security|unsafe-eval|inline/i });
    const bench = new Workbench(page);
    await wholeJob(bench);
    const own = (each: string) => (serviceWorker ? each.startsWith(`GET ${site.url}`) : each === `GET ${site.url}`);
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.filter((each) => !own(each))).toEqual([]);

    const place = await elsewhere();
    try {
      expect(await tryPage(page, place.origin)).toEqual([]);
      const { asked: workers, through } = await tryWorkers(page, place.origin);
      expect(workers).toBeGreaterThan(0);
      expect(through).toEqual([]);
      await page.waitForTimeout(300);
      expect(place.reached(), 'what came to another address').toEqual([]);
      // The listener is no deaf one.
      await fetch(place.origin);
      expect(place.reached()).toEqual(['GET / HTTP/1.1']);
    } finally {
      place.close();
    }
    // And after all that the product goes on.
    await bench.place('units');
    await bench.get('units-grid').waitFor();
  },
);

test.each([
  // A picture by itself is a page without a policy; one made up by the tests' driver would not count as one of this computer.
  ['hosted', () => hosted, 'icon-192.png'],
  ['one file', () => oneFile, 'empty.html'],
])('%s: the same tries do get out of a page without a policy', async (_name, open, path) => {
  const site = open();
  const place = await elsewhere();
  try {
    const context = await site.context();
    const page = await context.newPage();
    await page.route(/\/empty\.html$/, (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }));
    await page.goto(new URL(path, site.url).href);
    const through = await tryPage(page, place.origin);
    const some = ['fetch', 'XMLHttpRequest', 'import()', 'inline script', 'worker, fetch', 'text as code', 'WebRTC'];
    expect(through).toEqual(expect.arrayContaining(some));
    expect(new Set(place.reached()).size).toBeGreaterThan(15);
  } finally {
    place.close();
  }
});
