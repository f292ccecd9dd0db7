import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAssessment } from '../../../src/engine/assessment';
import { createBeside, createBesides, type BesideGroup } from '../../../src/engine/whatif/beside';
import { loadPolicy, POLICY_IDS } from '../../../src/policy/library';
import { asOfArbitrary, overlayArbitrary } from '../support/arbitrary';
import { tableOf } from '../support/csv';
import { rosterArbitrary, scenarioArbitrary } from './support';

const SEED = 20211123;
const KINDS: readonly BesideGroup['kind'][] = ['winners', 'losers', 'earlier', 'later', 'open', 'elsewhere'];

describe.each(POLICY_IDS)('stories one after another on a roster of %s', (id) => {
  const policy = loadPolicy(id);

  it(`each say what they say alone, whatever was told before (seed ${SEED})`, () => {
    const few = fc.oneof(overlayArbitrary(policy), fc.constant({}));
    const wishes = fc.array(
      fc.record({
        asOf: fc.option(asOfArbitrary(policy), { nil: null }),
        assume: fc.oneof(few, fc.constant({})),
        scenario: scenarioArbitrary(policy),
      }),
      { minLength: 2, maxLength: 4 },
    );
    fc.assert(
      fc.property(rosterArbitrary(policy), asOfArbitrary(policy), few, wishes, (cells, asOf, base, all) => {
        const table = tableOf(cells);
        const roster = createAssessment(policy, base, table, asOf);
        const besides = createBesides(roster);
        for (const wish of [...all, all[0]!]) {
          const one = besides(wish);
          const alone = createBeside(roster, wish);
          expect(one.tell()).toEqual(alone.tell());
          for (const kind of KINDS) expect(one.rows({ kind })).toEqual(alone.rows({ kind }));
          for (let row = 0; row < table.length; row += 1) expect(one.person(row)).toEqual(alone.person(row));
        }
      }),
      { seed: SEED, numRuns: 5 },
    );
  }, 120_000);
});
