import type { RosterTable } from '../roster/types';
import type { RowTold } from './rowTold';

/**
 * Rows that name somebody as head of their household who stands in another one in the roster: numbers are not made over, the relation
 * to another head is not written by itself, and it is told.
 * @param households row → the first row of its household; null: the file does not say so
 */
export function otherHouseholds(households: Int32Array | null, roster: RosterTable, match: Int32Array): RowTold | null {
  if (households === null) return null;
  const [numbers, units] = [roster.text('household').codes, roster.text('unit').codes];
  const headOf = (row: number, person: number): number => {
    const first = households[row] ?? -1;
    const head = first === -1 || first === row ? -1 : (match[first] ?? -1);
    if (head === -1 || person === -1 || person !== match[row]) return -1;
    if (numbers[head] === 0 || numbers[person] === 0) return -1;
    return numbers[head] === numbers[person] && units[head] === units[person] ? -1 : head;
  };
  return {
    differs: (row, person, id) => id === 'relation' && headOf(row, person) !== -1,
    problems(row, person) {
      const head = headOf(row, person);
      if (head === -1) return [];
      const [his, own] = [head, person].map((each) => roster.getText('household', each));
      const text = `${roster.getText('name', head)} ${his} / ${own}`;
      return [{ field: 'household', code: 'household-other', text }];
    },
    says: (row, person) => headOf(row, person) !== -1,
  };
}
