import type { RawSheet } from './book';
import { CARRIED } from './find/fillDown';
import type { Meaning } from './found';

export interface Unmerged {
  /** The rows, what stands in merged cells of places and households in each of them. */
  readonly rows: readonly (readonly string[])[];
  /** By column: cells filled. */
  readonly filled: ReadonlyMap<number, number>;
}

/** Fills merged cells below the header, in columns of units, groups, households and their heads, and in no others. */
export function fillMerged({ rows, merges }: RawSheet, from: number, meanings: readonly Meaning[]): Unmerged {
  const filled = new Map<number, number>();
  const copies = new Map<number, string[]>();
  for (const { top, left, bottom, right } of merges) {
    const text = rows[top]?.[left] ?? '';
    if (top < from || text.trim() === '' || !CARRIED.has(meanings[left] ?? null)) continue;
    for (let row = top; row <= bottom && row < rows.length; row += 1) {
      for (let column = left; column <= right; column += 1) {
        const cells = rows[row] ?? [];
        if (!CARRIED.has(meanings[column] ?? null) || (cells[column] ?? '').trim() !== '') continue;
        if (cells.every((cell) => cell.trim() === '')) continue; // a blank row stays one
        const copy = copies.get(row) ?? [...cells];
        while (copy.length < column) copy.push('');
        copy[column] = text;
        copies.set(row, copy);
        filled.set(column, (filled.get(column) ?? 0) + 1);
      }
    }
  }
  return { rows: copies.size === 0 ? rows : rows.map((row, at) => copies.get(at) ?? row), filled };
}
