import { addDays } from '../../../src/base/day';
import { createAssessment } from '../../../src/engine/assessment';
import { createDataChecks } from '../../../src/engine/checks/dataChecks';
import { loadPolicy } from '../../../src/policy/library';
import { makeSample } from '../../../src/sample/sample';

/** The engine by itself in a worker of a real browser: what the ledger does at every move of the as-of date, without the painting. */
export interface EngineWish {
  readonly policyId: string;
  readonly persons: number;
  readonly rounds: number;
}
export interface EngineTimes {
  readonly sample: number;
  readonly firstAssessment: number;
  readonly checkAll: number;
  /** Everything from scratch, after the as-of date moved. */
  readonly recalculate: readonly number[];
  readonly units: readonly number[];
  readonly checks: readonly number[];
}

function lap(work: () => void): number {
  const from = performance.now();
  work();
  return performance.now() - from;
}

self.addEventListener('message', (event: MessageEvent<EngineWish>) => {
  const { policyId, persons, rounds } = event.data;
  const policy = loadPolicy(policyId);
  let made: ReturnType<typeof makeSample> | undefined;
  const sample = lap(() => (made = makeSample(policy, { seed: 1, persons, units: null })));
  if (made === undefined) throw new Error('no sample');
  const { table, asOf } = made;
  const assessment = createAssessment(policy, {}, table, asOf);
  const dataChecks = createDataChecks(policy, table, assessment);
  const firstAssessment = lap(() => assessment.assessAll());
  const checkAll = lap(() => dataChecks.checkAll());
  const recalculate: number[] = [];
  const units: number[] = [];
  const checks: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    assessment.setAsOf(addDays(asOf, -(round % 7)));
    recalculate.push(lap(() => assessment.assessAll()));
    units.push(lap(() => assessment.units()));
    checks.push(lap(() => dataChecks.updateResults()));
  }
  postMessage({ sample, firstAssessment, checkAll, recalculate, units, checks } satisfies EngineTimes);
});
