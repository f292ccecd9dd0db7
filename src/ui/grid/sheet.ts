/** What the spreadsheet features (ranges, typing, clipboard) know of the table behind the grid. */
export interface SheetModel {
  /** Rows on display. */
  rowCount(): number;
  /**
   * Whether a person may type into the column (its cells are not computed, the workbook is not read-only), or into its cell at
   * a position (which is not one of a heading).
   */
  canEdit(column: string, position?: number): boolean;
  /** The cell's whole text: what is edited and copied, never masked. */
  text(position: number, column: string): string;
  /** Cells of the column may hold texts of several lines. */
  lines(column: string): boolean;
  /** Takes a text typed into one cell. */
  edit(position: number, column: string, text: string): void;
  /** Empties the editable cells of the blocks. */
  clear(blocks: readonly Block[]): void;
  /** Cells can be changed here and now. */
  canWrite(): boolean;
  /** Says of each position whether the column's cell holds something; fast enough to be asked of a million. */
  filled(column: string): (position: number) => boolean;
  /** Whether texts of the column may count up when they are filled: ID numbers never do. */
  counts(column: string): boolean;
  /** The handle copies, as in Excel where a list is filtered; with Ctrl what can count goes on. */
  copies(): boolean;
  /** The text as the column's cells would show it. */
  preview(column: string, text: string): string;
  /** Continues each source into its target, beside it in the same rows or columns; one step back. `notes`: what else is to be said of it. */
  fillFrom(fills: readonly Fill[], notes?: readonly string[]): void;
  /** Puts one text into all editable cells of the blocks. */
  fillWith(blocks: readonly Block[], text: string): void;
  /** Words offered while typing into the column; null where there are none. */
  choices(column: string): Choices | null;
  /** Somebody types into, or tries to open, a cell that takes nothing. */
  refuse(position: number, column: string, how: 'type' | 'open'): void;
  /**
   * Of a text that began with a key which says something of the person by itself: true where it holds nothing but such keys. Then it
   * is not written, and that is said.
   */
  onlyKeys(position: number, column: string, text: string): boolean;
  /** Somebody wants to go on below the last row. */
  pastEnd(): void;
}

export interface Choices {
  readonly words: readonly string[];
  /** Several words in one cell, joined by this mark. */
  readonly joined: string | null;
  /** Whether a text that is none of the words has a meaning or a place of its own in the column: it stays as it is typed. */
  readonly keeps: (text: string) => boolean;
  /** The words that are read as this says: pinyin, or its initials. None as long as the readings are on their way. */
  readonly read: (text: string, words: readonly string[]) => readonly string[];
  /** Sees to it that the readings come; true once they have come since. */
  readonly arrived: () => Promise<boolean>;
}

/** A rectangle of cells: display positions and places among the displayed columns, all included. */
export interface Block {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export type Direction = 'down' | 'up' | 'right' | 'left';

export interface Fill {
  readonly source: Block;
  readonly target: Block;
  readonly direction: Direction;
  /** `usual`: what can count goes on counting. `other`: what would count is copied, what would be copied counts. `copy`: copied. `count`: what can count goes on, a single number too. */
  readonly how: 'usual' | 'other' | 'copy' | 'count';
}

/** One cell, by display position and place among the displayed columns. */
export interface Spot {
  readonly row: number;
  readonly column: number;
}

export function blockOf(a: Spot, b: Spot): Block {
  return {
    top: Math.min(a.row, b.row),
    bottom: Math.max(a.row, b.row),
    left: Math.min(a.column, b.column),
    right: Math.max(a.column, b.column),
  };
}

export function cellsOf(block: Block): number {
  return (block.bottom - block.top + 1) * (block.right - block.left + 1);
}

export function holds(block: Block, row: number, column: number): boolean {
  return row >= block.top && row <= block.bottom && column >= block.left && column <= block.right;
}
