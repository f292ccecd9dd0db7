import { expect, test, vi } from 'vitest';
import type { LedgerApi, LedgerEvent } from '../../src/client/protocol';
import { createLedgerService } from '../../src/client/service/api';
import { createImports } from '../../src/client/service/imports';
import { makeComputing } from '../../src/ledger/workbook/computing';
import type { Ports } from '../../src/ledger/ports';
import type { DatabaseOptions } from '../../src/ledger/store/schema';
import { fileOf } from '../intake/lists/support';
import { placesOf, unlockedLedger } from '../ledger/support/atRest';
import { dump } from '../ledger/support/dump';
import { failWrite } from '../ledger/support/faults';
import { memoryDatabase, POLICY } from '../ledger/support/ledger';
import { makeClock, makeHub, makePorts } from '../ledger/support/ports';

// Encryption of what is stored, as the page asks for it.

const PASSWORD = '芝麻开门 2020';
const NAMES = ['欧阳修竹', '430903197403270305', '加密的册子'];

async function page(database: DatabaseOptions, parts: Partial<Ports> = {}) {
  const clock = makeClock('2020-12-20');
  const api: LedgerApi = createLedgerService({
    ports: makePorts([POLICY], { clock, ...parts }),
    makeComputing,
    database,
  });
  const events: LedgerEvent[] = [];
  await api.listen((event) => void events.push(event));
  return { api, events, clock };
}

async function filled(database: DatabaseOptions, parts: Partial<Ports> = {}) {
  const made = await page(database, parts);
  const { api } = made;
  const { id } = await api.create({ policyId: 'lanxi-2021', name: '加密的册子' });
  await api.open(id);
  await api.apply({
    kind: 'set-cells',
    name: 'paste',
    edits: [],
    added: [
      [
        ['name', '欧阳修竹'],
        ['idNumber', '430903197403270305'],
      ],
    ],
  });
  return { ...made, id };
}

test('it needs a password; then it is one request, with progress, and the next opening asks before anything is read', async () => {
  const database = memoryDatabase();
  const { api, events, id } = await filled(database);
  await expect(api.setAtRest('yes')).rejects.toThrow(/^password-none: /);
  expect(placesOf(await dump(database), NAMES)).not.toEqual([]);
  await api.setLock(null, PASSWORD);
  expect(await api.lockState()).toMatchObject({ atRest: 'no', moving: null });
  events.length = 0;
  await api.setAtRest('yes');
  expect(events.filter((event) => event.kind === 'progress').every(({ task }) => task === 'at-rest')).toBe(true);
  expect(events.length).toBeGreaterThan(3);
  expect(await api.lockState()).toMatchObject({ atRest: 'yes', moving: null });
  expect(placesOf(await dump(database), NAMES)).toEqual([]);
  await expect(api.removeLock(PASSWORD)).rejects.toThrow(/^lock-at-rest: /);
  await api.setLock(PASSWORD, '另一个密码 2021'); // nothing has to be encrypted anew for it

  const next = await page(database);
  expect(await next.api.start()).toEqual({ newer: null, lock: 'shut' });
  await expect(next.api.list()).rejects.toThrow(/^locked: /);
  await expect(next.api.setAtRest('no')).rejects.toThrow(/^locked: /);
  await next.api.unlock('另一个密码 2021');
  expect((await next.api.list()).map(({ name }) => name)).toEqual(['加密的册子']);
  expect((await next.api.open(id)).info.persons).toBe(1);
  await next.api.setAtRest('no');
  expect(await next.api.lockState()).toMatchObject({ atRest: 'no', moving: null });
  expect(placesOf(await dump(database), NAMES)).not.toEqual([]);
  await next.api.removeLock('另一个密码 2021');
});

test('broken off it is told, and goes on by itself after the next opening', async () => {
  const database = memoryDatabase();
  const { api } = await filled(database);
  await api.setLock(null, PASSWORD);
  const fault = failWrite(10, 'closed');
  await expect(api.setAtRest('yes')).rejects.toThrow(/^storage-failed: /);
  fault.end();
  expect(await api.lockState()).toMatchObject({ atRest: 'yes', moving: 'yes' });
  const next = await page(database);
  await next.api.unlock(PASSWORD);
  await next.api.list();
  expect(await next.api.lockState()).toMatchObject({ moving: 'yes' });
  next.clock.pass(10_000);
  await vi.waitFor(async () => expect(await next.api.lockState()).toMatchObject({ atRest: 'yes', moving: null }));
  expect(placesOf(await dump(database), NAMES)).toEqual([]);
  await next.api.setAtRest('no');
});

test('a tab that was open before the password was set is told to lock, and can neither read nor write', async () => {
  const database = memoryDatabase();
  const join = makeHub();
  const { api } = await filled(database, { channel: join() });
  const other = await page(database, { channel: join() });
  await other.api.list();
  await api.setLock(null, PASSWORD);
  const knowing = await page(database, { channel: join() });
  await knowing.api.unlock(PASSWORD);
  await knowing.api.list();
  await api.setAtRest('yes');
  await vi.waitFor(() => expect(other.events).toEqual([{ kind: 'locked' }]));
  await expect(other.api.list()).rejects.toThrow(/^locked: /);
  await expect(other.api.create({ policyId: 'lanxi-2021', name: '' })).rejects.toThrow(/^locked: /);
  expect(knowing.events).toEqual([]);
  expect((await knowing.api.list()).length).toBe(1);
});

test('imports and the tray: nothing of them is plain, and the same file again changes nothing', async () => {
  const database = memoryDatabase();
  const { ledger } = await unlockedLedger(database);
  const { id } = await ledger.shelf.create({ policyId: POLICY.id, name: '加密的册子' });
  await ledger.open(id);
  const file = fileOf('roster', [
    { name: '欧阳修竹', idNumber: '430903197403270305', unit: '新月' },
    { name: '李二', idNumber: '430903198007180740', unit: '黄湖', payDate: '昨天' },
  ]);
  const payments = fileOf('payments', [
    { name: '周九九', idNumber: '430903198503252336', payAmount: '280', payDate: '2020-12-01' },
  ]);
  const imports = createImports(ledger);
  await imports.apply((await imports.plan(file, {})).planId);
  await imports.apply((await imports.plan(payments, {})).planId);
  expect(ledger.book().tray.size).toBe(1);
  expect(placesOf(await dump(database), [...NAMES, '李二', '周九九', '昨天'])).toEqual([]);
  const { nextSeq } = ledger.book().head;
  await imports.apply((await imports.plan(file, {})).planId);
  expect(ledger.book().head.nextSeq).toBe(nextSeq);
});
