import type { PlanContext } from '../filePlan';
import type { FileKind } from '../found';
import type { Decision, PileId, PlanProblem } from '../piles';
import type { FieldId } from '../../roster/fields';
import type { ClosedRow } from '../../roster/tray';
import type { ListFile } from './listFile';
import type { ListKind } from './listKind';
import type { Unsure } from './matchPersons';
import type { Share } from './shares';
import type { Unlisted } from './unlisted';

export type ListFileKind = Exclude<FileKind, 'roster'>;

/** A list with everything that was found out about its rows; what they are decided to be is asked anew each time. */
export interface SortedList {
  readonly kind: ListFileKind;
  readonly list: ListFile;
  readonly rules: ListKind;
  readonly context: PlanContext;
  readonly pileOf: readonly PileId[];
  /** The row as it was settled before, where it stands among those. */
  closed(row: number): ClosedRow | undefined;
  /** The pile it would stand in otherwise: why it waits. */
  reason(row: number): PileId;
  /** What becomes of it where nothing is chosen, whether it waits already or not. */
  byItself(row: number): Decision['do'];
  /** The person whom a row means, or may mean before all others; -1: nobody. */
  person(row: number): number;
  candidates(row: number): readonly number[];
  /** Why it is not certain whom the row means; null: it is, or nobody is meant. */
  unsure(row: number): Unsure | null;
  /** All that is told of a row when it means this person, as the preview says it. */
  told(row: number, person: number): readonly PlanProblem[];
  /** The rows that mean this person for sure. */
  rowsOf(person: number): readonly number[];
  /** Whether the very same row waits in the tray already. */
  waits(row: number): boolean;
  /** What a row's parts come to; null: it cannot be added up. */
  together(row: number): number | null;
  /** Among whom a row may be shared out, and what each gets. */
  share(row: number): readonly Share[];
  /** Those of the roster who have what the list gives and are not on it. */
  readonly unlisted: Unlisted;
  /** A further row that says the very same. */
  isRepeat(row: number): boolean;
  decisionOf(row: number): Decision;
  choicesOf(row: number): readonly Decision['do'][];
  /** How a text stands in a cell of the roster. */
  readonly readsBack: (field: FieldId, text: string) => string;
}
