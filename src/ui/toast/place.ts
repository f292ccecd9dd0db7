import { createSignal, onCleanup } from 'solid-js';
import { meets } from './meets';

/** Above the roster's status line and the grid's sideways scroll bar. */
const BOTTOM = 52;
const GAP = 20;
const CLEAR = 6;

/** What no message may lie over: it ends above them while there are any. */
const [clear, setClear] = createSignal<HTMLElement | null>(null);
export { clear as keptClear };

/** Keeps the place that is open clear of messages while the component lives: it is full of what is pressed, to its last line. */
export function keepClear(): void {
  const place = document.getElementById('main');
  setClear(place);
  onCleanup(() => {
    setClear(null);
    if (place !== null) place.style.marginBottom = '';
  });
}

/** What the messages stand over: the grid, or the place that is open, never the panel or the drawer beside it. */
export function ground(): HTMLElement | null {
  return document.querySelector<HTMLElement>('.roster-sheet') ?? document.getElementById('main');
}

/**
 * Puts the messages into the bottom right corner of the ground: above the row of the focused cell where they would lie over
 * it, under the heads where they would lie over the last row of the list, which cannot be scrolled from below them, in the
 * left corner where they would lie over a control that has the focus. A small window that stands open over the work has its
 * buttons to be pressed: they go to the first corner in which they lie over none.
 */
export function placeToasts(region: HTMLElement): void {
  const box = ground()?.getBoundingClientRect();
  const right = box?.right ?? window.innerWidth;
  const inset = Math.max(0, window.innerWidth - right) + GAP;
  // Side by side as far as there is room.
  region.style.maxWidth = `${Math.max(240, (box?.width ?? window.innerWidth) - 2 * GAP)}px`;
  const put = (side: 'left' | 'right', up: 'top' | 'bottom', distance: number) => {
    // Positions go through CSSOM: a strict policy drops style attributes.
    region.classList.toggle('toasts-left', side === 'left');
    region.style.left = side === 'left' ? `${GAP}px` : 'auto';
    region.style.right = side === 'left' ? 'auto' : `${inset}px`;
    region.style.top = up === 'top' ? `${distance}px` : 'auto';
    region.style.bottom = up === 'top' ? 'auto' : `${distance}px`;
  };
  const over = (taken: Box) =>
    [...region.querySelectorAll('.toast')].some((toast) => meets(toast.getBoundingClientRect(), taken));
  const kept = clear();
  if (kept !== null) {
    put('right', 'bottom', CLEAR);
    const { height } = region.getBoundingClientRect();
    kept.style.marginBottom = height === 0 ? '' : `${Math.ceil(height) + 2 * CLEAR}px`;
    return;
  }
  put('right', 'bottom', BOTTOM);
  const head = document.querySelector('.roster-sheet .ag-grid-pinned-top-rows')?.getBoundingClientRect().bottom ?? 0;
  const windows = openWindows().map((each) => each.getBoundingClientRect());
  if (windows.some(over)) {
    const corners = [
      ['left', 'bottom', BOTTOM],
      ['right', 'top', head + CLEAR],
      ['left', 'top', head + CLEAR],
    ] as const;
    for (const [side, up, distance] of corners) {
      put(side, up, distance);
      if (!windows.some(over)) return;
    }
    put('left', 'bottom', BOTTOM);
    return;
  }
  const at = document.activeElement;
  const idle = at === null || at === document.body || at.id === 'main' || region.contains(at);
  const cell = idle || at.closest('.ag-host') === null ? null : document.querySelector('.ag-cell-focus');
  if (!idle && cell === null && over(at.getBoundingClientRect())) {
    put('left', 'bottom', BOTTOM);
    return;
  }
  const row = cell === null ? null : line(cell);
  const last = lastRow();
  if (last !== null && over(line(last))) {
    put('right', 'top', head + CLEAR);
    if (row !== null && over(row)) put('right', 'top', row.bottom + CLEAR);
  } else if (row !== null && over(row)) put('right', 'bottom', window.innerHeight - row.top + CLEAR);
}

/** Menus of heads, panels of views and of sorting, which stand over the rows; what is modal is above the messages anyway. */
function openWindows(): readonly Element[] {
  return [...document.querySelectorAll('[role="dialog"]:not(dialog), [role="menu"]')];
}

type Box = Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom'>;

/** Of a cell the whole row counts. */
function line(cell: Element): Box {
  const { top, bottom } = cell.getBoundingClientRect();
  return { left: 0, right: window.innerWidth, top, bottom };
}

/** The last row of the list, where it is drawn. */
function lastRow(): Element | null {
  const count = document.querySelector('.roster-sheet [role="grid"]')?.getAttribute('aria-rowcount');
  return document.querySelector(`.roster-sheet .ag-row[aria-rowindex="${Number(count)}"]`);
}
