import type { Having } from '../../client/protocol';
import type { Policy } from '../../policy/types';
import { either, t } from '../i18n';

/** 现行要缴费; 情景里有资助（政府补贴）; 是否参保有变化. */
export function havingWords(policy: Policy, { of, on, funder }: Having): string {
  const what = t(`look.having.${on === 'differs' ? 'change' : 'has'}.${of}`);
  const from = funder === undefined ? '' : t('look.having.of', { funder: funderName(policy, funder) });
  return t(`look.having.${on}`, { what: `${what}${from}` });
}

export function funderName(policy: Policy, id: string): string {
  const funder = policy.funders.find((each) => each.id === id);
  return funder === undefined ? id : either(funder.name, funder.nameEn);
}
