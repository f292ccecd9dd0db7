import type { Table } from 'dexie';
import { LedgerError } from '../errors';
import { heldKey } from '../secret/held';
import { checkSecret, SECRET_KEY, type AtRest, type SecretRecord } from '../secret/record';
import { guarded } from '../store/failures';
import { newerVersion } from '../store/newer';
import { DATABASE_VERSION, type Database } from '../store/schema';
import { SEALED_SETTINGS, SEALED_STORES } from './vault';

/**
 * Switching encryption on and off. First the lock's record says so: from then on everything is written in the new form, by every tab.
 * Then all there was is read and written once more, a few records a transaction, beside whatever else is under way. Both forms are read at
 * any time, so an end in between harms nothing: `moving` stays in the record, and the next opening goes on (`resumeAtRest`).
 */

/** Records written anew in one transaction: a chunk is about a megabyte, a dictionary of a large roster twenty. */
const BATCHES: Readonly<Record<(typeof SEALED_STORES)[number] | 'settings', number>> = {
  workbooks: 200,
  heads: 200,
  chunks: 8,
  pools: 1,
  changes: 100,
  layouts: 100,
  tray: 500,
  closed: 500,
  audit: 1000,
  parcels: 20,
  mappings: 100,
  settings: 100,
};

export type Progress = (done: number, total: number) => Promise<void>;

/**
 * Throws `password-none`, `locked`, storage-*. After a failure the switch is under way still: tried again it goes on, and so does
 * the next opening. What was asked for last counts, in whichever tab.
 */
export async function switchAtRest(database: Database, to: AtRest, onProgress: Progress): Promise<void> {
  const newer = newerVersion(database);
  if (newer !== null) throw new LedgerError('storage-newer', { found: newer, known: DATABASE_VERSION });
  if (!(await begin(database, to))) return;
  await writeAnew(database, onProgress);
  await patch(database, ({ moving }) => (moving === to ? { atRest: to, moving: null } : null));
}

/** Goes on with a switch that was broken off. */
export async function resumeAtRest(
  database: Database,
  secret: SecretRecord | null,
  onProgress: Progress,
): Promise<void> {
  const to = secret?.moving ?? null;
  if (to !== null && newerVersion(database) === null) await switchAtRest(database, to, onProgress);
}

/** False: it is so already, to the last record. */
async function begin(database: Database, to: AtRest): Promise<boolean> {
  if (heldKey(database) === null) {
    const secret = checkSecret((await guarded(() => database.settings.get(SECRET_KEY)))?.value);
    throw new LedgerError(secret === null ? 'password-none' : 'locked');
  }
  return patch(database, ({ atRest, moving = null }) =>
    // Until the last record is opened the password is needed.
    atRest === to && moving === null ? null : { atRest: 'yes', moving: to },
  );
}

async function patch(
  database: Database,
  change: (secret: SecretRecord) => Partial<SecretRecord> | null,
): Promise<boolean> {
  return guarded(() =>
    database.transaction('rw', [database.settings], async () => {
      const secret = checkSecret((await database.settings.get(SECRET_KEY))?.value);
      if (secret === null) throw new LedgerError('password-none');
      const changed = change(secret);
      if (changed !== null) await database.settings.put({ key: SECRET_KEY, value: { ...secret, ...changed } });
      return changed !== null;
    }),
  );
}

/** What is read comes out opened, whatever it was; what is put goes in as the lock's record says. */
async function writeAnew(database: Database, onProgress: Progress): Promise<void> {
  const work: (() => Promise<void>)[] = [];
  for (const store of [...SEALED_STORES, 'settings'] as const) {
    const table = database.table<object, string>(store);
    const all = await guarded(() => table.toCollection().primaryKeys());
    const keys = store === 'settings' ? all.filter((key) => SEALED_SETTINGS.test(key)) : all;
    for (let from = 0; from < keys.length; from += BATCHES[store]) {
      const some = keys.slice(from, from + BATCHES[store]);
      work.push(() => guarded(() => database.transaction('rw', [table], () => again(table, some))));
    }
  }
  for (const [done, step] of work.entries()) {
    await onProgress(done, work.length);
    await step();
  }
}

async function again(table: Table<object, string>, keys: string[]): Promise<void> {
  const records = await table.bulkGet(keys);
  await table.bulkPut(records.flatMap((record) => (record === undefined ? [] : [record])));
}
