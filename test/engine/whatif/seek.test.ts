import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fen } from '../../../src/base/money';
import { createAssessment } from '../../../src/engine/assessment';
import { seek } from '../../../src/engine/whatif/seek';
import type { Goal, Sought } from '../../../src/engine/whatif/types';
import { createWhatIf } from '../../../src/engine/whatif/whatIf';
import { loadPolicy, POLICY_IDS } from '../../../src/policy/library';
import { addedParameterId } from '../../../src/policy/scenarios';
import { asOfArbitrary } from '../support/arbitrary';
import { tableOf } from '../support/csv';
import { rosterArbitrary, scenario, scenarioArbitrary, scratch } from './support';

const SEED = 20211124;
const goal = (changes: Partial<Goal>): Goal => ({
  parameter: 'premium',
  figure: { of: 'receivable' },
  target: 0 as Fen,
  least: 0,
  most: 100,
  ...changes,
});
const fen = (value: number): Fen => value as Fen;

describe('seek', () => {
  it('finds the first value that meets the target, rising and falling', () => {
    const found = (figure: (value: number) => number, target: number): Sought =>
      seek(goal({ target: fen(target) }), figure);
    expect(found((x) => 3 * x, 150)).toMatchObject({ found: true, value: 50, reached: 150, exact: true });
    expect(found((x) => 1000 - 3 * x, 850)).toMatchObject({ value: 50, exact: true });
    expect(found((x) => Math.floor(x / 10) * 10, 30)).toMatchObject({ value: 30, exact: true });
    expect(found((x) => x, 0)).toMatchObject({ value: 0, exact: true });
    expect(found((x) => x, 100)).toMatchObject({ value: 100, exact: true });
  });

  it('gives the nearer of two neighbours where nothing meets it', () => {
    expect(seek(goal({ target: fen(151) }), (x) => 3 * x)).toMatchObject({ value: 50, reached: 150, exact: false });
    expect(seek(goal({ target: fen(152) }), (x) => 3 * x)).toMatchObject({ value: 51, reached: 153, exact: false });
    expect(seek(goal({ target: fen(40) }), (x) => (x < 70 ? 0 : 1000))).toMatchObject({ value: 69, reached: 0 });
  });

  it('tells what can be had where the target is out of reach', () => {
    const sought = seek(goal({ target: fen(301) }), (x) => 3 * x);
    expect(sought).toEqual({ found: false, why: 'out-of-reach', least: 0, most: 300 });
  });

  it('looks between the ends for a figure that goes up and down again', () => {
    const hill = (x: number): number => x * (100 - x);
    expect(seek(goal({ target: fen(2100) }), hill)).toMatchObject({ found: true, exact: true, value: 30 });
    expect(seek(goal({ target: fen(2501) }), hill)).toMatchObject({ found: false, most: 2500 });
  });

  it('keeps to steps, and looks few times', () => {
    const sought = seek(goal({ least: 5, most: 1_000_000_003, step: 100, target: fen(777_777_777) }), (x) => x);
    expect(sought).toMatchObject({ found: true, value: 777_777_805, exact: false });
    expect(sought.found && sought.tried).toBeLessThan(30);
    expect(seek(goal({ least: 5, most: 104, step: 100, target: fen(6) }), (x) => x)).toMatchObject({ found: false });
  });
});

describe('goals that name nothing to look for', () => {
  const lanxi = loadPolicy('lanxi-2021');
  const whatIf = createWhatIf(createAssessment(lanxi, {}, tableOf([{ unit: '新月' }])));
  const none = { found: false, why: 'no-figure', least: null, most: null };

  it.each([
    ['no such parameter', { parameter: 'nothing' }],
    ['a choice', { parameter: 'stacking' }],
    ['no such funder', { figure: { of: 'funder-entitled', funder: 'nobody' } }],
    ['a funder left out', { figure: { of: 'funder-settled' } }],
    ['an empty range', { least: 2, most: 1 }],
    ['a step of nothing', { step: 0 }],
    ['what the unit does not allow', { least: -1 }],
    ['more than the unit allows', { parameter: 'goal', most: 10_001 }],
  ] as const)('%s', (_, changes) => {
    expect(whatIf.seek(scenario(), goal(changes))).toEqual(none);
  });

  it('a figure of an added category is one', () => {
    const aid = { kind: 'percent', value: 0 } as const;
    const everybody = { identities: [], ageFrom: null, ageTo: null };
    const added = { id: 'added-1', name: '众', when: everybody, funder: 'government', aid, place: 'last' } as const;
    const parameter = addedParameterId('added-1', 'aid');
    const wanted = goal({
      parameter,
      most: 10000,
      target: fen(7000),
      figure: { of: 'funder-entitled', funder: 'government' },
    });
    expect(whatIf.seek(scenario({ added: [added] }), wanted)).toMatchObject({ found: true, value: 2500, exact: true });
    expect(whatIf.seek(scenario(), wanted)).toEqual(none);
  });
});

describe.each(POLICY_IDS)('what is found for %s', (id) => {
  const policy = loadPolicy(id);
  const funders = policy.funders.map((funder) => funder.id);
  const numbers = policy.parameters.filter(({ unit, value }) => typeof value === 'number' && unit !== 'people');

  it(`is what an assessment from scratch comes to (seed ${SEED})`, () => {
    fc.assert(
      fc.property(
        rosterArbitrary(policy),
        asOfArbitrary(policy),
        scenarioArbitrary(policy),
        fc.constantFrom(...numbers),
        fc.constantFrom<Goal['figure']>(
          { of: 'receivable' },
          { of: 'aid-entitled' },
          ...funders.flatMap((funder) => [
            { of: 'funder-entitled', funder } as const,
            { of: 'funder-settled', funder } as const,
          ]),
        ),
        fc.integer({ min: 0, max: 300_000 }),
        (cells, asOf, one, parameter, figure, target) => {
          const table = tableOf(cells);
          const whatIf = createWhatIf(createAssessment(policy, {}, table, asOf));
          const figureAt = (value: number): number => {
            const moved = { ...one, overlay: { ...one.overlay, [parameter.id]: value } };
            const { total } = scratch(policy, {}, moved, table, asOf).units();
            if (figure.of === 'receivable') return total.receivable;
            if (figure.of === 'aid-entitled') return total.entitled.reduce((sum, each) => sum + each, 0);
            return (figure.of === 'funder-entitled' ? total.entitled : total.settled)[
              funders.indexOf(figure.funder ?? '')
            ]!;
          };
          // So few values that the search looks at all of them where the ends do not tell.
          const [least, step] = parameter.unit === 'yuan' ? [20_000, 1000] : [Number(parameter.value), 1];
          const most = parameter.unit === 'percent' ? Math.min(least + 20, 10_000) : least + 20 * step;
          const all: number[] = [];
          for (let value = least; value <= most; value += step) all.push(figureAt(value));
          const sought = whatIf.seek(one, { parameter: parameter.id, figure, target: fen(target), least, most, step });
          const sides = new Set(all.map((each) => Math.sign(each - target)));
          expect(sought.found).toBe(sides.size > 1 || sides.has(0));
          const found = sought.found ? sought : { value: least, reached: all[0], exact: all[0] === target };
          const place = (found.value - least) / step;
          expect(found.reached).toBe(all[place]);
          expect(found.exact).toBe(all[place] === target);
          const side = (at: number): number => Math.sign(all[at]! - target);
          const passes = [place - 1, place + 1].some((at) => at in all && side(at) !== side(place));
          expect(passes || found.exact).toBe(sought.found);
          expect(sought.found ? [] : [sought.least, sought.most]).toEqual(
            sought.found ? [] : [Math.min(...all), Math.max(...all)],
          );
        },
      ),
      { seed: SEED, numRuns: 60 },
    );
  });
});
