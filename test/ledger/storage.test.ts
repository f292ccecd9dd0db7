import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, test } from 'vitest';
import { openLedger } from '../../src/ledger/ledger';
import { DATABASE_NAME, DATABASE_VERSION, WORKBOOK_FORMAT } from '../../src/ledger/store/schema';
import { makeComputing } from '../../src/ledger/workbook/computing';
import { checkpoint } from '../../src/ledger/workbook/session';
import { makeBackup } from '../../src/ledger/backup/make';
import { restoreBackup } from '../../src/ledger/backup/restore';
import { dump } from './support/dump';
import { failWrite } from './support/faults';
import { contents, makeLedger, memoryDatabase, POLICY, type TestLedger } from './support/ledger';
import { makePorts } from './support/ports';
import { addBulk } from './support/random';

async function withWorkbook(
  database = memoryDatabase(),
): Promise<TestLedger & { id: string; database: typeof database }> {
  const made = await makeLedger(database);
  const { id } = await made.ledger.shelf.create({ policyId: POLICY.id, name: '' });
  await made.ledger.open(id);
  let person = 0;
  await addBulk(made.ledger, 3, () => ['name', `甲${(person += 1)}`]);
  await made.ledger.apply({
    kind: 'set-cells',
    name: 'edit',
    edits: [{ row: 0, field: 'note', text: 'x' }],
    added: [],
  });
  return { ...made, id, database };
}

/** A raw connection to the same database, as another release would have. */
function raw(indexedDB: IDBFactory, version?: number): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE_NAME, version);
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('?')));
  });
}

describe('a database of a newer release', () => {
  test.each([true, false])('is refused and not touched (databases() there: %s)', async (listed) => {
    const indexedDB = new IDBFactory();
    (await raw(indexedDB, (DATABASE_VERSION + 1) * 10)).close();
    if (!listed) Object.defineProperty(indexedDB, 'databases', { value: undefined });
    await expect(makeLedger({ indexedDB, IDBKeyRange })).rejects.toThrow(
      `storage-newer: {"found":${DATABASE_VERSION + 1},"known":${DATABASE_VERSION}}`,
    );
    const after = await raw(indexedDB);
    expect([after.version, [...after.objectStoreNames]]).toEqual([(DATABASE_VERSION + 1) * 10, []]);
  });

  test('that comes while this one is open is told at once', async () => {
    const { events, database } = await withWorkbook();
    const { indexedDB = new IDBFactory() } = database;
    events.length = 0;
    (await raw(indexedDB, (DATABASE_VERSION + 1) * 10)).close();
    expect(events).toEqual([{ kind: 'save', state: 'failed', error: 'storage-newer' }]);
  });

  test('with the stores of today in it is read, exported and backed up, and nothing writes', async () => {
    const { ledger, id, database } = await withWorkbook();
    const before = contents(ledger.book().table);
    const strange = await ledger.shelf.create({ policyId: POLICY.id, name: '将来的' });
    await ledger.desk.database.workbooks.update(strange.id, { format: WORKBOOK_FORMAT + 1 });
    // What a restore of that release has under way is not ours to clear away.
    const arriving = await ledger.shelf.create({ policyId: POLICY.id, name: '未完' });
    await ledger.desk.database.workbooks.update(arriving.id, { arriving: true });
    await ledger.shutDown();
    const { indexedDB = new IDBFactory() } = database;
    await new Promise((resolve, reject) => {
      const request = indexedDB.open(DATABASE_NAME, (DATABASE_VERSION + 2) * 10);
      request.addEventListener('upgradeneeded', () => {
        request.result.createObjectStore('future', { keyPath: 'id' }).add({ id: 1 });
      });
      request.addEventListener('success', () => resolve(request.result.close()));
      request.addEventListener('error', reject);
    });
    const stored = await dump(database);

    const later = (await makeLedger(database)).ledger;
    expect(later.newer).toBe(DATABASE_VERSION + 2);
    expect((await later.shelf.list()).map(({ name }) => name)).toContain('将来的');
    expect((await later.open(id)).mode).toBe('reader');
    expect(contents(later.book().table)).toEqual(before);
    expect((await later.history(null, 10)).length).toBeGreaterThan(0);
    await later.setLayout({ views: [], columns: null, rowHeight: 34, zoom: 100 }); // for this tab only
    const { blob } = await makeBackup(later.desk.database, id, 0, { step: async () => undefined });
    await expect(later.undo()).rejects.toThrow(/^read-only: /);
    await expect(later.apply({ kind: 'remove', rows: [0] })).rejects.toThrow(/^storage-newer: /);
    const refusal = `storage-newer: {"found":${DATABASE_VERSION + 2},"known":${DATABASE_VERSION}}`;
    for (const write of [
      () => later.shelf.create({ policyId: POLICY.id, name: '' }),
      () => later.shelf.copy(id, ''),
      () => later.shelf.rename(id, '改'),
      () => later.shelf.restore(id),
      () => restoreBackup(later.desk, blob, { step: async () => undefined }),
    ])
      await expect(write()).rejects.toThrow(refusal);
    await expect(later.open(strange.id)).rejects.toThrow(/^storage-newer: /);
    await later.shutDown();
    expect(await dump(database)).toEqual(stored);
    expect((await raw(indexedDB)).version).toBe((DATABASE_VERSION + 2) * 10);

    const own = (await makeLedger()).ledger;
    await own.open((await restoreBackup(own.desk, blob, { step: async () => undefined })).id);
    expect(contents(own.book().table)).toEqual(before);
  });

  test('a single workbook of a newer layout is refused, the others open', async () => {
    const { ledger, id } = await withWorkbook();
    const other = await ledger.shelf.create({ policyId: POLICY.id, name: '' });
    await ledger.close();
    await ledger.desk.database.workbooks.update(id, { format: WORKBOOK_FORMAT + 1 });
    await expect(ledger.open(id)).rejects.toThrow(
      `storage-newer: {"found":${WORKBOOK_FORMAT + 1},"known":${WORKBOOK_FORMAT}}`,
    );
    expect((await ledger.open(other.id)).mode).toBe('writer');
  });
});

describe('a database that cannot be opened', () => {
  test('no IndexedDB at all', async () => {
    await expect(
      openLedger({ ports: makePorts([POLICY]), makeComputing, emit: async () => undefined }),
    ).rejects.toThrow(/^storage-blocked: /);
  });

  test('opening is forbidden', async () => {
    const indexedDB = new IDBFactory();
    indexedDB.open = () => {
      throw new DOMException('forbidden', 'SecurityError');
    };
    await expect(makeLedger({ indexedDB, IDBKeyRange })).rejects.toThrow(/^storage-blocked: /);
  });
});

describe('a full disk', () => {
  test.each([0, 1])('write %i: the command is refused, memory is as stored, and the next try succeeds', async (n) => {
    const { ledger, events } = await withWorkbook();
    const before = contents(ledger.book().table);
    events.length = 0;
    const fault = failWrite(n, 'full');
    const edit = { kind: 'set-cells', name: 'edit', edits: [{ row: 1, field: 'note', text: 'y' }], added: [] } as const;
    await expect(ledger.apply(edit)).rejects.toThrow(/^storage-full: /);
    fault.end();
    expect(contents(ledger.book().table)).toEqual(before);
    expect(events.filter(({ kind }) => kind === 'save')).toEqual([
      { kind: 'save', state: 'saving' },
      { kind: 'save', state: 'failed', error: 'storage-full' },
    ]);
    expect(events.some(({ kind }) => kind === 'update')).toBe(false);
    await ledger.apply(edit);
    expect(ledger.book().table.getText('note', 1)).toBe('y');
    expect(events.at(-1)).toEqual({ kind: 'save', state: 'saved' });
  });

  test('an import that does not fit leaves no persons, and a smaller one goes in behind it', async () => {
    const { ledger, id, database } = await withWorkbook();
    const fault = failWrite(3, 'full');
    await expect(addBulk(ledger, 50, () => ['name', '乙'])).rejects.toThrow(/^storage-full: /);
    fault.end();
    expect(ledger.book().table.aliveCount).toBe(3);
    await addBulk(ledger, 2, () => ['name', '丙']);
    const before = contents(ledger.book().table);
    const again = await makeLedger(database);
    expect((await again.ledger.open(id)).info.persons).toBe(5);
    expect(contents(again.ledger.book().table)).toEqual(before);
  });
});

describe('damage is told, never shown as empty', () => {
  const damages: Readonly<Record<string, (made: Awaited<ReturnType<typeof withWorkbook>>) => Promise<unknown>>> = {
    'a byte of a chunk': async ({ ledger, id }) => {
      const chunk = await ledger.desk.database.chunks.get([id, 0]);
      if (chunk === undefined) throw new Error('no chunk');
      const data = chunk.data.slice();
      data[0] = (data[0] ?? 0) ^ 4;
      return ledger.desk.database.chunks.put({ ...chunk, data });
    },
    'a base number of a chunk': async ({ ledger, id }) => {
      const chunk = await ledger.desk.database.chunks.get([id, 0]);
      if (chunk === undefined) throw new Error('no chunk');
      return ledger.desk.database.chunks.put({
        ...chunk,
        columns: chunk.columns.map((column) => ({ ...column, base: column.base + 1 })),
      });
    },
    'a lost chunk': ({ ledger, id }) => ledger.desk.database.chunks.delete([id, 0]),
    'a lost dictionary': ({ ledger, id }) => ledger.desk.database.pools.delete([id, 'name', 0]),
    'a text of a dictionary': async ({ ledger, id }) => {
      const pool = await ledger.desk.database.pools.get([id, 'name', 0]);
      if (pool === undefined) throw new Error('no dictionary');
      return ledger.desk.database.pools.put({ ...pool, bytes: pool.bytes.map((byte) => byte ^ 1) });
    },
    'a lost log record': ({ ledger, id }) => ledger.desk.database.changes.delete([id, 2]),
    'a lost head': ({ ledger, id }) => ledger.desk.database.heads.delete(id),
  };
  test.each(Object.keys(damages))('%s', async (name) => {
    const made = await withWorkbook();
    await made.ledger.close();
    await damages[name]?.(made);
    await expect(made.ledger.open(made.id)).rejects.toThrow(/^workbook-damaged: /);
  });
});

test('a damaged workbook stays in the list, so that nobody takes it for deleted', async () => {
  const { ledger, id } = await withWorkbook();
  await ledger.desk.database.heads.delete(id);
  expect((await ledger.shelf.list()).map((info) => info.id)).toEqual([id]);
});

test('the log is written into the chunks when it is long and nobody works; undo still goes back', async () => {
  const { ledger, id, database } = await withWorkbook();
  ledger.book().unsettled = 999;
  await ledger.apply({ kind: 'set-cells', name: 'edit', edits: [{ row: 2, field: 'note', text: 'z' }], added: [] });
  const clock = ledger.desk.ports.clock as ReturnType<typeof import('./support/ports').makeClock>;
  clock.pass(10_000);
  await ledger.queue.idle();
  await ledger.queue.idle();
  expect(ledger.book().head.checkpoint).toBe(3);
  expect(ledger.book().unsettled).toBe(0);
  const again = await makeLedger(database);
  await again.ledger.open(id);
  expect(contents(again.ledger.book().table)).toEqual(contents(ledger.book().table));
  await again.ledger.undo();
  expect(again.ledger.book().table.getText('note', 2)).toBe('');
});

test('a dictionary in very many pieces is written as one again', async () => {
  const { ledger, id, database } = await withWorkbook();
  for (let round = 0; round < 30; round += 1) {
    await ledger.apply({
      kind: 'set-cells',
      name: 'edit',
      edits: [{ row: 0, field: 'name', text: `第${round}人` }],
      added: [],
    });
    await checkpoint(ledger.desk, ledger.book());
  }
  const name = ledger.book().head.pools.find(({ field }) => field === 'name');
  expect(name?.segments).toBeLessThan(30);
  const again = await makeLedger(database);
  await again.ledger.open(id);
  expect(contents(again.ledger.book().table)).toEqual(contents(ledger.book().table));
});
