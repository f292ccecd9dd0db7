import { createEffect, on, onCleanup, Show } from 'solid-js';
import { offerActions } from '../../actions/registry';
import type { Action } from '../../actions/types';
import { t, tIn } from '../../i18n';
import { useDesk } from '../desk';
import { ViewsMenu } from '../later';
import { BUILT_IN_IDS } from '../views/builtIn';
import { currentView, followAsOf, showBuiltIn, showOwn } from '../views/current';
import { setViewsOpen, viewsOpen } from '../views/opened';
import { nameOf } from '../views/viewWords';

/** Views: filters, search and order under a name; those of the program and one's own, kept with the workbook. */
export function Views() {
  const desk = useDesk();
  const known = { enabled: desk.layout.known, why: () => t('views.notYet') };
  const close = () => {
    setViewsOpen(null);
    desk.refocus();
  };
  offerActions([
    {
      id: 'views.open',
      group: 'find',
      title: 'views.open',
      keys: ['Alt+V'],
      ...known,
      run: () => (viewsOpen() === null ? void setViewsOpen('list') : close()),
    },
    {
      id: 'views.save',
      group: 'find',
      title: 'views.save',
      ...known,
      run: () => void setViewsOpen('save'),
    },
    ...BUILT_IN_IDS.map((id): Action => ({
      id: `views.use.${id}`,
      group: 'find',
      title: 'views.use',
      values: (spoken) => ({ name: tIn(spoken, `views.name.${id}`) }),
      checked: () => currentView(desk).id === id,
      run: () => showBuiltIn(desk, id),
    })),
  ]);
  createEffect(() =>
    offerActions(
      desk.layout.views().map((view): Action => ({
        id: `views.use.${view.id}`,
        group: 'find',
        title: 'views.use',
        values: () => ({ name: nameOf(view) }),
        checked: () => currentView(desk).id === view.id,
        run: () => showOwn(desk, view),
      })),
    ),
  );
  createEffect(
    on(
      () => desk.state().asOf,
      () => followAsOf(desk),
    ),
  );
  onCleanup(() => setViewsOpen(null));
  return (
    <Show when={viewsOpen()}>
      <ViewsMenu onClose={close} />
    </Show>
  );
}
