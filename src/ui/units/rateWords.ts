import type { RateAsked } from '../../engine/types';
import type { Base, Count, Policy } from '../../policy/types';
import { either, t } from '../i18n';
import { u } from '../i18n/unitWords';
import { count, dateInText } from '../words/amounts';
import { rateText } from './rates';

const COUNTS: Readonly<Record<Count, () => string>> = {
  enrolled: () => t('units.column.enrolled'),
  counted: () => t('units.column.counted'),
  'special-enrolled': () => t('units.column.specialEnrolled'),
  'special-counted': () => `${u('special')}${either('', ': ')}${t('units.column.counted')}`,
};
const BASES: Readonly<Record<Base, () => string>> = {
  target: () => t('units.column.target'),
  population: () => t('units.column.population'),
  should: () => t('units.column.should'),
  'special-should': () => t('units.column.specialShould'),
};

/** A rate that decides about a unit, in words: 决定的比率：参保率 = 计入考核 39 ÷ 人口 6,042 = 0.65%. */
export function rateWords(policy: Policy, rate: RateAsked): string {
  const measure = policy.measures.find(({ id }) => id === rate.measure);
  if (measure === undefined) return '';
  const name = either(measure.name, measure.nameEn);
  const day = rate.on === null ? '' : u('rate.on', { day: dateInText(rate.on) });
  if (rate.full) return u('rate.full', { name, day, base: BASES[measure.base]() });
  const said = u('rate', {
    name,
    day,
    counted: COUNTS[measure.count](),
    count: count(rate.count),
    base: BASES[measure.base](),
    of: rate.base === null ? u('noBase') : count(rate.base),
    rate: rateText(rate.count, rate.base, rate.next === null ? [] : [rate.next.share]),
  });
  return said + shortOf(rate);
}

/** How many persons a rate is short of the next share that is asked for; nothing where it has reached all. */
export function shortOf({ next }: RateAsked): string {
  return next === null ? '' : u('rate.next', { share: rateText(next.share, 10000), count: next.missing });
}
