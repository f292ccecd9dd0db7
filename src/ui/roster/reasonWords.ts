import type { ColumnTexts } from '../../client/protocol';
import { followed } from '../../roster/leaving';
import type { RosterTable } from '../../roster/types';
import { t } from '../i18n';
import { wordReason } from '../words/reasons';

const OTHER = { reason: 'exclusion', exclusion: 'reason' } as const;

/**
 * What is to be said of 其他参保 when 未缴原因 changes, and the other way round: that it goes along, or still says something else.
 * Read before the change; null where there is nothing to say.
 */
export function reasonWord(table: RosterTable, columns: readonly ColumnTexts[]): (() => string) | null {
  const led = columns.filter(({ field }) => field === 'reason' || field === 'exclusion');
  const [only] = led;
  if (only === undefined || led.length > 1 || (only.field !== 'reason' && only.field !== 'exclusion')) return null;
  const { field, rows = [], texts } = only;
  const other = OTHER[field];
  let moved = 0;
  let stays = 0;
  let last = '';
  for (const [index, row] of rows.entries()) {
    const text = ((texts.length === 1 ? texts[0] : texts[index]) ?? '').trim();
    const from = table.getText(field, row);
    if (text === from) continue;
    const before = table.getText(other, row);
    const after = followed(before, from, text, field === 'reason');
    if (after !== before) moved += 1;
    else if (field === 'reason' && text !== '' && after !== '' && after !== text) stays += 1;
    else continue;
    last = after;
  }
  const persons = rows.length === 1 ? 0 : moved;
  const word = wordReason(last);
  if (moved > 0 && persons > 0) return () => t(`pay.${other}Follows`, { persons });
  if (moved > 0) return () => (last === '' ? t(`pay.${other}Cleared`) : t(`pay.${other}Now`, { reason: word }));
  if (stays === 0) return null;
  return () =>
    rows.length === 1 ? t('pay.exclusionStays', { reason: word }) : t('pay.reasonExcluded', { persons: stays });
}
