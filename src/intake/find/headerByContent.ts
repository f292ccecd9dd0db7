import { isIdNumber } from './content';
import type { Grid } from './grid';
import type { HeaderRows } from './headerRows';
import { claimsOf } from './words';

/** Where no word is known: the row above the first ID number, if it holds words for nearly all columns. */
export function headerByContent(grid: Grid): HeaderRows | null {
  for (let row = 0; row < Math.min(grid.height, 40); row += 1) {
    for (let column = 0; column < grid.width; column += 1) {
      if (!isIdNumber(grid.at(row, column))) continue;
      const above = row - 1;
      let [words, filled] = [0, 0];
      for (let each = 0; each < grid.width; each += 1) {
        if (grid.at(row, each).trim() !== '') filled += 1;
        if (/\p{L}/u.test(grid.at(above, each)) && !/\d{4}/.test(grid.at(above, each))) words += 1;
      }
      const own = above >= 0 && (/\p{L}/u.test(grid.at(above, column)) || isOverBoth(grid, above, column));
      const heads = own && words > 1 && words * 2 > filled;
      return heads ? { from: above, to: above } : null;
    }
  }
  return null;
}

/** One word over a name and the number that stood in one cell with it, in a line of words for other things and of nothing else: 持卡人信息. */
function isOverBoth(grid: Grid, row: number, column: number): boolean {
  if (grid.at(row, column).trim() !== '' || grid.at(row, column - 1).trim() === '') return false;
  const texts = Array.from({ length: grid.width }, (_, each) => grid.at(row, each));
  const meanings = new Set(texts.flatMap((text) => claimsOf(text).map(({ meaning }) => meaning)));
  return meanings.size > 1 && !texts.some((text) => /\d/.test(text));
}
