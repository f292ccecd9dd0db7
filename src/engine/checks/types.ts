import type { Day } from '../../base/day';
import type { Policy } from '../../policy/types';
import type { FieldId } from '../../roster/fields';
import type { RosterTable } from '../../roster/types';

/** `error`: something is wrong. `warning`: look at it. `info`: worth knowing, may be right. */
export type Severity = 'error' | 'warning' | 'info';

/** Values that the interface words: the expected check digit, the other rows, the unknown word, … */
export type CheckDetails = Readonly<Record<string, string | number | readonly number[] | readonly string[] | null>>;

/** What the checks look at. Results are there only where somebody assesses; without them nothing is said about amounts. */
export interface CheckScope {
  readonly policy: Policy;
  readonly table: RosterTable;
  readonly amounts: Amounts | null;
}

/** The computed amounts that payments are compared with: an assessment is one. */
export interface Amounts {
  readonly asOf: Day;
  /** `payable`: fen by row; EMPTY where blank. */
  results(): { readonly payable: Int32Array };
}

/** A check made ready for one roster. */
export interface CheckRun {
  /** Whether a row has the fault. */
  at(row: number): boolean;
  /**
   * Tells all rows that have it, removed ones too, where that is faster than asking for each of a million:
   * a loop over one column, or only over the cells that nobody could read.
   */
  scan?(found: (row: number) => void): void;
  /** What the explanation says of a row that has the fault. */
  details?(row: number): CheckDetails;
  /** The cells to mark in this row, where they differ from row to row. */
  fields?(row: number): readonly FieldId[];
}

/**
 * One kind of fault in the data. `cells`: seen in the row's own cells. `others`: by comparing with other rows.
 * `results`: depends on the as-of date or on what the policy charges.
 */
export interface Check {
  readonly code: string;
  readonly fields: readonly FieldId[];
  readonly severity: Severity;
  readonly needs: 'cells' | 'others' | 'results';
  create(scope: CheckScope): CheckRun;
}
