import type { ExplainStep } from '../../engine/types';
import { either } from '../i18n';

/** The rule by which a payment after the campaign is in time all the same, as for newborns; null = it is not. */
export function ownTime({ values }: ExplainStep): string | null {
  const { label, labelEn } = values;
  return typeof label === 'string' ? either(label, typeof labelEn === 'string' ? labelEn : undefined) : null;
}
