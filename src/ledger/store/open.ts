import { LedgerError } from '../errors';
import { storageError } from './failures';
import { DATABASE_NAME, DATABASE_VERSION, makeDatabase, type Database, type DatabaseOptions } from './schema';

/** Dexie keeps its version times ten in the browser's database. */
const NATIVE_VERSION = DATABASE_VERSION * 10;

/**
 * Opens the database. Throws `storage-newer` when a later release has written it (nothing is touched then)
 * and `storage-blocked` when it cannot be opened at all (no IndexedDB, forbidden, private mode, defective profile).
 */
export async function openDatabase(options: DatabaseOptions = {}): Promise<Database> {
  const factory = options.indexedDB ?? browserFactory();
  if (factory === undefined) throw new LedgerError('storage-blocked', { message: 'no IndexedDB' });
  await refuseNewer(factory, options.name ?? DATABASE_NAME);
  const database = makeDatabase(options);
  try {
    await database.open();
  } catch (thrown) {
    throw storageError(thrown, 'storage-blocked');
  }
  // Browsers without databases(): Dexie opens a newer database as it is, without changing it.
  const { version } = database.backendDB();
  if (version > NATIVE_VERSION) {
    database.close();
    throw newer(version);
  }
  return database;
}

async function refuseNewer(factory: IDBFactory, name: string): Promise<void> {
  let found: IDBDatabaseInfo | undefined;
  try {
    if (typeof factory.databases === 'function') found = (await factory.databases()).find((info) => info.name === name);
  } catch (thrown) {
    throw storageError(thrown, 'storage-blocked');
  }
  if (found?.version !== undefined && found.version > NATIVE_VERSION) throw newer(found.version);
}

function newer(version: number): LedgerError {
  return new LedgerError('storage-newer', { found: Math.ceil(version / 10), known: DATABASE_VERSION });
}

function browserFactory(): IDBFactory | undefined {
  try {
    return globalThis.indexedDB;
  } catch {
    return undefined; // a sandboxed page throws on the mere name
  }
}
