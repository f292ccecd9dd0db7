import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { LedgerError } from '../errors';
import { fromBytes, toBytes } from './bytes';

/**
 * One record of the database under the key of this browser: its primary key as it is, all else sealed. XChaCha20-Poly1305 with a random
 * nonce of 24 bytes; store and primary key are sealed with it though not hidden, so that no record can take another's place.
 *
 * By a library and at once: the browser's own encryption answers later, and a transaction of IndexedDB does not wait.
 */
export interface SealedRecord {
  readonly v: 1;
  /** 24 bytes of nonce, then the record (bytes.ts) encrypted, then the tag of 16 bytes. */
  readonly sealed: Uint8Array<ArrayBuffer>;
}

export const KEY_BYTES = 32;
const NONCE = 24;
const TAG = 16;

/** Where a record lies. */
export interface Spot {
  readonly store: string;
  readonly keyPath: string | readonly string[];
}

export function seal(record: object, spot: Spot, key: Uint8Array): SealedRecord {
  // In place: the dictionaries of a large roster have tens of megabytes.
  const sealed = toBytes(record, NONCE, TAG);
  const nonce = crypto.getRandomValues(sealed.subarray(0, NONCE));
  xchacha20poly1305(key, nonce, beside(record, spot)).encrypt(sealed.subarray(NONCE, -TAG), sealed.subarray(NONCE));
  return { ...keysOf(record, spot), v: 1, sealed };
}

export function isSealed(record: unknown): record is SealedRecord {
  return typeof record === 'object' && record !== null && 'sealed' in record && ArrayBuffer.isView(record.sealed);
}

/**
 * The record within. It is opened in place: the sealed one is of no use afterwards, unless it did not open. Throws `locked` without a
 * key, `storage-newer`, and `record-damaged` where key, place or bytes are not those it was sealed with.
 */
export function unseal(record: SealedRecord, spot: Spot, key: Uint8Array | null): unknown {
  const { v, sealed } = record;
  if ((v as number) !== 1) throw new LedgerError('storage-newer', { found: v, known: 1 });
  if (key === null) throw new LedgerError('locked');
  try {
    const cipher = xchacha20poly1305(key, sealed.subarray(0, NONCE), beside(record, spot));
    return fromBytes(cipher.decrypt(sealed.subarray(NONCE), sealed.subarray(NONCE, -TAG)));
  } catch (thrown) {
    throw new LedgerError('record-damaged', { store: spot.store }, { cause: thrown });
  }
}

/** What is sealed with a record and not hidden. */
function beside(record: object, { store, keyPath }: Spot): Uint8Array {
  const key = typeof keyPath === 'string' ? valueOf(record, keyPath) : keyPath.map((name) => valueOf(record, name));
  return new TextEncoder().encode(JSON.stringify([1, store, key]));
}

function keysOf(record: object, { keyPath }: Spot): Record<string, unknown> {
  const names = typeof keyPath === 'string' ? [keyPath] : keyPath;
  return Object.fromEntries(names.map((name) => [name, valueOf(record, name)]));
}

function valueOf(record: object, name: string): unknown {
  return (record as Record<string, unknown>)[name];
}
