import type { Policy } from '../policy/types';
import { askedBy, type Asked } from './asked';
import { createPairs, type Pairs } from './pairs';

/**
 * All situations met so far: `first` = identities, `second` = the rest (person-facts.ts), both only as far as the
 * policy asks. They are only ever added to, so that a person's number stays right for as long as the roster is open.
 */
export interface Situations {
  readonly asked: Asked;
  readonly pairs: Pairs;
}

export function createSituations(policy: Policy): Situations {
  const situations = { asked: askedBy(policy), pairs: createPairs(256) };
  situations.pairs.intern(0, 0); // what removed rows carry
  return situations;
}
