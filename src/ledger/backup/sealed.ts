import { LedgerError } from '../errors';
import { MOST_ROUNDS, passwordKey, ROUNDS, subtle } from '../password';
import type { TaskControl } from '../queue';
import { hex, sha256 } from './sha256';

/**
 * A file under a password: a header, then the file itself in pieces of a megabyte, each AES-256-GCM. The key comes from the password
 * by PBKDF2-SHA256. A piece's nonce is the file's own random eight bytes and the piece's number; sealed with it, though not hidden, are
 * the whole header, the number again, and whether it is the last one: pieces cannot be left out, exchanged or taken from elsewhere.
 *
 * Header: 8 magic, 4 version, 4 rounds, 4 bytes a piece, 8 length of the plain file, 16 salt, 8 nonce, 16 a tag over nothing, by which a
 * wrong password is told from damage; then the SHA-256 of these 68 bytes, by which damage is told from a newer release.
 */
const MAGIC = [0x43, 0x5a, 0x54, 0x45, 0x0d, 0x0a, 0x1a, 0x0a]; // CZTE; the line ends show a transfer as text
export const SEALED_VERSION = 1;
const FIELDS = 52;
const TAG = 16;
const SIGNED = FIELDS + TAG;
const HEADER = SIGNED + 32;
const PIECE = 1024 * 1024;
const LARGEST_PIECE = 64 * 1024 * 1024;
/** The number of no piece: its nonce is the tag's. */
const NO_PIECE = 0xffffffff;

/** A password's key, and how to get it from the password again. It can be kept, but not read out. */
export interface SealKey {
  readonly key: CryptoKey;
  readonly salt: Uint8Array<ArrayBuffer>;
  readonly rounds: number;
}

/** Throws `crypto-missing`. */
export async function makeSealKey(password: string, rounds: number = ROUNDS): Promise<SealKey> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  return { key: await passwordKey(password, salt, rounds), salt, rounds };
}

/** Whether the file says that it is under a password. */
export async function isSealed(file: Blob): Promise<boolean> {
  const start = await bytesOf(file.slice(0, MAGIC.length));
  return MAGIC.every((byte, index) => start[index] === byte);
}

export async function sealFile(
  file: Blob,
  { key, salt, rounds }: SealKey,
  control: TaskControl,
  piece: number = PIECE,
): Promise<Blob> {
  const head = new Uint8Array(HEADER);
  head.set(MAGIC);
  const view = new DataView(head.buffer);
  view.setUint32(8, SEALED_VERSION, true);
  view.setUint32(12, rounds, true);
  view.setUint32(16, piece, true);
  view.setBigUint64(20, BigInt(file.size), true);
  head.set(salt, 28);
  head.set(crypto.getRandomValues(new Uint8Array(8)), 44);
  const fields = head.slice(0, FIELDS);
  const encrypt = async (index: number, last: boolean, bytes: Uint8Array<ArrayBuffer>) =>
    new Uint8Array(await subtle().encrypt(parameters(fields, index, last), key, bytes));
  head.set(await encrypt(NO_PIECE, true, new Uint8Array(0)), FIELDS);
  head.set(bytesOfHex(await sha256(head.slice(0, SIGNED))), SIGNED);
  const parts: Blob[] = [];
  const count = pieces(file.size, piece);
  for (let index = 0; index < count; index += 1) {
    await control.step(index, count);
    const plain = await bytesOf(file.slice(index * piece, (index + 1) * piece));
    parts.push(new Blob([await encrypt(index, index === count - 1, plain)]));
  }
  return new Blob([head, ...parts], { type: 'application/octet-stream' });
}

/**
 * The file within. Throws `password-needed`, `password-wrong`, `crypto-missing`, `backup-foreign`, `backup-newer`, `backup-damaged`,
 * `cancelled`. `by`: the password, or a key that may be the file's; another salt's is none.
 */
export async function openSealed(file: Blob, by: string | SealKey | null, control: TaskControl): Promise<Blob> {
  const head = await bytesOf(file.slice(0, HEADER));
  if (MAGIC.some((byte, index) => head[index] !== byte)) throw new LedgerError('backup-foreign');
  if (head.length < HEADER || hex(head.slice(SIGNED)) !== (await sha256(head.slice(0, SIGNED))))
    throw damaged('header');
  const view = new DataView(head.buffer);
  const version = view.getUint32(8, true);
  if (version !== SEALED_VERSION) throw new LedgerError('backup-newer', { found: version, known: SEALED_VERSION });
  const rounds = view.getUint32(12, true);
  const piece = view.getUint32(16, true);
  const size = Number(view.getBigUint64(20, true));
  if (rounds < 1 || rounds > MOST_ROUNDS || piece < 1 || piece > LARGEST_PIECE) throw damaged('header');
  const count = pieces(size, piece);
  if (file.size !== HEADER + size + count * TAG) throw damaged('length');
  const salt = head.slice(28, 44);
  if (by === null || by === '') throw new LedgerError('password-needed');
  const key = typeof by === 'string' ? await passwordKey(by, salt, rounds) : keyFor(by, salt, rounds);
  const fields = head.slice(0, FIELDS);
  const decrypt = async (index: number, last: boolean, bytes: Uint8Array<ArrayBuffer>) =>
    new Uint8Array(await subtle().decrypt(parameters(fields, index, last), key, bytes));
  await decrypt(NO_PIECE, true, head.slice(FIELDS, SIGNED)).catch(() => {
    throw new LedgerError('password-wrong');
  });
  const parts: Blob[] = [];
  for (let index = 0; index < count; index += 1) {
    await control.step(index, count);
    const start = HEADER + index * (piece + TAG);
    const bytes = await bytesOf(file.slice(start, Math.min(start + piece + TAG, file.size)));
    const plain = await decrypt(index, index === count - 1, bytes).catch(() => {
      throw damaged(`piece ${index}`);
    });
    parts.push(new Blob([plain]));
  }
  return new Blob(parts);
}

/** The file under a password where one is wished. */
export async function sealedOr(file: Blob, by: SealKey | null, control: TaskControl): Promise<Blob> {
  return by === null ? file : sealFile(file, by, control);
}

/** The plain file of one that may be under a password. */
export async function unsealed(file: Blob, by: string | SealKey | null, control: TaskControl): Promise<Blob> {
  return (await isSealed(file)) ? openSealed(file, by, control) : file;
}

function keyFor(by: SealKey, salt: Uint8Array, rounds: number): CryptoKey {
  if (by.rounds !== rounds || hex(by.salt) !== hex(salt)) throw new LedgerError('password-needed');
  return by.key;
}

function parameters(fields: Uint8Array<ArrayBuffer>, index: number, last: boolean): AesGcmParams {
  const iv = new Uint8Array(12);
  iv.set(fields.subarray(44, 52));
  new DataView(iv.buffer).setUint32(8, index, true);
  const told = new Uint8Array(FIELDS + 5);
  told.set(fields);
  new DataView(told.buffer).setUint32(FIELDS, index, true);
  told[FIELDS + 4] = last ? 1 : 0;
  return { name: 'AES-GCM', iv, additionalData: told };
}

/** An empty file is one empty piece. */
function pieces(size: number, piece: number): number {
  return Math.max(1, Math.ceil(size / piece));
}

async function bytesOf(file: Blob): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await file.arrayBuffer());
}

function bytesOfHex(text: string): Uint8Array {
  return Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

function damaged(part: string): LedgerError {
  return new LedgerError('backup-damaged', { part });
}
