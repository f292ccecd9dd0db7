import { HEAD_RECORDS, type TextSource } from './containers/opened';
import { decodeText, PIECE } from './decodeText';
import { chooseFormat, HEAD } from './delimiter';
import { detectEncoding } from './encoding';
import { IntakeError } from './errors';
import { createProgress, type OnProgress } from './progress';
import { readRecords } from './readRecords';
import { readSource } from './source';

/** Shares of the work of opening: reading from disk, finding the encoding. */
const READ = 0.5;

/** Opens a text file: its head for finding the table, and all of its records as a stream. */
export async function openFile(source: Blob, onProgress: OnProgress = () => {}): Promise<TextSource> {
  const progress = createProgress(source.size, onProgress);
  progress.enter(READ);
  const { bytes, gzip } = await readSource(source, progress);
  progress.enter(1);
  const detected = detectEncoding(bytes, (share) => progress.step(share));
  if (isBlank(bytes.subarray(detected.bom))) throw new IntakeError('empty');
  const [piece = ''] = decodeText(bytes, detected);
  const whole = bytes.length - detected.bom <= PIECE && piece.length <= HEAD;
  const format = chooseFormat(piece.slice(0, HEAD), whole);
  const records: TextSource['records'] = (tell) => readRecords(decodeText(bytes, detected, tell), format);
  const cells: (readonly string[])[] = [];
  const lines: number[] = [];
  for (const part of records()) {
    const room = HEAD_RECORDS - cells.length;
    cells.push(...part.cells.slice(0, room));
    lines.push(...part.lines.subarray(0, room));
    if (cells.length === HEAD_RECORDS) break;
  }
  return {
    ...{ container: 'text', gzip, encoding: detected.encoding, delimiter: format.delimiter, records, notes: [] },
    head: { cells, lines: Uint32Array.from(lines) },
    whole: cells.length < HEAD_RECORDS,
  };
}

/** Nothing but blanks and controls, the zero bytes of UTF-16 among them. */
function isBlank(bytes: Uint8Array): boolean {
  for (const byte of bytes) if (byte > 0x20) return false;
  return true;
}
