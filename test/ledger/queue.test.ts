import { expect, test } from 'vitest';
import { CommandQueue, type TaskControl } from '../../src/ledger/queue';

function watched() {
  const told: string[] = [];
  const queue = new CommandQueue(async (task, done, total) => void told.push(`${task} ${done}/${total}`));
  return { queue, told };
}
const turn = () => new Promise((resolve) => setTimeout(resolve, 5));

test('a long task ends at its next step when it is cancelled', async () => {
  const { queue } = watched();
  const task = queue.runLong('sample', async (control: TaskControl) => {
    for (let done = 0; ; done += 1) await control.step(done, 1000);
  });
  await turn();
  expect(queue.cancel()).toBe(true);
  await expect(task).rejects.toThrow(/^cancelled: /);
  expect(queue.cancel()).toBe(false);
});

test('once only the writing is left the task says so, and a cancellation is told that it is late', async () => {
  const { queue, told } = watched();
  let write: () => void = () => undefined;
  const writing = new Promise<void>((resolve) => (write = resolve));
  const task = queue.runLong('sample', async (control, ending) => {
    await control.step(3, 7);
    ending();
    await writing;
    return 'written';
  });
  await turn();
  expect(told).toEqual(['sample 3/7', 'save 7/7']);
  expect(queue.cancel()).toBe(false);
  write();
  expect(await task).toBe('written');
});

test('cancelled between its last step and the writing, a task is not written', async () => {
  const { queue } = watched();
  let written = false;
  const task = queue.runLong('restore', async (control, ending) => {
    await control.step(6, 7);
    await turn();
    ending();
    written = true;
  });
  await new Promise((resolve) => setTimeout(resolve, 2));
  expect(queue.cancel()).toBe(true);
  await expect(task).rejects.toThrow(/^cancelled: /);
  expect(written).toBe(false);
});

test('a task that writes nothing is cancelled to its end', async () => {
  const { queue } = watched();
  const task = queue.runLong('export', async (control) => {
    await control.step(7, 7);
    await turn();
    return 'a file';
  });
  await new Promise((resolve) => setTimeout(resolve, 2));
  expect(queue.cancel()).toBe(true);
  await expect(task).rejects.toThrow(/^cancelled: /);
});
