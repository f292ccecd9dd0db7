import { EMPTY } from '../../roster/types';
import type { SheetCells, SheetTable } from './table';

/** Bytes of XML: around a row, around a text in its cell; a cell with a shared text, around that text; a number with its cell. */
const ROW = 22;
const TEXT = 55;
const SHARED = 40;
const ITEM = 16;
const NUMBER = 37;

/** About how many bytes a table has as XML, before it is packed: spreadsheets, and the import, must unpack it whole. */
export function bytesOf({ columns, rows }: Pick<SheetTable, 'columns' | 'rows'>): number {
  return columns.reduce((sum, { cells }) => sum + bytesOfCells(cells), rows * ROW);
}

function bytesOfCells(cells: SheetCells): number {
  let bytes = 0;
  if (cells.type === 'numbers') {
    const { values, raw } = cells;
    for (let row = 0; row < values.length; row += 1) if (values[row] !== EMPTY) bytes += NUMBER;
    for (const [, text] of raw) bytes += text.length;
    return bytes;
  }
  const { codes, pool, shared } = cells;
  for (let row = 0; row < codes.length; row += 1) {
    const code = codes[row] ?? 0;
    if (code === 0) continue;
    bytes += shared ? SHARED : TEXT + (pool.ends[code] ?? 0) - (pool.ends[code - 1] ?? 0);
  }
  return bytes + (shared ? pool.bytes.length + pool.ends.length * ITEM : 0);
}
