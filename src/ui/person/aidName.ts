import { either, t } from '../i18n';

/** What a funder gives, in one word: 市财政资助, but 医疗救助 and 扶贫资助 as they are. */
export function aidName(funder: string): string {
  const named = /(?:资助|补助|补贴|救助)$/.test(funder);
  return either(named ? funder : t('person.aid', { funder }), t('person.aid', { funder }));
}
