import type { PileId, PileInfo } from '../../client/protocol';

/** Shown although they are empty. */
const ALWAYS: ReadonlySet<PileId> = new Set([
  'added',
  'changed',
  'unchanged',
  'duplicate',
  'problems',
  'ignored',
  'matched',
]);
/** Of persons of the roster who are not in the file. */
const BESIDE: ReadonlySet<PileId> = new Set(['missing', 'unlisted']);

/** The piles that are shown: those with rows, and the few that one looks for. */
export function shownPiles(piles: readonly PileInfo[]): readonly PileInfo[] {
  return piles.filter(({ id, count }) => count > 0 || ALWAYS.has(id));
}

/** The pile that is looked at first: of rows of the file, where it has any. */
export function firstPile(piles: readonly PileInfo[]): PileInfo | undefined {
  const filled = piles.filter(({ count }) => count > 0);
  return filled.find(({ id }) => !BESIDE.has(id) && id !== 'ignored') ?? filled[0] ?? piles[0];
}
