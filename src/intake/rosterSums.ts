import type { Day } from '../base/day';
import { EMPTY, UNREADABLE, type RosterTable } from '../roster/types';
import type { PlanContext } from './filePlan';
import { createHouseholdSums, sumText, type Sum } from './lists/shares';
import { isOfPayment } from './otherPayment';
import type { RowTold } from './rowTold';

interface Compared {
  readonly table: RosterTable;
  readonly roster: RosterTable;
  readonly match: Int32Array;
  /** Row → the first row of its household, where the file says so without a number. */
  readonly households: Int32Array | null;
}

/**
 * Amounts of a roster that are more than the person owes and come to what several owe: the household's money stands in the row of its
 * head, and nobody has paid it for himself.
 */
export function rosterSums(
  { table, roster, match, households }: Compared,
  owedOn: PlanContext['owedOn'] | null,
): RowTold | null {
  const [amounts, days] = [table.number('payAmount').values, table.number('payDate').values];
  const pays = (row: number): boolean => (amounts[row] ?? EMPTY) > 0 && (days[row] ?? EMPTY) > UNREADABLE;
  if (owedOn === null || !match.some((person, row) => person !== -1 && pays(row))) return null;
  const sums = createHouseholdSums({ roster, owedOn });
  const known = new Map<number, Sum | null>();
  const numbers = table.text('household').codes;
  const isTogether = (one: number, other: number): boolean =>
    numbers[one] === 0
      ? households !== null && households[one] !== -1 && households[one] === households[other]
      : numbers[one] === numbers[other];
  /** Those of the household right below of whom no payment is said. */
  const below = (row: number): readonly number[] => {
    const found: number[] = [];
    for (let next = row + 1; next < table.length && isTogether(row, next); next += 1) {
      const person = match[next] ?? -1;
      if (person === -1 || amounts[next] !== EMPTY || days[next] !== EMPTY) return [];
      found.push(person);
    }
    return found;
  };
  const sumOf = (row: number, person: number): Sum | null => {
    if (person === -1 || person !== match[row] || !pays(row)) return null;
    let sum = known.get(row);
    if (sum === undefined) {
      const [day, amount] = [(days[row] ?? EMPTY) as Day, amounts[row] ?? EMPTY];
      const isMore = amount > (owedOn(person, day) ?? Infinity);
      known.set(row, (sum = isMore ? sums.sumOf(person, day, amount, below(row)) : null));
    }
    return sum;
  };
  return {
    differs: (row, person, id) => isOfPayment(id) && sumOf(row, person) !== null,
    problems(row, person) {
      const sum = sumOf(row, person);
      const nameOf = (each: number): string => roster.getText('name', each);
      return sum === null ? [] : [{ field: 'payAmount', code: 'sum-of-household', text: sumText(sum, nameOf) }];
    },
  };
}
