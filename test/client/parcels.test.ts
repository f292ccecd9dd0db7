import { beforeAll, describe, expect, test } from 'vitest';
import { createBackups } from '../../src/client/service/backups';
import { exportFile } from '../../src/client/service/exports';
import { createParcels } from '../../src/client/service/parcels';
import type { ReturnPeek } from '../../src/client/protocol';
import type { ReturnSeal } from '../../src/client/parcelTypes';
import { isSealed, makeSealKey } from '../../src/ledger/backup/sealed';
import type { Ledger } from '../../src/ledger/ledger';
import { parcelKeyOf, readSetting } from '../../src/ledger/store/settings';
import { contents, makeLedger, POLICY } from '../ledger/support/ledger';

// Village packages and what comes back, under a password, as the page asks for them.

interface Site {
  readonly ledger: Ledger;
  readonly id: string;
}
const OUT = '村包 2026';
const OWN = '另一个密码';

async function township(): Promise<Site> {
  const { ledger } = await makeLedger();
  const { id } = await ledger.shelf.create({ policyId: POLICY.id, name: '兰溪镇' });
  await ledger.open(id);
  const added = ['甲', '乙', '丙'].map((name) => [['name', name] as const, ['unit', '新月'] as const]);
  await ledger.apply({ kind: 'set-cells', name: 'paste', edits: [], added });
  return { ledger, id };
}

/** Another computer opens the package. */
async function village(blob: Blob, password: string | null): Promise<Site> {
  const { ledger } = await makeLedger();
  const { id } = await createBackups(ledger).restore(blob, password, null);
  await ledger.open(id);
  return { ledger, id };
}

const put = ({ ledger }: Site, row: number, text: string) =>
  ledger.apply({ kind: 'set-cells', name: 'edit', edits: [{ row, field: 'note', text }], added: [] });
const back = ({ ledger }: Site, seal?: ReturnSeal) => createParcels(ledger).handBack(seal);
const planned = ({ ledger }: Site, file: Blob, password?: string) => createParcels(ledger).plan(file, password);
const failed = (found: Promise<unknown>): Promise<unknown> => found.catch((thrown: unknown) => thrown);
const code = (found: Promise<unknown>): Promise<string> =>
  found.then(
    () => 'fine',
    (thrown: unknown) => (thrown as { code: string }).code,
  );

let town: Site;
let sealed: Blob;
let there: Site;
let same: Blob;

beforeAll(async () => {
  town = await township();
  sealed = (await createParcels(town.ledger).issue(['新月'], await makeSealKey(OUT))).blob;
  there = await village(sealed, OUT);
  await put(there, 1, '村里写的');
  same = (await back(there, { kind: 'same' })).blob;
}, 60_000);

describe('out', () => {
  test("of the units' results its file has the rows of its own units: the others are not in it, nor is a rank", async () => {
    const rows = async ({ ledger }: Site): Promise<string[][]> =>
      (await (await exportFile(ledger, 'units')).blob.text())
        .trim()
        .split('\r\n')
        .map((line) => line.split(','));
    const [, ...whole] = await rows(town);
    expect(whole.length).toBeGreaterThan(1);
    expect(whole.every((row) => row.at(-1) !== '')).toBe(true);
    const [, ...own] = await rows(there);
    expect(own.map(([unit]) => unit)).toEqual(['新月']);
    expect(own[0]?.at(-1)).toBe('');
  });

  test('opens by its password, not without and by no other; what was not wished has none', async () => {
    expect(await isSealed(sealed)).toBe(true);
    const { ledger } = await makeLedger();
    const backups = createBackups(ledger);
    expect(await code(backups.peek(sealed, null))).toBe('password-needed');
    expect(await code(backups.restore(sealed, null, null))).toBe('password-needed');
    expect(await code(backups.restore(sealed, '别的密码', null))).toBe('password-wrong');
    expect(await ledger.shelf.list()).toEqual([]);
    expect(await backups.peek(sealed, OUT)).toMatchObject({ persons: 3, units: ['新月'], sealed: true });
    // Opened again where it has been worked on: what was done there is not in it.
    expect(await createBackups(there.ledger).peek(sealed, OUT)).toMatchObject({ here: [{ id: there.id, missing: 1 }] });
    const plain = (await createParcels(town.ledger).issue(['新月'])).blob;
    expect(await isSealed(plain)).toBe(false);
    expect(await createParcels((await village(plain, null)).ledger).held()).toMatchObject({ sealed: false });
  });

  test('whoever opened it can hand back under the same password without typing it', async () => {
    expect(await createParcels(there.ledger).held()).toMatchObject({ units: ['新月'], sealed: true });
    expect(await isSealed(same)).toBe(true);
    const { blob } = await createParcels(there.ledger).handBack({ kind: 'none' });
    expect(await isSealed(blob)).toBe(false);
  });

  test('the key goes when the workbook is deleted for good, and a wish for it is then refused, not forgotten', async () => {
    const site = await village(sealed, OUT);
    const { database } = site.ledger.desk;
    await database.settings.delete(parcelKeyOf(site.id));
    expect(await code(back(site, { kind: 'same' }))).toBe('password-needed');
    const other = await village(sealed, OUT);
    expect(await readSetting(other.ledger.desk.database, parcelKeyOf(other.id))).toBeDefined();
    await other.ledger.close();
    await other.ledger.shelf.purge(other.id);
    expect(await readSetting(other.ledger.desk.database, parcelKeyOf(other.id))).toBeUndefined();
  });
});

describe('back', () => {
  test.each([
    ['the package’s password', { kind: 'same' }, OUT],
    ['another one', { kind: 'own', password: OWN }, OWN],
  ] as const)('under %s: asked for, wrong refused, right compared', async (_what, seal, password) => {
    const { blob } = await back(there, seal);
    expect(await code(planned(town, blob))).toBe('password-needed');
    expect(await code(planned(town, blob, '不是这个'))).toBe('password-wrong');
    expect(await planned(town, blob, password)).toMatchObject({ take: 1, conflicts: [] });
  });

  test('one that is open needs none, whatever was typed', async () => {
    const { blob } = await back(there);
    expect(await planned(town, blob, OUT)).toMatchObject({ take: 1 });
  });

  test('cut, altered, of another workbook, or no return at all: refused with the reason, nothing changed', async () => {
    const before = contents(town.ledger.book().table);
    const bytes = new Uint8Array(await same.arrayBuffer());
    for (const at of [40, 100, bytes.length - 1]) {
      const copy = bytes.slice();
      copy[at] = (copy[at] ?? 0) ^ 1;
      expect(await code(planned(town, new Blob([copy]), OUT)), `byte ${at}`).toBe('backup-damaged');
    }
    for (const size of [10, 99, 150, bytes.length - 1])
      expect(await code(planned(town, same.slice(0, size), OUT)), `${size} bytes`).toBe('backup-damaged');
    expect(await code(planned(await township(), same, OUT))).toBe('parcel-unknown');
    expect(await code(planned(town, sealed, OUT))).toBe('parcel-not-return');
    expect(await code(createBackups((await makeLedger()).ledger).restore(same, OUT, null))).toBe('parcel-is-return');
    expect(contents(town.ledger.book().table)).toEqual(before);
  });

  test('opened where a backup is meant: told whose it is, and which workbooks here it can be merged into', async () => {
    const nowhere = createBackups((await makeLedger()).ledger);
    expect(await code(nowhere.peek(same, null))).toBe('password-needed');
    expect(await code(nowhere.peek(same, '不是这个'))).toBe('password-wrong');
    const told = { kind: 'return', origin: '兰溪镇', units: ['新月'] };
    expect(await nowhere.peek(same, OUT)).toMatchObject({ ...told, here: [], binned: null });
    const { shelf } = town.ledger;
    const { blob } = await back(there);
    const backups = createBackups(town.ledger);
    expect(await backups.peek(blob, null)).toMatchObject({ ...told, here: [{ id: town.id, name: '兰溪镇' }] });
    const copy = await shelf.copy(town.id, '兰溪镇（副本）');
    const other = await shelf.create({ policyId: POLICY.id, name: '兰溪镇' });
    const { here } = (await backups.peek(blob, null)) as ReturnPeek;
    expect(here.map(({ id }) => id).sort()).toEqual([town.id, copy.id].sort());
    for (const { id } of [copy, other]) await shelf.remove(id);
    expect(await backups.peek(blob, null)).toMatchObject({ here: [{ id: town.id }], binned: '兰溪镇（副本）' });
    await shelf.purge(copy.id);
  });

  test('of a package sent after the backup that is open was made: told so, and where the workbook is that sent it', async () => {
    const site = await township();
    const { ledger } = site;
    const backups = createBackups(ledger);
    const older = await backups.make();
    const { blob: parcel } = await createParcels(ledger).issue(['新月']);
    const village1 = await village(parcel, null);
    await put(village1, 0, '村里');
    const { blob } = await back(village1);
    const { id } = await backups.restore(older.blob, null, null);
    await ledger.close();
    await ledger.open(id);
    expect(await failed(planned(site, blob))).toMatchObject({
      details: { zh: expect.stringContaining('本机的“兰溪镇”') },
    });
    await ledger.shelf.rename(site.id, '兰溪镇（恢复前）');
    await ledger.shelf.remove(site.id);
    expect(await failed(planned(site, blob))).toMatchObject({
      code: 'parcel-unknown',
      details: { zh: expect.stringContaining('回收站里，名为“兰溪镇（恢复前）”') },
    });
    await ledger.shelf.purge(site.id);
    await ledger.shelf.rename(id, '兰溪镇');
    expect(await failed(planned(site, blob))).toMatchObject({
      details: { zh: expect.stringContaining('用发包之前的备份打开的') },
    });
    await ledger.shelf.rename(id, '别的镇');
    expect(await code(planned(site, blob))).toBe('parcel-foreign');
  });

  test('several at once, some under a password: each goes in', async () => {
    const fresh = await township();
    const parcels = createParcels(fresh.ledger);
    const one = await village((await parcels.issue(['新月'], await makeSealKey(OUT))).blob, OUT);
    const two = await village((await parcels.issue(['新月'])).blob, null);
    await put(one, 0, '一');
    await put(two, 2, '三');
    for (const [file, password] of [
      [(await back(one, { kind: 'same' })).blob, OUT],
      [(await back(two)).blob, null],
    ] as const) {
      await parcels.plan(file, password);
      await parcels.apply([], '交回.cztz');
    }
    const { table } = fresh.ledger.book();
    expect([0, 1, 2].map((row) => table.getText('note', row))).toEqual(['一', '', '三']);
  });
});
