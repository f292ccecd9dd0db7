import type { LedgerErrorCode } from './errorCode';
import type { Day } from '../base/day';
import type { ResultColumns, UnitsResult } from '../engine/types';
import type { Bucket } from '../engine/whatif/types';
import type { Scenario } from '../policy/scenario-types';
import type { Overlay } from '../policy/types';
import type { AuditVerdict } from './audit/verdict';
import type { FieldId } from '../roster/fields';
import type { PackedTable, RosterChange } from '../roster/types';

export type { AuditNote, NoteItem } from './audit/note';
export type { AuditVerdict } from './audit/verdict';

/** The words of the ledger: workbooks, commands, the change log, updates, views, refusals. Plain data only. */

export type { LedgerErrorCode };

export interface WorkbookInfo {
  readonly id: string;
  readonly name: string;
  readonly policyId: string;
  readonly policyVersion: string;
  readonly persons: number;
  readonly createdAt: number; // ms since 1970
  readonly changedAt: number;
  /** null = today, held to the policy's campaign. */
  readonly asOf: Day | null;
  readonly deletedAt: number | null; // in the bin, can be restored
}

/** One entry of the change log, newest last. Names are codes with values; the interface words them. */
export interface LogEntry {
  readonly seq: number;
  readonly at: number; // ms
  readonly name: ChangeName;
  readonly state: 'done' | 'undone';
  /** Who worked, by the name typed in; absent where none was. */
  readonly by?: string;
}
export type ChangeName =
  | {
      readonly kind: 'edit';
      readonly field: FieldId;
      readonly person: string;
      readonly from: string;
      readonly to: string;
    }
  | { readonly kind: 'edit-many'; readonly cells: number; readonly persons: number }
  /** `moved`: cut elsewhere in the workbook before; absent where it was not. */
  | { readonly kind: 'paste'; readonly cells: number; readonly added: number; readonly moved?: true }
  | { readonly kind: 'clear'; readonly cells: number }
  | { readonly kind: 'fill'; readonly cells: number }
  | { readonly kind: 'replace'; readonly cells: number; readonly find: string; readonly by: string }
  /** `amount`: fen in all. `person`: the name where it is one person. */
  | { readonly kind: 'pay'; readonly persons: number; readonly amount: number; readonly person: string }
  | { readonly kind: 'unpay'; readonly persons: number; readonly person: string }
  | { readonly kind: 'reason'; readonly persons: number; readonly reason: string; readonly person: string }
  | { readonly kind: 'mark'; readonly persons: number; readonly mark: string } // '' = taken off
  | { readonly kind: 'add'; readonly persons: number }
  | { readonly kind: 'delete'; readonly persons: number; readonly person: string }
  | { readonly kind: 'restore'; readonly persons: number }
  /** `waiting`: rows that wait in the tray since then; absent where there are none. */
  | {
      readonly kind: 'import';
      readonly file: string;
      readonly added: number;
      readonly changed: number;
      readonly waiting?: number;
    }
  | {
      readonly kind: 'import-list';
      readonly list: 'identities' | 'payments' | 'elsewhere' | 'uninsured';
      readonly file: string;
      readonly added: number;
      readonly changed: number;
      readonly waiting: number;
    }
  /** Rows that waited, settled: written to `person`, to several, added as persons, or dismissed. */
  | {
      readonly kind: 'settle';
      readonly how: 'write' | 'add' | 'dismiss';
      readonly rows: number;
      readonly person: string;
    }
  /** A village package that came back. `kept`: differences settled for this side. */
  | {
      readonly kind: 'merge';
      readonly file: string;
      readonly units: string;
      readonly cells: number;
      readonly added: number;
      readonly removed: number;
      readonly kept: number;
    }
  | { readonly kind: 'sample'; readonly persons: number }
  | { readonly kind: 'parameter'; readonly parameter: string; readonly from: string; readonly to: string }
  | { readonly kind: 'parameters'; readonly parameters: number } // several at once
  | { readonly kind: 'parameter-reset'; readonly parameters: number };

/** What a change of whole columns is called. */
export type BulkName = 'paste' | 'clear' | 'fill' | 'replace' | 'pay' | 'unpay' | 'reason' | 'mark' | 'edit';

/** A record of the log with what it did, as far as the question asks for it. */
export type HistoryItem = LogEntry & {
  /** The first 50. */
  readonly changes: readonly HistoryChange[];
  /** How many further ones. */
  readonly more: number;
};
export interface HistoryChange {
  readonly row: number; // physical
  /** The person's name today; where the row has none, the one of that time. */
  readonly person: string;
  /** null: not a cell but the whole person. */
  readonly field: FieldId | null;
  readonly what: 'cell' | 'added' | 'removed' | 'restored';
  readonly from: string;
  readonly to: string;
}
/** Whose history: of a row, of a field, of one cell, or of everything. */
export interface HistoryFilter {
  readonly row: number | null;
  readonly field: FieldId | null;
}

/** How a workbook looks; kept with it, and in its copies and backups. */
export interface Layout {
  readonly views: readonly SavedView[];
  readonly columns: ColumnLayout | null; // null = as the program has them
  readonly rowHeight: 24 | 26 | 28 | 34;
  readonly zoom: number; // percent
  /** How persons are grouped; absent in layouts of earlier releases: they are not. */
  readonly grouping?: 'none' | 'unit' | 'group' | 'household';
  /** What-ifs that are kept with the workbook; absent in layouts of earlier releases: there are none. */
  readonly scenarios?: readonly Scenario[];
}
export interface SavedView {
  readonly id: string;
  readonly name: string;
  readonly query: ViewQuery;
  /** The unit of the query belongs to the view; otherwise the one on display stays. */
  readonly withUnit?: boolean;
  /** How its persons are grouped; absent: as they are. */
  readonly grouping?: 'none' | 'unit' | 'group' | 'household';
}
export interface ColumnLayout {
  readonly order: readonly ColumnId[];
  readonly hidden: readonly ColumnId[];
  readonly pinned: readonly ColumnId[];
  readonly widths: Readonly<Record<string, number>>;
  /** The language of the texts that a width was fitted to; a width that is not named here was set by hand. Absent in earlier releases. */
  readonly fitted?: Readonly<Record<string, string>>;
}

/** What the page draws the roster from. `results` rows match the table's physical rows. `tables` is the engine's plain data. */
export interface Opened {
  readonly info: WorkbookInfo;
  readonly mode: 'writer' | 'reader';
  readonly overlay: Overlay;
  readonly asOf: Day; // in force
  readonly table: PackedTable;
  readonly tables: unknown; // engine's Tables, read by readPerson
  readonly results: ResultColumns;
  /** A bit per check code and physical row (src/engine/checks). */
  readonly marks: Uint32Array;
  readonly units: UnitsResult;
  readonly checks: CheckCounts;
  /** Rows of lists that wait in the workbook. */
  readonly tray: number;
  readonly log: LogSummary;
}
export interface LogSummary {
  readonly undo: LogEntry | null; // what undo would take back
  readonly redo: LogEntry | null;
  readonly length: number;
}

/** Rows per check code (see src/engine/checks), living rows only. Without any code: not checked yet (a large roster just opened). */
export type CheckCounts = Readonly<Record<string, number>>;

/** Sent to every tab after each change, as-of move or overlay change; `rev` grows by one each time. */
export interface Update {
  readonly workbook: string;
  readonly rev: number;
  readonly cause: 'change' | 'undo' | 'redo' | 'as-of' | 'parameter' | 'replace' | 'info';
  readonly info: WorkbookInfo;
  readonly asOf: Day;
  readonly overlay: Overlay;
  /** The roster's change, to be applied to the read copy; null when none. */
  readonly change: RosterChange | null;
  /** A change too large for a delta: the whole table. */
  readonly table: PackedTable | null;
  /** Whole result columns, or only those of `rows`. */
  readonly tables: unknown;
  readonly results: { readonly rows: Uint32Array | null; readonly columns: ResultColumns; readonly marks: Uint32Array };
  readonly units: UnitsResult;
  readonly checks: CheckCounts;
  /** Rows of lists that wait in the workbook. */
  readonly tray: number;
  readonly log: LogSummary;
}

/** What a command did. */
export interface Applied {
  /** First appended row. */
  readonly added: number | null;
  /** The record it wrote into the log; null where it changed nothing. */
  readonly seq: number | null;
}

export type LedgerEvent =
  | { readonly kind: 'update'; readonly update: Update; readonly saved?: boolean } // saved: one more command of this tab is durable
  /** `task` is `save` when only the writing is left, which nothing cancels. */
  | { readonly kind: 'progress'; readonly task: string; readonly done: number; readonly total: number }
  | { readonly kind: 'mode'; readonly mode: 'writer' | 'reader' } // the other tab closed: this one may write now
  | { readonly kind: 'save'; readonly state: 'saved' | 'saving' | 'failed'; readonly error?: LedgerErrorCode }
  | { readonly kind: 'writer'; readonly answers: boolean } // for a reader: whether the tab that writes is awake
  | { readonly kind: 'asked' } // by a reader, whether this page is awake: taking it in is the answer
  | { readonly kind: 'gone'; readonly workbook: string } // deleted in another tab
  | { readonly kind: 'locked' } // another tab has had everything encrypted, and this one has not been given the password
  | { readonly kind: 'noted'; readonly count: number } // a note came into the audit log, which has so many
  | { readonly kind: 'audit'; readonly verdict: AuditVerdict }; // some time after an opening

/** A column of the roster screen: a field, or a computed one. `aid.<funder id>` per funder. */
export type ComputedId =
  | 'age'
  | 'category'
  | 'label'
  | 'special' // 'yes' or blank
  | 'standard'
  | `aid.${string}`
  | 'aid'
  | 'payable'
  | 'paid'
  | 'timing'
  | 'status'
  | 'benefitStart'
  | 'issues'
  | 'checks';
export type ColumnId = FieldId | ComputedId;
/** What a filter looks at: a column, or the lists of the rights check (`src/engine/rights`), which no column shows. */
export type FilterColumn = ColumnId | 'rights';

export type TextOp = 'contains' | 'not-contains' | 'equals' | 'not-equals' | 'starts' | 'ends';
export type NumberOp = '=' | '≠' | '>' | '≥' | '<' | '≤' | 'between';
/** Several filters of one column are all in force, as those of several columns. */
export type Filter =
  /** Cell texts, '' = blank: one of them, or none of them. Where a cell holds several words any of them counts. */
  | { readonly column: FilterColumn; readonly kind: 'in' | 'not-in'; readonly values: readonly string[] }
  | {
      readonly column: ColumnId;
      readonly kind: 'text';
      readonly op: TextOp;
      readonly text: string;
    }
  | {
      /**
       * A condition on the number of a cell: fen, day, age. Cells without one never match, not even `≠`: blank, not
       * applicable, unknown, unreadable. A column of texts has no numbers.
       */
      readonly column: ColumnId;
      readonly kind: 'number';
      readonly op: NumberOp;
      readonly a: number;
      /** The other end of `between` (both included, in either order); null = `a` alone. */
      readonly b: number | null;
    }
  | { readonly column: ColumnId; readonly kind: 'range'; readonly from: number | null; readonly to: number | null } // fen, day, age; both included
  /** `or`: further columns, of which one that is blank, or not blank, is enough. */
  | { readonly column: ColumnId; readonly kind: 'blank' | 'not-blank'; readonly or?: readonly ColumnId[] }
  /** Persons behind a number of a what-if; nobody where the scenario cannot be computed any more. */
  | { readonly column: 'whatif'; readonly kind: 'whatif'; readonly scenario: Scenario; readonly bucket: Bucket };

/** A filter that looks at cells. */
export type CellFilter = Exclude<Filter, { readonly kind: 'whatif' }>;

export interface ViewQuery {
  readonly unit: string | null; // null = all; '' = without unit
  readonly search: string; // name or ID number contains
  readonly sort: readonly { readonly column: ColumnId; readonly descending: boolean }[];
  readonly filters: readonly Filter[];
  /** Households kept together: each stands where its first person stands in the given order, its others right after him, in that order. */
  readonly together?: boolean;
  /** Only removed persons (the bin). */
  readonly removed?: boolean;
}
export interface ViewResult {
  readonly order: Uint32Array; // display position → physical row
  readonly total: number; // living persons in the unit (the "of 312")
  /** The same order with those whom search and filters leave out: where rows have their numbers. Null where it is `order`. */
  readonly whole: Uint32Array | null;
}

/** What is looked for in the cells of a view. */
export interface FindQuery {
  /** Text that the cell contains, or is (`whole`). Amounts are found with and without separators. */
  readonly text: string;
  readonly whole: boolean;
  /** Letters of either case and of either width are different ones. */
  readonly matchCase: boolean;
  /** The columns to look into, as they stand on screen. */
  readonly columns: readonly ColumnId[];
  /**
   * What the screen shows for the ids of a computed column: column → id → word; an id without a word stands for itself.
   * Under '' the word of cells without a value (— or 待定), under `barred` that of amounts of persons who may not pay here,
   * under a blank what joins several words (；).
   */
  readonly words: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Only these physical rows; null = all rows of the view. */
  readonly rows: Uint32Array | null;
}
/** The cells found, in the order of the screen: row by row, and in a row column by column. */
export interface FindResult {
  /** All cells found, also those not listed. */
  readonly count: number;
  /** Positions in the view's order. At most 200,000 cells are listed. */
  readonly at: Uint32Array;
  /** Indices into the columns of the question. */
  readonly column: Uint16Array;
  /** Physical rows. */
  readonly rows: Uint32Array;
}
/** What a replacement would change; computed columns and cells that would stay the same are not in it. */
export interface ReplacePlan {
  /** Cells. */
  readonly count: number;
  readonly persons: number;
  /** The first 200, in the order of the screen. */
  readonly sample: readonly {
    readonly row: number;
    readonly field: FieldId;
    readonly from: string;
    readonly to: string;
  }[];
  readonly columns: readonly {
    readonly field: FieldId;
    readonly rows: Uint32Array;
    readonly texts: readonly string[];
  }[];
}
/** A place that "go to" offers, and what about it answers the text. */
export interface GoToMatch {
  readonly row: number; // physical
  readonly at: number; // position in the view's order
  readonly why: 'name' | 'pinyin' | 'id' | 'household' | 'nameId' | 'pinyinId';
}

/** One cell edit by its text; `row` physical. */
export interface CellEdit {
  readonly row: number;
  readonly field: FieldId;
  readonly text: string;
}
/** A person to be added, as a list of cells. */
export type NewRow = readonly (readonly [FieldId, string])[];
/** Cells of one column; `rows` where they are other rows than the command's. One text alone is for all rows. */
export interface ColumnTexts {
  readonly field: FieldId;
  readonly rows?: Uint32Array;
  readonly texts: readonly string[];
}
export type Command =
  | {
      readonly kind: 'set-cells';
      readonly name: 'edit' | 'paste' | 'clear';
      readonly edits: readonly CellEdit[];
      readonly added: readonly NewRow[];
      /** Physical row the added persons stand behind, one after another; AT_START = before everybody. Without it: at the end. */
      readonly after?: number;
    }
  | {
      /** Cells by columns: for thousands of them. Those that hold their text already are left alone. */
      readonly kind: 'set-columns';
      readonly name: BulkName;
      readonly rows: Uint32Array;
      readonly columns: readonly ColumnTexts[];
      readonly added?: readonly NewRow[];
      readonly after?: number;
      /** What the name of the change says and the ledger cannot know: find, by, amount, reason, mark, person. */
      readonly values?: Readonly<Record<string, string | number>>;
    }
  | { readonly kind: 'remove'; readonly rows: readonly number[] }
  | { readonly kind: 'restore'; readonly rows: readonly number[] }
  | { readonly kind: 'set-parameters'; readonly values: Overlay } // id → value; document's own value = mark back
  | { readonly kind: 'reset-parameters' };
