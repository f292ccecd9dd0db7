import { IntakeError } from './errors';
import { HIGHEST_RATIO } from './containers/zipDirectory';
import { refuseOtherFormats } from './formats';
import type { Progress } from './progress';
import type { IntakeErrorCode } from './types';

/** The most text that is read: 1 GB. */
export const LARGEST_TEXT = 1024 ** 3;
const LARGEST_PACKED = LARGEST_TEXT;
/** Unpacked gzip up to so many bytes is only a dull list, whatever its ratio. */
const HARMLESS = 64 * 1024 ** 2;

export interface Source {
  readonly bytes: Uint8Array;
  readonly gzip: boolean;
}

/**
 * Reads a file whole, unpacking gzip. Refuses what is too large, empty or damaged, and by its first bytes what `refuse` does:
 * anything but text unless said otherwise.
 */
export async function readSource(
  file: Blob,
  progress: Progress,
  limit = LARGEST_TEXT,
  refuse: (head: Uint8Array) => void = refuseOtherFormats,
): Promise<Source> {
  if (file.size === 0) throw new IntakeError('empty');
  const head = new Uint8Array(await file.slice(0, 16).arrayBuffer());
  const gzip = head[0] === 0x1f && head[1] === 0x8b;
  if (!gzip) refuse(head);
  if (file.size > (gzip ? LARGEST_PACKED : limit)) throw new IntakeError('too-large', { size: file.size, limit });
  const counted = file.stream().pipeThrough(countBytes(file.size, progress));
  if (!gzip) return { bytes: await collect(counted, file.size, limit, 'internal'), gzip };
  const most = Math.max(HARMLESS, file.size * HIGHEST_RATIO);
  const bytes = await collect(
    counted.pipeThrough(unpacker()),
    await packedSize(file),
    limit,
    'gzip-damaged',
    most,
  ).catch(async (error: unknown) => {
    if (!(error instanceof IntakeError) || error.code !== 'gzip-damaged') throw error;
    const members = await readMembers(new Uint8Array(await file.arrayBuffer()), limit);
    if (members === null) throw error;
    return members;
  });
  if (bytes.length === 0) throw new IntakeError('empty');
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) throw new IntakeError('not-text', { kind: 'gzip' });
  refuse(bytes.subarray(0, 16));
  return { bytes, gzip };
}

function unpacker(): ReadableWritablePair<Uint8Array, Uint8Array> {
  return new DecompressionStream('gzip') as unknown as ReadableWritablePair<Uint8Array, Uint8Array>;
}

/** So large a file, and so many beginnings of members in it, are tried. */
const LARGEST_MEMBERS = 1 << 26;
const MOST_TRIED = 64;

/**
 * A gzip file may be several, one behind the other, which the browser takes for damaged: each beginning of a further one that
 * its first bytes show is tried as the end of the one before. null: it is damaged.
 */
async function readMembers(packed: Uint8Array, limit: number): Promise<Uint8Array | null> {
  if (packed.length > LARGEST_MEMBERS) return null;
  const parts: Uint8Array[] = [];
  let start = 0;
  let tried = 0;
  for (let at = 1; at <= packed.length; at += 1) {
    const begins =
      packed[at] === 0x1f && packed[at + 1] === 0x8b && packed[at + 2] === 8 && (packed[at + 3] ?? 0xff) < 32;
    if (!begins && at < packed.length) continue;
    tried += 1;
    if (tried > MOST_TRIED) return null;
    const stream = new Blob([packed.slice(start, at)]).stream().pipeThrough(unpacker());
    // oxlint-disable-next-line no-await-in-loop -- one member after another
    const part = await collect(stream, 0, limit, 'gzip-damaged').catch((error: unknown) => {
      if (error instanceof IntakeError && error.code === 'too-large') throw error;
      return null; // these bytes stood within a member by chance
    });
    if (part === null) continue;
    parts.push(part);
    start = at;
  }
  if (start !== packed.length) return null;
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  if (length > limit) throw new IntakeError('too-large', { limit });
  const all = new Uint8Array(length);
  let to = 0;
  for (const part of parts) {
    all.set(part, to);
    to += part.length;
  }
  return all;
}

/** What gzip says of the size of its content, to begin with room enough. Only a hint: it may lie. */
async function packedSize(file: Blob): Promise<number> {
  const tail = await file.slice(-4).arrayBuffer();
  const told = tail.byteLength === 4 ? new DataView(tail).getUint32(0, true) : 0;
  return Math.min(told, file.size * 20);
}

function countBytes(total: number, progress: Progress): TransformStream<Uint8Array, Uint8Array> {
  let done = 0;
  return new TransformStream({
    transform(chunk, controller) {
      done += chunk.length;
      progress.step(done / total);
      controller.enqueue(chunk);
    },
  });
}

async function collect(
  stream: ReadableStream<Uint8Array>,
  expected: number,
  limit: number,
  fault: IntakeErrorCode,
  /** Beyond so many bytes it is no list. */
  most = Infinity,
): Promise<Uint8Array> {
  let bytes = new Uint8Array(Math.min(Math.max(expected, 1024), limit));
  let length = 0;
  const reader = stream.getReader();
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop -- chunks come one after another
    const { done, value } = await reader.read().catch((error: unknown) => {
      throw readError(error, fault);
    });
    if (done) return bytes.subarray(0, length);
    if (length + value.length > most) {
      void reader.cancel().catch(() => {});
      throw new IntakeError('zip-bomb', { megabytes: Math.ceil(length / 1024 ** 2), ratio: HIGHEST_RATIO });
    }
    if (length + value.length > limit) throw new IntakeError('too-large', { limit });
    if (length + value.length > bytes.length) {
      const grown = new Uint8Array(Math.min(Math.max(bytes.length * 2, length + value.length), limit));
      grown.set(bytes.subarray(0, length));
      bytes = grown;
    }
    bytes.set(value, length);
    length += value.length;
  }
}

/** What stopped the stream: the disk (a stick pulled out, a file changed meanwhile), else what is wrong with the content. */
function readError(error: unknown, fault: IntakeErrorCode): IntakeError {
  const message = error instanceof Error ? error.message : String(error);
  const disk = error instanceof DOMException && (error.name === 'NotReadableError' || error.name === 'NotFoundError');
  return new IntakeError(disk ? 'internal' : fault, { message });
}
