import type { Scenario } from '../../policy/scenario-types';
import { applyScenario } from '../../policy/scenarios';
import type { Assessment } from '../assessment';
import type { UnitsResult } from '../types';
import type { Lots } from './lots';
import { createLotTotals } from './lotTotals';
import { movement } from './moved';
import { createPersons } from './persons';
import { createRuleSets, type RuleSet } from './ruleSet';
import { canSeek, figureOf, seek } from './seek';
import { unitsOf, type Totals } from './totals';
import type { Compared, WhatIf } from './types';

/**
 * Totals and differences of scenarios by lots instead of persons, so that the cost hardly grows with the roster. It holds for the
 * roster, overlay and as-of date of this moment: when one of them changes, make another.
 */
export function createWhatIf(assessment: Assessment): WhatIf {
  const { table, asOf } = assessment;
  const { facts, shown } = assessment.basis();
  const sets = createRuleSets(assessment);
  const totals = createLotTotals(table, asOf);
  const persons = createPersons(assessment);
  const order = [...Array.from({ length: shown.inTable }, (_, unit) => unit), ...shown.others];
  let baseline: UnitsResult | null = null;

  const setOf = (scenario: Scenario): RuleSet => sets.withBaseline([scenario])[1]!;

  function compared(lots: Lots, before: Totals, after: Totals): Compared {
    const { byCategory, unit, total, flows } = movement(lots, before, after, facts.units.names.length);
    return {
      units: unitsOf(after, shown, asOf),
      byCategory,
      byUnit: order.map((each) => unit(each, shown.names[each] ?? '')),
      total,
      flows,
    };
  }

  return {
    compare(scenarios) {
      const { lots, all } = totals.of(sets.withBaseline(scenarios));
      const before = all[0]!;
      baseline ??= unitsOf(before, shown, asOf);
      return { baseline, scenarios: all.slice(1).map((after) => compared(lots, before, after)) };
    },
    shifts: (scenario) => persons.shifts(setOf(scenario)),
    persons: (scenario, bucket) => persons.inBucket(setOf(scenario), bucket),
    results: (scenario, rows) => persons.results(setOf(scenario), rows),
    seek(scenario, goal) {
      const { policy } = applyScenario(assessment.policy, assessment.overlay, scenario);
      if (!canSeek(policy, goal)) return { found: false, why: 'no-figure', least: null, most: null };
      // Lots of its own: those of the comparison stay as they are, whatever is tried.
      const tried = totals.branch();
      return seek(goal, (value) => {
        const overlay = { ...scenario.overlay, [goal.parameter]: value };
        return figureOf(tried.of([setOf({ ...scenario, overlay })]).all[0]!.tally, goal.figure, policy);
      });
    },
  };
}
