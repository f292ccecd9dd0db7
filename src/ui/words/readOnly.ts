import { t, type WordKey } from '../i18n';
import { newerData } from '../state/newerData';

/** Why nothing can be changed here; `otherwise` says it for a tab beside the one that writes. */
export function whyReadOnly(otherwise: WordKey): string {
  return t(newerData() ? 'frame.newerData' : otherwise);
}
