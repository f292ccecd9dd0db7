import type { ColumnTexts } from '../../../client/protocol';
import type { Session } from '../../../client/types';
import { leavesBase } from '../../../roster/leaving';
import type { Reason } from './reasons';

export interface ReasonPlan {
  readonly columns: readonly ColumnTexts[];
  /** For whom something changes. */
  readonly persons: number;
  /** Have that reason already, or none where it is cleared. */
  readonly same: number;
  /** Come back among those who should enrol: what their former reason wrote into 其他参保 is taken out again. */
  readonly back: number;
  /** Have paid and leave the base all the same: their money is counted apart, and is a finding of the checks. */
  readonly paid: number;
  /** Have paid: a reason for not paying would be wrong. */
  readonly enrolled: number;
  /** Insured elsewhere for something that no reason key has set: left as it is. */
  readonly excluded: number;
  readonly only: string;
}

/**
 * Sets the reason, or clears it (null). A reason that leaves the base is written into 其他参保 too; one that was written there
 * by this key is taken out again when the reason changes, anything else in 其他参保 stays.
 */
export function* planReason(
  session: Session,
  rows: readonly number[],
  reason: Reason | null,
  onStep?: (done: number) => void,
): Generator<undefined, ReasonPlan> {
  const { table } = session;
  const chosen: number[] = [];
  const exclusions: string[] = [];
  let enrolled = 0;
  let paid = 0;
  let excluded = 0;
  let same = 0;
  let back = 0;
  for (const [index, row] of rows.entries()) {
    if (index % 256 === 255) {
      onStep?.(index);
      yield;
    }
    if (table.alive[row] !== 1) continue;
    const now = table.getText('exclusion', row);
    const ours = leavesBase(now) && now === table.getText('reason', row);
    if (reason !== null) {
      if (now !== '' && !ours && !(reason.leaves && now === reason.text)) {
        excluded += 1;
        continue;
      }
      if (!reason.leaves && !ours && session.person(row).status === 'enrolled') {
        enrolled += 1;
        continue;
      }
    }
    const exclusion = reason?.leaves === true ? reason.text : ours ? '' : now;
    if (exclusion === now && table.getText('reason', row) === (reason?.text ?? '')) {
      same += 1;
      continue;
    }
    if (reason?.leaves === true && table.getText('payAmount', row) !== '') paid += 1;
    if (exclusion === '' && now !== '') back += 1;
    chosen.push(row);
    exclusions.push(exclusion);
  }
  const to = Uint32Array.from(chosen);
  const columns: ColumnTexts[] = [
    { field: 'reason', rows: to, texts: [reason?.text ?? ''] },
    { field: 'exclusion', rows: to, texts: exclusions },
  ];
  const [first] = rows;
  const only = rows.length === 1 && first !== undefined ? table.getText('name', first) : '';
  return {
    columns: chosen.length === 0 ? [] : columns,
    persons: chosen.length,
    same,
    back,
    paid,
    enrolled,
    excluded,
    only,
  };
}
