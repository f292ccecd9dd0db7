import type { Update } from '../../client/protocol';
import type { SheetHandle } from '../grid/Sheet';
import type { RosterColumn } from './columns';
import { bringInSight } from './find/inSight';
import type { RosterView } from './view';

/** Persons among whom the first on display is looked for. */
const MOST_ROWS = 20_000;

/**
 * After an undo or redo the cursor goes to the first cell it changed, as in Excel, unless it stands on one of them. Only while the
 * grid has the keys and no cell is open, or the list of changes has them, which keeps them; of a change so large that the whole roster comes anew nothing is known.
 */
export function showChanged(
  update: Update,
  sheet: SheetHandle | undefined,
  view: Pick<RosterView, 'rowAt' | 'shown'>,
  displayed: readonly RosterColumn[],
): void {
  if ((update.cause !== 'undo' && update.cause !== 'redo') || update.change === null) return;
  if (sheet === undefined || sheet.isOpen()) return;
  const inGrid = document.activeElement === sheet.field;
  if (!inGrid && (document.activeElement?.closest('.drawer-body') ?? null) === null) return;
  const { cells } = update.change;
  const rows = new Set(cells.flatMap((each) => [...each.rows]));
  if (rows.size === 0 || rows.size > MOST_ROWS) return;
  const at = sheet.range.anchor();
  const placesOf = (row: number) => {
    const fields = new Set(cells.filter((each) => each.rows.includes(row)).map(({ field }) => field));
    return displayed.flatMap(({ field }, place) => (field !== null && fields.has(field) ? [place] : []));
  };
  const here = at === null ? -1 : view.rowAt(at.row);
  if (at !== null && rows.has(here) && placesOf(here).includes(at.column)) {
    sheet.reveal(at);
    return;
  }
  let first = 0;
  while (first < view.shown() && !rows.has(view.rowAt(first))) first += 1;
  if (first === view.shown()) return;
  const places = placesOf(view.rowAt(first));
  const now = at?.column ?? 0;
  const spot = { row: first, column: places.includes(now) ? now : (places[0] ?? now) };
  bringInSight(sheet, spot); // with what was changed below it
  if (inGrid) {
    sheet.focus(spot);
    return;
  }
  sheet.grid.clearFocusedCell();
  sheet.range.collapse(spot);
  sheet.reveal(spot);
}
