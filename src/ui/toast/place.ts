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
 * it, in the left corner where they would lie over a control that has the focus.
 */
export function placeToasts(region: HTMLElement): void {
  const right = ground()?.getBoundingClientRect().right ?? window.innerWidth;
  const put = (side: 'left' | 'right', distance: number, bottom: number) => {
    // Positions go through CSSOM: a strict policy drops style attributes.
    region.classList.toggle('toasts-left', side === 'left');
    region.style.left = side === 'left' ? `${distance}px` : 'auto';
    region.style.right = side === 'left' ? 'auto' : `${distance}px`;
    region.style.bottom = `${bottom}px`;
  };
  const inset = Math.max(0, window.innerWidth - right) + GAP;
  const kept = clear();
  if (kept !== null) {
    put('right', inset, CLEAR);
    const { height } = region.getBoundingClientRect();
    kept.style.marginBottom = height === 0 ? '' : `${Math.ceil(height) + 2 * CLEAR}px`;
    return;
  }
  put('right', inset, BOTTOM);
  const at = document.activeElement;
  if (at === null || at === document.body || at.id === 'main' || region.contains(at)) return;
  const cell = at.closest('.ag-host') === null ? null : document.querySelector('.ag-cell-focus');
  const box = (cell ?? at).getBoundingClientRect();
  // Of a cell the whole row counts.
  const taken = cell === null ? box : { left: 0, right: window.innerWidth, top: box.top, bottom: box.bottom };
  if (![...region.querySelectorAll('.toast')].some((toast) => meets(toast.getBoundingClientRect(), taken))) return;
  if (cell === null) put('left', GAP, BOTTOM);
  else put('right', inset, window.innerHeight - box.top + CLEAR);
}
