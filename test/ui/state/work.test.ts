import { createRoot } from 'solid-js';
import { expect, test } from 'vitest';
import { createWorks } from '../../../src/ui/state/work';

function ending() {
  let end: () => void = () => undefined;
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  return { ended, end };
}

test('a task that begins before the one it replaces has ended leaves nothing behind', async () => {
  const works = createRoot(() => createWorks());
  const [a, b] = [ending(), ending()];
  const first = works.during('file', null, () => a.ended);
  const second = works.during('file', null, () => b.ended);
  a.end();
  await first;
  expect(works.busy()).toBe(true);
  b.end();
  await second;
  expect(works.busy()).toBe(false);
});

test('the tasks of a workbook that is left are called off and no longer there', async () => {
  const works = createRoot(() => createWorks());
  const { ended, end } = ending();
  const task = works.during('sample', end, () => ended);
  works.leave();
  expect(works.busy()).toBe(false);
  await task;
  expect(works.busy()).toBe(false);
});

test('a task that is being written stays so, whatever is told of its progress', async () => {
  const works = createRoot(() => createWorks());
  const { ended, end } = ending();
  const task = works.during(
    'sample',
    () => undefined,
    () => ended,
  );
  await new Promise((resolve) => setTimeout(resolve, 350));
  works.progress(5, 10);
  expect(works.shown()).toMatchObject({ done: 5, total: 10, writing: false });
  works.progress(10, 10, true);
  works.progress(3, 6);
  expect(works.shown()).toMatchObject({ done: 3, total: 6, writing: true });
  end();
  await task;
});
