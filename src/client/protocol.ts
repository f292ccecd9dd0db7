export type { BackupNote, BackupPeek, BackupState, ReturnPeek } from './backupTypes';
import type { BackupNote, BackupPeek, BackupState, ReturnPeek } from './backupTypes';
export type { LockStanding, LockState } from './lockTypes';
import type { LockStanding, LockState } from './lockTypes';
export type { MergeDecision } from '../ledger/parcels/types';
export type { SealKey } from '../ledger/backup/sealed';
import type { Replaced } from '../ledger/backup/restore';
import type { SealKey } from '../ledger/backup/sealed';
import type { MergeDecision } from '../ledger/parcels/types';
import type { HandedBack, HeldParcel, MergeView, ParcelFile, ReturnSeal } from './parcelTypes';
import type { Day } from '../base/day';
import type { IfPerson } from '../engine/outlook/ifPerson';
import type { PersonLook } from '../engine/outlook/look';
import type { RightsList } from '../engine/rights/lists';
import type { ExplainStep, PersonResult } from '../engine/types';
import type { BesideGroup, BesidePerson, BesideTold, BesideWish } from '../engine/whatif/beside';
import type { ShiftKind, Shifts } from '../engine/whatif/shifts';
import type { Bucket, Comparison, Goal, Side, Sought } from '../engine/whatif/types';
import type { Mapping, Remembered } from '../intake/found';
import type { Decision, FileCell, ImportPreview, PileId, PileRow, PlanSettings } from '../intake/piles';
import type { IntakeResult } from '../intake/types';
import type { Settled, Settling, TrayEffect, TrayPage, TrayQuery } from '../ledger/trayTypes';
import type { Scenario } from '../policy/scenario-types';
import type { Status } from '../policy/vocabulary';
import type { PublicTold, PublicWish } from '../reports/publicList';
import type { SheetTable } from '../reports/xlsx/table';
import type { SheetWish } from './sheetWish';
import type {
  Applied,
  AuditNote,
  AuditVerdict,
  ColumnId,
  Command,
  FindQuery,
  FindResult,
  GoToMatch,
  HistoryFilter,
  HistoryItem,
  Layout,
  LedgerEvent,
  LogEntry,
  NoteItem,
  Opened,
  ReplacePlan,
  ViewQuery,
  ViewResult,
  WorkbookInfo,
} from '../ledger/types';

/**
 * Everything the page may ask of the ledger worker, and what the worker says by itself. Plain data only.
 * The ledger's own words (commands, updates, views …) are defined in its room, `src/ledger/types.ts`, those of an import in
 * `src/intake/piles.ts`; they are shown here.
 * A refusal is a rejected promise whose error message is a code of `LedgerErrorCode` followed by ': ' and details as JSON;
 * `src/client` turns it into a LedgerFailure that the interface words in Chinese or English.
 */

export type {
  Applied,
  AuditNote,
  AuditVerdict,
  BulkName,
  CellFilter,
  CellEdit,
  ChangeName,
  CheckCounts,
  ColumnId,
  ColumnLayout,
  ColumnTexts,
  Command,
  ComputedId,
  Filter,
  FilterColumn,
  FindQuery,
  FindResult,
  GoToMatch,
  HistoryChange,
  HistoryFilter,
  HistoryItem,
  Layout,
  LedgerErrorCode,
  LedgerEvent,
  LogEntry,
  LogSummary,
  NoteItem,
  NewRow,
  NumberOp,
  Opened,
  ReplacePlan,
  SavedView,
  TextOp,
  Update,
  ViewQuery,
  ViewResult,
  WorkbookInfo,
} from '../ledger/types';

export type {
  Decision,
  FileCell,
  ImportPreview,
  PileId,
  PileInfo,
  PileRow,
  PlanEffects,
  PlanSettings,
} from '../intake/piles';
export type { Settled, Settling, TrayEffect, TrayPage, TrayQuery } from '../ledger/trayTypes';
export type { TrayItem, TrayRow } from '../roster/tray';

export type { ShiftKind, Shifts };
export type {
  Bucket,
  Compared,
  Comparison,
  Flow,
  Goal,
  Having,
  Moved,
  MovedKind,
  Side,
  Sought,
} from '../engine/whatif/types';

export type { BesideGroup, BesidePerson, BesideTold, BesideWish } from '../engine/whatif/beside';

/** Somebody in a story that is shown to a room: name and ID number leave the worker masked. */
export interface StoryPerson extends BesidePerson {
  readonly name: string;
  readonly idNumber: string;
  readonly unit: string;
}

/** Somebody behind a what-if's sums. The page masks the ID number. */
export interface WhatIfRow {
  readonly row: number; // physical
  readonly name: string;
  readonly unit: string;
  readonly idNumber: string;
  readonly before: Side;
  readonly after: Side;
}

export interface Explanation {
  readonly result: PersonResult;
  readonly steps: readonly ExplainStep[];
  readonly look: PersonLook;
}

export interface LedgerApi {
  /**
   * Opens the database. Rejects with storage-* codes. `newer`: the version of a later release that has written it; everything can
   * be read then, and nothing written.
   */
  start(): Promise<{ readonly newer: number | null; readonly lock: LockStanding }>;
  /** As long as the lock is `shut` everything but what is about the lock and the worker itself rejects with `locked`. */
  lockState(): Promise<LockState>;
  /** Rejects with `password-wrong` and `password-wait` (`seconds` until the next try), `password-none`, `crypto-missing`. */
  unlock(password: string): Promise<void>;
  /** The first password, or another one: `old` is needed then. Rejects as `unlock` does, and with `password-short`. */
  setLock(old: string | null, password: string): Promise<void>;
  /** Takes the password away. Rejects as `unlock` does, and with `lock-at-rest`. */
  removeLock(password: string): Promise<void>;
  /** After how many minutes without a hand the page locks. */
  setLockIdle(minutes: number): Promise<void>;
  /**
   * Encrypts what is stored in this browser, or opens it again: all there is, beside whatever else is asked for. Broken off, it goes on
   * the next time. Tells its progress as the task `at-rest`. Rejects with `password-none`, `locked`, storage-*.
   */
  setAtRest(to: 'no' | 'yes'): Promise<void>;
  /** The one listener of events (a comlink proxy); the worker waits for it, so an update is applied before its command resolves. */
  listen(onEvent: (event: LedgerEvent) => void): Promise<void>;
  /** Answers at once, whatever is under way: the page's test that the worker lives. */
  ping(): Promise<void>;
  list(): Promise<readonly WorkbookInfo[]>; // deleted ones too (deletedAt set)
  create(options: { readonly policyId: string; readonly name: string }): Promise<WorkbookInfo>;
  rename(id: string, name: string): Promise<void>;
  /** From now on the workbook goes by the version of its policy that is here. */
  takePolicy(id: string): Promise<void>;
  copy(id: string, name: string): Promise<WorkbookInfo>;
  remove(id: string): Promise<void>; // into the bin
  restoreWorkbook(id: string): Promise<void>;
  purge(id: string): Promise<void>; // for good
  /** Opens one workbook in this worker (closing the one before); events go to `onEvent`. */
  open(id: string): Promise<Opened>;
  close(): Promise<void>;
  /** Durable when it resolves. Where the store refuses it, what comes behind it is refused with `unsaved-first` until `goOn`. */
  apply(command: Command): Promise<Applied>;
  /** The page knows which command was refused, and gives it again or gives it up. */
  goOn(): Promise<void>;
  undo(): Promise<LogEntry | null>;
  redo(): Promise<LogEntry | null>;
  history(before: number | null, count: number): Promise<readonly LogEntry[]>;
  /** Records and what they did, newest first; `before`: only older ones than this number. */
  historyOf(filter: HistoryFilter, before: number | null, count: number): Promise<readonly HistoryItem[]>;
  /**
   * Takes back or brings back whole records until `seq` is the last one done; 0 = everything taken back. All of it or nothing;
   * cancellable until the write. Rejects with `history-gone` where redo cannot reach the record any more.
   */
  goTo(seq: number): Promise<void>;
  /** Who works here from now on, as the log notes it; '' = nobody is noted. */
  setAuthor(name: string): Promise<void>;
  /** How the open workbook looks; null as long as nobody has arranged anything. */
  layout(): Promise<Layout | null>;
  /** Durable in the tab that writes; one that reads keeps its own until it is closed. */
  setLayout(layout: Layout): Promise<void>;
  setAsOf(asOf: Day | null): Promise<void>;
  view(query: ViewQuery): Promise<ViewResult>;
  /**
   * Distinct cell texts of a column with counts, most frequent first, for the filter list: of the rows that pass all
   * filters but this column's own. Blanks are always among them. `search`: only texts that contain it, or are read so (`xs`: 学生).
   */
  distinct(
    column: ColumnId,
    query: ViewQuery,
    limit: number,
    search?: string,
  ): Promise<readonly { readonly text: string; readonly count: number }[]>;
  /** Cells of the view that hold a text. Giving up a search of a large roster: `cancelFind`. */
  find(query: ViewQuery, what: FindQuery): Promise<FindResult>;
  /** What replacing the text found by `by` would change, cell by cell; fields that are typed into only. */
  planReplace(query: ViewQuery, what: FindQuery, by: string): Promise<ReplacePlan>;
  /** The searches under way answer `cancelled`. */
  cancelFind(): Promise<void>;
  /** Places that a text typed into "go to" may mean, the likeliest first. */
  goToMatches(query: ViewQuery, text: string, limit: number): Promise<readonly GoToMatch[]>;
  /** null: nobody lives in the row, or not any more. */
  explain(row: number): Promise<Explanation | null>;
  /** A person paid on another day, or with other identities, beside what he is: nothing is written. null as above. */
  ifPerson(row: number, wish: IfPerson): Promise<PersonResult | null>;
  /** How many persons are on each list of the rights check; a filter of the column `rights` shows them. */
  rights(): Promise<Readonly<Record<RightsList, number>>>;
  /** The baseline and scenarios over the whole roster. Rejects with `parameter-refused` where a scenario cannot be. */
  whatIf(scenarios: readonly Scenario[]): Promise<Comparison>;
  /** What a scenario moves besides money: days of cover, parts of the campaign. Rejects as above. */
  whatIfShifts(scenario: Scenario): Promise<Shifts>;
  /** Persons `from` … of a bucket in roster order, and how many there are. */
  whatIfPersons(
    scenario: Scenario,
    bucket: Bucket,
    from: number,
    count: number,
  ): Promise<{ readonly total: number; readonly rows: readonly WhatIfRow[] }>;
  /** The same persons' physical rows, for a view of the roster. */
  whatIfRows(scenario: Scenario, bucket: Bucket): Promise<Uint32Array>;
  whatIfSeek(scenario: Scenario, goal: Goal): Promise<Sought>;
  /** A what-if at a day and under assumptions of its own, for a room to look at; nothing of the workbook changes. Rejects as above. */
  story(wish: BesideWish): Promise<BesideTold>;
  /** Persons `from` … of a group of the story, and how many there are. `status`: only those who have it before. */
  storyPersons(
    wish: BesideWish,
    group: BesideGroup & { readonly status?: Status },
    from: number,
    count: number,
  ): Promise<{ readonly total: number; readonly persons: readonly StoryPerson[] }>;
  /** What was worked out for stories is let go. */
  endStory(): Promise<void>;
  /** Fills the open workbook with synthetic persons in one undo step; `asOf`: the day on which the sample stands. */
  fillSample(options: {
    readonly seed: number;
    readonly units: number | null;
    readonly persons: number | null;
    readonly asOf?: Day;
  }): Promise<{ readonly asOf: Day }>; // the day on which the sample stands
  /** Plans what becomes of what the intake worker read, of any kind of file, which may come through a port. One plan at a time. */
  planImport(
    file: IntakeResult | MessagePort,
    settings?: Partial<PlanSettings>,
    before?: string,
  ): Promise<ImportPreview>;
  /** Rows of a pile, in the file's order. */
  planRows(planId: string, pile: PileId, from: number, count: number): Promise<readonly PileRow[]>;
  /** What the file says in one of its rows (`key` of a pile's row), by what its columns mean. */
  planCells(planId: string, row: number): Promise<readonly FileCell[]>;
  /** Decides rows of a pile by their keys, or the whole pile; what may not be chosen of a row (`choices`) is passed over. */
  planDecide(planId: string, keys: readonly number[] | 'all', pile: PileId, decision: Decision): Promise<ImportPreview>;
  /** Plans anew under other settings; decisions stay with the rows that are in the same pile as before. */
  planSettings(planId: string, patch: Partial<PlanSettings>): Promise<ImportPreview>;
  /** Does what the plan says, as one record of the log; nothing where its effects are none. */
  applyPlan(planId: string): Promise<void>;
  dropPlan(planId: string): Promise<void>;
  /** Rows of lists that wait in the workbook. */
  tray(query: TrayQuery): Promise<TrayPage>;
  /** What writing a waiting row to a person, or adding it, would change; nothing where either is gone or it cannot be added. */
  trayEffect(item: number, person: number, sum?: boolean): Promise<readonly TrayEffect[]>;
  /** One undo step. Rows that do not wait any more are left out. */
  settleTray(ids: readonly number[], how: Settling): Promise<Settled>;
  /** How files were read before, in whichever workbook; the one used last first. */
  mappings(): Promise<readonly Remembered[]>;
  rememberMapping(shape: string, mapping: Mapping): Promise<void>;
  /**
   * `words`: the names of checks by code, for the list of findings (`checks`); the names of changes by kind, and of `done` and
   * `undone`, for the list of changes (`history`), where they are other than the usual Chinese ones.
   */
  exportFile(
    kind: 'roster' | 'results' | 'units' | 'checks' | 'history' | 'audit',
    words?: Readonly<Record<string, string>>,
  ): Promise<{ readonly name: string; readonly blob: Blob; readonly rows: number }>;
  /** A table of the workbook as plain data, for `Client.writeXlsx`. */
  exportSheet(wish: SheetWish): Promise<SheetTable>;
  /** What a public list would hold. */
  publicTold(wish: PublicWish): Promise<PublicTold>;
  /** The open workbook as a file, read again before it is given out; under a password where one is set. Rejects with `backup-unverified`. */
  backup(): Promise<{ readonly name: string; readonly blob: Blob }>;
  backupState(): Promise<BackupState>;
  /**
   * Into the folder, read back and verified, and those that are too many taken away; null: the open workbook. Commands go on meanwhile.
   * Rejects with `folder-denied`, `folder-failed`, `backup-unverified`; with `busy` where something was written in between.
   */
  backupToFolder(id: string | null): Promise<BackupNote>;
  backupFolder(): Promise<FileSystemDirectoryHandle | null>;
  setBackupFolder(folder: FileSystemDirectoryHandle | null): Promise<void>;
  /** Of all backups from now on; null: none. Only a key that cannot be read out is kept. Rejects with `crypto-missing`. */
  setBackupPassword(password: string | null): Promise<void>;
  /** Reads a backup, or what a village hands back, through and tells what it holds. Rejects with `backup-*`, `password-*`, `crypto-missing`, `policy-missing`. */
  peekBackup(file: Blob, password: string | null): Promise<BackupPeek | ReturnPeek>;
  /** A new workbook; with `replaces` in the place of that one, which goes into the bin. All of it or nothing. */
  restoreBackup(file: Blob, password?: string | null, replaces?: Replaced | null): Promise<WorkbookInfo>;
  /** A password's key for several files; it cannot be read out. Rejects with `crypto-missing`. */
  makeSeal(password: string): Promise<SealKey>;
  /** A village package of these units, as a file, under a password where there is a `seal`. Rejects with `parcel-empty`. */
  issueParcel(units: readonly string[], seal?: SealKey | null): Promise<ParcelFile>;
  /** The package that the open workbook was opened from; null: none. */
  heldParcel(): Promise<HeldParcel | null>;
  /** What has changed since, as a file for the township. Rejects with `parcel-none`, `crypto-missing`. */
  handBack(seal?: ReturnSeal): Promise<HandedBack>;
  /**
   * Compares what a village hands back; nothing is written. Rejects with `password-needed`, `password-wrong`, `parcel-foreign`,
   * `parcel-unknown`, `parcel-not-return`, `backup-*`.
   */
  planMerge(file: Blob, password?: string | null): Promise<MergeView>;
  /** Cells that go in of themselves, from … on: `mine` → `theirs`. */
  mergeTaken(from: number, count: number): Promise<MergeView['conflicts']>;
  /** Merges as one undo step; conflicts without a decision stay as they are here. The record written; null: nothing was new. */
  applyMerge(decisions: readonly (readonly [number, MergeDecision])[], file: string): Promise<number | null>;
  dropMerge(): Promise<void>;
  /** Looks the audit log of the open workbook through. */
  audit(): Promise<AuditVerdict>;
  /**
   * Notes in the audit log of a workbook what changes nothing in it, by whoever works here; durable when it resolves. A refusal by the
   * store means that it is kept in memory until the next try goes through.
   */
  note(note: AuditNote, workbook: string): Promise<void>;
  /** Notes of the open workbook made since record `from` of its log was written, newest first; at most 500. */
  notesSince(from: number): Promise<readonly NoteItem[]>;
  /** The long task under way, at its next step; false when nothing can be cancelled any more: it is being written. */
  cancel(): Promise<boolean>;
}
