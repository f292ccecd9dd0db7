import { language, tIn, type Language } from '../i18n';
import { REASONS } from '../roster/payment/reasons';

/** A reason for not paying as it is said: in English with the Chinese word that is kept after it. Any other text as it stands. */
export function wordReason(text: string, spoken: Language = language()): string {
  const known = REASONS.find((reason) => reason.text === text);
  return known === undefined ? text : tIn(spoken, `pay.why.${known.id}`);
}
