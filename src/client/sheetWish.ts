import type { FindQuery, ViewQuery } from '../ledger/types';
import type { PersonColumn } from '../reports/xlsx/persons';
import type { SheetTable } from '../reports/xlsx/table';

/** What stands above and around a table. */
export type SheetHead = Pick<SheetTable, 'title' | 'sheet' | 'notes' | 'frozen'>;

/** Persons as a table: those of a query in its order, in these columns, with the words that the screen has for ids. */
export interface SheetWish {
  readonly kind: 'persons';
  readonly head: SheetHead;
  readonly columns: readonly PersonColumn[];
  readonly query: ViewQuery;
  readonly words: FindQuery['words'];
}
