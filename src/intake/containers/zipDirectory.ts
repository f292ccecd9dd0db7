import { IntakeError } from '../errors';
import { MOST_UNPACKED } from './unpacked';

/** A file within a zip, as the zip's directory tells of it. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  /** The check sum of what it holds. */
  readonly crc: number;
  readonly packed: number;
  readonly unpacked: number;
  /** Where its local header stands. */
  readonly offset: number;
  /** Where the directory tells of it. */
  readonly directory: number;
  readonly encrypted: boolean;
}

/** Further limits of what a workbook may be (facts.md 5): beyond them nothing is unpacked. */
export const MOST_ENTRIES = 200;
export const HIGHEST_RATIO = 150;
/** Below so many bytes a high ratio is only a dull sheet. */
const HARMLESS = 8 * 1024 ** 2;

const END = 0x06054b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 65_535;
const ENTRY = 0x02014b50;
const ENTRY_SIZE = 46;
const BEYOND = 0xffffffff;

/** The directory of a zip. Throws where there is none: the file is cut off, or spoilt. */
export function readZipDirectory(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  const size = view.getUint32(end + 12, true);
  const start = end - size; // counted from the end: something may stand before the zip
  if (count === 0xffff) throw tooMany(count);
  if (start < 0) throw new IntakeError('zip-damaged');
  const entries: ZipEntry[] = [];
  let at = start;
  for (let entry = 0; entry < count; entry += 1) {
    if (at + ENTRY_SIZE > end || view.getUint32(at, true) !== ENTRY) throw new IntakeError('zip-damaged');
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const name = new TextDecoder().decode(bytes.subarray(at + ENTRY_SIZE, at + ENTRY_SIZE + nameLength));
    const large = longSizes(view, at, at + ENTRY_SIZE + nameLength, extraLength);
    entries.push({
      name,
      directory: at,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      ...large,
    });
    at += ENTRY_SIZE + nameLength + extraLength + view.getUint16(at + 32, true);
  }
  return entries;
}

/** Refuses what would be too much when it is unpacked, by what the directory says. */
export function refuseBomb(entries: readonly ZipEntry[], size: number): void {
  const unpacked = entries.reduce((sum, entry) => sum + entry.unpacked, 0);
  const ratio = Math.round(unpacked / size);
  const much = unpacked > MOST_UNPACKED || (ratio > HIGHEST_RATIO && unpacked > HARMLESS);
  if (much) throw new IntakeError('zip-bomb', { megabytes: Math.ceil(unpacked / 1024 ** 2), ratio });
  if (entries.length > MOST_ENTRIES) throw tooMany(entries.length);
}

function tooMany(entries: number): IntakeError {
  return new IntakeError('zip-parts', { entries, limit: MOST_ENTRIES });
}

function findEnd(view: DataView): number {
  const last = view.byteLength - END_SIZE;
  for (let at = last; at >= 0 && at >= last - LONGEST_COMMENT; at -= 1) {
    if (view.getUint32(at, true) === END) return at;
  }
  throw new IntakeError('zip-damaged');
}

/** Sizes and place of an entry, from the extra field where 32 bits are not enough (or not used). */
function longSizes(
  view: DataView,
  at: number,
  extra: number,
  length: number,
): Pick<ZipEntry, 'packed' | 'unpacked' | 'offset'> {
  let packed = view.getUint32(at + 20, true);
  let unpacked = view.getUint32(at + 24, true);
  let offset = view.getUint32(at + 42, true);
  for (let field = extra; field + 4 <= extra + length; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== 1) continue;
    let next = field + 4;
    const take = (): number => {
      next += 8;
      return next <= view.byteLength ? Number(view.getBigUint64(next - 8, true)) : 0;
    };
    if (unpacked === BEYOND) unpacked = take();
    if (packed === BEYOND) packed = take();
    if (offset === BEYOND) offset = take();
  }
  return { packed, unpacked, offset };
}
