import type { RosterChange } from '../../roster/types';
import { cellsOf, type Block } from '../grid/sheet';
import type { RosterColumn } from './columns';
import type { RosterView } from './view';

/** Of more blocks than these only the first is selected: they are drawn one by one. */
const MOST_BLOCKS = 64;

/**
 * The cells on display that a change has touched, as blocks from top to bottom: rows with the same changed columns one below the
 * other are one. Persons who came back are whole rows. Cells that no column shows stand for the one at `column`; so does a colour
 * mark, which is seen at the row's number wherever its column is.
 */
export function changedBlocks(
  change: RosterChange,
  view: Pick<RosterView, 'rowAt' | 'shown'>,
  displayed: readonly RosterColumn[],
  column: number,
): readonly Block[] {
  const length = change.cells.reduce((most, { rows }) => rows.reduce((far, row) => Math.max(far, row + 1), most), 0);
  /** By row: which of the changed fields, a bit each; there are fewer fields than bits. */
  const touched = new Uint32Array(length);
  for (const [index, { rows }] of change.cells.entries())
    for (const row of rows) touched[row] = (touched[row] ?? 0) | (1 << index);
  const back = new Set(change.restored);
  const runsOf = makeRuns(change, displayed, column);
  const blocks: Block[] = [];
  let rows = 0;
  let open: { readonly top: number; readonly what: number } | null = null;
  const end = (bottom: number) => {
    if (open === null) return;
    rows += bottom - open.top + 1;
    for (const { left, right } of runsOf(open.what)) blocks.push({ top: open.top, bottom, left, right });
    open = null;
  };
  const shown = view.shown();
  for (let position = 0; position < shown && blocks.length <= MOST_BLOCKS; position += 1) {
    const row = view.rowAt(position);
    const what = row < 0 ? 0 : back.has(row) ? WHOLE_ROW : (touched[row] ?? 0);
    if (open !== null && open.what === what) continue;
    end(position - 1);
    if (what !== 0) open = { top: position, what };
  }
  end(shown - 1);
  return blocks.length > MOST_BLOCKS ? blocks.slice(0, 1) : joined(blocks, rows);
}

/** A block of which some cells were the same before is selected as a whole: every row of it has changed, and most of its cells. */
function joined(blocks: readonly Block[], rows: number): readonly Block[] {
  const whole = blocks.reduce<Block | null>(
    (box, { top, bottom, left, right }) => ({
      top: Math.min(box?.top ?? top, top),
      bottom: Math.max(box?.bottom ?? bottom, bottom),
      left: Math.min(box?.left ?? left, left),
      right: Math.max(box?.right ?? right, right),
    }),
    null,
  );
  if (whole === null || whole.bottom - whole.top + 1 > rows) return blocks;
  return blocks.reduce((sum, block) => sum + cellsOf(block), 0) * 2 >= cellsOf(whole) ? [whole] : blocks;
}

const WHOLE_ROW = -1;

interface Run {
  readonly left: number;
  readonly right: number;
}

/** Neighbouring columns among those of the changed fields. */
function makeRuns(
  { cells }: RosterChange,
  displayed: readonly RosterColumn[],
  column: number,
): (what: number) => readonly Run[] {
  const known = new Map<number, readonly Run[]>();
  const find = (what: number): readonly Run[] => {
    if (what === WHOLE_ROW) return [{ left: 0, right: displayed.length - 1 }];
    const fields = new Set(cells.flatMap(({ field }, index) => ((what & (1 << index)) === 0 ? [] : [field])));
    const runs: Run[] = [];
    for (const [place, { field }] of displayed.entries()) {
      if (field === null || field === 'mark' || !fields.has(field)) continue;
      const last = runs.at(-1);
      if (last?.right === place - 1) runs[runs.length - 1] = { ...last, right: place };
      else runs.push({ left: place, right: place });
    }
    return runs.length === 0 ? [{ left: column, right: column }] : runs;
  };
  return (what) => {
    let runs = known.get(what);
    if (runs === undefined) known.set(what, (runs = find(what)));
    return runs;
  };
}
