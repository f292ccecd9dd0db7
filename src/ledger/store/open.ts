import { LedgerError } from '../errors';
import { storageError } from './failures';
import { isReadable, newer, newerVersion, onlyRead } from './newer';
import { DATABASE_NAME, DATABASE_VERSION, makeDatabase, type Database, type DatabaseOptions } from './schema';

/** Dexie keeps its version times ten in the browser's database. */
const NATIVE_VERSION = DATABASE_VERSION * 10;

/**
 * Opens the database. One that a later release has written is opened for reading only (`newerVersion`), or, where the stores of
 * today are not in it any more, refused with `storage-newer`; nothing is touched then. Throws `storage-blocked` when it cannot be opened at all (no IndexedDB, forbidden, private mode, defective profile).
 */
export async function openDatabase(options: DatabaseOptions = {}): Promise<Database> {
  const factory = options.indexedDB ?? browserFactory();
  if (factory === undefined) throw new LedgerError('storage-blocked', { message: 'no IndexedDB' });
  const name = options.name ?? DATABASE_NAME;
  const found = await versionOf(factory, name);
  const database = makeDatabase(options);
  if (found > NATIVE_VERSION) {
    if (!(await isReadable(factory, name))) throw newer(found);
    onlyRead(database, found);
  }
  try {
    await database.open();
  } catch (thrown) {
    throw storageError(thrown, 'storage-blocked');
  }
  // Browsers without databases(): Dexie opens a newer database as it is, without changing it.
  const { version } = database.backendDB();
  if (version > NATIVE_VERSION && newerVersion(database) === null) {
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
      if (newerVersion(database) === null && (await versionOf(factory, database.name)) > NATIVE_VERSION) return;
      await database.open();
      stayOpen(database, factory);
    } catch {
      setTimeout(() => void reopen(), AGAIN);
    }
  };
  // Only the browser itself causes this event: closing on purpose, or for another release that wants to upgrade, does not.
  database.backendDB().addEventListener('close', () => void reopen(), { once: true });
}

/** As the browser counts; 0: there is none yet, or it cannot be told. */
async function versionOf(factory: IDBFactory, name: string): Promise<number> {
  if (typeof factory.databases !== 'function') return 0;
  try {
    return (await factory.databases()).find((info) => info.name === name)?.version ?? 0;
  } catch (thrown) {
    throw storageError(thrown, 'storage-blocked');
  }
}

function browserFactory(): IDBFactory | undefined {
  try {
    return globalThis.indexedDB;
  } catch {
    return undefined; // a sandboxed page throws on the mere name
  }
}
