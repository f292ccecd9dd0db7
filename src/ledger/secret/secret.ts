import { LedgerError } from '../errors';
import { ROUNDS, subtle } from '../password';
import { guarded } from '../store/failures';
import { newerVersion } from '../store/newer';
import type { Database } from '../store/schema';
import { readSetting } from '../store/settings';
import { checkSecret, IDLE_MINUTES, LEAST_IDLE, MOST_IDLE, SECRET_KEY, type SecretRecord } from './record';
import { pauseAfter, waitOf, type Tries } from './tries';
import { makeDataKey, unwrap, wrap } from './wrap';

/**
 * One password for this browser. It opens a random data key, so that a new password needs nothing to be encrypted anew. As long as
 * nothing is encrypted (`atRest` is `no`) it is a lock and no more.
 */

const SHORTEST = 6;

/** Tries that could not be written down, on a full disk or beside a later release's data: they count all the same while this lives. */
const unwritten = new WeakMap<Database, Tries>();

/** The lock of this browser; null: no password is set. Throws `lock-damaged`, `storage-newer`. */
export async function readSecret(database: Database): Promise<SecretRecord | null> {
  const secret = checkSecret(await readSetting(database, SECRET_KEY));
  const tries = unwritten.get(database);
  return secret !== null && tries !== undefined && tries.wrong > secret.wrong ? { ...secret, ...tries } : secret;
}

/** Writes some fields anew; the others stay, whoever has written them. Within a transaction on `settings` it is part of that. */
export async function patchSecret(
  database: Database,
  patch: Partial<Omit<SecretRecord, 'format'>>,
): Promise<SecretRecord> {
  return guarded(() =>
    database.transaction('rw', [database.settings], async () => {
      const before = checkSecret((await database.settings.get(SECRET_KEY))?.value);
      if (before === null) throw new LedgerError('password-none');
      const value = { ...before, ...patch };
      await database.settings.put({ key: SECRET_KEY, value });
      return value;
    }),
  );
}

/**
 * Sets the first password, or another one. `old` is asked for where there is one. The data key, which stays the same: also `kept`, where
 * only the record of the lock has gone.
 * Throws `password-short`, `password-needed`, `crypto-missing`, and what `unlock` throws.
 */
export async function setPassword(
  database: Database,
  old: string | null,
  password: string,
  now: number,
  rounds: number = ROUNDS,
  kept: Uint8Array<ArrayBuffer> | null = null,
): Promise<Uint8Array<ArrayBuffer>> {
  if ([...password].length < SHORTEST) throw new LedgerError('password-short', { shortest: SHORTEST });
  if ((await readSecret(database)) !== null) {
    if (old === null) throw new LedgerError('password-needed');
    return changePassword(database, old, password, now, rounds);
  }
  const dataKey = kept ?? makeDataKey();
  const held = await wrap(dataKey, password, rounds);
  const value: SecretRecord = { ...held, idleMinutes: IDLE_MINUTES, atRest: 'no', wrong: 0, wrongAt: 0 };
  // Added and not put: another tab may have set one meanwhile.
  await guarded(() =>
    database.transaction('rw', [database.settings], async () => {
      if ((await database.settings.get(SECRET_KEY)) !== undefined) throw new LedgerError('password-needed');
      await database.settings.add({ key: SECRET_KEY, value });
    }),
  );
  return dataKey;
}

async function changePassword(
  database: Database,
  old: string,
  password: string,
  now: number,
  rounds: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const dataKey = await unlock(database, old, now);
  await patchSecret(database, await wrap(dataKey, password, rounds));
  return dataKey;
}

/**
 * The data key. Throws `password-wrong` (`seconds`: until the next try), `password-wait` for a try that comes too early,
 * `password-none` where none is set, `crypto-missing`.
 */
export async function unlock(database: Database, password: string, now: number): Promise<Uint8Array<ArrayBuffer>> {
  subtle(); // where nothing can be tried, no try counts
  const secret = await beginTry(database, now);
  const dataKey = await unwrap(secret, password);
  if (dataKey === null) throw new LedgerError('password-wrong', { seconds: pauseAfter(secret.wrong) / 1000 });
  await noteTries(database, { wrong: 0, wrongAt: 0 });
  return dataKey;
}

/** Throws `lock-at-rest` as long as stored records are encrypted: without it nobody could read them any more. */
export async function removePassword(database: Database, password: string, now: number): Promise<void> {
  await unlock(database, password, now);
  await guarded(() =>
    database.transaction('rw', [database.settings], async () => {
      const secret = checkSecret((await database.settings.get(SECRET_KEY))?.value);
      if (secret?.atRest === 'yes') throw new LedgerError('lock-at-rest');
      await database.settings.delete(SECRET_KEY);
    }),
  );
  unwritten.delete(database);
}

/** After so many minutes without a hand the page locks; held to 1 … 120. */
export async function setIdleMinutes(database: Database, minutes: number): Promise<void> {
  const whole = Number.isFinite(minutes) ? Math.round(minutes) : IDLE_MINUTES;
  await patchSecret(database, { idleMinutes: Math.min(MOST_IDLE, Math.max(LEAST_IDLE, whole)) });
}

/**
 * A try counts as a wrong one before it is known: who closes the page meanwhile has tried all the same, and two tabs have not two
 * tries at once.
 */
async function beginTry(database: Database, now: number): Promise<SecretRecord> {
  const secret = await readSecret(database);
  if (secret === null) throw new LedgerError('password-none');
  const wait = waitOf(secret, now);
  if (wait > 0) {
    // The clock was set back: the pause begins now.
    if (now < secret.wrongAt) await noteTries(database, { wrong: secret.wrong, wrongAt: now });
    throw new LedgerError('password-wait', { seconds: Math.ceil(wait / 1000) });
  }
  const tries = { wrong: secret.wrong + 1, wrongAt: now };
  await noteTries(database, tries, secret.wrong);
  return { ...secret, ...tries };
}

/** `expected`: how many were known when it was read; another tab's try in between takes this one's turn. */
async function noteTries(database: Database, tries: Tries, expected?: number): Promise<void> {
  unwritten.delete(database);
  if (newerVersion(database) !== null) {
    unwritten.set(database, tries);
    return;
  }
  try {
    await database.transaction('rw', [database.settings], async () => {
      const before = checkSecret((await database.settings.get(SECRET_KEY))?.value);
      if (before === null) return;
      if (expected !== undefined && before.wrong > expected)
        throw new LedgerError('password-wait', { seconds: Math.ceil(pauseAfter(before.wrong) / 1000) });
      await database.settings.put({ key: SECRET_KEY, value: { ...before, ...tries } });
    });
  } catch (thrown) {
    if (thrown instanceof LedgerError) throw thrown;
    unwritten.set(database, tries); // a full disk keeps nobody out of his own data
  }
}
