import { expect, test } from 'vitest';
import { makeLatest } from '../../../src/ui/state/latest';

test('never more than one under way, and the newest wish wins', async () => {
  const done: number[] = [];
  let finish: () => void = () => undefined;
  let running = 0;
  const ask = makeLatest<number>(
    async (wish) => {
      running += 1;
      expect(running).toBe(1);
      await new Promise<void>((resolve) => (finish = resolve));
      running -= 1;
      done.push(wish);
    },
    () => undefined,
  );
  for (const wish of [1, 2, 3, 4]) ask(wish);
  finish();
  await settled();
  finish();
  await settled();
  expect(done).toEqual([1, 4]);
});

test('a failure is told and does not stop the next', async () => {
  const told: unknown[] = [];
  const done: number[] = [];
  const ask = makeLatest<number>(
    (wish) => (wish === 1 ? Promise.reject(new Error('no')) : Promise.resolve(void done.push(wish))),
    (error) => told.push(error),
  );
  ask(1);
  await settled();
  ask(2);
  await settled();
  expect(told).toHaveLength(1);
  expect(done).toEqual([2]);
});

function settled(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
