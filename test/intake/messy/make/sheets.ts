import type { MadeFile } from '../types';
import { letters } from '../../containers/support/large';
import { escapeXml, xlsx, type BookXml } from '../../containers/support/xlsx';

/** `day`: a serial number shown as a date. */
export type Cell = string | number | { readonly day: number };
export type Rows = readonly (readonly Cell[])[];

export interface Sheet {
  readonly name?: string;
  readonly rows: Rows;
  readonly merges?: readonly string[];
  readonly hidden?: boolean;
  /** Rows, counted from 1. */
  readonly hiddenRows?: readonly number[];
}

/** Sheets as Excel would write them: texts as texts, numbers as numbers, days as numbers with a format. */
export function workbook(sheets: readonly Sheet[], more: Partial<BookXml> = {}): Uint8Array<ArrayBuffer> {
  return xlsx({
    formats: [0, 14],
    ...more,
    sheets: sheets.map(({ name = 'Sheet1', rows, merges = [], hidden, hiddenRows = [] }) => ({
      name,
      merges,
      ...(hidden === true ? { state: 'hidden' as const } : {}),
      rows: rows.map((cells, at) => rowXml(cells, at + 1, hiddenRows.includes(at + 1))).join(''),
    })),
  });
}

export function xlsxFile(fileName: string, sheets: readonly Sheet[]): MadeFile {
  return { fileName, bytes: workbook(sheets) };
}

function rowXml(cells: readonly Cell[], row: number, hidden: boolean): string {
  const inner = cells.map((cell, column) => cellXml(cell, `${letters(column)}${row}`)).join('');
  return `<row r="${row}"${hidden ? ' hidden="1"' : ''}>${inner}</row>`;
}

function cellXml(cell: Cell, ref: string): string {
  if (typeof cell === 'number') return `<c r="${ref}"><v>${cell}</v></c>`;
  if (typeof cell === 'object') return `<c r="${ref}" s="1"><v>${cell.day}</v></c>`;
  if (cell === '') return '';
  return `<c r="${ref}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(cell)}</t></is></c>`;
}

/** A cell without its format. */
export const plainCell = (cell: Cell): string => String(typeof cell === 'object' ? cell.day : cell);

/** A text of comma-separated values, quoted where it must be. */
export function csv(rows: Rows, delimiter = ','): string {
  const quoted = (cell: Cell): string => {
    const text = plainCell(cell);
    return /["\r\n]/.test(text) || text.includes(delimiter) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return rows.map((row) => `${row.map(quoted).join(delimiter)}\r\n`).join('');
}
