import { beforeEach, expect, test, vi } from 'vitest';
import { makeBackup } from '../../src/ledger/backup/make';
import { restoreBackup } from '../../src/ledger/backup/restore';
import type { Layout } from '../../src/ledger/types';
import { failWrite } from './support/faults';
import { makeLedger, memoryDatabase, POLICY, type TestLedger } from './support/ledger';
import { makeLocks } from './support/ports';

const LAYOUT: Layout = {
  views: [
    {
      id: 'v1',
      name: '困难未缴',
      query: {
        unit: null,
        search: '',
        sort: [{ column: 'name', descending: false }],
        filters: [{ column: 'status', kind: 'in', values: ['unpaid'] }],
      },
    },
  ],
  columns: { order: ['name', 'idNumber'], hidden: ['note'], pinned: ['name'], widths: { name: 90 } },
  rowHeight: 28,
  zoom: 110,
  grouping: 'household',
  scenarios: [
    {
      name: '标准三百二',
      overlay: { premium: 32000 },
      dropped: ['edge'],
      added: [
        {
          id: 'added-1',
          name: '八十岁以上',
          when: { identities: ['veteran'], ageFrom: 80, ageTo: null },
          funder: 'government',
          aid: { kind: 'percent', value: 5000 },
          place: 'last',
        },
      ],
    },
  ],
};
const OTHER: Layout = { views: [], columns: null, rowHeight: 24, zoom: 80 };

let database: ReturnType<typeof memoryDatabase>;
let made: TestLedger;
let id: string;

beforeEach(async () => {
  database = memoryDatabase();
  made = await makeLedger(database);
  ({ id } = await made.ledger.shelf.create({ policyId: POLICY.id, name: '' }));
  await made.ledger.open(id);
});

test('nobody has arranged anything; then it is kept, apart from the log', async () => {
  const { ledger } = made;
  expect(await ledger.layout()).toBeNull();
  await ledger.setLayout(LAYOUT);
  await ledger.setLayout(OTHER);
  expect(ledger.book().head).toMatchObject({ rev: 0, nextSeq: 1 });
  await ledger.shutDown();
  const again = await makeLedger(database);
  await again.ledger.open(id);
  expect(await again.ledger.layout()).toEqual(OTHER);
});

test('each workbook has its own; a copy takes it along, and a purge leaves nothing', async () => {
  const { ledger } = made;
  await ledger.setLayout(LAYOUT);
  const copy = await ledger.shelf.copy(id, '');
  const other = await ledger.shelf.create({ policyId: POLICY.id, name: '' });
  await ledger.open(copy.id);
  expect(await ledger.layout()).toEqual(LAYOUT);
  await ledger.setLayout(OTHER);
  await ledger.open(other.id);
  expect(await ledger.layout()).toBeNull();
  await ledger.open(id);
  expect(await ledger.layout()).toEqual(LAYOUT);
  for (const each of [id, copy.id, other.id]) await ledger.shelf.purge(each);
  expect(await ledger.desk.database.layouts.count()).toBe(0);
});

test('a backup carries it', async () => {
  await made.ledger.setLayout(LAYOUT);
  const control = { step: async () => undefined };
  const { blob } = await makeBackup(made.ledger.desk.database, id, 0, control);
  const other = await makeLedger();
  const info = await restoreBackup(other.ledger.desk, blob, control);
  await other.ledger.open(info.id);
  expect(await other.ledger.layout()).toEqual(LAYOUT);
});

test('a tab that reads keeps its own until it closes', async () => {
  const locks = makeLocks();
  const shared = memoryDatabase();
  const writer = (await makeLedger(shared, { locks })).ledger;
  const workbook = (await writer.shelf.create({ policyId: POLICY.id, name: '' })).id;
  await writer.open(workbook);
  await writer.setLayout(LAYOUT);
  const reader = (await makeLedger(shared, { locks })).ledger;
  expect((await reader.open(workbook)).mode).toBe('reader');
  expect(await reader.layout()).toEqual(LAYOUT);
  await reader.setLayout(OTHER);
  expect(await reader.layout()).toEqual(OTHER);
  expect(await writer.layout()).toEqual(LAYOUT);
  await reader.close();
  await reader.open(workbook);
  expect(await reader.layout()).toEqual(LAYOUT);
  // Once it may write it goes on from what was kept.
  await reader.setLayout(OTHER);
  await writer.close();
  await vi.waitUntil(() => reader.book().mode === 'writer');
  expect(await reader.layout()).toEqual(LAYOUT);
});

test('what could not be written is refused and was not written', async () => {
  const { ledger } = made;
  await ledger.setLayout(LAYOUT);
  const fault = failWrite(0, 'full');
  await expect(ledger.setLayout(OTHER)).rejects.toThrow(/^storage-full: /);
  fault.end();
  expect(await ledger.layout()).toEqual(LAYOUT);
  await ledger.close();
  await expect(ledger.layout()).rejects.toThrow(/^workbook-missing: /);
  await expect(ledger.setLayout(OTHER)).rejects.toThrow(/^workbook-missing: /);
});
