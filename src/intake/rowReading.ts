import type { FieldId } from '../roster/fields';
import type { Cards } from './cards';
import type { JudgeFacts } from './find/judge';
import type { FileKind, RowReason, SheetMapping } from './found';
import type { NumberedHeads } from './numberedHeads';
import type { FormerItem, HeldColumn } from './types';

/** What reads the records of a sheet, and what it tells of them when all are read. */
export interface RowReader {
  /** Appends the persons of a record, or tells why it holds none. */
  add(cells: readonly string[], line: number): RowReason | undefined;
  /** All rows are there: what columns say that are not read is judged. */
  done(): readonly Omit<HeldColumn, 'sheet'>[];
  /** What lines over the tables of households say. */
  readonly cards: Cards;
  readonly numbered: NumberedHeads | undefined;
  /** Columns (by index) that are not read although something stands in them. */
  unread(): readonly number[];
  /** By column: cells filled with what stands in the household's first row. */
  readonly filled: Uint32Array;
  /** By column: ditto marks read as what stands above them. */
  readonly dittos: Uint32Array;
  /** By column: numbers of disability certificates of which the ID number was read. */
  readonly certificates: Uint32Array;
  /** Rows of which name and number stood in one another's column. */
  readonly exchanged: () => number;
  /** Rows that were taken apart: several persons stood in one cell. */
  readonly several: () => number;
  /** The same, of a list without numbers. */
  readonly names: () => number;
  /** Rows of which the month of birth was said, which their number has too. */
  readonly months: () => number;
  /** Rows that name a head of household who cannot be told; known when all rows are there. */
  readonly headless: () => number;
  /** Fields that rows correct by a word of their own, or that a column says beside what it is of; known when all rows are there. */
  readonly given: () => ReadonlySet<FieldId>;
  /** Rows that correct so. */
  readonly items: () => number;
  /** What they say stood there before. */
  readonly before: readonly FormerItem[];
  /** What of it was not carried out. */
  readonly leftItems: readonly { readonly row: number; readonly text: string }[];
  /** Whether a column is read so, all of it. */
  readsItem(column: number): boolean;
  /** Columns of kinds of transactions that were understood, with how many rows take others back. */
  readonly takeBack: ReadonlyMap<number, number>;
  /** Cells in which a formula failed. */
  readonly errors: () => number;
  readonly unseen: () => number;
  /** Rows left out that are of other kinds of lists. */
  readonly otherKinds: ReadonlyMap<FileKind, number>;
  /** Rows that took unit or group from a line over them, and the units and groups. */
  readonly headed: { readonly rows: number; readonly units: ReadonlySet<string>; readonly groups: ReadonlySet<string> };
}

/** How the records of one sheet are read. */
export interface SheetReading {
  readonly mapping: SheetMapping;
  readonly judge: JudgeFacts;
  /** What stands over its columns. */
  readonly headers: readonly string[];
  /** Index of the sheet in the file. */
  readonly sheet: number;
  /** The unit of those who have none; '' = none. */
  readonly unit: string;
  /** The group of those who have none, by the name of the sheet; '' = none. */
  readonly group: string;
  /** Names of the quota table: lines over the persons may be called so. */
  readonly units: ReadonlySet<string>;
  readonly kind: FileKind;
  /** What its title says against all of its rows; '' = nothing. */
  readonly against: string;
  /** Relations are written by the codes of GB/T 4761. */
  readonly relationCodes: boolean;
}
