import type { ExplainStep, PersonResult } from '../../engine/types';
import type { Policy } from '../../policy/types';
import { t } from '../i18n';
import { parameterName } from './stepWords';

/**
 * What is lacking where nobody can say what somebody owes; '' where it can be said, or nothing names it. The clerk is told where to fill
 * it in; the villager only what it is.
 */
export function unknownBecause(
  policy: Policy,
  steps: readonly ExplainStep[],
  { status }: PersonResult,
  to: 'lacks' | 'sayLacks' = 'lacks',
): string {
  if (status !== 'unknown') return '';
  const charge = steps.find(({ rule }) => rule === 'charge')?.values ?? {};
  if (charge['kind'] === 'missing-date') return t(`look.${to}.date`);
  const aid = steps.find(({ rule }) => rule === 'aid-unknown');
  if (aid !== undefined) return t(`look.${to}.figure`, { name: parameterName(policy, aid.values['parameter']) });
  return charge['kind'] === 'full' && typeof charge['plus'] !== 'number' ? t(`look.${to}.subsidy`) : '';
}
