import { readFileSync } from 'node:fs';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { Dexie } from 'dexie';
import { DATABASE_NAME, STORES } from '../../src/ledger/store/schema';

/** Records of a whole database as a file: JSON with typed arrays in base 64. */
export type Stores = Readonly<Record<string, readonly object[]>>;

export function fileOf(stores: Stores): string {
  const told = (_key: string, value: unknown): unknown => {
    if (!ArrayBuffer.isView(value)) return value;
    const text = Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('base64');
    return value instanceof Uint32Array ? { $u32: text } : { $u8: text };
  };
  // One record a line.
  const lines = Object.entries(stores).map(
    ([store, records]) => `${JSON.stringify(store)}:[\n${records.map((record) => JSON.stringify(record, told)).join(',\n')}\n]`,
  );
  return `{${lines.join(',\n')}}\n`;
}

export function readStores(name: string): Stores {
  return JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'), (_key, value: unknown) => {
    if (typeof value !== 'object' || value === null) return value;
    const { $u8, $u32 } = value as { $u8?: string; $u32?: string };
    if ($u8 !== undefined) return Uint8Array.from(Buffer.from($u8, 'base64'));
    if ($u32 !== undefined) return new Uint32Array(Uint8Array.from(Buffer.from($u32, 'base64')).buffer);
    return value;
  }) as Stores;
}

/** A browser in which a release of that database version has left these records. */
export async function leftBehind(version: keyof typeof STORES, stores: Stores) {
  const options = { indexedDB: new IDBFactory(), IDBKeyRange };
  const old = new Dexie(DATABASE_NAME, options);
  for (const [each, keys] of Object.entries(STORES)) if (Number(each) <= version) old.version(Number(each)).stores(keys);
  await old.open();
  for (const [store, records] of Object.entries(stores)) await old.table(store).bulkAdd([...records]);
  old.close();
  return options;
}
