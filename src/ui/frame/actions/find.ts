import type { Action } from '../../actions/types';
import { t } from '../../i18n';
import { askToFind, type FindAsked } from '../../roster/find/asked';
import type { OpenWorkbook } from '../../state/open';

/** Finding, replacing and going to a person, from places other than the roster: it is opened first. There its own actions count. */
export function findActions(open: OpenWorkbook): readonly Action[] {
  const inRoster = (what: FindAsked) => ({
    group: 'find' as const,
    enabled: () => open.state().info.persons > 0,
    why: () => t('find.empty'),
    run: () => {
      askToFind(what);
      open.goTo('roster');
    },
  });
  // Ctrl+F is the search box's where no roster is on display.
  return [
    { id: 'find.open', title: 'find.actFind', ...inRoster('find') },
    { id: 'find.replace', title: 'find.actReplace', keys: ['Ctrl+H'], ...inRoster('replace') },
    { id: 'goto.open', title: 'find.actGoTo', keys: ['Ctrl+G'], ...inRoster('goto') },
  ];
}
