import type { FieldId } from '../roster/fields';
import type { PackedPool, PackedTable } from '../roster/types';
import type { BookNote, Clipboard, ReadAs, TextEncoding } from './book';
import type { FileKind, Found, FoundSheet, ListMeaning, Mapping, Meaning, Remembered, RowReason } from './found';

/** What the intake worker makes of one file: readable rows as a table, and everything that must be told about it. Plain data. */
export interface IntakeResult {
  readonly fileName: string;
  /** null: the file is no text. */
  readonly encoding: TextEncoding | null;
  readonly gzip: boolean;
  readonly delimiter: string | null;
  /** Line of the (first sheet's) header, 1-based; of two-line headers the last one; 0: there is none. */
  readonly headerLine: number;
  /** Lines of the file (rows of the sheets read), the header included. */
  readonly lines: number;
  /** Of several sheets every different one. `field`: what of the roster it is read into. */
  readonly columns: readonly { readonly header: string; readonly field: FieldId | null; readonly meaning?: Meaning }[];
  readonly table: PackedTable;
  /** The file's line (1-based) of each row of `table`. */
  readonly rowLines: Uint32Array;
  /** Lines that are not persons and were left out, with the reason (blank, repeated header, total …). */
  readonly ignored: readonly {
    readonly line: number;
    readonly text: string;
    readonly reason: RowReason;
    /** Name of its sheet; none: ''. */
    readonly sheet?: string;
  }[];
  /** Cells of unknown columns, kept for the note: none is dropped without being told. */
  readonly unknownColumns: readonly string[];
  /** All left-out lines, where there are more than `ignored` tells. */
  readonly ignoredCount?: number;
  /** Rows (of `table`) with cells beyond the last header, and what stands there: not imported, but told. */
  readonly extra?: readonly { readonly row: number; readonly text: string }[];
  /** What the file is read as; none: a roster. */
  readonly kind?: FileKind;
  /** Names of all the file's sheets, those that are not read too; none of a text. */
  readonly sheetNames?: readonly string[];
  /** Row of `table` → index in `sheetNames`; null: all of the first. */
  readonly sheetOf?: Uint8Array | null;
  /** What lists have besides the template's fields: by row of `table`, '' where nothing stands. Mapped meanings only. */
  readonly extras?: readonly Extra[];
  readonly notes?: readonly IntakeNote[];
  /** Row of `table` → the first row of its household, where its members stood in columns of one row and no number of it; -1: none. */
  readonly households?: Int32Array | null;
  /** Columns that are not read and hold rows, which wait until somebody says what they mean. */
  readonly doubts?: readonly HeldColumn[];
  /** No column is read as a name or a number of a person, and no row was read. */
  readonly nobody?: boolean;
}

/** What of a column that is not read holds which rows of `table`. */
export interface HeldColumn {
  readonly sheet: number;
  readonly column: number;
  readonly header: string;
  readonly words: readonly { readonly text: string; readonly rows: Uint32Array }[];
}

export interface Extra {
  readonly meaning: ListMeaning;
  readonly texts: readonly string[];
  /** Instead of `texts`, which is empty then, between workers: so many strings would hold up the page on their way through it. */
  readonly packed?: { readonly codes: Uint32Array; readonly pool: PackedPool };
}

/** What must be told of a file although it was read. */
export type IntakeNote =
  | BookNote
  /** Cells that took over what stands above them: in merged cells, or in the household's first row. */
  | {
      readonly code: 'filled';
      readonly how: 'merged' | 'household' | 'ditto';
      readonly sheet: string;
      readonly header: string;
      readonly meaning: Meaning;
      readonly count: number;
    }
  /** Numbers of disability certificates where ID numbers stand: read as the ID numbers that they begin with. */
  | { readonly code: 'certificates'; readonly sheet: string; readonly header: string; readonly count: number }
  /** A row a household: only its head was read. `header`: the column in which others stand; '' = there is none. */
  | { readonly code: 'heads-only'; readonly sheet: string; readonly header: string; readonly count: number }
  /** Lines over the tables of households gave so many rows household number, group or telephone. */
  | { readonly code: 'cards'; readonly sheet: string; readonly count: number }
  /** A number stands on the rows of heads only: those below were put into his household. */
  | {
      readonly code: 'numbered-heads';
      readonly sheet: string;
      readonly count: number;
      readonly headers: readonly string[];
    }
  /** Lines over the persons gave so many rows unit or group. */
  | {
      readonly code: 'headings';
      readonly sheet: string;
      readonly units: readonly string[];
      readonly groups: number;
      readonly count: number;
    }
  /** Rows of which name and number stood in one another's column. */
  | { readonly code: 'exchanged'; readonly sheet: string; readonly count: number }
  /** Rows with the month of birth that their ID number has too: the number's own day counts. */
  | { readonly code: 'birth-months'; readonly sheet: string; readonly count: number }
  /** Households are numbered anew in each group: their numbers bear the group's name now. */
  | { readonly code: 'household-groups'; readonly example: string }
  /** Numbers of households that have several heads. */
  | { readonly code: 'household-heads'; readonly count: number }
  /** Rows of a list of corrections that say themselves what they correct. */
  | {
      readonly code: 'corrected-items';
      readonly sheet: string;
      readonly count: number;
      /** Columns of which nothing was left unread. */
      readonly headers: readonly string[];
      /** What stood there before, by row of the file. */
      readonly before?: readonly FormerItem[];
      /** What was not carried out, by row of the file. */
      readonly left?: readonly { readonly row: number; readonly text: string }[];
    }
  /** Rows of payments that take others back, by the kind of their transaction. */
  | { readonly code: 'take-back'; readonly sheet: string; readonly header: string; readonly count: number }
  /** Rows of a roster with a tick for having paid, and no payment: nothing is booked. */
  | { readonly code: 'paid-said'; readonly sheet: string; readonly header: string; readonly count: number }
  /** Remarks that are what other fields are for: they stay remarks. */
  | {
      readonly code: 'remarks';
      readonly sheet: string;
      readonly header: string;
      readonly count: number;
      readonly examples: readonly string[];
    }
  /** Rows of a list of newborns, which is said of each. */
  | {
      readonly code: 'newborns';
      readonly sheet: string;
      readonly count: number;
      /** Of these: without a day of birth, and so without the date of the circumstance. */
      readonly undated?: number;
      /** A column of a parent's numbers that is not read: by it the household could be found. */
      readonly parent?: string;
      /** Heads of those by which they come into the households of their parents. */
      readonly joined?: string;
    }
  /** Rows of which the head of household is named but cannot be told: they have no household. */
  | { readonly code: 'heads-unclear'; readonly sheet: string; readonly count: number }
  /** Rows with several persons in one cell, a number each, that were taken apart. */
  | { readonly code: 'several'; readonly sheet: string; readonly count: number }
  /** The same of a list without numbers: what is said of the row is said of each name. */
  | { readonly code: 'several-names'; readonly sheet: string; readonly count: number }
  /** Relations that were written by the codes of GB/T 4761. */
  | { readonly code: 'relation-codes'; readonly sheet: string }
  /** Cells in which a formula failed, #N/A: read as blank. */
  | { readonly code: 'error-cells'; readonly sheet: string; readonly count: number }
  /** Marks of direction and controls were left out of so many cells. */
  | { readonly code: 'unseen-signs'; readonly sheet: string; readonly count: number }
  /** Rows of other kinds of lists that wait beside those that were read. */
  | { readonly code: 'other-kinds'; readonly sheet: string; readonly kinds: readonly (readonly [FileKind, number])[] }
  | { readonly code: 'hidden-rows'; readonly sheet: string; readonly count: number }
  /** Hidden columns in which something stands that is read. */
  | { readonly code: 'hidden-columns'; readonly sheet: string; readonly headers: readonly string[] }
  | { readonly code: 'hidden-sheet'; readonly sheet: string; readonly read: boolean };

/** What a row says stood in a field before. */
export interface FormerItem {
  readonly row: number;
  readonly field: FieldId;
  readonly text: string;
}

/** What a workbook says of the files that come into it. */
export interface WorkbookFacts {
  /** Names of the quota table, which sheets may be named after. */
  readonly units?: readonly string[];
  /** Of columns of several years those of this one are read. */
  readonly benefitYear?: number | null;
  /** Nobody stands in it yet. */
  readonly empty?: boolean;
}

/**
 * What `workers/intake.worker.ts` exposes through comlink. `onProgress` goes through comlink's `proxy`. A refusal's
 * message is `code: {details as JSON}`; `readIntakeError` in errors.ts makes an IntakeError of it again.
 */
export interface IntakeApi {
  /** Opens a file and says what it seems to be. `workbook`: what is known of the one that it is for. */
  open(
    source: Blob | Clipboard,
    fileName: string,
    remembered: readonly Remembered[],
    onProgress: (done: number, total: number) => void,
    workbook?: WorkbookFacts,
  ): Promise<Found>;
  /** Opens the same file anew, its text read as is said. Where that cannot be, the file stays open as it was. */
  again(readAs: ReadAs, onProgress: (done: number, total: number) => void): Promise<Found>;
  /** What a sheet of the opened file seems to hold with the header in other rows (null: without one), chosen by hand. */
  find(sheet: number, header: { readonly from: number; readonly to: number } | null): Promise<FoundSheet>;
  /** What was found, or made of it by hand, with its columns for the kind and beside those decided by hand. */
  decide(found: Found): Promise<Found>;
  /** Reads the opened file by a mapping; may be called again with another one. */
  read(mapping: Mapping, onProgress: (done: number, total: number) => void): Promise<IntakeResult>;
}

/** Refusals of a file; the interface words them. */
export type IntakeErrorCode =
  | 'empty'
  | 'too-large'
  | 'not-text' // a picture, an xlsx, a zip …
  | 'gzip-damaged'
  | 'zip-damaged' // an Excel file that is cut off or spoilt
  | 'zip-bomb' // unpacked it would be many times as large as any list
  | 'zip-parts' // more sheets than are read
  | 'password'
  | 'no-sheet' // a workbook without a sheet of cells
  | 'encoding-unknown'
  | 'utf8-damaged' // UTF-8 with a byte that cannot stand there, or cut off
  | 'no-header' // no line holds 姓名
  | 'header-twice' // one field claimed by two columns
  | 'summary' // counts by place: nobody stands in it
  | 'lying-table' // each person is a column
  | 'chain-list' // lines signed up in a chat, one below the other
  | 'form' // a form, its words beside what is filled in: a person a sheet
  | 'own-report' // findings or changes that this program wrote down: no persons
  | 'unbalanced-quote'
  | 'blanks-uneven' // cells stand apart by blanks, and a line has more or fewer than the header
  | 'too-many-columns'
  | 'time-out'
  | 'cancelled'
  | 'internal';
