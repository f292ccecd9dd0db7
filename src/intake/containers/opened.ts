import type { BookNote, RawBook, TextEncoding } from '../book';
import type { Records } from '../records';

export type { Clipboard } from '../book';

/** A text file: its head for finding the table, and all of its records as a stream. */
export interface TextSource {
  readonly container: 'text';
  readonly gzip: boolean;
  readonly encoding: TextEncoding;
  readonly delimiter: string;
  /** The first records, up to HEAD_RECORDS, and the line of each. */
  readonly head: Pick<Records, 'cells' | 'lines'>;
  /** The file has no more records than the head. */
  readonly whole: boolean;
  /** All records from the first, anew at each call. `tell` hears what share of the file is done. */
  readonly records: (tell?: (share: number) => void) => Generator<Records, void, undefined>;
  /** Grows while records are read: some things show only there. */
  readonly notes: readonly BookNote[];
}

/** Records of a text that the finding of its table sees. */
export const HEAD_RECORDS = 2000;

/** Whether what was opened is read as a stream. */
export function isText(opened: RawBook | TextSource): opened is TextSource {
  return 'records' in opened;
}
