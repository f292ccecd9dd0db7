import { formatDay } from '../../../base/day';
import { offerActions } from '../../actions/registry';
import type { Block, Direction } from '../../grid/sheet';
import { t } from '../../i18n';
import { toastDone } from '../../toast/toasts';
import { useDesk } from '../desk';
import { series as fetchSeries } from '../later';
import { whyNot } from '../whyNot';

/** Filling by key: down or to the right from the first row or column of the selection, or from the one before it; as a series from its first cells. */
export function FillKeys() {
  const desk = useDesk();
  const fill = (direction: Extract<Direction, 'down' | 'right'>) => {
    const parts = desk.blocks().map((block) => split(block, direction));
    if (parts.some((part) => part === null)) {
      toastDone(() => t('cells.fillNothing'), { stay: 4000 });
      return;
    }
    desk.model.fillFrom(parts.flatMap((part) => (part === null ? [] : [{ ...part, direction, how: 'copy' as const }])));
  };
  const series = async () => {
    const { seriesFills } = await fetchSeries();
    const { fills, never } = seriesFills(desk.blocks(), {
      columns: desk.displayed(),
      rowAt: desk.view.rowAt,
      filled: desk.model.filled,
    });
    const kept = never > 0 ? [t('cells.seriesNever')] : [];
    if (fills.length > 0) desk.model.fillFrom(fills, kept);
    else toastDone(() => kept[0] ?? t('cells.seriesNothing'), { stay: 6000 });
  };
  const enabled = () => desk.open() && desk.block() !== null && desk.view.shown() > 0;
  const possible = { enabled, why: () => whyNot(desk) };
  offerActions([
    {
      id: 'fill.down',
      group: 'edit',
      title: 'action.fillDown',
      keys: ['Ctrl+D'],
      scope: 'grid',
      ...possible,
      run: () => fill('down'),
    },
    {
      id: 'fill.right',
      group: 'edit',
      title: 'action.fillRight',
      keys: ['Ctrl+R'],
      scope: 'grid',
      ...possible,
      run: () => fill('right'),
    },
    {
      id: 'fill.series',
      group: 'edit',
      title: 'action.fillSeries',
      keys: ['Ctrl+Shift+D'],
      scope: 'grid',
      ...possible,
      run: series,
    },
    {
      id: 'fill.typed',
      group: 'edit',
      title: 'action.fillTyped',
      keys: ['Ctrl+Enter'],
      scope: 'grid',
      // The cell that is open has the key; where none can be opened it says why.
      get shownOnly() {
        return desk.open();
      },
      listed: true,
      ...possible,
      run: () => {
        const at = desk.sheet()?.range.anchor() ?? null;
        const id = at === null ? undefined : desk.displayed()[at.column]?.id;
        if (at !== null && id !== undefined) desk.model.fillWith(desk.blocks(), desk.model.text(at.row, id));
      },
    },
    {
      id: 'edit.today',
      group: 'edit',
      title: 'action.today',
      keys: ['Ctrl+;'],
      scope: 'grid',
      ...possible,
      run: () => {
        const at = desk.sheet()?.range.anchor() ?? null;
        const column = at === null ? undefined : desk.displayed()[at.column];
        if (at === null || column === undefined) return;
        if (column.kind !== 'day' || !desk.model.canEdit(column.id, at.row))
          toastDone(() => t('cells.todayDates'), { stay: 4000 });
        else desk.model.edit(at.row, column.id, formatDay(desk.state().asOf));
      },
    },
    {
      id: 'edit.clear',
      group: 'edit',
      title: 'action.clear',
      keys: ['Delete', 'Backspace'],
      scope: 'grid',
      shownOnly: true,
      listed: true,
      ...possible,
      run: () => desk.model.clear(desk.blocks()),
    },
  ]);
  return null;
}

/** The line that is copied and the rest; of a single line the one before it is copied. Null where there is none. */
function split(block: Block, direction: 'down' | 'right'): { readonly source: Block; readonly target: Block } | null {
  if (direction === 'down') {
    if (block.top === block.bottom)
      return block.top === 0
        ? null
        : { source: { ...block, top: block.top - 1, bottom: block.top - 1 }, target: block };
    return { source: { ...block, bottom: block.top }, target: { ...block, top: block.top + 1 } };
  }
  if (block.left === block.right)
    return block.left === 0
      ? null
      : { source: { ...block, left: block.left - 1, right: block.left - 1 }, target: block };
  return { source: { ...block, right: block.left }, target: { ...block, left: block.left + 1 } };
}
