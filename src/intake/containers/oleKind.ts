import { IntakeError } from '../errors';

const NONE = 0xfffffff0; // from here on: end of a chain, free, of the table itself
const HEADER_TABLES = 109;
const ENTRY = 128;

/** What an OLE file is: a workbook of Excel 97, or something that is refused by its name. */
export function refuseOtherOle(bytes: Uint8Array): void {
  const names = new Set(oleNames(bytes));
  if (names.has('EncryptedPackage') || names.has('EncryptionInfo')) throw new IntakeError('password');
  if (names.has('Workbook') || names.has('Book')) return;
  if (names.has('WordDocument')) throw new IntakeError('not-text', { kind: 'doc' });
  if (names.has('PowerPoint Document')) throw new IntakeError('not-text', { kind: 'ppt' });
  throw new IntakeError('not-text', { kind: 'ole' });
}

/** Names of the streams of an OLE file. Throws where its directory cannot be followed. */
export function oleNames(bytes: Uint8Array): string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 512) throw new IntakeError('zip-damaged');
  const shift = view.getUint16(30, true);
  if (shift !== 9 && shift !== 12) throw new IntakeError('zip-damaged');
  const size = 2 ** shift;
  const read = (at: number): number => (at + 4 <= bytes.length ? view.getUint32(at, true) : NONE);
  const placeOf = (sector: number): number => (sector + 1) * size;
  const tables = tableSectors(read, placeOf, size);
  const next = (sector: number): number => {
    const table = tables[Math.floor((sector * 4) / size)];
    return table === undefined ? NONE : read(placeOf(table) + ((sector * 4) % size));
  };

  const names: string[] = [];
  const seen = new Set<number>();
  for (let sector = read(48); sector < NONE && !seen.has(sector); sector = next(sector)) {
    seen.add(sector);
    const place = placeOf(sector);
    if (place + size > bytes.length) throw new IntakeError('zip-damaged');
    for (let at = place; at < place + size; at += ENTRY) {
      const length = view.getUint16(at + 64, true);
      if (length < 2 || length > 64) continue;
      names.push(new TextDecoder('utf-16le').decode(bytes.subarray(at, at + length - 2)));
    }
  }
  return names;
}

/** The sectors of the allocation table: the first stand in the header, further ones in a chain of lists. */
function tableSectors(read: (at: number) => number, placeOf: (sector: number) => number, size: number): number[] {
  const tables: number[] = [];
  for (let at = 0; at < HEADER_TABLES; at += 1) {
    const sector = read(76 + at * 4);
    if (sector < NONE) tables.push(sector);
  }
  const seen = new Set<number>();
  for (let list = read(68); list < NONE && !seen.has(list); list = read(placeOf(list) + size - 4)) {
    seen.add(list);
    for (let at = 0; at < size / 4 - 1; at += 1) {
      const sector = read(placeOf(list) + at * 4);
      if (sector < NONE) tables.push(sector);
    }
  }
  return tables;
}
