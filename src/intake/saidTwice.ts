import { TEMPLATE_IDS, type FieldId } from '../roster/fields';
import type { RosterTable } from '../roster/types';
import { createCellDifference } from './cellDifference';
import { hasId } from './personKeys';

/** Rows of one number and name beside the one that has its person. */
export interface SaidTwice {
  /** Whether one of them says something else in a cell: then neither is written by itself. */
  differs(row: number, id: FieldId): boolean;
  others(row: number): readonly number[];
}

/** By row of the file: its person, the first row of its number, and who has that number in the roster. */
interface Rows {
  readonly match: Int32Array;
  readonly firstOf: Int32Array;
  readonly holder: Int32Array;
}

/**
 * Rows of one number of whom only some mean the person: the others have nobody left to mean. Which of two telephone numbers is
 * right, no order of rows says. null: no number stands twice so.
 */
export function createSaidTwice(table: RosterTable, { match, firstOf, holder }: Rows): SaidTwice | null {
  const others = new Map<number, number[]>();
  for (const [row, first] of firstOf.entries()) {
    if (first === -1 || !hasId(table, row)) continue;
    const own = others.get(first);
    if (own === undefined) others.set(first, [first, row]);
    else own.push(row);
  }
  // A row of another name speaks of somebody else, whose number is wrong.
  const otherName = createCellDifference(table, table, 'name');
  const rivals = new Map<number, readonly number[]>();
  for (const rows of others.values()) {
    const left = rows.filter((row) => match[row] === -1 && holder[row] !== -1);
    for (const row of rows) {
      if (match[row] === -1) continue;
      const beside = left.filter((other) => !otherName(other, row));
      if (beside.length > 0) rivals.set(row, beside);
    }
  }
  if (rivals.size === 0) return null;
  const differences = new Map<FieldId, ReturnType<typeof createCellDifference>>(
    TEMPLATE_IDS.map((id) => [id, createCellDifference(table, table, id)]),
  );
  return {
    differs(row, id) {
      const differs = differences.get(id);
      return differs !== undefined && (rivals.get(row) ?? []).some((other) => differs(other, row));
    },
    others: (row) => rivals.get(row) ?? [],
  };
}
