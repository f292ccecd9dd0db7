import type { RosterTable } from '../roster/types';
import { excludedTogether } from './lists/identityWords';

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
