import type { Dexie } from 'dexie';

/** The data key of a database, in the worker that was given the password, as long as that lives. It is told to nobody. */
const keys = new WeakMap<Dexie, Uint8Array<ArrayBuffer>>();

export function holdKey(database: Dexie, dataKey: Uint8Array<ArrayBuffer> | null): void {
  if (dataKey === null) keys.delete(database);
  else keys.set(database, dataKey);
}

/** Databases with sealed records and without a lock that could open them. */
const orphaned = new WeakSet<Dexie>();

/** Somebody or something has taken the lock's record away: from now on sealed records count as such that cannot be read. */
export function noteOrphaned(database: Dexie): void {
  orphaned.add(database);
}

export function isOrphaned(database: Dexie): boolean {
  return orphaned.has(database);
}

/** null: no password is set, or it has not been given here yet. */
export function heldKey(database: Dexie): Uint8Array<ArrayBuffer> | null {
  return keys.get(database) ?? null;
}
