import type { Action, Destination } from '../../actions/types';
import { t } from '../../i18n';
import type { OpenWorkbook } from '../../state/open';
import { completionOf } from '../../roster/completion';
import { seen } from '../../words/mask';

/** The persons of each unit; what else the roster shows stays as it is. */
export function unitDestinations(open: OpenWorkbook): readonly Destination[] {
  const view = () => open.shownView() ?? open.persons().view;
  return open.units().units.map((unit) => ({
    id: `unit:${unit.name}`,
    kind: 'unit',
    name: unit.name === '' ? t('domain.noUnit') : seen(unit.name),
    hint: completionOf(unit) ?? t('roster.noTarget'),
    run: () => open.showPersons({ ...view(), unit: unit.name, removed: false }),
  }));
}

/** How far the unit on display is, in the drawer. */
export function unitActions(open: OpenWorkbook): readonly Action[] {
  return [
    {
      id: 'unit.explain',
      group: 'data',
      title: 'action.unitExplain',
      enabled: () => open.place() === 'roster',
      why: () => t('frame.inRosterOnly'),
      run: () => open.explain({ kind: 'unit', name: open.shownView()?.unit ?? null }),
    },
  ];
}
