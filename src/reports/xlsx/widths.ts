import { UNREADABLE } from '../../roster/types';
import type { SheetColumn } from './table';

const SAMPLE = 3000;
const LEAST = 6;
const MOST = 40;
const LINE = 15; // points
/** What an amount with separators takes more than its digits. */
const NUMBERS = { money: 9, day: 11, number: 5, percent: 9, time: 19, text: 0 } as const;

/** Widths of columns in characters, from their headers and cells spread over the table; a Han character takes two. */
export function widthsOf(columns: readonly SheetColumn[], rows: number): readonly number[] {
  const step = Math.max(1, Math.floor(rows / SAMPLE));
  return columns.map((column) => {
    if (column.width !== undefined) return column.width;
    let widest = Math.max(headerWidth(column.header), NUMBERS[column.kind]);
    for (let row = 0; row < rows; row += step) widest = Math.max(widest, cellWidth(column, row));
    return Math.min(MOST, Math.max(LEAST, widest + 2));
  });
}

/** The height of the header's row in points: where a header is wider than its column it needs two lines, or more. */
export function headerHeight(columns: readonly SheetColumn[], widths: readonly number[]): number {
  const lines = columns.map(({ header }, at) => Math.ceil(displayWidth(header) / ((widths[at] ?? LEAST) - 1)));
  return 4 + LINE * Math.max(1, ...lines);
}

/** A long header is broken into two lines. */
function headerWidth(header: string): number {
  const width = displayWidth(header);
  return width > 16 ? Math.ceil(width / 2) : width;
}

function displayWidth(text: string): number {
  return [...text].reduce((sum, letter) => sum + (letter > '\u00ff' ? 2 : 1), 0);
}

function cellWidth({ cells, kind }: SheetColumn, row: number): number {
  if (cells.type === 'numbers') {
    const value = cells.values[row] ?? UNREADABLE;
    if (kind === 'day' || kind === 'time' || Number.isNaN(value) || value <= UNREADABLE) return 0;
    const digits = String(Math.abs(Math.trunc(kind === 'money' ? value / 100 : value))).length;
    return digits + Math.floor((digits - 1) / 3) + (kind === 'money' ? 3 : 0) + (value < 0 ? 1 : 0);
  }
  const { codes, pool } = cells;
  const code = codes[row] ?? 0;
  if (code === 0) return 0;
  let width = 0;
  const end = pool.ends[code] ?? 0;
  for (let at = pool.ends[code - 1] ?? 0; at < end; at += 1) {
    const byte = pool.bytes[at] ?? 0;
    if (byte < 0x80) width += 1;
    else if (byte >= 0xc0) width += 2;
  }
  return width;
}
