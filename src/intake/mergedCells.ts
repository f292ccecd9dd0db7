import type { RawSheet } from './book';
import { CARRIED } from './find/fillDown';
import type { Meaning } from './found';

export interface Unmerged {
  /** The rows, what stands in merged cells of places and households in each of them. */
  readonly rows: readonly (readonly string[])[];
  /** By column: cells filled. */
  readonly filled: ReadonlyMap<number, number>;
}

/** A merged address is said of each of its rows; one that stands in a household's first row alone is not. */
export const OF_ALL_ROWS: ReadonlySet<Meaning> = new Set([...CARRIED, 'address']);

/** What a merged cell of a list says of each of its rows: a remark, or what became of it. */
const OF_EACH: ReadonlySet<Meaning> = new Set<Meaning>([
  'note',
  'insured',
  'state',
  'removal',
  'withdrawn',
  'refunded',
  'voided',
  'died',
  'alive',
  'certificateState',
  'exclusion',
  'riskGone',
  'there',
  'ended',
  'paidFor',
  'paidItem',
  'paidYear',
]);

/** What payments have beside their amounts, and a merged cell says of all of them that have one. */
const OF_PAYMENTS: ReadonlySet<Meaning> = new Set<Meaning>(['payDate', 'channel', 'receipt']);

/** A remark in a cell that is merged over more rows than a household has is of something else. */
const HOUSEHOLD = 20;

/** The columns of a list of which a merged cell speaks for all its rows. */
export const speaks = (meanings: readonly Meaning[]): number[] =>
  meanings.flatMap((meaning, column) => (OF_EACH.has(meaning) ? [column] : []));

/** Of a roster only the remarks, where none is merged over more rows than a household has. */
export const remarks = (meanings: readonly Meaning[], merges: RawSheet['merges']): number[] =>
  meanings.flatMap((meaning, column) => {
    const own = meaning === 'note' ? merges.filter(({ left, right }) => left <= column && column <= right) : [];
    return own.length > 0 && own.every(({ top, bottom }) => bottom - top < HOUSEHOLD) ? [column] : [];
  });

/** Fills merged cells below the header, in columns of units, groups, households, their heads and addresses, beside amounts the day, and in no others. */
export function fillMerged(
  { rows, merges }: RawSheet,
  from: number,
  meanings: readonly Meaning[],
  /** Further columns, of which a merged cell speaks for all its rows. */
  speaking: ReadonlySet<number> = new Set(),
): Unmerged {
  const amount = meanings.indexOf('payAmount');
  const isOfPayment = (column: number): boolean => amount !== -1 && OF_PAYMENTS.has(meanings[column] ?? null);
  const isOfAll = (column: number): boolean =>
    OF_ALL_ROWS.has(meanings[column] ?? null) || speaking.has(column) || isOfPayment(column);
  const filled = new Map<number, number>();
  const copies = new Map<number, string[]>();
  for (const { top, left, bottom, right } of merges) {
    const text = rows[top]?.[left] ?? '';
    if (top < from || text.trim() === '' || !isOfAll(left)) continue;
    for (let row = top; row <= bottom && row < rows.length; row += 1) {
      for (let column = left; column <= right; column += 1) {
        const cells = rows[row] ?? [];
        if (!isOfAll(column) || (cells[column] ?? '').trim() !== '') continue;
        if (cells.every((cell) => cell.trim() === '')) continue; // a blank row stays one
        if (isOfPayment(column) && (cells[amount] ?? '').trim() === '') continue; // nothing was paid there
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
