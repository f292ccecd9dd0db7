import { createSharedPool } from '../../roster/pool';
import { EMPTY } from '../../roster/types';
import type { RowOut } from '../csv/buffer';
import { dayCell } from './list';
import type { PlainCell, PlainColumn } from './plain';
import type { SheetCells, SheetColumn, SheetTable } from './table';

/** A table that grows row by row, for a list that is also written as CSV. */
export interface GatheredRows extends RowOut {
  /** All rows so far. */
  table(head: Omit<SheetTable, 'columns' | 'rows'>): SheetTable;
}

/** The cells of one column as they come: numbers where it keeps them, not objects, since there may be millions. */
interface Gathering {
  put(row: number, cell: PlainCell): void;
  cells(rows: number): SheetCells;
}

const FIRST_ROWS = 1024;

/** A table of these columns, without rows yet. A text in a column of times is read as one, where it can be. */
export function gatherRows(columns: readonly PlainColumn[]): GatheredRows {
  const gathering = columns.map(({ kind }) =>
    kind === 'text' ? gatherTexts() : gatherNumbers(kind === 'day' || kind === 'time'),
  );
  let rows = 0;
  let column = 0;
  const put = (cell: PlainCell): void => {
    gathering[column]?.put(rows, cell);
    column += 1;
  };
  return {
    text: put,
    plain: put,
    integer: put,
    endRow() {
      rows += 1;
      column = 0;
    },
    table(head) {
      const made = columns.map((each, at): SheetColumn => ({
        ...each,
        cells: gathering[at]?.cells(rows) ?? NONE,
      }));
      return { ...head, columns: made, rows };
    },
  };
}

const NONE: SheetCells = { type: 'numbers', values: new Int32Array(0), raw: [] };

function gatherTexts(): Gathering {
  const pool = createSharedPool();
  let codes = new Uint32Array(FIRST_ROWS);
  return {
    put(row, cell) {
      if (row >= codes.length) {
        const grown = new Uint32Array(codes.length * 2);
        grown.set(codes);
        codes = grown;
      }
      codes[row] = pool.intern(cell === null ? '' : String(cell));
    },
    cells: (rows) => ({ type: 'texts', codes: codes.slice(0, rows), pool: pool.pack(), shared: pool.size * 2 < rows }),
  };
}

function gatherNumbers(days: boolean): Gathering {
  let values = new Float64Array(FIRST_ROWS);
  const raw: [number, string][] = [];
  // A record has one time, and up to a million lines.
  let last: { readonly text: string; readonly cell: PlainCell } = { text: '', cell: null };
  const read = (cell: PlainCell): PlainCell => {
    if (!days || typeof cell !== 'string') return cell;
    if (last.text !== cell) last = { text: cell, cell: dayCell(cell) };
    return last.cell;
  };
  return {
    put(row, cell) {
      if (row >= values.length) {
        const grown = new Float64Array(values.length * 2);
        grown.set(values);
        values = grown;
      }
      const value = read(cell);
      if (typeof value === 'string' && value !== '') raw.push([row, value]);
      values[row] = typeof value === 'number' ? value : EMPTY;
    },
    cells: (rows) => ({ type: 'numbers', values: values.slice(0, rows), raw: [...raw] }),
  };
}
