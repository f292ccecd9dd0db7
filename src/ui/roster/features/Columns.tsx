import { createEffect, createMemo, on, onCleanup, onMount } from 'solid-js';
import type { ColumnId } from '../../../client/protocol';
import { offerActions } from '../../actions/registry';
import { language, t } from '../../i18n';
import { run } from '../../toast/report';
import { toastDone } from '../../toast/toasts';
import { listenHeaderDrag } from '../columnDrag';
import { commonOnly, fittedElsewhere, frozenTo, moved, stepped, withHidden, withWidths } from '../columnLayout';
import { useDesk } from '../desk';
import { focusedColumn } from '../focusedColumn';
import { widths } from '../later';

/** How much of the window frozen columns may take. */
const FROZEN_SHARE = 0.7;

/** Moving, hiding, freezing and fitting columns: by keys, by mouse in the heads, in the panel. */
export function Columns() {
  const desk = useDesk();
  const { columnControl: control, layout } = desk;
  const onColumn = { enabled: () => focusedColumn(desk) !== undefined, why: () => t('palette.noPerson') };
  /** Columns in the selected blocks. */
  const selected = (): ColumnId[] =>
    desk
      .displayed()
      .filter((_, place) => desk.blocks().some(({ left, right }) => place >= left && place <= right))
      .map(({ id }) => id);
  const step = (by: -1 | 1) => {
    const id = focusedColumn(desk);
    if (id !== undefined) control.change(stepped(control.now(), id, by));
  };
  const hide = (ids: readonly ColumnId[]) => {
    const next = withHidden(control.now(), ids, true);
    if (next === control.now()) toastDone(() => t('layout.columnLast'), { stay: 4000 });
    else control.change(next);
  };
  const freeze = () => {
    const id = focusedColumn(desk);
    if (id === undefined) return;
    const now = control.now();
    const next = frozenTo(now, id);
    const room = document.querySelector('.roster-sheet')?.clientWidth ?? 0;
    const width = next.order
      .filter((each) => next.pinned.has(each) && !next.hidden.has(each))
      .reduce((sum, each) => sum + (control.widthOf(each) * layout.zoom()) / 100, 0);
    if (width > room * FROZEN_SHARE) toastDone(() => t('layout.frozenTooWide'), { stay: 4000 });
    else control.change(next);
  };
  const fitted = async (ids: readonly string[]) => {
    const { widthsOf } = await widths();
    const source = { session: desk.session, cells: desk.cells, shown: desk.view.shown(), rowAt: desk.view.rowAt };
    return widthsOf(
      desk.columns.filter(({ id }) => ids.includes(id)),
      source,
    );
  };
  const fit = async (ids: readonly ColumnId[]) => {
    const spoken = language();
    const fitting = await fitted(ids);
    control.change(withWidths(control.now(), fitting, spoken));
  };
  // What was fitted in another language cuts heads and words in this one. It is no change of the layout: the other fits again later.
  const elsewhere = createMemo(() =>
    desk.view.shown() > 0 ? fittedElsewhere(control.now(), language()).join(' ') : '',
  );
  createEffect(
    on(elsewhere, (ids) => {
      if (ids !== '') run(async () => control.refit(await fitted(ids.split(' '))));
    }),
  );
  const visible = () => control.now().order.filter((id) => !control.now().hidden.has(id));
  offerActions([
    {
      id: 'columns.open',
      group: 'columns',
      title: 'layout.actColumns',
      checked: () => desk.panel() === 'columns',
      run: () => desk.showPanel(desk.panel() === 'columns' ? null : 'columns'),
    },
    {
      id: 'columns.left',
      group: 'columns',
      title: 'layout.actColumnLeft',
      keys: ['Alt+Shift+ArrowLeft'],
      scope: 'grid',
      ...onColumn,
      run: () => step(-1),
    },
    {
      id: 'columns.right',
      group: 'columns',
      title: 'layout.actColumnRight',
      keys: ['Alt+Shift+ArrowRight'],
      scope: 'grid',
      ...onColumn,
      run: () => step(1),
    },
    { id: 'columns.hide', group: 'columns', title: 'layout.actColumnHide', ...onColumn, run: () => hide(selected()) },
    {
      id: 'columns.showAll',
      group: 'columns',
      title: 'layout.actColumnsAll',
      enabled: () => control.now().hidden.size > 0,
      why: () => t('layout.nothingHidden'),
      run: () => control.change({ ...control.now(), hidden: new Set() }),
    },
    {
      id: 'columns.common',
      group: 'columns',
      title: 'layout.columnsCommon',
      run: () => control.change(commonOnly(control.now())),
    },
    { id: 'columns.freeze', group: 'columns', title: 'layout.actFreeze', ...onColumn, run: freeze },
    {
      id: 'columns.unfreeze',
      group: 'columns',
      title: 'layout.actUnfreeze',
      enabled: () => control.now().pinned.size > 0,
      why: () => t('layout.frozenNone'),
      run: () => control.change(frozenTo(control.now(), null)),
    },
    { id: 'columns.fit', group: 'columns', title: 'layout.actFit', ...onColumn, run: () => fit(selected()) },
    { id: 'columns.fitAll', group: 'columns', title: 'layout.actFitAll', run: () => fit(visible()) },
    { id: 'columns.reset', group: 'columns', title: 'layout.actColumnsReset', run: () => control.reset() },
  ]);

  onMount(() => {
    const host = document.querySelector<HTMLElement>('.roster-sheet');
    if (host === null) return;
    const stop = listenHeaderDrag(host, desk, (ids, before) => {
      const next = ids.reduce((now, id) => moved(now, id, before), control.now());
      control.change(next);
    });
    const onDouble = (event: MouseEvent) => {
      if (!(event.target instanceof Element) || event.target.closest('.ag-header-cell-resize') === null) return;
      const id = event.target.closest('.ag-header-cell')?.getAttribute('col-id') as ColumnId | null;
      if (id === null || !control.now().order.includes(id)) return;
      event.stopPropagation();
      const several = selected();
      run(() =>
        fit(several.includes(id) && desk.blocks().some(({ top, bottom }) => bottom - top > 0) ? several : [id]),
      );
    };
    host.addEventListener('dblclick', onDouble, true);
    onCleanup(() => {
      stop();
      host.removeEventListener('dblclick', onDouble, true);
    });
  });
  return null;
}
