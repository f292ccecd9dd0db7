import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAssessment } from '../../src/engine/assessment';
import { readPerson } from '../../src/engine/person';
import { loadPolicy, POLICY_IDS } from '../../src/policy/library';
import { assessNaively } from './naive/assess';
import { personOf } from './naive/person';
import { unitsNaively } from './naive/units';
import { asOfArbitrary, cellsArbitrary, overlayArbitrary } from './support/arbitrary';
import { tableOf } from './support/csv';

const SEED = 20201106;

describe.each(POLICY_IDS)('%s against a second, simple reading of policies.md', (id) => {
  const policy = loadPolicy(id);

  it(`gives every person and unit the same result (seed ${SEED})`, () => {
    fc.assert(
      fc.property(
        fc.array(cellsArbitrary(policy), { maxLength: 25 }),
        asOfArbitrary(policy),
        overlayArbitrary(policy),
        (cells, asOf, overlay) => {
          const table = tableOf(cells);
          const assessment = createAssessment(policy, overlay, table, asOf);
          const naive = assessNaively(policy, overlay, cells.map(personOf), asOf);
          const results = cells.map((_, row) => readPerson(assessment.tables(), assessment.results(), table, row));
          expect(results).toEqual(naive.map(({ result, special }) => ({ ...result, special })));

          const expected = unitsNaively(policy, overlay, naive, asOf);
          const units = assessment.units().units.map((unit) => ({
            ...unit,
            funds: Object.fromEntries(unit.funds.map((fund) => [fund.id, fund.amount])),
            award: unit.award?.amount ?? null,
          }));
          expect(units).toMatchObject(expected);
          expect(units).toHaveLength(expected.length);
        },
      ),
      { seed: SEED, numRuns: 300 },
    );
  });
});
