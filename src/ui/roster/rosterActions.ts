import type { Filter } from '../../client/protocol';
import type { Action } from '../actions/types';
import { t } from '../i18n';
import { turnBin } from './binVisit';
import type { RosterDesk } from './desk';
import { isList, withFiltersOf } from './filterPicks';
import { filterText } from './filterText';
import { neighbour } from './UnitTabs';

export interface RosterActionOptions {
  /** Opens the explanation of the focused person; undefined where there is none to open. */
  readonly explain: (() => void) | undefined;
  /** Opens the filter of the focused cell's column. */
  readonly filter: () => void;
}

/** What can be done on the roster screen besides what its features bring: filters, units, panels. */
export function rosterActions(desk: RosterDesk, options: RosterActionOptions): readonly Action[] {
  const { view } = desk;
  const focused = () => desk.sheet()?.range.anchor() ?? null;
  const column = () => {
    const at = focused();
    return at === null ? undefined : desk.displayed()[at.column];
  };
  const onCell = { enabled: () => focused() !== null, why: () => t('palette.noPerson') };
  const onPerson = { enabled: () => desk.focusedRow() >= 0, why: () => t('palette.noPerson') };
  const filtered = () => view.query().filters.length > 0 || view.query().search !== '';
  const unitBy = (by: number) => neighbour(desk.units(), view.query().unit, by);
  const toUnit = (by: number) => {
    const next = unitBy(by);
    if (next !== undefined) view.change({ unit: next });
  };
  const sameAsCell = () => {
    const id = column()?.id;
    const row = desk.focusedRow();
    if (id === undefined || row < 0) return;
    const text = filterText(desk.session, id, row);
    const { filters } = view.query();
    const conditions = filters.filter((filter) => filter.column === id && !isList(filter));
    const same: Filter = { column: id, kind: 'in', values: [text] };
    view.change({ filters: withFiltersOf(filters, id, [...conditions, same]) }, true);
  };
  const explain: readonly Action[] =
    options.explain === undefined
      ? []
      : [
          {
            id: 'person.explain',
            group: 'data',
            title: 'action.personExplain',
            keys: ['Alt+Enter'],
            scope: 'grid',
            ...onPerson,
            run: options.explain,
          },
        ];
  return [
    ...explain,
    {
      id: 'filter.open',
      group: 'find',
      title: 'action.filterOpen',
      keys: ['Alt+ArrowDown'],
      scope: 'grid',
      ...onCell,
      run: options.filter,
    },
    { id: 'filter.same', group: 'find', title: 'action.filterSame', ...onPerson, run: sameAsCell },
    {
      id: 'filter.clear',
      group: 'find',
      title: 'action.filterClear',
      keys: ['Ctrl+Shift+L'], // as in Excel and WPS
      enabled: filtered,
      why: () => t('roster.noFilter'),
      run: () => view.change({ filters: [], search: '' }),
    },
    {
      id: 'filter.again',
      group: 'find',
      title: 'action.filterAgain',
      enabled: view.stale,
      why: () => t('roster.notStale'),
      run: () => view.reapply(),
    },
    {
      id: 'unit.next',
      group: 'go',
      title: 'action.unitNext',
      keys: ['Alt+PageDown'],
      enabled: () => unitBy(1) !== undefined,
      why: () => t('roster.lastUnit'),
      run: () => toUnit(1),
    },
    {
      id: 'unit.back',
      group: 'go',
      title: 'action.unitBack',
      keys: ['Alt+PageUp'],
      enabled: () => unitBy(-1) !== undefined,
      why: () => t('roster.firstUnit'),
      run: () => toUnit(-1),
    },
    {
      id: 'unit.whole',
      group: 'go',
      title: 'action.unitWhole',
      enabled: () => view.query().unit !== null,
      why: () => t('roster.wholeShown'),
      run: () => view.change({ unit: null }),
    },
    {
      id: 'view.checks',
      group: 'data',
      title: 'action.checks',
      checked: () => desk.panel() === 'checks',
      run: () => desk.showPanel(desk.panel() === 'checks' ? null : 'checks'),
    },
    {
      id: 'view.tray',
      group: 'data',
      title: 'tray.action',
      keys: ['Alt+T'],
      checked: () => desk.panel() === 'tray',
      run: () => {
        if (desk.panel() !== 'tray') return desk.showPanel('tray');
        desk.showPanel(null);
        desk.refocus();
      },
    },
    {
      id: 'view.bin',
      group: 'rows',
      title: 'action.bin',
      checked: desk.bin,
      run: () => turnBin(desk.session, view),
    },
  ];
}
