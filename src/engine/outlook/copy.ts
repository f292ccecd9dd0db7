import { formatDay, type Day } from '../../base/day';
import { formatYuan } from '../../base/money';
import { createRosterTable } from '../../roster/table';
import type { RosterTable } from '../../roster/types';
import { createAssessment, type Assessment } from '../assessment';
import { householdRows } from './household';

/** A person and his household by themselves, with results of their own: what is changed here is changed nowhere else. */
export interface HouseholdCopy {
  readonly table: RosterTable;
  readonly assessment: Assessment;
  /** The person's row in the copy. */
  readonly row: number;
  readonly rows: Uint32Array;
}

/** The same rules and the same day as the roster's. */
export function copyHousehold(assessment: Assessment, row: number): HouseholdCopy {
  const { policy, overlay, table } = assessment;
  const mates = householdRows(table, row);
  const copy = createRosterTable();
  for (const mate of mates) copy.appendRows(table, mate, mate + 1);
  return {
    table: copy,
    assessment: createAssessment(policy, overlay, copy, assessment.asOf),
    row: mates.indexOf(row),
    rows: Uint32Array.from(mates, (_, index) => index),
  };
}

/**
 * The copy as it would stand had the person paid on that day what he owed then; later days have not come yet.
 * @param who others of the household, by their rows in the copy
 */
export function payOn(copy: HouseholdCopy, day: Day, asOf: Day, who: readonly number[] = [copy.row]): void {
  const { assessment, table, rows } = copy;
  assessment.setAsOf(day > asOf ? day : asOf);
  for (const row of who) {
    const owed = assessment.owedOn(row, day);
    table.setText('payDate', row, formatDay(day));
    table.setText('payAmount', row, owed === null ? '' : formatYuan(owed));
  }
  assessment.update(rows);
}
