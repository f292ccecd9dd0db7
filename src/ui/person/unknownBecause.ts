import type { ExplainStep, PersonResult } from '../../engine/types';
import type { Policy } from '../../policy/types';
import { t } from '../i18n';
import { parameterName } from './stepWords';

/** What is lacking where nobody can say what somebody owes; '' where it can be said, or nothing names it. */
export function unknownBecause(policy: Policy, steps: readonly ExplainStep[], { status }: PersonResult): string {
  if (status !== 'unknown') return '';
  const charge = steps.find(({ rule }) => rule === 'charge')?.values ?? {};
  if (charge['kind'] === 'missing-date') return t('look.lacks.date');
  const aid = steps.find(({ rule }) => rule === 'aid-unknown');
  if (aid !== undefined) return t('look.lacks.figure', { name: parameterName(policy, aid.values['parameter']) });
  return charge['kind'] === 'full' && typeof charge['plus'] !== 'number' ? t('look.lacks.subsidy') : '';
}
