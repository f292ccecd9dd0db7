import type { BookNote } from '../book';
import { IntakeError } from '../errors';
import { MOST_COLUMNS } from '../records';

/** Excel's own limit of a cell. A longer one is kept up to here, and told. */
export const LONGEST_CELL = 32_767;
/** Rows of all sheets of a file. */
export const MOST_ROWS = 2_000_000;
/** Cut cells are told one by one up to so many. */
const MOST_CUTS = 1000;

/** Holds the cells of one file to what a cell may be, and remembers what must be told of it. */
export interface CellLimits {
  /** A cell's text without zero characters, cut where it is too long. Row and column are counted from 0. */
  clean(text: string, sheet: string, row: number, column: number): string;
  /** Zero characters that were taken out elsewhere. */
  countNul(count: number): void;
  /** Cells written ="…" that were taken out of it; of several readings of the file the longest counts. */
  countWrapped(count: number): void;
  notes(): BookNote[];
}

export function createCellLimits(): CellLimits {
  const cuts = new Map<string, BookNote>();
  let nuls = 0;
  let wrapped = 0;
  return {
    clean(text, sheet, row, column) {
      let clean = text;
      if (clean.includes('\0')) {
        clean = clean.replaceAll('\0', '');
        nuls += text.length - clean.length;
      }
      if (clean.length <= LONGEST_CELL) return clean;
      if (cuts.size < MOST_CUTS) {
        const place = { sheet, row: row + 1, column: column + 1 };
        cuts.set(`${sheet}!${row}:${column}`, { code: 'cell-cut', ...place, length: clean.length });
      }
      return clean.slice(0, LONGEST_CELL);
    },
    countNul(count) {
      nuls += count;
    },
    countWrapped(count) {
      wrapped = Math.max(wrapped, count);
    },
    notes() {
      const kept: BookNote[] = wrapped === 0 ? [] : [{ code: 'text-wrapped', count: wrapped }];
      const taken: BookNote[] = nuls === 0 ? [] : [{ code: 'nul-taken-out', count: nuls }];
      return [...cuts.values(), ...taken, ...kept];
    },
  };
}

/** Refuses a row that is wider than any list. */
export function refuseWide(columns: number, row: number, sheet: string): void {
  if (columns > MOST_COLUMNS) {
    throw new IntakeError('too-many-columns', { line: row + 1, limit: MOST_COLUMNS, sheet });
  }
}
