import type { Day } from '../base/day';
import type { Fen } from '../base/money';
import type { PersonResult } from '../engine/types';
import type { RosterChange, RosterTable } from '../roster/types';
import type { FileKind } from './found';
import type { HouseholdNumbers } from './households';
import type { ClosedRow, TrayItem, TrayRow } from '../roster/tray';
import type { Decision, Doubt, PileId, PileInfo, PileRow, PlanEffects, PlanSettings } from './piles';
import type { IntakeResult } from './types';
import type { UnitRead } from './unitsRead';

/** What a plan is made against: the roster, and what the ledger knows of its persons. */
export interface PlanContext {
  readonly roster: RosterTable;
  /** Names of the quota table; null = units are not checked. */
  readonly units: readonly string[] | null;
  /** What somebody owes who pays on that day; null where nobody can say or nobody may pay. */
  owedOn(person: number, day: Day): Fen | null;
  personOf(person: number): PersonResult;
  /** The year that the premium is for; none: years are not checked. */
  readonly benefitYear?: number | null;
  /** Where the persons are to be insured, from the province on; none: not known. */
  readonly region?: string;
  /** What waits in the workbook's tray already. */
  readonly waiting: readonly (Pick<TrayRow, 'kind' | 'cells'> & Partial<TrayItem>)[];
  /** What was settled and is remembered; none: nothing. */
  readonly closed?: readonly ClosedRow[];
}

/** What carrying out comes to: one change, and the rows that come to wait with it. */
export interface Outcome {
  readonly change: RosterChange;
  readonly waiting: readonly TrayRow[];
  /** Those of `PlanContext.waiting` that rows say again which are written now: they wait no more. */
  readonly settled: PlanContext['waiting'];
  /** Rows that would have waited and are settled by what was decided of them: remembered. */
  readonly closing: readonly Omit<ClosedRow, 'id'>[];
  /** Rows that were settled and wait again. */
  readonly reopened: readonly ClosedRow[];
}

/**
 * What becomes of every row of a file, and what may be decided about it. It holds on to the roster and is stale as soon as
 * that changes. `outcome` is exactly what `piles`, `rows` and `effects` say.
 */
export interface FilePlan {
  readonly kind: FileKind;
  readonly file: IntakeResult;
  readonly settings: PlanSettings;
  piles(): readonly PileInfo[];
  /** Rows from…from+count of a pile, in the file's order. */
  rows(pile: PileId, from: number, count: number): readonly PileRow[];
  effects(): PlanEffects;
  /** Decides rows of a pile, or the pile. Keys of other piles, and what may not be chosen there, are passed over. */
  decide(keys: readonly number[] | 'all', pile: PileId, decision: Decision): void;
  /** What was decided, of piles and of rows that stand in the pile named. */
  decided(): Decided;
  /** Decides a row as it was decided in that pile when the file was read otherwise; false: it may not be decided so now. */
  keep(row: number, pile: PileId, decision: Decision): boolean;
  /** Rows that are to wait and do so already: they are not put into the tray again. */
  waiting(): number;
  readonly unitsRead: readonly UnitRead[];
  /** Columns that hold rows which would be written otherwise. */
  doubts(): readonly Doubt[];
  /** Of a roster: how its household numbers stand to those there; null: it has none. */
  readonly households?: HouseholdNumbers | null;
  /** Of a list: nobody stands in the workbook yet whom it could mean. */
  readonly nobody?: boolean;
  outcome(): Outcome;
}

export interface Decided {
  readonly piles: readonly (readonly [pile: PileId, decision: Decision])[];
  readonly rows: readonly (readonly [pile: PileId, key: number, decision: Decision])[];
}
