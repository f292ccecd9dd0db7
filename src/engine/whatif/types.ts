import type { Fen } from '../../base/money';
import type { Scenario } from '../../policy/scenario-types';
import type { ParameterId } from '../../policy/types';
import type { PersonResult, UnitsResult } from '../types';
import type { ShiftKind, Shifts } from './shifts';

/** The words of what-ifs. Plain data but for `WhatIf` itself. */

/** The baseline and scenarios over one roster at one as-of date; made anew when any of them changes. */
export interface WhatIf {
  compare(scenarios: readonly Scenario[]): Comparison;
  /** What moves besides money; goes over all persons, so that it is no part of a comparison. */
  shifts(scenario: Scenario): Shifts;
  /** Physical rows of the living persons in a bucket, in roster order. */
  persons(scenario: Scenario, bucket: Bucket): Uint32Array;
  /** The same persons' two results, for a list of names. */
  results(scenario: Scenario, rows: Uint32Array): readonly Both[];
  seek(scenario: Scenario, goal: Goal): Sought;
}

export interface Comparison {
  readonly baseline: UnitsResult;
  readonly scenarios: readonly Compared[];
}

export interface Compared {
  readonly units: UnitsResult;
  /** By the category that counts in the baseline, in the policy's order, '' (none) last. */
  readonly byCategory: readonly Moved[];
  /** By unit name, in the order of `units.units`. */
  readonly byUnit: readonly Moved[];
  readonly total: Moved;
  /** Categories of the same persons before and after; pairs with nobody are left out. */
  readonly flows: readonly Flow[];
}

/**
 * Persons who should enrol (nobody who is insured elsewhere), by what they owe after and before. Who has no figure on one
 * side, or an unknown one on both, is `unknown`; who may not pay on either side is `shut`: nothing of his can change.
 */
export interface Moved {
  readonly id: string;
  readonly persons: number;
  readonly winners: number; // owe less
  readonly losers: number; // owe more
  readonly unchanged: number;
  /** Who may enrol on neither side. */
  readonly shut: number;
  readonly unknown: number;
  /** Among the unknown: who may pay on one side only. */
  readonly barred: number;
  /** Among those: who may not pay in the scenario. */
  readonly nowBarred: number;
  /** Among the unknown: who may pay on both sides, and has a figure in the scenario only. */
  readonly nowKnown: number;
  /** Who holds a category that counts and has no aid by it, in the baseline; in the scenario. */
  readonly unaided: number;
  readonly nowUnaided: number;
  /** What the winners save, what the losers pay more. */
  readonly gain: Fen;
  readonly loss: Fen;
}

export interface Flow {
  readonly from: string;
  readonly to: string;
  readonly persons: number;
}

export type MovedKind = 'winners' | 'losers' | 'unchanged' | 'shut' | 'unknown';

/**
 * What somebody has in the baseline, in the scenario, in one of them at least, or not the same in both: an amount to pay himself,
 * aid (of one funder, or of any), enrolment. Unknown amounts are none. `net`: what he owes, where both sides know it.
 */
export interface Having {
  readonly of: 'payable' | 'net' | 'aid' | 'enrolled';
  readonly on: 'before' | 'after' | 'either' | 'differs';
  readonly funder?: string;
}

/** Persons who should enrol, and those insured elsewhere where it is about aid; all that is given must hold. */
export interface Bucket {
  readonly kind: MovedKind | ShiftKind | 'all';
  /** The category that counts in the baseline, '' = none. */
  readonly category?: string;
  /** The one that counts in the scenario. */
  readonly to?: string;
  readonly unit?: string;
  /** A funder that pays something for the person in the baseline or in the scenario; those who are insured elsewhere are among them. */
  readonly funder?: string;
  readonly has?: Having;
}

/** What is told of a person on one side. */
export type Side = Pick<
  PersonResult,
  'category' | 'standard' | 'aid' | 'aidTotal' | 'payable' | 'status' | 'timing' | 'benefitStart'
>;

export interface Both {
  readonly row: number;
  readonly before: Side;
  readonly after: Side;
}

/** A figure of the total row that is to meet a target, by a parameter between two values (both included). */
export interface Goal {
  readonly parameter: ParameterId;
  readonly figure: {
    readonly of: 'funder-entitled' | 'funder-settled' | 'receivable' | 'aid-entitled';
    readonly funder?: string;
  };
  readonly target: Fen;
  readonly least: number;
  readonly most: number;
  /** Only least, least + step …; 1 when left out. */
  readonly step?: number;
}

/**
 * Found: of the two neighbouring values between which the figure passes the target the one that comes nearer. `no-figure`: the
 * policy has no such parameter, funder or range, or the parameter is no number. `least`, `most`: the figures that can be had.
 */
export type Sought =
  | {
      readonly found: true;
      readonly value: number;
      readonly reached: Fen;
      readonly exact: boolean;
      readonly tried: number;
    }
  | {
      readonly found: false;
      readonly why: 'no-figure' | 'out-of-reach';
      readonly least: Fen | null;
      readonly most: Fen | null;
    };
