import type { TrayItem } from '../roster/tray';
import type { FieldId } from '../roster/fields';

/** What the page asks about rows that wait, and says about them. Plain data only. */

export interface TrayQuery {
  /** null = any. */
  readonly reason: string | null;
  readonly from: number;
  readonly count: number;
}

export interface TrayPage {
  /** By kind, file, sheet and line; at most as many as asked for. */
  readonly items: readonly TrayItem[];
  /** All that answer the question. */
  readonly found: number;
  /** All that wait. */
  readonly total: number;
  /** How many wait for each reason, the most frequent first. */
  readonly reasons: readonly { readonly reason: string; readonly count: number }[];
}

/**
 * What becomes of rows that wait. `sum`: payments are added to what the person has paid, where they can be. `write`: what they say goes to this person; without one, each to the only person it may mean,
 * and those that may mean several or nobody go on waiting. `add`: each becomes a person. `dismiss`: nothing.
 */
export type Settling =
  | { readonly do: 'write'; readonly person: number | null; readonly sum?: boolean }
  | { readonly do: 'add' }
  | { readonly do: 'dismiss' };

export interface Settled {
  readonly settled: number;
  /** Those that go on waiting although they were named. */
  readonly left: number;
  /** The first new person's row. */
  readonly added: number | null;
}

/** A cell that writing a row to a person would change. */
export interface TrayEffect {
  readonly field: FieldId;
  readonly from: string;
  readonly to: string;
}
