import type { SheetTable } from '../reports/xlsx/table';

/** What the worker that writes files does. */
export interface ExportApi {
  write(table: SheetTable, onProgress: (rows: number) => unknown): Promise<Blob>;
}
