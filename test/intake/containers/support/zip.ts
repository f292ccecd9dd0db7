import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipPart {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** What the directory says of the unpacked size, when it lies. */
  readonly declared?: number;
}

/** A zip file of parts, packed; as plain as the format allows. */
export function zip(parts: readonly ZipPart[], level = 6): Uint8Array<ArrayBuffer> {
  const chunks: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const { name, content, declared } of parts) {
    const label = new TextEncoder().encode(name);
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    const packed = deflateRawSync(bytes, { level });
    const shared = new DataView(new ArrayBuffer(26));
    shared.setUint16(0, 20, true); // version needed
    shared.setUint16(2, 0x0800, true); // names in UTF-8
    shared.setUint16(4, 8, true); // deflate
    shared.setUint32(10, crc32(bytes), true);
    shared.setUint32(14, packed.length, true);
    shared.setUint32(18, declared ?? bytes.length, true);
    shared.setUint16(22, label.length, true);
    const local = concat([Uint8Array.of(0x50, 0x4b, 3, 4), new Uint8Array(shared.buffer), label, packed]);
    const tail = new DataView(new ArrayBuffer(14));
    tail.setUint32(10, offset, true);
    const made = Uint8Array.of(20, 0);
    directory.push(
      concat([
        Uint8Array.of(0x50, 0x4b, 1, 2),
        made,
        new Uint8Array(shared.buffer),
        new Uint8Array(tail.buffer),
        label,
      ]),
    );
    chunks.push(local);
    offset += local.length;
  }
  const size = directory.reduce((sum, each) => sum + each.length, 0);
  const end = new DataView(new ArrayBuffer(22));
  end.setUint32(0, 0x06054b50, true);
  end.setUint16(8, parts.length, true);
  end.setUint16(10, parts.length, true);
  end.setUint32(12, size, true);
  end.setUint32(16, offset, true);
  return concat([...chunks, ...directory, new Uint8Array(end.buffer)]);
}

export function concat(chunks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(chunks.reduce((sum, each) => sum + each.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
