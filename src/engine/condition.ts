import type { ParameterLookup } from '../policy/overlay';
import type { Condition } from '../policy/types';
import { IDENTITIES, type Identity } from '../policy/vocabulary';
import type { PersonFacts } from './person-facts';

/** A condition made ready for many persons. */
export type Test = (facts: PersonFacts) => boolean;

/** What conditions refer to besides the person. */
export interface ConditionContext {
  readonly figures: ParameterLookup;
  /** Category ids in the policy's order. */
  readonly categories: readonly string[];
  /** Words of 其他参保 that the policy names (Asked.exclusions). */
  readonly exclusions: readonly string[];
}

export const ALWAYS: Test = () => true;
const NEVER: Test = () => false;

/** No condition holds for everybody. A threshold without a value holds for nobody. */
export function prepare(condition: Condition | undefined, context: ConditionContext): Test {
  if (condition === undefined) return ALWAYS;
  switch (condition.kind) {
    case 'identity': {
      const mask = identityMask(condition.any);
      return (facts) => (facts.bits & mask) !== 0;
    }
    case 'age':
      return prepareAge(condition.from, condition.to, context.figures);
    case 'person': {
      const kinds = condition.any;
      return (facts) => kinds.includes(facts.kind);
    }
    case 'tier': {
      const tiers = condition.any;
      return (facts) => tiers.includes(facts.tier);
    }
    case 'circumstance': {
      const words = new Set<string | null>(condition.any);
      return (facts) => words.has(facts.circumstance);
    }
    case 'exclusion': {
      const codes = condition.any.map((word) => context.exclusions.indexOf(word) + 2);
      return (facts) => facts.exclusion > 0 && codes.includes(facts.exclusion);
    }
    case 'matched': {
      const indexes = condition.any.map((id) => context.categories.indexOf(id));
      return (facts) => indexes.some((index) => facts.matched[index] === 1);
    }
    case 'aided':
      return (facts) => facts.aided;
    case 'all': {
      const tests = condition.of.map((part) => prepare(part, context));
      return (facts) => tests.every((test) => test(facts));
    }
    case 'any': {
      const tests = condition.of.map((part) => prepare(part, context));
      return (facts) => tests.some((test) => test(facts));
    }
    case 'not': {
      const test = prepare(condition.of, context);
      return (facts) => !test(facts);
    }
  }
}

export function identityMask(identities: readonly Identity[]): number {
  return identities.reduce((mask, id) => mask | (1 << IDENTITIES.indexOf(id)), 0);
}

/** Both ends included. */
function prepareAge(from: string | undefined, to: string | undefined, figures: ParameterLookup): Test {
  const least = from === undefined ? 0 : figures.number(from);
  const most = to === undefined ? Infinity : figures.number(to);
  if (least === null || most === null) return NEVER;
  return (facts) => facts.age >= 0 && facts.age >= least && facts.age <= most;
}
