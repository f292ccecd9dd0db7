import type { BesideTold } from '../../client/protocol';
import type { UnitResult } from '../../engine/types';

/** A unit with the award beside what it would have. */
export interface UnitPair {
  readonly before: UnitResult;
  readonly after: UnitResult;
}

/** Units of the quota table that have persons, on both sides. */
export function unitPairs({ comparison }: BesideTold): readonly UnitPair[] {
  const after = comparison.scenarios[0]?.units.units ?? [];
  return comparison.baseline.units.flatMap((before, at) => {
    const then = after[at];
    return then === undefined || !before.inTable || before.roster === 0 ? [] : [{ before, after: then }];
  });
}

/** Persons missing to a share of the target; 0 = reached. Counted, never by a rounded percentage. */
export function missing(unit: UnitResult, share: number): number {
  return Math.max(0, Math.ceil(((unit.target ?? 0) * share) / 10_000) - unit.enrolled);
}

/** The unit without the award that comes nearest to it. */
export function nearestUnit(told: BesideTold, share: number): UnitPair | null {
  const short = unitPairs(told).filter(({ before }) => missing(before, share) > 0);
  return short.reduce<UnitPair | null>(
    (best, pair) => (best === null || missing(pair.before, share) < missing(best.before, share) ? pair : best),
    null,
  );
}
