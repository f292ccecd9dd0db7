import type { RawSheet } from '../book';

/** A sheet's cells by row and column, '' beyond what there is. */
export interface Grid {
  readonly height: number;
  readonly width: number;
  at(row: number, column: number): string;
  /** As `at`, with the text of the merged cells that the cell belongs to. */
  merged(row: number, column: number): string;
  /** Whether the cell belongs to merged cells over several columns (`wide`) or several rows (`tall`). */
  spans(row: number, column: number): { readonly wide: boolean; readonly tall: boolean };
}

/** Rows that are looked at for a sheet's width. */
const LOOKED_AT = 2000;
/** Merged cells beyond these first rows do not matter for a header. */
const TOP = 100;

export function gridOf({ rows, merges }: RawSheet): Grid {
  let width = 0;
  for (const row of rows.slice(0, LOOKED_AT)) width = Math.max(width, row.length);
  const top = merges.filter((merge) => merge.top < TOP);
  const at = (row: number, column: number): string => rows[row]?.[column] ?? '';
  const mergeAt = (row: number, column: number) =>
    top.find((merge) => merge.top <= row && row <= merge.bottom && merge.left <= column && column <= merge.right);
  return {
    height: rows.length,
    width,
    at,
    merged(row, column) {
      const merge = row < TOP ? mergeAt(row, column) : undefined;
      return merge === undefined ? at(row, column) : at(merge.top, merge.left);
    },
    spans(row, column) {
      const merge = mergeAt(row, column);
      if (merge === undefined) return { wide: false, tall: false };
      return { wide: merge.right > merge.left, tall: merge.bottom > merge.top };
    },
  };
}
