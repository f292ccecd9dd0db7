import type { Day } from '../base/day';
import type { Fen } from '../base/money';
import type { Issue, Status, Timing } from '../policy/vocabulary';

/** What is computed for one person (policies.md 1; the columns of formats.md 2). null = blank. */
export interface PersonResult {
  readonly age: number | null;
  /** Category id, or null. */
  readonly category: string | null;
  readonly label: string | null;
  /** In the policy's special group by the identities in the roster, even where the category follows the day of payment. */
  readonly special: boolean;
  readonly standard: Fen | null;
  /** By funder, in the policy's order; all null where the aid itself is unknown. */
  readonly aid: readonly (Fen | null)[];
  readonly aidTotal: Fen | null;
  readonly payable: Fen | null;
  readonly paid: Fen;
  readonly timing: Timing;
  readonly status: Status;
  readonly benefitStart: Day | null;
  readonly issues: readonly Issue[]; // alphabetical
}

export interface Settled {
  /** null: not applicable (no target, …). */
  readonly amount: Fen | null;
  /** It rests on a date that lies after the as-of date. */
  readonly provisional: boolean;
}

/** A rate that a rule asks for, as it is for one unit: the measure's id, the day it was taken on (null = the as-of date). */
export interface RateAsked {
  readonly measure: string;
  readonly on: Day | null;
  readonly count: number;
  /** null or 0 = 未设口径, unless `full`: then 1/1. */
  readonly base: number | null;
  readonly full: boolean;
  /** The nearest of the shares asked for (1/10000) that is not reached, and how many persons it is short of; null: all are reached. */
  readonly next: { readonly share: number; readonly missing: number } | null;
  /** The day it is taken on is read, not written in the document. */
  readonly assumed: boolean;
}

/**
 * Why a unit has what it has of a fund: the band that holds (an index of the policy's), its amount a person and the persons it is
 * multiplied with; or that no band holds, that what the fund asks for is switched off, or that it was cancelled afterwards.
 * `rates`: those that decided it.
 */
export type FundReason =
  | {
      readonly rule: 'band';
      readonly band: number;
      readonly each: Fen | null;
      readonly persons: number;
      readonly rates: readonly RateAsked[];
    }
  | { readonly rule: 'no-band' | 'cancelled'; readonly rates: readonly RateAsked[] }
  | { readonly rule: 'not-met' };

/**
 * Why a unit has what it has of an award, with the rates that decided it. Prizes: its place among the units that may have one, from 1
 * (null = it may not), and how many prizes there are.
 */
export type AwardReason =
  | { readonly rule: 'each'; readonly rates: readonly RateAsked[] }
  | {
      readonly rule: 'prizes';
      readonly place: number | null;
      readonly prizes: number;
      readonly rates: readonly RateAsked[];
    };

/** What is computed for one unit or for the total (policies.md 2). Counts are persons, money is fen. */
export interface UnitResult {
  readonly name: string;
  /** False: persons of a unit that the quota table does not know; no target, funds, awards, consequences, rank. */
  readonly inTable: boolean;
  readonly target: number | null;
  readonly population: number | null;
  readonly roster: number;
  readonly excluded: number;
  readonly should: number;
  readonly enrolled: number;
  /** Enrolled persons of units in the quota table: those that targets and populations are measured with. */
  readonly enrolledInTable: number;
  readonly gap: number | null;
  /** Persons by status, in the order of STATUSES. */
  readonly byStatus: readonly number[];
  readonly special: { readonly should: number; readonly enrolled: number } | null;
  readonly receivable: Fen;
  readonly receivableUnknown: number; // persons whose payable is unknown
  readonly collected: Fen;
  readonly collectedExcluded: Fen; // paid by excluded persons, not in `collected`
  readonly entitled: readonly Fen[]; // by funder
  readonly settled: readonly Fen[];
  readonly aidUnknown: number; // persons whose aid is unknown
  readonly counted: number | null;
  readonly specialCounted: number | null;
  /** `reason`: for units of the quota table; the total is a sum of them. */
  readonly funds: readonly (Settled & { readonly id: string; readonly reason?: FundReason })[];
  readonly award: (Settled & { readonly reason?: AwardReason }) | null;
  /** Ids, in the policy's order. */
  readonly consequences: readonly string[];
  readonly rank: number | null;
  /** The policy's measures: exact fraction; base null or 0 = 未设口径 (unless emptyIsFull: then 1/1). */
  readonly measures: readonly {
    readonly id: string;
    readonly count: number;
    readonly base: number | null;
    readonly full: boolean;
  }[];
  /** Persons and money by category id ('' = none): should-enrol persons, entitled aid of all funders. */
  readonly byCategory: readonly {
    readonly category: string;
    readonly persons: number;
    readonly enrolled: number;
    readonly entitled: Fen;
  }[];
  /** Rows whose fields are complete, out of `roster`, where the policy asks for it (completeFields). */
  readonly complete: number | null;
  /**
   * The participation rate by the base in force, then the rates shown beside it: exact fractions, `of` null or 0 = 未设口径.
   * `figures` (persons insured elsewhere included) is there for the total only.
   */
  readonly participation?: readonly Participated[];
}
export interface Participated {
  readonly base: 'should' | 'population' | 'target' | 'figures';
  readonly count: number | null;
  readonly of: number | null;
}

export interface UnitsResult {
  readonly asOf: Day;
  /** Quota table order, then units without a target in order of appearance. */
  readonly units: readonly UnitResult[];
  readonly total: UnitResult;
  /** Enrolments a day: curve.days[d] = persons enrolled by a payment dated first + d; per unit in `units` order, then the total. */
  readonly curve: { readonly first: Day; readonly days: readonly Uint32Array[] };
}

/**
 * Result columns as transferable plain data, one entry a physical row (0 for removed ones).
 * Together with `Tables` (plain data too) and the roster's own cells they give every PersonResult (`readPerson`).
 */
export interface ResultColumns {
  readonly situation: Uint32Array; // index into the tables' situations
  readonly outcome: Uint32Array; // status, timing, verdict (charge row), payment, frozen and issues, packed (outcome.ts)
  readonly payable: Int32Array; // fen; EMPTY where blank
  readonly benefitStart: Int32Array; // day number; EMPTY where blank
}

/** One line of an explanation; the interface words it. */
export interface ExplainStep {
  readonly rule: string; // 'standard' | 'category' | 'aid' | 'charge' | 'cover' | 'status' | 'not-matched' | 'assumed' | …
  readonly id: string; // id of the rule in the policy
  readonly article: string;
  readonly assumed: boolean;
  readonly amount: Fen | null;
  readonly values: Readonly<Record<string, string | number | boolean | null>>;
}
