import type { RosterTable } from '../roster/types';
import { createCellDifference } from './cellDifference';
import { holds } from './personKeys';
import type { IntakeResult } from './types';

/** How the household numbers of a file stand to those of the roster. */
export interface HouseholdNumbers {
  /** Over the column that they come from. */
  readonly header: string;
  /** Persons of the roster who have a number in both. */
  readonly compared: number;
  /** Of these: with another one in the file. */
  readonly differ: number;
  /** Persons without one in the roster, who get that of the file. */
  readonly filled: number;
  /** They are those of another system: most differ, or whole households bear another number. */
  readonly other: boolean;
}

interface Matched {
  readonly file: Pick<IntakeResult, 'columns'>;
  readonly table: RosterTable;
  readonly roster: RosterTable;
  /** File row → person of the roster; -1: nobody. */
  readonly match: Int32Array;
}

/** Of fewer persons nobody can say more than that theirs were corrected. */
const PERSONS = 3;
/** So many households that bear another number as a whole are no correction of single persons. */
const RENUMBERED = 3;

/** null: the file has no such column. */
export function householdNumbers(plan: Matched): HouseholdNumbers | null {
  const { file, table, roster, match } = plan;
  const column = file.columns.find(({ field }) => field === 'household');
  if (column === undefined) return null;
  const differs = createCellDifference(table, roster, 'household');
  const other = new Map<number, number>();
  let [compared, filled, numbered] = [0, 0, 0];
  for (const [row, person] of match.entries()) {
    if (!holds(table, 'household', row)) continue;
    numbered += 1;
    if (person === -1) continue;
    if (!holds(roster, 'household', person)) filled += 1;
    else {
      compared += 1;
      if (differs(row, person)) other.set(person, row);
    }
  }
  const differ = other.size;
  return {
    header: column.header,
    compared,
    differ,
    filled,
    // Of all rows: those who are new or had no number have this very one when the file comes again, and it must be judged as before.
    other: differ >= PERSONS && (differ * 2 > numbered || renumbered(plan, other) >= RENUMBERED),
  };
}

/** Households of two or more of whom all that the file holds bear one other number in it. */
function renumbered({ table, roster, match }: Matched, other: ReadonlyMap<number, number>): number {
  // The unit as it will stand: told by the file, else by the roster.
  const keyOf = (row: number, person: number, number: string): string =>
    JSON.stringify([table.getText('unit', row) || (person === -1 ? '' : roster.getText('unit', person)), number]);
  const found = new Map<string, { now: string | null; persons: number }>();
  for (const [person, row] of other) {
    const now = table.getText('household', row);
    const key = keyOf(row, person, roster.getText('household', person));
    const known = found.get(key);
    if (known === undefined) found.set(key, { now, persons: 1 });
    else {
      known.persons += 1;
      if (known.now !== now) known.now = null;
    }
  }
  // Where one of them keeps the number, or gets it, the others have moved out.
  for (const [row, person] of match.entries())
    if (!other.has(person) && holds(table, 'household', row))
      found.delete(keyOf(row, person, table.getText('household', row)));
  let count = 0;
  for (const { now, persons } of found.values()) if (now !== null && persons > 1) count += 1;
  return count;
}
