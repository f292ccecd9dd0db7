import { LedgerError } from './errors';

/** Rounds of a password's key; whoever asks for more than the most would only keep the computer busy. */
export const ROUNDS = 600_000;
export const MOST_ROUNDS = 5_000_000;

/** Browsers encrypt on https, on this computer itself, and in files; not on plain http from elsewhere. */
export function canSeal(): boolean {
  return subtleOrNone() !== undefined;
}

/** The browser's own cryptography. Throws `crypto-missing`. */
export function subtle(): SubtleCrypto {
  const found = subtleOrNone();
  if (found === undefined) throw new LedgerError('crypto-missing');
  return found;
}

/** A password's AES-256-GCM key, by PBKDF2-SHA256; it cannot be read out. Throws `crypto-missing`. */
export async function passwordKey(password: string, salt: Uint8Array<ArrayBuffer>, rounds: number): Promise<CryptoKey> {
  // The same characters, typed on another computer, may be other code points.
  const bytes = new TextEncoder().encode(password.normalize('NFKC'));
  const base = await subtle().importKey('raw', bytes, 'PBKDF2', false, ['deriveKey']);
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds };
  return subtle().deriveKey(how, base, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

function subtleOrNone(): SubtleCrypto | undefined {
  return (globalThis as { readonly crypto?: { readonly subtle?: SubtleCrypto } }).crypto?.subtle;
}
