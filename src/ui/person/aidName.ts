import { t } from '../i18n';

/** What a funder gives, in one word: 市财政资助, Aid from City finance; but 医疗救助, 扶贫资助, Medical aid as they are. */
export function aidName(funder: string): string {
  const named = /(?:资助|补助|补贴|救助)$|\b(?:aid|subsidy|allowance)$/i.test(funder);
  return named ? funder : t('person.aid', { funder });
}
