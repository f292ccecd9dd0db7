import type { Day } from '../../base/day';
import type { Assessment } from '../assessment';
import { householdEnd } from '../calendar';
import { ENROLLED, EXCLUDED, statusCode } from '../outcome';
import { readPerson } from '../person';
import { copyHousehold, payOn, type HouseholdCopy } from './copy';
import { householdRows } from './household';

/** What it would change for a household if all of it had paid on the as-of date. */
export interface WholeHousehold {
  /** Rows of those who should enrol and are not enrolled. */
  readonly missing: readonly number[];
  /** The last day on which they can. */
  readonly by: Day;
  /** Whose cover would begin on another day: than it does now, or for the person himself than if he alone paid on the as-of date. */
  readonly moved: readonly { readonly row: number; readonly from: Day; readonly to: Day }[];
}

/** Null where no rule looks at households, where it is too late, or where it changes nothing. */
export function wholeHousehold(assessment: Assessment, row: number): WholeHousehold | null {
  const { asOf } = assessment;
  const end = householdEnd(assessment.rules().calendar);
  if (!looksAtHouseholds(assessment) || end === null || asOf > end) return null;
  const rows = householdRows(assessment.table, row);
  if (rows.length < 2) return null;
  const copy = copyHousehold(assessment, row);
  copy.assessment.update(copy.rows);
  const missing = missingIn(copy);
  if (missing.length === 0) return null;
  const before = rows.map((_, at) => startOf(copy, at));
  if (missing.includes(copy.row)) {
    payOn(copy, asOf, asOf);
    before[copy.row] = startOf(copy, copy.row);
  }
  payOn(copy, asOf, asOf, missing);
  const moved = rows.flatMap((own, at) => {
    const [from, to] = [before[at] ?? null, startOf(copy, at)];
    return from === null || to === null || to === from ? [] : [{ row: own, from, to }];
  });
  return moved.length === 0 ? null : { missing: missing.map((at) => rows[at]!), by: end, moved };
}

/** From when the person of the copy, who pays on `day`, is covered if everybody missing pays with him; null = that changes nothing. */
export function wholeCover(copy: HouseholdCopy, day: Day, asOf: Day): { readonly start: Day; readonly by: Day } | null {
  const end = householdEnd(copy.assessment.rules().calendar);
  if (copy.rows.length < 2 || !looksAtHouseholds(copy.assessment) || end === null || day > end) return null;
  payOn(copy, day, asOf, [copy.row, ...missingIn(copy)]);
  const start = startOf(copy, copy.row);
  return start === null ? null : { start, by: end };
}

function looksAtHouseholds({ policy }: Assessment): boolean {
  return policy.charging.some(({ cover }) => cover?.kind === 'household');
}

/** Rows of the copy. */
function missingIn({ assessment, rows }: HouseholdCopy): number[] {
  const { outcome } = assessment.results();
  return [...rows].filter((at) => ![ENROLLED, EXCLUDED].includes(statusCode(outcome[at]!)));
}

/** Null unless enrolled. */
function startOf({ assessment, table }: HouseholdCopy, at: number): Day | null {
  return readPerson(assessment.tables(), assessment.results(), table, at).benefitStart;
}
