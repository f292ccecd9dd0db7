import type { ExplainStep } from '../../engine/types';
import type { Policy } from '../../policy/types';

/** Cover begins on a day, or after days, that the document does not give. */
export function coverAssumed(steps: readonly ExplainStep[]): boolean {
  return steps.some(({ rule, values }) => rule === 'assumed' && values['of'] === 'cover');
}

/** The document says nothing of what a payment on another day would change. */
export function laterAssumed(policy: Policy, steps: readonly ExplainStep[]): boolean {
  return policy.window === undefined || steps.some(({ rule, assumed }) => rule === 'charge' && assumed);
}
