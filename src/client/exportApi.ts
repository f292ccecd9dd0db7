import type { CutCells } from '../reports/xlsx/cutCells';
import type { LeaveOut } from '../reports/xlsx/keepOut';
import type { SheetTable } from '../reports/xlsx/table';

/** A file, and what did not fit into it. */
export interface WrittenSheet {
  readonly blob: Blob;
  readonly cut: CutCells;
  /** Cells besides those of ID numbers and phones in which such a number was, and is not in the file. */
  readonly hidden: number;
}

/** In what form, and without what. */
export interface SheetWays extends LeaveOut {
  readonly form: 'xlsx' | 'csv';
}
export const AS_IT_IS: SheetWays = { form: 'xlsx', ids: 'full', phones: true };

/** What the worker that writes files does. */
export interface ExportApi {
  write(table: SheetTable, ways: SheetWays, onProgress: (rows: number) => unknown): Promise<WrittenSheet>;
}
