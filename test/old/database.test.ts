import { readFileSync } from 'node:fs';
import { Dexie } from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { expect, test } from 'vitest';
import { restoreBackup } from '../../src/ledger/backup/restore';
import { DATABASE_NAME, DATABASE_VERSION, STORES } from '../../src/ledger/store/schema';
import { dump } from '../ledger/support/dump';
import { failWrite } from '../ledger/support/faults';
import { contents, makeLedger } from '../ledger/support/ledger';

// A database that the first release wrote, opened by today's code: its version and stores, and in them the very records of v1.cztz.

const file = (name: string): Buffer<ArrayBuffer> => readFileSync(new URL(`./${name}`, import.meta.url));
const FIRST = ['workbooks', 'heads', 'chunks', 'pools', 'changes'] as const;

async function firstRelease(): Promise<{ indexedDB: IDBFactory; IDBKeyRange: typeof IDBKeyRange; id: string }> {
  const { ledger } = await makeLedger();
  const control = { step: async () => undefined };
  const { id } = await restoreBackup(ledger.desk, new Blob([file('v1.cztz')]), control);
  const options = { indexedDB: new IDBFactory(), IDBKeyRange };
  const old = new Dexie(DATABASE_NAME, options);
  old.version(1).stores(STORES[1]);
  await old.open();
  for (const store of FIRST) await old.table(store).bulkAdd(await ledger.desk.database.table(store).toArray());
  old.close();
  await ledger.shutDown();
  return { ...options, id };
}

test('opens unchanged, is brought to today’s version, and goes on: marks, places, names, layouts', async () => {
  const { id, ...database } = await firstRelease();
  const { ledger } = await makeLedger(database);
  expect(ledger.desk.database.backendDB().version).toBe(DATABASE_VERSION * 10);
  await ledger.open(id);
  const { table, head } = ledger.book();
  const told = JSON.parse(file('v1.json').toString()) as { rows: string[]; overlay: unknown; asOf: unknown };
  expect({
    rows: (contents(table) as { rows: string[] }).rows,
    overlay: head.overlay,
    asOf: head.asOf,
  }).toEqual({ rows: told.rows, overlay: told.overlay, asOf: told.asOf });
  expect(await ledger.layout()).toBeNull();
  expect((await ledger.history(null, 1000)).every(({ by }) => by === undefined)).toBe(true);

  const row = table.alive.indexOf(1);
  const before = contents(table);
  ledger.setAuthor('陈会计');
  await ledger.apply({
    kind: 'set-columns',
    name: 'mark',
    rows: Uint32Array.of(row),
    columns: [{ field: 'mark', texts: ['绿'] }],
    values: { mark: '绿' },
  });
  await ledger.apply({ kind: 'set-cells', name: 'edit', edits: [], added: [[['name', '新人']]], after: row });
  await ledger.setLayout({ views: [], columns: null, rowHeight: 26, zoom: 100 });
  const after = contents(table);
  await ledger.shutDown();

  const again = (await makeLedger(database)).ledger;
  await again.open(id);
  expect(contents(again.book().table)).toEqual(after);
  expect(await again.layout()).toMatchObject({ zoom: 100 });
  await again.undo();
  await again.undo();
  expect((contents(again.book().table) as { rows: unknown }).rows).toEqual((before as { rows: unknown }).rows);
});

// Dexie itself tries an opening anew that failed without a reason: the other kinds of fault are refusals.
test.each(['aborted', 'full'] as const)(
  'bringing it to today’s version broken off at each of its writes (%s): as it was, and the next try goes through',
  async (kind) => {
    const { id, ...database } = await firstRelease();
    const before = await dump(database);
    const version = async (): Promise<number | undefined> => (await database.indexedDB.databases())[0]?.version;
    const brokenOff = async (n: number): Promise<boolean> => {
      const fault = failWrite(n, kind);
      const refused = await makeLedger(database).then(
        () => false,
        () => true,
      );
      fault.end();
      expect(refused).toBe(fault.hit());
      return refused;
    };
    let tried = 0;
    while (await brokenOff(tried)) {
      tried += 1;
      expect([await version(), await dump(database)]).toEqual([10, before]);
    }
    const later = Object.values(STORES).flatMap((stores) => Object.keys(stores)).length - FIRST.length;
    expect(tried, 'stores that came later').toBe(later);
    expect(await version()).toBe(DATABASE_VERSION * 10);
    expect(await dump(database)).toMatchObject(before);
    const { ledger } = await makeLedger(database);
    await ledger.open(id);
    expect(ledger.book().table.aliveCount).toBeGreaterThan(0);
  },
);
