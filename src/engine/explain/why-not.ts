import type { ParameterLookup } from '../../policy/overlay';
import type { Condition } from '../../policy/types';
import { IDENTITIES } from '../../policy/vocabulary';
import { readIdentities } from '../../roster/identities';
import { prepare, type ConditionContext } from '../condition';
import type { PersonFacts } from '../person-facts';

/** The first part of a condition that fails, as data; `nearly` = it is the only one that fails. */
export interface Failure {
  readonly kind: Condition['kind'];
  /** What the part asks for, or any of several parts: identity, category or circumstance words joined by 、; '' for ages. */
  readonly words: string;
  readonly from: number | null;
  readonly to: number | null;
  /** The part is asked not to hold. */
  readonly negated: boolean;
  readonly nearly: boolean;
  /** Nothing else fails: the only part that does, or the whole condition. */
  readonly alone: boolean;
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
      return inner === undefined
        ? undefined
        : { ...inner, nearly: nearly || inner.nearly, alone: failing.length === 1 && inner.alone };
    }
    case 'any': {
      const failures = condition.of.flatMap((part) => whyNot(part, facts, context) ?? []);
      return failures.find((each) => each.nearly && !isPlain(each)) ?? everyWay(failures);
    }
    case 'not':
      // Of what must not be, only what this person is: the rest would be said of him falsely.
      return {
        ...asked(holding(condition.of, facts, context), context.figures),
        negated: true,
        nearly: false,
        alone: true,
      };
    default:
      return { ...asked(condition, context.figures), negated: false, nearly: false, alone: true };
  }
}

/** A list that somebody simply is not on: nothing he is near to. */
function isPlain({ kind, negated }: Failure): boolean {
  return kind === 'identity' && !negated;
}

/** Of several ways in, none of which holds, all are told: to name one would say that it is the only one. */
function everyWay(failures: readonly Failure[]): Failure | undefined {
  const [first] = failures;
  const named = failures.filter(({ words, negated }) => words !== '' && !negated);
  const [way] = named;
  if (failures.length < 2 || way === undefined) return first;
  const age = failures.find(({ kind, negated }) => kind === 'age' && !negated);
  return {
    kind: named.find(({ kind }) => kind !== 'identity')?.kind ?? way.kind,
    words: [...new Set(named.flatMap(({ words }) => words.split('、')))].join('、'),
    from: age?.from ?? null,
    to: age?.to ?? null,
    negated: false,
    nearly: false,
    alone: age?.alone ?? false,
  };
}

/** A condition that holds, without the parts of it that do not. */
function holding(condition: Condition, facts: PersonFacts, context: ConditionContext): Condition {
  const holds = (part: Condition): boolean => prepare(part, context)(facts);
  switch (condition.kind) {
    case 'identity':
      return { ...condition, any: condition.any.filter((one) => holds({ ...condition, any: [one] })) };
    case 'person':
      return { ...condition, any: condition.any.filter((one) => holds({ ...condition, any: [one] })) };
    case 'tier':
      return { ...condition, any: condition.any.filter((one) => holds({ ...condition, any: [one] })) };
    case 'exclusion':
      return { ...condition, any: condition.any.filter((one) => holds({ ...condition, any: [one] })) };
    case 'circumstance':
      return { ...condition, any: condition.any.filter((one) => holds({ ...condition, any: [one] })) };
    case 'matched':
      return { ...condition, any: condition.any.filter((one) => holds({ ...condition, any: [one] })) };
    case 'all':
    case 'any':
      return { ...condition, of: condition.of.filter(holds).map((part) => holding(part, facts, context)) };
    default:
      return condition;
  }
}

/** How near a category is that does not fit. */
export interface Nearness {
  /** Only one thing keeps it away, and of an age no more than a year. */
  readonly near: boolean;
  /** Years that are missing, or below 0 too many; null where the age is not what fails. */
  readonly years: number | null;
  /** It asks for a grade of disability, and the roster names a disability without one. */
  readonly grade: boolean;
}

/** @param words the identities as they stand in the roster, read or not. */
export function nearness(failure: Failure, facts: PersonFacts, words: string): Nearness {
  const grade =
    !failure.negated &&
    failure.kind === 'identity' &&
    failure.words.includes('disability-') &&
    words.includes('残疾') &&
    // As the roster says it: `facts` keep only those identities that the policy asks for, and none that came after the payment.
    (readIdentities(words).bits & DISABLED) === 0;
  const years = !failure.negated && facts.age >= 0 ? yearsMissing(failure, facts.age) : null;
  const close = years !== null && failure.alone && Math.abs(years) <= 1;
  if (failure.kind === 'age' && years !== null) return { near: close, years, grade };
  // Of several ways in an age is one: it is told as missing only to whom it is near.
  return { near: close || grade || (failure.nearly && !isPlain(failure)), years: close ? years : null, grade };
}

const DISABLED = IDENTITIES.reduce((bits, id, index) => (id.startsWith('disability-') ? bits | (1 << index) : bits), 0);

function yearsMissing({ from, to }: Failure, age: number): number | null {
  if (from !== null && age < from) return from - age;
  return to !== null && age > to ? to - age : null;
}

function asked(condition: Condition, figures: ParameterLookup): Omit<Failure, 'negated' | 'nearly' | 'alone'> {
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
