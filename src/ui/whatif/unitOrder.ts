import type { UnitsResult } from '../../engine/types';
import { growth, type Line } from './lines';

export type UnitSort = 'document' | 'most' | 'least';

/** Positions of the units in the order asked for: as in the document, or by how much the figure grows; unknown ones last. */
export function unitOrder(
  line: Line,
  before: UnitsResult,
  after: UnitsResult | null,
  sort: UnitSort,
): readonly number[] {
  const places = before.units.map((_, at) => at);
  if (sort === 'document' || after === null) return places;
  const more = places.map((at) =>
    growth(line.of(before.units[at]!), after.units[at] ? line.of(after.units[at]) : null),
  );
  const sign = sort === 'most' ? -1 : 1;
  return places.sort((a, b) => {
    const [one, two] = [more[a] ?? null, more[b] ?? null];
    if (one === null || two === null) return one === two ? a - b : one === null ? 1 : -1;
    return sign * (one - two) || a - b;
  });
}
