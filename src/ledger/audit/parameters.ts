import type { Overlay } from '../../policy/types';
import { has } from '../store/ranges';
import type { ChangeRecord, HeadRecord } from '../store/records';

/** The parameters that the records of a log lead to. */
export interface Parameters {
  take(record: Pick<ChangeRecord, 'seq' | 'overlay'>): void;
  /** Whether the head says the same; `start`: as the workbook began, null where nothing tells. */
  agree(head: Pick<HeadRecord, 'overlay'>, start: Overlay | null): boolean;
}

export function followParameters(undone: HeadRecord['undone']): Parameters {
  let first: Overlay | null = null;
  let last: Overlay | null = null;
  return {
    take({ seq, overlay }) {
      if (overlay === null) return;
      first ??= overlay.from;
      if (!has(undone, seq)) last = overlay.to;
    },
    agree({ overlay }, start) {
      const wanted = last ?? first ?? start;
      return wanted === null || wordOf(wanted) === wordOf(overlay);
    },
  };
}

function wordOf(overlay: Overlay): string {
  return JSON.stringify(Object.entries(overlay).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
}
