const LOCAL = 0x04034b50;
const ENTRY = 0x02014b50;
const END = 0x06054b50;
const VERSION = 20;
const UTF8_NAMES = 0x0800;
const DEFLATE = 8;
/** 1980-01-01, the first day a zip knows: a file's content alone makes its bytes. */
const DAY = 0x21;
const MOST = 0xffffffff;

interface Packed {
  readonly name: Uint8Array<ArrayBuffer>;
  readonly crc: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly chunks: readonly Uint8Array<ArrayBuffer>[];
}

/** A zip that is written part by part; what is kept in memory is packed already. */
export interface Zip {
  /** Packs a part. `pieces` are taken as fast as they can be packed. */
  add(name: string, pieces: AsyncIterable<Uint8Array<ArrayBuffer>> | Iterable<Uint8Array<ArrayBuffer>>): Promise<void>;
  /** The file, its parts in the order of these names. */
  finish(order: readonly string[], mime: string): Blob;
}

export function createZip(): Zip {
  const parts = new Map<string, Packed>();
  return {
    async add(name, pieces) {
      parts.set(name, await pack(name, pieces));
    },
    finish(order, mime) {
      const blobParts: BlobPart[] = [];
      const directory: Uint8Array<ArrayBuffer>[] = [];
      let at = 0;
      for (const name of order) {
        const part = parts.get(name);
        if (part === undefined) throw new RangeError(`no part ${name}`);
        const header = localHeader(part);
        directory.push(entry(part, at));
        blobParts.push(header, ...part.chunks);
        at += header.length + part.packed;
      }
      const size = directory.reduce((sum, each) => sum + each.length, 0);
      if (at + size > MOST) throw new RangeError('the file would be larger than 4 GB');
      return new Blob([...blobParts, ...directory, ending(directory.length, size, at)], { type: mime });
    },
  };
}

async function pack(
  name: string,
  pieces: AsyncIterable<Uint8Array<ArrayBuffer>> | Iterable<Uint8Array<ArrayBuffer>>,
): Promise<Packed> {
  const deflate = new CompressionStream('deflate-raw');
  const collected = collect(deflate.readable.getReader());
  const writer = deflate.writable.getWriter();
  let crc = 0;
  let unpacked = 0;
  for await (const piece of pieces) {
    crc = crc32(piece, crc);
    unpacked += piece.length;
    if (unpacked > MOST) throw new RangeError('a part would be larger than 4 GB');
    await writer.write(piece);
  }
  await writer.close();
  const chunks = await collected;
  const packed = chunks.reduce((sum, chunk) => sum + chunk.length, 0);
  return { name: new TextEncoder().encode(name), crc, packed, unpacked, chunks };
}

async function collect(reader: ReadableStreamDefaultReader<unknown>): Promise<Uint8Array<ArrayBuffer>[]> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return chunks;
    chunks.push(value as Uint8Array<ArrayBuffer>);
  }
}

function localHeader({ name, crc, packed, unpacked }: Packed): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(30 + name.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, LOCAL, true);
  common(view, 4, crc, packed, unpacked, name.length);
  bytes.set(name, 30);
  return bytes;
}

function entry({ name, crc, packed, unpacked }: Packed, offset: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(46 + name.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, ENTRY, true);
  view.setUint16(4, VERSION, true);
  common(view, 6, crc, packed, unpacked, name.length);
  view.setUint32(42, offset, true);
  bytes.set(name, 46);
  return bytes;
}

/** What a local header and an entry of the directory have in common. */
function common(view: DataView, at: number, crc: number, packed: number, unpacked: number, name: number): void {
  view.setUint16(at, VERSION, true);
  view.setUint16(at + 2, UTF8_NAMES, true);
  view.setUint16(at + 4, DEFLATE, true);
  view.setUint16(at + 8, DAY, true);
  view.setUint32(at + 10, crc, true);
  view.setUint32(at + 14, packed, true);
  view.setUint32(at + 18, unpacked, true);
  view.setUint16(at + 22, name, true);
}

function ending(entries: number, size: number, offset: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(22);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, END, true);
  view.setUint16(8, entries, true);
  view.setUint16(10, entries, true);
  view.setUint32(12, size, true);
  view.setUint32(16, offset, true);
  return bytes;
}

/** Four bytes at a time: 0–3 are the tables of a byte and of one that is followed by one, two, three zero bytes. */
const TABLES = makeTables();

function makeTables(): readonly [Int32Array, Int32Array, Int32Array, Int32Array] {
  const tables = [0, 1, 2, 3].map(() => new Int32Array(256)) as [Int32Array, Int32Array, Int32Array, Int32Array];
  for (let byte = 0; byte < 256; byte += 1) {
    let crc = byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc & 1) === 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
    tables[0][byte] = crc;
  }
  for (let byte = 0; byte < 256; byte += 1) {
    for (let level = 1; level < 4; level += 1) {
      const before = tables[level - 1]?.[byte] ?? 0;
      const table = tables[level];
      if (table !== undefined) table[byte] = (before >>> 8) ^ (tables[0][before & 255] ?? 0);
    }
  }
  return tables;
}

/** The check sum of a zip, carried on from piece to piece. */
export function crc32(bytes: Uint8Array, before = 0): number {
  const [t0, t1, t2, t3] = TABLES;
  let crc = ~before;
  let at = 0;
  for (const last = bytes.length - 3; at < last; at += 4) {
    crc ^= (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16) | ((bytes[at + 3] ?? 0) << 24);
    crc = (t3[crc & 255] ?? 0) ^ (t2[(crc >>> 8) & 255] ?? 0) ^ (t1[(crc >>> 16) & 255] ?? 0) ^ (t0[crc >>> 24] ?? 0);
  }
  for (; at < bytes.length; at += 1) crc = (crc >>> 8) ^ (t0[(crc ^ (bytes[at] ?? 0)) & 255] ?? 0);
  return ~crc >>> 0;
}
