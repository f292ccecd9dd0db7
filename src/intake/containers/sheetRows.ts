import type { Merge, RawSheet } from '../book';
import { refuseWide, type CellLimits } from './cellLimits';

/** A sheet as a reader gives it; only `rows` must be there. Rows may have holes. */
export interface ReadSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: readonly (readonly string[] | undefined)[];
  readonly hiddenRows?: Iterable<number>;
  readonly hiddenColumns?: Iterable<number>;
  readonly merges?: readonly Merge[];
}

const NOTHING: readonly string[] = [];
/** A merged area beyond this is a mark on the sheet and no cell of a list. */
const LARGEST_AREA = 200_000;

/** Brings a sheet to its final form: limits held, blank ends taken off, merges and hidden things within what is there. */
export function finishSheet(sheet: ReadSheet, limits: CellLimits): RawSheet {
  const rows: (readonly string[])[] = [];
  let width = 0;
  for (const [at, cells = NOTHING] of sheet.rows.entries()) {
    let length = cells.length;
    while (length > 0 && (cells[length - 1] ?? '').trim() === '') length -= 1;
    refuseWide(length, at, sheet.name);
    width = Math.max(width, length);
    rows.push(length === 0 ? NOTHING : cleanRow(cells, length, at));
  }
  while (rows.length > 0 && rows[rows.length - 1] === NOTHING) rows.pop();
  return {
    name: sheet.name,
    hidden: sheet.hidden,
    lines: null,
    hiddenRows: below(sheet.hiddenRows ?? [], rows.length),
    hiddenColumns: below(sheet.hiddenColumns ?? [], width),
    merges: (sheet.merges ?? []).flatMap((merge) => mergeIn(rows, width, merge)),
    rows,
  };

  function cleanRow(cells: readonly string[], length: number, row: number): string[] {
    const clean: string[] = [];
    for (let column = 0; column < length; column += 1) {
      clean.push(limits.clean(cells[column] ?? '', sheet.name, row, column));
    }
    return clean;
  }
}

function below(indices: Iterable<number>, limit: number): Set<number> {
  const kept = new Set<number>();
  for (const index of indices) if (index < limit) kept.add(index);
  return kept;
}

/** The part of a merge that lies within the rows. What its covered cells hold is not seen by anybody, and is left out. */
function mergeIn(rows: (readonly string[])[], width: number, merge: Merge): Merge[] {
  const { top, left } = merge;
  const bottom = Math.min(merge.bottom, rows.length - 1);
  const right = Math.min(merge.right, width - 1);
  if (!(top <= bottom && left <= right) || (top === bottom && left === right)) return [];
  if ((bottom - top + 1) * (right - left + 1) <= LARGEST_AREA) {
    for (let row = top; row <= bottom; row += 1) {
      for (let column = row === top ? left + 1 : left; column <= right; column += 1) {
        const cells = rows[row];
        if (cells?.[column] === undefined || cells[column] === '') continue;
        rows[row] = cells.map((cell, at) => (at === column ? '' : cell));
      }
    }
  }
  return [{ top, left, bottom, right }];
}
