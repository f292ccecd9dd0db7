import { packTable } from '../roster/table';
import { decodeText, PIECE } from './decodeText';
import { chooseLayout, HEAD, type Layout } from './delimiter';
import { detectEncoding, type Detected } from './encoding';
import { IntakeError } from './errors';
import { createProgress, type OnProgress, type Progress } from './progress';
import { readSource, type Source } from './source';
import { readTable, type ReadTable } from './readTable';
import type { IntakeResult } from './types';

/** Shares of the work, as measured on large files: reading from disk, finding the encoding, the table. */
const READ = 0.15;
const CHECKED = 0.25;

/**
 * Reads one file of persons: CSV or other separated values, in any common encoding, packed with gzip or not. Throws
 * IntakeError. `onProgress` counts the file's bytes.
 */
export async function readFile(file: Blob, fileName: string, onProgress: OnProgress = () => {}): Promise<IntakeResult> {
  const progress = createProgress(file.size, onProgress);
  progress.enter(READ);
  const { table, ...told } = readBytes(await readSource(file, progress), progress);
  return { fileName, ...told, table: packTable(table) };
}

/** Everything behind the reading from disk. The bytes are let go when it returns, before the table is packed. */
function readBytes({ bytes, gzip }: Source, progress: Progress): Omit<IntakeResult, 'fileName' | 'table'> & ReadTable {
  progress.enter(CHECKED);
  const detected = detectEncoding(bytes, (share) => progress.step(share));
  if (isBlank(bytes.subarray(detected.bom))) throw new IntakeError('empty');
  const layout = layoutOf(bytes, detected);
  progress.enter(1);
  let done = 0;
  const pieces = decodeText(bytes, detected, (share) => {
    done = share;
    progress.step(share);
  });
  const read = readTable(pieces, layout, () => progress.step(done));
  return { encoding: detected.encoding, gzip, delimiter: layout.delimiter, ...read };
}

function layoutOf(bytes: Uint8Array, detected: Detected): Layout {
  const [piece = ''] = decodeText(bytes, detected);
  const whole = bytes.length - detected.bom <= PIECE && piece.length <= HEAD;
  return chooseLayout(piece.slice(0, HEAD), whole);
}

/** Nothing but blanks and controls, the zero bytes of UTF-16 among them. */
function isBlank(bytes: Uint8Array): boolean {
  for (const byte of bytes) if (byte > 0x20) return false;
  return true;
}
