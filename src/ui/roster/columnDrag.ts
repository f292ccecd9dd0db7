import type { ColumnId } from '../../client/protocol';
import type { RosterDesk } from './desk';

const THRESHOLD = 5;

interface Drag {
  readonly ids: readonly ColumnId[];
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
    drag = { ids, from: event.clientX, started: false, before: undefined };
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
    const heads = [...host.querySelectorAll<HTMLElement>('.ag-header-cell[col-id]')]
      .map((head) => ({ id: head.getAttribute('col-id') as ColumnId, box: head.getBoundingClientRect() }))
      .filter(({ id }) => desk.columns.some((column) => column.id === id))
      .sort((a, b) => a.box.left - b.box.left);
    const over = heads.find(({ box }) => event.clientX < box.left + box.width / 2);
    const edge = over?.box.left ?? heads.at(-1)?.box.right ?? 0;
    const shown = desk.columnControl.now().order.filter((id) => !desk.columnControl.now().hidden.has(id));
    // A column that is itself being moved is no place to stand before: the next one is.
    let at = over === undefined ? nextOf(shown, heads.at(-1)?.id) : shown.indexOf(over.id);
    while (at < shown.length && drag.ids.includes(shown[at] as ColumnId)) at += 1;
    drag.before = shown[at] ?? null;
    const frame = host.getBoundingClientRect();
    line.style.transform = `translateX(${Math.round(Math.min(edge, frame.right - 2) - frame.left - 1)}px)`;
    if (line.parentElement !== host) host.append(line);
    const sheet = desk.sheet();
    const nearest = over?.id ?? heads.at(-1)?.id;
    if (nearest !== undefined && (event.clientX > frame.right - 40 || event.clientX < frame.left + 60))
      sheet?.grid.ensureColumnVisible(
        shown[Math.max(0, shown.indexOf(nearest) + (event.clientX > frame.right - 40 ? 1 : -1))] ?? nearest,
      );
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
    const [first] = now.ids;
    if (now.started && now.before !== undefined) drop(now.ids, now.before);
    else if (!now.started && first !== undefined) desk.refocus();
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

function nextOf(ids: readonly ColumnId[], id: ColumnId | undefined): number {
  return id === undefined ? ids.length : ids.indexOf(id) + 1;
}
