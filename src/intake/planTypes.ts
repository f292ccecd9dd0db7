import type { FieldId } from '../roster/fields';
import type { ClosedRow } from '../roster/tray';
import type { RosterTable } from '../roster/types';
import type { Corrections } from './corrections';
import type { HouseholdNumbers } from './households';
import type { HeadsJoined } from './joinHeads';
import type { PlanSettings } from './piles';
import type { RowTold } from './rowTold';
import type { SaidTwice } from './saidTwice';
import type { IntakeResult } from './types';
import type { UnitRead } from './unitsRead';

/**
 * A file of persons compared with a roster. Every row of the file is one of `added`, `changed`, `conflict`, `ambiguous`,
 * `unchanged`, or `ask` alone; `ask` rows may be `changed` besides, and `duplicate` and `problems` mark some of all these rows: duplicates in the
 * file are rows of their own (policies.md 1: flagged, not merged). More rows of a number than the roster has persons with it
 * are `duplicate` alone: nobody is added a second time unless that is chosen.
 */
export interface ImportPlan {
  readonly file: IntakeResult;
  /** The file's rows. */
  readonly table: RosterTable;
  readonly roster: RosterTable;
  /** File row → the living person of the roster that it means; -1: a new person. */
  readonly match: Int32Array;
  /** File row → the first row of the file with the same ID number, or without one with the very same cells; -1: none before it. */
  readonly firstOf: Int32Array;
  /** File row → what is doubtful about its match, one of DOUBT in match.ts. */
  readonly doubt: Uint8Array;
  /** File row → whom the roster has with its number, where the row means nobody; -1: the number is new. */
  readonly holder: Int32Array;
  /** File row that means nobody for sure → whom of the roster it may mean. */
  readonly candidates: ReadonlyMap<number, readonly number[]>;
  /** Fields the file has columns for. */
  readonly fields: readonly FieldId[];
  /** As they were said; household numbers of another system are asked about where nothing was. */
  readonly rules: PlanSettings['rules'];
  readonly households: HouseholdNumbers | null;
  /** Names of the quota table; null = units are not checked. */
  readonly units: readonly string[] | null;
  readonly benefitYear: number | null;
  /** Units of the file that were read as those of the quota table. */
  readonly unitsRead: readonly UnitRead[];
  /** Cells in which rows of one number contradict each other. */
  readonly saidTwice: SaidTwice | null;
  /** Rows that say what stood there before. */
  readonly corrections: Corrections | null;
  /** New persons whose rows name a head of household. */
  readonly heads: Pick<HeadsJoined, 'named' | 'open'>;
  /** What is known of rows besides their cells. */
  readonly told: RowTold | null;
  /** The table is the file's, cell by cell. */
  readonly asItCame: boolean;
  /** File row that was settled before → the pile that it would stand in, and what is remembered of it. */
  readonly closed: ReadonlyMap<number, { readonly was: OwnPile; readonly row: ClosedRow }>;
  /** File row → its own pile, as index in OWN_PILES. */
  readonly own: Uint8Array;
  /** File rows of each group, in the file's order; of `missing`: rows of the roster. */
  readonly groups: Readonly<Record<RowGroup, Uint32Array>>;
  readonly counts: PlanCounts;
}

/** Where a row is decided; `problems` only shows it again, and so does `duplicate` with most of its rows. */
export const OWN_PILES = [
  'added',
  'changed',
  'conflict',
  'ambiguous',
  'ask',
  'unchanged',
  'duplicate',
  'settled',
] as const;
export type OwnPile = (typeof OWN_PILES)[number];
export type RowGroup = OwnPile | 'problems' | 'missing';

export interface PlanCounts {
  readonly rows: number;
  readonly added: number;
  readonly changed: number;
  readonly conflict: number;
  readonly ambiguous: number;
  readonly ask: number;
  readonly unchanged: number;
  readonly duplicate: number;
  readonly problems: number;
  readonly missing: number;
  readonly settled: number;
  readonly ignored: number;
}
