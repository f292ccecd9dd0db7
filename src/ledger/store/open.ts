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
  stayOpen(database, factory);
  return database;
}

/** How long after a browser that took the database away would not give it back it is asked again. */
const AGAIN = 1000; // ms

/**
 * Now and then a browser closes a database by itself: storage trouble, a profile that is cleaned, a tab long asleep. What was under
 * way is refused then; it is opened again at once, so that the next try goes through.
 */
function stayOpen(database: Database, factory: IDBFactory): void {
  const reopen = async (): Promise<void> => {
    if (database.hasBeenClosed()) return; // on purpose, meanwhile
    try {
      await refuseNewer(factory, database.name);
      await database.open();
      stayOpen(database, factory);
    } catch {
      setTimeout(() => void reopen(), AGAIN);
    }
  };
  // Only the browser itself causes this event: closing on purpose, or for another release that wants to upgrade, does not.
  database.backendDB().addEventListener('close', () => void reopen(), { once: true });
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
