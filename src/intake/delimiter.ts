import { decodeUtf8 } from '../roster/utf8';
import { IntakeError } from './errors';
import { isNameHeader } from './headers';
import { createRecordReader } from './records';
import type { IntakeResult } from './types';

export type Delimiter = IntakeResult['delimiter'];
const DELIMITERS: readonly Delimiter[] = [',', '\t', ';'];

/** The header stands among the first so many lines. */
export const HEADER_LINES = 30;
const SAMPLE_BYTES = 1 << 18;
const SAMPLE_RECORDS = 300;

interface Candidate {
  readonly delimiter: Delimiter;
  /** 0-based record of the header; -1 when this delimiter shows none. */
  readonly header: number;
  /** Records with as many cells as the header, among those behind it. */
  readonly agreement: number;
  readonly columns: number;
  readonly fault: IntakeError | undefined;
}

export interface Layout {
  readonly delimiter: Delimiter;
  /** 0-based record of the header. */
  readonly header: number;
}

/**
 * The separator under which a line shows a column 姓名 and the lines behind it have as many cells as that line.
 * Counting commas alone is misled by addresses; so nothing is guessed from the first line only.
 */
export function chooseDelimiter(bytes: Uint8Array): Layout {
  const candidates = DELIMITERS.map((delimiter) => tryDelimiter(bytes, delimiter));
  let best: Candidate | undefined;
  for (const candidate of candidates) {
    if (candidate.header === -1) continue;
    if (best === undefined || score(candidate) > score(best)) best = candidate;
  }
  if (best !== undefined) return best;
  const faults = candidates.flatMap(({ fault }) => fault ?? []);
  throw (
    faults.find(({ code }) => code === 'unbalanced-quote') ??
    faults[0] ??
    new IntakeError('no-header', { lines: HEADER_LINES })
  );
}

/** Equal counts first; then more columns, which tell the true separator of a sheet from none at all. */
function score({ agreement, columns }: Candidate): number {
  return (columns > 1 ? 10 : 0) + agreement * 10 + Math.min(columns, 100) / 100;
}

function tryDelimiter(bytes: Uint8Array, delimiter: Delimiter): Candidate {
  const whole = bytes.length <= SAMPLE_BYTES;
  const sample = bytes.slice(0, SAMPLE_BYTES); // reading changes the bytes
  const reader = createRecordReader(sample, delimiter, !whole);
  let header = -1;
  let columns = 0;
  let equal = 0;
  let behind = 0;
  let fault: IntakeError | undefined;
  try {
    for (let record = 0; record < SAMPLE_RECORDS && reader.next(); record += 1) {
      if (!whole && reader.at >= sample.length) break; // cut off
      if (header === -1) {
        if (reader.line > HEADER_LINES) break;
        if (!showsName(sample, reader.starts, reader.ends, reader.count)) continue;
        header = record;
        columns = reader.count;
      } else if (reader.count > 1 || columns === 1) {
        behind += 1;
        if (reader.count === columns) equal += 1;
      }
    }
  } catch (error) {
    if (!(error instanceof IntakeError)) throw error;
    fault = error;
  }
  return { delimiter, header, columns, agreement: behind === 0 ? 0.5 : equal / behind, fault };
}

function showsName(bytes: Uint8Array, starts: Uint32Array, ends: Uint32Array, count: number): boolean {
  for (let cell = 0; cell < count; cell += 1) {
    const [from = 0, to = 0] = [starts[cell], ends[cell]];
    if (to - from < 60 && isNameHeader(decodeUtf8(bytes, from, to))) return true;
  }
  return false;
}
