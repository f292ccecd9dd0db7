import { expect, test } from 'vitest';
import type { UnitResult, UnitsResult } from '../../../src/engine/types';
import { ownUnits, totalShown, unitsShown } from '../../../src/ui/units/packaged';

const unit = (name: string, roster: number, target: number | null, rank: number | null): UnitResult =>
  ({
    name,
    roster,
    target,
    population: 200,
    enrolledInTable: roster,
    gap: target === null ? null : target - roster,
    rank,
    participation: [{ base: 'population', count: roster, of: 200 }],
  }) as unknown as UnitResult;
const units = [unit('金石', 60, 100, 1), unit('新月', 0, 150, 2), unit('百家塅', 30, 50, 2)];
const total = { ...unit('', 90, 300, null), enrolled: 90, participation: [{ base: 'population', count: 90, of: 600 }] };
const result = { units, total } as unknown as Parameters<typeof totalShown>[0];
const whole = { ...result, asOf: null, curve: [] } as unknown as UnitsResult;
const names = (packaged: readonly string[]) => unitsShown(result, packaged).map(({ name, rank }) => [name, rank]);

test('where it is no package all units stand there, and the total is the whole', () => {
  expect(unitsShown(result, [])).toBe(units);
  expect(totalShown(result, [])).toBe(total);
});

test('of a package its units stand there, without a rank, and those that somebody in it is of; the others are not in it', () => {
  expect(names(['金石'])).toEqual([
    ['金石', null],
    ['百家塅', null],
  ]);
  expect(names(['金石', '新月'])).toEqual([
    ['金石', null],
    ['新月', null],
    ['百家塅', null],
  ]);
});

test('its targets, populations and rates are those of its units; of one that has none the sum is unknown', () => {
  expect(totalShown(result, ['金石'])).toMatchObject({
    target: 100,
    population: 200,
    gap: 40,
    enrolled: 90,
    enrolledInTable: 60,
    participation: [{ base: 'population', count: 60, of: 200 }],
  });
  expect(totalShown(result, ['金石', '新月'])).toMatchObject({ target: 250, gap: 190, population: 400 });
  expect(totalShown(result, ['不在表里'])).toMatchObject({ target: null, gap: null, population: null });
});

test('its tabs are those of these units and the total of them, in the order of the document', () => {
  expect(ownUnits(whole, [])).toEqual(whole);
  const own = ownUnits(whole, ['新月']);
  expect(own.units.map(({ name }) => name)).toEqual(['金石', '新月', '百家塅']);
  expect(ownUnits(whole, ['金石']).units.map(({ name }) => name)).not.toContain('新月');
  expect(own.total).toMatchObject({ target: 150, gap: 150 });
});
