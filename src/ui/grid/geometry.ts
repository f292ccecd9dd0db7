import type { GridApi } from 'ag-grid-community';
import type { Spot } from './sheet';

/** A row as the grid has drawn it: AG Grid squeezes heights above some 16 million pixels, so a row number says no height. */
export interface RowBox {
  readonly index: number;
  /** Pixels from the top of the container of the rows. */
  readonly top: number;
  readonly height: number;
}

/** A column, from the left edge of the part it stands in. */
export interface ColumnBox {
  readonly left: number;
  readonly width: number;
  readonly pinned: boolean;
}

/** The part of the rows that is on screen, in pixels of the grid. */
export interface Sight {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Where rows and columns stand on screen; read without making the browser lay out anything. */
export interface Geometry {
  readonly viewport: HTMLElement;
  readonly header: HTMLElement;
  /** The container of the rows: what lies in it scrolls with them. */
  readonly container: HTMLElement;
  /** Measures what is in sight; to be called after every scroll and resize. */
  look(): void;
  /** What was in sight at the last look: to measure it in every key would make the browser lay the page out each time. */
  sight(): Sight;
  /** The rows drawn on and around the screen, from top to bottom. */
  rows(): RowBox[];
  column(place: number): ColumnBox | null;
  pinnedWidth(): number;
  headerHeight(): number;
  /** How much of the rows at the right, and at the bottom, lies under a scroll bar that takes no room of its own. */
  barOverRows(): number;
  barOverBottom(): number;
  /** Screen pixels per pixel of the grid. */
  scale(): number;
  /** The cell at a point of the screen; a point outside means the nearest cell on screen. Null while there are no rows. */
  spotAt(x: number, y: number): Spot | null;
  /** The first row that can be seen whole; infinite where there is none. */
  firstRow(): number;
  /** The first column that can be seen whole. */
  firstColumn(): number;
}

/** As wide as the grid makes a bar that appears only while something moves. */
const BAR = 16;

/** Reads the grid drawn in `host`. `ids`: the displayed columns but the row numbers. */
export function readGeometry(
  host: HTMLElement,
  api: () => GridApi | undefined,
  ids: () => readonly string[],
): Geometry | null {
  const viewport = host.querySelector<HTMLElement>('.ag-grid-viewport');
  const container = host.querySelector<HTMLElement>('.ag-grid-scrolling-container');
  const header = host.querySelector<HTMLElement>('.ag-grid-pinned-top-rows');
  if (viewport === null || container === null || header === null) return null;

  const headerHeight = () => header.offsetHeight;
  const measured = (): Sight => ({
    left: viewport.scrollLeft,
    top: viewport.scrollTop,
    width: viewport.clientWidth,
    height: viewport.clientHeight - headerHeight(),
  });
  let sight = measured();
  const rows = (): RowBox[] => {
    const boxes: RowBox[] = [];
    for (const row of container.children) {
      if (!(row instanceof HTMLElement)) continue;
      const index = Number(row.getAttribute('row-index') ?? Number.NaN);
      if (Number.isNaN(index)) continue;
      boxes.push({ index, top: topOf(row, container), height: Number.parseFloat(row.style.height) || 0 });
    }
    return together(boxes);
  };
  const column = (place: number): ColumnBox | null => {
    const id = ids()[place];
    const found = id === undefined ? null : (api()?.getColumn(id) ?? null);
    const left = found?.getLeft() ?? null;
    if (found === null || left === null) return null;
    return { left, width: found.getActualWidth(), pinned: found.isPinnedLeft() };
  };
  const pinnedWidth = () =>
    (api()?.getDisplayedLeftColumns() ?? []).reduce((sum, each) => sum + each.getActualWidth(), 0);
  const scale = () => {
    const { offsetWidth } = viewport;
    return offsetWidth === 0 ? 1 : viewport.getBoundingClientRect().width / offsetWidth || 1;
  };
  const barOver = (way: 'vertical' | 'horizontal') =>
    host.querySelector(`.ag-body-${way}-scroll`)?.classList.contains('ag-scrollbar-invisible') === true ? BAR : 0;
  const columnAt = (x: number): number => {
    const pinned = pinnedWidth();
    const inPinned = x < pinned;
    const at = inPinned ? x : x - pinned + viewport.scrollLeft;
    let nearest = -1;
    let distance = Number.POSITIVE_INFINITY;
    for (let place = 0; place < ids().length; place += 1) {
      const box = column(place);
      if (box === null || box.pinned !== inPinned) continue;
      const off = at < box.left ? box.left - at : Math.max(0, at - (box.left + box.width - 0.5));
      if (off < distance) [nearest, distance] = [place, off];
      if (off === 0) break;
    }
    return nearest;
  };
  return {
    viewport,
    container,
    header,
    look() {
      sight = measured();
    },
    sight: () => sight,
    rows,
    column,
    pinnedWidth,
    headerHeight,
    barOverRows: () => barOver('vertical'),
    barOverBottom: () => barOver('horizontal'),
    scale,
    spotAt(x, y) {
      const box = viewport.getBoundingClientRect();
      const zoom = scale();
      const within = (value: number, from: number, to: number) => Math.max(from, Math.min(to, value));
      const across = within((x - box.left) / zoom, 0, viewport.clientWidth - 1);
      const head = headerHeight();
      const down = within((y - box.top) / zoom, head, viewport.clientHeight - 1) - head + viewport.scrollTop;
      let nearest: RowBox | null = null;
      let distance = Number.POSITIVE_INFINITY;
      for (const row of rows()) {
        const off = down < row.top ? row.top - down : Math.max(0, down - (row.top + row.height - 0.5));
        if (off < distance) [nearest, distance] = [row, off];
      }
      const place = columnAt(across);
      return nearest === null || place < 0 ? null : { row: nearest.index, column: place };
    },
    firstColumn() {
      const from = viewport.scrollLeft;
      const at = ids().findIndex((_id, place) => {
        const box = column(place);
        return box !== null && (box.pinned || box.left >= from);
      });
      return Math.max(0, at);
    },
    firstRow() {
      const from = viewport.scrollTop;
      return rows().reduce((first, { index, top }) => (top >= from - 1 && index < first ? index : first), Infinity);
    },
  };
}

/** The rows on screen: the grid keeps the row of the focused cell too, however far away it has been scrolled. */
function together(rows: RowBox[]): RowBox[] {
  const ordered = rows.sort((a, b) => a.index - b.index);
  let best: RowBox[] = [];
  let from = 0;
  for (let at = 1; at <= ordered.length; at += 1) {
    if (at < ordered.length && (ordered[at]?.index ?? 0) === (ordered[at - 1]?.index ?? 0) + 1) continue;
    if (at - from > best.length) best = ordered.slice(from, at);
    from = at;
  }
  return best;
}

/**
 * How far down a row stands. The text of its style would say so to six digits only, too few below a hundred thousand rows;
 * where the browser gives no numbers the row is measured.
 */
function topOf(row: HTMLElement, container: HTMLElement): number {
  // Firefox knows neither the numbers nor their names.
  if ('attributeStyleMap' in row) {
    const styles = row.attributeStyleMap;
    const top = styles.get('top');
    if (top instanceof CSSUnitValue) return top.value;
    const transform = styles.get('transform');
    const moved = transform instanceof CSSTransformValue ? transform[0] : undefined;
    if (moved instanceof CSSTranslate && moved.y instanceof CSSUnitValue) return moved.y.value;
  }
  const zoom = container.getBoundingClientRect().width / container.offsetWidth || 1;
  return (row.getBoundingClientRect().top - container.getBoundingClientRect().top) / zoom;
}

/** Whether the middle of a cell is to be seen; the grid keeps the focused row painted beyond its edges too. */
export function isInSight(cell: HTMLElement | null): boolean {
  if (cell === null) return false;
  const { left, top, width, height } = cell.getBoundingClientRect();
  return cell.contains(document.elementFromPoint(left + width / 2, top + height / 2));
}
