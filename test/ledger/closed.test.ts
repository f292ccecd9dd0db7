import { beforeEach, expect, test } from 'vitest';
import { makeBackup } from '../../src/ledger/backup/make';
import { restoreBackup } from '../../src/ledger/backup/restore';
import type { Ledger } from '../../src/ledger/ledger';
import { checkpoint } from '../../src/ledger/workbook/session';
import { failWrite } from './support/faults';
import { makeLedger, memoryDatabase, POLICY } from './support/ledger';
import { addWaiting, closedOf, dismiss, reopen, trayOf, waiting } from './support/tray';

// Rows that were settled are remembered with the workbook, as exactly as everything else.

let database: ReturnType<typeof memoryDatabase>;
let ledger: Ledger;
let id: string;

const control = { step: async () => undefined };
const numbers = (): number[] => closedOf(ledger).map((row) => row.id);

beforeEach(async () => {
  database = memoryDatabase();
  ({ ledger } = await makeLedger(database));
  ({ id } = await ledger.shelf.create({ policyId: POLICY.id, name: '' }));
  await ledger.open(id);
  await addWaiting(ledger, [waiting({}), waiting({ line: 3 }), waiting({ line: 4 })]);
  await dismiss(ledger, trayOf(ledger).slice(0, 2));
});

async function again(): Promise<void> {
  await ledger.shutDown();
  ({ ledger } = await makeLedger(database));
  await ledger.open(id);
}

test('stay over reopening and compaction, counted in the head', async () => {
  const before = closedOf(ledger);
  expect(before).toMatchObject([
    { id: 1, name: '王一' },
    { id: 2, name: '王一' },
  ]);
  await again();
  expect(closedOf(ledger)).toEqual(before);
  await checkpoint(ledger.desk, ledger.book());
  await again();
  expect(closedOf(ledger)).toEqual(before);
  expect(ledger.book().head.tray).toEqual({ next: 4, open: 1, closed: 2 });
});

test('undo, redo and any state of the past are exact', async () => {
  await reopen(ledger, closedOf(ledger).slice(0, 1));
  expect([numbers(), trayOf(ledger).map((item) => item.id)]).toEqual([[2], [3, 4]]);
  await ledger.undo();
  expect(numbers()).toEqual([1, 2]);
  await ledger.undo();
  expect([numbers(), trayOf(ledger).length]).toEqual([[], 3]);
  await again();
  await ledger.redo();
  await ledger.redo();
  expect(numbers()).toEqual([2]);
  await ledger.goTo(2);
  expect(numbers()).toEqual([1, 2]);
  await ledger.goTo(0);
  expect(numbers()).toEqual([]);
  await ledger.goTo(3);
  await again();
  expect([numbers(), trayOf(ledger).map((item) => item.id)]).toEqual([[2], [3, 4]]);
});

test('a refused write leaves nothing of it', async () => {
  for (const nth of [0, 1, 2]) {
    const fault = failWrite(nth, 'full');
    const refused = await reopen(ledger, closedOf(ledger).slice(0, 1)).then(
      () => 'done',
      (error: Error) => error.message.split(':')[0],
    );
    fault.end();
    expect([nth, fault.hit(), refused]).toEqual([nth, true, 'storage-full']);
    expect(numbers()).toEqual([1, 2]);
  }
  await again();
  expect(numbers()).toEqual([1, 2]);
});

test('go with copies and backups, and a purge leaves nothing of them', async () => {
  await addWaiting(
    ledger,
    Array.from({ length: 1203 }, (_, line) => waiting({ line })),
  );
  await dismiss(ledger, trayOf(ledger).slice(0, 900));
  const all = closedOf(ledger);
  const copy = await ledger.shelf.copy(id, '');
  const { blob } = await makeBackup(ledger.desk.database, id, 0, control);
  await ledger.open(copy.id);
  expect(closedOf(ledger)).toEqual(all);
  await ledger.undo();
  expect(closedOf(ledger)).toHaveLength(2);
  await ledger.open(id);
  expect(closedOf(ledger)).toEqual(all);

  const other = (await makeLedger()).ledger;
  const info = await restoreBackup(other.desk, blob, control);
  await other.open(info.id);
  expect(closedOf(other)).toEqual(all);
  await ledger.shelf.purge(copy.id);
  await ledger.shelf.purge(id);
  expect(await ledger.desk.database.closed.count()).toBe(0);
});

test('a record that went missing is found out', async () => {
  await ledger.desk.database.closed.delete([id, 1]);
  await expect(ledger.open(id)).rejects.toThrow('workbook-damaged');
});
