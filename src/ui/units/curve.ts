import type { Day } from '../../base/day';
import type { UnitsResult } from '../../engine/types';
import { resolve } from '../../policy/overlay';
import type { Overlay, Policy } from '../../policy/types';

/** Enrolled so far on each day, from the first day drawn to the as-of date. */
export interface Curve {
  readonly first: Day;
  readonly last: Day; // end of the drawing: the campaign's end
  readonly asOf: Day;
  /** Cumulative; entry d is the day first + d, up to the as-of date. */
  readonly enrolled: readonly number[];
}

/** The curve of one unit (null = the total) over the campaign; payments before it are its starting height. */
export function curveOf(policy: Policy, overlay: Overlay, units: UnitsResult, name: string | null): Curve {
  const values = resolve(policy, overlay);
  const at = name === null ? units.units.length : units.units.findIndex((unit) => unit.name === name);
  const days = units.curve.days[at] ?? new Uint32Array(0);
  const { asOf } = units;
  const first = Math.min(values.day(policy.campaign.from) ?? units.curve.first, asOf) as Day;
  const last = Math.max(values.day(policy.campaign.to) ?? asOf, asOf) as Day;
  const enrolled: number[] = [];
  let sum = 0;
  for (let day: number = units.curve.first; day < first; day += 1) sum += days[day - units.curve.first] ?? 0;
  for (let day: number = first; day <= asOf; day += 1) {
    sum += days[day - units.curve.first] ?? 0;
    enrolled.push(sum);
  }
  return { first, last, asOf, enrolled };
}

export interface Pace {
  readonly deadline: Day;
  readonly days: number;
  /** Persons a day from tomorrow to the deadline. */
  readonly persons: number;
  readonly missing: number;
}

/** What it takes to reach the target by the goal's date, or else by the end of the window; null without a date or a target. */
export function paceOf(policy: Policy, overlay: Overlay, asOf: Day, gap: number | null): Pace | null {
  const values = resolve(policy, overlay);
  const dates = policy.goals.flatMap(({ by }) => (by === undefined ? [] : [values.day(by)]));
  const closes = policy.window === undefined ? null : values.day(policy.window.closes);
  const known = [...dates, closes].filter((day) => day !== null).sort((a, b) => a - b);
  const deadline = known.find((day) => day > asOf) ?? known.at(-1);
  if (deadline === undefined || gap === null) return null;
  const days = Math.max(0, deadline - asOf);
  return { deadline, days, missing: gap, persons: days === 0 ? gap : Math.ceil(gap / days) };
}
