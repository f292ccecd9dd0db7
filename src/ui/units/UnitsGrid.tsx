import type {
  CellClickedEvent,
  CellKeyDownEvent,
  FullWidthCellKeyDownEvent,
  GridApi,
  GridOptions,
} from 'ag-grid-community';
import { createEffect, createMemo, createSignal, on, onCleanup, Show } from 'solid-js';
import { AgGrid } from '../grid/AgGrid';
import { language } from '../i18n';
import { u } from '../i18n/unitWords';
import { masked } from '../state/masking';
import { focusIsFree, offerGridFocus } from '../state/gridFocus';
import { useOpen } from '../state/open';
import type { UnitColumn } from './columnIds';
import { unitColumns } from './columns';
import { elapsedOf } from './expected';
import { useOpening } from './opening';
import { unitsShown } from './packaged';
import { lowTargets } from './rates';
import { totalRows, unitRows, type UnitRow } from './rows';
import './units-grid.css';

/** One row a unit, the totals pinned below. A number opens the persons behind it, any other cell explains the unit. */
export function UnitsGrid(props: { packaged: readonly string[] }) {
  const open = useOpen();
  const show = useOpening();
  const [grid, setGrid] = createSignal<GridApi<UnitRow> | null>(null);
  const low = createMemo(() => lowTargets(open.policy, open.state().overlay, open.units().units));
  const elapsed = createMemo(() => elapsedOf(open.policy, open.state().overlay, open.units().asOf));
  const rows = createMemo(() => unitRows(unitsShown(open.units(), props.packaged), low(), elapsed()));
  /** Those of a package are above, in the figures; a total of the document's targets is none of theirs. */
  const totals = createMemo(() =>
    props.packaged.length > 0 ? [] : totalRows(open.policy, open.state().overlay, open.units(), elapsed()),
  );
  const columns = createMemo(() => unitColumns(open.policy, open.units()));
  /** Which columns there are changes with the results (unknown ones) and the language, seldom with an edit. */
  const shape = createMemo(() =>
    columns()
      .map((column) => `${column.colId} ${column.headerName}`)
      .join('|'),
  );

  /** Rows are known by numbers: the page's text would hold whatever is written in a unit's name. */
  const numbers = new Map<string | null, number>();
  const numberOf = (unit: string | null): number => {
    const number = numbers.get(unit) ?? numbers.size;
    numbers.set(unit, number);
    return number;
  };
  const act = (row: UnitRow, column: string, explainOnly: boolean) => {
    if (row.kind === 'printed') return;
    if (!explainOnly && show(column as UnitColumn, row.unit)) return;
    open.explain({ kind: 'unit', name: row.unit });
  };
  const onKey = (event: CellKeyDownEvent<UnitRow> | FullWidthCellKeyDownEvent<UnitRow>) => {
    const key = event.event;
    if (!(key instanceof KeyboardEvent) || !('column' in event) || event.data === undefined) return;
    if (key.key !== 'Enter' && key.key !== ' ') return;
    key.preventDefault();
    act(event.data, event.column.getColId(), key.key === ' ');
  };
  /** A frame may come after the screen was left, a result between two grids: a destroyed one answers nothing. */
  const living = () => {
    const api = grid();
    return api === null || api.isDestroyed() ? null : api;
  };
  const takeFocus = () => {
    const api = living();
    if (api === null) return;
    const at = api.getFocusedCell();
    const column = at?.column ?? api.getAllDisplayedColumns()[0];
    if (column !== undefined) api.setFocusedCell(at?.rowIndex ?? 0, column, at?.rowPinned);
  };
  onCleanup(offerGridFocus(takeFocus));
  const options = (): GridOptions<UnitRow> => ({
    columnDefs: columns(),
    rowData: rows(),
    pinnedBottomRowData: totals(),
    getRowId: ({ data }) => `${data.kind} ${numberOf(data.unit)}`,
    defaultColDef: { sortable: true, resizable: true, suppressMovable: true, suppressHeaderMenuButton: true },
    suppressDragLeaveHidesColumns: true,
    rowClassRules: {
      'unit-row-printed': ({ data }) => data?.kind === 'printed',
      'unit-row-total': ({ data }) => data?.kind === 'total',
    },
    onCellClicked: (event: CellClickedEvent<UnitRow>) => {
      if (event.data !== undefined) act(event.data, event.column.getColId(), false);
    },
    onCellKeyDown: onKey,
    onFirstDataRendered: () => requestAnimationFrame(() => focusIsFree() && takeFocus()),
  });
  createEffect(on(rows, (next) => living()?.setGridOption('rowData', next), { defer: true }));
  createEffect(on(totals, (next) => living()?.setGridOption('pinnedBottomRowData', next), { defer: true }));
  createEffect(on(masked, () => living()?.refreshCells({ force: true, columns: ['unit'] }), { defer: true }));
  createEffect(on(shape, () => living()?.setGridOption('columnDefs', columns()), { defer: true }));
  return (
    <div class="units-grid" data-testid="units-grid" role="region" aria-label={u('grid')}>
      <Show when={language()} keyed>
        {(now) => <AgGrid<UnitRow> options={options()} english={now === 'en'} onReady={(api) => setGrid(api)} />}
      </Show>
    </div>
  );
}
