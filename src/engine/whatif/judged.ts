import type { Facts } from '../facts';
import { FROZEN_BIT } from '../outcome';
import type { Rules } from '../rules';

/** The profile by which a row was judged: the one without identities where they came after the payment. */
export function judgedBy(rules: Rules, facts: Facts, row: number, outcome: number): number {
  const own = rules.profileOf[facts.situation[row]!]!;
  return (outcome & FROZEN_BIT) === 0 ? own : rules.profiles.frozen[own]!;
}
