import type { ColumnState, GridApi } from 'ag-grid-community';
import { createEffect, createMemo, createSignal, onCleanup, untrack, type Accessor } from 'solid-js';
import type { ColumnId } from '../../client/protocol';
import type { PositionRow } from '../grid/rows';
import { HEADER_HEIGHT, ROW_HEIGHT } from '../grid/theme/theme';
import { language } from '../i18n';
import { defaultWidth } from './agColumns';
import { arranged, LEAST_WIDTH, toLayout, withWidths, type Arranged } from './columnLayout';
import { NUMBER_COLUMN, type RosterColumn } from './columns';
import type { RosterLayout } from './layout';

/** The columns as they stand, and the one way to change how they stand. */
export interface ColumnControl {
  readonly now: Accessor<Arranged>;
  change(next: Arranged): void;
  /** Back to how the program has them. */
  reset(): void;
  /** Widths (at 100 %) of columns that were fitted in another language, for the one spoken; they are not kept. */
  refit(widths: Readonly<Record<string, number>>): void;
  /** The width of a column at 100 %. */
  widthOf(id: ColumnId): number;
}

/** Keeps the grid's columns, heights and zoom as the layout says, and the layout as the grid's edges are dragged. */
export function createColumnControl(options: {
  readonly columns: readonly RosterColumn[];
  readonly layout: RosterLayout;
  readonly grid: Accessor<GridApi<PositionRow> | undefined>;
  /** The least widths that the groups on display ask for, at 100 %. */
  readonly asked: Accessor<ReadonlyMap<ColumnId, number>>;
  /** The width of the row numbers at 100 %. */
  readonly numberWidth: Accessor<number>;
  /** The column of the cell that has the keys, or had them last. */
  readonly cursor: () => string | undefined;
}): ColumnControl {
  const { columns, layout } = options;
  /** A change of language makes another grid; the old one is asked nothing any more. */
  const grid = () => {
    const api = options.grid();
    return api === undefined || api.isDestroyed() ? undefined : api;
  };
  const byId = new Map(columns.map((column) => [column.id, column]));
  const now = createMemo(() => arranged(columns, layout.columns()));
  const [refits, refit] = createSignal<Readonly<Record<string, number>>>({});
  const scale = () => layout.zoom() / 100;
  const widthOf = (id: ColumnId): number => {
    const column = byId.get(id);
    const elsewhere = Object.hasOwn(now().fitted, id) && now().fitted[id] !== language();
    return (
      (elsewhere ? refits()[id] : undefined) ??
      now().widths[id] ??
      (column === undefined ? LEAST_WIDTH : defaultWidth(column))
    );
  };
  /** The grid passes over a width that is less than its least one, and keeps what it had. */
  const shownWidth = (id: ColumnId) =>
    Math.max(LEAST_WIDTH, Math.round(Math.max(widthOf(id), options.asked().get(id) ?? 0) * scale()));

  createEffect(() => {
    const api = grid();
    if (api === undefined) return;
    const { order, hidden, pinned } = now();
    const state: ColumnState[] = [
      { colId: NUMBER_COLUMN, pinned: 'left', width: Math.round(options.numberWidth() * scale()) },
      ...order.map((colId): ColumnState => ({
        colId,
        hide: hidden.has(colId),
        pinned: pinned.has(colId) ? 'left' : null,
        width: shownWidth(colId),
      })),
    ];
    if (stands(api, state)) return;
    // Columns that grow wider, for the sums of groups above all, push nobody's cell out of sight.
    const cursor = untrack(options.cursor);
    const seen = cursor !== undefined && inSight(api, cursor);
    unseen(() => api.applyColumnState({ state, applyOrder: true }));
    if (seen) api.ensureColumnVisible(cursor);
  });
  createEffect(() => {
    const api = grid();
    if (api === undefined) return;
    const before = api.getGridOption('rowHeight') ?? ROW_HEIGHT;
    const height = Math.round(layout.rowHeight() * scale());
    const headerHeight = Math.round(HEADER_HEIGHT * scale());
    if (height === before && headerHeight === api.getGridOption('headerHeight')) return;
    const first = Math.round(api.getVerticalPixelRange().top / before);
    unseen(() => {
      api.setGridOption('rowHeight', height);
      api.setGridOption('headerHeight', headerHeight);
    });
    // The row at the top stays there.
    if (height !== before && first > 0) api.ensureIndexVisible(first, 'top');
  });
  createEffect(() => {
    const api = grid();
    if (api === undefined) return;
    const onResized = (event: {
      finished: boolean;
      source: string;
      columns: { getColId(): string; getActualWidth(): number }[] | null;
    }) => {
      if (!event.finished || event.source !== 'uiColumnResized') return;
      const widths = (event.columns ?? []).map(
        (each) => [each.getColId(), each.getActualWidth() / untrack(scale)] as const,
      );
      change(withWidths(untrack(now), Object.fromEntries(widths.filter(([id]) => id !== NUMBER_COLUMN))));
    };
    api.addEventListener('columnResized', onResized);
    onCleanup(() => {
      if (!api.isDestroyed()) api.removeEventListener('columnResized', onResized);
    });
  });
  const change = (next: Arranged) => {
    if (next !== now()) layout.change({ columns: toLayout(next) });
  };
  return { now, change, refit, reset: () => layout.change({ columns: null }), widthOf };
}

/** Whether the whole of a column is to be seen. */
function inSight(api: GridApi, id: string): boolean {
  const column = api.getColumn(id);
  if (column === null || !column.isVisible()) return false;
  const from = column.getLeft() ?? 0;
  const { left, right } = api.getHorizontalPixelRange();
  return column.isPinned() || (from >= left && from + column.getActualWidth() <= right);
}

/** Whether the grid's columns are so already: setting them lays out every cell on screen once more. */
function stands(api: GridApi, wanted: readonly ColumnState[]): boolean {
  const now = api.getColumnState();
  return (
    now.length === wanted.length &&
    wanted.every(({ colId, hide, pinned, width }, index) => {
      const is = now[index];
      return (
        is?.colId === colId &&
        (is.hide ?? false) === (hide ?? false) &&
        (is.pinned ?? null) === (pinned ?? null) &&
        is.width === width
      );
    })
  );
}

/** While the grid is changed it asks again and again how wide it is: cells that are out of sight meanwhile need no laying out for that. */
function unseen(change: () => void): void {
  const rows = document.querySelector<HTMLElement>('.roster-sheet .ag-grid-scrolling-container');
  rows?.style.setProperty('content-visibility', 'hidden');
  try {
    change();
  } finally {
    rows?.style.removeProperty('content-visibility');
  }
}
