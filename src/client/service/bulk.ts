import { FIELD_IDS, type FieldId } from '../../roster/fields';
import { createRosterTable } from '../../roster/table';
import type { CellChange, RosterChange } from '../../roster/types';
import type { Book } from '../../ledger/workbook/book';
import { play } from '../../ledger/workbook/change';

/** Additions up to so many rows stand in the log record itself; larger ones are stored as chunks at once. */
const SMALL = 2000;

/** A change as the ledger records it. `stored`: its new rows have been put into the table and stand nowhere else. */
export interface Recorded {
  readonly change: RosterChange;
  readonly stored: boolean;
}

/** Turns a change whose new rows come as a block into one the ledger records. */
export function recorded(book: Book, change: RosterChange): Recorded {
  const { appended, cells, ...rest } = change;
  if (appended?.block === undefined) return { change, stored: false };
  const { first, count, block } = appended;
  if (count <= SMALL) {
    const texts = cellsOf(createRosterTable(block), first, count);
    return { change: { ...rest, appended: { first, count }, cells: [...cells, ...texts] }, stored: false };
  }
  play(book.table, change);
  return { change: { ...rest, appended: { first, count }, cells }, stored: true };
}

/** All cells of new rows that hold something, as changes from empty. */
function cellsOf(rows: ReturnType<typeof createRosterTable>, first: number, count: number): CellChange[] {
  return FIELD_IDS.flatMap((field: FieldId): CellChange[] => {
    const at: number[] = [];
    const to: string[] = [];
    for (let row = 0; row < count; row += 1) {
      const text = rows.getText(field, row);
      if (text === '') continue;
      at.push(first + row);
      to.push(text);
    }
    return at.length === 0 ? [] : [{ field, rows: Uint32Array.from(at), from: at.map(() => ''), to }];
  });
}
