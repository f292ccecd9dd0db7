import type { Issue } from '../policy/vocabulary';

/**
 * A compiled policy as plain data (structured clone, SQL): decision tables over situations.
 *
 * - A *situation* is what the policy can tell apart of a person (identities, age, tier, kind, circumstance, exclusion).
 * - Situations that no rule treats differently under the present figures share a *profile*.
 * - A *verdict* is the row of the charging table that decides, or one of the ends that are no row.
 * - A *slot* is a profile under a verdict: `profile * verdicts.length + verdict`. It fixes what is owed and who pays.
 * - An *aid block* is one set of aid lines of a profile: under the standard charge, under a price of its own, elsewhere.
 *
 * All arrays are over profiles unless said otherwise; money is fen, EMPTY = unknown or blank.
 */
export interface Tables {
  readonly policy: string;
  /** Grows with every change of any table. */
  readonly version: number;
  /** Day number on which ages are counted; null = no ages. */
  readonly ageOn: number | null;
  readonly funders: readonly string[];
  /** Category ids in the policy's order. */
  readonly categories: readonly string[];
  readonly labels: readonly string[];
  readonly verdicts: readonly Verdict[];
  readonly situations: SituationTable;
  readonly profiles: ProfileTable;
}

/** One entry a situation. Situation 0 is nobody's: removed rows carry it. */
export interface SituationTable {
  readonly count: number;
  /** Identities that the policy asks for, bit = index in IDENTITIES. */
  readonly bits: Uint32Array;
  /** Age, tier, kind, circumstance and exclusion, packed (person-facts.ts). */
  readonly rest: Uint32Array;
  readonly profile: Uint32Array;
}

export interface ProfileTable {
  readonly count: number;
  /** Aid blocks a profile. */
  readonly blocks: number;
  readonly standard: Int32Array;
  /** Index of the category that counts; -1 none. */
  readonly category: Int32Array;
  /** Index in `labels`; -1 none. */
  readonly label: Int32Array;
  /** Bits EXCLUDED_FLAG, AIDED_FLAG, SPECIAL_FLAG, EXTENDED_FLAG. */
  readonly flags: Uint32Array;
  /** The profile of the same person without identities. */
  readonly frozen: Uint32Array;
  /** By profile, block, funder: what the funder pays. */
  readonly aid: Int32Array;
  /** By profile, block. */
  readonly aidTotal: Int32Array;
  /** By slot: what is owed. */
  readonly payable: Int32Array;
  /** By slot: status while nothing is paid, verdict, standing issues (outcome.ts). */
  readonly outcome: Uint32Array;
  /** By profile and stretch of the calendar: timing (2 bits) and verdict; verdict MAX_VERDICTS = look at the person's dates. */
  readonly decision: Uint32Array;
  /** By profile and charge row: 1 where the row's condition holds. */
  readonly fits: Uint8Array;
}

export const EXCLUDED_FLAG = 1;
export const AIDED_FLAG = 2;
export const SPECIAL_FLAG = 4;
export const EXTENDED_FLAG = 8;

export interface Verdict {
  readonly kind: 'row' | 'missing-date' | 'excluded' | 'none';
  /** Index in the policy's charging table; -1 for the ends that are no row. */
  readonly row: number;
  /** Aid block in force; -1 = no aid. */
  readonly block: number;
  /** Only where there is a payment. */
  readonly paidIssue: Issue | null;
  readonly cover: CoverRule | null;
}

export type PlainCover =
  | { readonly kind: 'birth' | 'next-month' }
  | { readonly kind: 'date'; readonly day: number | null }
  | { readonly kind: 'after'; readonly days: number | null };
export type CoverRule =
  | PlainCover
  | { readonly kind: 'household'; readonly complete: PlainCover; readonly otherwise: PlainCover };
