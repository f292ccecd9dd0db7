import { crc32, deflateSync } from 'node:zlib';
import { concat } from '../../containers/support/zip';

/** A picture of one grey dot. */
export function png(): Uint8Array<ArrayBuffer> {
  const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
  const header = Uint8Array.of(0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0);
  return concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Uint8Array.of(0, 0x80))),
    chunk('IEND', new Uint8Array(0)),
  ]);
}

function chunk(type: string, content: Uint8Array): Uint8Array {
  const named = concat([new TextEncoder().encode(type), content]);
  const size = new DataView(new ArrayBuffer(4));
  size.setUint32(0, content.length);
  const sum = new DataView(new ArrayBuffer(4));
  sum.setUint32(0, crc32(named));
  return concat([new Uint8Array(size.buffer), named, new Uint8Array(sum.buffer)]);
}
