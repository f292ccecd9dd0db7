import type { FieldId } from '../roster/fields';
import type { RosterTable } from '../roster/types';
import type { IntakeResult } from './types';

/**
 * What an import will do. Every row of the file is one of `added`, `changed`, `unchanged`; `duplicate` and `problems`
 * mark some of these rows besides: duplicates in the file are rows of their own (policies.md 1: flagged, not merged).
 */
export interface ImportPlan {
  readonly file: IntakeResult;
  /** The file's rows. */
  readonly table: RosterTable;
  readonly roster: RosterTable;
  /** File row → the living person of the roster that it means; -1: a new person. */
  readonly match: Int32Array;
  /** File row → the first row of the file with the same ID number; -1: none before it. */
  readonly firstOf: Int32Array;
  /** File row → what is doubtful about its match, one of DOUBT in match.ts. */
  readonly doubt: Uint8Array;
  /** Fields the file has columns for. */
  readonly fields: readonly FieldId[];
  /** Names of the quota table; null = units are not checked. */
  readonly units: readonly string[] | null;
  /** File rows of each group, in the file's order. */
  readonly groups: Readonly<Record<RowGroup, Uint32Array>>;
  readonly counts: PlanCounts;
}

export type RowGroup = 'added' | 'changed' | 'unchanged' | 'duplicate' | 'problems';
export type ImportGroup = RowGroup | 'ignored';

export interface PlanCounts {
  readonly rows: number; // = added + changed + unchanged
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly duplicate: number;
  readonly problems: number;
  readonly ignored: number;
}

/** What the interface shows of one line. */
export interface ImportRow {
  readonly line: number; // line of the file, 1-based
  readonly name: string;
  readonly idNumber: string;
  readonly unit: string;
  /** Of a changed row: from the roster's cell to the file's. Of a duplicate: from the first row's cell to this one's. */
  readonly changes: readonly { readonly field: FieldId; readonly from: string; readonly to: string }[];
  readonly problems: readonly PlanProblem[];
}

/** Codes are those of the data checks (engine/checks), and `cells-extra`, `several-fit`, `possible-same-person`; of ignored lines the reason. */
export interface PlanProblem {
  readonly field: FieldId | null;
  readonly code: string;
  readonly text: string;
}

/** What an import will do, as the interface shows it (formats.md 1); every group has its rows. */
export interface ImportPreview {
  readonly planId: string;
  readonly file: {
    readonly name: string;
    readonly encoding: string;
    readonly delimiter: string;
    readonly headerRow: number;
    readonly lines: number;
    readonly columns: IntakeResult['columns'];
  };
  readonly counts: PlanCounts;
  /** Up to `SAMPLE` rows a group; more by `planRows`. */
  readonly groups: Readonly<Record<ImportGroup, readonly ImportRow[]>>;
}
