import type { GridApi } from 'ag-grid-community';
import { createSignal, type Accessor } from 'solid-js';
import { blockOf, type Block, type Spot } from './sheet';

/** The rectangle of selected cells: it grows from the focused cell, which stays where it is. */
export interface Range {
  /** The selected block; a single cell where nothing else is selected; null while no cell has the focus. */
  readonly block: Accessor<Block | null>;
  /** The cell that has the focus and where typing goes. */
  readonly anchor: Accessor<Spot | null>;
  /** The corner that moves with Shift. */
  readonly head: Accessor<Spot | null>;
  /** Selects one cell. */
  collapse(to: Spot): void;
  /** Moves the far corner, which need not be on screen. */
  extend(to: Spot): void;
  /** Selects a block around the focused cell. */
  select(anchor: Spot, head: Spot): void;
  drop(): void;
}

/** Keeps the selected block and repaints the cells when it changes. */
export function createRange(api: () => GridApi | undefined): Range {
  const [corners, setCorners] = createSignal<{ readonly anchor: Spot; readonly head: Spot } | null>(null);
  const repaint = () => api()?.refreshCells();
  const many = () => {
    const now = corners();
    return now !== null && (now.anchor.row !== now.head.row || now.anchor.column !== now.head.column);
  };
  const set = (anchor: Spot, head: Spot) => {
    const before = many();
    setCorners({ anchor, head });
    // A single cell has the grid's own focus ring: nothing to paint.
    if (before || many()) repaint();
  };
  return {
    block: () => {
      const now = corners();
      return now === null ? null : blockOf(now.anchor, now.head);
    },
    anchor: () => corners()?.anchor ?? null,
    head: () => corners()?.head ?? null,
    collapse: (to) => set(to, to),
    extend: (to) => set(corners()?.anchor ?? to, to),
    select: set,
    drop: () => {
      const before = many();
      setCorners(null);
      if (before) repaint();
    },
  };
}

/** Class rules that paint the block: ground inside, an outline along its edges. */
export function rangeClasses(block: () => Block | null, place: (column: string) => number) {
  type At = { readonly node: { readonly rowIndex: number | null }; readonly column: { getColId(): string } };
  const on = (test: (block: Block, row: number, column: number) => boolean) => (at: At) => {
    const now = block();
    if (now === null || (now.top === now.bottom && now.left === now.right)) return false;
    const row = at.node.rowIndex ?? -1;
    if (row < now.top || row > now.bottom) return false;
    const column = place(at.column.getColId());
    return column >= now.left && column <= now.right && test(now, row, column);
  };
  return {
    'in-range': on(() => true),
    'range-top': on((now, row) => row === now.top),
    'range-bottom': on((now, row) => row === now.bottom),
    'range-left': on((now, _row, column) => column === now.left),
    'range-right': on((now, _row, column) => column === now.right),
  };
}
