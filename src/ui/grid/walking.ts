import { cellsOf, holds, type Block, type Spot } from './sheet';

/** Where a key leads inside the selection. */
export interface Step {
  readonly spot: Spot;
  /** Blocks that are passed on the way: 0 = it stays in its own, 1 = into the next one, -1 = into the one before. */
  readonly turn: -1 | 0 | 1;
}

/**
 * The next cell of a selection, as in Excel: Enter goes down the columns of a block, Tab along its rows; from the end of
 * a block it goes on in the next one, and round. The block with the focused cell is the last one; the first follows it.
 * Null where a single cell is selected.
 */
export function stepInside(blocks: readonly Block[], at: Spot, along: 'rows' | 'columns', back: boolean): Step | null {
  const block = blocks.at(-1);
  if (block === undefined || (blocks.length === 1 && cellsOf(block) === 1)) return null;
  if (!holds(block, at.row, at.column)) return { spot: cornerOf(block, back), turn: 0 };
  const by = back ? -1 : 1;
  const down = () => (at.row + by >= block.top && at.row + by <= block.bottom ? at.row + by : null);
  const across = () => (at.column + by >= block.left && at.column + by <= block.right ? at.column + by : null);
  const corner = cornerOf(block, back);
  const [row, column] = [down(), across()];
  if (along === 'rows') {
    if (column !== null) return { spot: { row: at.row, column }, turn: 0 };
    if (row !== null) return { spot: { row, column: corner.column }, turn: 0 };
  } else {
    if (row !== null) return { spot: { row, column: at.column }, turn: 0 };
    if (column !== null) return { spot: { row: corner.row, column }, turn: 0 };
  }
  const next = blocks.length === 1 ? block : blocks.at(back ? -2 : 0);
  return { spot: cornerOf(next ?? block, back), turn: blocks.length === 1 ? 0 : by };
}

/** Where a walk through a block begins. */
function cornerOf(block: Block, back: boolean): Spot {
  return back ? { row: block.bottom, column: block.right } : { row: block.top, column: block.left };
}
