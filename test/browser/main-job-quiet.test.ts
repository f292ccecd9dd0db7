import { expect, inject, test } from 'vitest';
import { useBrowser } from './support/browser';
import { example } from './support/files';
import { Workbench } from './support/workbench';

// Names and ID numbers stay on the computer: nothing is asked of any other address, and nothing could be sent there.

const site = useBrowser(undefined, inject('chromiumPath'));

test('through the whole job only the files of the site itself are fetched, and other addresses are refused', async () => {
  const context = await site.context({ serviceWorker: true });
  const asked: string[] = [];
  // Of the context: workers and the service worker are heard too.
  context.on('request', (request) => {
    if (!/^(?:blob|data):/.test(request.url())) asked.push(`${request.method()} ${request.url()}`);
  });
  const page = await site.open({ context, allow: /example\.org|connect-src/ });
  const bench = new Workbench(page);
  await bench.create('lanxi-2021');
  await bench.import(example('lanxi-2021.roster.csv'));
  await bench.persons(400);
  await bench.place('units');
  await bench.get('units-grid').waitFor();
  await bench.place('policy');
  await bench.place('roster');
  for (const kind of ['roster', 'results', 'units']) await bench.download(`export-${kind}`);
  await bench.saved();
  expect(asked.length).toBeGreaterThan(2);
  expect(asked.filter((each) => !each.startsWith(`GET ${site.url}`))).toEqual([]);
  const refused = await page.evaluate(async () => {
    const attempts: readonly (() => Promise<unknown>)[] = [
      () => fetch('https://example.org/'),
      () => fetch('https://example.org/', { method: 'POST', body: '姓名', mode: 'no-cors' }),
    ];
    return Promise.all(attempts.map((attempt) => attempt().then(String, () => 'refused')));
  });
  expect(refused).toEqual(['refused', 'refused']);
});
