import type { Day } from '../../base/day';
import type { Overlay } from '../../policy/types';
import type { FieldId } from '../../roster/fields';
import type { RosterChange } from '../../roster/types';
import type { ClosedRow, TrayItem } from '../../roster/tray';
import type { AuditNote } from '../audit/note';
import type { MergeNote, ParcelHead } from '../parcels/types';
import type { ChangeName, Layout } from '../types';

/** The records of the database, one interface a table. What is stored never changes its meaning (test/ledger/schema.json). */

/** What a workbook is called and where it stands in the list; any tab may write it. */
export interface WorkbookRecord {
  readonly id: string;
  readonly format: number;
  readonly name: string;
  readonly policyId: string;
  readonly policyVersion: string;
  readonly createdAt: number;
  readonly deletedAt: number | null;
  /** Still being written by a restore: not listed, cleared away when its writer has died. */
  readonly arriving: boolean;
}

/** A run of numbers, both ends included. */
export type Range = readonly [from: number, to: number];

/**
 * The state of a workbook apart from its rows; only the tab that holds the workbook's lock writes it.
 * The rows are: the chunks, brought from `undoneThen` (the undone records when the chunks were written)
 * to `undone`, and all done records after `checkpoint`.
 */
export interface HeadRecord {
  readonly workbook: string;
  /** Grows by one with every write: how readers see a gap and how a second writer is refused. */
  readonly rev: number;
  readonly changedAt: number;
  readonly asOf: Day | null;
  readonly overlay: Overlay;
  /** Living persons, for the list of workbooks. */
  readonly persons: number;
  /** The next record of the log; records are 1 … nextSeq − 1 without a hole. */
  readonly nextSeq: number;
  readonly undone: readonly Range[];
  /** Undone records that a later command has put out of reach of redo; among `undone` for ever. */
  readonly dropped: readonly Range[];
  /** The chunks hold every record up to this one that was done then. */
  readonly checkpoint: number;
  readonly undoneThen: readonly Range[];
  /** Rows in the chunks. */
  readonly rows: number;
  /** Rows in all; those beyond the chunks and the replayed records belong to undone additions. */
  readonly length: number;
  /** Rows of undone additions: not living, and not in the bin either. First and last row. */
  readonly ghosts: readonly Range[];
  readonly pools: readonly PoolHead[];
  /** Since format 3; absent as long as nothing has ever waited. */
  readonly tray?: TrayHead;
  /** Since format 5; absent as long as nothing was written since. */
  readonly audit?: AuditHead;
}
/** The last entry of the audit log: its number and its seal. */
export interface AuditHead {
  readonly n: number;
  readonly hash: string;
  /** How many of the entries are notes (since format 6); absent where none is. */
  readonly notes?: number;
}
/** `next`: the number of the next item. `open`: how many wait, as records of their own. `closed` (since format 4): how many are remembered as settled. */
export interface TrayHead {
  readonly next: number;
  readonly open: number;
  readonly closed?: number;
}
export interface PoolHead {
  readonly field: FieldId;
  readonly segments: number;
  /** Codes in the segments, code 0 included. */
  readonly size: number;
}

/** 16,384 rows (the last chunk: fewer) as columns. */
export interface ChunkRecord {
  readonly workbook: string;
  readonly index: number;
  readonly rows: number;
  readonly columns: readonly StoredColumn[];
  /** The columns' numbers one after another, little endian. */
  readonly data: Uint8Array<ArrayBuffer>;
  /** Texts that could not be read as their column's kind, row within the chunk. */
  readonly raw: readonly StoredRaw[];
  readonly sum: string;
}
export type StoredColumnId = FieldId | 'alive';
/**
 * How a column's numbers are kept, in bytes a row. 0: every row holds `base`. 1 and 2: 0 is an empty cell, 1 an unreadable one,
 * n is the value `base` + n − 2. 4: the value itself.
 */
export interface StoredColumn {
  readonly id: StoredColumnId;
  readonly width: 0 | 1 | 2 | 4;
  readonly base: number;
  readonly at: number;
}
export interface StoredRaw {
  readonly field: FieldId;
  readonly rows: readonly number[];
  readonly texts: readonly string[];
}

/** Part of a text column's dictionary: codes `first` … `first` + `ends.length` − 1. */
export interface PoolRecord {
  readonly workbook: string;
  readonly field: FieldId;
  readonly segment: number;
  readonly first: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** End of each text in `bytes`. */
  readonly ends: Uint32Array<ArrayBuffer>;
  readonly sum: string;
}

/** One command. Never rewritten: whether it is done or undone stands in the head. */
export interface ChangeRecord {
  readonly workbook: string;
  readonly seq: number;
  readonly at: number;
  readonly name: ChangeName;
  /** Additions carry no cells: those of a small one are in `cells` (from empty), those of a large one in the chunks. */
  readonly change: RosterChange | null;
  readonly overlay: { readonly from: Overlay; readonly to: Overlay } | null;
  /** Who made it, by the name typed in (since format 2); absent where none was. */
  readonly by?: string;
  /** What a merge of a village package compared (since format 5). */
  readonly merge?: MergeNote;
}

/** How a workbook looks. Since database version 2; a workbook without one looks as the program has it. */
export interface LayoutRecord {
  readonly workbook: string;
  readonly layout: Layout;
}

/** One row of a list that waits in a workbook; there as long as it waits. Since database version 3. */
export interface TrayRecord {
  readonly workbook: string;
  readonly id: number;
  readonly item: TrayItem;
}

/** One row that was settled, remembered by its content. Since database version 4. */
export interface ClosedRecord {
  readonly workbook: string;
  readonly id: number;
  readonly row: ClosedRow;
}

/** How files of one shape were read the last time. Of no workbook, in no backup. Since database version 3. */
export interface MappingRecord {
  readonly shape: string;
  readonly usedAt: number;
  readonly mapping: object;
}

/**
 * One entry of the audit log: a write of a workbook, sealed over itself and the entry before (audit/chain.ts).
 * Never rewritten. Since database version 5.
 */
export interface AuditRecord {
  readonly workbook: string;
  /** 1 … head.audit.n without a hole. */
  readonly n: number;
  readonly at: number;
  readonly by?: string;
  /**
   * `begin`: the log was not kept before; records up to `seq` are not covered. `do`: record `seq` was carried out. `note` (since format
   * 6): nothing was changed.
   */
  readonly what: 'begin' | 'do' | 'undo' | 'redo' | 'as-of' | 'note';
  /** After `undo` and `redo`: the last record that is done. null for `as-of`. Of a note: the last record there was. */
  readonly seq: number | null;
  /** SHA-256 of the log record, or of the note's JSON; '' where there is neither. */
  readonly sum: string;
  /** As in the head after the write. */
  readonly undone: readonly Range[];
  readonly asOf: Day | null;
  readonly hash: string;
  /** What was done, where `what` is `note`. */
  readonly note?: AuditNote;
}

/** What this computer is told once, of no workbook and in no backup: a folder for backups, a lock. Since database version 5. */
export interface SettingRecord {
  readonly key: string;
  readonly value: unknown;
}

/** A village package that went out of a workbook, or that a workbook was opened from. Since database version 5. */
export interface ParcelRecord extends ParcelHead {
  readonly workbook: string;
  readonly role: 'issued' | 'held';
  /** Of one that went out: the workbook's row of each of its rows. */
  readonly rows: Uint32Array;
  /** Persons in it. */
  readonly count: number;
  /** Of one that went out: the next record of the log then. */
  readonly nextSeq: number;
}
