import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf } from '../../../src/base/day';
import { createAssessment } from '../../../src/engine/assessment';
import type { PersonResult } from '../../../src/engine/types';
import { SHIFTS, type ShiftKind } from '../../../src/engine/whatif/shifts';
import type { Bucket, Side } from '../../../src/engine/whatif/types';
import { createWhatIf } from '../../../src/engine/whatif/whatIf';
import { loadPolicy, POLICY_IDS } from '../../../src/policy/library';
import { AT_START, placeText, rosterOrder } from '../../../src/roster/order';
import { asOfArbitrary, overlayArbitrary } from '../support/arbitrary';
import { tableOf } from '../support/csv';
import { moveOf, resultsOf, rosterArbitrary, scenario, scenarioArbitrary, scratch } from './support';

const SEED = 20211123;

const sideOf = ({ category, standard, aid, aidTotal, payable, status, timing, benefitStart }: PersonResult): Side => ({
  timing,
  benefitStart,
  category,
  standard,
  aid,
  aidTotal,
  payable,
  status,
});

describe.each(POLICY_IDS)('the persons behind the sums of %s', (id) => {
  const policy = loadPolicy(id);

  it(`are those whom the two results tell, in roster order, as many as the sums say (seed ${SEED})`, () => {
    fc.assert(
      fc.property(
        rosterArbitrary(policy),
        asOfArbitrary(policy),
        overlayArbitrary(policy),
        fc.array(scenarioArbitrary(policy), { minLength: 1, maxLength: 3 }),
        fc.nat(),
        (cells, asOf, base, scenarios, removed) => {
          const table = tableOf(cells);
          if (cells.length > 3) {
            table.setText('place', cells.length - 1, placeText(AT_START));
            table.setText('place', cells.length - 2, placeText(0));
            table.setAlive(removed % cells.length, false);
          }
          const baseline = createAssessment(policy, base, table, asOf);
          const whatIf = createWhatIf(baseline);
          const before = resultsOf(baseline, table);
          const { scenarios: compared } = whatIf.compare(scenarios);
          for (const [index, one] of scenarios.entries()) {
            const after = resultsOf(scratch(policy, base, one, table, asOf), table);
            const order = [...rosterOrder(table)];
            const naive = ({ kind, category, to, unit, funder }: Bucket): number[] =>
              order.filter((row) => {
                const [was, is] = [before[row]!, after[row]!];
                const move = moveOf(was, is);
                return (
                  move !== null &&
                  funder !== 'nobody' &&
                  (kind === 'all' || kind === move) &&
                  (category === undefined || category === (was.category ?? '')) &&
                  (to === undefined || to === (is.category ?? '')) &&
                  (unit === undefined || unit === table.getText('unit', row))
                );
              });
            const { total, byCategory, byUnit, flows } = compared[index]!;
            const check = (bucket: Bucket, count: number): void => {
              const rows = [...whatIf.persons(one, bucket)];
              expect(rows).toEqual(naive(bucket));
              expect(rows).toHaveLength(count);
            };
            check({ kind: 'all' }, total.persons);
            for (const kind of ['winners', 'losers', 'unchanged', 'shut', 'unknown'] as const) {
              check({ kind }, total[kind]);
              for (const moved of byCategory) check({ kind, category: moved.id }, moved[kind]);
              for (const moved of byUnit.filter(({ persons }) => persons > 0))
                check({ kind, unit: moved.id }, moved[kind]);
            }
            for (const { from, to, persons } of flows) check({ kind: 'all', category: from, to }, persons);
            const shifts = whatIf.shifts(one);
            for (const kind of SHIFTS) {
              const rows = order.filter((row) => shiftOf(before[row]!, after[row]!).includes(kind));
              expect([...whatIf.persons(one, { kind })]).toEqual(rows);
              expect(shifts[kind]).toBe(rows.length);
            }
            check({ kind: 'all', category: 'nobody' }, 0);
            check({ kind: 'all', unit: '没有这个单位' }, 0);
            check({ kind: 'all', funder: 'nobody' }, 0);
            for (const [at, { id: funder }] of policy.funders.entries()) {
              const paid = [...whatIf.persons(one, { kind: 'all', funder })];
              const sum = (side: readonly (PersonResult | null)[]) =>
                paid.reduce((all, row) => all + (side[row]!.aid[at] ?? 0), 0);
              expect(paid.every((row) => (before[row]!.aid[at] ?? 0) > 0 || (after[row]!.aid[at] ?? 0) > 0)).toBe(true);
              expect(sum(before)).toBe(baseline.units().total.entitled[at]);
              expect(sum(after)).toBe(compared[index]!.units.total.entitled[at]);
            }
            const havings = (
              { status, payable, aid, aidTotal }: PersonResult,
              funder: number,
            ): Record<string, number> => ({
              payable: payable ?? 0,
              enrolled: status === 'enrolled' ? 1 : 0,
              aid: (funder < 0 ? aidTotal : aid[funder]) ?? 0,
            });
            for (const [of, funder] of [
              ['payable', -1],
              ['enrolled', -1],
              ['aid', -1],
              ...policy.funders.map((_, at) => ['aid', at] as const),
            ] as const)
              for (const on of ['before', 'after', 'either', 'differs'] as const) {
                const payer = policy.funders[funder]?.id;
                const has = { of, on, ...(payer === undefined ? {} : { funder: payer }) };
                const expected = order.filter((row) => {
                  const [was, is] = [before[row]!, after[row]!];
                  if (was.status === 'excluded' && of !== 'aid') return false;
                  const [then, now] = [havings(was, funder)[of]!, havings(is, funder)[of]!];
                  const which = {
                    before: then > 0,
                    after: now > 0,
                    either: then > 0 || now > 0,
                    differs: then !== now,
                  };
                  return which[on];
                });
                expect([...whatIf.persons(one, { kind: 'all', has })], `${of} ${on} ${payer}`).toEqual(expected);
              }
            // As many, and as much, as the sums behind the bars say.
            const owing = [...whatIf.persons(one, { kind: 'all', has: { of: 'payable', on: 'after' } })];
            const owed = owing.reduce((all, row) => all + (after[row]!.payable ?? 0), 0);
            expect(owed).toBe(compared[index]!.units.total.receivable);
            for (const unit of compared[index]!.units.units) {
              const has = { of: 'enrolled', on: 'after' } as const;
              expect(whatIf.persons(one, { kind: 'all', unit: unit.name, has })).toHaveLength(unit.enrolled);
            }
            const net = whatIf.persons(one, { kind: 'all', has: { of: 'net', on: 'differs' } });
            expect(net).toHaveLength(total.winners + total.losers);
            const rows = whatIf.persons(one, { kind: 'all' });
            expect(whatIf.results(one, rows)).toEqual(
              Array.from(rows, (row) => ({ row, before: sideOf(before[row]!), after: sideOf(after[row]!) })),
            );
          }
        },
      ),
      { seed: SEED, numRuns: 40 },
    );
  });
});

/** What moves besides money, told from the two results alone. */
function shiftOf(was: PersonResult, is: PersonResult): ShiftKind[] {
  if (was.status === 'excluded') return [];
  const timing: ShiftKind[] = was.timing === is.timing ? [] : ['timing'];
  if (was.status !== 'enrolled' || is.status !== 'enrolled' || was.benefitStart === is.benefitStart) return timing;
  if (was.benefitStart === null || is.benefitStart === null) return ['oneSided', ...timing];
  return [is.benefitStart < was.benefitStart ? 'earlier' : 'later', ...timing];
}

it('cover that begins earlier for a household is told, though nobody pays anything else', () => {
  const policy = loadPolicy('ziyang-2021');
  const table = tableOf([
    { name: '甲', unit: '长春镇', household: '一', birth: '1970-01-01', payDate: '2021-02-21', payAmount: '280.00' },
    { name: '乙', unit: '长春镇', household: '一', birth: '1972-01-01' },
    { name: '丙', unit: '长春镇', household: '二', birth: '1972-01-01', payDate: '2021-01-21', payAmount: '280.00' },
  ]);
  const baseline = createAssessment(policy, {}, table, dayOf(2021, 2, 22));
  const whatIf = createWhatIf(baseline);
  const longer = scenario({ overlay: { 'window-closes': dayOf(2021, 2, 22)! } });
  expect(whatIf.compare([longer]).scenarios[0]!.total).toMatchObject({ winners: 0, losers: 0, unknown: 0 });
  expect(whatIf.shifts(longer)).toEqual({ earlier: 1, later: 0, oneSided: 0, timing: 3 });
  const rows = whatIf.persons(longer, { kind: 'earlier' });
  expect([...rows]).toEqual([0]);
  expect(whatIf.results(longer, rows)[0]).toMatchObject({
    before: { benefitStart: dayOf(2021, 3, 1), timing: 'extension' },
    after: { benefitStart: dayOf(2021, 1, 1), timing: 'window' },
  });
  expect(whatIf.shifts(scenario())).toEqual({ earlier: 0, later: 0, oneSided: 0, timing: 0 });
});

it('a row nobody lives in is in no bucket', () => {
  const policy = loadPolicy('lanxi-2021');
  const table = tableOf([{ unit: '新月' }, { unit: '新月' }]);
  table.setAlive(0, false);
  const whatIf = createWhatIf(createAssessment(policy, {}, table));
  expect([...whatIf.persons(scenario({ overlay: { premium: 30000 } }), { kind: 'losers' })]).toEqual([1]);
});
