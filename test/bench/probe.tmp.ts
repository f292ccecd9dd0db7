import { createAssessment } from '../../src/engine/assessment';
import { loadPolicy } from '../../src/policy/library';
import { makeSample } from '../../src/sample/sample';
export function probe(): void {
  const policy = loadPolicy('daligang-2020');
  const { table, asOf } = makeSample(policy, { seed: 7, persons: 98000, units: null });
  const a = createAssessment(policy, {}, table, asOf);
  a.assessAll();
  for (let i = 0; i < 200; i++) a.assessAll();
}
