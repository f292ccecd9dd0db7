import type { PackedPool } from '../../roster/types';

/** How a column's cells are shown in a spreadsheet. Texts are texts for ever: ID numbers, phones, receipts, leading zeros. */
export type CellKind = 'text' | 'money' | 'day' | 'number' | 'percent' | 'time';

/**
 * The cells of a column, row by row, as plain data that can be handed over without copying.
 * `shared`: few different texts, which stand in the file once.
 * Numbers: fen of money, day numbers (of a time with the part of the day that is over), 0.95 for 95 percent; EMPTY or NaN is blank, UNREADABLE a text in `raw` (row → text).
 */
export type SheetCells =
  | { readonly type: 'texts'; readonly codes: Uint32Array; readonly pool: PackedPool; readonly shared: boolean }
  | {
      readonly type: 'numbers';
      readonly values: Int32Array | Float64Array;
      readonly raw: readonly (readonly [row: number, text: string])[];
    };

export interface SheetColumn {
  readonly header: string;
  readonly kind: CellKind;
  readonly cells: SheetCells;
  readonly holds?: Held;
  /** In characters, where it is not that of its cells. */
  readonly width?: number;
}

/**
 * What a column is known to hold of a person that may have to stay at home; any text may hold it too. `field`: the name of a field
 * whose values stand in the columns `value`.
 */
export type Held = 'id' | 'phone' | 'birth' | 'field' | 'value';

/** A table on its way into an .xlsx file. */
export interface SheetTable {
  /** The document's title; printed at the foot of every page. */
  readonly title: string;
  /** The name on the sheet's tab. */
  readonly sheet: string;
  /** Lines above the header: what was counted, for which day, by which policy. None in a file that is to be read in again. */
  readonly notes: readonly string[];
  readonly columns: readonly SheetColumn[];
  readonly rows: number;
  /** Columns at the left that stay in view. */
  readonly frozen: number;
  /** The last rows that are totals. */
  readonly totals: number;
  /** Lines below everything, a blank one before them: where somebody signs. */
  readonly foot?: readonly string[];
  /** Whose file it is, when and what for: at the head of every printed page. */
  readonly mark?: string;
  /** Printed upright; else across. */
  readonly portrait?: boolean;
  /** Lines under headings that fold: how deep each row lies, and which are headings (1), set as totals are. */
  readonly outline?: { readonly depth: Uint8Array; readonly headings: Uint8Array; readonly deepest: number };
  /** About how many bytes its XML has, where that may be too many to be read in again. */
  readonly bytes?: number;
}

/** The buffers of a table, for handing it over. */
export function sheetTransferables({ columns, outline }: SheetTable): ArrayBuffer[] {
  const buffers = new Set<ArrayBuffer>();
  for (const list of outline === undefined ? [] : [outline.depth, outline.headings])
    if (list.buffer instanceof ArrayBuffer) buffers.add(list.buffer);
  for (const { cells } of columns) {
    const arrays = cells.type === 'numbers' ? [cells.values] : [cells.codes, cells.pool.bytes, cells.pool.ends];
    for (const { buffer } of arrays) if (buffer instanceof ArrayBuffer) buffers.add(buffer);
  }
  return [...buffers];
}
