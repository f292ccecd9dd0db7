import { formatMoney } from '../../base/money';
import type { Settled, UnitResult, UnitsResult } from '../../engine/types';
import type { Policy } from '../../policy/types';
import { either, t } from '../i18n';
import { u } from '../i18n/unitWords';
import { count, dateInText, percent } from '../words/amounts';
import { rateText } from './rates';
import { shortOf } from './rateWords';

/** How a unit stands, in one sentence for the group chat: enrolled, missing, rank, funds, award, consequences. */
export function unitSentence(policy: Policy, units: UnitsResult, unit: UnitResult, whole: boolean): string {
  const name = whole ? u('total') : unit.name;
  const parts = [
    t('look.unit.enrolled', { unit: name, day: dateInText(units.asOf), count: count(unit.enrolled) }),
    ...goal(unit),
    ...(unit.rank === null ? [] : [t('look.unit.rank', { rank: unit.rank })]),
    ...policy.funds.flatMap((fund) =>
      money(
        either(fund.name, fund.nameEn),
        unit.funds.find(({ id }) => id === fund.id),
      ),
    ),
    ...(policy.award === undefined
      ? []
      : money(either(policy.award.name, policy.award.nameEn), unit.award).map((said) => said + missed(unit))),
    ...policy.consequences
      .filter(({ id }) => unit.consequences.includes(id))
      .map(({ words, wordsEn }) => either(words, wordsEn)),
  ];
  return parts.join(t('look.unit.and')) + t('look.unit.end');
}

function goal({ target, gap, enrolled, enrolledInTable }: UnitResult): string[] {
  const rate = percent(enrolledInTable, target);
  if (target === null || rate === null) return [];
  const said = t('look.unit.target', { target: count(target), rate });
  // The rate and what is missing count who is in a unit of the table: where that is fewer, it is said, so that the figures join.
  const inTable = enrolledInTable === enrolled ? [] : [t('look.unit.inTable', { count: count(enrolledInTable) })];
  return [
    ...inTable,
    said,
    gap === null || gap === 0 ? t('look.unit.reached') : t('look.unit.gap', { count: count(gap) }),
  ];
}

/** What an award that is not earned is short of, on its day: by today the rate may have passed the line. */
function missed({ award }: UnitResult): string {
  if (award?.amount !== 0 || award.reason === undefined) return '';
  return award.reason.rates
    .map((rate) =>
      rate.next === null || rate.on === null
        ? shortOf(rate)
        : u('rate.onThatDay', {
            day: dateInText(rate.on),
            rate: rateText(rate.count, rate.base),
            short: shortOf(rate),
          }),
    )
    .join('');
}

/** Nothing where it does not apply; 0 is said. */
function money(name: string, settled: Settled | null | undefined): string[] {
  const amount = settled?.amount ?? null;
  if (settled === null || settled === undefined || amount === null) return [];
  const said = t('look.unit.money', { name, amount: formatMoney(amount) });
  return [settled.provisional ? `${said}${t('look.unit.provisional')}` : said];
}
