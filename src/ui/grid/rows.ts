import type { GridApi, GridOptions } from 'ag-grid-community';

/**
 * Rows keyed by their position on display and nothing else: every row is the same empty object, and what its cells
 * show is looked up by position when they are painted. Sorting, filtering and editing then change no row, only what
 * the lookup answers (facts.md 3).
 */
export interface PositionRow {
  readonly position?: never;
}
const ROW: PositionRow = {};
const BLOCK = 500;
const rowsOfBlock: PositionRow[] = Array.from({ length: BLOCK }, () => ROW);

/** Rows made in the first of two steps; about half of those on a screen. */
const FIRST = 16;

/**
 * Grid options of the infinite row model, answered on the spot. The grid asks for rows a moment after it has painted
 * them, and rows painted before are made anew when the answer comes: so it begins with one, and the others come with the
 * answer, in two tasks. `loaded` is called then.
 */
export function positionRows(count: () => number, loaded: () => void): GridOptions<PositionRow> {
  let first = true;
  return {
    rowModelType: 'infinite',
    cacheBlockSize: BLOCK,
    maxBlocksInCache: 40,
    infiniteInitialRowCount: 1,
    // Blocks are always full: a row beyond the end is not shown, and is there already when the end moves.
    datasource: {
      getRows: ({ successCallback, api }) => {
        successCallback(rowsOfBlock, first ? Math.min(FIRST, count()) : count());
        if (!first) return;
        first = false;
        setTimeout(() => {
          if (api.isDestroyed()) return;
          showRowCount(api, count());
          loaded();
        });
      },
    },
  };
}

/** Paints cells anew: of all rows on screen, or of those at the touched positions. */
export function repaintRows(api: GridApi, touched?: (position: number) => boolean): void {
  if (touched === undefined) {
    api.refreshCells();
    return;
  }
  const rowNodes = api.getRenderedNodes().filter(({ rowIndex }) => rowIndex !== null && touched(rowIndex));
  if (rowNodes.length > 0) api.refreshCells({ rowNodes });
}

/** Shows another number of rows without loading anything anew. */
export function showRowCount(api: GridApi, count: number): void {
  if (api.getDisplayedRowCount() !== count) api.setRowCount(count, true);
}
