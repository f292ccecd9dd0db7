import type { Views } from '../../ledger/view/views';
import { personsTable } from '../../reports/xlsx/persons';
import type { SheetTable } from '../../reports/xlsx/table';
import type { SheetWish } from '../sheetWish';

/** The table that somebody wishes to have as .xlsx, as plain data to be written elsewhere: edits need not wait for it. */
export function sheetOf(views: Views, wish: SheetWish): SheetTable {
  const { order } = views.view(wish.query);
  return personsTable(wish.head, wish.columns, order, views.column, wish.words);
}
