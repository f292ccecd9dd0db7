import type { ReadAs } from '../book';
import { decodeText, PIECE } from '../decodeText';
import { chooseFormat, HEAD } from '../delimiter';
import { detectEncoding, encodedAs, type Detected } from '../encoding';
import { IntakeError } from '../errors';
import { readRecords } from '../readRecords';
import type { Records } from '../records';
import type { Source } from '../source';
import { createCellLimits, LONGEST_CELL, MOST_ROWS, type CellLimits } from './cellLimits';
import { HEAD_RECORDS, type TextSource } from './opened';

/** Opens a text: how it is encoded and separated, and its first records. `tell` hears what share of the file is checked. */
export function openText({ bytes, gzip }: Source, tell: (share: number) => void, readAs: ReadAs = {}): TextSource {
  const detected = readAs.encoding === undefined ? detectEncoding(bytes, tell) : encodedAs(bytes, readAs.encoding);
  if (isBlank(bytes.subarray(detected.bom))) throw new IntakeError('empty');
  const limits = createCellLimits();
  const nuls = countNuls(bytes, detected);
  limits.countNul(nuls);
  const pieces = (heard?: (share: number) => void) => withoutNuls(decodeText(bytes, detected, heard), nuls > 0);
  const [piece = ''] = pieces();
  const whole = bytes.length - detected.bom <= PIECE && piece.length <= HEAD;
  const format = chooseFormat(piece.slice(0, HEAD), whole, readAs.delimiter);
  const records = (heard?: (share: number) => void) => limited(readRecords(pieces(heard), format), limits);
  return {
    container: 'text',
    gzip,
    encoding: detected.encoding,
    delimiter: format.delimiter,
    ...headOf(limited(readRecords(smaller(pieces()), format), limits)),
    records,
    get notes() {
      return limits.notes();
    },
  };
}

function headOf(records: Generator<Records>): Pick<TextSource, 'head' | 'whole'> {
  const cells: (readonly string[])[] = [];
  const lines: number[] = [];
  let whole = true;
  for (const part of records) {
    const room = HEAD_RECORDS - cells.length;
    cells.push(...part.cells.slice(0, room));
    lines.push(...part.lines.subarray(0, room));
    whole = part.cells.length <= room;
    if (cells.length === HEAD_RECORDS) break;
  }
  // A full head that ends with the file counts as a part of it: asking for more would read on.
  return { head: { cells, lines: Uint32Array.from(lines) }, whole: whole && cells.length < HEAD_RECORDS };
}

/** In small pieces: a head is found without reading all of a large one. */
function* smaller(pieces: Iterable<string>): Generator<string, void, undefined> {
  for (const piece of pieces) for (let at = 0; at < piece.length; at += HEAD) yield piece.slice(at, at + HEAD);
}

/** Overlong cells cut, and no more rows than a list has. */
function* limited(parts: Generator<Records>, limits: CellLimits): Generator<Records, void, undefined> {
  let rows = 0;
  let wrapped = 0;
  for (const part of parts) {
    rows += part.cells.length;
    if (rows > MOST_ROWS) throw new IntakeError('too-large', { rows: MOST_ROWS });
    const own = part.cells.some(isWrapped) ? { ...part, cells: part.cells.map(unwrap) } : part;
    limits.countWrapped(wrapped);
    yield own.cells.some(isLong) ? { ...own, cells: own.cells.map((record, at) => cut(record, own, at)) } : own;
  }

  function unwrap(record: readonly string[]): readonly string[] {
    if (!isWrapped(record)) return record;
    return record.map((cell) => {
      const text = WRAPPED.exec(cell)?.[1];
      if (text === undefined) return cell;
      wrapped += 1;
      return text;
    });
  }

  function cut(record: readonly string[], { lines }: Records, at: number): readonly string[] {
    if (!isLong(record)) return record;
    return record.map((cell, column) => limits.clean(cell, '', (lines[at] ?? 1) - 1, column));
  }
}

/** ="430903…": what tax and bank systems write, so that a spreadsheet keeps the digits. */
const WRAPPED = /^\s*="([^"]*)"\s*$/;

function isWrapped(record: readonly string[]): boolean {
  for (const cell of record) if (cell.includes('="') && WRAPPED.test(cell)) return true;
  return false;
}

function isLong(record: readonly string[]): boolean {
  for (const cell of record) if (cell.length > LONGEST_CELL) return true;
  return false;
}

function* withoutNuls(pieces: Iterable<string>, any: boolean): Generator<string, void, undefined> {
  for (const piece of pieces) yield any ? piece.replaceAll('\0', '') : piece;
}

/** Zero characters; in UTF-16 most letters have a zero byte, which is none. */
function countNuls(bytes: Uint8Array, { encoding, bom }: Detected): number {
  let count = 0;
  const wide = encoding === 'utf-16le' || encoding === 'utf-16be';
  for (let at = bytes.indexOf(0, bom); at !== -1; at = bytes.indexOf(0, at + 1)) {
    if (!wide) count += 1;
    else if ((at - bom) % 2 === 0 && bytes[at + 1] === 0) count += 1;
  }
  return count;
}

/** Nothing but blanks and controls, the zero bytes of UTF-16 among them. */
function isBlank(bytes: Uint8Array): boolean {
  for (const byte of bytes) if (byte > 0x20) return false;
  return true;
}
