import { firstOfNextMonth, type Day } from '../../base/day';
import { UNREADABLE } from '../../roster/types';
import type { Assessment } from '../assessment';
import { unpackOutcome } from '../outcome';
import type { PersonResult } from '../types';
import { copyHousehold, payOn, type HouseholdCopy } from './copy';
import { resultOf } from './ifPerson';
import { wholeCover } from './whole';

/** The first day after the as-of date on which somebody who pays only then owes something else, or is covered from another day. */
export interface NextChange {
  readonly day: Day;
  /** Paid on `day`. */
  readonly later: PersonResult;
  /** From when he would be covered if all of his household pays, and until when it can, where that is another day; else null. */
  readonly whole: { readonly start: Day; readonly by: Day } | null;
}

export interface Outlook {
  /** Had he paid on the as-of date. */
  readonly now: PersonResult;
  readonly change: NextChange | null;
  /** Cover follows the payment after so many days: it moves with every day, which is no change of its own. */
  readonly moving: boolean;
}

/** What waiting would change for a person who has not paid; null for others. */
export function outlook(assessment: Assessment, row: number): Outlook | null {
  const { asOf } = assessment;
  const results = assessment.results();
  const outcome = unpackOutcome(results.outcome[row] ?? 0);
  if (outcome.paid || outcome.status === 'excluded') return null;
  const copy = copyHousehold(assessment, row);
  const days = candidates(assessment, row, copy);
  const now = stateOn(copy, asOf, asOf);
  for (const day of days) {
    const later = stateOn(copy, day, asOf);
    if (later.key === now.key) continue;
    const whole = wholeCover(copy, day, asOf);
    const change = { day, later: later.result, whole: whole?.start === later.result.benefitStart ? null : whole };
    return { now: now.result, change, moving: now.moving };
  }
  return { now: now.result, change: null, moving: now.moving };
}

/** What counts as the same answer. */
export function stateOn(
  copy: HouseholdCopy,
  day: Day,
  asOf: Day,
): { result: PersonResult; key: string; moving: boolean } {
  payOn(copy, day, asOf);
  const result = resultOf(copy);
  const moving = coverMoves(copy);
  const cover = moving ? 'after' : result.benefitStart;
  // The document ends there: that the amount stays the same is no more than assumed.
  const beyond = result.issues.includes('late-not-regulated');
  return { result, key: [result.status, result.payable, cover, beyond].join(' '), moving };
}

function coverMoves({ assessment, row }: HouseholdCopy): boolean {
  const { status, verdict } = unpackOutcome(assessment.results().outcome[row] ?? 0);
  if (status !== 'enrolled') return false;
  const cover = assessment.rules().verdicts.list[verdict]?.cover ?? null;
  if (cover === null || cover.kind !== 'household') return cover?.kind === 'after';
  return (assessment.householdComplete(row) ? cover.complete : cover.otherwise).kind === 'after';
}

/** Days on which something may change, rising: no rule looks at any other. */
function candidates(assessment: Assessment, row: number, { table: own, row: at }: HouseholdCopy): Day[] {
  const { policy, asOf, table } = assessment;
  const { calendar, figures } = assessment.rules();
  const since = [table.birth(row), table.number('circumstanceDate').values[row] ?? UNREADABLE];
  const days = new Set<number>(calendar.starts);
  for (const date of since) {
    if (date <= UNREADABLE) continue;
    days.add(date);
    for (const { within } of policy.charging) {
      const atMost = within === undefined ? null : figures.number(within.atMost);
      if (atMost !== null) days.add(date + atMost + 1);
    }
  }
  days.add(table.number('identityDate').values[row] ?? UNREADABLE);
  const paid = own.number('payDate').values;
  for (let mate = 0; mate < own.length; mate += 1) if (mate !== at) days.add(paid[mate] ?? UNREADABLE);
  // Between two of these days cover can only move with the month.
  const after = [...days].filter((day) => day > asOf) as Day[];
  const all = new Set<Day>([...after, ...[asOf, ...after].map(firstOfNextMonth)]);
  return [...all].sort((a, b) => a - b);
}
