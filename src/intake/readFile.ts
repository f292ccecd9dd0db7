import { packTable } from '../roster/table';
import { chooseDelimiter } from './delimiter';
import { detectEncoding } from './encoding';
import { IntakeError } from './errors';
import { createProgress, type OnProgress, type Progress } from './progress';
import { readSource, type Source } from './source';
import { readTable, type ReadTable } from './readTable';
import { toUtf8 } from './toUtf8';
import type { IntakeResult } from './types';

/** Shares of the work, as measured on large files: reading from disk, finding and undoing the encoding, the table. */
const READ = 0.15;
const DECODED = 0.35;

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
  progress.enter(DECODED);
  const detected = detectEncoding(bytes, (share) => progress.step(share));
  const text = toUtf8(bytes, detected, progress);
  if (isBlank(text)) throw new IntakeError('empty');
  const layout = chooseDelimiter(text);
  progress.enter(1);
  const read = readTable(text, layout, progress);
  return { encoding: detected.encoding, gzip, delimiter: layout.delimiter, ...read };
}

function isBlank(text: Uint8Array): boolean {
  for (const byte of text) if (byte > 0x20) return false;
  return true;
}
