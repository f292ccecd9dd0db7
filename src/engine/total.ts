import type { Fen } from '../base/money';
import type { ParameterLookup } from '../policy/overlay';
import type { Policy } from '../policy/types';
import { participated } from './participation';
import type { Settled, UnitResult } from './types';

/**
 * The total row: everything summed, rates of its own from the sums. It has no rank and no consequences.
 * What is measured against the quota table leaves out the persons of units that the table does not know.
 */
export function totalOf(policy: Policy, figures: ParameterLookup, units: readonly UnitResult[]): UnitResult {
  const sum = (value: (unit: UnitResult) => number | null): number =>
    units.reduce((all, unit) => all + (value(unit) ?? 0), 0);
  /** Null when no unit has a value. */
  const sumGiven = (value: (unit: UnitResult) => number | null): number | null =>
    units.some((unit) => value(unit) !== null) ? sum(value) : null;
  const money = (value: (unit: UnitResult) => number): Fen => sum(value) as Fen;
  const settled = (value: (unit: UnitResult) => Settled | null): Settled => {
    const given = units.filter((unit) => unit.inTable).map(value);
    const unknown = given.some((each) => each === null || each.amount === null);
    return {
      amount: unknown ? null : (given.reduce((all, each) => all + (each?.amount ?? 0), 0) as Fen),
      provisional: given.some((each) => each?.provisional === true),
    };
  };
  const enrolled = sum((unit) => unit.enrolled);
  const enrolledInTable = sum((unit) => unit.enrolledInTable);
  const target = sumGiven((unit) => unit.target);
  const population = sumGiven((unit) => unit.population);
  const should = sum((unit) => unit.should);
  const first = units[0];
  return {
    name: '',
    inTable: true,
    target,
    population,
    roster: sum((unit) => unit.roster),
    excluded: sum((unit) => unit.excluded),
    should,
    enrolled,
    enrolledInTable,
    gap: target === null ? null : Math.max(0, target - enrolledInTable),
    byStatus: (first?.byStatus ?? []).map((_, status) => sum((unit) => unit.byStatus[status] ?? 0)),
    special:
      policy.special === undefined
        ? null
        : {
            should: sum((unit) => unit.special?.should ?? 0),
            enrolled: sum((unit) => unit.special?.enrolled ?? 0),
          },
    receivable: money((unit) => unit.receivable),
    receivableUnknown: sum((unit) => unit.receivableUnknown),
    collected: money((unit) => unit.collected),
    collectedExcluded: money((unit) => unit.collectedExcluded),
    entitled: policy.funders.map((_, funder) => money((unit) => unit.entitled[funder] ?? 0)),
    settled: policy.funders.map((_, funder) => money((unit) => unit.settled[funder] ?? 0)),
    aidUnknown: sum((unit) => unit.aidUnknown),
    counted: sumGiven((unit) => unit.counted),
    specialCounted: sumGiven((unit) => unit.specialCounted),
    funds: policy.funds.map(({ id }, index) => ({ id, ...settled((unit) => unit.funds[index] ?? null) })),
    award: policy.award === undefined ? null : settled((unit) => unit.award),
    consequences: [],
    rank: null,
    measures: policy.measures.map(({ id, emptyIsFull }, index) => {
      const base = sumGiven((unit) => (unit.inTable ? (unit.measures[index]?.base ?? null) : null));
      return {
        id,
        count: sum((unit) => (unit.inTable ? (unit.measures[index]?.count ?? 0) : 0)),
        base,
        full: base === 0 && emptyIsFull === true,
      };
    }),
    byCategory: (first?.byCategory ?? []).map(({ category }, index) => ({
      category,
      persons: sum((unit) => unit.byCategory[index]?.persons ?? 0),
      enrolled: sum((unit) => unit.byCategory[index]?.enrolled ?? 0),
      entitled: money((unit) => unit.byCategory[index]?.entitled ?? 0),
    })),
    complete: policy.completeFields === undefined ? null : sum((unit) => unit.complete ?? 0),
    participation: participated(policy, figures, { should, population, target, enrolled, enrolledInTable }, true),
  };
}
