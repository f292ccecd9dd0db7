import { offerActions } from '../../actions/registry';
import type { Action } from '../../actions/types';
import type { Whole } from '../../grid/range';
import { t } from '../../i18n';
import { useDesk } from '../desk';

/** Selecting by key, and the keys of the sheet itself, so that the table of keys knows them. */
export function SelectKeys() {
  const desk = useDesk();
  const range = () => desk.sheet()?.range;
  const enabled = () => (range()?.anchor() ?? null) !== null && desk.view.shown() > 0;
  const possible = { enabled, why: () => t('palette.noPerson') };
  const whole = (kind: Exclude<Whole, null>) => () => {
    const now = range();
    if (now === undefined || now.anchor() === null) return;
    const both = (kind === 'rows' && now.whole() === 'columns') || (kind === 'columns' && now.whole() === 'rows');
    now.widen(both ? 'all' : kind);
  };
  const listed = (
    id: string,
    title: Action['title'],
    keys: readonly string[],
    group: Action['group'] = 'move',
  ): Action => ({
    id,
    group,
    title,
    keys,
    scope: 'grid',
    shownOnly: true,
    ...possible,
    run: () => desk.refocus(),
  });
  offerActions([
    {
      id: 'select.all',
      group: 'select',
      title: 'action.selectAll',
      keys: ['Ctrl+A'],
      scope: 'grid',
      ...possible,
      run: whole('all'),
    },
    {
      id: 'select.column',
      group: 'select',
      title: 'action.selectColumn',
      keys: ['Ctrl+Space'],
      scope: 'grid',
      ...possible,
      run: whole('columns'),
    },
    {
      id: 'select.row',
      group: 'select',
      title: 'action.selectRow',
      keys: ['Ctrl+Shift+Space'],
      scope: 'grid',
      ...possible,
      run: whole('rows'),
    },
    {
      id: 'move.head',
      group: 'move',
      title: 'action.moveHead',
      keys: ['Alt+ArrowUp'],
      scope: 'grid',
      ...possible,
      run: () => {
        const at = range()?.anchor() ?? null;
        const id = at === null ? undefined : desk.sheet()?.columns()[at.column];
        if (id !== undefined) desk.sheet()?.grid.setFocusedHeader(id);
      },
    },
    listed('select.extend', 'action.selectExtend', ['Shift+ArrowDown', 'Shift+PageDown'], 'select'),
    listed('select.extend-far', 'action.selectFar', ['Ctrl+Shift+ArrowDown', 'Ctrl+Shift+End'], 'select'),
    listed('move.cell', 'action.moveCell', ['ArrowDown', 'Tab', 'Shift+Tab']),
    listed('move.far', 'action.moveFar', ['Ctrl+ArrowDown']),
    listed('move.row-ends', 'action.moveEnds', ['Home', 'End']),
    listed('move.table-ends', 'action.moveCorners', ['Ctrl+Home', 'Ctrl+End']),
    listed('move.page', 'action.movePage', ['PageDown', 'PageUp']),
    listed('edit.open', 'action.editOpen', ['F2', 'Enter'], 'edit'),
    listed('edit.line', 'action.editLine', ['Alt+Enter'], 'edit'),
    listed('edit.cancel', 'action.editCancel', ['Escape'], 'edit'),
  ]);
  return null;
}
