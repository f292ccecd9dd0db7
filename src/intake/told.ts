import type { RowReason } from './found';
import type { IntakeNote, IntakeResult } from './types';

/** What a reading told besides its rows. */
export interface Told {
  /** Lines left out, by reason; of very many only the first are counted by reason. */
  readonly left: readonly { readonly reason: RowReason; readonly count: number }[];
  readonly leftCount: number;
  readonly notes: readonly IntakeNote[];
  /** No column is read as a name or a number of a person: nothing was read, and somebody has to say how. */
  readonly nobody: boolean;
}

export function toldOf({ ignored, ignoredCount, notes = [], nobody = false }: IntakeResult): Told {
  const counts = new Map<RowReason, number>();
  for (const { reason } of ignored) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return {
    left: [...counts].map(([reason, count]) => ({ reason, count })).sort((a, b) => b.count - a.count),
    leftCount: ignoredCount ?? ignored.length,
    notes,
    nobody,
  };
}
