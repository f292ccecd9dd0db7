import { createAutoscroll } from './autoscroll';
import type { Geometry } from './geometry';
import type { Range } from './range';
import { holds, type Spot } from './sheet';

export interface MouseOptions {
  readonly host: HTMLElement;
  readonly geometry: () => Geometry | null;
  readonly range: Range;
  /** The column that shows row numbers: pressing it selects whole rows, pressing its head everything. */
  readonly numberColumn: string;
  readonly place: (column: string) => number;
  readonly lastColumn: () => number;
  readonly rowCount: () => number;
  /** Puts the focus on the cell without selecting it or scrolling to it. */
  readonly land: (spot: Spot) => void;
  readonly open: () => void;
  readonly onSort: (column: string, add: boolean) => void;
}

const SCROLL_BARS = '.ag-body-vertical-scroll, .ag-body-horizontal-scroll';

/** What a press began: which part of the grid it goes on in. */
type Press =
  | { readonly kind: 'cells'; readonly excluding: Spot | null; moved: boolean }
  | { readonly kind: 'rows' }
  | { readonly kind: 'columns' };

/**
 * Selecting with the mouse, as in a spreadsheet: cells, whole rows by their numbers, whole columns by their heads; Shift
 * goes on from the focused cell, Ctrl begins a further block; what is dragged to the edge scrolls.
 */
export function listenMouse(options: MouseOptions): () => void {
  const { host, range, geometry } = options;
  let press: Press | null = null;
  let frame = 0;
  let point = { x: 0, y: 0 };

  const rowOf = (target: Element): number => Number(target.closest('.ag-row')?.getAttribute('row-index') ?? -1);
  const inField = (event: Event) => event.target instanceof Element && event.target.classList.contains('cell-field');
  const last = () => Math.max(0, options.lastColumn());
  const reach = () => {
    frame = 0;
    const spot = geometry()?.spotAt(point.x, point.y) ?? null;
    const head = range.head();
    if (press === null || spot === null || head === null) return;
    if (press.kind === 'rows') move({ row: spot.row, column: last() });
    else if (press.kind === 'columns') move({ row: head.row, column: spot.column });
    else move(spot);
  };
  const move = (to: Spot) => {
    const head = range.head();
    if (head?.row === to.row && head.column === to.column) return;
    if (press?.kind === 'cells') {
      // A drag that began in the selection with Ctrl is a further block after all.
      if (press.excluding !== null && !press.moved) {
        range.addArea(press.excluding, press.excluding);
        options.land(press.excluding);
      }
      press.moved = true;
    }
    range.extend(to);
  };
  const scroll = createAutoscroll(geometry, reach, () => ({ x: press?.kind !== 'rows', y: press?.kind !== 'columns' }));

  const landOnAnchor = () => {
    const at = range.anchor();
    if (at !== null) options.land(at);
  };

  /** True when the press was used up: the grid is not to move its focus by itself. */
  const pressCell = (event: PointerEvent, hit: Spot): boolean => {
    const from = range.anchor();
    press = { kind: 'cells', excluding: null, moved: true };
    if (event.shiftKey && from !== null) {
      range.extend(hit, null);
      if (!host.contains(document.activeElement)) landOnAnchor(); // the keys were elsewhere, in a search for instance
      return true;
    }
    if (!(event.ctrlKey || event.metaKey) || from === null) {
      range.collapse(hit);
      return false;
    }
    if (range.blocks().some((block) => holds(block, hit.row, hit.column))) {
      press = { kind: 'cells', excluding: hit, moved: false }; // decided when the button is let go
      return true;
    }
    range.addArea(hit, hit);
    options.land(hit);
    return true;
  };
  const pressRow = (event: PointerEvent, row: number) => {
    press = { kind: 'rows' };
    const from = range.anchor();
    const column = geometry()?.firstColumn() ?? 0;
    const end = { row, column: last() };
    if (event.shiftKey && from !== null) range.select({ row: from.row, column }, end, 'rows');
    else if (event.ctrlKey || event.metaKey) range.addArea({ row, column }, end, 'rows');
    else range.select({ row, column }, end, 'rows');
  };
  const pressHead = (event: PointerEvent, id: string) => {
    if (options.rowCount() === 0) return;
    const first = geometry()?.firstRow() ?? 0;
    const row = Number.isFinite(first) ? first : 0;
    if (id === options.numberColumn) {
      const from = range.anchor() ?? { row, column: geometry()?.firstColumn() ?? 0 };
      range.select(from, { row: options.rowCount() - 1, column: last() }, 'all');
      return;
    }
    press = { kind: 'columns' };
    const column = options.place(id);
    const from = range.anchor();
    const spot = { row, column };
    if (event.shiftKey && from !== null) range.select(from, { row: from.row, column }, 'columns');
    else if (event.ctrlKey || event.metaKey) range.addArea(spot, spot, 'columns');
    else range.select(spot, spot, 'columns');
  };
  // The grid moves its focus on pointerdown; the browser moves its own on the mousedown that follows.
  let keepFocus = false;
  const onMouseDown = (event: MouseEvent) => {
    // Whoever scrolls goes on typing where he was; a scroll bar held so can be drawn all the same.
    const bar = event.target instanceof Element && event.target.closest(SCROLL_BARS) !== null;
    if (keepFocus || bar) event.preventDefault();
  };
  const onDown = (event: PointerEvent) => {
    keepFocus = false;
    // A finger scrolls; where it taps the grid puts its focus.
    if (event.button !== 0 || event.pointerType === 'touch' || inField(event) || !(event.target instanceof Element))
      return;
    const head = headOf(event.target);
    const cell = event.target.closest('.ag-cell');
    if (head !== null) {
      pressHead(event, head);
      keepFocus = true;
      event.stopPropagation();
      landOnAnchor();
    } else if (cell !== null) {
      const id = cell.getAttribute('col-id') ?? '';
      const row = rowOf(cell);
      if (row < 0) return;
      if (id === options.numberColumn) {
        pressRow(event, row);
        keepFocus = true;
        event.stopPropagation();
        landOnAnchor();
      } else if (pressCell(event, { row, column: options.place(id) })) {
        keepFocus = true;
        event.stopPropagation();
      }
    }
    if (press !== null) point = { x: event.clientX, y: event.clientY };
  };
  const onMove = (event: PointerEvent) => {
    if (press === null) return;
    if ((event.buttons & 1) === 0) {
      onUp();
      return;
    }
    if (event.clientX === point.x && event.clientY === point.y) return;
    point = { x: event.clientX, y: event.clientY };
    if (frame === 0) frame = requestAnimationFrame(reach);
    scroll.at(point.x, point.y);
  };
  const onUp = () => {
    if (frame !== 0) {
      cancelAnimationFrame(frame);
      reach();
    }
    scroll.stop();
    const now = press;
    press = null;
    if (now?.kind !== 'cells' || now.excluding === null || now.moved) return;
    if (range.exclude(now.excluding)) landOnAnchor();
  };
  const onDouble = (event: MouseEvent) => {
    if (!(event.target instanceof Element) || inField(event)) return;
    const head = headOf(event.target);
    if (head !== null && head !== options.numberColumn) options.onSort(head, event.shiftKey);
    const id = event.target.closest('.ag-cell')?.getAttribute('col-id') ?? null;
    if (id !== null && id !== options.numberColumn) options.open();
  };
  host.addEventListener('pointerdown', onDown, true);
  host.addEventListener('mousedown', onMouseDown, true);
  host.addEventListener('dblclick', onDouble);
  document.addEventListener('pointermove', onMove);
  document.addEventListener('pointerup', onUp);
  document.addEventListener('pointercancel', onUp);
  return () => {
    onUp();
    host.removeEventListener('pointerdown', onDown, true);
    host.removeEventListener('mousedown', onMouseDown, true);
    host.removeEventListener('dblclick', onDouble);
    document.removeEventListener('pointermove', onMove);
    document.removeEventListener('pointerup', onUp);
    document.removeEventListener('pointercancel', onUp);
  };
}

/** The column whose head was pressed, its buttons and the edge that resizes it apart; null elsewhere. */
function headOf(target: Element): string | null {
  if (target.closest('button, .ag-header-cell-resize') !== null) return null;
  return target.closest('.ag-header-cell')?.getAttribute('col-id') ?? null;
}
