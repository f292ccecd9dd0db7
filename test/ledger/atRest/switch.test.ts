import { describe, expect, test, vi } from 'vitest';
import { resumeAtRest, switchAtRest } from '../../../src/ledger/atRest/switch';
import { SEALED_STORES } from '../../../src/ledger/atRest/vault';
import { openLedger, type Ledger } from '../../../src/ledger/ledger';
import type { Message } from '../../../src/ledger/ports';
import { readSecret, removePassword } from '../../../src/ledger/secret/secret';
import type { Database, DatabaseOptions } from '../../../src/ledger/store/schema';
import { makeComputing } from '../../../src/ledger/workbook/computing';
import { checkpoint } from '../../../src/ledger/workbook/session';
import { PASSWORD, placesOf, quiet, unlockedDatabase, unlockedLedger } from '../support/atRest';
import { databaseOf, dump, expectSame, type Dump } from '../support/dump';
import { FAULTS, failWrite } from '../support/faults';
import { contents, makeLedger, memoryDatabase, POLICY } from '../support/ledger';
import { makeHub, makeLocks, makePorts } from '../support/ports';
import { addBulk } from '../support/random';
import { addWaiting, dismiss, trayOf, waiting } from '../support/tray';

const NAMES = ['欧阳修竹', '430903199001011234', '甲镇'];

interface Scene {
  readonly ledger: Ledger;
  readonly options: DatabaseOptions;
  readonly database: Database;
  readonly id: string;
}

/** Two workbooks; `atRest`: already encrypted. */
async function makeScene(atRest: boolean): Promise<Scene> {
  const options = memoryDatabase();
  const { ledger } = await unlockedLedger(options, {}, atRest);
  await ledger.shelf.create({ policyId: POLICY.id, name: '甲镇二' });
  const { id } = await ledger.shelf.create({ policyId: POLICY.id, name: '甲镇' });
  await ledger.open(id);
  await addBulk(ledger, 3, () => ['name', '欧阳修竹']);
  await edit(ledger, '430903199001011234');
  await checkpoint(ledger.desk, ledger.book());
  await edit(ledger, '110105194912310021');
  await ledger.undo();
  await addWaiting(ledger, [waiting({ cells: { name: '欧阳修竹' } }), waiting({})]);
  await dismiss(ledger, trayOf(ledger).slice(0, 1));
  return { ledger, options, database: ledger.desk.database, id };
}

/** Made once; every test begins with a copy, opened anew. */
const firstScenes = new Map<boolean, Promise<{ id: string; records: Dump }>>();
async function scene(atRest: boolean): Promise<Scene> {
  const made =
    firstScenes.get(atRest) ??
    makeScene(atRest).then(async ({ id, options }) => ({ id, records: await dump(options) }));
  firstScenes.set(atRest, made);
  const { id, records } = await made;
  const options = await databaseOf(records);
  const { ledger } = await unlockedLedger(options, {}, atRest);
  await ledger.open(id);
  return { ledger, options, database: ledger.desk.database, id };
}

const edit = (ledger: Ledger, text: string) =>
  ledger.apply({ kind: 'set-cells', name: 'edit', edits: [{ row: 0, field: 'idNumber', text }], added: [] });

async function memory(ledger: Ledger): Promise<unknown> {
  const { table, head } = ledger.book();
  return {
    rows: contents(table),
    head,
    tray: trayOf(ledger),
    shelf: await ledger.shelf.list(),
    audit: await ledger.audit(),
  };
}

/** As somebody finds it who comes with the password. */
async function found(options: DatabaseOptions, id: string): Promise<unknown> {
  const { ledger } = await unlockedLedger(options, {}, false);
  await ledger.open(id);
  const all = await memory(ledger);
  await ledger.shutDown();
  return all;
}

/** How many records of a database are sealed, and how many are not. */
async function forms(options: DatabaseOptions): Promise<{ sealed: number; plain: number }> {
  const raw = await dump(options);
  const all = SEALED_STORES.flatMap((store) => raw[store] ?? []) as object[];
  const sealed = all.filter((record) => 'sealed' in record).length;
  return { sealed, plain: all.length - sealed };
}

const under = async (database: Database) => {
  const secret = await readSecret(database);
  return [secret?.atRest, secret?.moving ?? null];
};

describe.each([
  ['on', 'yes'],
  ['off', 'no'],
] as const)('switched %s', (_name, to) => {
  test('every record is written anew, work goes on, and it says how far it is', async () => {
    const { ledger, options, database, id } = await scene(to === 'no');
    const before = await memory(ledger);
    const told: [number, number][] = [];
    await switchAtRest(database, to, async (done, total) => void told.push([done, total]));
    expect(await under(database)).toEqual([to, null]);
    const { sealed, plain } = await forms(options);
    expect(to === 'yes' ? plain : sealed).toBe(0);
    expect(placesOf(await dump(options), NAMES).length === 0).toBe(to === 'yes');
    expect(told.length).toBeGreaterThan(5);
    expect(told.map(([done]) => done)).toEqual(told.map((_, index) => index));
    expect(await memory(ledger)).toEqual(before);
    expect(await found(options, id)).toEqual(before);
    await edit(ledger, '430903199001011235');
    expect(await found(options, id)).toEqual(await memory(ledger));
    // Once more is nothing.
    const raw = await dump(options);
    await switchAtRest(database, to, quiet);
    expect(await dump(options)).toEqual(raw);
  });

  test('ended at any moment: everything is there, what is written goes on in the new form, and the next opening ends it', async () => {
    const total = await (async () => {
      const { database } = await scene(to === 'no');
      let steps = 0;
      await switchAtRest(database, to, async () => void (steps += 1));
      return steps;
    })();
    for (let end = 0; end < total; end += 1) {
      const { ledger, options, database, id } = await scene(to === 'no');
      const before = await memory(ledger);
      await expect(
        switchAtRest(database, to, async (done) => {
          if (done === end) throw new Error('the end');
        }),
      ).rejects.toThrow('the end');
      expect(await under(database), String(end)).toEqual(['yes', to]);
      expectSame(await found(options, id), before, String(end));
      await edit(ledger, `43090319900101${1000 + end}`);
      const after = await memory(ledger);
      const raw = (await dump(options))['changes'] as object[];
      expect('sealed' in (raw.at(-1) ?? {}), String(end)).toBe(to === 'yes');
      await expect(removePassword(database, PASSWORD, 0)).rejects.toThrow(/^lock-at-rest/);
      await ledger.shutDown();
      const again = await unlockedDatabase(options);
      await resumeAtRest(again, await readSecret(again), quiet);
      expect(await under(again)).toEqual([to, null]);
      again.close();
      const { sealed, plain } = await forms(options);
      expect(to === 'yes' ? plain : sealed, String(end)).toBe(0);
      expectSame(await found(options, id), after, String(end));
    }
  });

  // Off is on the other way round: of it the two that differ most.
  test.each(to === 'yes' ? FAULTS : (['refused', 'closed'] as const))(
    'a write that fails (%s), at each of its writes: all is there, memory too, and tried again it is done',
    async (kind) => {
      let tried = 0;
      for (let n = 0; ; n += 1) {
        const { ledger, options, database, id } = await scene(to === 'no');
        const before = await memory(ledger);
        const fault = failWrite(n, kind);
        const outcome = await switchAtRest(database, to, quiet).then(
          () => 'done',
          (thrown: Error) => thrown.message.split(':')[0],
        );
        const hit = fault.hit();
        fault.end();
        expect(outcome).toBe(hit ? (kind.startsWith('full') ? 'storage-full' : 'storage-failed') : 'done');
        expectSame(await memory(ledger), before, `write ${n}, memory`);
        expectSame(await found(options, id), before, `write ${n}, store`);
        if (!hit) break;
        tried += 1;
        await switchAtRest(database, to, quiet);
        expect(await under(database), `write ${n}`).toEqual([to, null]);
        const { sealed, plain } = await forms(options);
        expect(to === 'yes' ? plain : sealed, `write ${n}`).toBe(0);
        await ledger.shutDown();
      }
      expect(tried).toBeGreaterThan(8);
      console.info(`faults of the switch (${to}, ${kind}): ${tried}`);
    },
  );
});

test('what tabs tell each other is sealed where there is a password: a reader follows, and another page of the channel reads nothing', async () => {
  const options = memoryDatabase();
  const locks = makeLocks();
  const join = makeHub();
  const heard: Message[] = [];
  join().listen((message) => void heard.push(message));
  const first = (await unlockedLedger(options, { locks, channel: join() })).ledger;
  const second = (await unlockedLedger(options, { locks, channel: join() })).ledger;
  const { id } = await first.shelf.create({ policyId: POLICY.id, name: '甲镇' });
  await first.open(id);
  expect((await second.open(id)).mode).toBe('reader');
  const name = ['name', '欧阳修竹'] as const;
  await first.apply({ kind: 'set-cells', name: 'paste', edits: [], added: [[name], [name]] });
  await edit(first, '430903199001011234');
  await addWaiting(first, [waiting({ cells: { name: '欧阳修竹' } })]);
  await first.undo();
  await vi.waitFor(() => expect(second.book().head).toEqual(first.book().head));
  expect(contents(second.book().table)).toEqual(contents(first.book().table));
  expect(trayOf(second)).toEqual(trayOf(first));
  const written = heard.filter((message) => message.kind === 'written');
  expect(written.map(({ sealed, reload }) => sealed !== undefined && !reload)).toEqual([true, true, true, true]);
  expect(placesOf(heard, NAMES)).toEqual([]);
});

test('a tab from before the password was set follows by reading the store', async () => {
  const options = memoryDatabase();
  const locks = makeLocks();
  const join = makeHub();
  const before = (await makeLedger(options, { locks, channel: join() })).ledger;
  const { id } = await before.shelf.create({ policyId: POLICY.id, name: '甲镇' });
  const { ledger } = await unlockedLedger(options, { locks, channel: join() }, false);
  await ledger.open(id);
  expect((await before.open(id)).mode).toBe('reader');
  await ledger.apply({ kind: 'set-cells', name: 'paste', edits: [], added: [[['name', '欧阳修竹']]] });
  await vi.waitFor(() => expect(before.book().head).toEqual(ledger.book().head));
  expect(contents(before.book().table)).toEqual(contents(ledger.book().table));
});

describe('between two tabs', () => {
  async function tabs() {
    const options = memoryDatabase();
    const locks = makeLocks();
    const join = makeHub();
    const first = (await unlockedLedger(options, { locks, channel: join() }, false)).ledger;
    const { id } = await first.shelf.create({ policyId: POLICY.id, name: '甲镇' });
    await first.open(id);
    await addBulk(first, 3, () => ['name', '欧阳修竹']);
    return { options, locks, join, first, id };
  }

  test('one that was not told writes sealed records all the same, in the middle of it and after', async () => {
    const { options, locks, join, first, id } = await tabs();
    const second = (await unlockedLedger(options, { locks, channel: join() }, false)).ledger;
    let written = 0;
    await switchAtRest(second.desk.database, 'yes', async () => {
      await edit(first, `43090319900101${1000 + (written += 1)}`);
      await first.shelf.create({ policyId: POLICY.id, name: `甲镇${written}` });
    });
    await edit(first, '430903199001011234');
    await writeLooks(first);
    expect(written).toBeGreaterThan(5);
    expect(await forms(options)).toMatchObject({ plain: 0 });
    expect(placesOf(await dump(options), NAMES)).toEqual([]);
    expect(await found(options, id)).toEqual(await memory(first));
    await switchAtRest(first.desk.database, 'no', async () => void (await edit(first, '430903199001011234')));
    expect(await forms(options)).toMatchObject({ sealed: 0 });
  });

  test('one without the key writes nothing from then on, and is told that it is locked', async () => {
    const { options, locks, join, first } = await tabs();
    const blind = await makeLedger(options, { locks, channel: join() });
    await switchAtRest(first.desk.database, 'yes', quiet);
    const before = await dump(options);
    await expect(blind.ledger.shelf.create({ policyId: POLICY.id, name: '明文' })).rejects.toThrow(/^locked/);
    await expect(blind.ledger.shelf.list()).rejects.toThrow(/^locked/);
    expect(await dump(options)).toEqual(before);
  });

  test('asked for on and off at once: what was asked for last counts, and every record follows it', async () => {
    const { options, first, id } = await tabs();
    const { database } = first.desk;
    const before = await memory(first);
    let off: Promise<void> | undefined;
    await switchAtRest(database, 'yes', async (done) => {
      if (done === 3) off = switchAtRest(database, 'no', quiet);
    });
    await off;
    expect(await under(database)).toEqual(['no', null]);
    expect(await forms(options)).toMatchObject({ sealed: 0 });
    expect(await found(options, id)).toEqual(before);
  });
});

test('without a password it cannot be switched on, and not by somebody who has not given it', async () => {
  const options = memoryDatabase();
  const { ledger } = await makeLedger(options);
  await expect(switchAtRest(ledger.desk.database, 'yes', quiet)).rejects.toThrow(/^password-none/);
  (await unlockedDatabase(options)).close();
  await expect(switchAtRest(ledger.desk.database, 'yes', quiet)).rejects.toThrow(/^locked/);
  await ledger.shutDown();
});

test('a switch that was broken off is no reason not to open', async () => {
  const { ledger, options, database, id } = await scene(false);
  await expect(
    switchAtRest(database, 'yes', async (done) => (done === 2 ? Promise.reject(new Error('x')) : undefined)),
  ).rejects.toThrow('x');
  await ledger.shutDown();
  const own = await unlockedDatabase(options);
  const again = await openLedger({ ports: makePorts([POLICY]), makeComputing, emit: async () => undefined }, own);
  await again.open(id);
  expect(again.book().table.aliveCount).toBe(3);
});

async function writeLooks(ledger: Ledger): Promise<void> {
  await ledger.setLayout({ views: [], columns: null, rowHeight: 34, zoom: 100 });
}
