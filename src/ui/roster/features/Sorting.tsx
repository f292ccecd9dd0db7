import { createSignal, Show } from 'solid-js';
import { actionById, offerActions, runAction } from '../../actions/registry';
import { t } from '../../i18n';
import { Chip } from '../Chip';
import { useDesk } from '../desk';
import { focusedColumn } from '../focusedColumn';
import { SortPanel } from '../later';
import { keysWords, nextSort, sortOf } from '../sorting';
import '../layout.css';

/** Sorting by one column or by several, and households kept together. */
export function Sorting() {
  const desk = useDesk();
  const { view } = desk;
  const [open, setOpen] = createSignal(false);
  const onColumn = {
    enabled: () => focusedColumn(desk) !== undefined,
    why: () => t('palette.noPerson'),
  };
  const by = (descending: boolean) => () => {
    const column = focusedColumn(desk);
    if (column !== undefined) view.change({ sort: [{ column, descending }] });
  };
  const close = () => {
    setOpen(false);
    desk.refocus();
  };
  offerActions([
    {
      id: 'sort.ascending',
      group: 'find',
      title: 'layout.actSortUp',
      ...onColumn,
      run: by(false),
    },
    {
      id: 'sort.descending',
      group: 'find',
      title: 'layout.actSortDown',
      ...onColumn,
      run: by(true),
    },
    {
      id: 'sort.add',
      group: 'find',
      title: 'layout.actSortAdd',
      ...onColumn,
      run: () => {
        const column = focusedColumn(desk);
        if (column === undefined) return;
        const { sort } = view.query();
        view.change({ sort: sortOf(sort, column) === null ? nextSort(sort, column, true) : sort });
      },
    },
    {
      id: 'sort.none',
      group: 'find',
      title: 'layout.actSortNone',
      enabled: () => view.query().sort.length > 0 || view.query().together === true,
      why: () => t('layout.sortNothing'),
      run: () => view.change({ sort: [], together: false }),
    },
    {
      id: 'sort.together',
      group: 'find',
      title: 'layout.together',
      checked: () => view.query().together === true,
      run: () => view.change({ together: view.query().together !== true }),
    },
    {
      id: 'view.sort',
      group: 'find',
      title: 'layout.actSortPanel',
      keys: ['Alt+S'],
      checked: open,
      run: () => {
        if (open()) close();
        else setOpen(true);
      },
    },
  ]);
  return (
    <Show when={open()}>
      <SortPanel desk={desk} onClose={close} />
    </Show>
  );
}

/** How the roster is sorted, with the way back. */
export function SortChip() {
  const { view, columns } = useDesk();
  const words = () => {
    const { sort, together } = view.query();
    if (sort.length > 0) return t('layout.chipSort', { keys: keysWords(sort, columns, together === true) });
    return together === true ? t('layout.chipTogether') : '';
  };
  return (
    <Show when={words() !== ''}>
      <Chip
        words={words()}
        removeLabel={t('layout.chipRemove')}
        onOpen={() => act('view.sort')}
        onRemove={() => view.change({ sort: [], together: false })}
        handle="sort-chip"
      />
    </Show>
  );
}

function act(id: string): void {
  const action = actionById(id);
  if (action !== undefined) runAction(action);
}
