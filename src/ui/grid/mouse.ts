import type { Spot } from './sheet';

export interface MouseOptions {
  readonly host: HTMLElement;
  /** The column that shows row numbers: pressing it selects whole rows. */
  readonly numberColumn: string;
  readonly place: (column: string) => number;
  readonly lastColumn: () => number;
  readonly anchor: () => Spot | null;
  readonly collapse: (to: Spot) => void;
  readonly extend: (to: Spot) => void;
  readonly select: (anchor: Spot, head: Spot) => void;
  readonly focus: (spot: Spot) => void;
  readonly open: () => void;
  /** Scrolls a row into view. */
  readonly reveal: (row: number) => void;
}

interface Hit {
  readonly row: number;
  /** -1: the column of row numbers. */
  readonly column: number;
}

/** Selecting with the mouse: click, Shift+click, drag, whole rows by their numbers, double click to edit. */
export function listenMouse(options: MouseOptions): () => void {
  const { host, anchor, collapse, extend, select } = options;
  let dragging: Hit | null = null;
  let scroll = 0;

  const hitOf = (target: EventTarget | null): Hit | null => {
    if (!(target instanceof Element)) return null;
    const cell = target.closest('.ag-cell');
    const row = cell?.closest('.ag-row')?.getAttribute('row-index') ?? null;
    const id = cell?.getAttribute('col-id') ?? null;
    if (row === null || id === null) return null;
    return { row: Number(row), column: id === options.numberColumn ? -1 : options.place(id) };
  };
  const inField = (event: Event) => event.target instanceof Element && event.target.classList.contains('cell-field');

  // The grid moves its focus on pointerdown; the browser moves its own on the mousedown that follows.
  let keepFocus = false;
  const onMouseDown = (event: MouseEvent) => {
    if (keepFocus) event.preventDefault();
  };
  const onDown = (event: PointerEvent) => {
    keepFocus = false;
    if (event.button !== 0 || inField(event)) return;
    const hit = hitOf(event.target);
    if (hit === null) return;
    dragging = hit;
    const from = anchor();
    if (hit.column === -1) {
      keepFocus = true;
      event.stopPropagation();
      const first = event.shiftKey && from !== null ? from.row : hit.row;
      options.focus({ row: first, column: 0 });
      select({ row: first, column: 0 }, { row: hit.row, column: options.lastColumn() });
    } else if (event.shiftKey && from !== null) {
      keepFocus = true;
      event.stopPropagation();
      extend(hit);
    } else {
      collapse(hit);
    }
  };
  const reach = (hit: Hit) => {
    if (dragging === null) return;
    if (dragging.column === -1)
      select(anchor() ?? { row: dragging.row, column: 0 }, { row: hit.row, column: options.lastColumn() });
    else extend({ row: hit.row, column: Math.max(0, hit.column) });
  };
  const stopScroll = () => {
    window.clearInterval(scroll);
    scroll = 0;
  };
  const onMove = (event: MouseEvent) => {
    if (dragging === null) return;
    if ((event.buttons & 1) === 0) {
      onUp();
      return;
    }
    const hit = hitOf(document.elementFromPoint(event.clientX, event.clientY));
    const box = host.getBoundingClientRect();
    const step = event.clientY > box.bottom - 20 ? 1 : event.clientY < box.top + 34 ? -1 : 0;
    if (step === 0) stopScroll();
    else if (scroll === 0) scroll = window.setInterval(() => scrollOn(step, event), 40);
    if (hit !== null && (hit.row !== dragging.row || hit.column !== dragging.column)) reach(hit);
  };
  const scrollOn = (step: number, event: MouseEvent) => {
    const box = host.getBoundingClientRect();
    const edge = hitOf(document.elementFromPoint(event.clientX, step > 0 ? box.bottom - 40 : box.top + 46));
    if (edge === null) return;
    const row = Math.max(0, edge.row + step * 2);
    options.reveal(row);
    reach({ row: edge.row + step, column: edge.column });
  };
  const onUp = () => {
    dragging = null;
    stopScroll();
  };
  const onDouble = (event: MouseEvent) => {
    const hit = hitOf(event.target);
    if (hit !== null && hit.column !== -1 && !inField(event)) options.open();
  };
  host.addEventListener('pointerdown', onDown, true);
  host.addEventListener('mousedown', onMouseDown, true);
  host.addEventListener('dblclick', onDouble);
  document.addEventListener('mousemove', onMove);
  document.addEventListener('mouseup', onUp);
  return () => {
    onUp();
    host.removeEventListener('pointerdown', onDown, true);
    host.removeEventListener('mousedown', onMouseDown, true);
    host.removeEventListener('dblclick', onDouble);
    document.removeEventListener('mousemove', onMove);
    document.removeEventListener('mouseup', onUp);
  };
}
