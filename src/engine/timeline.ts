import type { Day } from '../base/day';
import type { ParameterLookup } from '../policy/overlay';
import type { Policy, UnitCondition, UnitTest } from '../policy/types';

/**
 * The days on which enrolments are counted one by one. Payments before the first or after the last day are counted
 * on it; every date that a rule asks for lies inside, so "by that date" is exact.
 */
export interface Timeline {
  readonly first: Day;
  readonly days: number;
}

/** Room before and after the dates of the rules, so that the curve shows early and late payments where they are. */
const BEFORE = 62;
const AFTER = 31;

export function makeTimeline(policy: Policy, figures: ParameterLookup): Timeline {
  const ids: (string | undefined)[] = [
    policy.campaign.from,
    policy.campaign.to,
    policy.window?.opens,
    policy.window?.closes,
    policy.extension?.closes,
    policy.counted?.from,
    policy.counted?.to,
    ...ruleDates(policy),
  ];
  const dates = ids.map((id) => (id === undefined ? null : figures.day(id))).filter((day): day is Day => day !== null);
  const start = policy.document.date ?? (0 as Day);
  const from = dates.length === 0 ? start : Math.min(...dates);
  const to = dates.length === 0 ? start : Math.max(...dates);
  return { first: (from - BEFORE) as Day, days: to - from + BEFORE + AFTER + 1 };
}

export function sameTimeline(a: Timeline, b: Timeline): boolean {
  return a.first === b.first && a.days === b.days;
}

function ruleDates(policy: Policy): (string | undefined)[] {
  const { award } = policy;
  return [
    ...policy.funds.flatMap((fund) => [
      ...fund.bands.flatMap((band) => datesOf(band.when)),
      ...datesOf(fund.cancelled?.when),
      fund.cancelled?.from,
    ]),
    ...(award === undefined
      ? []
      : award.kind === 'each'
        ? datesOf(award.when)
        : [...datesOf(award.eligible), award.by.on]),
    ...policy.consequences.flatMap((consequence) => [...datesOf(consequence.when), consequence.from]),
  ];
}

/** The dates that a condition on units names. */
export function datesOf(condition: UnitCondition | undefined): (string | undefined)[] {
  return testsOf(condition).map((test) => test.on);
}

export function testsOf(condition: UnitCondition | undefined): readonly UnitTest[] {
  return (condition ?? []).flatMap((entry) => ('any' in entry ? entry.any : [entry]));
}
