import type { Condition, Policy } from '../policy/types';
import { IDENTITIES } from '../policy/vocabulary';

/**
 * What a policy's conditions ask of a person at all. Persons who differ only in what nobody asks are one situation;
 * it depends on the policy alone, never on an overlay, so that moving a parameter needs no look at the roster.
 */
export interface Asked {
  /** Identities asked for, as bits. */
  readonly bits: number;
  readonly age: boolean;
  readonly tier: boolean;
  readonly kind: boolean;
  readonly circumstance: boolean;
  /** Words of 其他参保 that conditions name. */
  readonly exclusions: readonly string[];
}

export function askedBy(policy: Policy): Asked {
  const asked = { bits: 0, age: false, tier: false, kind: false, circumstance: false, exclusions: new Set<string>() };
  const visit = (condition: Condition | undefined): void => {
    if (condition === undefined) return;
    switch (condition.kind) {
      case 'identity':
        for (const id of condition.any) asked.bits |= 1 << IDENTITIES.indexOf(id);
        return;
      case 'age':
        asked.age = true;
        return;
      case 'person':
        asked.kind = true;
        return;
      case 'tier':
        asked.tier = true;
        return;
      case 'circumstance':
        asked.circumstance = true;
        return;
      case 'exclusion':
        for (const word of condition.any) asked.exclusions.add(word);
        return;
      case 'matched':
      case 'aided':
        return;
      case 'all':
      case 'any':
        condition.of.forEach(visit);
        return;
      case 'not':
        visit(condition.of);
    }
  };
  for (const condition of conditionsOf(policy)) visit(condition);
  return { ...asked, exclusions: [...asked.exclusions] };
}

/** Every condition on persons that a policy holds. */
export function conditionsOf(policy: Policy): readonly (Condition | undefined)[] {
  return [
    ...policy.standards.map((rule) => rule.when),
    ...policy.categories.flatMap((category) => [
      category.when,
      ...category.aid.map((variant) => variant.when),
      ...(category.labels ?? []).map((label) => label.when),
    ]),
    policy.aidElsewhere?.when,
    policy.extension?.when,
    ...policy.charging.map((row) => row.when),
    policy.special?.when,
  ];
}
