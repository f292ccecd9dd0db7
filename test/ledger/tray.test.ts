import { beforeEach, expect, test } from 'vitest';
import { makeBackup } from '../../src/ledger/backup/make';
import { restoreBackup } from '../../src/ledger/backup/restore';
import type { Ledger } from '../../src/ledger/ledger';
import { checkpoint } from '../../src/ledger/workbook/session';
import { failWrite } from './support/faults';
import { makeLedger, memoryDatabase, POLICY, type TestLedger } from './support/ledger';
import { makeLocks } from './support/ports';
import { addWaiting, settle, trayOf, waiting } from './support/tray';

let database: ReturnType<typeof memoryDatabase>;
let made: TestLedger;
let ledger: Ledger;
let id: string;

const control = { step: async () => undefined };

beforeEach(async () => {
  database = memoryDatabase();
  made = await makeLedger(database);
  ({ ledger } = made);
  ({ id } = await ledger.shelf.create({ policyId: POLICY.id, name: '' }));
  await ledger.open(id);
});

async function again(): Promise<Ledger> {
  await ledger.shutDown();
  ({ ledger } = await makeLedger(database));
  await ledger.open(id);
  return ledger;
}
const numbers = (): number[] => trayOf(ledger).map((item) => item.id);
const told = (): number[] => made.events.flatMap((event) => (event.kind === 'update' ? [event.update.tray] : []));

test('rows come with their numbers, are told, and stay over reopening and compaction', async () => {
  await addWaiting(ledger, [waiting({}), waiting({ line: 3, reason: 'ambiguous', candidates: [4, 2] })]);
  expect(told()).toEqual([2]);
  const before = trayOf(ledger);
  expect(before).toMatchObject([{ id: 1 }, { id: 2, line: 3, reason: 'ambiguous', candidates: [4, 2] }]);
  expect(trayOf(await again())).toEqual(before);
  await checkpoint(ledger.desk, ledger.book());
  expect(trayOf(await again())).toEqual(before);
  expect(ledger.book().head).toMatchObject({ checkpoint: 1, tray: { next: 3, open: 2 } });
});

test('opening tells how many wait', async () => {
  await addWaiting(ledger, [waiting({}), waiting({})]);
  expect((await ledger.open(id)).tray).toBe(2);
});

test('undo and redo are exact, over reopening too; numbers are never given twice', async () => {
  await addWaiting(ledger, [waiting({}), waiting({ line: 3 }), waiting({ line: 4 })]);
  const all = trayOf(ledger);
  await settle(ledger, all.slice(1, 2));
  const two = trayOf(ledger);
  expect(numbers()).toEqual([1, 3]);
  await ledger.undo();
  expect(trayOf(ledger)).toEqual(all);
  await again();
  await ledger.undo();
  expect(numbers()).toEqual([]);
  await ledger.redo();
  expect(trayOf(ledger)).toEqual(all);
  await ledger.redo();
  expect(trayOf(await again())).toEqual(two);
  await ledger.undo();
  await ledger.undo();
  await addWaiting(ledger, [waiting({})]);
  expect(numbers()).toEqual([4]);
});

test('any state of the past in one write', async () => {
  await addWaiting(ledger, [waiting({}), waiting({})]);
  await settle(ledger, trayOf(ledger).slice(0, 1));
  await addWaiting(ledger, [waiting({})]);
  await ledger.goTo(1);
  expect(numbers()).toEqual([1, 2]);
  await ledger.goTo(0);
  expect(numbers()).toEqual([]);
  await ledger.goTo(3);
  expect(numbers()).toEqual([2, 3]);
  await again();
  expect(numbers()).toEqual([2, 3]);
});

test('comes with the cells of its change, or neither does', async () => {
  await ledger.apply({ kind: 'set-cells', name: 'edit', edits: [], added: [[['name', '李二']]] });
  for (const nth of [0, 1, 2]) {
    const fault = failWrite(nth, 'full');
    const refused = await ledger
      .carry(() => ({
        name: { kind: 'import', file: '', added: 0, changed: 1 },
        change: { cells: [{ field: 'note', rows: Uint32Array.of(0), from: [''], to: ['甲'] }] },
        overlay: null,
        waiting: [waiting({})],
      }))
      .then(
        () => 'done',
        (error: Error) => error.message.split(':')[0],
      );
    fault.end();
    expect([fault.hit(), refused]).toEqual([true, 'storage-full']);
    expect(numbers()).toEqual([]);
    expect(ledger.book().table.getText('note', 0)).toBe('');
  }
  await again();
  expect(numbers()).toEqual([]);
  expect(ledger.book().table.getText('note', 0)).toBe('');
});

test('goes with copies and backups, and a purge leaves nothing of it', async () => {
  await addWaiting(
    ledger,
    Array.from({ length: 1203 }, (_, line) =>
      waiting({ line, told: [{ field: null, code: 'said-dead', text: '2020年8月' }] }),
    ),
  );
  await settle(ledger, trayOf(ledger).slice(0, 700));
  const all = trayOf(ledger);
  const copy = await ledger.shelf.copy(id, '');
  const { blob } = await makeBackup(ledger.desk.database, id, 0, control);
  await ledger.open(copy.id);
  expect(trayOf(ledger)).toEqual(all);
  await settle(ledger, all.slice(0, 1));
  await ledger.open(id);
  expect(trayOf(ledger)).toEqual(all);

  const other = (await makeLedger()).ledger;
  const info = await restoreBackup(other.desk, blob, control);
  await other.open(info.id);
  expect(trayOf(other)).toEqual(all);
  await other.undo();
  expect(trayOf(other)).toHaveLength(1203);
  await ledger.shelf.purge(copy.id);
  await ledger.shelf.purge(id);
  expect(await ledger.desk.database.tray.count()).toBe(0);
});

test('a record that went missing is found out', async () => {
  await addWaiting(ledger, [waiting({}), waiting({})]);
  await ledger.desk.database.tray.delete([id, 1]);
  await expect(ledger.open(id)).rejects.toThrow('workbook-damaged');
});

test('a tab that reads sees it and settles nothing', async () => {
  const locks = makeLocks();
  const shared = memoryDatabase();
  const writer = (await makeLedger(shared, { locks })).ledger;
  const info = await writer.shelf.create({ policyId: POLICY.id, name: '' });
  await writer.open(info.id);
  await addWaiting(writer, [waiting({})]);
  const reader = (await makeLedger(shared, { locks })).ledger;
  expect((await reader.open(info.id)).mode).toBe('reader');
  expect(trayOf(reader)).toEqual(trayOf(writer));
  await expect(settle(reader, trayOf(reader))).rejects.toThrow('read-only');
});
