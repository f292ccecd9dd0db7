import type { DBCore } from 'dexie';
import { LedgerError } from '../errors';
import { DATABASE_VERSION, STORES, type Database } from './schema';

/**
 * A database that a later release has written, on a computer where an older one was started: it can be looked at, exported and
 * backed up as long as the stores of today are in it. Storage only grows, so what stands in them is still what it was; whatever a
 * later release may have put beside it, nothing here writes.
 */

const versions = new WeakMap<Database, number>();

/** The version of the later release whose database this is; null: it is of this release. */
export function newerVersion(database: Database): number | null {
  return versions.get(database) ?? null;
}

/** Dexie keeps its version times ten in the browser's database. */
export function newer(nativeVersion: number): LedgerError {
  return new LedgerError('storage-newer', { found: Math.ceil(nativeVersion / 10), known: DATABASE_VERSION });
}

/** Whether all stores of today are there under the keys of today. Opens the database as it is; there must be one. */
export async function isReadable(factory: IDBFactory, name: string): Promise<boolean> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = factory.open(name);
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('not opened')));
  });
  try {
    const there = database.objectStoreNames;
    const known = Object.entries(Object.assign({}, ...Object.values(STORES)) as Readonly<Record<string, string>>);
    if (!known.every(([store]) => there.contains(store))) return false;
    const transaction = database.transaction([...there]);
    return known.every(([store, key]) => {
      const { keyPath } = transaction.objectStore(store);
      return key === (Array.isArray(keyPath) ? `[${keyPath.join('+')}]` : keyPath);
    });
  } finally {
    database.close();
  }
}

/** Before it is opened: every transaction that would write is refused with `storage-newer`. */
export function onlyRead(database: Database, nativeVersion: number): void {
  versions.set(database, Math.ceil(nativeVersion / 10));
  database.use({
    stack: 'dbcore',
    name: 'only-read',
    create: (core: DBCore): DBCore => ({
      ...core,
      transaction(stores, mode, options) {
        if (mode !== 'readonly') throw newer(nativeVersion);
        return core.transaction(stores, mode, options);
      },
    }),
  });
}
