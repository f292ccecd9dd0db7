import { beforeEach, expect, test } from 'vitest';
import { contents, makeLedger, memoryDatabase, POLICY, type TestLedger } from './support/ledger';
import { makeClock, makeHub, makeLocks } from './support/ports';
import { addBulk } from './support/random';

// Two tabs of one browser: one database, one set of locks, one channel.

let first: TestLedger;
let second: TestLedger;
let clock: ReturnType<typeof makeClock>;
let tabLocks: ReturnType<typeof makeLocks>;
let ear: { mute: boolean };
let database: ReturnType<typeof memoryDatabase>;
let id: string;

beforeEach(async () => {
  database = memoryDatabase();
  const locks = makeLocks();
  tabLocks = locks;
  const join = makeHub();
  const channel = join();
  ear = channel;
  first = await makeLedger(database, { locks, channel });
  clock = makeClock('2020-12-20');
  second = await makeLedger(database, { locks, channel: join(), clock });
  id = (await first.ledger.shelf.create({ policyId: POLICY.id, name: '' })).id;
  await first.ledger.open(id);
  await first.ledger.apply({
    kind: 'set-cells',
    name: 'paste',
    edits: [],
    added: [[['name', '甲']], [['name', '乙']]],
  });
});

const note = (tab: TestLedger, text: string) =>
  tab.ledger.apply({ kind: 'set-cells', name: 'edit', edits: [{ row: 0, field: 'note', text }], added: [] });
/** Messages have arrived and have been worked through. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) {
    await new Promise((resolve) => setTimeout(resolve, 5));
    await first.ledger.queue.idle();
    await second.ledger.queue.idle();
  }
}
const same = (): void => {
  expect(contents(second.ledger.book().table)).toEqual(contents(first.ledger.book().table));
  expect(second.ledger.book().head).toEqual(first.ledger.book().head);
  expect(second.ledger.book().computing.units()).toEqual(first.ledger.book().computing.units());
};

test('the second tab reads, says so, and follows every step by itself', async () => {
  expect((await second.ledger.open(id)).mode).toBe('reader');
  await note(first, 'x');
  await first.ledger.apply({ kind: 'set-cells', name: 'paste', edits: [], added: [[['name', '丙']]] });
  await first.ledger.undo();
  await first.ledger.setAsOf(18_600 as never);
  await first.ledger.apply({ kind: 'set-parameters', values: { premium: 30_000 } });
  await first.ledger.shelf.rename(id, '新名');
  await settled();
  same();
  expect(second.ledger.book().workbook.name).toBe('新名');
  expect(second.events.flatMap((event) => (event.kind === 'update' ? [event.update.cause] : []))).toEqual([
    'change',
    'change',
    'undo',
    'as-of',
    'parameter',
    'info',
  ]);
  await expect(note(second, 'y')).rejects.toThrow(/^read-only: /);
  await expect(second.ledger.undo()).rejects.toThrow(/^read-only: /);
});

test('what is too large to be told is read from the store', async () => {
  await second.ledger.open(id);
  await addBulk(first.ledger, 10, () => ['name', '批']);
  await note(first, 'after');
  await settled();
  same();
});

test('after a message was lost everything is read again', async () => {
  await second.ledger.open(id);
  ear.mute = true;
  await note(first, 'lost');
  ear.mute = false;
  await note(first, 'heard');
  await settled();
  same();
  expect(second.events.flatMap((event) => (event.kind === 'update' ? [event.update.cause] : []))).toEqual(['replace']);
});

test('when the writer closes, the reader takes over, up to date', async () => {
  await second.ledger.open(id);
  ear.mute = true;
  await note(first, 'last words');
  await first.ledger.close();
  await settled();
  expect(second.events.at(-1)).toEqual({ kind: 'mode', mode: 'writer' });
  expect(second.ledger.book().table.getText('note', 0)).toBe('last words');
  await note(second, 'mine now');
  expect((await first.ledger.open(id)).mode).toBe('reader');
});

test('two workbooks, two writers', async () => {
  const other = await second.ledger.shelf.create({ policyId: POLICY.id, name: '' });
  expect((await second.ledger.open(other.id)).mode).toBe('writer');
  await note(first, 'x');
  await settled();
  expect(second.ledger.book().table.length).toBe(0);
});

test('a workbook binned in another tab is gone here', async () => {
  await second.ledger.open(id);
  await first.ledger.shelf.remove(id);
  await settled();
  expect(second.events.at(-1)).toEqual({ kind: 'gone', workbook: id });
  await expect(note(second, 'y')).rejects.toThrow(/^workbook-missing: /);
});

test('a workbook that another tab writes is not taken away, by a tab that reads it or by any other', async () => {
  const third = await makeLedger(database, { locks: tabLocks });
  await second.ledger.open(id);
  for (const tab of [second, third]) {
    await expect(tab.ledger.shelf.remove(id)).rejects.toThrow(/^open-elsewhere: /);
    await expect(tab.ledger.shelf.purge(id)).rejects.toThrow(/^open-elsewhere: /);
  }
  await note(first, 'x');
  await settled();
  same();
  await first.ledger.close();
  await settled();
  // Now the second writes it, and takes it away although the first waits to do so.
  await first.ledger.open(id);
  await second.ledger.shelf.remove(id);
  await settled();
  expect(first.events.at(-1)).toEqual({ kind: 'gone', workbook: id });
  await third.ledger.shelf.purge(id);
  expect(await third.ledger.shelf.list()).toEqual([]);
});

test('a second writer without the lock is found out by the store and brought up to date', async () => {
  const stray = await makeLedger(database);
  await stray.ledger.open(id);
  await note(stray, 'stray');
  await expect(note(first, 'x')).rejects.toThrow(/^read-only: /);
  expect(first.ledger.book().table.getText('note', 0)).toBe('stray');
  await note(first, 'now');
  expect(first.ledger.book().table.getText('note', 0)).toBe('now');
});

test('a reader tells when the tab that writes has fallen asleep, and when it wakes up', async () => {
  await second.ledger.open(id);
  const told = (): unknown[] => second.events.filter(({ kind }) => kind === 'writer');
  const pass = async (periods: number): Promise<void> => {
    for (let period = 0; period < periods; period += 1) {
      await settled();
      clock.pass(4000);
      await settled();
    }
  };
  await pass(4);
  expect(told()).toEqual([]);
  ear.mute = true;
  await pass(3);
  expect(told()).toEqual([{ kind: 'writer', answers: false }]);
  await pass(3);
  expect(told()).toHaveLength(1);
  ear.mute = false;
  await pass(1);
  expect(told()).toEqual([
    { kind: 'writer', answers: false },
    { kind: 'writer', answers: true },
  ]);
  await first.ledger.close();
  await settled();
  expect(second.ledger.book().mode).toBe('writer');
});

test('opened by a release with another version of its policy: the one it went by is told until somebody takes note, in every tab', async () => {
  const { ledger, events } = second;
  const other = { ...POLICY, version: 'other' };
  const third = await makeLedger(database, {
    locks: tabLocks,
    policy: (wanted) => (wanted === POLICY.id ? other : undefined),
  });
  expect((await ledger.open(id)).info.policyVersion).toBe(POLICY.version);
  expect((await third.ledger.open(id)).info.policyVersion).toBe(POLICY.version);
  await third.ledger.shelf.takePolicy(id);
  expect(third.events.at(-1)).toMatchObject({ kind: 'update', update: { info: { policyVersion: 'other' } } });
  expect((await third.ledger.shelf.list()).map(({ policyVersion }) => policyVersion)).toEqual(['other']);
  // And back again: the tabs on one channel hear of it from each other.
  await first.ledger.shelf.takePolicy(id);
  await settled();
  expect(ledger.book().workbook.policyVersion).toBe(POLICY.version);
  expect(events.at(-1)).toMatchObject({ kind: 'update', update: { info: { policyVersion: POLICY.version } } });
  await expect(ledger.shelf.takePolicy('none')).rejects.toThrow(/^workbook-missing: /);
});
