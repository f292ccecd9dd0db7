import type { Table } from 'dexie';
import { LedgerError, messageOf } from '../errors';
import type { LedgerErrorCode } from '../types';

/**
 * What IndexedDB and Dexie throw, as a refusal with its reason. A full disk hides in several places:
 * as the error itself, as the reason of an aborted transaction, or among the failures of a bulk write.
 */
export function storageError(thrown: unknown, otherwise: LedgerErrorCode = 'storage-failed'): LedgerError {
  for (const error of chainOf(thrown)) {
    if (error instanceof LedgerError) return error;
    if (nameOf(error) === 'QuotaExceededError') return new LedgerError('storage-full', {}, { cause: thrown });
    if (nameOf(error) === 'VersionError') return new LedgerError('storage-newer', {}, { cause: thrown });
  }
  return new LedgerError(otherwise, { message: messageOf(thrown) }, { cause: thrown });
}

/** Whether the same command may go through later: the store had no room, or failed. */
export function isKept(code: LedgerErrorCode): boolean {
  return code === 'storage-full' || code === 'storage-failed';
}

/** The error, what it wraps (`inner` in Dexie's words, `cause` in the language's), and what failed in bulk; outermost first. */
function chainOf(thrown: unknown): unknown[] {
  const chain: unknown[] = [];
  const waiting: unknown[] = [thrown];
  while (waiting.length > 0 && chain.length < 20) {
    const error = waiting.shift();
    if (typeof error !== 'object' || error === null || chain.includes(error)) continue;
    chain.push(error);
    for (const key of ['inner', 'cause'] as const)
      if (key in error) waiting.push((error as Record<string, unknown>)[key]);
    if ('failures' in error && Array.isArray(error.failures))
      waiting.push(...(error.failures as unknown[]).slice(0, 5));
  }
  return chain;
}

function nameOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'name' in error ? String(error.name) : '';
}

/** Runs a piece of storage work; whatever it throws comes out as a refusal. */
export async function guarded<T>(work: () => PromiseLike<T>): Promise<T> {
  try {
    return await work();
  } catch (thrown) {
    throw storageError(thrown);
  }
}

/** All records of a store that open, and the keys of those that do not (sealed ones that somebody has altered, or whose lock is gone): one must not keep the others away. */
export async function readableOf<Row>(
  store: Pick<Table<Row, string>, 'toArray' | 'get'> & { toCollection(): { primaryKeys(): PromiseLike<string[]> } },
): Promise<{ readonly records: Row[]; readonly others: readonly string[] }> {
  try {
    return { records: await store.toArray(), others: [] };
  } catch (thrown) {
    if (!isDamaged(thrown)) throw thrown;
  }
  const records: Row[] = [];
  const others: string[] = [];
  for (const key of await store.toCollection().primaryKeys()) {
    try {
      const record = await store.get(key);
      if (record !== undefined) records.push(record);
    } catch (thrown) {
      if (!isDamaged(thrown)) throw thrown;
      others.push(key);
    }
  }
  return { records, others };
}

function isDamaged(thrown: unknown): boolean {
  const { code } = storageError(thrown);
  return code === 'record-damaged' || code === 'lock-missing';
}
