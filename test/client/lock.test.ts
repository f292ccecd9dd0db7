import { IDBFactory } from 'fake-indexeddb';
import { expect, test } from 'vitest';
import { UNREADABLE_NAME } from '../../src/ledger/names';
import { openDatabase } from '../../src/ledger/store/open';
import { DATABASE_NAME, DATABASE_VERSION, type DatabaseOptions } from '../../src/ledger/store/schema';
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

test('a page that was at work before goes on, until another one encrypts what is stored: then it needs the password', async () => {
  const database = memoryDatabase();
  const before = await makePage(database);
  await before.api.start();
  const other = await makePage(database);
  await other.api.setLock(null, RIGHT);
  expect((await before.api.lockState()).standing).toBe('open');
  expect(await before.api.list()).toEqual([]);
  await other.api.setAtRest('yes');
  expect((await before.api.lockState()).standing).toBe('shut');
  expect((await other.api.lockState()).standing).toBe('open');
});

test('the record of the lock has been deleted from outside, and the data are encrypted: said, the rest goes on, nothing is overwritten', async () => {
  const database = memoryDatabase();
  const first = await makePage(database);
  await first.api.setLock(null, RIGHT);
  const kept = await first.api.create({ policyId: 'lanxi-2021', name: '加密的册子' });
  await first.api.setAtRest('yes');
  const raw = await openDatabase(database);
  const lock = await raw.settings.get('lock');
  await raw.settings.delete('lock');

  const page = await makePage(database);
  expect(await page.api.start()).toEqual({ newer: null, lock: 'missing' });
  expect((await page.api.lockState()).standing).toBe('missing');
  expect((await page.api.list()).map(({ name }) => name)).toEqual([UNREADABLE_NAME]);
  await expect(page.api.open(kept.id)).rejects.toThrow(/^lock-missing: /);
  await expect(page.api.setLock(null, '新的密码一二三')).rejects.toThrow(/^lock-missing: /);
  expect(await page.api.mappings()).toEqual([]);
  const other = await page.api.create({ policyId: 'lanxi-2021', name: '另开的册子' });
  await page.open(other.id);
  const { blob } = await page.api.backup();
  expect(await page.api.peekBackup(blob, null)).toMatchObject({ kind: 'workbook', name: '另开的册子' });

  // Put back, all is as before, what was begun meanwhile too.
  await raw.settings.put(lock ?? { key: 'lock', value: null });
  const again = await makePage(database);
  expect(await again.api.start()).toEqual({ newer: null, lock: 'shut' });
  await again.api.unlock(RIGHT);
  expect((await again.api.list()).map(({ name }) => name).sort()).toEqual(['加密的册子', '另开的册子'].sort());
});

test('a tab that still has the key sets a password anew, and it opens what was encrypted before', async () => {
  const database = memoryDatabase();
  const first = await makePage(database);
  await first.api.setLock(null, RIGHT);
  await first.api.create({ policyId: 'lanxi-2021', name: '加密的册子' });
  await first.api.setAtRest('yes');
  await (await openDatabase(database)).settings.delete('lock');
  await first.api.setLock(null, '新的密码一二三');
  const page = await makePage(database);
  expect((await page.api.start()).lock).toBe('shut');
  await page.api.unlock('新的密码一二三');
  expect((await page.api.list()).map(({ name }) => name)).toEqual(['加密的册子']);
});

test('beside a later release’s data the password opens too, and wrong ones count though nothing is written', async () => {
  const options = memoryDatabase();
  const first = await makePage(options);
  await first.api.setLock(null, RIGHT);
  await pretendNewer(options);
  const page = await makePage(options);
  expect(await page.api.start()).toEqual({ newer: DATABASE_VERSION + 1, lock: 'shut' });
  await expect(page.api.unlock('wrong one')).rejects.toThrow('password-wrong: {"seconds":1}');
  await expect(page.api.unlock('wrong two')).rejects.toThrow('password-wrong: {"seconds":2}');
  await expect(page.api.unlock(RIGHT)).rejects.toThrow(/^password-wait: /);
  await page.api.lockState(); // a second goes by
  await page.api.unlock(RIGHT);
  expect(await page.api.list()).toEqual([]);
  await expect(page.api.setLock(RIGHT, '新的密码一二三')).rejects.toThrow(/^storage-newer: /);
});

/** The next release has been there. */
function pretendNewer({ indexedDB = new IDBFactory() }: DatabaseOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE_NAME, (DATABASE_VERSION + 1) * 10);
    request.addEventListener('success', () => resolve(request.result.close()));
    request.addEventListener('error', reject);
  });
}
