import type { UnitResult } from '../../engine/types';
import { u } from '../i18n/unitWords';
import { percent } from '../words/amounts';

/** The units that stand before and after one in the order by completion, and those that share its rank. */
export interface Neighbours {
  readonly ahead: UnitResult | null;
  readonly behind: UnitResult | null;
  readonly equal: number;
}

export function neighboursOf(units: readonly UnitResult[], { name, rank }: UnitResult): Neighbours {
  let ahead: UnitResult | null = null;
  let behind: UnitResult | null = null;
  let equal = 0;
  for (const each of units) {
    if (each.rank === null || rank === null || each.name === name) continue;
    if (each.rank === rank) equal += 1;
    else if (each.rank < rank) ahead = ahead === null || (ahead.rank ?? 0) < each.rank ? each : ahead;
    else behind = behind === null || (behind.rank ?? 0) > each.rank ? each : behind;
  }
  return { ahead, behind, equal };
}

/** By what a unit is ranked, and who stands next to it with how much. */
export function rankNote(units: readonly UnitResult[], unit: UnitResult): string {
  const { ahead, behind, equal } = neighboursOf(units, unit);
  const rated = (each: UnitResult) => {
    const measure = each.measures.find(({ id }) => id === 'completion');
    return { unit: each.name, rate: percent(measure?.count ?? null, measure?.base ?? null) ?? '—' };
  };
  return [
    u('rankedBy'),
    ...(equal === 0 ? [] : [u('rankEqual', { count: equal })]),
    ...(ahead === null ? [] : [u('rankAhead', rated(ahead))]),
    ...(behind === null ? [] : [u('rankBehind', rated(behind))]),
  ].join(u('rankAnd'));
}
