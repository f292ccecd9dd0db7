/**
 * Rows of lists that belong to nobody yet: nobody was found for them, or they wait for a decision. They are part of a workbook
 * (kept, undone and redone with its changes) until they are settled. The words of kinds and reasons are those of the lists.
 */
export interface TrayRow {
  /** What kind of file it came in (`FILE_KINDS`). */
  readonly kind: string;
  readonly file: string;
  /** '' where the file has no sheets. */
  readonly sheet: string;
  readonly line: number;
  /** Texts as they came, by field or by what else the list says (`LIST_MEANINGS`); blank ones are left out. */
  readonly cells: Readonly<Record<string, string>>;
  /** Those of the cells that were said of the whole list, not in the row. Since format 4; none: all are taken for the row's own. */
  readonly spoken?: readonly string[];
  /** The pile it was in (`PILES`): why it waits. */
  readonly reason: string;
  /** Rows of the roster that it may mean, the likeliest first. */
  readonly candidates?: readonly number[];
  /** What was told of it when it came to wait, beside the pile. Rows of earlier releases have none. */
  readonly told?: readonly TrayTold[];
}

/** A sentence about a row, by its code, with the words of the row that it is about. */
export interface TrayTold {
  /** The field that it is about; null: the whole row. */
  readonly field: string | null;
  readonly code: string;
  readonly text: string;
}

/** A row that waits in the tray of a workbook. */
export interface TrayItem extends TrayRow {
  /** Its own number in the workbook; grows, and is never given twice. */
  readonly id: number;
  readonly addedAt: number; // ms since 1970
}

/** A row that was settled: when the same comes in again it waits no more. */
export interface ClosedRow {
  /** Its own number, of the same count as those of the items. */
  readonly id: number;
  readonly name: string;
  /** The kind of list, why it waited, and its own content, as one text. */
  readonly key: string;
}

/** What a change does to the tray. All hold whole items, so that taking it back is exact. */
export interface TrayChange {
  readonly added: readonly TrayItem[];
  readonly settled: readonly TrayItem[];
  /** Rows that are remembered as settled from then on, and those that are so no more. Since format 4. */
  readonly closed?: readonly ClosedRow[];
  readonly reopened?: readonly ClosedRow[];
}
