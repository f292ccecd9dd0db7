import type { Fen } from '../../base/money';
import type { ExplainStep, PersonResult } from '../../engine/types';
import { either, t } from '../i18n';

/** What the deciding row of the charging table asks for beyond the premium, or instead of it. */
export interface Beyond {
  readonly kind: 'full' | 'amount';
  /** Why, in the document's words: 逾期全额缴纳. */
  readonly label: string;
  /** The subsidy that is paid oneself, or the price that stands in place of the premium; null: the document does not give it. */
  readonly amount: Fen | null;
  readonly article: string;
  /** The document does not give the amount as it is. */
  readonly assumed: boolean;
}

/** The row of the document that bars a person, in its words and with its article; '' where nobody is barred or none is named. */
export function barredBy(steps: readonly ExplainStep[], { status }: PersonResult): string {
  const step = status === 'barred' ? steps.find(({ rule }) => rule === 'charge') : undefined;
  const { label, labelEn } = step?.values ?? {};
  if (step === undefined || typeof label !== 'string' || label === '') return '';
  return t('look.by', {
    label: either(label, typeof labelEn === 'string' ? labelEn : undefined),
    article: step.article,
  });
}

/** What would let a barred person in, as a villager can know it: the circumstances by name; '' where there are none. */
export function unlessOf(steps: readonly ExplainStep[]): string {
  return steps
    .flatMap(({ rule, values: { label, labelEn, words } }) => {
      if (rule !== 'missed-row' || typeof label !== 'string' || typeof words !== 'string') return [];
      const english = `“${typeof labelEn === 'string' ? labelEn : label}”`;
      return words.includes('、') ? [either(words, `${english} (${words})`)] : [either(label, english)];
    })
    .join(either('、', ' or '));
}

/** Null where payable is simply premium less aid, or nothing is charged at all. */
export function chargeBeyond(steps: readonly ExplainStep[], result: PersonResult): Beyond | null {
  const step = steps.find(({ rule }) => rule === 'charge');
  const kind = step?.values['kind'];
  if (step === undefined || (kind !== 'full' && kind !== 'amount')) return null;
  const { label, labelEn, plus } = step.values;
  const price = result.payable === null ? null : ((result.payable + (result.aidTotal ?? 0)) as Fen);
  return {
    kind,
    label: either(String(label ?? ''), typeof labelEn === 'string' ? labelEn : undefined),
    amount: kind === 'amount' ? price : typeof plus === 'number' ? (plus as Fen) : null,
    article: step.article,
    assumed: step.values['plusAssumed'] === true,
  };
}
