import type { RawSheet } from '../book';
import { isIdNumber } from './content';
import { memberClaims } from './headerRows';

/** Rows of a form; a sheet that goes on longer is something else. */
const LONGEST = 200;
/** Of the person, and of whoever signs for him. */
const MOST_NUMBERS = 3;

/**
 * Whether all sheets with a number of a person are forms, a person each: every number stands right behind the word for it (身份证号码 |
 * 4309…), never below one.
 */
export function areForms(sheets: readonly RawSheet[]): boolean {
  let forms = 0;
  for (const { rows } of sheets) {
    const found = formNumbers(rows.slice(0, LONGEST));
    if (found === null || found > MOST_NUMBERS || (found > 0 && rows.length > LONGEST)) return false;
    if (rows.slice(0, LONGEST).some(isHead)) return false;
    if (found > 0) forms += 1;
  }
  return forms > 0;
}

/** Words over the columns of a table: where a list has the kind of number beside the number, that is no form. */
function isHead(row: readonly string[]): boolean {
  const cells = row.filter((cell) => cell.trim() !== '');
  const words = cells.filter((cell) => memberClaims(cell).length > 0).length;
  return words > 2 && words * 10 > cells.length * 6;
}

/** How many numbers stand behind their word; null: one stands elsewhere. */
function formNumbers(rows: RawSheet['rows']): number | null {
  let count = 0;
  const headed = new Set<number>();
  for (const row of rows) {
    let before = '';
    for (const [column, cell] of row.entries()) {
      if (cell.trim() === '') continue;
      if (isIdNumber(cell)) {
        // 居民身份证 before it may also be what the column of kinds of document says of each person.
        if (!isWord(before) || headed.has(column)) return null;
        count += 1;
      } else if (isWord(cell)) headed.add(column);
      before = cell;
    }
  }
  return count;
}

const isWord = (text: string): boolean =>
  memberClaims(text).some(({ meaning }) => meaning === 'idNumber' || meaning === 'headId');
