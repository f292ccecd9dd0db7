import type { OverlayProblem } from '../../policy/scenario';
import type { Scenario } from '../../policy/scenario-types';
import { checkScenario } from '../../policy/scenarios';
import type { Overlay, Policy } from '../../policy/types';

/** A scenario looked through: why it cannot be computed, and the last state of it that can. */
export interface Judged {
  readonly base: Overlay;
  readonly scenario: Scenario;
  readonly problems: readonly OverlayProblem[];
  /** null: it never could. */
  readonly good: Scenario | null;
}

/** Looks scenarios through; what has not changed since `before` is taken from there. */
export function judge(
  policy: Policy,
  base: Overlay,
  scenarios: readonly { readonly id: number; readonly scenario: Scenario }[],
  before: ReadonlyMap<number, Judged>,
): ReadonlyMap<number, Judged> {
  return new Map(
    scenarios.map(({ id, scenario }) => {
      const was = before.get(id);
      if (was?.scenario === scenario && was.base === base) return [id, was];
      const problems = checkScenario(policy, base, scenario);
      const good = problems.length === 0 ? scenario : stillGood(policy, base, was?.good ?? null);
      return [id, { base, scenario, problems, good }];
    }),
  );
}

function stillGood(policy: Policy, base: Overlay, last: Scenario | null): Scenario | null {
  return last !== null && checkScenario(policy, base, last).length === 0 ? last : null;
}
