import { passwordKey, subtle } from '../password';
import { SECRET_FORMAT, type SecretRecord } from './record';

const KEY = 32;

export type Wrapped = Pick<SecretRecord, 'format' | 'rounds' | 'salt' | 'iv' | 'wrapped'>;

/** A new data key: what stored records are encrypted under, whatever the password is changed to. */
export function makeDataKey(): Uint8Array<ArrayBuffer> {
  return crypto.getRandomValues(new Uint8Array(KEY));
}

/** The data key under a password, with a salt and a nonce of its own. Throws `crypto-missing`. */
export async function wrap(dataKey: Uint8Array<ArrayBuffer>, password: string, rounds: number): Promise<Wrapped> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const key = await passwordKey(password, salt, rounds);
  const told = { format: SECRET_FORMAT, rounds, salt } as const;
  const wrapped = new Uint8Array(await subtle().encrypt(parameters(told, iv), key, dataKey));
  return { ...told, iv, wrapped };
}

/** The data key; null: this is not the password. Throws `crypto-missing`. */
export async function unwrap(held: Wrapped, password: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const key = await passwordKey(password, held.salt, held.rounds);
  try {
    return new Uint8Array(await subtle().decrypt(parameters(held, held.iv), key, held.wrapped));
  } catch {
    return null;
  }
}

/** What the key came from is sealed with it, though not hidden. */
function parameters({ format, rounds, salt }: Omit<Wrapped, 'iv' | 'wrapped'>, iv: BufferSource): AesGcmParams {
  const told = new TextEncoder().encode(`premium-ledger lock ${format} ${rounds} ${[...salt].join(',')}`);
  return { name: 'AES-GCM', iv, additionalData: told };
}
