import { describe, expect, it, test } from 'vitest';
import { parseIsoDay } from '../../src/base/day';
import { createAssessment, type Assessment } from '../../src/engine/assessment';
import type { UnitResult } from '../../src/engine/types';
import { loadPolicy } from '../../src/policy/library';
import type { Overlay } from '../../src/policy/types';
import { tableOf, type Cells } from './support/csv';

function paid(unit: string, count: number, payDate: string, payAmount = '280'): Cells[] {
  return Array.from({ length: count }, () => ({ unit, payDate, payAmount }));
}
function assess(policyId: string, asOf: string, persons: readonly Cells[], overlay: Overlay = {}): Assessment {
  return createAssessment(loadPolicy(policyId), overlay, tableOf(persons), parseIsoDay(asOf));
}
const named = (assessment: Assessment, name: string): UnitResult | undefined =>
  assessment.units().units.find((unit) => unit.name === name);

describe('prizes of Ziyang', () => {
  const townships = loadPolicy('ziyang-2021').quota.rows.map(({ name }) => name);
  const [a = '', b = '', c = '', d = ''] = townships;
  const targets = { [`target@${a}`]: 2, [`target@${b}`]: 4, [`target@${c}`]: 4, [`target@${d}`]: 100 };
  const persons = [
    ...paid(a, 2, '2020-12-01'),
    ...paid(b, 4, '2020-12-01'),
    ...paid(c, 4, '2020-12-31'),
    ...paid(d, 1, '2020-12-01'),
  ];

  it('go by completion, then by the number enrolled, then by the order of the table', () => {
    const assessment = assess('ziyang-2021', '2021-01-05', persons, targets);
    expect([b, c, a, d].map((name) => named(assessment, name)?.award?.amount)).toEqual([6000000, 3000000, 3000000, 0]);
  });

  it('count payments up to the day of the prizes only', () => {
    const late = [...persons.slice(0, 6), ...paid(c, 4, '2021-01-01'), ...persons.slice(10)];
    const assessment = assess('ziyang-2021', '2021-01-05', late, targets);
    expect([b, c, a].map((name) => named(assessment, name)?.award?.amount)).toEqual([6000000, 0, 3000000]);
  });

  it('are provisional until their day has passed', () => {
    expect(named(assess('ziyang-2021', '2020-12-30', persons, targets), b)?.award).toMatchObject({
      amount: 6000000,
      provisional: true,
    });
    expect(named(assess('ziyang-2021', '2020-12-31', persons, targets), b)?.award).toMatchObject({
      amount: 6000000,
      provisional: false,
    });
  });

  it('say the completion on their day and the place among those that may have one', () => {
    const assessment = assess('ziyang-2021', '2021-01-05', persons, targets);
    const on = parseIsoDay('2020-12-31');
    const reason = (name: string) => named(assessment, name)?.award?.reason;
    const rate = { measure: 'completion', on, full: false };
    const prizes = 6;
    expect([b, c, a, d].map((name) => reason(name))).toMatchObject([
      { rule: 'prizes', place: 1, rates: [{ ...rate, count: 4, base: 4 }] },
      { rule: 'prizes', place: 2, rates: [{ ...rate, count: 4, base: 4 }] },
      { rule: 'prizes', place: 3, rates: [{ ...rate, count: 2, base: 2 }] },
      { rule: 'prizes', place: null, rates: [{ ...rate, count: 1, base: 100 }] },
    ]);
    expect(reason(a)).toMatchObject({ prizes });
    expect(assessment.units().total.award).not.toHaveProperty('reason');
  });

  it('leave equal units on the same rank and skip the next', () => {
    const assessment = assess('ziyang-2021', '2021-01-05', persons, targets);
    expect([a, b, c, d].map((name) => named(assessment, name)?.rank)).toEqual([1, 1, 1, 4]);
  });
});

test('the award of Lanxi says the completion on its day, what was paid later does not count', () => {
  const [unit = ''] = loadPolicy('lanxi-2021').quota.rows.map(({ name }) => name);
  const persons = [...paid(unit, 18, '2020-12-01'), ...paid(unit, 5, '2020-12-21')];
  const award = (target: number) =>
    named(assess('lanxi-2021', '2020-12-25', persons, { [`target@${unit}`]: target }), unit)?.award;
  const rate = { measure: 'completion', on: parseIsoDay('2020-12-20'), count: 18, full: false };
  expect(award(20)).toEqual({
    amount: 0,
    provisional: false,
    reason: { rule: 'each', rates: [{ ...rate, base: 20, next: { share: 9500, missing: 1 }, assumed: false }] },
  });
  expect(award(18)).toMatchObject({ amount: 200_000, reason: { rates: [{ ...rate, base: 18, next: null }] } });
});

describe('funds', () => {
  it('of Ziyang are provisional while they may be cancelled, and end on that day', () => {
    const [unit = ''] = loadPolicy('ziyang-2021').quota.rows.map(({ name }) => name);
    const work = (asOf: string) => named(assess('ziyang-2021', asOf, paid(unit, 3, '2020-12-01')), unit)?.funds[0];
    const reason = { rule: 'band', band: 0, each: 100, persons: 3, rates: [] };
    expect(work('2021-02-27')).toEqual({ id: 'work', amount: 300, provisional: true, reason });
    // What cancels it is the completion on the last day.
    const on = parseIsoDay('2021-02-28');
    const rate = {
      measure: 'completion',
      on,
      count: 3,
      base: expect.any(Number),
      full: false,
      next: null,
      assumed: false,
    };
    const gone = { rule: 'cancelled', rates: [rate] };
    // That before February means 31 January is read.
    const { reason: bonus } =
      named(assess('ziyang-2021', '2021-02-27', paid(unit, 3, '2020-12-01')), unit)?.funds[2] ?? {};
    expect(bonus).toMatchObject({
      rule: 'no-band',
      rates: [{ assumed: false }, { on: parseIsoDay('2021-01-31'), assumed: true }],
    });
    expect(work('2021-02-28')).toEqual({ id: 'work', amount: 0, provisional: false, reason: gone });
  });

  it('of Daligang may be switched off for one village', () => {
    const persons = [...paid('德茂园', 2, '2019-12-01', '250'), ...paid('朱家村', 2, '2019-12-01', '250')];
    const assessment = assess('daligang-2020', '2020-01-01', persons, { 'entry-correct@德茂园': false });
    const entry = (name: string) => named(assessment, name)?.funds.find(({ id }) => id === 'entry');
    expect([entry('德茂园')?.amount, entry('朱家村')?.amount]).toEqual([0, 200]);
    expect(entry('德茂园')?.reason).toEqual({ rule: 'not-met' });
  });

  it('of Daligang say which band holds, and what is multiplied with whom', () => {
    const persons = paid('朱家村', 2, '2019-12-01', '250');
    const work = (overlay: Overlay) =>
      named(assess('daligang-2020', '2020-01-01', persons, overlay), '朱家村')?.funds.find(({ id }) => id === 'work');
    const [lowest, best] = [work({}), work({ 'population@朱家村': 2 })];
    expect(lowest?.reason).toMatchObject({ rule: 'band', each: 200, persons: 2 });
    expect(best?.reason).toMatchObject({ rule: 'band', band: 0, each: 300, persons: 2 });
    expect([lowest?.amount, best?.amount]).toEqual([400, 600]);
    // The rates that chose it: of the lowest band those that the two above ask for, each once.
    const coverage = { measure: 'coverage', on: null, count: 0, base: 0, full: true };
    expect(lowest?.reason).toMatchObject({
      rates: [{ measure: 'rate', on: null, count: 2, base: expect.any(Number), full: false }, coverage],
    });
    expect(best?.reason).toMatchObject({ rates: [{ measure: 'rate', count: 2, base: 2 }, coverage] });
  });
});

describe('units that the quota table does not know', () => {
  const persons = [{ unit: '乙' }, { unit: '新月' }, { unit: '' }, { unit: '甲' }, { unit: '乙' }];
  const others = (assessment: Assessment) => assessment.units().units.filter((unit) => !unit.inTable);

  it('come after the table in order of appearance, without target, funds, award and rank', () => {
    const units = others(assess('lanxi-2021', '2020-12-01', persons));
    expect(units.map(({ name, roster }) => [name, roster])).toEqual([
      ['乙', 2],
      ['', 1],
      ['甲', 1],
    ]);
    expect(units[0]).toMatchObject({ target: null, gap: null, award: null, rank: null, consequences: [] });
    expect(units[0]?.funds.every(({ amount }) => amount === null)).toBe(true);
  });

  it('change places when their first person leaves, and go when the last does', () => {
    const table = tableOf(persons);
    const assessment = createAssessment(loadPolicy('lanxi-2021'), {}, table, parseIsoDay('2020-12-01'));
    expect(others(assessment).map(({ name }) => name)).toEqual(['乙', '', '甲']);
    table.setAlive(0, false);
    assessment.update(Uint32Array.of(0));
    expect(others(assessment).map(({ name }) => name)).toEqual(['', '甲', '乙']);
    table.setText('unit', 4, '新月');
    assessment.update(Uint32Array.of(4));
    expect(others(assessment).map(({ name }) => name)).toEqual(['', '甲']);
    table.setAlive(0, true);
    assessment.update(Uint32Array.of(0));
    expect(others(assessment).map(({ name }) => name)).toEqual(['乙', '', '甲']);
  });

  it('may be many', () => {
    const many = Array.from({ length: 3000 }, (_, index) => ({ unit: `第${index}村` }));
    expect(others(assess('lanxi-2021', '2020-12-01', many))).toHaveLength(3000);
  });
});

describe('participation', () => {
  it('of Ziyang has no base until both figures are given, and shows completion beside', () => {
    const [unit = ''] = loadPolicy('ziyang-2021').quota.rows.map(({ name }) => name);
    const total = (overlay: Overlay) =>
      assess('ziyang-2021', '2020-12-31', paid(unit, 3, '2020-12-01'), overlay).units().total;
    expect(total({}).participation).toEqual([
      { base: 'figures', count: null, of: null },
      { base: 'target', count: 3, of: 350000 },
    ]);
    expect(total({ residents: 410000, employees: 50000 }).participation?.[0]).toEqual({
      base: 'figures',
      count: 50003,
      of: 410000,
    });
  });

  it('follows the base that the user chooses', () => {
    const assessment = assess('lanxi-2021', '2020-12-31', [{ unit: '新月' }], { 'goal-base': 'should' });
    expect(named(assessment, '新月')?.participation).toEqual([{ base: 'should', count: 0, of: 1 }]);
  });
});

describe('the total', () => {
  it('is measured against the table with the persons of its units only, and counts everybody', () => {
    const [unit = ''] = loadPolicy('ziyang-2021').quota.rows.map(({ name }) => name);
    const persons = [...paid(unit, 5, '2020-12-01'), ...paid('外村', 3, '2020-12-01')];
    const { total, units } = assess('ziyang-2021', '2021-02-28', persons).units();
    expect([total.enrolled, total.enrolledInTable, total.roster]).toEqual([8, 5, 8]);
    expect(total.gap).toBe(349_995);
    expect(total.gap).toBe(units.reduce((all, each) => all + (each.gap ?? 0), 0));
    expect(total.measures.find(({ id }) => id === 'completion')).toMatchObject({ count: 5, base: 350_000 });
    expect(total.participation).toEqual([
      { base: 'figures', count: null, of: null },
      { base: 'target', count: 5, of: 350_000 },
    ]);
  });
});

describe('the curve', () => {
  it('has the persons of each unit on the day of their payment, and the total last', () => {
    const assessment = assess('lanxi-2021', '2020-12-31', [
      ...paid('新月', 2, '2020-10-01'),
      ...paid('外村', 1, '2020-10-02'),
    ]);
    const { curve, units } = assessment.units();
    const on = (line: number, date: string) => curve.days[line]?.[(parseIsoDay(date) ?? 0) - curve.first];
    const unit = units.findIndex(({ name }) => name === '新月');
    expect([on(unit, '2020-10-01'), on(unit, '2020-10-02')]).toEqual([2, 0]);
    expect([on(units.length, '2020-10-01'), on(units.length, '2020-10-02')]).toEqual([2, 1]);
    expect(curve.days).toHaveLength(units.length + 1);
  });
});

describe('data that the document wants complete', () => {
  it('count a missing address and an unreadable identity, not an empty one', () => {
    const whole = { unit: '德茂园', name: '某', idNumber: 'x', address: '一组' };
    const persons = [
      whole,
      { ...whole, address: '' },
      { ...whole, identities: '什么' },
      { ...whole, identities: '低保' },
    ];
    expect(named(assess('daligang-2020', '2019-12-01', persons), '德茂园')?.complete).toBe(2);
  });
});
