import type { Remote } from 'comlink';
import type { Day } from '../base/day';
import type { Tables } from '../engine/tables';
import type { PersonResult, ResultColumns, UnitsResult } from '../engine/types';
import type { Overlay, Policy } from '../policy/types';
import type { RosterTable } from '../roster/types';
import type { SheetWays, WrittenSheet } from './exportApi';
import type { Intake } from './openIntake';
import type {
  Applied,
  AuditVerdict,
  CheckCounts,
  ColumnId,
  Command,
  LedgerApi,
  LedgerErrorCode,
  LogEntry,
  LogSummary,
  Update,
  WorkbookInfo,
} from './protocol';

/** A refusal of the ledger, with its code and details; the interface words it (i18n key `error.<code>`). */
export interface LedgerFailure extends Error {
  readonly code: LedgerErrorCode;
  readonly details: Readonly<Record<string, unknown>>;
}

/** How the worker came to its end: gone, or there and without an answer for too long. */
export type DeathOfWorker = 'died' | 'silent';

export type SaveState = 'saved' | 'saving' | 'failed';

/** Commands that were given and are not stored: the store refused the first, and the others stand behind it. */
export interface Unsaved {
  readonly commands: readonly Command[];
  readonly why: LedgerErrorCode;
  /** Somebody else has changed the workbook since: they cannot be given as they were. */
  readonly stale: boolean;
}

/** What changes at every update; replaced as a whole, never mutated. */
export interface SessionState {
  readonly rev: number;
  readonly info: WorkbookInfo;
  readonly mode: 'writer' | 'reader';
  readonly asOf: Day;
  readonly overlay: Overlay;
  readonly units: UnitsResult;
  readonly checks: CheckCounts;
  /** Rows of lists that wait in the workbook. */
  readonly tray: number;
  readonly log: LogSummary;
  /** What the look at the audit log after the opening came to; null before. */
  readonly audit: AuditVerdict | null;
  /** How many notes the audit log has, since one came into it; null before. */
  readonly notes: number | null;
  /** Put into the bin or purged in another tab: nothing can be done with it here any more. */
  readonly gone: boolean;
  /** For a reader: the tab that writes is awake. */
  readonly writerAnswers: boolean;
  /** What the page keeps because it could not be stored; null: nothing. As long as there is something, nothing else is written. */
  readonly unsaved: Unsaved | null;
  readonly save: { readonly state: SaveState; readonly at: number | null; readonly error: LedgerErrorCode | null };
}

/** One open workbook on the page: the read copy and its results, kept up to date by the worker's updates. */
export interface Session {
  readonly policy: Policy;
  /**
   * The read copy; mutated in place by updates and by optimistic edits, and replaced by large updates: ask for it anew each time.
   * Never write to it from the interface.
   */
  readonly table: RosterTable;
  state(): SessionState;
  /** Called after each update has been applied to the read copy. Returns the unsubscribe function. */
  subscribe(listener: (state: SessionState, update: Update | null) => void): () => void;
  /** Computed on the spot from the read copy. `row` is physical. */
  person(row: number): PersonResult;
  /** What `person` reads, for sums over many rows. Replaced by updates: ask for it anew each time, and never write to it. */
  computed(): { readonly tables: Tables; readonly results: ResultColumns };
  /** Bits of data checks of a row. */
  marks(row: number): number;
  /** The text of any column's cell as shown on screen (money with separators, dates YYYY-MM-DD, words by language left to the interface: category id, status id …). */
  cellText(column: ColumnId, row: number): string;
  /**
   * Applies to the read copy at once, then durably; on refusal the read copy is put back and the promise rejects with LedgerFailure.
   * Where the store has refused it (`kept` in the details), or one before it, the command is kept among the `unsaved`.
   */
  apply(command: Command): Promise<Applied>;
  /** Gives the unsaved commands again, in their order, until one is refused; rejects with that refusal. */
  retryUnsaved(): Promise<void>;
  /** Gives them up; what it returns takes that back, and says whether it could: not after another change. */
  dropUnsaved(): Promise<() => boolean>;
  /** One step; what was taken back or done again, null where there was nothing. */
  undo(): Promise<LogEntry | null>;
  redo(): Promise<LogEntry | null>;
  /** Back or forward in the log until this record is the last one done; 0 = everything taken back. */
  goTo(seq: number): Promise<void>;
  readonly api: Remote<LedgerApi>;
  /** From here on whatever is asked, or was asked and not answered yet, is refused with `cancelled` and `left`. */
  close(): Promise<void>;
}

/** The page's side of the worker; one per page. */
export interface Client {
  readonly api: Remote<LedgerApi>;
  open(workbookId: string): Promise<Session>;
  /** Starts a worker for one file; it lives until it is closed or `signal` aborts it. */
  openIntake(signal: AbortSignal): Intake;
  /** Starts the worker of the next file before there is one. */
  prepareIntake(): void;
  /** Writes a table as .xlsx, or as `ways` says, in a throw-away worker; `signal` ends it. Rejects with LedgerFailure. */
  writeXlsx(
    table: import('../reports/xlsx/table').SheetTable,
    onProgress: (done: number, total: number) => void,
    signal: AbortSignal,
    ways?: SheetWays,
  ): Promise<WrittenSheet>;
  /** The worker died, or fell silent for too long; another has taken its place and opened the workbook again. */
  onRestart(listener: (why: DeathOfWorker) => void): () => void;
  /** The worker was asked for something of the data though a password is set that it was not given. */
  onLocked(listener: () => void): () => void;
  /** Ends the worker once it owes nothing any more, and what it knows with it; another one takes its place, with nothing open. */
  renew(): Promise<void>;
  /** Ends the worker for good: everything of this computer is being cleared, and its hold on the database goes with it. */
  end(): void;
  /** Of any workbook something is kept that is not stored: it is gone with the page. */
  unsaved(): boolean;
  /** Progress of long ledger tasks. */
  onProgress(listener: (task: string, done: number, total: number) => void): () => void;
}
