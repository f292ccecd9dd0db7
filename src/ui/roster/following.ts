import { createEffect, createMemo, on, onCleanup, type Accessor } from 'solid-js';
import type { Session } from '../../client/types';
import type { SheetHandle } from '../grid/Sheet';
import { firstAsked, focusIsFree, offerGridFocus, setFirstAsked } from '../state/gridFocus';
import { keepLastCell, lastCellOf } from '../state/lastCells';
import { heldForGrid } from '../widgets/heldKeys';
import { bringInSight } from './find/inSight';
import type { Moved, RosterView } from './view';

const PAUSE = 100;

/** The open explanation follows the focused person; where there is none it closes. */
export function followPerson(options: {
  readonly row: Accessor<number>;
  readonly explaining: Accessor<boolean>;
  readonly explain: (row: number) => void;
  readonly end: () => void;
}): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  onCleanup(() => clearTimeout(timer));
  const row = createMemo(() => options.row());
  createEffect(
    on(
      row,
      () => {
        clearTimeout(timer);
        if (!options.explaining()) return;
        timer = setTimeout(() => {
          if (!options.explaining()) return;
          if (row() >= 0) options.explain(row());
          else options.end();
        }, PAUSE);
      },
      { defer: true },
    ),
  );
}

/** The focus goes to the cell it stood on last, once the screen is opened and whenever rows change under nobody's hands. */
export function keepGridFocus(options: {
  readonly session: Session;
  readonly view: RosterView;
  readonly sheet: Accessor<SheetHandle | undefined>;
  /** There is no cell to stand on. */
  readonly noRows: () => void;
}): {
  readonly ifFree: () => void;
  readonly back: () => void;
  /** Positions are about to mean other rows: whoever has the cursor is remembered. */
  readonly remember: () => void;
  /** They do: the cursor goes along with its person, who stays in sight. False where it is not to, or he is gone. */
  readonly follow: (moved: Moved) => boolean;
} {
  const { session, view, sheet } = options;
  /** Back to the cell that had the keys; where its column is gone, to the last one of its row. */
  const back = () => {
    const handle = sheet();
    const now = handle?.range.anchor() ?? null;
    const last = (handle?.columns().length ?? 0) - 1;
    if (now !== null && last >= 0 && now.column > last) handle?.focus({ row: now.row, column: last });
    else handle?.refocus();
    if (view.shown() === 0 && focusIsFree() && !view.busy()) options.noRows();
  };
  let before = lastCellOf(session);
  let first = true;
  let frame = 0;
  /** A cell had the keys when the list changed. Where no row is left AG Grid gives them to a head; rows that come again have them back. */
  let strayed = false;
  const inHead = () => document.activeElement?.closest('.ag-header-cell') instanceof HTMLElement;
  const take = (tries: number) => {
    const handle = sheet();
    const free = focusIsFree() || (strayed && inHead() && view.shown() > 0);
    if (tries <= 0 || handle === undefined || !free) return;
    // Keys that are held for rows on their way are given on when these are there.
    if (heldForGrid() && view.busy()) return;
    if (view.shown() === 0) {
      if (!view.busy()) options.noRows(); // else they may be on their way
      return;
    }
    const now = handle.range.anchor();
    const known = before?.query === JSON.stringify(view.query()) ? view.positionOf(before.row) : -1;
    if (first && now === null && before !== undefined && known >= 0)
      handle.focus({ row: known, column: Math.max(0, handle.columns().indexOf(before.column)) });
    else back();
    // Rows may not be painted yet.
    if (focusIsFree()) frame = requestAnimationFrame(() => take(tries - 1));
    else first = false;
  };
  const ifFree = () => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => take(30));
  };
  onCleanup(() => cancelAnimationFrame(frame));
  onCleanup(offerGridFocus(back));
  createEffect(
    on(sheet, (handle) => {
      // Another language makes the grid anew: the cell that was the active one still is, whoever has the keys.
      before = lastCellOf(session);
      const place = before === undefined ? -1 : (handle?.columns().indexOf(before.column) ?? -1);
      const row = before?.query === JSON.stringify(view.query()) ? view.positionOf(before.row) : -1;
      if (handle !== undefined && row >= 0 && place >= 0 && row < view.shown()) {
        handle.range.collapse({ row, column: place });
        handle.reveal({ row, column: place });
      }
      first = true;
      ifFree();
    }),
  );
  createEffect(() => {
    const handle = sheet();
    if (!firstAsked() || handle === undefined || view.busy()) return;
    const rows = view.shown();
    queueMicrotask(() => {
      setFirstAsked(false);
      let row = 0;
      while (row < rows && view.rowAt(row) < 0) row += 1; // headings of groups
      if (row < rows) handle.focus({ row, column: handle.range.anchor()?.column ?? 0 });
    });
  });
  createEffect(() => {
    const at = sheet()?.range.anchor() ?? null;
    if (at === null) return;
    const row = view.rowAt(at.row);
    const column = sheet()?.columns()[at.column] ?? '';
    if (row >= 0) keepLastCell(session, { row, column, query: JSON.stringify(view.query()) });
  });
  let person = -1;
  let atTop = false;
  const remember = () => {
    const at = sheet()?.range.anchor() ?? null;
    person = at === null ? -1 : view.rowAt(at.row);
    strayed = document.activeElement === sheet()?.field || (strayed && inHead());
    atTop = at?.row === 0;
  };
  const follow = (moved: Moved): boolean => {
    // Who stands at the top of the list has not gone anywhere in it: sorted or filtered it is seen from its top.
    return moved === 'staying' || (moved === 'kept' && !atTop) ? stayWith(person) : false;
  };
  const stayWith = (row: number): boolean => {
    const handle = sheet();
    const position = row < 0 ? -1 : view.positionOf(row);
    if (handle === undefined || position < 0) return false;
    const had = document.activeElement === handle.field;
    const spot = { row: position, column: handle.range.anchor()?.column ?? 0 };
    handle.reload(false);
    bringInSight(handle, spot);
    if (had) handle.focus(spot);
    else {
      handle.grid.clearFocusedCell();
      handle.range.collapse(spot);
    }
    return true;
  };
  return { ifFree, back, remember, follow };
}
