import type { Day } from '../base/day';
import type { Fen } from '../base/money';
import type { ParameterLookup } from '../policy/overlay';
import type { Policy } from '../policy/types';
import { STATUSES } from '../policy/vocabulary';
import { ENROLLED, EXCLUDED, UNKNOWN } from './outcome';
import { participated } from './participation';
import { compareRates, hasRate, makeRates } from './rates';
import { settle } from './settlement';
import type { Tally } from './tally';
import { totalOf } from './total';
import type { UnitResult, UnitsResult } from './types';

/** Unit numbers to show: the quota table's rows, then `others` in order of appearance. */
export interface UnitsShown {
  readonly names: readonly string[];
  readonly inTable: number;
  readonly others: readonly number[];
  /** Rows of a unit whose data fields are complete. */
  complete(unit: number): number;
}

/**
 * Everything of policies.md 2 from what was counted. `sums`: by unit, `tally.shape.width` each.
 * @param why whether funds and awards tell their reasons
 */
export function makeUnits(
  policy: Policy,
  figures: ParameterLookup,
  tally: Tally,
  sums: Float64Array,
  shown: UnitsShown,
  asOf: Day,
  why = true,
): UnitsResult {
  const { names, inTable } = shown;
  const rates = makeRates(policy, figures, tally, sums, names, inTable);
  const settlement = settle(policy, figures, rates, inTable, asOf, why);
  const ranks = ranksOf(policy, rates, inTable);
  const { shape, timeline } = tally;
  const funders = policy.funders.length;

  function unitResult(unit: number): UnitResult {
    const line = unit * shape.width;
    const at = (place: number): number => sums[line + place] ?? 0;
    const name = names[unit] ?? '';
    const listed = unit < inTable;
    const byStatus = STATUSES.map((_, status) => at(status));
    const roster = byStatus.reduce((all, count) => all + count, 0);
    const excluded = at(EXCLUDED);
    const enrolled = at(ENROLLED);
    const target = rates.base('target', unit);
    const population = rates.base('population', unit);
    const should = roster - excluded;
    const money = (place: number): Fen => at(place) as Fen;
    const counted = policy.counted !== undefined && listed;
    return {
      name,
      inTable: listed,
      target,
      population,
      roster,
      excluded,
      should,
      enrolled,
      enrolledInTable: listed ? enrolled : 0,
      gap: target === null ? null : Math.max(0, target - enrolled),
      byStatus,
      special:
        policy.special === undefined
          ? null
          : { should: at(shape.specialShould), enrolled: rates.count('special-enrolled', unit, null) },
      receivable: money(shape.receivable),
      receivableUnknown: at(UNKNOWN),
      collected: (tally.collected[unit] ?? 0) as Fen,
      collectedExcluded: (tally.collectedExcluded[unit] ?? 0) as Fen,
      entitled: Array.from({ length: funders }, (_, funder) => money(shape.entitled + funder)),
      settled: Array.from({ length: funders }, (_, funder) => money(shape.settled + funder)),
      aidUnknown: at(shape.aidUnknown),
      counted: counted ? rates.count('counted', unit, null) : null,
      specialCounted: counted && policy.special !== undefined ? rates.count('special-counted', unit, null) : null,
      funds: listed
        ? settlement.funds(unit, name)
        : policy.funds.map(({ id }) => ({ id, amount: null, provisional: false })),
      award: listed ? settlement.award(unit) : null,
      consequences: listed ? settlement.consequences(unit) : [],
      rank: ranks[unit] ?? null,
      measures: policy.measures.map((measure) => ({ id: measure.id, ...rates.rate(measure, unit, null) })),
      byCategory: [...policy.categories.map(({ id }) => id), ''].map((category, index) => ({
        category,
        persons: at(shape.categories + 3 * index),
        enrolled: at(shape.categories + 3 * index + 1),
        entitled: money(shape.categories + 3 * index + 2),
      })),
      complete: policy.completeFields === undefined ? null : shown.complete(unit),
      participation: participated(
        policy,
        figures,
        { should, population, target, enrolled, enrolledInTable: enrolled },
        false,
      ),
    };
  }

  const order = [...Array.from({ length: inTable }, (_, unit) => unit), ...shown.others];
  const units = order.map(unitResult);
  const days = order.map(
    (unit) => new Uint32Array(tally.enrolled.subarray(unit * timeline.days, (unit + 1) * timeline.days)),
  );
  const all = new Uint32Array(timeline.days);
  for (const unit of days) for (let day = 0; day < unit.length; day += 1) all[day]! += unit[day]!;
  return {
    asOf,
    units,
    total: totalOf(policy, figures, units),
    curve: { first: timeline.first, days: [...days, all] },
  };
}

/** By completion, as exact fractions; equal ones share the better rank and the next rank is skipped. */
function ranksOf(policy: Policy, rates: ReturnType<typeof makeRates>, inTable: number): readonly (number | null)[] {
  const measure = policy.measures.find(({ id }) => id === 'completion');
  if (measure === undefined) return [];
  const all = Array.from({ length: inTable }, (_, unit) => rates.rate(measure, unit, null));
  const ranked = all.filter(hasRate);
  return all.map((rate) => (hasRate(rate) ? 1 + ranked.filter((other) => compareRates(other, rate) < 0).length : null));
}
