import type { RateAsked } from '../../engine/types';
import type { Policy } from '../../policy/types';
import { either, t } from '../i18n';
import { count, dateInText } from '../words/amounts';
import { rateText } from './rates';

/** A rate that decides about a unit, in words: 决定的比率：参保率 = 计入考核 39 人 ÷ 人口 6,042 = 0.64%. */
export function rateWords(policy: Policy, rate: RateAsked): string {
  const measure = policy.measures.find(({ id }) => id === rate.measure);
  if (measure === undefined) return '';
  const name = either(measure.name, measure.nameEn);
  const day = rate.on === null ? '' : t('units.rate.on', { day: dateInText(rate.on) });
  if (rate.full) return t('units.rate.full', { name, day, base: t(`units.rate.base.${measure.base}`) });
  return t('units.rate', {
    name,
    day,
    counted: t(`units.rate.count.${measure.count}`),
    count: count(rate.count),
    base: t(`units.rate.base.${measure.base}`),
    of: rate.base === null ? t('units.noBase') : count(rate.base),
    rate: rateText(rate.count, rate.base),
  });
}
