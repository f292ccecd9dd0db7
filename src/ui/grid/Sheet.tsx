import type { ColDef, GridApi } from 'ag-grid-community';
import { createEffect, createSignal, onCleanup, onMount } from 'solid-js';
import { AgGrid } from './AgGrid';
import { createDrawing, type Drawing } from './drawing';
import { listenFillHandle } from './fillHandle';
import { isInSight } from './geometry';
import { makeHeldCell } from './heldCell';
import { afterClosing, makeKeyHandler, stepOf, type KeysOptions } from './keys';
import { BEYOND } from './leaps';
import { listenMouse } from './mouse';
import type { Bounds } from './navigate';
import type { FoundCells } from './overlay';
import { createParking } from './parking';
import { createRange, type Range } from './range';
import { positionRows, repaintRows, showRowCount, type PositionRow } from './rows';
import type { Block, SheetModel, Spot } from './sheet';
import { ROW_HEIGHT } from './theme/theme';
import { createTabWalk } from './tabWalk';
import { createTyping, type TypingOptions } from './typing';
import type { Step } from './walking';
import './sheet.css';

/** What the screen may do with the sheet once it stands. */
export interface SheetHandle {
  readonly range: Range;
  /** Paints what has changed at the touched positions; without them everything on screen. */
  refresh(touched?: (position: number) => boolean): void;
  /** Shows the model's present number of rows and paints; `toTop`: they are other rows, seen from the first. */
  reload(toTop: boolean): void;
  /** Puts the focus on a cell and scrolls to it. */
  focus(spot: Spot): void;
  /** Scrolls to a cell. */
  reveal(spot: Spot): void;
  /** The focus back to where it was in the sheet. */
  refocus(): void;
  /** The same without scrolling: where that cell is out of sight, the head of this column takes the keys. */
  refocusHere(column: string): void;
  /** Writes a cell still open: positions are about to mean other rows. */
  settle(): void;
  /** The same as by Enter. */
  finish(): void;
  /** Ids of the displayed columns but the row numbers, from left to right. */
  columns(): readonly string[];
  cellElement(spot: Spot): HTMLElement | null;
  /** The text field that has the keys; clipboard events of the sheet come from it. */
  readonly field: HTMLElement;
  /** A cell is open for typing: the clipboard belongs to its text. */
  isOpen(): boolean;
  /** Draws a dashed line around blocks whose cells lie on the clipboard; none takes it away. */
  setCopied(blocks: readonly Block[]): void;
  copied(): readonly Block[];
  /** Marks the cells that a search has found; null: none. */
  setFound(found: FoundCells | null): void;
  /** The grid itself, for columns, row height and zoom; focus and ranges go through the handle. */
  readonly grid: GridApi<PositionRow>;
}

export interface SheetProps {
  model: SheetModel;
  /** The text a cell shows. */
  display: (position: number, column: string) => string;
  columns: readonly ColDef<PositionRow>[];
  numberColumn: string;
  english: boolean;
  label: string;
  words: TypingOptions['words'];
  onSort: (column: string, add: boolean) => void;
  onKey: KeysOptions['onKey'];
  /** Esc with nothing to end in the grid. */
  onEscape: () => void;
  /** A cell was opened for typing, or closed. */
  onOpen: (open: boolean) => void;
  onReady: (sheet: SheetHandle) => void;
}

/** AG Grid as a spreadsheet: it paints and scrolls; focus, ranges, typing and filling are the features beside this file. */
export function Sheet(props: SheetProps) {
  let host!: HTMLDivElement;
  let api: GridApi<PositionRow> | undefined;
  let drawing: Drawing | null = null;
  const [ids, setIds] = createSignal<readonly string[]>([]);
  let places = new Map<string, number>();
  const held = makeHeldCell();
  const model: SheetModel = props.model;
  const range = createRange({ rows: () => model.rowCount(), columns: () => ids().length });
  const place = (column: string) => places.get(column) ?? -1;

  const readColumns = () => {
    // The grid tells late: it may have been left by now.
    if (api === undefined || api.isDestroyed()) return;
    const before = ids();
    const now = api
      .getAllDisplayedColumns()
      .map((column) => column.getColId())
      .filter((id) => id !== props.numberColumn);
    places = new Map(now.map((id, index) => [id, index]));
    setIds(now);
    const moved = now.length !== before.length || now.some((id, index) => id !== before[index]);
    if (before.length > 0 && moved) range.remap((column) => places.get(before[column] ?? '') ?? column);
  };
  const bounds = (): Bounds => {
    const height = api?.getGridOption('rowHeight') ?? ROW_HEIGHT;
    const shown = api?.getVerticalPixelRange() ?? { top: 0, bottom: height * 2 };
    return {
      rows: model.rowCount(),
      columns: ids().length,
      page: Math.max(1, Math.floor((shown.bottom - shown.top) / height) - 1),
      isEmpty: ({ row, column }) => model.text(row, ids()[column] ?? '') === '',
      filled: (column) => model.filled(ids()[column] ?? ''),
    };
  };
  const reveal = ({ row, column }: Spot) => {
    const id = ids()[column];
    if (api === undefined || id === undefined || row < 0 || row >= model.rowCount()) return;
    api.ensureIndexVisible(row);
    api.ensureColumnVisible(id);
  };
  const cellElement = ({ row, column }: Spot): HTMLElement | null =>
    host.querySelector<HTMLElement>(
      `.ag-row[row-index="${row}"] .ag-cell[col-id="${CSS.escape(ids()[column] ?? '')}"]`,
    );
  const take = (spot: Spot) => {
    const cell = cellElement(spot);
    const id = ids()[spot.column];
    if (cell === null || id === undefined) return;
    parking.leave();
    typing.attach(cell, spot.row, id);
    const before = held.painted();
    // Cells that take no typing are styled by their text, so the grid paints them.
    if (model.canEdit(id, spot.row)) held.hold(cell, spot.row, id);
    else held.release();
    // The cell left shows what was painted into it; the grid would take it for what it painted itself, whoever stands there next.
    if (before !== null && (before.row !== spot.row || before.column !== id)) paintAnew(before);
    paintHeld();
  };
  const paintAnew = ({ row, column }: { readonly row: number; readonly column: string }) => {
    const node = api?.getDisplayedRowAtIndex(row);
    if (node !== undefined) api?.refreshCells({ rowNodes: [node], columns: [column], force: true });
  };
  const paintHeld = () => {
    const at = held.place();
    if (at !== null && !typing.isOpen()) held.paint(props.display(at.row, at.column));
  };
  const focus = (spot: Spot) => {
    const id = ids()[spot.column];
    if (api === undefined || id === undefined || spot.row < 0 || spot.row >= model.rowCount()) return;
    reveal(spot);
    land(spot, id);
  };
  const land = (spot: Spot, id: string) => {
    range.collapse(spot);
    holdAt(spot, id);
  };
  const walk = (step: Step) => {
    reveal(step.spot);
    walkTo(step);
  };
  const walkTo = (step: Step) => {
    range.walk(step);
    holdAt(step.spot);
  };
  /** Gives the keys to a cell on screen, whatever is selected around it. */
  const holdAt = (spot: Spot, id = ids()[spot.column] ?? '') => {
    if (parking.park(spot, id)) return;
    api?.setFocusedCell(spot.row, id);
    take(spot);
  };
  /** The same, and what is on screen stays: the grid gives its cells the focus as the browser does, which scrolls to them. */
  const holdStill = (spot: Spot) => {
    const viewport = drawing?.geometry.viewport;
    const { scrollTop = 0, scrollLeft = 0 } = viewport ?? {};
    holdAt(spot);
    if (viewport === undefined) return;
    viewport.scrollTop = scrollTop;
    viewport.scrollLeft = scrollLeft;
  };
  const keepFocus = (paint: () => void) => {
    const had = document.activeElement === typing.field;
    paint();
    paintHeld();
    typing.relabel();
    const at = range.anchor();
    // A cell that is painted anew drops what stood in it, the text field included.
    if (!had || document.activeElement === typing.field || at === null) return;
    if (cellElement(at) === null) focus(inRows(at));
    else take(at);
  };
  const inRows = (spot: Spot): Spot => ({
    row: Math.max(0, Math.min(spot.row, model.rowCount() - 1)),
    column: spot.column,
  });
  const tabs = createTabWalk();

  const typing = createTyping({
    get host() {
      return host;
    },
    model,
    words: () => props.words(),
    onOpen: () => {
      props.onOpen(true);
      drawing?.draw();
    },
    onClose: () => {
      props.onOpen(false);
      paintHeld();
      drawing?.draw();
    },
    onFill: (text) => model.fillWith(range.blocks(), text),
    onLeave: (event) => {
      const at = range.anchor();
      if (at === null) return () => undefined;
      const step = stepOf(event, range);
      const to = step?.spot ?? afterClosing(event, at, bounds(), tabs);
      const along = event.key === 'Tab' && step === null;
      reveal(to);
      if (step !== null) return () => walkTo(step);
      return () => {
        land(to, ids()[to.column] ?? '');
        if (along) tabs.step(at, to, true);
      };
    },
  });
  const parking = createParking({
    // Inside the grid: a key of the page must not take it for a field somewhere else, which keeps Ctrl+Z for its own text.
    get host() {
      return host.querySelector<HTMLElement>('.ag-host') ?? host;
    },
    typing,
    isMade: (spot) => api?.getDisplayedRowAtIndex(spot.row)?.data !== undefined && cellElement(spot) !== null,
    land: (spot) => holdAt(spot),
  });
  const definitions = props.columns.map((column): ColDef<PositionRow> => {
    const id = column.colId ?? '';
    return {
      ...column,
      valueGetter: ({ node }) => {
        const row = node?.rowIndex ?? -1;
        return row < 0 ? '' : (held.textFor(row, id) ?? props.display(row, id));
      },
    };
  });

  const made = (grid: GridApi<PositionRow>) => {
    api = grid;
    readColumns();
    grid.addEventListener('displayedColumnsChanged', readColumns);
    drawing = createDrawing({
      host,
      api: grid,
      range,
      ids,
      place,
      numberColumn: props.numberColumn,
      isOpen: typing.isOpen,
      fillable: () => model.canWrite(),
    });
    if (drawing !== null) listenFillHandle({ drawing, range, model, ids, bounds, land: holdAt });
    grid.setGridAriaProperty('label', props.label);
    grid.setGridAriaProperty('multiselectable', 'true');
  };
  /** Once the first rows stand: before, no cell could take the focus. */
  const ready = (grid: GridApi<PositionRow>) =>
    props.onReady({
      range,
      refresh: (touched) => keepFocus(() => repaintRows(grid, touched)),
      reload: (toTop) => {
        const had = document.activeElement === typing.field;
        const at = range.anchor();
        showRowCount(grid, model.rowCount());
        if (toTop && model.rowCount() > 0) grid.ensureIndexVisible(0, 'top');
        drawing?.setCopied([]);
        const lost = at !== null && (toTop || range.blocks().some(({ bottom }) => bottom >= model.rowCount()));
        if (lost) {
          grid.clearFocusedCell();
          range.collapse(inRows(toTop ? { row: 0, column: at.column } : at));
        }
        keepFocus(() => grid.refreshCells());
        const now = range.anchor();
        if (lost && had && now !== null) focus(now);
      },
      focus,
      reveal,
      refocus: () => {
        const at = range.anchor();
        if (at === null || at.row >= model.rowCount()) {
          focus(inRows(at ?? { row: 0, column: 0 }));
          return;
        }
        reveal(at);
        holdAt(at); // what is selected stays selected
      },
      refocusHere: (column) => {
        const at = range.anchor();
        if (at !== null && isInSight(cellElement(at))) holdAt(at);
        else grid.setFocusedHeader(column);
      },
      settle: () => typing.commit(),
      finish: () => typing.commit(true),
      columns: ids,
      cellElement,
      field: typing.field,
      isOpen: typing.isOpen,
      setCopied: (blocks) => drawing?.setCopied(blocks),
      copied: () => drawing?.copied() ?? [],
      setFound: (found) => drawing?.setFound(found),
      grid,
    });

  const loaded = () => {
    if (api !== undefined) ready(api);
  };

  onMount(() => {
    const onFocusIn = (event: FocusEvent) => {
      if (!(event.target instanceof HTMLElement) || !event.target.classList.contains('ag-cell')) return;
      const at = api?.getFocusedCell();
      if (at === null || at === undefined || api === undefined) return;
      const spot = { row: at.rowIndex, column: place(at.column.getColId()) };
      if (spot.column < 0) return;
      const now = range.anchor();
      if (now === null || now.row !== spot.row || now.column !== spot.column) range.collapse(spot);
      take(spot);
    };
    host.addEventListener('focusin', onFocusIn);
    const onKeyDown = makeKeyHandler({
      range,
      typing,
      bounds,
      focus,
      walk,
      reveal,
      clear: () => model.clear(range.blocks()),
      pastEnd: () => model.pastEnd(),
      copied: () => drawing?.copied() ?? [],
      endCopy: () => drawing?.setCopied([]),
      toStart: () => {
        const first = api?.getAllDisplayedColumns().find((column) => !column.isPinned());
        if (first !== undefined) api?.ensureColumnVisible(first, 'start');
      },
      tabs,
      onKey: (event, wait) => props.onKey(event, wait),
      onEscape: () => props.onEscape(),
    });
    host.addEventListener('keydown', onKeyDown, true);
    const stopMouse = listenMouse({
      host,
      geometry: () => drawing?.geometry ?? null,
      range,
      numberColumn: props.numberColumn,
      place,
      lastColumn: () => ids().length - 1,
      rowCount: () => model.rowCount(),
      land: holdStill,
      open: () => typing.open('end'),
      onSort: (column, add) => props.onSort(column, add),
    });
    onCleanup(() => {
      host.removeEventListener('focusin', onFocusIn);
      host.removeEventListener('keydown', onKeyDown, true);
      stopMouse();
      drawing?.destroy();
      parking.destroy();
      typing.destroy();
    });
  });
  createEffect(() => api?.setGridAriaProperty('label', props.label));

  return (
    <div class="sheet" ref={host} data-testid="roster-grid">
      <AgGrid<PositionRow>
        english={props.english}
        options={{
          ...positionRows(() => model.rowCount(), loaded),
          columnDefs: definitions,
          defaultColDef: {
            sortable: false,
            resizable: true,
            suppressMovable: true,
            suppressKeyboardEvent: () => true,
            suppressHeaderMenuButton: true,
          },
          rowBuffer: BEYOND,
          animateRows: false,
          suppressRowTransform: true,
          suppressAnimationFrame: true, // a row that comes a frame after its place is a blank one
          suppressColumnMoveAnimation: true, // its end is laid out 200 ms later, once more
          suppressOverlays: ['loading', 'noRows', 'noMatchingRows'],
          suppressCellFocus: false,
          focusGridInnerElement: () => {
            focus(inRows(range.anchor() ?? { row: 0, column: 0 }));
            return true;
          },
        }}
        onReady={made}
      />
    </div>
  );
}
