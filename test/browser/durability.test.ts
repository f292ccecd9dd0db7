import { afterEach, beforeEach, expect, test } from 'vitest';
import { cells, example } from './support/files';
import { makeProfile, type Profile, type Running } from './support/ownBrowser';
import { Script, type Roster } from './support/script';
import { Workbench } from './support/workbench';

// What the page has called saved is on the disk: the browser is killed in the middle of work, and nothing of it is lost.

const SEED = 20210107;
const ROUNDS = 4;
const EDITS = 7;
let profile: Profile;
beforeEach(() => {
  profile = makeProfile();
});
afterEach(() => profile.remove());

async function open(): Promise<{ bench: Workbench; running: Running }> {
  const running = await profile.start();
  await running.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const bench = new Workbench(running.page);
  return { bench, running };
}

async function exported(bench: Workbench): Promise<Roster> {
  await bench.saved();
  return cells((await bench.download('export-roster')).text);
}

test(`killed in the middle of edits, pastes and undos, ${ROUNDS} times over: all that was saved is there, nothing by halves (seed ${SEED})`, async () => {
  const script = new Script(SEED, ['undo', 'paste', 'edit', 'edit', 'edit']);
  let { bench, running } = await open();
  await bench.create('lanxi-2021');
  await bench.import(example('lanxi-2021.roster.csv').split('\n').slice(0, 41).join('\n'));
  await bench.persons(40);
  await bench.get('roster-grid').waitFor();
  script.states = [await exported(bench)];
  for (let round = 1; round <= ROUNDS; round += 1) {
    for (let edit = 0; edit < EDITS; edit += 1) {
      const { states } = await script.change(bench);
      await script.acknowledged(bench, states.at(-1) ?? []);
      script.states = states;
    }
    // One more, and the end comes some milliseconds into it.
    const { states: next } = await script.change(bench);
    await new Promise((resolve) => setTimeout(resolve, script.random(12)));
    await running.kill();

    ({ bench, running } = await open());
    await bench.persons(40);
    await bench.get('roster-grid').waitFor();
    const found = await exported(bench);
    if (JSON.stringify(found) === JSON.stringify(next.at(-1))) script.states = next;
    expect(found, `round ${round}`).toEqual(script.now);
  }
  // The way back is there too, over all the kills.
  while (script.states.length > 1) {
    script.states = script.states.slice(0, -1);
    await bench.get('undo').click();
  }
  await expect.poll(() => exported(bench)).toEqual(script.now);
  await running.kill();
});

test('killed in the middle of an import: all of the file is there, or nothing of it', async () => {
  const persons = 20_000;
  const lines = Array.from({ length: persons }, (_, index) => `人${index},百家塅,${index % 97}组`);
  const file = ['姓名,单位,组', ...lines].join('\n');
  for (const delay of [60, 240]) {
    let { bench, running } = await open();
    await bench.get('new-workbook').waitFor();
    await bench.create('lanxi-2021');
    await bench.persons(0);
    await bench.choose('名册.csv', file);
    await bench.get('import-confirm').click();
    await new Promise((resolve) => setTimeout(resolve, delay));
    const saved = (await bench.get('person-count').getAttribute('data-count')) === String(persons);
    await running.kill();
    ({ bench, running } = await open());
    await bench.get('sample-data').or(bench.get('roster-grid')).first().waitFor();
    const count = Number(await bench.get('person-count').getAttribute('data-count'));
    expect(saved ? [persons] : [0, persons], `${delay} ms`).toContain(count);
    expect(await exported(bench)).toHaveLength(count + 1);
    await running.kill();
    // The next round starts where no other workbook is remembered.
    profile.remove();
    profile = makeProfile();
  }
});
