/**
 * The cell that holds the text field. The grid believes that its text never changes: painting the cell anew would throw
 * the field out, and the focus with it, which costs 5 to 10 ms an edit. What the cell shows is painted here instead.
 */
export interface HeldCell {
  hold(cell: HTMLElement, row: number, column: string): void;
  /** What the grid takes for the cell's text; null for all other cells. */
  textFor(row: number, column: string): string | null;
  paint(text: string): void;
  readonly place: () => { readonly row: number; readonly column: string } | null;
  /** Where the cell shows another text than the grid painted last: once it is held no more the grid must paint it anew. */
  readonly painted: () => { readonly row: number; readonly column: string } | null;
  release(): void;
}

interface Held {
  readonly cell: HTMLElement;
  readonly row: number;
  readonly column: string;
  /** The text the grid painted last. */
  readonly text: string;
}

export function makeHeldCell(): HeldCell {
  let held: Held | null = null;
  return {
    hold(cell, row, column) {
      if (held?.cell === cell && held.row === row && held.column === column) return;
      held = { cell, row, column, text: textNode(cell)?.data ?? '' };
    },
    // A cell that was scrolled away is gone; the one made in its place is the grid's own.
    textFor: (row, column) => (held?.row === row && held.column === column && held.cell.isConnected ? held.text : null),
    paint(text) {
      if (held === null) return;
      const node = textNode(held.cell);
      if (node === null) held.cell.prepend(text);
      else if (node.data !== text) node.data = text;
    },
    place: () => held,
    painted: () =>
      held !== null && held.cell.isConnected && (textNode(held.cell)?.data ?? '') !== held.text ? held : null,
    release() {
      held = null;
    },
  };
}

function textNode(cell: HTMLElement): Text | null {
  for (const node of cell.childNodes) if (node instanceof Text) return node;
  return null;
}
