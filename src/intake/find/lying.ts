import type { RawSheet } from '../book';
import { isIdNumber } from './content';
import { memberClaims } from './headerRows';

/** A table laid on its side has no more lines than a person has columns. */
const LONGEST = 60;

/** Whether all sheets with numbers of persons lie on their side: 姓名 and 身份证号 stand one below the other, each person is a column. */
export function areLying(sheets: readonly RawSheet[]): boolean {
  const lying = sheets.map(({ rows }) => isLying(rows)).filter((each) => each !== null);
  return lying.length > 0 && lying.every(Boolean);
}

/** null: it has no two numbers. */
function isLying(rows: RawSheet['rows']): boolean | null {
  let found: boolean | null = null;
  const columns = new Set<number>();
  for (const row of rows.slice(0, LONGEST)) {
    const numbers = row.flatMap((cell, column) => (isIdNumber(cell) ? [column] : []));
    if (numbers.length === 0) continue;
    // Numbers one below the other stand as they should.
    if (numbers.some((column) => columns.has(column))) return false;
    for (const column of numbers) columns.add(column);
    const word = row.findIndex((cell) => cell.trim() !== '');
    if (numbers.length > 1 && word < (numbers[0] ?? 0) && isOf('idNumber', row[word] ?? '')) found = named(rows, word);
    else found ??= null;
  }
  return columns.size < 2 ? null : found === true;
}

const isOf = (meaning: 'name' | 'idNumber', text: string): boolean =>
  memberClaims(text).some((claim) => claim.meaning === meaning);

/** The word for names stands in the same column. */
const named = (rows: RawSheet['rows'], column: number): boolean =>
  rows.slice(0, LONGEST).some((row) => isOf('name', row[column] ?? ''));
