import type { FieldId } from '../../roster/fields';

/** Village packages: a part of a roster goes out as a file, is worked on elsewhere, and comes back as what has changed. */

/** A package as a file says of itself, beside the workbook in it. */
export interface ParcelHead {
  readonly id: string;
  readonly units: readonly string[];
  /** What the workbook it came from is called. */
  readonly origin: string;
  readonly at: number;
}

/** Cells of one field. Rows of a return are the package's; rows of a plan or a note are the township's. */
export interface ParcelCells {
  readonly field: FieldId;
  readonly rows: Uint32Array;
  /** As they went out with the package. */
  readonly base: readonly string[];
  /** As they are there now. */
  readonly theirs: readonly string[];
}

/** A person added there: his row there, and what his cells hold. */
export interface ParcelPerson {
  readonly at: number;
  readonly cells: readonly (readonly [FieldId, string])[];
  /** Under which seal of the log there he was added, and as what: by that he is known in another copy of the same work. */
  readonly born?: ParcelBirth;
}

/** `cells`: as he was added; absent where that is not in the log. */
export interface ParcelBirth {
  readonly seal: string;
  readonly cells?: readonly (readonly [FieldId, string])[];
}

/** What comes back: what has changed there since the package was opened. */
export interface ParcelReturn {
  readonly parcel: ParcelHead;
  readonly madeAt: number;
  readonly by: string;
  readonly cells: readonly ParcelCells[];
  readonly added: readonly ParcelPerson[];
  /** Rows of the package that were deleted there. */
  readonly removed: Uint32Array;
  /** The seals of its audit log, oldest first, each cut to 16 digits: which states it has gone through. */
  readonly seals: readonly string[];
}

/** What a merge notes in its log record: what was there then, so that the next one knows what has changed since. */
export interface MergeNote {
  readonly parcel: string;
  /** The states that had been gone through; the last is the one that was merged. */
  readonly seals: readonly string[];
  readonly values: readonly ParcelCells[];
  /** Persons added there, by their rows there and here. */
  readonly added: {
    readonly theirs: Uint32Array;
    readonly rows: Uint32Array;
    /** Under which seal each was added there; '' and absent: not known. */
    readonly seals?: readonly string[];
  };
  /** Rows that were deleted there, and that has been settled. */
  readonly removed: Uint32Array;
  /** Persons added there who were not taken, by their rows there. */
  readonly skipped: Uint32Array;
  /** Rows of `added` that were here before: somebody said that he is the same person. What is deleted there is asked about. */
  readonly linked?: Uint32Array;
}

export interface SentCell {
  readonly field: FieldId;
  readonly base: string;
  readonly mine: string;
}

/** A difference that nobody but a person can settle. */
export interface MergeConflict {
  /** `cell`: both sides changed it. `removed`: deleted there, changed here. `gone`: changed there, deleted here. `twin`: added there, with an ID number that somebody here has: `mine` says that he is the same person. `alike`: added there without one, and somebody of that name is here. `unit`: added there without a unit; `theirs` is the package’s, where it has one only. */
  readonly kind: 'cell' | 'removed' | 'gone' | 'twin' | 'alike' | 'unit';
  /** The township's row; -1 of somebody who has none. */
  readonly row: number;
  readonly field: FieldId | null;
  readonly base: string;
  readonly mine: string;
  readonly theirs: string;
  /** Of somebody deleted there: his cells that were changed here, as they went out and as they are. */
  readonly cells?: readonly SentCell[];
  /** Of somebody added: the row there. A `cell` with it counts if he is the same person as the one here. */
  readonly at?: number;
}

export interface MergePlan {
  readonly returned: ParcelReturn;
  /** The state that comes is one that newer work has already been merged from. */
  readonly older: boolean;
  /** Only the other side changed: goes in. */
  readonly take: readonly {
    readonly row: number;
    readonly field: FieldId;
    readonly mine: string;
    readonly theirs: string;
  }[];
  readonly added: readonly ParcelPerson[];
  /** Added there, and here already: another copy of the same work has brought them. */
  readonly known: readonly { readonly person: ParcelPerson; readonly row: number }[];
  /** Rows of those among them who had been here before. */
  readonly linked: readonly number[];
  /** Added there, and left out by an earlier decision. */
  readonly leftOut: readonly ParcelPerson[];
  readonly remove: readonly number[];
  readonly restore: readonly number[];
  readonly conflicts: readonly MergeConflict[];
  /** Cells that are the same on both sides though they were changed there. */
  readonly same: number;
  /** Everything compared, for the note. */
  readonly compared: readonly {
    readonly row: number;
    readonly field: FieldId;
    readonly base: string;
    readonly theirs: string;
  }[];
  /** Rows whose deletion there is new. */
  readonly gone: readonly number[];
}

export type MergeDecision = 'mine' | 'theirs';
