import { formatDay } from '../../base/day';
import type { PersonResult } from '../../engine/types';
import type { Policy } from '../../policy/types';
import { either, t } from '../i18n';
import { money } from '../words/amounts';

export function payableWords({ payable, status }: PersonResult): string {
  if (payable !== null) return money(payable);
  return status === 'barred' ? t('person.payableBarred') : t('person.payableUnknown');
}

export function categoryWords(policy: Policy, id: string | null): string {
  if (id === null) return t('domain.noCategory');
  const found = policy.categories.find((each) => each.id === id);
  return found === undefined ? id : either(found.name, found.nameEn);
}

export function coverWords(result: PersonResult): string {
  if (result.benefitStart !== null) return formatDay(result.benefitStart);
  return result.status === 'enrolled' ? t('person.benefitUnset') : t('person.benefitLater');
}

export function aidWords({ aidTotal }: PersonResult): string {
  return aidTotal === null ? t('person.payableUnknown') : money(aidTotal);
}
