import type { ColumnId } from '../../client/protocol';
import type { RosterDesk } from './desk';

/** A press that moves less than this is a click. */
const THRESHOLD = 5;
const EDGE = 40;

interface Drag {
  readonly ids: readonly ColumnId[];
  readonly pressed: ColumnId;
  readonly from: number;
  started: boolean;
  before: ColumnId | null | undefined;
}

/**
 * Moving columns by their heads, as in a spreadsheet: a head that is selected with its whole column is picked up, one that is
 * not is selected first. Listens above the sheet, so that a press on a selected head never reaches it. Returns the end of it.
 */
export function listenHeaderDrag(
  host: HTMLElement,
  desk: RosterDesk,
  drop: (ids: readonly ColumnId[], before: ColumnId | null) => void,
): () => void {
  const line = document.createElement('div');
  line.className = 'column-drop';
  let drag: Drag | null = null;

  /** Columns that are selected from top to bottom. */
  const whole = (): ColumnId[] => {
    const last = desk.view.shown() - 1;
    const blocks = desk.blocks().filter(({ top, bottom }) => top === 0 && bottom >= last && last > 0);
    const ids = desk.displayed().map(({ id }) => id);
    return ids.filter((_, place) => blocks.some(({ left, right }) => place >= left && place <= right));
  };
  const onDown = (event: PointerEvent) => {
    const { target, button, shiftKey, ctrlKey, metaKey } = event;
    if (button !== 0 || shiftKey || ctrlKey || metaKey || !(target instanceof Element)) return;
    if (target.closest('button, .ag-header-cell-resize') !== null) return;
    const id = target.closest('.ag-header-cell')?.getAttribute('col-id') as ColumnId | null | undefined;
    const ids = whole();
    if (id === null || id === undefined || !ids.includes(id) || ids.length === desk.displayed().length) return;
    event.stopPropagation();
    event.preventDefault();
    drag = { ids, pressed: id, from: event.clientX, started: false, before: undefined };
  };
  const onMouseDown = (event: MouseEvent) => {
    if (drag === null) return;
    event.preventDefault(); // the keys stay with the cell
    event.stopPropagation();
  };
  const onMove = (event: PointerEvent) => {
    if (drag === null) return;
    if (!drag.started && Math.abs(event.clientX - drag.from) < THRESHOLD) return;
    drag.started = true;
    host.classList.add('column-moving');
    const frame = host.getBoundingClientRect();
    const shown = desk.columnControl.now().order.filter((id) => !desk.columnControl.now().hidden.has(id));
    const over = headAt(host, Math.min(Math.max(event.clientX, frame.left + 1), frame.right - 2));
    const id = over?.getAttribute('col-id') as ColumnId | null | undefined;
    const place = id === null || id === undefined ? -1 : shown.indexOf(id);
    if (over === null || place < 0) return; // the head of the row numbers: nothing stands before the first column
    const box = over.getBoundingClientRect();
    const behind = event.clientX > box.left + box.width / 2;
    let at = behind ? place + 1 : place;
    // A column that is itself being moved is no place to stand before: the next one is.
    while (at < shown.length && drag.ids.includes(shown[at] as ColumnId)) at += 1;
    drag.before = shown[at] ?? null;
    line.style.transform = `translateX(${Math.round((behind ? box.right : box.left) - frame.left - 2)}px)`;
    if (line.parentElement !== host) host.append(line);
    // At the ends the columns beyond come into view.
    const { pinned } = desk.columnControl.now();
    const left = headAt(host, event.clientX - EDGE)?.getAttribute('col-id') as ColumnId | null | undefined;
    const atLeft = left !== null && left !== undefined && pinned.has(left) && !pinned.has(shown[place] ?? left);
    const beyond = event.clientX > frame.right - EDGE ? shown[place + 1] : atLeft ? shown[place - 1] : undefined;
    if (beyond !== undefined) desk.sheet()?.grid.ensureColumnVisible(beyond);
  };
  const end = () => {
    drag = null;
    line.remove();
    host.classList.remove('column-moving');
  };
  const onUp = () => {
    const now = drag;
    end();
    if (now === null) return;
    if (now.started && now.before !== undefined) drop(now.ids, now.before);
    else if (!now.started) selectOne(now.pressed);
  };
  /** A click on one of several selected heads selects its column alone. */
  const selectOne = (id: ColumnId) => {
    const range = desk.sheet()?.range;
    const column = desk.sheet()?.columns().indexOf(id) ?? -1;
    const row = range?.anchor()?.row ?? 0;
    if (column >= 0) range?.select({ row, column }, { row, column }, 'columns');
    desk.refocus();
  };
  const onKey = (event: KeyboardEvent) => {
    if (drag === null || event.key !== 'Escape') return;
    event.stopPropagation();
    end();
  };
  host.addEventListener('pointerdown', onDown, true);
  host.addEventListener('mousedown', onMouseDown, true);
  document.addEventListener('pointermove', onMove);
  document.addEventListener('pointerup', onUp);
  document.addEventListener('pointercancel', end);
  document.addEventListener('keydown', onKey, true);
  return () => {
    end();
    host.removeEventListener('pointerdown', onDown, true);
    host.removeEventListener('mousedown', onMouseDown, true);
    document.removeEventListener('pointermove', onMove);
    document.removeEventListener('pointerup', onUp);
    document.removeEventListener('pointercancel', end);
    document.removeEventListener('keydown', onKey, true);
  };
}

/** The head that is seen at this place; frozen ones lie over others. */
function headAt(host: HTMLElement, x: number): Element | null {
  const head = host.querySelector('.ag-header-cell');
  if (head === null) return null;
  const { top, height } = head.getBoundingClientRect();
  return document.elementFromPoint(x, top + height / 2)?.closest('.ag-header-cell') ?? null;
}
