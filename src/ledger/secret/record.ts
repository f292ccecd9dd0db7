import { LedgerError } from '../errors';
import { MOST_ROUNDS } from '../password';

/** Under which key the lock stands among the settings. It is never sealed itself: it says how to open what is. */
export const SECRET_KEY = 'lock';
export const SECRET_FORMAT = 1;

export const IDLE_MINUTES = 10;
export const LEAST_IDLE = 1;
export const MOST_IDLE = 120;

/** Whether the stored records are encrypted under the data key. */
export type AtRest = 'no' | 'yes';

/** The lock of this browser: a data key, wrapped under the password's key. Fields of later releases stay where they are. */
export interface SecretRecord {
  readonly format: typeof SECRET_FORMAT;
  readonly rounds: number;
  readonly salt: Uint8Array<ArrayBuffer>;
  readonly iv: Uint8Array<ArrayBuffer>;
  /** 32 bytes and a tag, AES-256-GCM. */
  readonly wrapped: Uint8Array<ArrayBuffer>;
  readonly idleMinutes: number;
  readonly atRest: AtRest;
  /** What a switch of the encryption goes to that is not at its end yet; `atRest` is `yes` as long. Since database version 6. */
  readonly moving?: AtRest | null;
  /** Wrong passwords since the last right one, and when the last of them was tried. */
  readonly wrong: number;
  readonly wrongAt: number;
}

const SALT = 16;
const IV = 12;
const WRAPPED = 48;

/**
 * What stands in the settings, looked through field by field: null where there is no lock. Throws `storage-newer` for a later format,
 * `lock-damaged` for anything else: a lock that cannot be read is none that is open.
 */
export function checkSecret(value: unknown): SecretRecord | null {
  if (value === undefined || value === null) return null;
  if (typeof value !== 'object') throw damaged('record');
  const told = value as Record<string, unknown>;
  const { format, rounds, salt, iv, wrapped, idleMinutes, atRest, moving = null, wrong, wrongAt } = told;
  if (!isCount(format, 1, Number.MAX_SAFE_INTEGER)) throw damaged('format');
  if (format > SECRET_FORMAT) throw new LedgerError('storage-newer', { found: format, known: SECRET_FORMAT });
  if (!isCount(rounds, 1, MOST_ROUNDS)) throw damaged('rounds');
  if (!isBytes(salt, SALT)) throw damaged('salt');
  if (!isBytes(iv, IV)) throw damaged('iv');
  if (!isBytes(wrapped, WRAPPED)) throw damaged('wrapped');
  if (atRest !== 'no' && atRest !== 'yes') throw damaged('atRest');
  if (moving !== null && moving !== 'no' && moving !== 'yes') throw damaged('moving');
  return {
    ...value,
    format: SECRET_FORMAT,
    rounds,
    salt,
    iv,
    wrapped,
    atRest,
    moving,
    // What only makes it more or less comfortable is no reason to keep anybody out.
    idleMinutes: isCount(idleMinutes, LEAST_IDLE, MOST_IDLE) ? idleMinutes : IDLE_MINUTES,
    wrong: isCount(wrong, 0, Number.MAX_SAFE_INTEGER) ? wrong : 0,
    wrongAt: typeof wrongAt === 'number' && Number.isFinite(wrongAt) ? wrongAt : 0,
  };
}

function isCount(value: unknown, least: number, most: number): value is number {
  return Number.isSafeInteger(value) && (value as number) >= least && (value as number) <= most;
}

function isBytes(value: unknown, length: number): value is Uint8Array<ArrayBuffer> {
  return value instanceof Uint8Array && value.length === length;
}

function damaged(part: string): LedgerError {
  return new LedgerError('lock-damaged', { part });
}
