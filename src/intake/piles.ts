import type { Status } from '../policy/vocabulary';
import type { FieldId } from '../roster/fields';
import type { TrayRow } from '../roster/tray';
import type { ListMeaning, FileKind } from './found';

/**
 * The rows of a file, sorted by what becomes of them. One plan object is shown and carried out; the user moves rows between
 * its outcomes, and whatever he sees is what is done. `settled`: the very same row was settled before, for the same reason.
 */
export const PILES = {
  /**
   * `conflict`: same ID number, another name. `ambiguous`: may be somebody of the roster, or has neither name nor number.
   * `ask`: cells that a field's rule leaves to the user. `missing`: in the roster, not in the file (rows of the roster, not of the file). `duplicate`, `problems` mark rows of the others besides.
   */
  roster: [
    'added',
    'changed',
    'conflict',
    'ambiguous',
    'ask',
    'unchanged',
    'duplicate',
    'problems',
    'missing',
    'settled',
    'ignored',
  ],
  /** `kind-changed`: he has another grade, or the other kind of 低保. `already`: the person has the identity (or has it no more). `unlisted`: has it, and is not on the list (rows of the roster, not of the file). `id-wrong`: no such number, somebody of that name and birth or unit. */
  identities: [
    'matched',
    'kind-changed',
    'name-differs',
    'id-wrong',
    'ambiguous',
    'not-in-roster',
    'already',
    'settled',
    'unlisted',
    'problems',
    'ignored',
  ],
  /**
   * `amount-differs`: not what is owed on that day. `twice`: a further payment of somebody in the same file. `already`: the roster
   * has this very payment. `other-payment`: the roster has another one.
   */
  payments: [
    'matched',
    'amount-differs',
    'twice',
    'other-payment',
    'name-differs',
    'id-wrong',
    'ambiguous',
    'not-in-roster',
    'already',
    'settled',
    'problems',
    'ignored',
  ],
  /** `paid-here`: excluded and paid here, both. */
  elsewhere: [
    'matched',
    'paid-here',
    'name-differs',
    'id-wrong',
    'ambiguous',
    'not-in-roster',
    'already',
    'settled',
    'problems',
    'ignored',
  ],
  /** Says of each who he is here; of those who are not enrolled it fills in why, where nothing stands. */
  uninsured: [
    'not-enrolled',
    'enrolled',
    'excluded',
    'name-differs',
    'id-wrong',
    'ambiguous',
    'not-in-roster',
    'settled',
    'problems',
    'ignored',
  ],
} as const satisfies Readonly<Record<FileKind, readonly string[]>>;
export type PileId = (typeof PILES)[FileKind][number];

/**
 * What is to become of a row. `write`: what the list says goes to the person matched. `leave`: nothing. `replace`, `both`: (identities) it takes the
 * place of the one it excludes, or stands beside it. `sum`: (payments) it is
 * added to what the person has paid. `tray`: it waits in the workbook's tray. `add`: a new person. `to`: it means this person (row of the roster). `mark`: (missing) gets a colour mark. `split`: (payments) it is shared out among those of the household who have not paid. `remove`: (unlisted) has the identity no more.
 */
export type Decision =
  | { readonly do: 'write' | 'sum' | 'replace' | 'both' | 'leave' | 'tray' | 'add' | 'mark' | 'remove' | 'split' }
  | { readonly do: 'to'; readonly person: number };

/** How a column of the file meets a cell of the roster that holds something else. */
export type FieldRule = 'overwrite' | 'fill' | 'ask';

/** Codes are those of the data checks (engine/checks) and those worded as `import.problem.<code>`; of ignored lines the reason. */
export interface PlanProblem {
  readonly field: FieldId | null;
  readonly code: string;
  readonly text: string;
}

/** One row, as the preview shows it. */
export interface PileRow {
  /** What decisions name it by: row of the file; of `missing`: of the roster; of `ignored`: its place in that list. */
  readonly key: number;
  readonly sheet: string;
  readonly line: number; // 0: of no file
  readonly name: string;
  readonly idNumber: string;
  readonly unit: string;
  /** The person of the roster it is taken for; -1: none. */
  readonly person: number;
  readonly personName: string;
  readonly personUnit: string;
  /** Others it may mean, the likeliest first. */
  readonly candidates: readonly {
    readonly person: number;
    readonly name: string;
    readonly idNumber: string;
    readonly unit: string;
    readonly birth: string;
  }[];
  readonly changes: readonly { readonly field: FieldId; readonly from: string; readonly to: string }[];
  /** Payments: what the list says was paid, as it is read; '' = nothing. */
  readonly amount: string;
  /** Payments: what is owed on the day of payment, in fen; null: unknown or not to be said. */
  readonly expected: number | null;
  /** Payments in parts: what they come to if added up, in fen; null: it is no part, or cannot be added. */
  readonly together: number | null;
  /** Uninsured: how the person stands here; null: nobody, or not to be said. The interface words it. */
  readonly standing: Standing | null;
  /** A word of the row that is read as another one; null: none is. */
  readonly reads?: { readonly field: FieldId; readonly from: string; readonly to: string } | null;
  readonly problems: readonly PlanProblem[];
  readonly decision: Decision;
  /** The very same row waits in the tray already. */
  readonly waits: boolean;
  /** What may be chosen for it. */
  readonly choices: readonly Decision['do'][];
  /** Everything that the row says, by what its columns mean, with what was said of the whole list; none: it is of no file. */
  readonly said?: TrayRow['cells'];
}

/** A cell of a row of the file, as it was read. */
export interface FileCell {
  readonly meaning: FieldId | ListMeaning;
  readonly text: string;
}

/** How somebody stands in this workbook: status, and the cells that it rests on, as they stand. */
export interface Standing {
  readonly status: Status;
  readonly exclusion: string;
  readonly payDate: string;
  readonly payAmount: string;
  readonly receipt: string;
  readonly reason: string;
  /** What the list says of him besides; '' = nothing. */
  readonly said: string;
}

export interface PileInfo {
  readonly id: PileId;
  readonly count: number;
  /** What is chosen for its rows unless one is chosen otherwise. */
  readonly decision: Decision['do'];
  /** Rows of it that are chosen otherwise. */
  readonly settled: number;
  /** Said where it shows rows of other piles: whether anything was decided of its own ones. */
  readonly decided?: boolean;
}

/** What carrying the plan out does: counted from the decisions, the same numbers that the change has. */
export interface PlanEffects {
  readonly added: number;
  readonly changed: number;
  readonly cells: number;
  readonly tray: number;
}

/** Settings of a whole list. */
export interface PlanSettings {
  /** Identity lists without such a column: what the list is of, in a standard word; '' = not said yet. */
  readonly identity: string;
  /** Sets it, or takes it away from those on the list; `open`: the list leaves it to somebody to say which. */
  readonly action: 'set' | 'remove' | 'open';
  /** Identity lists that say that it comes in the place of another one: that one; none, or '': they do not. */
  readonly instead?: string;
  /** Where it comes from and of which day (ISO date, '' = none): noted with each person that changes. */
  readonly source: string;
  readonly date: string;
  /** Elsewhere lists without such a column: why, e.g. 职工医保. */
  readonly exclusion: string;
  /** Payment lists without such a column. */
  readonly channel: string;
  /** By field of the file; `overwrite` where nothing is said. An empty cell of the file never changes anything. */
  readonly rules: Readonly<Partial<Record<FieldId, FieldRule>>>;
}

/** A column that nobody understood, and what of it holds rows. Sheets with the same head are one. */
export interface Doubt {
  readonly header: string;
  readonly places: readonly { readonly sheet: number; readonly column: number }[];
  /** Rows that wait for it. */
  readonly rows: number;
  /** The commonest first; '' = blank. `against`: it looks as if it spoke against its rows. */
  readonly words: readonly { readonly text: string; readonly count: number; readonly against: boolean }[];
  /** Further texts, of which there are too many to be told one by one. */
  readonly more: number;
}

/** What the interface shows of a plan; the rows of each pile come by `planRows`. */
export interface ImportPreview {
  readonly planId: string;
  readonly kind: FileKind;
  readonly file: {
    readonly name: string;
    readonly encoding: string;
    readonly delimiter: string;
    readonly headerRow: number;
    readonly lines: number;
    /** Persons, or rows of the list. */
    readonly rows: number;
    readonly sheets: readonly string[];
    readonly columns: readonly { readonly header: string; readonly field: FieldId | null }[];
  };
  readonly settings: PlanSettings;
  /** In the order of `PILES`, the empty ones too. */
  readonly piles: readonly PileInfo[];
  readonly effects: PlanEffects;
  /** Fields that the file has columns for. */
  readonly fields: readonly FieldId[];
  /** Rows that are to wait and do so already. */
  readonly waiting: number;
  /** Units that were read as those of the quota table. */
  readonly unitsRead: readonly { readonly from: string; readonly to: string; readonly rows: number }[];
  /** Household numbers of a roster, where some differ or fill blanks. */
  readonly households?: {
    readonly header: string;
    readonly compared: number;
    readonly differ: number;
    readonly filled: number;
    readonly other: boolean;
  };
  /** Columns that are not read and hold rows, those that hold most of them first. */
  readonly doubts?: readonly Doubt[];
  /** It is a list, and nobody stands in the workbook yet whom it could mean. */
  readonly nobody?: boolean;
  /** Decisions of the reading before that could not be kept; said once, of a file that was read otherwise. */
  readonly dropped?: number;
}
