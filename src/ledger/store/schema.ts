import { Dexie, type EntityTable, type Table } from 'dexie';
import { installVault } from '../atRest/vault';
import { DATABASE_NAME } from '../databaseName';
import type {
  AuditRecord,
  ChangeRecord,
  ChunkRecord,
  ClosedRecord,
  HeadRecord,
  LayoutRecord,
  MappingRecord,
  ParcelRecord,
  PoolRecord,
  SettingRecord,
  TrayRecord,
  WorkbookRecord,
} from './records';

/**
 * The database. It only ever grows: a released version is never edited, a new one is added below it,
 * and test/ledger/schema.json (the committed picture) is extended with it.
 */
export { DATABASE_NAME };
export const DATABASE_VERSION = 7;

/**
 * Layout of the records of one workbook; a workbook with a higher number is opened by nobody here.
 * 2: the columns `mark` and `place`, who made a change, and a layout beside it. A workbook of format 1 has none of them.
 * 3: rows of lists that wait (`tray`), in changes and as records beside it.
 * 4: rows that were settled are remembered (`closed`), in changes and as records beside it.
 * 5: an audit log beside it (`audit`), its last seal in the head.
 * 6: entries of the audit log that no change stands behind (`note`), counted in the head.
 */
export const WORKBOOK_FORMAT = 6;

export const STORES = {
  1: {
    workbooks: 'id',
    heads: 'workbook',
    chunks: '[workbook+index]',
    pools: '[workbook+field+segment]',
    changes: '[workbook+seq]',
  },
  2: {
    layouts: 'workbook',
  },
  3: {
    tray: '[workbook+id]',
    mappings: 'shape',
  },
  4: {
    closed: '[workbook+id]',
  },
  5: {
    audit: '[workbook+n]',
    settings: 'key',
    parcels: '[workbook+id]',
  },
  // No store is new: records may be sealed (atRest/), which a release before this one would take for damaged.
  6: {},
  // No store is new: the audit log has notes of what left, which a release before this one would not know.
  7: {},
} as const;

export type Database = Dexie & {
  readonly workbooks: EntityTable<WorkbookRecord, 'id'>;
  readonly heads: EntityTable<HeadRecord, 'workbook'>;
  readonly chunks: Table<ChunkRecord, [string, number]>;
  readonly pools: Table<PoolRecord, [string, string, number]>;
  readonly changes: Table<ChangeRecord, [string, number]>;
  readonly layouts: EntityTable<LayoutRecord, 'workbook'>;
  readonly tray: Table<TrayRecord, [string, number]>;
  readonly mappings: EntityTable<MappingRecord, 'shape'>;
  readonly closed: Table<ClosedRecord, [string, number]>;
  readonly audit: Table<AuditRecord, [string, number]>;
  readonly settings: EntityTable<SettingRecord, 'key'>;
  readonly parcels: Table<ParcelRecord, [string, string]>;
};

/** Where IndexedDB comes from: the browser's own, or a stand-in of the tests. */
export interface DatabaseOptions {
  readonly name?: string;
  readonly indexedDB?: IDBFactory;
  readonly IDBKeyRange?: typeof IDBKeyRange;
}

/** The database, not yet opened. `strict`: what was called saved survives a power cut (facts.md 2). */
export function makeDatabase(options: DatabaseOptions = {}): Database {
  const { name = DATABASE_NAME, ...dependencies } = options;
  const database = new Dexie(name, { chromeTransactionDurability: 'strict', autoOpen: false, ...dependencies });
  installVault(database);
  for (const [version, stores] of Object.entries(STORES)) database.version(Number(version)).stores(stores);
  return database as Database;
}
