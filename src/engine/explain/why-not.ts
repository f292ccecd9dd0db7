import type { ParameterLookup } from '../../policy/overlay';
import type { Condition } from '../../policy/types';
import { prepare, type ConditionContext } from '../condition';
import type { PersonFacts } from '../person-facts';

/** The first part of a condition that fails, as data; `nearly` = it is the only one that fails. */
export interface Failure {
  readonly kind: Condition['kind'];
  /** What the part asks for: identity, category or circumstance words joined by 、; '' for ages. */
  readonly words: string;
  readonly from: number | null;
  readonly to: number | null;
  /** The part is asked not to hold. */
  readonly negated: boolean;
  readonly nearly: boolean;
}

/** Undefined when the condition holds. */
export function whyNot(condition: Condition, facts: PersonFacts, context: ConditionContext): Failure | undefined {
  if (prepare(condition, context)(facts)) return undefined;
  switch (condition.kind) {
    case 'all': {
      const failing = condition.of.filter((part) => !prepare(part, context)(facts));
      const [first] = failing;
      const inner = first === undefined ? undefined : whyNot(first, facts, context);
      const nearly = failing.length === 1 && condition.of.length > 1;
      return inner === undefined ? undefined : { ...inner, nearly: nearly || inner.nearly };
    }
    case 'any': {
      const failures = condition.of.flatMap((part) => whyNot(part, facts, context) ?? []);
      return failures.find(({ nearly }) => nearly) ?? failures[0];
    }
    case 'not':
      return { ...asked(condition.of, context.figures), negated: true, nearly: false };
    default:
      return { ...asked(condition, context.figures), negated: false, nearly: false };
  }
}

function asked(condition: Condition, figures: ParameterLookup): Omit<Failure, 'negated' | 'nearly'> {
  const plain = { kind: condition.kind, words: '', from: null, to: null };
  switch (condition.kind) {
    case 'age':
      return {
        ...plain,
        from: condition.from === undefined ? null : figures.number(condition.from),
        to: condition.to === undefined ? null : figures.number(condition.to),
      };
    case 'identity':
    case 'person':
    case 'tier':
    case 'exclusion':
    case 'circumstance':
    case 'matched':
      return { ...plain, words: condition.any.join('、') };
    case 'aided':
      return plain;
    case 'all':
    case 'any':
      return { ...plain, words: condition.of.map((part) => asked(part, figures).words).join('、') };
    case 'not':
      return asked(condition.of, figures);
  }
}
