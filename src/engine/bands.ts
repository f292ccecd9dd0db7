import type { ParameterLookup } from '../policy/overlay';
import type { Condition, Policy } from '../policy/types';
import { conditionsOf } from './asked';

/** Ages at which some condition changes its answer, ascending: persons between two of them are judged alike. */
export function ageThresholds(policy: Policy, figures: ParameterLookup): readonly number[] {
  const found = new Set<number>();
  const visit = (condition: Condition | undefined): void => {
    if (condition === undefined) return;
    if (condition.kind === 'age') {
      const from = condition.from === undefined ? null : figures.number(condition.from);
      const to = condition.to === undefined ? null : figures.number(condition.to);
      if (from !== null) found.add(Math.ceil(from));
      if (to !== null) found.add(Math.floor(to) + 1);
    } else if (condition.kind === 'all' || condition.kind === 'any') condition.of.forEach(visit);
    else if (condition.kind === 'not') visit(condition.of);
  };
  for (const condition of conditionsOf(policy)) visit(condition);
  return [...found].sort((a, b) => a - b);
}

/** Number of thresholds reached; -1 for an unknown age. */
export function ageBand(thresholds: readonly number[], age: number): number {
  if (age < 0) return -1;
  let band = 0;
  while (band < thresholds.length && age >= thresholds[band]!) band += 1;
  return band;
}
