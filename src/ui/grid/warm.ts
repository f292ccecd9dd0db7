import { createGrid, type ColDef } from 'ag-grid-community';
import { positionRows } from './rows';
import { STYLE_NONCE } from './theme/nonce';
import { gridTheme, HEADER_HEIGHT, ROW_HEIGHT } from './theme/theme';
import './warm.css';

const ROWS = 30;
const COLUMNS = 12;
/** By then no grid has come: the workbook is gone, or another place was opened. */
const LONGEST = 30_000; // ms

let drop: (() => void) | null = null;
let warm = false;

/**
 * Makes an unseen grid while the workbook is still being read. The first grid of a page costs the browser most of its
 * styles, its compiled code and its Chinese letters; the real one then stands in half the time (facts.md 3).
 */
export function warmGrid(): void {
  if (warm) return;
  warm = true;
  const host = document.createElement('div');
  host.className = 'warm-grid';
  host.inert = true;
  document.body.append(host);
  const columnDefs = Array.from({ length: COLUMNS }, (_, index): ColDef => {
    const rules = { computed: () => index % 2 === 0, entered: () => index % 2 === 1 };
    return { colId: `c${index}`, headerName: '姓名', width: 90, valueGetter: () => '参保 0.00', cellClassRules: rules };
  });
  const api = createGrid(host, {
    theme: gridTheme,
    styleNonce: STYLE_NONCE,
    rowHeight: ROW_HEIGHT,
    headerHeight: HEADER_HEIGHT,
    ...positionRows(() => ROWS),
    columnDefs,
    suppressRowTransform: true,
  });
  const forgotten = setTimeout(dropWarmGrid, LONGEST);
  drop = () => {
    clearTimeout(forgotten);
    api.destroy();
    host.remove();
  };
}

/** The real grid stands. The styles that grids share stay as long as one of them does, so this comes after it was made. */
export function dropWarmGrid(): void {
  warm = true;
  drop?.();
  drop = null;
}
