import type { Update } from '../../client/protocol';
import type { SheetHandle } from '../grid/Sheet';
import type { RosterColumn } from './columns';
import type { RosterView } from './view';

/** Persons among whom the first on display is looked for. */
const MOST_ROWS = 20_000;

/**
 * After an undo or redo the cursor goes to the first cell it changed, unless one of them is on screen already. Only while the grid
 * has the keys and no cell is open; of a change so large that the whole roster comes anew nothing is known.
 */
export function showChanged(
  update: Update,
  sheet: SheetHandle | undefined,
  view: Pick<RosterView, 'rowAt' | 'shown'>,
  displayed: readonly RosterColumn[],
): void {
  if ((update.cause !== 'undo' && update.cause !== 'redo') || update.change === null) return;
  if (sheet === undefined || document.activeElement !== sheet.field || sheet.isOpen()) return;
  const { cells } = update.change;
  const rows = new Set(cells.flatMap((each) => [...each.rows]));
  if (rows.size === 0 || rows.size > MOST_ROWS) return;
  const { grid } = sheet;
  const height = grid.getGridOption('rowHeight') ?? 1;
  const { top, bottom } = grid.getVerticalPixelRange();
  for (let at = Math.floor(top / height); at <= Math.floor((bottom - 1) / height); at += 1)
    if (rows.has(view.rowAt(at))) return;
  let first = 0;
  while (first < view.shown() && !rows.has(view.rowAt(first))) first += 1;
  if (first === view.shown()) return;
  const row = view.rowAt(first);
  const fields = new Set(cells.filter((each) => each.rows.includes(row)).map(({ field }) => field));
  const places = displayed.flatMap(({ field }, place) => (field !== null && fields.has(field) ? [place] : []));
  const now = sheet.range.anchor()?.column ?? 0;
  sheet.focus({ row: first, column: places.includes(now) ? now : (places[0] ?? now) });
}
