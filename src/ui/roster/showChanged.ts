import type { Update } from '../../client/protocol';
import type { Session } from '../../client/types';
import type { RosterChange } from '../../roster/types';
import type { SheetHandle } from '../grid/Sheet';
import { holds, type Block, type Spot } from '../grid/sheet';
import { changedBlocks } from './changedBlocks';
import type { RosterColumn } from './columns';
import { focusIsFree } from '../state/gridFocus';
import { nextTurn } from '../state/inSlices';
import { stepEndsWith } from '../state/stepping';
import { bringInSight } from './find/inSight';
import type { RosterView } from './view';

/** Persons among whom the changed ones are looked for. */
const MOST_ROWS = 200_000;

/**
 * After an undo or redo what it changed is selected, as in Excel, and the cursor goes to the first of it, unless it stands on one of
 * these cells. Only while the grid has the keys and no cell is open, or the list of changes has them, which keeps them; of a change
 * so large that the whole roster comes anew nothing is known. In a turn of its own: to take over and paint what has changed takes long
 * enough. The step ends with it, so that what is typed behind an undo is written where the cursor is taken.
 */
export function showChanged(
  session: Session,
  { cause, change }: Update,
  sheet: () => SheetHandle | undefined,
  view: Pick<RosterView, 'rowAt' | 'shown'>,
  displayed: () => readonly RosterColumn[],
): void {
  if ((cause !== 'undo' && cause !== 'redo') || change === null) return;
  const show = async () => {
    await nextTurn();
    if (sheet()?.grid.isDestroyed() === false) showNow(change, sheet(), view, displayed());
  };
  stepEndsWith(session, show());
}

function showNow(
  change: RosterChange,
  sheet: SheetHandle | undefined,
  view: Pick<RosterView, 'rowAt' | 'shown'>,
  displayed: readonly RosterColumn[],
): void {
  if (sheet === undefined || sheet.isOpen()) return;
  const inGrid = document.activeElement === sheet.field;
  if (!inGrid && !leadsOn(document.activeElement)) return;
  if (view.shown() > MOST_ROWS) return;
  const at = sheet.range.anchor();
  const blocks = changedBlocks(change, view, displayed, at?.column ?? 0);
  const [first] = blocks;
  if (first === undefined) return;
  const stays = at !== null && blocks.some((block) => holds(block, at.row, at.column));
  const spot = stays ? at : firstSpot(blocks, first, at?.column ?? 0);
  if (stays) sheet.reveal(spot);
  else bringInSight(sheet, spot); // with what was changed below it
  if (inGrid) sheet.focus(spot);
  else {
    sheet.grid.clearFocusedCell();
    sheet.range.collapse(spot);
    sheet.reveal(spot);
  }
  select(sheet, blocks, spot);
}

/** Whoever stands in the drawer, or presses a button above the rows, looks at the rows all the same. */
function leadsOn(at: Element | null): boolean {
  return focusIsFree() || at?.closest('.drawer-body, .top-bar button, .tool-row button') instanceof HTMLElement;
}

/** In the first row that was changed, in the column where the cursor stands if that is one of those changed. */
function firstSpot(blocks: readonly Block[], { top, left }: Block, column: number): Spot {
  const there = blocks.some((block) => holds(block, top, column));
  return { row: top, column: there ? column : left };
}

/** The cursor stays where it is, in the block that is the active one. */
function select(sheet: SheetHandle, blocks: readonly Block[], spot: Spot): void {
  const own = blocks.find((block) => holds(block, spot.row, spot.column));
  if (own === undefined || (blocks.length === 1 && own.top === own.bottom && own.left === own.right)) return;
  sheet.range.drop();
  for (const block of blocks) if (block !== own) sheet.range.add(block);
  sheet.range.add(own);
  sheet.range.walk({ spot, turn: 0 });
}
