import type { CutCells } from '../reports/xlsx/cutCells';
import type { SheetTable } from '../reports/xlsx/table';

/** A file, and what did not fit into it. */
export interface WrittenSheet {
  readonly blob: Blob;
  readonly cut: CutCells;
}

/** What the worker that writes files does. */
export interface ExportApi {
  write(table: SheetTable, onProgress: (rows: number) => unknown): Promise<WrittenSheet>;
}
