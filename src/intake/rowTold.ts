import type { FieldId } from '../roster/fields';
import type { PlanProblem } from './piles';

/** What is known of the rows of a file of persons besides their cells, and keeps some of it from being written by itself. */
export interface RowTold {
  /** A cell of the row is not written by itself: somebody is asked. */
  differs(row: number, person: number, id: FieldId): boolean;
  /** Why, or what else must be known of the row. */
  problems(row: number, person: number): readonly PlanProblem[];
  /** It says more than its cells, and something else than the roster: the row is not the same, also where no cell differs. */
  says?(row: number, person: number): boolean;
}

/** All of them as one; null: there are none. */
export function toldTogether(each: readonly (RowTold | null)[]): RowTold | null {
  const all = each.filter((one) => one !== null);
  if (all.length === 0) return null;
  return {
    differs: (row, person, id) => all.some((one) => one.differs(row, person, id)),
    problems: (row, person) => all.flatMap((one) => one.problems(row, person)),
    says: (row, person) => all.some((one) => one.says?.(row, person) === true),
  };
}
