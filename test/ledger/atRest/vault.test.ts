import { Dexie } from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { beforeEach, describe, expect, test } from 'vitest';
import { SEALED_STORES } from '../../../src/ledger/atRest/vault';
import { switchAtRest } from '../../../src/ledger/atRest/switch';
import { createParcels } from '../../../src/client/service/parcels';
import { makeBackup } from '../../../src/ledger/backup/make';
import { restoreBackup } from '../../../src/ledger/backup/restore';
import { openLedger } from '../../../src/ledger/ledger';
import { holdKey } from '../../../src/ledger/secret/held';
import { readMappings, writeMapping } from '../../../src/ledger/store/mappings';
import { openDatabase } from '../../../src/ledger/store/open';
import { DATABASE_NAME, DATABASE_VERSION, STORES, type DatabaseOptions } from '../../../src/ledger/store/schema';
import { backupsKey, writeSetting } from '../../../src/ledger/store/settings';
import { makeComputing } from '../../../src/ledger/workbook/computing';
import { checkpoint } from '../../../src/ledger/workbook/session';
import { placesOf, quiet, unlockedDatabase, unlockedLedger } from '../support/atRest';
import { answer, dump } from '../support/dump';
import { contents, makeLedger, memoryDatabase, POLICY, type TestLedger } from '../support/ledger';
import { makePorts } from '../support/ports';
import { addBulk, makeRandom, randomStep } from '../support/random';
import { addWaiting, dismiss, trayOf, waiting } from '../support/tray';

const control = { step: async () => undefined };
/** All that somebody could look for in the files of the browser. */
const NAMES = [
  '欧阳修竹',
  '430903199001011234',
  '新月村王家组',
  '百家塅村',
  '13807370000',
  '低保户说明',
  '王会计',
  '某某镇台账',
  '上月缴费名单',
];

let database: DatabaseOptions;
let made: TestLedger;
let id: string;

/** A workbook in which each store holds something of persons. */
async function work({ ledger }: TestLedger): Promise<string> {
  const workbook = (await ledger.shelf.create({ policyId: POLICY.id, name: '某某镇台账' })).id;
  await ledger.open(workbook);
  ledger.setAuthor('王会计');
  await addBulk(ledger, 3, () => ['name', '欧阳修竹']);
  await ledger.apply({
    kind: 'set-cells',
    name: 'paste',
    edits: [
      { row: 0, field: 'idNumber', text: '430903199001011234' },
      { row: 0, field: 'payDate', text: '低保户说明' }, // kept as it came, in a chunk
    ],
    added: [
      [
        ['name', '欧阳修竹'],
        ['unit', '百家塅村'],
        ['group', '新月村王家组'],
        ['phone', '13807370000'],
      ],
    ],
  });
  await checkpoint(ledger.desk, ledger.book());
  await ledger.apply({
    kind: 'set-cells',
    name: 'edit',
    edits: [{ row: 1, field: 'idNumber', text: '430903199001011234' }],
    added: [],
  });
  await addWaiting(ledger, [
    waiting({ file: '上月缴费名单.csv', cells: { name: '欧阳修竹' } }),
    waiting({ line: 3, cells: { idNumber: '430903199001011234' } }),
  ]);
  await dismiss(ledger, trayOf(ledger).slice(0, 1));
  const query = { unit: '百家塅村', search: '', sort: [], filters: [] };
  await ledger.setLayout({ views: [{ id: 'v', name: '本村', query }], columns: null, rowHeight: 26, zoom: 100 });
  const { database: own } = ledger.desk;
  await writeMapping(own, { shape: 'h1', usedAt: 1, mapping: { unitName: '百家塅村' } });
  await writeSetting(own, backupsKey(workbook), [{ name: '某某镇台账_备份.cztz' }]);
  await createParcels(ledger).issue(['百家塅村']);
  return workbook;
}

beforeEach(async () => {
  database = memoryDatabase();
  made = await unlockedLedger(database);
  id = await work(made);
});

const keyed = async (store: string): Promise<object[]> => [...((await dump(database))[store] as object[])];

describe('after it was switched on', () => {
  test('no name and no number stands in any raw record, as text, in UTF-8 or in UTF-16; without it they do', async () => {
    const raw = await dump(database);
    for (const store of SEALED_STORES)
      expect(raw[store]?.length, `${store}: the test holds something`).toBeGreaterThan(0);
    expect(placesOf(raw, NAMES)).toEqual([]);
    const other = memoryDatabase();
    await work(await unlockedLedger(other, {}, false));
    const plain = await dump(other);
    const found = placesOf(plain, NAMES);
    for (const store of [...SEALED_STORES.filter((each) => each !== 'heads'), 'settings'])
      expect(
        found.some((place) => place.startsWith(`.${store}.`)),
        store,
      ).toBe(true);
    for (const name of NAMES) expect(placesOf(plain, [name]), name).not.toEqual([]);
  });

  test('of every record but the settings only the primary key is left, and every store is looked at', async () => {
    const raw = await dump(database);
    const stores = Object.assign({}, ...Object.values(STORES)) as Record<string, string>;
    expect(Object.keys(raw).sort()).toEqual([...SEALED_STORES, 'settings'].sort());
    for (const store of SEALED_STORES) {
      const key = (stores[store] ?? '').replace(/[[\]]/g, '').split('+');
      for (const record of raw[store] as object[])
        expect(Object.keys(record).sort(), store).toEqual([...key, 'sealed', 'v'].sort());
    }
    const settings = raw['settings'] as { key: string }[];
    expect(settings.map(({ key }) => key).sort()).toEqual([`backups:${id}`, 'lock']);
  });

  test('everything is there again for whoever has the password', async () => {
    await made.ledger.takeNotes(); // of the backup that was made
    const before = {
      rows: contents(made.ledger.book().table),
      head: made.ledger.book().head,
      tray: trayOf(made.ledger),
    };
    await made.ledger.shutDown();
    const { ledger } = await unlockedLedger(database);
    expect((await ledger.shelf.list()).map(({ name }) => name)).toEqual(['某某镇台账']);
    await ledger.open(id);
    expect({ rows: contents(ledger.book().table), head: ledger.book().head, tray: trayOf(ledger) }).toEqual(before);
    expect(await ledger.audit()).toMatchObject({ state: 'whole' });
    expect(await ledger.layout()).toMatchObject({ zoom: 100 });
    expect((await ledger.history(null, 2)).map(({ by }) => by)).toEqual(['王会计', '王会计']);
    expect((await ledger.historyOf({ row: null, field: null }, null, 10)).length).toBeGreaterThan(2);
  });

  test('without the key it is locked: no list, no opening, and no writing either', async () => {
    await made.ledger.shutDown();
    const before = await dump(database);
    await expect(makeLedger(database)).rejects.toThrow(/^locked/);
    const own = await openDatabase(database);
    for (const store of SEALED_STORES) {
      const table = own.table(store);
      const raw = (await keyed(store))[0] as Record<string, unknown>;
      await expect(table.toArray(), store).rejects.toThrow(/locked/);
      await expect(table.toCollection().first(), store).rejects.toThrow(/locked/);
      await expect(table.reverse().first(), store).rejects.toThrow(/locked/);
      await expect(
        table.toCollection().each(() => undefined),
        store,
      ).rejects.toThrow(/locked/);
      const { v: _v, sealed: _sealed, ...key } = raw;
      const [only = '', ...more] = Object.values(key) as string[];
      await expect(table.get(more.length === 0 ? only : [only, ...more]), store).rejects.toThrow(/locked/);
      await expect(table.put({ ...key, name: '甲' }), store).rejects.toThrow(/locked/);
      expect(await table.count()).toBe((await keyed(store)).length); // how many there are is no secret
    }
    own.close();
    expect(await dump(database)).toEqual(before);
  });

  test('a record in the place of another, one altered and one of another key are told, and nothing is taken for empty', async () => {
    await made.ledger.shutDown();
    const { indexedDB } = database;
    if (indexedDB === undefined) throw new Error('no database of the test’s own');
    const raw = await answer(indexedDB.open(DATABASE_NAME));
    const put = async (store: string, record: object): Promise<void> => {
      await answer(raw.transaction(store, 'readwrite').objectStore(store).put(record));
    };
    const [first, second] = (await keyed('changes')) as { seq: number; sealed: Uint8Array }[];
    if (first === undefined || second === undefined) throw new Error('two records');
    for (const wrong of [
      { ...first, sealed: second.sealed },
      { ...first, sealed: first.sealed.map((byte, at) => (at === 30 ? byte ^ 1 : byte)) },
    ]) {
      await put('changes', wrong);
      const { ledger } = await unlockedLedger(database, {}, false);
      await expect(
        ledger.history(null, 10).catch(async () => ledger.open(id).then(() => ledger.history(null, 10))),
      ).rejects.toThrow('record-damaged: {"store":"changes"}');
      await ledger.shutDown();
      await put('changes', first);
    }
    raw.close();
    const own = await openDatabase(database);
    holdKey(own, new Uint8Array(32));
    await expect(own.heads.toArray()).rejects.toThrow(/record-damaged/);
    own.close();
  });
});

test('a workbook whose record was altered keeps no other away: it is listed, told when opened, and can be done away with', async () => {
  const { ledger } = made;
  const other = await ledger.shelf.create({ policyId: POLICY.id, name: '另一本' });
  await ledger.shutDown();
  const { indexedDB } = database;
  if (indexedDB === undefined) throw new Error('no database of the test’s own');
  const raw = await answer(indexedDB.open(DATABASE_NAME));
  for (const store of ['workbooks', 'mappings'] as const) {
    const record = (await keyed(store)).find((each) => !('id' in each) || each.id === id) as { sealed: Uint8Array };
    const sealed = record.sealed.map((byte, at) => (at === 40 ? byte ^ 1 : byte));
    await answer(
      raw
        .transaction(store, 'readwrite')
        .objectStore(store)
        .put({ ...record, sealed }),
    );
  }
  raw.close();
  const again = (await unlockedLedger(database, {}, false)).ledger;
  expect((await again.shelf.list()).map(({ name }) => name).sort()).toEqual(['另一本', '（打不开的工作簿）']);
  await expect(again.open(id)).rejects.toThrow('record-damaged: {"store":"workbooks"}');
  expect(await readMappings(again.desk.database)).toEqual([]);
  expect((await again.open(other.id)).info.name).toBe('另一本');
  await again.shelf.create({ policyId: POLICY.id, name: '' });
  await again.shelf.purge(id);
  expect((await again.shelf.list()).length).toBe(2);
});

describe('works as without', () => {
  test('backup and restore: the file is the plain one, here and elsewhere', async () => {
    const { ledger } = made;
    const { blob } = await makeBackup(ledger.desk.database, id, 0, control);
    const there = (await makeLedger()).ledger;
    const info = await restoreBackup(there.desk, blob, control);
    await there.open(info.id);
    expect(contents(there.book().table)).toEqual(contents(ledger.book().table));
    const here = await restoreBackup(ledger.desk, blob, control);
    await ledger.open(here.id);
    expect(contents(ledger.book().table)).toEqual(contents(there.book().table));
    expect(await ledger.audit()).toMatchObject({ state: 'whole' });
    expect(placesOf(await dump(database), NAMES)).toEqual([]);
  });

  test('copy, rename, bin, and for good: nothing of it stays', async () => {
    const { ledger } = made;
    const copy = await ledger.shelf.copy(id, '副本');
    await ledger.shelf.rename(copy.id, '又一本');
    await ledger.open(copy.id);
    const rows = contents(ledger.book().table);
    await ledger.open(id);
    expect(contents(ledger.book().table)).toEqual(rows);
    await ledger.shelf.remove(copy.id);
    await ledger.shelf.purge(copy.id);
    const raw = (await dump(database)) as Record<string, { workbook?: string; id?: string }[]>;
    for (const store of SEALED_STORES)
      expect(
        raw[store]?.filter((record) => (record.workbook ?? record.id) === copy.id),
        store,
      ).toEqual([]);
  });

  test.each([91, 92, 93])(
    'seed %i: any work, stored = in memory, undone to the beginning, nothing plain',
    async (seed) => {
      const { ledger } = made;
      const random = makeRandom(seed);
      for (let step = 0; step < 60; step += 1) await randomStep(ledger, random);
      const then = (await unlockedLedger(database, {}, false)).ledger;
      await then.open(id);
      expect(contents(then.book().table)).toEqual(contents(ledger.book().table));
      expect(then.book().head).toEqual(ledger.book().head);
      expect(await then.audit()).toMatchObject({ state: 'whole' });
      expect(placesOf(await dump(database), [...NAMES, '王一', '李二', '不知村', '缴费名单'])).toEqual([]);
      while ((await ledger.undo()) !== null);
      await then.open(id);
      expect(contents(then.book().table)).toEqual(contents(ledger.book().table));
    },
  );

  test('a database of a later release: read only, opened with the password, not touched', async () => {
    await made.ledger.shutDown();
    const later = new Dexie(DATABASE_NAME, database);
    for (const [version, stores] of Object.entries(STORES)) later.version(Number(version)).stores(stores);
    later.version(DATABASE_VERSION + 1).stores({ later: 'id' });
    await later.open();
    later.close();
    const before = await dump(database);
    const own = await unlockedDatabase(database);
    const ledger = await openLedger({ ports: makePorts([POLICY]), makeComputing, emit: async () => undefined }, own);
    expect(ledger.newer).toBe(DATABASE_VERSION + 1);
    await ledger.open(id);
    expect(ledger.book().table.getText('name', 0)).toBe('欧阳修竹');
    await expect(ledger.apply({ kind: 'remove', rows: [0] })).rejects.toThrow(/^storage-newer/);
    await expect(switchAtRest(own, 'no', quiet)).rejects.toThrow(/^storage-newer/);
    expect((await makeBackup(own, id, 0, control)).blob.size).toBeGreaterThan(100);
    await ledger.shutDown();
    expect(await dump(database)).toEqual(before);
  });
});

test('without a password everything is as it was: nothing is sealed, and no key is asked for', async () => {
  const plain = { indexedDB: new IDBFactory(), IDBKeyRange };
  const own = (await makeLedger(plain)).ledger;
  await own.shelf.create({ policyId: POLICY.id, name: '明文' });
  expect(placesOf(await dump(plain), ['明文'])).toEqual(['.workbooks.0.name']);
});
