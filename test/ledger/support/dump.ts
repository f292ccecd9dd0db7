import { isDeepStrictEqual } from 'node:util';
import { expect } from 'vitest';
import { openDatabase } from '../../../src/ledger/store/open';
import { DATABASE_NAME, type DatabaseOptions } from '../../../src/ledger/store/schema';
import { memoryDatabase } from './ledger';

/** The records of a database, by store. */
export type Dump = Readonly<Record<string, readonly unknown[]>>;

/** Every record of every store, read past the product. */
export async function dump({ indexedDB }: DatabaseOptions): Promise<Dump> {
  if (indexedDB === undefined) throw new Error('no database of the test’s own');
  const database = await answer(indexedDB.open(DATABASE_NAME));
  try {
    const stores = [...database.objectStoreNames];
    if (stores.length === 0) return {};
    const transaction = database.transaction(stores);
    const all = stores.map(async (store) => [store, await answer(transaction.objectStore(store).getAll())] as const);
    return Object.fromEntries(await Promise.all(all));
  } finally {
    database.close();
  }
}

/** A database of the test's own that holds just these records. */
export async function databaseOf(records: Dump): Promise<DatabaseOptions> {
  const options = memoryDatabase();
  const made = await openDatabase(options);
  const native = made.backendDB();
  const transaction = native.transaction([...native.objectStoreNames], 'readwrite');
  const written = new Promise<void>((resolve, reject) => {
    transaction.addEventListener('complete', () => resolve());
    transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('no reason')));
  });
  for (const [store, all] of Object.entries(records))
    for (const record of all) transaction.objectStore(store).put(record);
  await written;
  made.close();
  return options;
}

/** `toEqual` for much that is nearly always equal: only where it is not is it gone through part by part, to say what differs. */
export function expectSame(actual: unknown, expected: unknown, what: string): void {
  if (!isDeepStrictEqual(actual, expected)) expect(actual, what).toEqual(expected);
}

export function answer<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('no reason')));
  });
}
