import { expect, test } from 'vitest';
import { watchBirth } from '../../src/client/birth';

// A worker that died before its first word is told from one on a computer where starting takes its time.

const ALONE = 800;

/** Time that goes by only while it is waited for; `word`: when the worker speaks, `takes`: how long starting another one takes. */
async function watched(word: number, takes: number, patience = 1): Promise<{ died: number | null; probes: number }> {
  let now = ALONE;
  let say: () => void = () => undefined;
  const spoken = new Promise<void>((resolve) => (say = resolve));
  const wait = async (milliseconds: number) => {
    now += milliseconds;
    if (now >= word) say();
    await Promise.resolve();
  };
  await wait(0);
  let probes = 0;
  let died: number | null = null;
  const probe = async () => {
    probes += 1;
    await wait(takes);
  };
  const onDeath = () => (died = now);
  await watchBirth(spoken, { alone: ALONE, patience }, new AbortController().signal, onDeath, {
    probe,
    wait,
    now: () => now,
  });
  return { died, probes };
}
const NEVER = Infinity;

test('dead: noticed within two seconds, also where starting a worker takes a tenth of one', async () => {
  for (const takes of [1, 30, 100]) expect((await watched(NEVER, takes)).died, String(takes)).toBeLessThan(2000);
});

test('slow is not dead: where starting takes seconds it gets ten times as long', async () => {
  expect((await watched(NEVER, 3000)).died).toBeGreaterThan(30_000);
  for (const takes of [100, 500, 3000])
    expect((await watched(takes * 9, takes)).died, `one that takes nine times ${takes}`).toBeNull();
});

test('one that has spoken is not compared any more', async () => {
  expect(await watched(ALONE + 20, 30)).toEqual({ died: null, probes: 1 });
});

test('after one that came to nothing the next gets twice as long', async () => {
  expect((await watched(NEVER, 100, 2)).died).toBeGreaterThan(2 * 1800 - 1);
});

test('where no worker can be started nothing is told, nor of one that was ended on purpose', async () => {
  let died = false;
  const surroundings = { now: () => 0, wait: () => Promise.resolve() };
  const never = new Promise<void>(() => undefined);
  const onDeath = () => (died = true);
  const ended = new AbortController();
  const failing = () => Promise.reject(new Error('no more workers'));
  await watchBirth(never, { alone: ALONE, patience: 1 }, ended.signal, onDeath, { ...surroundings, probe: failing });
  const probe = async () => ended.abort();
  await watchBirth(never, { alone: ALONE, patience: 1 }, ended.signal, onDeath, { ...surroundings, probe });
  expect(died).toBe(false);
});
