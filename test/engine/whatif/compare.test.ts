import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAssessment } from '../../../src/engine/assessment';
import type { PersonResult, UnitsResult } from '../../../src/engine/types';
import type { Moved } from '../../../src/engine/whatif/types';
import { createWhatIf } from '../../../src/engine/whatif/whatIf';
import { loadPolicy, POLICY_IDS } from '../../../src/policy/library';
import { asOfArbitrary, overlayArbitrary } from '../support/arbitrary';
import { tableOf } from '../support/csv';
import { movedOf, resultsOf, rosterArbitrary, scenario, scenarioArbitrary, scratch } from './support';

const SEED = 20211122;
const RUNS = 120;

/** Why a unit has a fund or an award is told of the workbook itself only. */
const textOf = (units: UnitsResult): string =>
  JSON.stringify(units, (key, value: unknown) =>
    key === 'reason' ? undefined : value instanceof Uint32Array ? value.join() : value,
  );
/** Compared as text: walking through thousands of curve days takes the test longer than the engine. */
function expectUnits(found: UnitsResult, wanted: UnitsResult): void {
  expect(textOf(found)).toBe(textOf(wanted));
}

describe.each(POLICY_IDS)('scenarios over whatever roster of %s', (id) => {
  const policy = loadPolicy(id);
  const roster = rosterArbitrary(policy);

  it(`are computed as from scratch, and the sums are those of the persons (seed ${SEED})`, () => {
    fc.assert(
      fc.property(
        roster,
        asOfArbitrary(policy),
        overlayArbitrary(policy),
        fc.array(fc.array(scenarioArbitrary(policy), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }),
        (persons, asOf, base, questions) => {
          const table = tableOf(persons);
          const baseline = createAssessment(policy, base, table, asOf);
          const whatIf = createWhatIf(baseline);
          const before = resultsOf(baseline, table);
          for (const scenarios of questions) {
            const found = whatIf.compare(scenarios);
            expectUnits(found.baseline, baseline.units());
            expect(found.scenarios).toHaveLength(scenarios.length);
            for (const [index, one] of scenarios.entries()) {
              const single = scratch(policy, base, one, table, asOf);
              const compared = found.scenarios[index]!;
              expectUnits(compared.units, single.units());
              const after = resultsOf(single, table);
              const pairs = before.flatMap((was, row): (readonly [PersonResult, PersonResult, string])[] => {
                const is = after[row] ?? null;
                return was === null || is === null ? [] : [[was, is, table.getText('unit', row)]];
              });
              const grouped = (name: string, of: (pair: (typeof pairs)[number]) => string): Moved =>
                movedOf(
                  name,
                  pairs.filter((pair) => of(pair) === name).map(([was, is]) => [was, is]),
                );
              expect(compared.byCategory).toEqual(
                [...policy.categories.map((category) => category.id), ''].map((category) =>
                  grouped(category, ([was]) => was.category ?? ''),
                ),
              );
              expect(compared.byUnit).toEqual(
                compared.units.units.map(({ name }) => grouped(name, ([, , unit]) => unit)),
              );
              expect(compared.total).toEqual(
                movedOf(
                  '',
                  pairs.map(([was, is]) => [was, is]),
                ),
              );
              const { winners, losers, unchanged, shut, unknown, persons: all } = compared.total;
              expect(winners + losers + unchanged + shut + unknown).toBe(all);
              const flows = pairs
                .filter(([was]) => was.status !== 'excluded')
                .map(([was, is]) => JSON.stringify([was.category ?? '', is.category ?? '']));
              expect(
                compared.flows
                  .flatMap(({ from, to, persons: count }) =>
                    Array.from({ length: count }, () => JSON.stringify([from, to])),
                  )
                  .sort(),
              ).toEqual(flows.sort());
            }
          }
        },
      ),
      { seed: SEED, numRuns: RUNS },
    );
  });

  it(`a scenario equal to the baseline differs nowhere (seed ${SEED})`, () => {
    fc.assert(
      fc.property(roster, asOfArbitrary(policy), overlayArbitrary(policy), (persons, asOf, base) => {
        const baseline = createAssessment(policy, base, tableOf(persons), asOf);
        const nobody = {
          id: 'added-1',
          name: '无人',
          when: { identities: [], ageFrom: 150, ageTo: 150 },
          funder: policy.funders[0]!.id,
          aid: { kind: 'percent', value: 10000 },
          place: 'first',
        } as const;
        const found = createWhatIf(baseline).compare([
          scenario(),
          scenario({ overlay: base }),
          scenario({ added: [nobody] }),
        ]);
        for (const { total, byCategory, byUnit, flows, units } of found.scenarios) {
          for (const moved of [total, ...byCategory, ...byUnit])
            expect(moved).toMatchObject({ winners: 0, losers: 0, barred: 0, gain: 0, loss: 0 });
          expect(total.unknown).toBe(baseline.units().total.receivableUnknown);
          expect(flows.every(({ from, to }) => from === to)).toBe(true);
          expect(units.total.entitled).toEqual(found.baseline.total.entitled);
          expect(units.total.receivable).toBe(found.baseline.total.receivable);
        }
        expectUnits(found.scenarios[0]!.units, found.baseline);
      }),
      { seed: SEED, numRuns: 40 },
    );
  });
});
