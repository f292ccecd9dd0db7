import { expect, test } from 'vitest';
import { parseIsoDay } from '../../../src/base/day';
import { createAssessment } from '../../../src/engine/assessment';
import { loadPolicy } from '../../../src/policy/library';
import { unitSentence } from '../../../src/ui/units/unitSentence';
import { tableOf } from '../../engine/support/csv';

test('how a unit stands: enrolled, target, missing, funds; nothing that does not apply', () => {
  const policy = loadPolicy('daligang-2020');
  const persons = [{ unit: '德茂园', payDate: '2019-12-01', payAmount: '250' }, { unit: '外村' }];
  const units = createAssessment(policy, { 'target@德茂园': 1 }, tableOf(persons), parseIsoDay('2019-12-15')).units();
  const of = (name: string) =>
    unitSentence(
      policy,
      units,
      units.units.find((unit) => unit.name === name)!,
      false,
    );
  expect(of('德茂园')).toMatch(/^德茂园：截至2019年12月15日，参保 1 人，任务 1 人，完成 100.00%，已完成任务，/);
  expect(of('德茂园')).toContain('（暂定）');
  expect(of('外村')).toBe('外村：截至2019年12月15日，参保 0 人。');
  expect(unitSentence(policy, units, units.total, true)).toMatch(/还差 [\d,]+ 人/);
});

test('an award that is not earned is told with its day: the rate of today may have passed the line since', () => {
  const policy = loadPolicy('lanxi-2021');
  const persons = ['2020-12-01', '2020-12-25'].map((payDate) => ({ unit: '百家塅', payDate, payAmount: '280' }));
  const units = createAssessment(policy, { 'target@百家塅': 2 }, tableOf(persons), parseIsoDay('2021-01-15')).units();
  const said = unitSentence(
    policy,
    units,
    units.units.find(({ name }) => name === '百家塅')!,
    false,
  );
  expect(said).toContain('完成 100.00%');
  expect(said).toContain('0.00 元（2020年12月20日 50.00%，离 95.00% 差 1 人）');
});

test('who is enrolled outside the table is told apart, so that count, target and rate join', () => {
  const policy = loadPolicy('lanxi-2021');
  const persons = ['百家塅', '外村', '外村'].map((unit) => ({ unit, payDate: '2020-12-01', payAmount: '280' }));
  const units = createAssessment(policy, {}, tableOf(persons), parseIsoDay('2020-12-15')).units();
  expect(unitSentence(policy, units, units.total, true)).toContain(
    '参保 3 人，其中在任务表单位的 1 人，任务 85,273 人，',
  );
  expect(unitSentence(policy, units, units.units[0]!, false)).not.toContain('其中');
});
