import type { SheetHandle } from '../../grid/Sheet';
import type { Spot } from '../../grid/sheet';

/** Brings a cell into view; one that has to be scrolled to comes to the middle, with what stands around it. */
export function bringInSight(sheet: SheetHandle, spot: Spot): void {
  sheet.reveal(spot); // sideways
  const cell = sheet.cellElement(spot)?.getBoundingClientRect();
  const viewport = document.querySelector<HTMLElement>('.roster-sheet .ag-grid-viewport');
  const head = document.querySelector<HTMLElement>('.roster-sheet .ag-header')?.getBoundingClientRect();
  if (viewport === null || head === undefined) return;
  if (cell === undefined) {
    sheet.grid.ensureIndexVisible(spot.row, 'middle'); // far away: its cells are still to come
    return;
  }
  const foot = viewport.getBoundingClientRect().top + viewport.clientHeight;
  const room = cell.height / 2; // a cell at the very edge is not seen at once
  if (cell.top - room < head.bottom || cell.bottom + room > foot) sheet.grid.ensureIndexVisible(spot.row, 'middle');
}
