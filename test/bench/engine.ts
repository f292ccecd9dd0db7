/** Speed of the engine alone, without storage, worker and painting; run by engine.mjs. */
import { addDays } from '../../src/base/day';
import { createAssessment } from '../../src/engine/assessment';
import { createWhatIf } from '../../src/engine/whatif/whatIf';
import { loadPolicy } from '../../src/policy/library';
import type { Overlay } from '../../src/policy/types';
import { makeSample } from '../../src/sample/sample';
import { threeScenarios } from './whatIfs';

interface Figure {
  readonly policy: string;
  readonly persons: number;
  readonly what: string;
  readonly median: number; // ms
  readonly worst: number;
}

function measure(times: number, run: (turn: number) => void): { median: number; worst: number } {
  const taken: number[] = [];
  for (let turn = 0; turn < times; turn += 1) {
    const start = performance.now();
    run(turn);
    taken.push(performance.now() - start);
  }
  taken.sort((a, b) => a - b);
  return { median: taken[Math.floor(times / 2)] ?? 0, worst: taken.at(-1) ?? 0 };
}

/** A parameter of the policy that moves money, and two values for it. */
const MOVED: Readonly<Record<string, readonly [Overlay, Overlay]>> = {
  'ziyang-2021': [{ premium: 30000 }, { premium: 32000 }],
  'daligang-2020': [{ premium: 28000 }, { premium: 30000 }],
  'tengzhou-2021': [{ premium: 30000 }, { premium: 32000 }],
};

export function benchEngine(policyId: string, persons: number): Figure[] {
  const policy = loadPolicy(policyId);
  const figures: Figure[] = [];
  const { table, asOf } = makeSample(policy, { seed: 7, persons, units: null });
  const note = (what: string, times: number, run: (turn: number) => void): void => {
    const { median, worst } = measure(times, run);
    figures.push({ policy: policyId, persons, what, median: round(median), worst: round(worst) });
  };
  const assessment = createAssessment(policy, {}, table, asOf);
  note('read the roster and assess it the first time', 1, () => assessment.assessAll());
  const turns = persons > 500_000 ? 15 : 40;
  note('recalculate every person and unit', turns, () => {
    assessment.assessAll();
    assessment.units();
  });
  note('units', turns, () => void assessment.units());
  note('as-of date moved', turns, (turn) => {
    assessment.setAsOf(addDays(asOf, -(turn % 7)));
    assessment.assessAll();
    assessment.units();
  });
  assessment.setAsOf(asOf);
  const moved = MOVED[policyId] ?? [{}, {}];
  note('parameter moved, every person and unit', turns, (turn) => {
    assessment.setOverlay(moved[turn % 2] ?? {});
    assessment.assessAll();
    assessment.units();
  });
  assessment.setOverlay({});
  assessment.assessAll();
  let whatIf = createWhatIf(assessment);
  note('what-if: baseline and three scenarios, the first', 3, (turn) => {
    whatIf = createWhatIf(assessment);
    whatIf.compare(threeScenarios(policy, turn));
  });
  note('what-if: all three moved, compared', turns, (turn) => void whatIf.compare(threeScenarios(policy, turn)));
  note('one cell edited, units', 200, (turn) => {
    const row = (turn * 7919) % table.length;
    table.setText('payAmount', row, turn % 2 === 0 ? '10.00' : '280.00');
    assessment.update(Uint32Array.of(row));
    assessment.units();
  });
  note('1000 rows pasted, units', 10, (turn) => {
    const rows = Uint32Array.from({ length: 1000 }, (_, index) => (index * 97 + turn) % table.length);
    for (const row of rows) table.setText('payDate', row, '2020-12-01');
    assessment.update(rows);
    assessment.units();
  });
  note('tables to transfer', 10, () => void structuredClone(assessment.tables()));
  return figures;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
