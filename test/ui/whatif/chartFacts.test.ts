import { barsWriting } from '../../../src/ui/charts/bars';
import { pairsWriting } from '../../../src/ui/charts/dumbbells';
import { describe, expect, test } from 'vitest';
import { createAssessment } from '../../../src/engine/assessment';
import { createWhatIf } from '../../../src/engine/whatif/whatIf';
import { loadPolicy, POLICY_IDS } from '../../../src/policy/library';
import type { Scenario } from '../../../src/policy/scenario-types';
import { makeSample } from '../../../src/sample/sample';
import {
  categoryFlows,
  categoryMix,
  enrolmentLines,
  funderBars,
  statusesBySet,
  unitPairs,
  unknownBySet,
  type Compared,
} from '../../../src/ui/whatif/chartFacts';
import { fundersFact, linesFact, mixFact, moveNotes, unitsFact, unknownNotes } from '../../../src/ui/whatif/chartWords';
import { sourceOf } from '../../../src/ui/whatif/deskCharts';
import { premiumOf, threeScenarios } from '../../bench/whatIfs';

const sum = (values: readonly (number | null)[]) => values.reduce<number>((all, value) => all + (value ?? 0), 0);

function compare(policyId: string, scenarios: (policy: Compared['policy']) => readonly Scenario[]): Compared {
  const policy = loadPolicy(policyId);
  const { table, asOf } = makeSample(policy, { seed: 1, persons: 3000, units: null });
  const assessment = createAssessment(policy, {}, table, asOf);
  assessment.assessAll();
  const own = scenarios(policy);
  const comparison = createWhatIf(assessment).compare(own);
  return { policy, base: {}, comparison, scenarios: own, names: ['现行', ...own.map(({ name }) => name)] };
}

describe.each(POLICY_IDS)('what is drawn of %s', (policyId) => {
  const compared = compare(policyId, (policy) => threeScenarios(policy, 3));
  const { baseline, scenarios } = compared.comparison;

  test('funders: every bar is the sum of the units, and the line of sums is the sum of the bars', () => {
    const { groups, total } = funderBars(compared, '个人', '合计');
    expect(groups).toHaveLength(compared.policy.funders.length + 1);
    for (const [set, result] of [baseline, ...scenarios.map(({ units }) => units)].entries()) {
      expect(groups[0]?.values[set]).toBe(sum(result.units.map(({ receivable }) => receivable)));
      for (const at of compared.policy.funders.keys())
        expect(groups[at + 1]?.values[set] ?? 0).toBe(sum(result.units.map(({ entitled }) => entitled[at] ?? 0)));
      expect(total.values[set]).toBe(sum(groups.map(({ values }) => values[set] ?? 0)));
    }
  });

  test('units: what they change by is what the funders’ bars change by', () => {
    const { groups } = funderBars(compared, '个人', '合计');
    const change = (figure: 'receivable' | 'aid' | 'net') =>
      sum(unitPairs(compared, 1, figure).map(({ before, after }) => (after ?? 0) - (before ?? 0)));
    expect(change('receivable')).toBe((groups[0]?.values[2] ?? 0) - (groups[0]?.values[0] ?? 0));
    expect(change('aid')).toBe(sum(groups.slice(1).map(({ values }) => (values[2] ?? 0) - (values[0] ?? 0))));
    const { gain, loss } = scenarios[1]!.total;
    expect(change('net')).toBe(loss - gain);
  });

  test('mix: everybody who should enrol is in one part or in none; flows lead from one bar to the other', () => {
    const { parts, without } = categoryMix(compared);
    for (const [set, result] of [baseline, ...scenarios.map(({ units }) => units)].entries())
      expect(sum(parts.map(({ counts }) => counts[set] ?? 0)) + (without[set] ?? 0)).toBe(result.total.should);
    for (const [set, flows] of categoryFlows(compared, '无').entries()) {
      if (set === 0) continue;
      for (const { id, counts } of parts) {
        expect(sum(flows.filter(({ from }) => from === id).map(({ persons }) => persons))).toBe(counts[0]);
        expect(sum(flows.filter(({ to }) => to === id).map(({ persons }) => persons))).toBe(counts[set]);
      }
    }
  });

  test('lines: they end with those who are enrolled', () => {
    const { totals, first, asOf } = enrolmentLines(compared);
    expect(totals.map((line) => line.at(-1))).toEqual([
      baseline.total.enrolled,
      ...scenarios.map(({ units }) => units.total.enrolled),
    ]);
    for (const line of totals) {
      expect(line).toHaveLength(asOf - first + 1);
      expect(line.every((each, at) => at === 0 || each >= (line[at - 1] ?? 0))).toBe(true);
    }
  });

  test('a scenario equal to the baseline: nothing changes, and every sentence says so', () => {
    const same = compare(policyId, () => [{ name: '照旧', overlay: {}, dropped: [], added: [] }]);
    const bars = funderBars(same, '个人', '合计');
    expect(bars.groups.every(({ values }) => values[0] === values[1])).toBe(true);
    for (const figure of ['receivable', 'aid', 'net', 'enrolled'] as const)
      expect(unitPairs(same, 0, figure).every(({ before, after }) => before === after)).toBe(true);
    expect(fundersFact(bars, barsWriting(bars))).toBe('照旧：各方出的钱都不变');
    expect(unitsFact(unitPairs(same, 0, 'receivable'), '照旧', pairsWriting([]))).toMatch(
      /^照旧：\d+ 个单位都没有变化$/,
    );
    expect(mixFact(same.names, categoryFlows(same, '无'))).toBe('没有人换类别');
    expect(linesFact(enrolmentLines(same))).toContain('线条重合');
  });
});

test('where everybody’s figure is unknown the bar is unknown and not 0, and the persons are told', () => {
  const compared = compare('lanxi-2021', (policy) => [
    { name: '标准', overlay: { [premiumOf(policy)]: 32_000 }, dropped: [], added: [] },
  ]);
  const { comparison } = compared;
  const blank = { ...comparison.baseline.total, receivable: 0 as never, receivableUnknown: 7, aidUnknown: 2 };
  const unknown: Compared = {
    ...compared,
    comparison: { ...comparison, baseline: { ...comparison.baseline, total: blank } },
  };
  const { groups } = funderBars(unknown, '个人', '合计');
  expect(groups[0]?.values[0]).toBe(null);
  expect(groups[0]?.values[1]).toBeGreaterThan(0);
  expect(unknownNotes(compared.names, unknownBySet(unknown))[0]).toBe(
    '现行：另有 7 人应缴未知、2 人资助未知，没有计入。',
  );
});

test('the words of a picture name every scenario that is drawn, and never another’s figures', () => {
  const compared = compare('lanxi-2021', (policy) => [
    { name: '涨', overlay: { [premiumOf(policy)]: 32_000 }, dropped: [], added: [] },
    { name: '照旧', overlay: {}, dropped: [], added: [] },
    { name: '停一类', overlay: {}, dropped: [policy.categories[0]!.id], added: [] },
  ]);
  const drawn = funderBars(compared, '个人', '合计');
  const [raised, same, dropped, ...none] = fundersFact(drawn, barsWriting(drawn)).split('；');
  expect(raised).toMatch(/^涨：个人 \+/);
  expect(same).toBe('照旧：各方出的钱都不变');
  expect(dropped).toMatch(/^停一类：/);
  expect(none).toEqual([]);
  expect(mixFact(compared.names, categoryFlows(compared, '无'))).toMatch(
    /^涨没有人换类别，照旧没有人换类别，停一类有 \d/,
  );
});

test('where fewer are enrolled the note says what the others count as, and leaves out nobody', () => {
  const compared = compare('lanxi-2021', (policy) => [
    { name: '涨', overlay: { [premiumOf(policy)]: 32_000 }, dropped: [], added: [] },
    { name: '照旧', overlay: {}, dropped: [], added: [] },
  ]);
  const { baseline, scenarios } = compared.comparison;
  const notes = moveNotes(compared.names, statusesBySet(compared));
  expect(notes).toHaveLength(1);
  expect(notes[0]).toMatch(/^涨比现行：已参保 −/);
  const changes = [...notes[0]!.matchAll(/ ([+−])([\d,]+)/g)].map(
    ([, sign, digits]) => (sign === '+' ? 1 : -1) * Number((digits ?? '').replaceAll(',', '')),
  );
  expect(changes[0]).toBe(scenarios[0]!.units.total.enrolled - baseline.total.enrolled);
  expect(sum(changes)).toBe(0);
});

test('who holds a category and has nothing by it is told beside the categories', () => {
  const compared = compare('tengzhou-2021', () => [
    { name: '提前', overlay: { 'window-closes': 18_560, 'extension-closes': 18_560 }, dropped: [], added: [] },
  ]);
  const { unaided } = categoryMix(compared);
  const { total } = compared.comparison.scenarios[0]!;
  expect(unaided).toEqual([total.unaided, total.nowUnaided]);
  expect(total.nowUnaided).toBeGreaterThan(total.unaided);
});

test('a picture names the document by its full title, and the workbook where it has a name of its own', () => {
  const policy = loadPolicy('lanxi-2021');
  const of = (name: string) => sourceOf(name, policy);
  expect(of('2021 兰溪镇')).toMatch(/^兰溪镇2021年度城乡居民基本医疗保险筹资方案（政策版本 \w+）$/);
  expect(of('新月村')).toMatch(/^新月村 · 兰溪镇2021年度城乡居民基本医疗保险筹资方案（版本 \w+）$/);
});
