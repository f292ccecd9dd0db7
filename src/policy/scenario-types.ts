import type { Overlay } from './types';
import type { Identity } from './vocabulary';

/**
 * A what-if with a name (情景): other figures, categories that count no more, categories that do not exist yet. Plain data
 * (structured clone, JSON). It is laid over the baseline (现行): the policy with the workbook's own overlay.
 */
export interface Scenario {
  readonly name: string;
  /** Values in the place of the baseline's. */
  readonly overlay: Overlay;
  /** Ids of the policy's categories that count no more. */
  readonly dropped: readonly string[];
  readonly added: readonly AddedCategory[];
}

export interface AddedCategory {
  readonly id: string; // 'added-1' …
  readonly name: string;
  /** All that is given must hold; no identities = whatever identities, ages in full years with both ends included. */
  readonly when: {
    readonly identities: readonly Identity[]; // any of them
    readonly ageFrom: number | null;
    readonly ageTo: number | null;
  };
  /** Id of a funder of the policy. */
  readonly funder: string;
  /** Basis points of the standard; fen; fen that the person pays. */
  readonly aid: { readonly kind: 'percent' | 'fixed' | 'personal'; readonly value: number };
  /** Before or behind the policy's categories in the order of priority. */
  readonly place: 'first' | 'last';
}

/** The figures of an added category that a scenario's overlay or a search may move. */
export type AddedFigure = 'aid' | 'age-from' | 'age-to';
