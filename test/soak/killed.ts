import { afterEach, beforeEach, expect, test } from 'vitest';
import { cells, example } from '../browser/support/files';
import { encrypt, unlock } from '../browser/support/locking';
import { makeProfile, type Profile, type Running } from '../browser/support/ownBrowser';
import { Script, type Kind, type Roster } from '../browser/support/script';
import { Workbench } from '../browser/support/workbench';

// `npm run soak` (SOAK_SEALED=1: with what is stored encrypted): a seeded script of 500 edits, pastes, imports and undos, the browser killed (SIGKILL, all its processes) at a
// random moment of each of 20 rounds. Prints what came of it as one line of JSON, and fails when anything was lost or is there by halves.

const number = (name: string, otherwise: number): number => Number(process.env[name] ?? otherwise);
const SEED = number('SOAK_SEED', 20210115);
const ROUNDS = number('SOAK_ROUNDS', 20);
const CHANGES = number('SOAK_CHANGES', 500);
/** Rounds that would begin later are left out, and the report says so. */
const MINUTES = number('SOAK_MINUTES', 20);
const SEALED = number('SOAK_SEALED', 0) === 1;
const KINDS: readonly Kind[] = ['edit', 'edit', 'edit', 'edit', 'edit', 'paste', 'paste', 'import', 'undo'];

let profile: Profile;
beforeEach(() => {
  profile = makeProfile();
});
afterEach(() => profile.remove());

async function open(): Promise<{ bench: Workbench; running: Running }> {
  const running = await profile.start();
  await running.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  return { bench: new Workbench(running.page), running };
}

async function exported(bench: Workbench): Promise<Roster> {
  await bench.saved();
  return cells((await bench.download('export-roster')).text);
}

test('killed over and over', async () => {
  const began = performance.now();
  const script = new Script(SEED, KINDS);
  const report = {
    seed: SEED,
    sealed: SEALED,
    rounds: 0,
    changes: 0,
    kinds: { edit: 0, paste: 0, import: 0, undo: 0 } satisfies Record<Kind, number>,
    kills: 0,
    lost: 0,
    halfWritten: 0,
    underWayKept: 0,
    underWayGone: 0,
    audit: '',
    minutes: 0,
  };
  let { bench, running } = await open();
  await bench.create('lanxi-2021');
  await bench.import(example('lanxi-2021.roster.csv').split('\n').slice(0, 41).join('\n'));
  await bench.persons(40);
  await bench.get('roster-grid').waitFor();
  if (SEALED) await encrypt(bench);
  script.states = [await exported(bench)];
  while (report.rounds < ROUNDS && performance.now() - began < MINUTES * 60_000) {
    report.rounds += 1;
    const each = CHANGES / ROUNDS;
    for (let change = 1; change < each; change += 1) {
      const { kind, states } = await script.change(bench);
      await script.acknowledged(bench, states.at(-1) ?? []);
      script.states = states;
      report.changes += 1;
      report.kinds[kind] += 1;
    }
    // One more, and the end comes some milliseconds into it.
    const last = await script.change(bench);
    report.changes += 1;
    report.kinds[last.kind] += 1;
    await new Promise((resolve) => setTimeout(resolve, script.random(40)));
    await running.kill();
    report.kills += 1;

    ({ bench, running } = await open());
    if (SEALED) await unlock(bench);
    await bench.get('roster-grid').waitFor();
    const found = JSON.stringify(await exported(bench));
    if (found === JSON.stringify(last.states.at(-1))) {
      script.states = last.states;
      report.underWayKept += 1;
    } else if (found === JSON.stringify(script.now)) report.underWayGone += 1;
    else if (script.states.some((state) => JSON.stringify(state) === found)) report.lost += 1;
    else report.halfWritten += 1;
    if (report.lost + report.halfWritten > 0) break;
  }
  await bench.page.keyboard.press('Control+Shift+H');
  const audit = bench.page.locator('[data-testid="audit"]');
  await expect.poll(() => audit.getAttribute('data-state')).toMatch(/whole|broken/);
  report.audit = (await audit.getAttribute('data-state')) ?? '';
  report.minutes = Math.round((performance.now() - began) / 6000) / 10;
  await running.kill();
  console.log(JSON.stringify(report));
  expect(report).toMatchObject({ lost: 0, halfWritten: 0, audit: 'whole' });
});
