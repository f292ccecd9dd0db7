import { resolve } from './overlay';
import type { Overlay, Policy } from './types';

/** The sum of a column of the quota table under an overlay; units without a figure add nothing. */
export function quotaSum(policy: Policy, overlay: Overlay, of: 'target' | 'population'): number {
  const values = resolve(policy, overlay);
  return policy.quota.rows.reduce((sum, row) => sum + (values[of](row.name) ?? 0), 0);
}

/** True when the overlay gives some unit of the quota table another target or head count than the document. */
export function quotaChanged(policy: Policy, overlay: Overlay): boolean {
  const values = resolve(policy, overlay);
  return policy.quota.rows.some(
    (row) => values.target(row.name) !== row.target || values.population(row.name) !== (row.population ?? null),
  );
}
