import type { Dexie } from 'dexie';

/** The data key of a database, in the worker that was given the password, as long as that lives. It is told to nobody. */
const keys = new WeakMap<Dexie, Uint8Array<ArrayBuffer>>();

export function holdKey(database: Dexie, dataKey: Uint8Array<ArrayBuffer> | null): void {
  if (dataKey === null) keys.delete(database);
  else keys.set(database, dataKey);
}

/** null: no password is set, or it has not been given here yet. */
export function heldKey(database: Dexie): Uint8Array<ArrayBuffer> | null {
  return keys.get(database) ?? null;
}
