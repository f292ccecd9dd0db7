import type { ZipEntry } from './zipDirectory';
import { checkSumOf } from './zipPart';

const NONE = new TextEncoder().encode('<sst/>');
const NAME_LENGTHS = 26;
const LOCAL_SIZE = 30;

/** The same zip with an empty list of shared texts, for a reader that would read them in one step. */
export function withoutTexts(bytes: Uint8Array, { directory, offset }: ZipEntry): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  const start =
    offset + LOCAL_SIZE + view.getUint16(offset + NAME_LENGTHS, true) + view.getUint16(offset + NAME_LENGTHS + 2, true);
  copy.set(NONE, start);
  // What the directory says of method, check sum and sizes stands two bytes later than in the local header.
  for (const at of [directory + 10, offset + 8]) {
    view.setUint16(at, 0, true);
    view.setUint32(at + 6, checkSumOf(NONE), true);
    view.setUint32(at + 10, NONE.length, true);
    view.setUint32(at + 14, NONE.length, true);
  }
  return copy;
}
