import { expect, test } from 'vitest';
import { useBrowser } from './support/browser';
import { cells, example } from './support/files';
import { Script, type Roster } from './support/script';
import { Workbench } from './support/workbench';
import { countLedgerWorkers, endLedgerWorker, holdLedgerWorkers } from './support/workers';

// The background program is ended under the page, or stops answering: noticed, said, started again, and nothing saved is lost.

const site = useBrowser();
const SEED = 20210208;
const ROUNDS = 6;

async function exported(bench: Workbench): Promise<Roster> {
  await bench.saved();
  return cells((await bench.download('export-roster')).text);
}

test(`ended at a random moment, ${ROUNDS} times over: said within two seconds, started again, all that was saved or under way is there (seed ${SEED})`, async () => {
  const context = await site.context();
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await site.open({ context });
  await holdLedgerWorkers(page);
  await page.reload();
  const bench = new Workbench(page);
  await bench.create('lanxi-2021');
  await bench.import(example('lanxi-2021.roster.csv').split('\n').slice(0, 41).join('\n'));
  await bench.persons(40);
  await bench.get('roster-grid').waitFor();
  // The import had a worker of its own; from here on the ledger's is the last.
  await page.reload();
  await bench.get('roster-grid').waitFor();
  await bench.persons(40);
  const script = new Script(SEED, ['edit', 'edit', 'paste', 'undo']);
  script.states = [await exported(bench)];
  const times: number[] = [];
  for (let round = 1; round <= ROUNDS; round += 1) {
    for (let edit = 0; edit < 2; edit += 1) {
      const { states } = await script.change(bench);
      await script.acknowledged(bench, states.at(-1) ?? []);
      script.states = states;
    }
    const { kind, states } = await script.change(bench);
    await page.waitForTimeout(script.random(30));
    const said = bench.toast('已自动重新启动');
    // The time until the page has said so: it has opened the workbook again by then.
    times.push(
      await page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            const began = performance.now();
            (globalThis as unknown as { endWorker(): void }).endWorker();
            const look = (): void => {
              const there = [...document.querySelectorAll('.toast')].some(({ textContent }) =>
                textContent.includes('已自动重新启动'),
              );
              if (there || performance.now() - began > 20_000) resolve(performance.now() - began);
              else setTimeout(look, 10);
            };
            look();
          }),
      ),
    );
    await said.locator('.toast-close').click();
    await said.waitFor({ state: 'detached' });
    const found = await exported(bench);
    // What was typed or pasted goes on in the next one; a step back may have to be taken again.
    if (kind !== 'undo' || JSON.stringify(found) === JSON.stringify(states.at(-1))) script.states = states;
    expect(found, `round ${round}`).toEqual(script.now);
    // Workers that die young, one after another, are not replaced for ever.
    await page.waitForTimeout(Math.max(0, 3100 - (times.at(-1) ?? 0)));
  }
  expect(Math.max(...times)).toBeLessThan(2000);
  await page.reload();
  await bench.get('roster-grid').waitFor();
  expect(await exported(bench)).toEqual(script.now);
});

test('a worker that loops for ever: replaced after half a minute of silence, and said', async () => {
  const context = await site.context();
  const line = `{ const own = new BroadcastChannel('test-loop'); own.onmessage = () => { for (;;); }; }`;
  await context.route(/ledger\.worker.*\.js/, async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, body: `${line}\n${await answer.text()}` });
  });
  const page = await site.open({ context });
  await page.clock.install();
  await page.reload();
  const bench = new Workbench(page);
  await bench.create('lanxi-2021');
  await page.evaluate(() => {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel takes none
    new BroadcastChannel('test-loop').postMessage('loop');
  });
  await page.waitForTimeout(300); // the message is there
  await bench.get('as-of').fill('2020-12-01');
  await expect.poll(() => bench.get('save-state').getAttribute('data-state')).toBe('saving');
  for (let second = 0; second < 34; second += 1) await page.clock.runFor(1000);
  await bench.toast('太久没有回应').waitFor();
  await bench.saved();
  await bench.get('as-of').fill('2020-12-02');
  await bench.saved();
  expect(await bench.get('as-of').inputValue()).toBe('2020-12-02');
});

test('ended before it has said a word, twice over: another one starts, and the workbook of before is there', async () => {
  const context = await site.context();
  const page = await site.open({ context });
  const bench = new Workbench(page);
  await bench.create('lanxi-2021');
  await bench.import(example('lanxi-2021.roster.csv').split('\n').slice(0, 41).join('\n'));
  await bench.persons(40);
  await bench.saved();
  await holdLedgerWorkers(page, 2);
  await page.reload();
  await bench.persons(40);
  await bench.get('roster-grid').waitFor();
  expect(await countLedgerWorkers(page)).toBe(3);
  await bench.get('as-of').fill('2020-12-01');
  await bench.saved();
  await page.reload(); // and once more, with what was saved
  await bench.persons(40);
  expect(await bench.get('as-of').inputValue()).toBe('2020-12-01');
});

test('one whose script comes late is waited for', async () => {
  const context = await site.context();
  await holdLedgerWorkers(context);
  let asked = 0;
  await context.route(/ledger\.worker.*\.js/, async (route) => {
    asked += 1;
    await new Promise((resolve) => setTimeout(resolve, 4000));
    await route.continue();
  });
  const page = await site.open({ context });
  const bench = new Workbench(page);
  await bench.create('lanxi-2021');
  expect([asked > 0, await countLedgerWorkers(page)]).toEqual([true, 1]);
});

test('none can be started any more: what is typed is told as unsaved, nothing asks for the page to be loaded anew, and it goes in once one starts', async () => {
  const context = await site.context();
  await holdLedgerWorkers(context);
  const page = await site.open({ context });
  const bench = new Workbench(page);
  await bench.create('lanxi-2021');
  await bench.import(example('lanxi-2021.roster.csv').split('\n').slice(0, 4).join('\n'));
  await bench.persons(3);
  await bench.saved();
  await page.evaluate(() => {
    const own = globalThis as unknown as { Worker: unknown; Kept: unknown };
    [own.Kept, own.Worker] = [own.Worker, undefined];
  });
  const name = page.locator('.ag-row[row-index="0"] [col-id="name"]').first();
  await name.click();
  await endLedgerWorker(page);
  await expect.poll(() => bench.get('save-state').getAttribute('data-state')).toBe('failed');
  await page.keyboard.type('新名');
  await page.keyboard.press('Enter');
  await expect.poll(() => bench.get('unsaved').getAttribute('data-count')).toBe('1');
  await bench.toast('留在本页里').waitFor();
  await bench.toast('刷新页面').waitFor({ state: 'detached' });
  await bench.get('unsaved-retry').click();
  await bench.toast('再次出现').waitFor();
  await page.evaluate(() => {
    const own = globalThis as unknown as { Worker: unknown; Kept: unknown };
    own.Worker = own.Kept;
  });
  await bench.get('unsaved-retry').click();
  await bench.get('unsaved').waitFor({ state: 'detached' });
  await bench.saved();
  expect(await name.textContent()).toBe('新名');
});
