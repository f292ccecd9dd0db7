import { describe, expect, it } from 'vitest';
import { dayOf } from '../../../src/base/day';
import { createAssessment } from '../../../src/engine/assessment';
import { createWhatIf } from '../../../src/engine/whatif/whatIf';
import { loadPolicy } from '../../../src/policy/library';
import type { Scenario } from '../../../src/policy/scenario-types';
import { emptyScenario, withDropped, withValue } from '../../../src/ui/whatif/drafts';
import { differs, growth, linesOf, linesShown, totalOf } from '../../../src/ui/whatif/lines';
import { sentenceOf, summaryOf } from '../../../src/ui/whatif/summary';
import { unitOrder } from '../../../src/ui/whatif/unitOrder';
import { tableOf } from '../../engine/support/csv';

const policy = loadPolicy('lanxi-2021');
const table = tableOf([
  { name: '王一', unit: '百家塅', birth: '1970-01-01', payDate: '2020-11-02', payAmount: '280.00' },
  { name: '王二', unit: '百家塅', birth: '1972-01-01', identities: '农村低保' },
  { name: '李四', unit: '新月', birth: '1950-01-01', identities: '特困人员' },
  { name: '李五', unit: '新月', birth: '1950-01-01', exclusion: '职工医保' },
]);
const whatIf = createWhatIf(createAssessment(policy, {}, table, dayOf(2020, 12, 20)));
const lines = linesOf(policy);
const empty = emptyScenario('情景一');
const NO_SHIFTS = { earlier: 0, later: 0, oneSided: 0, timing: 0 };
const told = (scenario: Scenario) => {
  const { baseline, scenarios } = whatIf.compare([scenario]);
  const compared = scenarios[0]!;
  return { baseline, compared, summary: summaryOf(policy, lines, baseline, compared) };
};

describe('the sentence', () => {
  it('of a scenario without changes says that nothing differs', () => {
    const { summary } = told(empty);
    expect(summary.same).toBe(true);
    expect(sentenceOf('情景一', summary, NO_SHIFTS)).toBe(
      '“情景一”与现行完全相同：没有人多缴或少缴，各方出资不变，待遇起始和缴费时段也不变。',
    );
    expect(sentenceOf('情景一', summary, null)).not.toContain('完全相同');
    expect(sentenceOf('情景一', summary, { ...NO_SHIFTS, earlier: 4, timing: 66 })).toBe(
      '“情景一”与现行相比：没有人多缴或少缴，各方出资不变；4 人待遇提前，66 人的缴费时段变了。',
    );
    expect(told(withValue(empty, 'premium', 28000)).summary.same).toBe(true);
  });

  it('of a dearer premium says who pays more and what no longer holds', () => {
    const { summary } = told(withValue(empty, 'premium', 32000));
    expect(summary).toMatchObject({ same: false, winners: 0, losers: 3, loss: 12000, personal: 12000, funders: [] });
    expect(sentenceOf('情景一', summary, null)).toBe(
      '“情景一”与现行相比：3 人多缴，共 120.00 元；个人多出 120.00 元，各方资助不变。还变了：参保人数、还差、助征经费、信息录入费用。',
    );
  });

  it('of a category that is dropped says that its funder pays less', () => {
    const { summary } = told(withDropped(empty, 'half', true));
    expect(summary).toMatchObject({ losers: 1, loss: 14000, personal: 14000, funders: [{ more: -14000 }] });
    expect(sentenceOf('甲', summary, null)).toBe(
      '“甲”与现行相比：1 人多缴，共 140.00 元；个人多出 140.00 元，政府补贴少出 140.00 元。',
    );
  });

  it('names what those owe who have an amount on one side only, so that its figures can be joined', () => {
    const ziyang = loadPolicy('ziyang-2021');
    const late = tableOf([
      { name: '王一', unit: '长春镇', birth: '1970-01-01', circumstance: '新迁入' },
      { name: '王二', unit: '长春镇', birth: '1970-01-01', payDate: '2020-11-02', payAmount: '280.00' },
    ]);
    const { baseline, scenarios } = createWhatIf(createAssessment(ziyang, {}, late, dayOf(2021, 4, 15))).compare([
      withValue(withValue(empty, 'fiscal-subsidy', 61_000), 'premium', 30_000),
    ]);
    const summary = summaryOf(ziyang, linesOf(ziyang), baseline, scenarios[0]!);
    expect(summary).toMatchObject({ loss: 2000, between: 91_000, personal: 93_000, nowKnown: 1 });
    expect(sentenceOf('甲', summary, NO_SHIFTS)).toContain(
      '1 人多缴，共 20.00 元，1 人由待定变为有应缴数，这些人前后不能比的应缴合计+910.00 元；个人多出 930.00 元',
    );
  });

  it('of targets that are moved says that nobody pays otherwise', () => {
    const { summary } = told(withValue(empty, 'target@新月', 1));
    expect(summary).toMatchObject({ same: false, winners: 0, losers: 0, personal: 0 });
    expect(sentenceOf('甲', summary, null)).toContain(
      '没有人多缴或少缴；个人出资总额不变，各方资助不变。还变了：任务数',
    );
  });
});

describe('the lines of the totals', () => {
  it('are who pays, and of the rest what any scenario changes', () => {
    const { baseline, compared } = told(withValue(empty, 'award', 300000));
    expect(linesShown(lines, baseline, []).map(({ id }) => id)).toEqual(['receivable', 'entitled.government', 'paid']);
    expect(linesShown(lines, baseline, [compared.units]).map(({ id }) => id)).toEqual([
      'receivable',
      'entitled.government',
      'paid',
    ]); // nobody has earned it
    const reached = told({ ...withValue(empty, 'target@百家塅', 1), name: 'x' });
    const shown = linesShown(lines, reached.baseline, [reached.compared.units]).map(({ id }) => id);
    expect(shown).toContain('target');
    expect(shown).toContain('award');
  });

  it('the total is the sum of what persons and funders pay', () => {
    const { baseline } = told(empty);
    const of = (id: string) => lines.find((line) => line.id === id)!.of(baseline.total)!;
    expect(of('paid')).toBe(of('receivable') + of('entitled.government'));
    expect(of('receivable')).toBe(42000);
    expect(of('entitled.government')).toBe(42000);
  });

  it('a figure that is not there is no 0', () => {
    expect(growth(null, 1)).toBeNull();
    expect(growth(1, null)).toBeNull();
    expect(growth(3, 1)).toBe(-2);
  });
});

describe('who cannot be compared', () => {
  it('is told apart: barred, allowed, known now, still unknown', () => {
    const { summary } = told(withValue(empty, 'premium', 32000));
    const said = sentenceOf('甲', { ...summary, nowBarred: 15, nowAllowed: 1, nowKnown: 6, unknown: 2 }, null);
    expect(said).toContain('15 人变为不能参保，1 人变为可以参保，6 人由待定变为有应缴数，2 人待定、算不出');
    expect(sentenceOf('甲', summary, null)).not.toMatch(/不能参保|待定/);
  });
});

describe('consequences', () => {
  const ziyang = loadPolicy('ziyang-2021');
  const units = ziyang.quota.rows.map(({ name }) => name);
  const persons = tableOf([{ name: '甲', unit: units[0]!, payDate: '2020-12-01', payAmount: '280.00' }]);
  const trial = createWhatIf(createAssessment(ziyang, {}, persons, dayOf(2021, 3, 1)));
  const own = linesOf(ziyang);
  const { baseline, scenarios } = trial.compare([withValue(empty, `target@${units[0]}`, 1)]);
  const total = (id: string) => {
    const line = own.find((each) => each.id === id)!;
    return [totalOf(line, baseline), totalOf(line, scenarios[0]!.units)];
  };
  it('are counted in units on both sides, each kind by itself', () => {
    expect(total('consequences')).toEqual([units.length, units.length - 1]);
    expect(total('consequence.criticism')).toEqual([units.length, units.length - 1]);
    expect(total('consequence.accountability')).toEqual([units.length, units.length - 1]);
  });
  it('of another kind for the same number of units are a change', () => {
    const other = { ...baseline, units: baseline.units.map((unit) => ({ ...unit, consequences: ['criticism'] })) };
    const changed = own.filter((line) => differs(line, baseline, other)).map(({ id }) => id);
    expect(changed).toEqual(['consequence.accountability']);
  });
});

describe('the order of units', () => {
  const { baseline, compared } = told(withDropped(empty, 'half', true));
  const line = lines.find(({ id }) => id === 'receivable')!;
  it('is the document’s, or by the difference', () => {
    expect(differs(line, baseline, compared.units)).toBe(true);
    expect(unitOrder(line, baseline, compared.units, 'document')[0]).toBe(0);
    expect(baseline.units[unitOrder(line, baseline, compared.units, 'most')[0]!]!.name).toBe('百家塅');
    expect(baseline.units[unitOrder(line, baseline, compared.units, 'least').at(-1)!]!.name).toBe('百家塅');
  });
  it('puts units without the figure last', () => {
    const award = { ...line, of: (unit: { name: string }) => (unit.name === '百家塅' ? null : unit.name.length) };
    expect(unitOrder(award, baseline, compared.units, 'most').at(-1)).toBe(0);
    expect(unitOrder(award, baseline, compared.units, 'least').at(-1)).toBe(0);
  });
});
