import type { Fen } from '../../../src/base/money';
import { createAssessment } from '../../../src/engine/assessment';
import { explain } from '../../../src/engine/explain/explain';
import { lookAt } from '../../../src/engine/outlook/look';
import { createWhatIf } from '../../../src/engine/whatif/whatIf';
import { loadPolicy } from '../../../src/policy/library';
import type { Scenario } from '../../../src/policy/scenario-types';
import { makeSample } from '../../../src/sample/sample';
import { closesOn, premiumOf, threeScenarios } from '../whatIfs';

/** What-ifs by themselves in a worker of a real browser: what the ledger does while a slider moves, without messages and painting. */
export interface WhatIfWish {
  readonly policyId: string;
  readonly persons: number;
  readonly rounds: number;
}
export interface WhatIfTimes {
  /** The first question after the roster changed: lots are made, ages read where a category asks for them. */
  readonly first: readonly number[];
  /** Baseline and three scenarios, all three moved. */
  readonly threeMoved: readonly number[];
  /** The same, one of them moved: what a slider does. */
  readonly oneMoved: readonly number[];
  /** A date moved that cuts the days anew. */
  readonly dateMoved: readonly number[];
  /** The answer packed for its way to the page and unpacked. */
  readonly cloned: readonly number[];
  /** Names of a bucket of a scenario that has just moved: a page of 100. */
  readonly persons: readonly number[];
  readonly seek: readonly number[];
  /** Everything the drawer says of a person, of persons from all over the roster. */
  readonly explain: readonly number[];
}

self.addEventListener('message', (event: MessageEvent<WhatIfWish>) => {
  const { policyId, persons, rounds } = event.data;
  const policy = loadPolicy(policyId);
  const { table, asOf } = makeSample(policy, { seed: 1, persons, units: null });
  const assessment = createAssessment(policy, {}, table, asOf);
  assessment.assessAll();
  let turn = 0;
  const laps = (times: number, work: () => void, prepare?: () => void): number[] =>
    Array.from({ length: times }, () => {
      turn += 1;
      prepare?.();
      const from = performance.now();
      work();
      return performance.now() - from;
    });

  let whatIf = createWhatIf(assessment);
  const first = laps(3, () => {
    whatIf = createWhatIf(assessment);
    whatIf.compare(threeScenarios(policy, turn));
  });
  const threeMoved = laps(rounds, () => void whatIf.compare(threeScenarios(policy, turn)));
  const [, ...others] = threeScenarios(policy, 0);
  const oneMoved = laps(rounds, () => {
    const [moving] = threeScenarios(policy, turn) as [Scenario];
    whatIf.compare([moving, ...others]);
  });
  const dateMoved = laps(Math.min(rounds, 7), () => void whatIf.compare([closesOn(policy, turn), ...others]));
  const answer = whatIf.compare(threeScenarios(policy, 1));
  const cloned = laps(5, () => void structuredClone(answer));
  const named = laps(5, () => {
    const [moving] = threeScenarios(policy, turn) as [Scenario];
    const rows = whatIf.persons(moving, { kind: 'losers' });
    whatIf.results(moving, rows.subarray(0, 100));
  });
  const parameter = premiumOf(policy);
  const { receivable } = answer.baseline.total;
  const seek = laps(5, () => {
    const target = Math.round(receivable * (1.05 + turn / 100)) as Fen;
    const [, , scenario] = threeScenarios(policy, 1) as [Scenario, Scenario, Scenario];
    const goal = { parameter, figure: { of: 'receivable' }, target, least: 0, most: 1_000_000 } as const;
    if (!whatIf.seek(scenario, goal).found) throw new Error('out of reach');
  });
  const step = Math.max(1, Math.floor(table.length / 300));
  let row = 0;
  const explained = laps(200, () => {
    row = (row + step) % table.length;
    explain(assessment.tables(), assessment, row);
    lookAt(assessment, row);
  });
  const times: WhatIfTimes = {
    first,
    threeMoved,
    oneMoved,
    dateMoved,
    cloned,
    persons: named,
    seek,
    explain: explained,
  };
  postMessage(times);
});
