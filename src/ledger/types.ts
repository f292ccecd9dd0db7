import type { Day } from '../base/day';
import type { ResultColumns, UnitsResult } from '../engine/types';
import type { Overlay } from '../policy/types';
import type { FieldId } from '../roster/fields';
import type { PackedTable, RosterChange } from '../roster/types';

/** The words of the ledger: workbooks, commands, the change log, updates, views, refusals. Plain data only. */

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
  | { readonly kind: 'paste'; readonly cells: number; readonly added: number }
  | { readonly kind: 'clear'; readonly cells: number }
  | { readonly kind: 'add'; readonly persons: number }
  | { readonly kind: 'delete'; readonly persons: number; readonly person: string }
  | { readonly kind: 'restore'; readonly persons: number }
  | { readonly kind: 'import'; readonly file: string; readonly added: number; readonly changed: number }
  | { readonly kind: 'sample'; readonly persons: number }
  | { readonly kind: 'parameter'; readonly parameter: string; readonly from: string; readonly to: string }
  | { readonly kind: 'parameters'; readonly parameters: number } // several at once
  | { readonly kind: 'parameter-reset'; readonly parameters: number };

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
  readonly log: LogSummary;
}

export type LedgerEvent =
  | { readonly kind: 'update'; readonly update: Update; readonly saved?: boolean } // saved: one more command of this tab is durable
  /** `task` is `save` when only the writing is left, which nothing cancels. */
  | { readonly kind: 'progress'; readonly task: string; readonly done: number; readonly total: number }
  | { readonly kind: 'mode'; readonly mode: 'writer' | 'reader' } // the other tab closed: this one may write now
  | { readonly kind: 'save'; readonly state: 'saved' | 'saving' | 'failed'; readonly error?: LedgerErrorCode }
  | { readonly kind: 'gone'; readonly workbook: string }; // deleted in another tab

export type LedgerErrorCode =
  | 'storage-blocked' // IndexedDB cannot be opened at all
  | 'storage-newer' // written by a newer release: opened by nobody here
  | 'storage-full'
  | 'storage-failed'
  | 'workbook-missing'
  | 'workbook-damaged' // a chunk or record is missing or its checksum is wrong
  | 'read-only' // this tab is the reader
  | 'open-elsewhere' // another tab holds the workbook that should be deleted
  | 'cancelled'
  | 'backup-damaged'
  | 'backup-newer'
  | 'backup-foreign'
  | 'policy-missing'
  | 'parameter-refused'
  | 'plan-stale'
  | 'busy'
  | 'internal';

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

export type Filter =
  | { readonly column: ColumnId; readonly kind: 'in'; readonly values: readonly string[] } // cell texts; '' = blank
  | {
      readonly column: ColumnId;
      readonly kind: 'text';
      readonly op: 'contains' | 'equals' | 'starts' | 'not-contains';
      readonly text: string;
    }
  | { readonly column: ColumnId; readonly kind: 'range'; readonly from: number | null; readonly to: number | null } // fen, day, age; both included
  | { readonly column: ColumnId; readonly kind: 'blank' | 'not-blank' };

export interface ViewQuery {
  readonly unit: string | null; // null = all; '' = without unit
  readonly search: string; // name or ID number contains
  readonly sort: readonly { readonly column: ColumnId; readonly descending: boolean }[];
  readonly filters: readonly Filter[];
  /** Only removed persons (the bin). */
  readonly removed?: boolean;
}
export interface ViewResult {
  readonly order: Uint32Array; // display position → physical row
  readonly total: number; // living persons in the unit (the "of 312")
}

/** One cell edit by its text; `row` physical. */
export interface CellEdit {
  readonly row: number;
  readonly field: FieldId;
  readonly text: string;
}
export type Command =
  | {
      readonly kind: 'set-cells';
      readonly name: 'edit' | 'paste' | 'clear';
      readonly edits: readonly CellEdit[];
      /** appended rows, each a list of cells */ readonly added: readonly (readonly (readonly [FieldId, string])[])[];
    }
  | { readonly kind: 'remove'; readonly rows: readonly number[] }
  | { readonly kind: 'restore'; readonly rows: readonly number[] }
  | { readonly kind: 'set-parameters'; readonly values: Overlay } // id → value; document's own value = mark back
  | { readonly kind: 'reset-parameters' };
