import type { SavedView } from '../../../client/protocol';
import { t } from '../../i18n';
import { toastDone } from '../../toast/toasts';
import type { RosterDesk } from '../desk';
import { choose, currentView, showBuiltIn } from './current';
import { freeId, updated, viewOf, type Keeping } from './savedViews';

/** Keeps what is on display under a name. */
export function saveView(desk: RosterDesk, name: string, keeping: Keeping): void {
  const views = desk.layout.views();
  const made = viewOf(freeId(views), name, desk.view.query(), keeping);
  choose(desk, made.id);
  put(desk, [...views, made], () => t('views.saved', { name }));
}

export function updateView(desk: RosterDesk, view: SavedView): void {
  const next = updated(view, desk.view.query(), desk.view.grouping());
  choose(desk, view.id);
  put(desk, replaced(desk, next), () => t('views.updated', { name: view.name }));
}

export function renameView(desk: RosterDesk, view: SavedView, name: string): void {
  if (name === view.name) return;
  put(desk, replaced(desk, { ...view, name }), () => t('views.renamed', { name }));
}

export function removeView(desk: RosterDesk, view: SavedView): void {
  const shown = currentView(desk).id === view.id;
  put(
    desk,
    desk.layout.views().filter(({ id }) => id !== view.id),
    () => t('views.removed', { name: view.name }),
  );
  if (shown && desk.view.query().filters.length === 0 && desk.view.query().search === '') showBuiltIn(desk, 'all');
}

function replaced(desk: RosterDesk, view: SavedView): readonly SavedView[] {
  return desk.layout.views().map((each) => (each.id === view.id ? view : each));
}

/** The views are no part of the roster's history: the message has their way back. */
function put(desk: RosterDesk, views: readonly SavedView[], said: () => string): void {
  const before = desk.layout.views();
  desk.layout.change({ views });
  toastDone(said, { action: { label: () => t('views.undo'), run: () => desk.layout.change({ views: before }) } });
}
