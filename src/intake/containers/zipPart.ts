import { IntakeError } from '../errors';
import type { ZipEntry } from './zipDirectory';

const LOCAL = 0x04034b50;
const LOCAL_SIZE = 30;

/** The text of a part, piece by piece. Never more than the directory declared: a part that holds more lies. */
export async function* partPieces(bytes: Uint8Array, entry: ZipEntry): AsyncGenerator<string, void, undefined> {
  const decoder = new TextDecoder('utf-8');
  const reader = unpack(bytes, entry).getReader();
  const sum = createCheckSum();
  let length = 0;
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop -- pieces come one after another
    const { done, value } = await reader.read().catch((error: unknown) => {
      throw new IntakeError('zip-damaged', { message: error instanceof Error ? error.message : String(error) });
    });
    if (done) break;
    length += value.length;
    if (length > entry.unpacked) {
      void reader.cancel().catch(() => {});
      throw new IntakeError('zip-damaged', { message: `${entry.name}: ${length} > ${entry.unpacked}` });
    }
    sum.add(value);
    yield decoder.decode(value, { stream: true });
  }
  if (length < entry.unpacked || sum.value() !== entry.crc) {
    throw new IntakeError('zip-damaged', { message: `${entry.name}: ${length} of ${entry.unpacked}, or altered` });
  }
  yield decoder.decode();
}

/** A small part as one text. */
export async function partText(bytes: Uint8Array, entry: ZipEntry): Promise<string> {
  let text = '';
  for await (const piece of partPieces(bytes, entry)) text += piece;
  return text.replace(/^\ufeff/, '');
}

function unpack(bytes: Uint8Array, entry: ZipEntry): ReadableStream<Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { offset, packed } = entry;
  if (offset + LOCAL_SIZE > bytes.length || view.getUint32(offset, true) !== LOCAL) {
    throw new IntakeError('zip-damaged', { message: entry.name });
  }
  const start = offset + LOCAL_SIZE + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const content = bytes.slice(start, start + packed);
  if (content.length < packed) throw new IntakeError('zip-damaged', { message: entry.name });
  const stream = new Blob([content]).stream() as ReadableStream<Uint8Array>;
  if (entry.method === 0) return stream;
  return stream.pipeThrough(
    new DecompressionStream('deflate-raw') as unknown as ReadableWritablePair<Uint8Array, Uint8Array>,
  );
}

/** The check sum that a zip tells of a part. */
export function checkSumOf(bytes: Uint8Array): number {
  const sum = createCheckSum();
  sum.add(bytes);
  return sum.value();
}

let table: Uint32Array | undefined;

/** The CRC-32 of a zip: spoilt bytes mostly still unpack, to other digits. */
function createCheckSum(): { add(bytes: Uint8Array): void; value(): number } {
  table ??= Uint32Array.from({ length: 256 }, (_, byte) => {
    let rest = byte;
    for (let bit = 0; bit < 8; bit += 1) rest = (rest >>> 1) ^ ((rest & 1) === 1 ? 0xedb88320 : 0);
    return rest;
  });
  const lookUp = table;
  let sum = 0xffffffff;
  return {
    add(bytes) {
      let rest = sum;
      for (const byte of bytes) rest = (lookUp[(rest ^ byte) & 255] ?? 0) ^ (rest >>> 8);
      sum = rest;
    },
    value: () => (sum ^ 0xffffffff) >>> 0,
  };
}
