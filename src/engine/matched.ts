import { makeFacts, unpackFacts, type PersonFacts } from './person-facts';
import type { Rules } from './rules';
import type { Situations } from './situations';

/** A situation as conditions see it, with matched categories and `aided` filled in. */
export function factsOf(rules: Rules, situations: Situations, situation: number, frozen = false): PersonFacts {
  const facts = makeFacts(rules.policy.categories.length);
  const { pairs } = situations;
  unpackFacts(facts, frozen ? 0 : (pairs.first[situation] ?? 0), pairs.second[situation] ?? 0);
  rules.judge.choose(facts, rules.judge.standard(facts).amount);
  return facts;
}

/** Ids of the categories whose condition holds, in the policy's order. */
export function matchedIds(rules: Rules, situations: Situations, situation: number): readonly string[] {
  const { matched } = factsOf(rules, situations, situation);
  return rules.policy.categories.filter((_, index) => matched[index] === 1).map(({ id }) => id);
}
