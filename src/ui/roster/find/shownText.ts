import type { FieldId } from '../../../roster/fields';
import { t } from '../../i18n';
import { masked } from '../../state/masking';
import { maskId, seen } from '../../words/mask';

/** The text of a cell as a list may show it: ID numbers masked where the grid masks them, a blank in a word. */
export function shownText(field: FieldId, text: string): string {
  if (text === '') return t('find.toBlank');
  return field === 'idNumber' && masked() ? maskId(text) : seen(text);
}
