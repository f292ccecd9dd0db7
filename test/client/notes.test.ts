import { beforeEach, describe, expect, test } from 'vitest';
import { createBackups, type Backups } from '../../src/client/service/backups';
import { createParcels } from '../../src/client/service/parcels';
import type { AuditNote } from '../../src/client/protocol';
import type { Ledger } from '../../src/ledger/ledger';
import { FAULTS, failWrite } from '../ledger/support/faults';
import { makeLedger, memoryDatabase, POLICY } from '../ledger/support/ledger';
import { makePage } from './support';

// What the worker does around a workbook, as its audit log tells it.

let ledger: Ledger;
let backups: Backups;
let id: string;

beforeEach(async () => {
  ({ ledger } = await makeLedger(memoryDatabase()));
  ({ id } = await ledger.shelf.create({ policyId: POLICY.id, name: '台账' }));
  await ledger.open(id);
  ledger.setAuthor('王芳');
  const added = [
    [['name', '王一'] as const, ['unit', '新月'] as const],
    [['name', '李二'] as const, ['unit', '黄湖'] as const],
  ];
  await ledger.apply({ kind: 'set-cells', name: 'paste', edits: [], added });
  backups = createBackups(ledger);
});

async function told(of: Ledger = ledger): Promise<AuditNote[]> {
  await of.takeNotes();
  expect(await of.audit()).toMatchObject({ state: 'whole' });
  return (await of.notesSince(0)).map(({ note }) => note).reverse();
}

test('backups made, opened in the place of another and under a password, packages out and back: each is in the log of its workbook', async () => {
  const { name, blob } = await backups.make();
  expect(await told()).toEqual([{ kind: 'backup', file: name, where: 'download', sealed: false }]);
  expect((await backups.state()).changes).toBe(0); // the note itself is no change
  await backups.setPassword('筹资 2026');
  const { name: other } = await backups.make();
  expect((await told()).slice(1)).toEqual([
    { kind: 'password', of: 'backups', how: 'set' },
    { kind: 'backup', file: other, where: 'download', sealed: true },
  ]);
  await backups.setPassword('筹资 2027');
  await backups.setPassword(null);
  expect((await told()).slice(3).map((note) => 'how' in note && note.how)).toEqual(['changed', 'removed']);

  const info = await backups.restore(new File([blob], '带来的.cztz'), null, { id, suffix: '（恢复前）' });
  await ledger.open(info.id);
  // As far as the backup knew, and that it was opened, when it was made, and what it replaced.
  expect(await told()).toEqual([
    { kind: 'restored', file: '带来的.cztz', madeAt: expect.any(Number), sealed: false, replaced: '台账' },
  ]);

  const parcels = createParcels(ledger);
  const parcel = await parcels.issue(['新月']);
  expect((await told()).at(-1)).toEqual({
    kind: 'parcel',
    file: parcel.name,
    units: ['新月'],
    persons: 1,
    sealed: false,
  });
  const { ledger: village } = await makeLedger();
  const held = await createBackups(village).restore(new File([parcel.blob], parcel.name), null, null);
  await village.open(held.id);
  await village.apply({ kind: 'set-cells', name: 'edit', edits: [{ row: 0, field: 'note', text: '改' }], added: [] });
  const back = await createParcels(village).handBack();
  expect(await told(village)).toEqual([
    { kind: 'restored', file: parcel.name, madeAt: expect.any(Number), sealed: false, replaced: '' },
    { kind: 'returned', file: back.name, cells: 1, added: 0, removed: 0, sealed: false },
  ]);
  // Compared, and something noted before it is merged: it is still what was compared.
  await parcels.plan(back.blob);
  await ledger.note({ kind: 'backup', file: 'x', where: 'folder', sealed: false });
  await ledger.takeNotes();
  expect(await parcels.apply([], back.name)).not.toBeNull();
  // The same file again changes nothing, whatever was noted in between.
  await parcels.plan(back.blob);
  expect(await parcels.apply([], back.name)).toBeNull();
});

describe('a backup goes out', () => {
  test.each(FAULTS)(
    'where the store takes nothing (%s), at each of its writes, and says the same when it is opened',
    async (kind) => {
      for (let n = 0; ; n += 1) {
        const fault = failWrite(n, kind);
        const { blob } = await backups.make();
        await ledger.takeNotes().catch(() => undefined);
        const hit = fault.hit();
        fault.end();
        expect(await backups.peek(blob, null)).toMatchObject({ persons: 2 });
        // What could not be written then is written now.
        expect(await told()).toHaveLength(n + 1);
        if (!hit) break;
      }
      expect((await told()).length).toBeGreaterThan(1);
    },
  );
});

test('a password of this browser, and encryption, are in the log of every workbook that is not in the bin', async () => {
  const { api } = await makePage();
  const [first, second, binned] = await Promise.all(
    ['甲', '乙', '丙'].map((name) => api.create({ policyId: POLICY.id, name })),
  );
  if (first === undefined || second === undefined || binned === undefined) throw new Error('three');
  await api.remove(binned.id);
  await api.open(first.id);
  await api.setLock(null, '芝麻开门 2020');
  await api.setAtRest('yes');
  await api.setLock('芝麻开门 2020', '芝麻开门 2021');
  await api.setAtRest('no');
  await api.setAtRest('no'); // it is so already
  await api.removeLock('芝麻开门 2021');
  const expected = [
    { kind: 'password', of: 'browser', how: 'set' },
    { kind: 'at-rest', to: 'yes' },
    { kind: 'password', of: 'browser', how: 'changed' },
    { kind: 'at-rest', to: 'no' },
    { kind: 'password', of: 'browser', how: 'removed' },
  ];
  const notes = async (): Promise<unknown[]> => (await api.notesSince(0)).map(({ note }) => note).reverse();
  await expect.poll(notes).toEqual(expected);
  await api.open(second.id);
  await api.note({ kind: 'at-rest', to: 'yes' }, second.id); // brings along what waits
  await expect.poll(async () => (await notes()).slice(0, -1)).toEqual(expected);
  expect(await api.audit()).toMatchObject({ state: 'whole' });
});
