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

/** Grid options of the infinite row model, answered on the spot. */
export function positionRows(count: () => number): GridOptions<PositionRow> {
  return {
    rowModelType: 'infinite',
    cacheBlockSize: BLOCK,
    maxBlocksInCache: 40,
    infiniteInitialRowCount: Math.max(1, count()),
    // Blocks are always full: a row beyond the end is not shown, and is there already when the end moves.
    datasource: {
      getRows: ({ successCallback }) => successCallback(rowsOfBlock, count()),
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
