import type { FieldId } from '../roster/fields';
import type { PackedTable } from '../roster/types';
import type { FileKind, ListMeaning } from './found';

/** What the intake worker makes of one file: readable rows as a table, and everything that must be told about it. Plain data. */
export interface IntakeResult {
  readonly fileName: string;
  readonly encoding: 'utf-8' | 'utf-8-bom' | 'gb18030' | 'utf-16le' | 'utf-16be';
  readonly gzip: boolean;
  readonly delimiter: ',' | '\t' | ';';
  /** Line of the header, 1-based. */
  readonly headerLine: number;
  /** Lines of the file, the header included. */
  readonly lines: number;
  readonly columns: readonly { readonly header: string; readonly field: FieldId | null }[];
  readonly table: PackedTable;
  /** The file's line (1-based) of each row of `table`. */
  readonly rowLines: Uint32Array;
  /** Lines that are not persons and were left out, with the reason (blank, repeated header, total …). */
  readonly ignored: readonly {
    readonly line: number;
    readonly text: string;
    readonly reason: string;
    readonly sheet?: string;
  }[];
  /** Cells of unknown columns, kept for the note: none is dropped without being told. */
  readonly unknownColumns: readonly string[];
  /** All left-out lines, where there are more than `ignored` tells. */
  readonly ignoredCount?: number;
  /** Rows (of `table`) with cells beyond the last header, and what stands there: not imported, but told. */
  readonly extra?: readonly { readonly row: number; readonly text: string }[];
  /** What the file is taken for; a roster where nothing is said. */
  readonly kind?: FileKind;
  /** Names of the sheets that were read, and for each row of `table` which of them it stands in; null: there is but one. */
  readonly sheetNames?: readonly string[];
  readonly sheetOf?: Uint8Array | null;
  /** What a list says besides the fields of a person, by row of `table`; only meanings that a column has. */
  readonly extras?: readonly { readonly meaning: ListMeaning; readonly texts: readonly string[] }[];
}

/**
 * What `workers/intake.worker.ts` exposes through comlink. `onProgress` goes through comlink's `proxy`. A refusal's
 * message is `code: {details as JSON}`; `readIntakeError` in errors.ts makes an IntakeError of it again.
 */
export interface IntakeApi {
  read(file: Blob, fileName: string, onProgress: (done: number, total: number) => void): Promise<IntakeResult>;
}

/** Refusals of a file; the interface words them. */
export type IntakeErrorCode =
  | 'empty'
  | 'too-large'
  | 'not-text' // a picture, an xlsx, a zip …
  | 'gzip-damaged'
  | 'zip-damaged' // an Excel file that is cut off or spoilt
  | 'zip-bomb' // unpacked it would be many times as large as any list
  | 'password'
  | 'no-sheet' // a workbook without a sheet of cells
  | 'encoding-unknown'
  | 'no-header' // no line holds 姓名
  | 'header-twice' // one field claimed by two columns
  | 'unbalanced-quote'
  | 'too-many-columns'
  | 'time-out'
  | 'cancelled'
  | 'internal';
