import { describe, expect, test } from 'vitest';
import type { AuditNote } from '../../src/ledger/audit/note';
import { verifyAudit } from '../../src/ledger/audit/verify';
import { changesOf, makeBackup } from '../../src/ledger/backup/make';
import { restoreBackup } from '../../src/ledger/backup/restore';
import type { Ledger } from '../../src/ledger/ledger';
import { returnOf } from '../../src/ledger/parcels/handBack';
import { issueParcel } from '../../src/ledger/parcels/issue';
import type { AuditRecord } from '../../src/ledger/store/records';
import { placesOf, unlockedLedger } from './support/atRest';
import { dump } from './support/dump';
import { failWrite } from './support/faults';
import { makeLedger, memoryDatabase, POLICY } from './support/ledger';
import { makeClock, makeHub, makeLocks } from './support/ports';
import { addBulk } from './support/random';

// Notes of the audit log: what left, came in its place, or was locked away. They are chained like everything else, and change nothing.

const CONTROL = { step: async () => undefined };
const EXPORT: AuditNote = {
  kind: 'export',
  of: '名册',
  file: '名册_欧阳修竹.xlsx',
  persons: 3,
  rows: 3,
  fields: ['姓名', '证件号码'],
  ids: 'mask',
  phones: false,
  mark: '水印：王芳  2026-11-23 09:00',
};
const BACKUP: AuditNote = { kind: 'backup', file: '备份.cztz', where: 'download', sealed: true };
const NOTES: readonly AuditNote[] = [
  EXPORT,
  BACKUP,
  { kind: 'restored', file: 'a.cztz', madeAt: 5, sealed: false, replaced: '旧的' },
  { kind: 'parcel', file: 'p.cztz', units: ['新月', '黄湖'], persons: 2, sealed: true },
  { kind: 'returned', file: 'r.cztz', cells: 3, added: 1, removed: 0, sealed: false },
  { kind: 'password', of: 'browser', how: 'changed' },
  { kind: 'at-rest', to: 'yes' },
];

async function worked(database = memoryDatabase()): Promise<{ ledger: Ledger; id: string }> {
  const { ledger } = await makeLedger(database);
  const { id } = await ledger.shelf.create({ policyId: POLICY.id, name: '' });
  await ledger.open(id);
  ledger.setAuthor('王芳');
  await addBulk(ledger, 3, () => ['name', '甲']);
  await edit(ledger, '一');
  return { ledger, id };
}

const edit = (ledger: Ledger, text: string) =>
  ledger.apply({ kind: 'set-cells', name: 'edit', edits: [{ row: 0, field: 'note', text }], added: [] });

async function noted(ledger: Ledger, ...notes: readonly AuditNote[]): Promise<void> {
  for (const each of notes) await ledger.note(each);
  await ledger.takeNotes();
}

function entries({ desk }: Ledger, id: string): Promise<AuditRecord[]> {
  return desk.database.audit.where('[workbook+n]').between([id, 0], [id, Infinity]).toArray();
}
const said = (log: readonly AuditRecord[]): string[] => log.map(({ what, note }) => note?.kind ?? what);

test('who, when and what comes into the chain, in its turn; the log is whole; nothing of the workbook has changed', async () => {
  const { ledger, id } = await worked();
  const before = ledger.book().head;
  await noted(ledger, EXPORT);
  const { head } = ledger.book();
  expect({ ...head, audit: 0, rev: 0 }).toEqual({ ...before, audit: 0, rev: 0 });
  expect(head.audit).toMatchObject({ n: 3, notes: 1 });
  expect(changesOf(head)).toBe(2); // a backup is as new as before
  await edit(ledger, '二');
  await noted(ledger, ...NOTES.slice(1));
  await ledger.undo();
  expect(said(await entries(ledger, id))).toEqual([
    'do',
    'do',
    'export',
    'do',
    ...NOTES.slice(1).map(({ kind }) => kind),
    'undo',
  ]);
  const [, , first] = await entries(ledger, id);
  expect(first).toMatchObject({ by: '王芳', seq: 2, note: EXPORT });
  expect(await ledger.audit()).toMatchObject({ state: 'whole', entries: 11 });
  expect(await ledger.desk.database.settings.count()).toBe(0);
});

test('told newest first, as far back as is asked', async () => {
  const { ledger } = await worked();
  expect(await ledger.notesSince(0)).toEqual([]);
  await noted(ledger, EXPORT);
  await edit(ledger, '二');
  await noted(ledger, BACKUP);
  expect((await ledger.notesSince(0)).map(({ note, seq }) => `${note.kind} ${seq}`)).toEqual(['backup 3', 'export 2']);
  expect((await ledger.notesSince(3)).map(({ note }) => note.kind)).toEqual(['backup']);
  expect((await ledger.notesSince(2)).map(({ note }) => note.kind)).toEqual(['backup', 'export']);
});

test('the first entry of a workbook, and after one that an earlier release has worked on', async () => {
  const { ledger } = await makeLedger();
  const { id } = await ledger.shelf.create({ policyId: POLICY.id, name: '' });
  await ledger.open(id);
  await noted(ledger, BACKUP);
  await addBulk(ledger, 1, () => ['name', '甲']);
  expect(said(await entries(ledger, id))).toEqual(['backup', 'do']);
  expect(await ledger.audit()).toMatchObject({ state: 'whole', entries: 2 });
  // The log was not kept before.
  const { audit: _audit, ...rest } = ledger.book().head;
  await ledger.desk.database.heads.put(rest);
  await ledger.desk.database.audit.clear();
  await ledger.open(id);
  await noted(ledger, EXPORT);
  expect(said(await entries(ledger, id))).toEqual(['begin', 'export']);
  expect(await ledger.audit()).toMatchObject({ state: 'whole', before: 1 });
});

test('a tab that reads leaves its note to the one that writes; of a closed workbook it comes at its next opening, in the order of time', async () => {
  const database = memoryDatabase();
  const locks = makeLocks();
  const join = makeHub();
  const { ledger: first } = await makeLedger(database, { locks, channel: join() });
  const { ledger: second } = await makeLedger(database, { locks, channel: join() });
  const { id } = await first.shelf.create({ policyId: POLICY.id, name: '' });
  await first.open(id);
  expect((await second.open(id)).mode).toBe('reader');
  second.setAuthor('李四');
  await second.note(EXPORT);
  await expect.poll(async () => said(await entries(first, id))).toEqual(['export']);
  expect((await entries(first, id))[0]).toMatchObject({ by: '李四' });
  await expect.poll(() => second.book().head.audit?.notes).toBe(1);

  await second.close();
  await first.close();
  await second.note(BACKUP, id);
  await second.note({ kind: 'at-rest', to: 'yes' }, id);
  expect(said(await entries(first, id))).toEqual(['export']);
  const clock = makeClock('2020-12-21');
  const { ledger: third } = await makeLedger(database, { locks, channel: join(), clock });
  await third.open(id);
  clock.pass(1000);
  await expect.poll(async () => said(await entries(third, id))).toEqual(['export', 'backup', 'at-rest']);
  expect(await third.audit()).toMatchObject({ state: 'whole' });
});

test('on a full disk it is said, kept in memory, and written when there is room', async () => {
  const { ledger, id } = await worked();
  const fault = failWrite(0, 'full');
  await expect(ledger.note(EXPORT)).rejects.toMatchObject({ code: 'storage-full' });
  await expect(ledger.takeNotes()).rejects.toMatchObject({ code: 'storage-full' });
  fault.end();
  expect(said(await entries(ledger, id))).toEqual(['do', 'do']);
  await edit(ledger, '二');
  await expect.poll(async () => said(await entries(ledger, id))).toEqual(['do', 'do', 'do', 'export']);
  await ledger.takeNotes();
  expect(await ledger.audit()).toMatchObject({ state: 'whole', entries: 4 });
});

test('a copy and a backup have them, and the backup’s reader refuses what is none', async () => {
  const { ledger, id } = await worked();
  await noted(ledger, ...NOTES);
  const log = (await entries(ledger, id)).map(({ hash }) => hash);
  const copied = await ledger.shelf.copy(id, '副本');
  const { blob } = await makeBackup(ledger.desk.database, id, 0, CONTROL);
  const restored = await restoreBackup(ledger.desk, blob, CONTROL);
  for (const each of [copied.id, restored.id]) {
    expect((await entries(ledger, each)).map(({ hash }) => hash)).toEqual(log);
    await ledger.open(each);
    expect(await ledger.audit()).toMatchObject({ state: 'whole' });
    expect((await ledger.notesSince(0)).map(({ note }) => note)).toEqual([...NOTES].reverse());
  }
  await ledger.open(id);
  const wrong: readonly unknown[] = [
    null,
    'x',
    {},
    { kind: 'constructor' },
    { ...EXPORT, ids: 'all' },
    { ...EXPORT, fields: 'x' },
    { ...EXPORT, persons: -1 },
    { ...EXPORT, file: 5 },
    { ...BACKUP, where: 'cloud' },
    { ...BACKUP, sealed: 'yes' },
    { kind: 'parcel', file: '', units: [5], persons: 0, sealed: false },
    { kind: 'password', of: 'browser', how: 'guessed' },
    { kind: 'at-rest', to: true },
  ];
  const [, , third] = await entries(ledger, id);
  for (const note of wrong) {
    await ledger.desk.database.audit.put({ ...third, note } as AuditRecord);
    const { blob: hostile } = await makeBackup(ledger.desk.database, id, 0, CONTROL);
    await expect(restoreBackup(ledger.desk, hostile, CONTROL), JSON.stringify(note)).rejects.toMatchObject({
      code: 'backup-damaged',
    });
  }
});

test('with encryption those that wait are sealed too', async () => {
  const database = memoryDatabase();
  const { ledger } = await unlockedLedger(database);
  const { id } = await ledger.shelf.create({ policyId: POLICY.id, name: '' });
  await ledger.note(EXPORT, id);
  const texts = ['欧阳修竹', '证件号码', '王芳'];
  expect((await dump(database))['settings']).toHaveLength(2);
  expect(placesOf(await dump(database), texts)).toEqual([]);
  await ledger.open(id);
  await ledger.takeNotes();
  expect((await ledger.notesSince(0)).map(({ note }) => note)).toEqual([EXPORT]);
  expect(placesOf(await dump(database), texts)).toEqual([]);
});

test('purged with their workbook, those that wait too', async () => {
  const { ledger, id } = await worked();
  const other = await ledger.shelf.create({ policyId: POLICY.id, name: '' });
  await ledger.note(BACKUP, other.id);
  await ledger.close();
  await ledger.note(BACKUP, id);
  await ledger.shelf.remove(id);
  await ledger.shelf.purge(id);
  const { settings, audit } = ledger.desk.database;
  expect([await settings.count(), await audit.count()]).toEqual([1, 0]);
});

test('a village is known by its changes: notes are no states that its return has passed', async () => {
  const { ledger } = await worked();
  await ledger.apply({ kind: 'set-cells', name: 'edit', edits: [{ row: 0, field: 'unit', text: '新月' }], added: [] });
  const { blob } = await issueParcel(
    ledger.desk.database,
    ledger.book(),
    ['新月'],
    { id: 'p', now: 5, seal: null },
    CONTROL,
  );
  const { ledger: village } = await makeLedger();
  const { id } = await restoreBackup(village.desk, blob, CONTROL);
  await village.open(id);
  await edit(village, '村里');
  const seals = async () => (await returnOf(village.desk.database, village.book(), { at: 9, by: '' }, CONTROL)).seals;
  const before = await seals();
  await noted(village, EXPORT, BACKUP);
  expect(await seals()).toEqual(before);
});

describe('tampering', () => {
  async function after(change: (ledger: Ledger, log: AuditRecord[], id: string) => Promise<unknown>) {
    const database = memoryDatabase();
    const { ledger, id } = await worked(database);
    await noted(ledger, EXPORT, BACKUP);
    await change(ledger, await entries(ledger, id), id);
    const again = (await makeLedger(database)).ledger;
    const head = await again.desk.database.heads.get(id);
    if (head === undefined) throw new Error('no head');
    return verifyAudit(again.desk.database, { head, miscounted: false }, async () => undefined);
  }

  test('any word of a note, and a note put in the place of another', async () => {
    const ways: ((note: AuditNote) => unknown)[] = [
      (note) => ({ ...note, file: '别的.xlsx' }),
      (note) => ({ ...note, persons: 2 }),
      (note) => ({ ...note, more: '' }),
      () => BACKUP,
      () => undefined,
    ];
    for (const way of ways) {
      const verdict = await after(async ({ desk }, log) => {
        const [, , entry] = log;
        if (entry?.note !== undefined)
          await desk.database.audit.put({ ...entry, note: way(entry.note) } as AuditRecord);
      });
      expect(verdict).toMatchObject({ state: 'broken', entry: 3, why: 'altered' });
    }
  });

  test('one taken out, in the middle and at the end, and the count in the head', async () => {
    const gone = (n: number) => after(({ desk }, _log, id) => desk.database.audit.delete([id, n]));
    expect(await gone(3)).toMatchObject({ state: 'broken', entry: 3, why: 'gap' });
    expect(await gone(4)).toMatchObject({ state: 'broken', entry: 4, why: 'gap' });
    const counted = await after(async ({ desk }, _log, id) => {
      const head = await desk.database.heads.get(id);
      if (head?.audit !== undefined)
        await desk.database.heads.put({ ...head, audit: { n: head.audit.n, hash: head.audit.hash } });
    });
    expect(counted).toMatchObject({ state: 'broken', why: 'head' });
  });
});
