import type { Ledger } from '../../ledger/ledger';
import type { Views } from '../../ledger/view/views';
import { FINDING_COLUMNS, findingRows } from '../../reports/checks';
import { personsTable } from '../../reports/xlsx/persons';
import { plainTable } from '../../reports/xlsx/plain';
import { publicList, type PublicSource } from '../../reports/publicList';
import { heldUnder } from '../../reports/xlsx/held';
import type { SheetTable } from '../../reports/xlsx/table';
import type { SheetWish } from '../sheetWish';
import { historyTable } from './exportHistory';

/**
 * The table that somebody wishes to have as .xlsx, as plain data to be written elsewhere, so that edits need not wait for it.
 * Only the history is a long task: it is read from the store.
 */
export function sheetOf(ledger: Ledger, views: Views, wish: SheetWish): SheetTable | Promise<SheetTable> {
  if (wish.kind === 'public') return publicList(publicSource(ledger), wish.list);
  const { head } = wish;
  switch (wish.kind) {
    case 'persons': {
      const { groups = null, columns, query, words } = wish;
      return personsTable(head, columns, groups?.lines ?? views.view(query).order, views.column, words, groups);
    }
    case 'checks': {
      const { table, computing } = ledger.book();
      const rows = findingRows(table, computing.live().marks, (code) => wish.words[code] ?? code);
      const columns = FINDING_COLUMNS.map((header) => ({ header, kind: 'text', ...heldUnder(header) }) as const);
      return plainTable({ ...head, totals: 0 }, columns, rows);
    }
    case 'history':
      return ledger.queue.runLong('export', (control) => historyTable(ledger, control, head, wish.words));
  }
}

/** Where a list to be put up in public is read from. */
export function publicSource(ledger: Ledger): PublicSource {
  const { policy, table, computing, asOf, workbook, head } = ledger.book();
  const changed = Object.keys(head.overlay).length;
  return { policy, table, name: workbook.name, asOf, changed, person: computing.person };
}
