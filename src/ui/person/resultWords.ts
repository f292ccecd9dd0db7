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

/** The category that counts, with a word where it gives nothing on the day of payment. */
export function categoryAided(policy: Policy, { category, aidTotal, status }: PersonResult): string {
  const name = categoryWords(policy, category);
  const none = category !== null && aidTotal === 0 && status !== 'excluded';
  return none ? t('person.categoryUnaided', { category: name }) : name;
}

/** @param silent the rule that decides says nothing of cover. */
export function coverWords(result: PersonResult, silent = false): string {
  if (result.benefitStart !== null) return formatDay(result.benefitStart);
  if (result.status === 'barred') return t('person.benefitBarred');
  return silent || result.status === 'enrolled' ? t('person.benefitUnset') : t('person.benefitLater');
}

export function aidWords({ aidTotal }: PersonResult): string {
  return aidTotal === null ? t('person.payableUnknown') : money(aidTotal);
}
