import { expect, test } from 'vitest';
import { memoryDatabase } from '../ledger/support/ledger';
import { makePage } from './support';

// The worker's side of the lock: what it answers before it has been given the password.

const RIGHT = '芝麻开门 2020';

test('a page that opens after a password was set reads nothing until it is given; the one that set it goes on', async () => {
  const database = memoryDatabase();
  const first = await makePage(database);
  expect(await first.api.start()).toEqual({ newer: null, lock: 'none' });
  expect(await first.api.lockState()).toEqual({
    standing: 'none',
    idleMinutes: 10,
    atRest: 'no',
    moving: null,
    wait: 0,
    possible: true,
  });
  const info = await first.api.create({ policyId: 'lanxi-2021', name: '有名字的册子' });
  await expect(first.api.setLockIdle(5)).rejects.toThrow(/^password-none: /);
  await first.api.setLock(null, RIGHT);
  await first.api.setLockIdle(30);
  expect((await first.api.lockState()).standing).toBe('open');
  expect((await first.api.list()).length).toBe(1);

  const second = await makePage(database);
  await expect(second.api.setAuthor('张三')).rejects.toThrow(/^locked: /); // asked before anything else
  expect(await second.api.start()).toEqual({ newer: null, lock: 'shut' });
  expect(await second.api.lockState()).toMatchObject({ standing: 'shut', idleMinutes: 30 });
  const { api } = second;
  for (const asked of [
    () => api.list(),
    () => api.open(info.id),
    () => api.create({ policyId: 'lanxi-2021', name: '' }),
    () => api.backup(),
    () => api.mappings(),
    () => api.backupFolder(),
    () => api.purge(info.id),
    () => api.setLock(null, '新的密码一二三'),
    () => api.setLockIdle(120),
    () => api.removeLock(RIGHT),
  ])
    await expect(asked()).rejects.toThrow(/^locked: /);
  expect(second.events).toEqual([]);
  await expect(api.unlock('wrong one')).rejects.toThrow('password-wrong: {"seconds":1}');
  await expect(api.list()).rejects.toThrow(/^locked: /);
  await expect(api.unlock(RIGHT)).resolves.toBeUndefined(); // the clock of the tests goes on by a second a look
  expect(await api.start()).toEqual({ newer: null, lock: 'open' });
  expect((await api.list()).map(({ name }) => name)).toEqual(['有名字的册子']);
  await second.open(info.id);
});

test('taken away, nothing is asked any more', async () => {
  const database = memoryDatabase();
  const first = await makePage(database);
  await first.api.setLock(null, RIGHT);
  await first.api.setLock(RIGHT, '另一个密码 2021');
  await expect(first.api.removeLock(RIGHT)).rejects.toThrow(/^password-wrong: /);
  expect((await first.api.lockState()).standing).toBe('open');
  await first.api.lockState(); // a second goes by
  await first.api.removeLock('另一个密码 2021');
  expect((await first.api.lockState()).standing).toBe('none');
  expect(await (await makePage(database)).api.start()).toEqual({ newer: null, lock: 'none' });
});
