import { resolve } from '../../policy/overlay';
import type { Scenario } from '../../policy/scenario-types';
import { applyScenario } from '../../policy/scenarios';
import type { Overlay, Policy } from '../../policy/types';
import { askedBy } from '../asked';
import type { Assessment } from '../assessment';
import { createRules, type Rules } from '../rules';
import { sumShape, type SumShape } from '../sums';
import { createReadings, type Reading } from './readings';

/** A scenario, or the baseline, ready to judge the situations of one reading of the roster. */
export interface RuleSet {
  readonly key: string;
  readonly rules: Rules;
  readonly reading: Reading;
  readonly shape: SumShape;
}

/** Rules kept from earlier questions: mostly one of several scenarios moves, and names are asked for in between. */
const KEPT = 8;

/** Makes rules ready. */
export function createRuleSets(assessment: Assessment) {
  const { policy, table, overlay } = assessment;
  const { facts, situations } = assessment.basis();
  const ageDay = resolve(policy, overlay).day(policy.ageOn);
  const readings = createReadings(policy, table, { situations, ageDay, facts });
  let known: readonly RuleSet[] = [];

  function make(key: string, of: Policy, figures: Overlay, reading: Reading): RuleSet {
    const before = known.find((set) => set.key === key && set.reading === reading);
    if (before !== undefined) return before;
    const own = of === policy && figures === overlay && reading.facts === facts;
    const rules = own ? assessment.rules() : createRules(of, figures, reading.situations);
    rules.catchUp();
    return { key, rules, reading, shape: sumShape(of.funders.length, of.categories.length) };
  }

  return {
    /** The baseline, then the scenarios. */
    withBaseline(scenarios: readonly Scenario[]): readonly RuleSet[] {
      const all = [
        { key: 'baseline', policy, overlay },
        ...scenarios.map((scenario) => {
          const applied = applyScenario(policy, overlay, scenario);
          return { key: JSON.stringify([applied.overlay, scenario.dropped, scenario.added]), ...applied };
        }),
      ];
      const found = readings.forAll(
        all.map((one) => ({
          asked: askedBy(one.policy),
          ageDay: resolve(one.policy, one.overlay).day(one.policy.ageOn),
        })),
      );
      const sets = all.map((one, index) => make(one.key, one.policy, one.overlay, found[index]!));
      known = [...new Set([...sets, ...known])].slice(0, KEPT);
      return sets;
    },
  };
}
