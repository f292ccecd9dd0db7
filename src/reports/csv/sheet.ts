import { formatDay, type Day } from '../../base/day';
import { formatYuan, type Fen } from '../../base/money';
import { EMPTY, UNREADABLE } from '../../roster/types';
import { decodeUtf8 } from '../../roster/utf8';
import type { SheetColumn, SheetTable } from '../xlsx/table';
import { createCsvBuffer, type CsvBuffer } from './buffer';

/** A table as CSV: its header and rows, without what stands above and below them, and without totals. */
export function sheetCsv({ columns, rows, totals }: SheetTable): Blob {
  const out = createCsvBuffer();
  out.mark();
  for (const { header } of columns) out.text(header);
  out.endRow();
  const writers = columns.map((column) => cellWriter(out, column));
  for (let row = 0; row < rows - totals; row += 1) {
    for (const write of writers) write(row);
    out.endRow();
  }
  return new Blob([out.take()], { type: 'text/csv;charset=utf-8' });
}

function cellWriter(out: CsvBuffer, { cells, kind }: SheetColumn): (row: number) => void {
  if (cells.type === 'texts') {
    const { codes, pool } = cells;
    return (row) => {
      const code = codes[row] ?? 0;
      if (code === 0) out.empty();
      else out.text(decodeUtf8(pool.bytes, pool.ends[code - 1] ?? 0, pool.ends[code] ?? 0));
    };
  }
  const raw = new Map(cells.raw);
  const shown = (value: number): string =>
    kind === 'money' ? formatYuan(value as Fen) : kind === 'day' ? formatDay(value as Day) : String(value);
  return (row) => {
    const value = cells.values[row] ?? EMPTY;
    const kept = raw.get(row);
    if (kept !== undefined) out.text(kept);
    else if (value === EMPTY || value === UNREADABLE || Number.isNaN(value)) out.empty();
    else out.text(shown(value));
  };
}
