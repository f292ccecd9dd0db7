import { formatDay } from '../../../base/day';
import type { SavedView } from '../../../client/protocol';
import { either, t, tIn } from '../../i18n';
import { chipsOf } from '../chips';
import type { RosterDesk } from '../desk';
import { BUILT_IN_IDS, type BuiltInId } from './builtIn';
import { takenBy } from './savedViews';

/** What a view of the program counts, in words. */
export function basisOf({ session, state }: RosterDesk, id: BuiltInId): string {
  const { special } = session.policy;
  if (id === 'paidToday') return t('views.basis.paidToday', { day: formatDay(state().asOf) });
  if (id !== 'needUnpaid') return t(`views.basis.${id}`);
  if (special === undefined) return t('views.basis.needCategory');
  return t('views.basis.needSpecial', { group: either(special.name, special.nameEn) });
}

/** The names of the program's views, in both languages. */
export function programNames(): readonly string[] {
  const ids = [...BUILT_IN_IDS, 'own'] as const;
  return (['zh', 'en'] as const).flatMap((spoken) => ids.map((id) => tIn(spoken, `views.name.${id}`)));
}

/** The name as it is shown: one that is the program's too (it was given before that was refused) says whose it is. */
export function nameOf(view: SavedView): string {
  return takenBy([], programNames(), view.name, null) === null ? view.name : t('views.ofOwn', { name: view.name });
}

/** What a saved view asks for, in words. */
export function askedBy({ session, columns }: RosterDesk, view: SavedView): string {
  const chips = chipsOf(session.policy, columns, view.query).map(({ text }) => text);
  const words = view.query.sort.length > 0 ? [...chips, t('views.sorted')] : chips;
  return words.length === 0 ? t('views.everybody') : words.join(t('roster.and'));
}
