import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type {
  AuditRecord,
  ChangeRecord,
  ChunkRecord,
  ClosedRecord,
  HeadRecord,
  LayoutRecord,
  MappingRecord,
  PoolRecord,
  SettingRecord,
  TrayRecord,
  WorkbookRecord,
} from '../../src/ledger/store/records';
import { KEY_BYTES, seal } from '../../src/ledger/atRest/seal';
import { writeMapping } from '../../src/ledger/store/mappings';
import { DATABASE_VERSION, STORES, WORKBOOK_FORMAT } from '../../src/ledger/store/schema';
import { makeLedger, POLICY } from './support/ledger';
import { addBulk } from './support/random';
import { addWaiting, dismiss, trayOf, waiting } from './support/tray';

// Storage only grows: what a release has written, every later one reads. schema.json is the committed picture of it.
// A new version is added to it and to STORES; nothing that stands in it is changed or taken away.

interface Picture {
  readonly databaseVersion: number;
  readonly workbookFormat: number;
  readonly stores: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Of an encrypted record, whichever: its primary key and these (since version 6). */
  readonly sealed: readonly string[];
  readonly records: Readonly<Record<string, readonly string[]>>;
}
const picture = JSON.parse(readFileSync(new URL('./schema.json', import.meta.url), 'utf8')) as Picture;

test('the stores of every released version are as they were', () => {
  expect(STORES).toMatchObject(picture.stores);
  expect(Object.keys(STORES).map(Number)).toContain(DATABASE_VERSION);
  expect(DATABASE_VERSION).toBeGreaterThanOrEqual(picture.databaseVersion);
  expect(WORKBOOK_FORMAT).toBeGreaterThanOrEqual(picture.workbookFormat);
});

test('encrypted records are as they were', () => {
  const sealed = seal({ workbook: 'w' }, { store: 'heads', keyPath: 'workbook' }, new Uint8Array(KEY_BYTES));
  expect(Object.keys(sealed)).toEqual(picture.sealed);
  expect(sealed.v).toBe(1);
});

test('the picture is of today: a new version was entered into schema.json', () => {
  expect(picture.databaseVersion).toBe(DATABASE_VERSION);
  expect(picture.workbookFormat).toBe(WORKBOOK_FORMAT);
  expect(Object.keys(picture.stores)).toEqual(Object.keys(STORES));
});

describe('records keep every field they had', () => {
  const kinds = [
    'workbooks',
    'heads',
    'chunks',
    'pools',
    'changes',
    'layouts',
    'tray',
    'mappings',
    'closed',
    'audit',
    'settings',
  ] as const;
  test.each(kinds)('%s', async (store) => {
    const { ledger } = await makeLedger();
    const { id } = await ledger.shelf.create({ policyId: POLICY.id, name: '' });
    await ledger.open(id);
    ledger.setAuthor('王芳');
    await ledger.setLayout({ views: [], columns: null, rowHeight: 26, zoom: 100 });
    await addBulk(ledger, 3, () => ['name', '甲']);
    await addWaiting(ledger, [waiting({}), waiting({})]);
    await dismiss(ledger, trayOf(ledger).slice(0, 1));
    await writeMapping(ledger.desk.database, { shape: 's', usedAt: 1, mapping: {} });
    await ledger.desk.database.settings.put({ key: 'k', value: 1 });
    const record = (await ledger.desk.database.table<object>(store).toCollection().first()) ?? {};
    expect(Object.keys(record)).toEqual(expect.arrayContaining([...(picture.records[store] ?? [])]));
  });

  test('and the types agree with the picture', () => {
    // Compiled, not run: a field renamed in records.ts fails here first.
    const fields: {
      workbooks: (keyof WorkbookRecord)[];
      heads: (keyof HeadRecord)[];
      chunks: (keyof ChunkRecord)[];
      pools: (keyof PoolRecord)[];
      changes: (keyof ChangeRecord)[];
      layouts: (keyof LayoutRecord)[];
      tray: (keyof TrayRecord)[];
      mappings: (keyof MappingRecord)[];
      closed: (keyof ClosedRecord)[];
      audit: (keyof AuditRecord)[];
      settings: (keyof SettingRecord)[];
    } = {
      workbooks: ['id', 'format', 'name', 'policyId', 'policyVersion', 'createdAt', 'deletedAt', 'arriving'],
      heads: [
        'workbook',
        'rev',
        'changedAt',
        'asOf',
        'overlay',
        'persons',
        'nextSeq',
        'undone',
        'dropped',
        'checkpoint',
        'undoneThen',
        'rows',
        'length',
        'ghosts',
        'pools',
        'tray',
        'audit',
      ],
      chunks: ['workbook', 'index', 'rows', 'columns', 'data', 'raw', 'sum'],
      pools: ['workbook', 'field', 'segment', 'first', 'bytes', 'ends', 'sum'],
      changes: ['workbook', 'seq', 'at', 'name', 'change', 'overlay', 'by'],
      layouts: ['workbook', 'layout'],
      tray: ['workbook', 'id', 'item'],
      mappings: ['shape', 'usedAt', 'mapping'],
      closed: ['workbook', 'id', 'row'],
      audit: ['workbook', 'n', 'at', 'by', 'what', 'seq', 'sum', 'undone', 'asOf', 'hash'],
      settings: ['key', 'value'],
    };
    expect(fields).toEqual(picture.records);
  });
});
