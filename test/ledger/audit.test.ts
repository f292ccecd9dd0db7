import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { verifyAudit } from '../../src/ledger/audit/verify';
import { makeBackup } from '../../src/ledger/backup/make';
import { restoreBackup } from '../../src/ledger/backup/restore';
import type { Ledger } from '../../src/ledger/ledger';
import type { AuditRecord, ChangeRecord } from '../../src/ledger/store/records';
import type { AuditVerdict } from '../../src/ledger/types';
import { failWrite } from './support/faults';
import { makeLedger, memoryDatabase, POLICY } from './support/ledger';
import { addBulk, makeRandom } from './support/random';

// The audit log: an entry a write, chained, so that a gap or an edit shows.

const CONTROL = { step: async () => undefined };

async function worked(): Promise<{ ledger: Ledger; id: string; database: ReturnType<typeof memoryDatabase> }> {
  const database = memoryDatabase();
  const { ledger } = await makeLedger(database);
  const { id } = await ledger.shelf.create({ policyId: POLICY.id, name: '' });
  await ledger.open(id);
  ledger.setAuthor('王芳');
  await addBulk(ledger, 3, () => ['name', '甲']);
  await ledger.apply({ kind: 'set-cells', name: 'edit', edits: [{ row: 0, field: 'note', text: '一' }], added: [] });
  await ledger.apply({ kind: 'set-cells', name: 'edit', edits: [{ row: 1, field: 'note', text: '二' }], added: [] });
  await ledger.undo();
  await ledger.redo();
  await ledger.setAsOf(18_600 as never);
  await ledger.apply({ kind: 'remove', rows: [2] });
  await ledger.goTo(1);
  await ledger.apply({ kind: 'set-parameters', values: { premium: 30_000 } });
  return { ledger, id, database };
}

async function entries({ desk, book }: Ledger): Promise<AuditRecord[]> {
  return desk.database.audit
    .where('[workbook+n]')
    .between([book().workbook.id, 0], [book().workbook.id, Infinity])
    .toArray();
}

test('every write is one entry, by whom and when, and the log is whole', async () => {
  const { ledger } = await worked();
  const log = await entries(ledger);
  expect(log.map(({ what, seq }) => `${what} ${seq ?? '-'}`)).toEqual([
    'do 1',
    'do 2',
    'do 3',
    'undo 2',
    'redo 3',
    'as-of -',
    'do 4',
    'undo 1',
    'do 5',
  ]);
  expect(log.every(({ by, at }) => by === '王芳' && at > 0)).toBe(true);
  expect(new Set(log.map(({ hash }) => hash)).size).toBe(log.length);
  expect(await ledger.audit()).toEqual({
    state: 'whole',
    entries: log.length,
    before: 0,
    seal: log.at(-1)?.hash,
  });
});

test('a first change written while a fresh workbook is looked through is no break', async () => {
  const database = memoryDatabase();
  const { ledger } = await makeLedger(database);
  const { id } = await ledger.shelf.create({ policyId: POLICY.id, name: '' });
  await ledger.open(id);
  const { head } = ledger.book();
  expect(head.audit).toBeUndefined();
  await addBulk(ledger, 1, () => ['name', '甲']);
  expect(await verifyAudit(ledger.desk.database, { head, miscounted: false }, async () => undefined)).toEqual({
    state: 'none',
    before: 0,
  });
  // An entry without any head is a stray all the same.
  await ledger.desk.database.heads.put(head);
  expect(await verifyAudit(ledger.desk.database, { head, miscounted: false }, async () => undefined)).toMatchObject({
    state: 'broken',
    why: 'head',
  });
});

test('what the store refused is no entry', async () => {
  const { ledger } = await worked();
  const before = await entries(ledger);
  const fault = failWrite(2, 'refused');
  await expect(
    ledger.apply({ kind: 'set-cells', name: 'edit', edits: [{ row: 0, field: 'note', text: '三' }], added: [] }),
  ).rejects.toMatchObject({ code: 'storage-failed' });
  fault.end();
  expect(await entries(ledger)).toEqual(before);
  expect(await ledger.audit()).toMatchObject({ state: 'whole' });
});

test('a copy and a backup have the same log, whole, and it goes on in them', async () => {
  const { ledger, id } = await worked();
  const log = await entries(ledger);
  const { blob } = await makeBackup(ledger.desk.database, id, 0, CONTROL);
  const restored = await restoreBackup(ledger.desk, blob, CONTROL);
  const copied = await ledger.shelf.copy(id, '副本');
  for (const info of [restored, copied]) {
    await ledger.open(info.id);
    expect((await entries(ledger)).map(({ hash }) => hash)).toEqual(log.map(({ hash }) => hash));
    expect(await ledger.audit()).toMatchObject({ state: 'whole', entries: log.length });
    await ledger.undo();
    expect(await ledger.audit()).toMatchObject({ state: 'whole', entries: log.length + 1 });
  }
});

test('purging takes the log away too', async () => {
  const { ledger, id } = await worked();
  await ledger.shelf.remove(id);
  await ledger.shelf.purge(id);
  expect(await ledger.desk.database.audit.count()).toBe(0);
});

test('a workbook of an earlier release says from where on it is covered', async () => {
  const { ledger } = await makeLedger();
  const blob = new Blob([readFileSync(new URL('../old/v4.cztz', import.meta.url))]);
  const { id } = await restoreBackup(ledger.desk, blob, CONTROL);
  await ledger.open(id);
  const before = ledger.book().head.nextSeq - 1;
  expect(await ledger.audit()).toEqual({ state: 'none', before });
  await ledger.apply({ kind: 'set-cells', name: 'edit', edits: [{ row: 0, field: 'note', text: '新' }], added: [] });
  expect((await entries(ledger)).map(({ what, seq }) => `${what} ${seq}`)).toEqual([
    `begin ${before}`,
    `do ${before + 1}`,
  ]);
  expect(await ledger.audit()).toMatchObject({ state: 'whole', entries: 2, before });
});

test('some time after an opening the page is told', async () => {
  const { id, database } = await worked();
  const { ledger, events } = await makeLedger(database, { clock: atOnce() });
  await ledger.open(id);
  await expect.poll(() => events.find(({ kind }) => kind === 'audit')).toMatchObject({ verdict: { state: 'whole' } });
});

/** A clock on which everything is due at once. */
function atOnce() {
  return {
    now: () => new Date(2021, 0, 1),
    later(_milliseconds: number, work: () => void) {
      const timer = setTimeout(work);
      return () => clearTimeout(timer);
    },
  };
}

describe('tampering', () => {
  /** Does something to the stored log and looks again. */
  async function after(
    change: (tables: { id: string; ledger: Ledger; log: AuditRecord[] }) => Promise<unknown>,
  ): Promise<AuditVerdict> {
    const { ledger, id, database } = await worked();
    await change({ ledger, id, log: await entries(ledger) });
    const again = (await makeLedger(database)).ledger;
    const head = await again.desk.database.heads.get(id);
    if (head === undefined) throw new Error('no head');
    return verifyAudit(again.desk.database, { head, miscounted: false }, async () => undefined);
  }

  const COUNT = 9;
  const ALTERED: Readonly<Record<string, (entry: AuditRecord) => Partial<AuditRecord>>> = {
    'the time': ({ at }) => ({ at: at + 1 }),
    'the name': () => ({ by: '李四' }),
    'the kind': ({ what }) => ({ what: what === 'undo' ? 'redo' : 'undo' }),
    'the digest': () => ({ sum: 'f'.repeat(64) }),
    'what is undone': () => ({ undone: [[7, 7]] }),
    'the as-of date': () => ({ asOf: 1 as never }),
    'the seal': () => ({ hash: '0'.repeat(64) }),
  };
  test.each(Object.keys(ALTERED))('%s of any entry', async (what) => {
    const alter = ALTERED[what];
    for (let n = 1; n <= COUNT; n += 1) {
      const verdict = await after(async ({ ledger, log }) => {
        const entry = log[n - 1];
        if (entry !== undefined) await ledger.desk.database.audit.put({ ...entry, ...alter?.(entry) });
      });
      expect(verdict, `entry ${n}`).toMatchObject({ state: 'broken', entry: n, why: 'altered' });
    }
  });

  test('the parameters of the head, with a record of them, without any, and with one that was taken back', async () => {
    const put = (overlay: Record<string, number>) =>
      after(async ({ ledger, id }) => ledger.desk.database.heads.update(id, { overlay }));
    expect(await put({ premium: 100 })).toMatchObject({ state: 'broken', why: 'head' });
    expect(await put({})).toMatchObject({ state: 'broken', why: 'head' });
    expect(await put({ premium: 30_000 })).toMatchObject({ state: 'whole' });
    for (const before of [0, 1]) {
      const database = memoryDatabase();
      const { ledger } = await makeLedger(database);
      const { id } = await ledger.shelf.create({ policyId: POLICY.id, name: '' });
      await ledger.open(id);
      await addBulk(ledger, 3, () => ['name', '甲']);
      if (before === 1) {
        await ledger.apply({ kind: 'set-parameters', values: { premium: 30_000 } });
        await ledger.undo();
      }
      expect(await ledger.audit()).toMatchObject({ state: 'whole' });
      const { head } = ledger.book();
      const look = () =>
        verifyAudit(
          ledger.desk.database,
          { head: { ...head, overlay: { premium: 100 } }, miscounted: false },
          async () => undefined,
        );
      expect(await look()).toMatchObject({ state: 'broken', why: 'head' });
    }
  });

  test('a head that counts other persons than there are: the rows are counted, and it is told', async () => {
    const database = memoryDatabase();
    const { ledger } = await makeLedger(database);
    const { id } = await ledger.shelf.create({ policyId: POLICY.id, name: '' });
    await ledger.open(id);
    await addBulk(ledger, 3, () => ['name', '甲']);
    await ledger.apply({ kind: 'remove', rows: [1] });
    await ledger.close();
    const again = async () => {
      const { ledger: other } = await makeLedger(database);
      return { opened: await other.open(id), ledger: other };
    };
    const whole = await again();
    expect(await whole.ledger.audit()).toMatchObject({ state: 'whole' });
    await whole.ledger.close();
    await ledger.desk.database.heads.update(id, { persons: 7 });
    const { opened, ledger: other } = await again();
    expect(opened.info.persons).toBe(2);
    expect(await other.audit()).toMatchObject({ state: 'broken', why: 'head' });
  });

  test('an entry taken out, in the middle and at the end', async () => {
    for (let n = 1; n <= COUNT; n += 1) {
      const verdict = await after(({ ledger, id }) => ledger.desk.database.audit.delete([id, n]));
      expect(verdict, `entry ${n}`).toMatchObject({ state: 'broken', entry: n, why: 'gap' });
    }
  });

  test('an entry taken out and the rest numbered anew', async () => {
    for (let n = 1; n < COUNT; n += 1) {
      const verdict = await after(async ({ ledger, id, log }) => {
        for (const each of log.slice(n)) await ledger.desk.database.audit.put({ ...each, n: each.n - 1 });
        await ledger.desk.database.audit.delete([id, COUNT]);
      });
      expect(verdict, `entry ${n}`).toMatchObject({ state: 'broken', entry: n });
    }
  });

  test('the end cut off, the head along with it', async () => {
    const verdict = await after(async ({ ledger, id, log }) => {
      const [last, short] = [log.at(-1), log.at(-2)];
      const head = await ledger.desk.database.heads.get(id);
      if (head === undefined || last === undefined || short === undefined) return;
      await ledger.desk.database.audit.delete([id, last.n]);
      await ledger.desk.database.heads.put({ ...head, audit: { n: short.n, hash: short.hash } });
    });
    expect(verdict).toMatchObject({ state: 'broken', why: 'head' });
  });

  test('the whole log taken away', async () => {
    const verdict = await after(async ({ ledger, id }) => {
      const head = await ledger.desk.database.heads.get(id);
      if (head === undefined) return;
      const { audit: _audit, ...rest } = head;
      await ledger.desk.database.heads.put(rest);
    });
    expect(verdict).toMatchObject({ state: 'broken', why: 'head' });
  });

  test('a record of the log altered anywhere: 60 tries with a seed', async () => {
    const random = makeRandom(20_261_122);
    for (let round = 0; round < 60; round += 1) {
      const seq = 1 + random(5);
      let told = false;
      const verdict = await after(async ({ ledger, id }) => {
        const record = await ledger.desk.database.changes.get([id, seq]);
        if (record === undefined) return;
        const changed = alterOnce(record, random);
        told = JSON.stringify(changed) !== JSON.stringify(record);
        await ledger.desk.database.changes.put(changed);
      });
      expect(told).toBe(true);
      expect(verdict, `round ${round}`).toMatchObject({ state: 'broken', why: 'record-altered' });
    }
  });

  test('a record taken out', async () => {
    for (let seq = 1; seq <= 5; seq += 1) {
      const verdict = await after(({ ledger, id }) => ledger.desk.database.changes.delete([id, seq]));
      expect(verdict).toMatchObject({ state: 'broken', why: 'record-missing' });
    }
  });
});

/** One of the things a record says, said otherwise. */
function alterOnce(record: ChangeRecord, random: (below: number) => number): ChangeRecord {
  const cells = record.change?.cells ?? [];
  const ways: ChangeRecord[] = [
    { ...record, at: record.at + 1 },
    { ...record, by: '李四' },
    { ...record, name: { kind: 'fill', cells: 99 } },
    { ...record, overlay: { from: {}, to: { premium: 1 } } },
  ];
  if (record.change !== null && cells.length > 0) {
    const [first, ...rest] = cells;
    if (first !== undefined) {
      ways.push({ ...record, change: { ...record.change, cells: [{ ...first, to: ['改过'] }, ...rest] } });
      ways.push({ ...record, change: { ...record.change, cells: [{ ...first, from: ['改过'] }, ...rest] } });
      ways.push({ ...record, change: { ...record.change, cells: [{ ...first, rows: Uint32Array.of(2) }, ...rest] } });
    }
  }
  return ways[random(ways.length)] ?? record;
}
