import type { Day } from '../base/day';
import type { Fen } from '../base/money';
import type { PolicyError } from './errors';
import type { Overlay } from './types';
import type { Issue, Status, Timing } from './vocabulary';

/**
 * Examples beside a policy (`policies/<id>.examples.yaml`): sentences of law with a person or a unit, a date, and what
 * must come out. Data only (`readExamples` reads them); whoever computes runs them. What an expectation does not name is
 * not compared. Persons without 单位 live in the first unit of the table, all of one example in one household.
 */
export interface PersonExample {
  readonly name: string;
  readonly article: string;
  /** Cells of the standard template by header, as text; headers left out are empty cells. */
  readonly person: Readonly<Record<string, string>>;
  /** Further members of the household (same unit and 户编号), where the example needs them. */
  readonly household: readonly Readonly<Record<string, string>>[];
  readonly asOf: Day;
  readonly overlay: Overlay;
  readonly expect: PersonExpectation;
}

/** Null = the cell is blank (unknown or not applicable). Funders not named in `aid` pay 0; `aid: null` = all unknown. */
export interface PersonExpectation {
  readonly age?: number | null;
  readonly category?: string | null;
  readonly label?: string | null;
  readonly standard?: Fen;
  readonly aid?: Readonly<Record<string, Fen>> | null;
  readonly payable?: Fen | null;
  readonly timing?: Timing;
  readonly status?: Status;
  readonly benefitStart?: Day | null;
  readonly issues?: readonly Issue[];
}

/** A group of alike persons of the unit; `cells` as in a person's example; each is a household of one. */
export interface PersonGroup {
  readonly count: number;
  readonly cells: Readonly<Record<string, string>>;
}

export interface UnitExample {
  readonly name: string;
  readonly article: string;
  /** A unit of the quota table; `target` and `population` replace the document's (they are part of `overlay`). */
  readonly unit: string;
  readonly persons: readonly PersonGroup[];
  /** Other units that have persons too, for ranks and prizes. */
  readonly others: readonly { readonly unit: string; readonly persons: readonly PersonGroup[] }[];
  readonly asOf: Day;
  readonly overlay: Overlay;
  readonly expect: UnitExpectation;
}

/** Null = blank. Consequences in the order of the file. */
export interface UnitExpectation {
  readonly should?: number;
  readonly enrolled?: number;
  readonly gap?: number;
  readonly special?: number;
  readonly specialEnrolled?: number;
  readonly counted?: number;
  readonly funds?: Readonly<Record<string, Fen>>;
  readonly award?: Fen;
  readonly consequences?: readonly string[];
  readonly rank?: number;
}

export interface Examples {
  readonly persons: readonly PersonExample[];
  readonly units: readonly UnitExample[];
}

export type ExamplesResult =
  | { readonly ok: true; readonly examples: Examples }
  | { readonly ok: false; readonly errors: readonly PolicyError[] };
