import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, inject, test } from 'vitest';
import { useBrowser } from './support/browser';
import { fileEdition } from './support/editions';
import { cells } from './support/files';
import { makeSheet } from './support/sheet';
import { bytesOf, HEADER, idNumber, SMALL, Workbench } from './support/workbench';

// The edition in one file, opened from disk as by a double click. Any complaint of the page fails a test.

const site = useBrowser(fileEdition(), inject('chromiumPath'));
const PATIENCE = 60_000;

test('from disk: import, edit, policy and export work, and a reload keeps it; a second file comes in', async () => {
  const bench = await Workbench.start(site);
  const { page } = bench;
  expect(await page.evaluate(() => location.protocol)).toBe('file:');
  expect(await bench.get('file-notice').innerText()).toContain('其他本地网页也能读到');
  await bench.create('lanxi-2021');
  await bench.import(SMALL);
  await bench.persons(4);
  const sheet = makeSheet(page);
  await sheet.click(1, 'name');
  await page.keyboard.type('王二改');
  await sheet.press('Enter');
  await bench.saved();
  await bench.place('policy');
  await bench.get('parameter-premium').fill('300');
  await bench.get('parameter-premium').press('Enter');
  await expect.poll(() => bench.get('policy-changes').getAttribute('data-count')).toBe('1');
  await bench.saved();
  // A scenario goes out as a text to paste: nobody else can open the address of this file, and it names its folders.
  await bench.get('policy-tab-whatif').click();
  await bench.get('whatif-add').click();
  await bench.get('whatif-share').click();
  const code = await bench.get('share-link').inputValue();
  expect(code).toMatch(/^#qingjing=1\.[\w-]+\.[0-9a-f]{8}$/);
  expect(await page.getByRole('dialog').innerText()).toContain('它的网址别人打不开');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '打开别人的情景' }).click();
  await bench.get('share-paste').fill(code);
  await bench.get('share-paste').press('Enter');
  await bench.toast('已打开情景').waitFor();
  expect(await bench.get('whatif-scenario').count()).toBe(2);

  await page.reload();
  await bench.place('roster');
  await bench.persons(4);
  // Here too the worker's end would be noticed by its lock.
  const locks = await page.evaluate(async () => (await navigator.locks.query()).held?.map(({ name }) => name) ?? []);
  expect(locks.filter((lock) => lock?.startsWith('premium-ledger/worker/'))).toHaveLength(1);
  expect(await sheet.text(1, 'name')).toBe('王二改');
  expect(await sheet.text(0, 'payable')).toContain('300');
  // Another worker, thrown away after the file.
  await bench.import(`${HEADER}\r\n王五,${idNumber('19900505', 51)},3,户主,新月,,,,`, '又一份.csv');
  await bench.persons(5);

  const written = cells((await bench.download('export-roster')).text);
  expect(written).toHaveLength(6);
  await bench.get('export-xlsx').click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    bench
      .get('export-roster-xlsx')
      .click()
      .then(() => bench.letGo()),
  ]);
  const bytes = await bytesOf(download);
  expect(bytes.subarray(0, 2).toString()).toBe('PK');
  // And back in, through the reader of .xlsx, which the file carries too.
  await bench.get('import-file').setInputFiles({
    name: download.suggestedFilename(),
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: bytes,
  });
  expect(await bench.importCounts()).toMatchObject({ added: 0, changed: 0, unchanged: 5 });
});

test('from disk: the sample town opens and is there after a reload; English says the notice too', async () => {
  const bench = await Workbench.start(site);
  await bench.get('language').click();
  await expect.poll(() => bench.get('file-notice').innerText()).toContain('Opened from a file');
  await bench.get('sample-town').click();
  const persons = async () => Number(await bench.get('person-count').getAttribute('data-count'));
  await expect.poll(persons, { timeout: PATIENCE }).toBeGreaterThan(50_000);
  await bench.saved();
  const total = await persons();
  await bench.page.reload();
  await expect.poll(persons, { timeout: PATIENCE }).toBe(total);
});

test('the hosted edition has no such notice', async () => {
  const context = await site.context();
  const page = await context.newPage();
  await page.goto(inject('siteUrl'));
  await page.getByTestId('sample-town').waitFor();
  expect(await page.getByTestId('file-notice').count()).toBe(0);
});

test.each([
  ['one file', () => site.url],
  ['hosted', () => inject('siteUrl')],
])(
  '%s: an old browser is told what to do, nothing starts behind it, and it may be tried all the same',
  async (_name, url) => {
    const context = await site.browser.newContext({
      viewport: { width: 1366, height: 768 },
      userAgent:
        'Mozilla/5.0 (Windows NT 6.1; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/86.0.4240.198 Safari/537.36',
      serviceWorkers: 'block',
    });
    try {
      const page = await context.newPage();
      const complaints: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(message.text());
      });
      await page.goto(url());
      const told = page.locator('.too-old');
      await told.waitFor();
      expect(await told.innerText()).toContain('极速模式');
      expect(await told.innerText()).toContain('too old');
      expect(page.workers()).toEqual([]);
      expect(await page.getByTestId('sample-town').count()).toBe(0);
      await told.getByRole('button').click();
      await page.getByTestId('sample-town').waitFor();
      expect(complaints).toEqual([]);
    } finally {
      await context.close();
    }
  },
);

test('neither edition holds a word for what a policy cannot refuse, or for running text as code', () => {
  const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
  const scripts = readdirSync(`${dist}assets`).filter((name) => name.endsWith('.js'));
  const files: [string, string][] = [
    ['one file', readFileSync(fileURLToPath(site.url), 'utf8')],
    ...scripts.map((name): [string, string] => [name, readFileSync(`${dist}assets/${name}`, 'utf8')]),
  ];
  const found = files.flatMap(([name, text]) =>
    [
      /RTCPeerConnection/,
      /WebTransport/,
      /sendBeacon/,
      /\bWebSocket\b/,
      /\bwindow\.open\(/,
      /\bnew Function\b/,
      /\beval\(/,
    ]
      .filter((word) => word.test(text))
      .map((word) => `${name}: ${word.source}`),
  );
  expect(files.length).toBeGreaterThan(10);
  expect(found).toEqual([]);
});
