import type { CellObject, WorkBook, WorkSheet } from '@e965/xlsx';
import type { Merge } from '../book';
import { numberText, serialText } from './values';
import type { ReadSheet } from './sheetRows';

/** A sheet as SheetJS reads it. */
export interface OtherSheet extends ReadSheet {
  readonly formulasWithoutValue: number;
  readonly chart: boolean;
}

/** By the letter of a cell's type; the error words are those of the sheet. */
const ERRORS: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
  43: '#GETTING_DATA',
};

/**
 * Reads a workbook through SheetJS: .xls of all ages, and what hucre cannot read. Loaded when it is first needed. `only`:
 * reads one sheet. Without WTF a bad sheet would vanish silently.
 */
export async function readWithSheetJs(bytes: Uint8Array, only?: number): Promise<OtherSheet[]> {
  const { read, SSF } = await import('@e965/xlsx');
  const book = read(bytes, {
    type: 'array',
    dense: true,
    WTF: true,
    cellNF: true,
    cellText: false,
    cellHTML: false,
    cellDates: false,
    cellStyles: true, // hidden rows and columns come with them
    ...(only === undefined ? {} : { sheets: [only] }),
  });
  const isDate = (format: unknown): boolean => typeof format === 'string' && SSF.is_date(format);
  return book.SheetNames.flatMap((name, at) => {
    if (only !== undefined && at !== only) return [];
    return [sheetOf(book, name, at, isDate)];
  });
}

function sheetOf(book: WorkBook, name: string, at: number, isDate: (format: unknown) => boolean): OtherSheet {
  const sheet: WorkSheet = book.Sheets[name] ?? {};
  const date1904 = book.Workbook?.WBProps?.date1904 === true;
  const dateFormats = new Map<unknown, boolean>();
  let formulasWithoutValue = 0;

  function textOf(cell: CellObject): string {
    const { t, v, f, z } = cell;
    if (v === undefined || t === 'z') {
      if (f !== undefined) formulasWithoutValue += 1;
      return '';
    }
    if (t === 'e') return typeof v === 'number' ? (ERRORS[v] ?? '#ERR!') : String(v);
    if (typeof v === 'boolean') return v ? 'TRUE' : 'FALSE';
    if (typeof v !== 'number') return v instanceof Date ? v.toISOString() : v;
    let date = dateFormats.get(z);
    if (date === undefined) dateFormats.set(z, (date = isDate(z)));
    return date ? serialText(v, date1904) : numberText(v);
  }

  const data: readonly (readonly (CellObject | undefined)[] | undefined)[] = sheet['!data'] ?? [];
  const rows = Array.from(data, (cells) =>
    cells === undefined ? undefined : Array.from(cells, (cell) => (cell === undefined ? '' : textOf(cell))),
  );
  return {
    name,
    hidden: (book.Workbook?.Sheets?.[at]?.Hidden ?? 0) !== 0,
    rows,
    hiddenRows: hiddenOf(sheet['!rows']),
    hiddenColumns: hiddenOf(sheet['!cols']),
    merges: (sheet['!merges'] ?? []).map(({ s, e }): Merge => ({ top: s.r, left: s.c, bottom: e.r, right: e.c })),
    formulasWithoutValue,
    chart: sheet['!type'] !== undefined && sheet['!type'] !== 'sheet',
  };
}

function hiddenOf(list: readonly ({ readonly hidden?: boolean } | undefined)[] | undefined): number[] {
  const hidden: number[] = [];
  // Both lists may have holes, which forEach passes over.
  for (const [at, each] of (list ?? []).entries()) if (each?.hidden === true) hidden.push(at);
  return hidden;
}
