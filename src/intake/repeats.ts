import { TEMPLATE_IDS } from '../roster/fields';
import type { RosterTable } from '../roster/types';
import { createCellDifference } from './cellDifference';
import { nameForm } from './lists/forms';
import { excludedTogether } from './lists/identityWords';
import type { Matches } from './match';
import { hasId } from './personKeys';

/** What rows of one file that mean the same person say against each other. */

/** First row of a person → all of them, where there are several. `firstOf`: the first row of the same person; -1: it is the first. */
function groupsOf(firstOf: Int32Array): Map<number, number[]> {
  const groups = new Map<number, number[]>();
  for (const [row, first] of firstOf.entries()) {
    if (first === -1) continue;
    const known = groups.get(first);
    if (known === undefined) groups.set(first, [first, row]);
    else known.push(row);
  }
  return groups;
}

/**
 * Identities of which nobody has both (two grades of a disability, 低保 of both kinds), of a row by itself and of all rows of the
 * same person together. '' = none.
 */
export function createContradictions(table: RosterTable, firstOf: Int32Array): (row: number) => string {
  const { bits, raw } = table.identities();
  const known = new Map<string, string>();
  const judge = (texts: readonly string[]): string => {
    const text = texts.join('、');
    let found = known.get(text);
    if (found === undefined) known.set(text, (found = excludedTogether(text)));
    return found;
  };
  const textOf = (row: number): string => table.getText('identities', row);
  const together = new Map<number, string>();
  for (const rows of groupsOf(firstOf).values()) {
    const found = judge([...new Set(rows.map(textOf))].filter((text) => text !== ''));
    if (found !== '') for (const row of rows) if (bits[row] !== 0) together.set(row, found);
  }
  // One identity contradicts nothing: only the few rows with several are looked into.
  const several = (row: number): boolean => {
    const own = bits[row] ?? 0;
    return (own & (own - 1)) !== 0 || raw.has(row);
  };
  return (row) => together.get(row) ?? (several(row) ? judge([textOf(row)]) : '');
}

/** What becomes of rows of one number that nobody in the roster has, by row: such a row is not simply new. */
export type NewTwice = ReadonlyMap<number, 'duplicate' | 'ambiguous'>;

/**
 * Rows of one ID number that the roster lacks are one person at most: where one of them says all that the others say, those are
 * repetitions of it; where they contradict each other, or one of them may be somebody of the roster, none is new by itself.
 * The order of the rows decides nothing.
 * @param isEmpty the roster has nobody: then rows of one number and different names come in all, pointed out
 * (policies.md: every row of a roster counts, duplicates are flagged).
 */
export function newTwice(
  table: RosterTable,
  { match, firstOf, holder, candidates }: Pick<Matches, 'match' | 'firstOf' | 'holder' | 'candidates'>,
  isEmpty = false,
): NewTwice {
  const found = new Map<number, 'duplicate' | 'ambiguous'>();
  // In which form the number is written makes no other person.
  const fields = TEMPLATE_IDS.filter((field) => field !== 'idNumber');
  const nameOf = (row: number): string => nameForm(table.getText('name', row));
  let differences: ReturnType<typeof createCellDifference>[] | undefined;
  const covers = (whole: number, row: number): boolean => {
    differences ??= fields.map((field) => createCellDifference(table, table, field));
    return differences.every((differs) => !differs(row, whole));
  };
  for (const [first, rows] of groupsOf(firstOf)) {
    if (rows.some((row) => holder[row] !== -1)) continue;
    if (!hasId(table, first)) {
      const free = rows.filter((row) => match[row] === -1 && !candidates.has(row));
      const there = free.length < rows.length;
      // Without a number, and equal in every cell: one person as well, where somebody could be doubled.
      if (!isEmpty) for (const row of there ? free : free.slice(1)) found.set(row, 'duplicate');
      continue;
    }
    const free = rows.filter((row) => match[row] === -1 && !candidates.has(row));
    const whole =
      free.length < rows.length ? undefined : free.find((one) => free.every((row) => row === one || covers(one, row)));
    // Two names with one number are two persons, one of whom has a wrong number: nobody is kept out for it.
    const everybody = isEmpty && whole === undefined && new Set(free.map(nameOf)).size === free.length;
    if (everybody) continue;
    for (const row of free) if (row !== whole) found.set(row, whole === undefined ? 'ambiguous' : 'duplicate');
  }
  return found;
}

/** The row beside which a row of the same person is shown: the first one, of that the next. -1: there is none. */
export function besideOf(firstOf: Int32Array, row: number): number {
  const first = firstOf[row] ?? -1;
  return first === -1 ? firstOf.indexOf(row) : first;
}
