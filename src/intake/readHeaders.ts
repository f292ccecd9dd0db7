import type { RawSheet } from './book';
import { gridOf } from './find/grid';
import { labelsOf } from './find/headerRows';
import type { Meaning, SheetMapping } from './found';

/** What stands over the columns of a sheet, and what they are read as. */
export interface SheetHeaders {
  readonly columns: readonly { readonly header: string; readonly meaning: Meaning }[];
  /** Headers of columns that are not read; without a header `#` and the number. */
  readonly unknown: readonly string[];
}

const MOST_HEADER_ROWS = 100;

/** `unread`: columns that are not read although something stands in them. */
export function headersOf(
  sheet: RawSheet,
  { header, meanings, wide }: SheetMapping,
  unread: readonly number[],
): SheetHeaders {
  const inWide = new Map(
    wide.flatMap(({ columns }) => columns.map(({ column, meaning }) => [column, meaning] as const)),
  );
  const grid = gridOf({ ...sheet, rows: sheet.rows.slice(0, Math.max(MOST_HEADER_ROWS, (header?.to ?? 0) + 1)) });
  const labels = header === null ? [] : labelsOf(grid, header, meanings.length);
  const filled = new Set(unread);
  return {
    columns: meanings.map((meaning, column) => ({
      header: labels[column]?.text ?? '',
      meaning: inWide.get(column) ?? meaning,
    })),
    unknown: meanings.flatMap((meaning, column) => {
      const word = labels[column]?.text ?? '';
      if (meaning !== null || inWide.has(column) || (word === '' && !filled.has(column))) return [];
      return [word === '' ? `#${column + 1}` : word];
    }),
  };
}
