import { DATABASE_NAME, type DatabaseOptions } from '../../../src/ledger/store/schema';

/** Every record of every store, read past the product. */
export async function dump({ indexedDB }: DatabaseOptions): Promise<Readonly<Record<string, readonly unknown[]>>> {
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

export function answer<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('no reason')));
  });
}
