import type { FindQuery, ViewQuery } from '../ledger/types';
import type { PublicWish } from '../reports/publicList';
import type { GroupLines } from '../reports/xlsx/groupCells';
import type { PersonColumn } from '../reports/xlsx/persons';
import type { SheetTable } from '../reports/xlsx/table';

/** What stands above and around a table. */
export type SheetHead = Pick<SheetTable, 'title' | 'sheet' | 'notes' | 'frozen'>;

/** Persons as a table: those of a query in its order, in these columns, with the words that the screen has for ids. */
export interface PersonsWish {
  readonly kind: 'persons';
  readonly head: SheetHead;
  readonly columns: readonly PersonColumn[];
  readonly query: ViewQuery;
  readonly words: FindQuery['words'];
  /** The query's persons under headings; none: one after another. */
  readonly groups?: GroupLines | null;
}

/** What the data checks found, or every change. `words`: what codes of checks, or kinds of changes, are called. */
export interface ListWish {
  readonly kind: 'checks' | 'history';
  readonly head: SheetHead;
  readonly words: Readonly<Record<string, string>>;
}

/** A list to be put up in public. */
export interface PublicSheetWish {
  readonly kind: 'public';
  readonly list: PublicWish;
}

export type SheetWish = PersonsWish | ListWish | PublicSheetWish;
