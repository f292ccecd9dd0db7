import { t } from '../i18n';
import type { RosterView } from './view';

/** What stands in the grid's place while it has no rows: nobody was removed, nobody is there yet, or nobody fits. */
export function emptyWord(view: RosterView): string {
  const { removed, filters, search } = view.query();
  if (removed === true) return t('roster.emptyBin');
  return view.total() === 0 && filters.length === 0 && search === '' ? t('roster.emptyRoster') : t('roster.empty');
}
