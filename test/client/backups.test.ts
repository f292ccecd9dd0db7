import { beforeEach, describe, expect, test } from 'vitest';
import { createBackups, type Backups } from '../../src/client/service/backups';
import { readContainer } from '../../src/ledger/backup/container';
import type { Folder } from '../../src/ledger/backup/folder';
import type { Ledger } from '../../src/ledger/ledger';
import { readReturn } from '../../src/ledger/parcels/merge';
import { writeSetting } from '../../src/ledger/store/settings';
import { backup as en } from '../../src/ui/i18n/en/backup';
import { contents, makeLedger, memoryDatabase, POLICY } from '../ledger/support/ledger';
import { addBulk } from '../ledger/support/random';

// Backups as the page asks for them: into a folder, read back, under a password, looked into and opened.

let ledger: Ledger;
let backups: Backups;
let id: string;

beforeEach(async () => {
  ({ ledger } = await makeLedger(memoryDatabase()));
  ({ id } = await ledger.shelf.create({ policyId: POLICY.id, name: '台账' }));
  await ledger.open(id);
  await addBulk(ledger, 30, () => ['name', '甲']);
  backups = createBackups(ledger);
});

/** A folder in memory that can go wrong. What is kept in the database must be plain, so it is handed in on the way. */
function makeFolder() {
  const files = new Map<string, Blob>();
  const faults = { write: '', spoil: false, state: 'granted' };
  const folder: Folder = {
    name: '备份',
    async *keys() {
      yield* Array.from(files.keys());
    },
    async getFileHandle(name, options) {
      if (!files.has(name) && options?.create !== true) throw new DOMException('', 'NotFoundError');
      if (!files.has(name)) files.set(name, new Blob([]));
      return {
        getFile: async () => files.get(name) ?? new Blob([]),
        async createWritable() {
          let next = new Blob([]);
          return {
            async write(data) {
              if (faults.write !== '') throw new DOMException('', faults.write);
              next = data;
            },
            async close() {
              files.set(name, faults.spoil ? next.slice(0, next.size - 1) : next);
            },
            abort: async () => undefined,
          };
        },
      };
    },
    async removeEntry(name) {
      files.delete(name);
    },
    queryPermission: async () => faults.state,
  };
  return { files, faults, folder };
}

async function chosen() {
  const made = makeFolder();
  const { database } = ledger.desk;
  await writeSetting(database, 'backup-folder', { name: '备份' });
  const get = database.settings.get as (this: unknown, key: never) => unknown;
  database.settings.get = ((key: never) =>
    key === 'backup-folder'
      ? Promise.resolve({ key, value: made.folder })
      : get.call(database.settings, key)) as typeof database.settings.get;
  return made;
}

describe('into a folder', () => {
  test('written, read back, told', async () => {
    const { files } = await chosen();
    const before = await backups.state();
    expect(before.changes).toBeGreaterThan(0);
    expect(before.folder).toEqual({ name: '备份', granted: true });
    const note = await backups.toFolder(null);
    expect([...files.keys()]).toEqual([note.name]);
    expect(files.get(note.name)?.size).toBe(note.bytes);
    const after = await backups.state();
    expect(after.changes).toBe(0);
    expect(after.made).toEqual([note]);
    await ledger.apply({ kind: 'remove', rows: [1] });
    expect((await backups.state()).changes).toBe(1);
  });

  test('other files stay, empty ones left by a browser that died go', async () => {
    const { files } = await chosen();
    files.set('照片.jpg', new Blob(['x']));
    const first = await backups.toFolder(null);
    const left = first.name.replace(/_\d{6}_/, '_000000_');
    files.set(left, new Blob([]));
    await backups.toFolder(null);
    expect([...files.keys()]).toContain('照片.jpg');
    expect([...files.keys()]).not.toContain(left);
  });

  test('those that have gone from the folder are no longer listed', async () => {
    const { files } = await chosen();
    for (let round = 0; round < 5; round += 1) await backups.toFolder(null);
    await backups.make();
    const { made } = await backups.state();
    expect(made.map(({ where }) => where)).toEqual(['download', 'folder', 'folder', 'folder']);
    expect(made.flatMap(({ where, name }) => (where === 'folder' ? [name] : [])).sort()).toEqual(
      [...files.keys()].sort(),
    );
  });

  test('of one second: the one that was there is neither written over nor taken away with one that failed', async () => {
    const { files, faults } = await chosen();
    const { clock } = ledger.desk.ports;
    const at = clock.now();
    Object.assign(clock, { now: () => at });
    const first = await backups.toFolder(null);
    const there = files.get(first.name);
    faults.write = 'QuotaExceededError';
    await expect(backups.toFolder(null)).rejects.toThrow(/^folder-failed: /);
    faults.write = '';
    const second = await backups.toFolder(null);
    expect([...files.keys()]).toEqual([first.name, second.name]);
    expect(files.get(first.name)).toBe(there);
  });

  test('what was not written as it should is no backup, and nothing older goes for it', async () => {
    const { files, faults } = await chosen();
    for (let round = 0; round < 3; round += 1) await backups.toFolder(null);
    const names = [...files.keys()];
    expect(names.length).toBe(3);
    faults.spoil = true;
    await expect(backups.toFolder(null)).rejects.toThrow(/^backup-unverified: /);
    faults.spoil = false;
    for (const fault of ['QuotaExceededError', 'NotFoundError', 'NoModificationAllowedError']) {
      faults.write = fault;
      await expect(backups.toFolder(null)).rejects.toThrow(/^folder-failed: /);
    }
    faults.write = 'NotAllowedError';
    await expect(backups.toFolder(null)).rejects.toThrow(/^folder-denied: /);
    expect([...files.keys()]).toEqual(names);
    expect((await backups.state()).made.length).toBe(3);
  });

  test('without permission, or a folder, it says so', async () => {
    await expect(backups.toFolder(null)).rejects.toThrow(/^folder-denied: /);
    const { faults } = await chosen();
    faults.state = 'prompt';
    await expect(backups.toFolder(null)).rejects.toThrow(/^folder-denied: /);
    expect((await backups.state()).folder?.granted).toBe(false);
  });

  test('a workbook that is written meanwhile is read anew; one that is written without end is tried later, not called damaged', async () => {
    const { files } = await chosen();
    const { chunks } = ledger.desk.database;
    const { get } = chunks;
    // Somebody edits while the first chunk is being read.
    const disturb = (times: number) => {
      chunks.get = (async () => {
        times -= 1;
        if (times === 0) chunks.get = get;
        await ledger.apply({ kind: 'set-cells', name: 'edit', edits: [], added: [[['name', '乙']]] });
        return undefined;
      }) as unknown as typeof get;
    };
    disturb(3);
    await expect(backups.toFolder(null)).rejects.toThrow(/^busy: /);
    expect((await backups.state()).made).toEqual([]);
    disturb(1);
    const { name } = await backups.toFolder(null);
    expect((await readContainer(files.get(name) ?? new Blob())).manifest).toMatchObject({ head: { persons: 34 } });
  });

  test('what was asked for before it is in it, though nobody has waited for it', async () => {
    const { files } = await chosen();
    const edit = ledger.apply({ kind: 'set-cells', name: 'edit', edits: [], added: [[['name', '乙']]] });
    const made = backups.toFolder(id);
    const closing = ledger.close();
    const { name } = await made;
    await Promise.all([edit, closing]);
    expect((await readContainer(files.get(name) ?? new Blob())).manifest).toMatchObject({ head: { persons: 31 } });
  });

  test('one that is closed is backed up all the same', async () => {
    const { files } = await chosen();
    await ledger.close();
    await backups.toFolder(id);
    expect(files.size).toBe(1);
  });
});

describe('under a password', () => {
  test('opens by it here and elsewhere, by no other, and not without', async () => {
    await backups.setPassword('四二一');
    const { blob } = await backups.make();
    expect((await backups.state()).made[0]?.sealed).toBe(true);
    const other = await makeLedger(memoryDatabase());
    const there = createBackups(other.ledger);
    // Dropped on an open workbook: asked for its password too, and then no return.
    const dropped = (password: string | null) => readReturn(blob, password, { step: async () => undefined });
    await expect(dropped(null)).rejects.toThrow(/^password-needed: /);
    await expect(dropped('四二一')).rejects.toThrow(/^parcel-not-return: /);
    await expect(there.peek(blob, null)).rejects.toThrow(/^password-needed: /);
    await expect(there.peek(blob, '四二二')).rejects.toThrow(/^password-wrong: /);
    const told = await there.peek(blob, '四二一');
    expect(told).toMatchObject({ name: '台账', persons: 30, sealed: true, here: [], units: null });
    const info = await there.restore(blob, '四二一', null);
    await other.ledger.open(info.id);
    expect(contents(other.ledger.book().table)).toEqual(contents(ledger.book().table));
    expect(await there.state()).toMatchObject({ changes: 0, made: [{ sealed: true, where: 'download' }] });
    expect(await backups.peek(blob, null)).toMatchObject({ here: [{ id }] }); // the computer that made it need not ask
    await backups.setPassword(null);
    await expect(backups.peek(blob, null)).rejects.toThrow(/^password-needed: /);
    expect(await backups.peek((await backups.make()).blob, null)).toMatchObject({ sealed: false });
  });
});

describe('opened again', () => {
  test('tells which workbook it is, by its number though it was renamed, else by its name', async () => {
    const { blob } = await backups.make();
    await ledger.shelf.rename(id, '改过名');
    expect(await backups.peek(blob, null)).toMatchObject({ here: [{ id, name: '改过名', missing: 0 }] });
    const other = await makeLedger(memoryDatabase());
    const twin = await other.ledger.shelf.create({ policyId: POLICY.id, name: '台账' });
    // The same number by chance of the test's clockwork is no matter: the name finds it as well.
    expect(await createBackups(other.ledger).peek(blob, null)).toMatchObject({ here: [{ id: twin.id, missing: 0 }] });
  });

  test('tells of each workbook that it is of how many of its changes it does not hold, the one it was made of first', async () => {
    const edit = (text: string) =>
      ledger.apply({ kind: 'set-cells', name: 'edit', edits: [{ row: 0, field: 'name', text }], added: [] });
    const found = async (file: Blob) => {
      const peek = await backups.peek(file, null);
      return peek.kind === 'workbook' ? peek.here.map((each) => [each.id, each.name, each.missing]) : [];
    };
    const { blob: early } = await backups.make();
    await edit('乙');
    await edit('丙');
    await ledger.undo();
    expect(await found(early)).toEqual([[id, '台账', 3]]);
    // Opened beside it and worked on: both are of the file, each with what was done in it since; notes are no changes.
    const copy = await backups.restore(early, null, null);
    await ledger.open(copy.id);
    await edit('丁');
    const both = [
      [id, '台账', 3],
      [copy.id, '台账（2）', 1],
    ];
    expect(await found(early)).toEqual(both);
    // The later file holds what was done here, and of the other one what both have in common.
    const { blob: late } = await backups.make();
    expect(await found(late)).toEqual([
      [copy.id, '台账（2）', 0],
      [id, '台账', 3],
    ]);
    await ledger.shelf.remove(id);
    expect(await found(early)).toEqual([[copy.id, '台账（2）', 1]]);
  });

  test('of another work that has its name nobody can tell', async () => {
    const { blob } = await backups.make();
    const other = await makeLedger(memoryDatabase());
    await other.ledger.shelf.create({ policyId: POLICY.id, name: '别的' });
    const twin = await other.ledger.shelf.create({ policyId: POLICY.id, name: '台账' });
    await other.ledger.open(twin.id);
    await addBulk(other.ledger, 3, () => ['name', '乙']);
    expect(await createBackups(other.ledger).peek(blob, null)).toMatchObject({
      here: [{ id: twin.id, missing: null }],
    });
  });

  test('beside it: both are there', async () => {
    const { blob } = await backups.make();
    const info = await backups.restore(blob, null, null);
    expect((await ledger.shelf.list()).map(({ name, deletedAt }) => `${name} ${deletedAt}`)).toEqual(
      expect.arrayContaining(['台账 null', '台账（2） null']),
    );
    expect(info.name).toBe('台账（2）');
  });

  test('in its place: what was there lies in the bin, whole, and can come back', async () => {
    const { blob } = await backups.make();
    const then = contents(ledger.book().table);
    await ledger.apply({ kind: 'remove', rows: [3, 4] });
    const now = contents(ledger.book().table);
    const info = await backups.restore(blob, null, { id, suffix: '（恢复前）' });
    expect(info.name).toBe('台账');
    await ledger.open(info.id);
    expect(contents(ledger.book().table)).toEqual(then);
    const old = (await ledger.shelf.list()).find((each) => each.id === id);
    expect(old?.name).toBe('台账（恢复前）');
    expect(old?.deletedAt).not.toBeNull();
    await ledger.shelf.restore(id);
    await ledger.open(id);
    expect(contents(ledger.book().table)).toEqual(now);
  });

  test('in its place, on an English page: the end of the name that says so is English', async () => {
    const { blob } = await backups.make();
    const suffix = en.replacedName;
    await backups.restore(blob, null, { id, suffix });
    expect((await ledger.shelf.list()).map(({ name }) => name).sort()).toEqual(['台账', '台账 (before restoring)']);
  });

  test('in its place, but it cannot: everything stays', async () => {
    const { blob } = await backups.make();
    const before = await ledger.shelf.list();
    const cut = blob.slice(0, blob.size - 3);
    await expect(backups.peek(cut, null)).rejects.toThrow(/^backup-damaged: /);
    await expect(backups.restore(cut, null, { id, suffix: '（恢复前）' })).rejects.toThrow(/^backup-damaged: /);
    await expect(backups.restore(blob, null, { id: 'nobody', suffix: '（恢复前）' })).rejects.toThrow(
      /^workbook-missing: /,
    );
    const { database } = ledger.desk;
    const { put } = database.workbooks;
    database.workbooks.put = ((record: { deletedAt: number | null }) =>
      record.deletedAt === null
        ? put.call(database.workbooks, record as never)
        : Promise.reject(new Error('disk'))) as unknown as typeof put;
    await expect(backups.restore(blob, null, { id, suffix: '（恢复前）' })).rejects.toThrow(/^storage-failed: /);
    database.workbooks.put = put;
    expect(await ledger.shelf.list()).toEqual(before);
    expect(await database.workbooks.count()).toBe(1);
  });

  test('in its place while another tab writes it: refused', async () => {
    const shared = memoryDatabase();
    const one = await makeLedger(shared);
    const made = await one.ledger.shelf.create({ policyId: POLICY.id, name: '台账' });
    await one.ledger.open(made.id);
    const { blob } = await createBackups(one.ledger).make();
    const two = await makeLedger(shared, { locks: one.ledger.desk.ports.locks });
    await expect(createBackups(two.ledger).restore(blob, null, { id: made.id, suffix: '（恢复前）' })).rejects.toThrow(
      /^replaced-elsewhere: /,
    );
  });
});
