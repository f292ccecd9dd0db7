import { expect, test } from 'vitest';
import { createAssessment } from '../../../src/engine/assessment';
import { createWhatIf } from '../../../src/engine/whatif/whatIf';
import { loadPolicy } from '../../../src/policy/library';
import type { Scenario } from '../../../src/policy/scenario-types';
import { makeSample } from '../../../src/sample/sample';
import { havingWords } from '../../../src/ui/words/having';
import { behindBar, behindPair } from '../../../src/ui/whatif/behind';
import { funderBars, unitPairs } from '../../../src/ui/whatif/chartFacts';
import { threeScenarios } from '../../bench/whatIfs';

const policy = loadPolicy('lanxi-2021');
const { table, asOf } = makeSample(policy, { seed: 3, persons: 2000, units: null });
const assessment = createAssessment(policy, {}, table, asOf);
assessment.assessAll();
const scenarios: readonly Scenario[] = threeScenarios(policy, 3);
const whatIf = createWhatIf(assessment);
const compared = {
  policy,
  base: {},
  comparison: whatIf.compare(scenarios),
  scenarios,
  names: ['现行', ...scenarios.map(({ name }) => name)],
};

test('behind a bar of who pays what stand those whose money it is, no more and no fewer', () => {
  const { groups } = funderBars(compared, '个人', '合计');
  for (const { id, values } of groups)
    for (const [set, value] of values.entries()) {
      const { scenario, bucket } = behindBar(id, set, 1);
      expect(scenario).toBe(set === 0 ? 1 : set - 1);
      const rows = whatIf.persons(scenarios[scenario]!, bucket);
      const at = policy.funders.findIndex((funder) => funder.id === id);
      const amounts = whatIf.results(scenarios[scenario]!, rows).map(({ before, after }) => {
        const side = set === 0 ? before : after;
        return (at < 0 ? side.payable : side.aid[at]) ?? 0;
      });
      expect(amounts.every((amount) => amount > 0)).toBe(true);
      expect(amounts.reduce<number>((all, amount) => all + amount, 0)).toBe(value);
    }
});

test('behind a unit’s enrolled stand as many as the figure says, on each side', () => {
  for (const { id, before, after } of unitPairs(compared, 1, 'enrolled')) {
    const count = (on: 'before' | 'after' | 'either' | 'differs') =>
      whatIf.persons(scenarios[1]!, { kind: 'all', unit: id, has: behindPair('enrolled', on) }).length;
    expect([count('before'), count('after')]).toEqual([before, after]);
    expect(count('before') + count('after')).toBe(2 * count('either') - count('differs'));
  }
});

test('the list says whom it holds', () => {
  expect(havingWords(policy, behindPair('enrolled', 'either'))).toBe('现行或情景里已参保');
  expect(havingWords(policy, { of: 'aid', on: 'after', funder: 'government' })).toBe('情景里有资助（政府补贴）');
  expect(havingWords(policy, behindPair('net', 'either'))).toBe('应缴有变化');
});
