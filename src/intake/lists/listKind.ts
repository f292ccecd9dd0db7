import type { Standing, PileId, PlanProblem } from '../piles';
import type { FieldId } from '../../roster/fields';
import type { PersonCells } from './personCells';
import type { Share } from './shares';

/** What one kind of list does with its rows; matching, decisions and counting are the same for all (listPlan.ts). */
export interface ListKind {
  /** Problems of a row that only this kind knows; `person` -1 where nobody is known. */
  problems(row: number, person: number): readonly PlanProblem[];
  /** Whether the row says anything that could be done, whoever it means. */
  usable(row: number): boolean;
  /** Whether somebody has to look at what the row says before it is written: it waits in the tray, unless chosen. */
  doubtful?(row: number): boolean;
  /** What stands in columns that nobody understood and holds the row; '' = nothing. */
  held?(row: number): string;
  /** Whether somebody who has what the row says already may have it no more, by the same row: it waits. */
  unsettles?(row: number): boolean;
  /** Whether a row that says nothing to be written waits all the same: its word is not known, or others answer what it leaves blank. */
  unanswered?(row: number): boolean;
  /** Whether the row takes another one of the person back: it is never written by itself. */
  takesBack?(row: number): boolean;
  /** Whether a row that waits may take another one of the person back: that one waits, too. */
  mayTakeBack?(row: number): boolean;
  /** Rows that are to be read together with this one. */
  beside?(row: number): readonly number[];
  /** Whether a row that does not say what was expected of the person waits, unless chosen. */
  hesitates?(row: number, person: number): boolean;
  /** Whether a word of the row that no policy knows says nothing more than the list does: it is not told. */
  knows?(row: number): boolean;
  /** How a word of the row is read, where it is read as another one. */
  reads?(row: number): { readonly field: FieldId; readonly from: string; readonly to: string } | null;
  /** Writes what the row says. Writing it again changes nothing more. */
  write(row: number, cells: PersonCells): void;
  /** Adds what the row says to what the person has: only where `together` tells what that comes to. */
  add?(row: number, cells: PersonCells): void;
  /** Whether adding it to what this person has comes to something else than writing it. */
  addsOther?(row: number, person: number): boolean;
  /** What the parts of a person's payment come to; null: the row cannot be added. `rows`: all of the person that are sure. */
  together?(row: number, person: number, rows: readonly number[]): number | null;
  /** The pile of a row whose person is sure; `changes`: whether writing it alone changes anything, worked out where it is asked. */
  pile(row: number, person: number, changes: () => boolean): PileId;
  /** The order in which rows of one person are written: by what they say, never by where they stand. */
  order(a: number, b: number): number;
  /** What the settings say of every row, for rows that leave the list for the tray. */
  spoken(row: number): Readonly<Record<string, string>>;
  /** Sorts the rows of one person again, in `order`; those it names change their pile. `sure`: the row is of nobody else. */
  regroup?(
    person: number,
    rows: readonly number[],
    pile: (row: number) => PileId,
    sure: (row: number) => boolean,
  ): Iterable<Moved>;
  expected?(row: number, person: number): number | null;
  standing?(person: number, row: number): Standing | null;
  /** Among whom a row is shared out, and what each of them owes: all of the household who have not paid. Nobody: it cannot be. */
  share?(row: number, person: number): readonly Share[];
  /** Writes the part of one of them. */
  writeShare?(row: number, amount: number, cells: PersonCells): void;
  /** What a row gives to its person, as bits of identities: whoever has it and is not on the list is told. */
  gives?(row: number): number;
  /** Takes from somebody whom the list does not name what it gives to others. `has`: what he has, `what`: what is to go. */
  takeAway?(has: number, what: number, cells: PersonCells): void;
}

export interface Moved {
  readonly row: number;
  readonly pile: PileId;
  /** It says the very same as another one: nothing becomes of it unless chosen. */
  readonly same: boolean;
}

/** Compares texts one after another. */
export function byTexts(a: readonly string[], b: readonly string[]): number {
  for (const [at, text] of a.entries()) {
    const other = b[at] ?? '';
    if (text !== other) return text < other ? -1 : 1;
  }
  return 0;
}
