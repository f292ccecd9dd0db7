import { EMPTY } from '../../roster/types';
import type { PackedPool } from '../../roster/types';
import { encodeUtf8, utf8Bound } from '../../roster/utf8';
import type { CellKind, Held, SheetCells, SheetColumn, SheetTable } from './table';

/** A cell of a table given row by row: a number as its column's kind has it, or a text; null is blank. */
export type PlainCell = string | number | null;

export interface PlainColumn {
  readonly header: string;
  readonly kind: CellKind;
  readonly holds?: Held;
  readonly width?: number;
}

/** A table of plain rows: for what is small, or made row by row. */
export function plainTable(
  head: Omit<SheetTable, 'columns' | 'rows'>,
  columns: readonly PlainColumn[],
  rows: readonly (readonly PlainCell[])[],
): SheetTable {
  const made = columns.map((column, at) =>
    plainColumn(
      column,
      rows.map((row) => row[at] ?? null),
    ),
  );
  return { ...head, columns: made, rows: rows.length };
}

/** One column of such a table. */
export function plainColumn({ kind, ...column }: PlainColumn, cells: readonly PlainCell[]): SheetColumn {
  return { ...column, kind, cells: kind === 'text' ? textCells(cells) : numberCells(cells) };
}

/** Cells of texts, each different one kept once. */
export function textCells(cells: readonly PlainCell[]): SheetCells {
  const texts = [''];
  const known = new Map([['', 0]]);
  const codes = Uint32Array.from(cells, (cell) => {
    const text = cell === null ? '' : String(cell);
    let code = known.get(text);
    if (code === undefined) known.set(text, (code = texts.push(text) - 1));
    return code;
  });
  return { type: 'texts', codes, pool: packTexts(texts), shared: texts.length * 2 < cells.length };
}

function numberCells(cells: readonly PlainCell[]): SheetCells {
  const raw: [number, string][] = [];
  const values = Float64Array.from(cells, (cell, row) => {
    if (typeof cell === 'number') return cell;
    if (cell !== null && cell !== '') raw.push([row, cell]);
    return EMPTY;
  });
  return { type: 'numbers', values, raw };
}

/** Texts one after another as UTF-8; the first is the empty one. */
export function packTexts(texts: readonly string[]): PackedPool {
  const bytes = new Uint8Array(texts.reduce((sum, text) => sum + utf8Bound(text), 0));
  const ends = new Uint32Array(texts.length);
  let end = 0;
  for (const [code, text] of texts.entries()) ends[code] = end = encodeUtf8(text, bytes, end);
  return { bytes: bytes.slice(0, end), ends };
}
