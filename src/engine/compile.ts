import type { Overlay, Policy } from '../policy/types';
import { createRules, type Rules } from './rules';
import { createSituations, type Situations } from './situations';
import { trimProfiles } from './profiles';
import type { Tables } from './tables';

/** A policy under an overlay as plain decision tables for the situations met so far. */
export function compile(policy: Policy, overlay: Overlay, situations: Situations = createSituations(policy)): Tables {
  const rules = createRules(policy, overlay, situations);
  rules.catchUp();
  return tablesOf(rules, situations, 0);
}

/** A copy of the tables as they stand, without spare room. */
export function tablesOf(rules: Rules, situations: Situations, version: number): Tables {
  const { policy, figures, judged, judge } = rules;
  const { pairs } = situations;
  return {
    policy: policy.id,
    version,
    ageOn: figures.day(policy.ageOn),
    funders: policy.funders.map((funder) => funder.id),
    categories: policy.categories.map((category) => category.id),
    labels: judge.labels,
    verdicts: rules.verdicts.list,
    situations: {
      count: judged,
      bits: pairs.first.slice(0, judged),
      rest: pairs.second.slice(0, judged),
      profile: rules.profileOf.slice(0, judged),
    },
    profiles: trimProfiles(rules.profiles, rules.shape),
  };
}
