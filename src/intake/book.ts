/**
 * A file, or what was pasted, as sheets of texts: what every container is brought to before anybody looks for persons in it.
 * Cells are texts as a person reads them: dates `YYYY-MM-DD` (with ` HH:MM:SS` where there is a time), numbers in their
 * shortest decimal form, TRUE and FALSE, errors as they stand (`#N/A`), formulas by their kept value.
 */
export interface RawBook {
  readonly container: Container;
  readonly gzip: boolean;
  /** Of text files and of HTML that calls itself .xls. */
  readonly encoding: TextEncoding | null;
  /** Of texts: what separates their cells; BLANKS where blanks or places on the line do. */
  readonly delimiter: string | null;
  readonly sheets: readonly RawSheet[];
  readonly notes: readonly BookNote[];
}

export type Container = 'text' | 'xlsx' | 'xls' | 'html' | 'clipboard';
/** The separator of texts whose cells stand apart by blanks. */
export const BLANKS = ' ';
export const ENCODINGS = ['utf-8', 'gb18030', 'utf-16le', 'utf-16be'] as const;
/** How a text is to be read, where somebody says so; what is not said is found out. */
export interface ReadAs {
  readonly delimiter?: string;
  readonly encoding?: (typeof ENCODINGS)[number];
}
export type TextEncoding = 'utf-8' | 'utf-8-bom' | 'gb18030' | 'utf-16le' | 'utf-16be';

export interface RawSheet {
  /** '' for texts and the clipboard. */
  readonly name: string;
  readonly hidden: boolean;
  /** Without the blank rows behind the last filled one. Rows may be shorter than the widest. */
  readonly rows: readonly (readonly string[])[];
  /** Line of the file (texts) or row of the sheet, 1-based, of each of `rows`; null: its index plus one. */
  readonly lines: Uint32Array | null;
  /** Indices into `rows`. They are read like the others, and told. */
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  /** Merged cells; the text stands in the upper left one, the others are ''. */
  readonly merges: readonly Merge[];
}

/** Indices of rows and columns, both ends within. */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** What must be told of a file although it was read. */
export type BookNote =
  | { readonly code: 'sheet-is-chart'; readonly sheet: string }
  | { readonly code: 'sheet-unreadable'; readonly sheet: string; readonly message: string }
  /** `row` and `column` are counted from 1; `length`: characters that it had. */
  | {
      readonly code: 'cell-cut';
      readonly sheet: string;
      readonly row: number;
      readonly column: number;
      readonly length: number;
    }
  | { readonly code: 'not-what-it-says'; readonly is: Container; readonly says: string }
  | { readonly code: 'other-reader'; readonly message: string }
  | { readonly code: 'formula-without-value'; readonly sheet: string; readonly count: number }
  /** Cells that point to a text that the file does not hold; `cell`: the first of them. */
  | { readonly code: 'string-missing'; readonly sheet: string; readonly cell: string; readonly count: number }
  | { readonly code: 'nul-taken-out'; readonly count: number }
  /** A column that held two things and was read as two, or two that held one and were read as one. */
  | {
      readonly code: 'parted';
      readonly how: 'name-and-id' | 'id-halves';
      readonly sheet: string;
      readonly header: string;
      readonly count: number;
    }
  /** Days of a month, in a sheet that is called by the month. */
  | { readonly code: 'month-of-sheet'; readonly sheet: string; readonly header: string; readonly count: number }
  /** Year, month and day of a date stood in three columns, and are read as one. */
  | { readonly code: 'date-parts'; readonly sheet: string; readonly header: string; readonly count: number }
  /** Comments on cells: they are not read. */
  | { readonly code: 'comments'; readonly count: number; readonly examples: readonly string[] }
  /** Rows without an ID number that have the number of a birth certificate in a column of its own. */
  | { readonly code: 'area-kind'; readonly sheet: string; readonly header: string; readonly count: number }
  | { readonly code: 'certificate-numbers'; readonly sheet: string; readonly header: string; readonly count: number }
  /** Cells of a text written ="…", by which spreadsheets keep long numbers as texts. */
  | { readonly code: 'text-wrapped'; readonly count: number };

/** What was pasted. */
export interface Clipboard {
  readonly plain: string;
  readonly html: string;
}
