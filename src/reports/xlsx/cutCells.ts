import { decodeUtf8 } from '../../roster/utf8';
import { headerRow } from './sheetXml';
import type { SheetCells, SheetTable } from './table';
import { isCut, LONGEST } from './xmlText';

/** Cells that are too long for a spreadsheet, of which it gets the beginning alone. */
export interface CutCells {
  readonly count: number;
  /** The first of them: the row as the sheet numbers it (further sheets counted on), and what stands above. */
  readonly first: readonly { readonly row: number; readonly header: string }[];
}

const MOST_TOLD = 3;

/** What of a table does not fit into the cells of an .xlsx file, from top to bottom. */
export function cutCells(table: SheetTable): CutCells {
  const found = table.columns.flatMap(({ header, cells }, column) =>
    longRows(cells).map((row) => ({ row, column, header })),
  );
  found.sort((a, b) => a.row - b.row || a.column - b.column);
  const top = headerRow(table) + 1;
  const first = found.slice(0, MOST_TOLD).map(({ row, header }) => ({ row: row + top, header }));
  return { count: found.length, first };
}

function longRows(cells: SheetCells): readonly number[] {
  if (cells.type === 'numbers') return cells.raw.flatMap(([row, text]) => (isCut(text) ? [row] : []));
  const { codes, pool } = cells;
  const long = new Set<number>();
  for (let code = 1; code < pool.ends.length; code += 1) {
    const [from, to] = [pool.ends[code - 1] ?? 0, pool.ends[code] ?? 0];
    // A character has at least one byte.
    if (to - from > LONGEST && isCut(decodeUtf8(pool.bytes, from, to))) long.add(code);
  }
  if (long.size === 0) return [];
  const rows: number[] = [];
  for (let row = 0; row < codes.length; row += 1) if (long.has(codes[row] ?? 0)) rows.push(row);
  return rows;
}
