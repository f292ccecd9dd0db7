import type { FilePlan } from './filePlan';
import type { FileKind } from './found';
import { sheetName } from './lists/listFile';
import type { Decision, PileId } from './piles';
import type { IntakeResult } from './types';

/** What was decided of a file, by lines of the file: it outlives the file being read otherwise. */
export interface DecidedLines {
  readonly kind: FileKind;
  readonly piles: readonly (readonly [pile: PileId, decision: Decision])[];
  /** `at`: the line of the file, or the person of the roster whom it does not hold. */
  readonly rows: readonly { readonly pile: PileId; readonly at: string | number; readonly decision: Decision }[];
}

/** What was decided of a plan. Rows that do not stand in their pile any more count no longer. */
export function decidedLines({ kind, file, decided }: FilePlan): DecidedLines {
  const { piles, rows } = decided();
  if (rows.length === 0) return { kind, piles, rows: [] };
  const lines = linesOf(file);
  return {
    kind,
    piles,
    rows: rows.map(([pile, key, decision]) => ({
      pile,
      at: pile === 'missing' || pile === 'unlisted' ? key : (lines[key] ?? ''),
      decision,
    })),
  };
}

/**
 * Decides the rows of a plan as those of the same lines were decided before, where they may be decided so; a whole pile
 * only as long as the file is of the same kind. Returns how many decisions could not be kept.
 */
export function keepDecisions({ kind, piles, rows }: DecidedLines, plan: FilePlan): number {
  let dropped = 0;
  for (const [pile, decision] of piles) {
    if (kind === plan.kind) plan.decide('all', pile, decision);
    else dropped += 1;
  }
  if (rows.length === 0) return dropped;
  const places = new Map(linesOf(plan.file).map((line, row) => [line, row]));
  for (const { pile, at, decision } of rows) {
    const row = typeof at === 'number' ? at : places.get(at);
    if (row === undefined || !plan.keep(row, pile, decision)) dropped += 1;
  }
  return dropped;
}

/** Where each row stands; of several persons in one line which of how many. */
function linesOf(file: IntakeResult): string[] {
  const places = Array.from(file.rowLines, (line, row) => `${sheetName(file, row)}!${line}`);
  const counts = new Map<string, number>();
  for (const place of places) counts.set(place, (counts.get(place) ?? 0) + 1);
  const seen = new Map<string, number>();
  return places.map((place) => {
    const count = counts.get(place) ?? 1;
    if (count === 1) return place;
    const nth = (seen.get(place) ?? 0) + 1;
    seen.set(place, nth);
    return `${place} ${nth}/${count}`;
  });
}
