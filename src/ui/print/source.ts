import type { ColumnId } from '../../client/protocol';
import type { Session } from '../../client/types';
import type { RosterColumn } from '../roster/columns';

/** The roster as it stands on screen, for whoever puts it on paper. */
export interface PrintSource {
  readonly session: Session;
  /** Rows on display: headings of groups and persons. */
  readonly rows: number;
  /** Persons that the view finds, those under folded headings too. */
  readonly persons: number;
  /** The physical row at a position; -1 at headings. */
  rowAt(position: number): number;
  numberAt(position: number): number;
  /** What the heading at a position says, and the sum it has under a column; null for persons. */
  headingAt(position: number): { readonly label: string; readonly count: number; sum(column: ColumnId): string } | null;
  /** Every person that the view finds. */
  everybody(): Uint32Array;
  /** Displayed columns from left to right, with their width at 100 %. */
  readonly columns: readonly { readonly column: RosterColumn; readonly width: number }[];
  /** The unit on display; null: all of them. `bin`: persons who were deleted, of whom nothing is computed. */
  readonly unit: string | null;
  readonly bin: boolean;
  /** Filters, search and order in words. */
  readonly asked: readonly string[];
  /** The screen masks ID numbers now. */
  readonly masked: boolean;
}

/** More rows than these are a matter of a file: nobody reads sixty pages from a printer. */
export const MOST_ROWS = 2000;
