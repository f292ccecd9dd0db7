import type { Day } from '../base/day';
import type { ParameterLookup } from '../policy/overlay';
import type { Base, Count, Measure, Policy, UnitCondition, UnitTest } from '../policy/types';
import { ENROLLED, EXCLUDED } from './outcome';
import { STATUSES } from '../policy/vocabulary';
import type { Tally } from './tally';

/** A rate as an exact fraction. `base` null or 0 = no rate, unless `full`. */
export interface Rate {
  readonly count: number;
  readonly base: number | null;
  readonly full: boolean;
}

/** Counts and rates of units, on any day, from the tally. Units are numbers of the unit index. */
export interface Rates {
  count(kind: Count, unit: number, on: Day | null): number;
  base(kind: Base, unit: number): number | null;
  rate(measure: Measure, unit: number, on: Day | null): Rate;
  holds(condition: UnitCondition | undefined, unit: number): boolean;
  /** Of the measure id; undefined when the policy has none of that name. */
  measure(id: string): Measure | undefined;
}

/** @param names unit names by number; units from `inTable` on have no target. */
export function makeRates(
  policy: Policy,
  figures: ParameterLookup,
  tally: Tally,
  sums: Float64Array,
  names: readonly string[],
  inTable: number,
): Rates {
  const { shape, timeline } = tally;
  const measures = new Map(policy.measures.map((measure) => [measure.id, measure]));
  const from = policy.counted === undefined ? null : figures.day(policy.counted.from);
  const to = policy.counted === undefined ? null : figures.day(policy.counted.to);
  const sum = (unit: number, place: number): number => sums[unit * shape.width + place] ?? 0;

  /** Enrolments dated `since` … `until`, both included; null = open. */
  function between(days: Int32Array, unit: number, since: Day | null, until: Day | null): number {
    const start = unit * timeline.days;
    const low = since === null ? 0 : Math.max(0, since - timeline.first);
    const high = until === null ? timeline.days - 1 : Math.min(timeline.days - 1, until - timeline.first);
    let count = 0;
    for (let day = low; day <= high; day += 1) count += days[start + day] ?? 0;
    return count;
  }

  /** Persons counted: enrolled by a payment within the counted days, up to `on`. */
  function counted(days: Int32Array, unit: number, on: Day | null): number {
    if (from === null || to === null) return 0;
    return between(days, unit, from, on === null || on > to ? to : on);
  }

  const rates: Rates = {
    count(kind, unit, on) {
      switch (kind) {
        case 'enrolled':
          return on === null ? sum(unit, ENROLLED) : between(tally.enrolled, unit, null, on);
        case 'special-enrolled':
          return between(tally.special, unit, null, on);
        case 'counted':
          return counted(tally.enrolled, unit, on);
        case 'special-counted':
          return counted(tally.special, unit, on);
      }
    },
    base(kind, unit) {
      switch (kind) {
        case 'target':
          return unit < inTable ? figures.target(names[unit] ?? '') : null;
        case 'population':
          return unit < inTable ? figures.population(names[unit] ?? '') : null;
        case 'should':
          return STATUSES.reduce((all, _, status) => all + (status === EXCLUDED ? 0 : sum(unit, status)), 0);
        case 'special-should':
          return sum(unit, shape.specialShould);
      }
    },
    rate(measure, unit, on) {
      const base = rates.base(measure.base, unit);
      return { count: rates.count(measure.count, unit, on), base, full: base === 0 && measure.emptyIsFull === true };
    },
    holds(condition, unit) {
      return (condition ?? []).every((entry) =>
        'any' in entry ? entry.any.some((test) => passes(test, unit)) : passes(entry, unit),
      );
    },
    measure: (id) => measures.get(id),
  };

  /** Decided on counts, never on a rounded percentage. Without a rate no test holds. */
  function passes(test: UnitTest, unit: number): boolean {
    const measure = measures.get(test.measure);
    const percent = figures.share(test.percent);
    const on = test.on === undefined ? null : figures.day(test.on);
    if (measure === undefined || percent === null || (test.on !== undefined && on === null)) return false;
    const rate = rates.rate(measure, unit, on);
    const [count, base] = rate.full ? [1, 1] : [rate.count, rate.base];
    if (base === null || base === 0) return false;
    const [reached, wanted] = [count * 10000, percent * base];
    if (test.is === 'below') return reached < wanted;
    return test.is === 'above' ? reached > wanted : reached >= wanted;
  }

  return rates;
}

/** Rates in descending order; those without a base are left out by the caller. */
export function compareRates(a: Rate, b: Rate): number {
  const [countA, baseA] = a.full ? [1, 1] : [a.count, a.base ?? 1];
  const [countB, baseB] = b.full ? [1, 1] : [b.count, b.base ?? 1];
  return countB * baseA - countA * baseB;
}

export function hasRate(rate: Rate): boolean {
  return rate.full || (rate.base !== null && rate.base > 0);
}

/**
 * The nearest share that a rate has not reached, and how many persons it is short of.
 * @param shares in 1/10000; null = not given. `beyond`: it must be more than that.
 */
export function nextShare(
  rate: Rate,
  shares: readonly { readonly share: number | null; readonly beyond: boolean }[],
): { readonly share: number; readonly missing: number } | null {
  const { count, base, full } = rate;
  if (full || base === null || base === 0) return null;
  let next: { readonly share: number; readonly missing: number } | null = null;
  for (const { share, beyond } of shares) {
    if (share === null) continue;
    const needed = beyond ? Math.floor((share * base) / 10000) + 1 : Math.ceil((share * base) / 10000);
    const missing = needed - count;
    if (missing > 0 && (next === null || missing < next.missing)) next = { share, missing };
  }
  return next;
}
