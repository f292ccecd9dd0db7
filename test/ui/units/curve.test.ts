import { expect, test } from 'vitest';
import { parseIsoDay, type Day } from '../../../src/base/day';
import type { UnitsResult } from '../../../src/engine/types';
import { loadPolicy } from '../../../src/policy/library';
import { curveOf, paceOf } from '../../../src/ui/units/curve';

const lanxi = loadPolicy('lanxi-2021');
const day = (text: string): Day => parseIsoDay(text) ?? (0 as Day);

function units(first: string, days: readonly number[], asOf: string): UnitsResult {
  return {
    asOf: day(asOf),
    units: [],
    total: {},
    curve: { first: day(first), days: [Uint32Array.from(days)] },
  } as unknown as UnitsResult;
}

test('the curve adds up the days of the campaign up to the as-of date', () => {
  const curve = curveOf(lanxi, {}, units('2020-09-01', [1, 0, 4, 7], '2020-09-03'), null);
  expect(curve.enrolled).toEqual([1, 1, 5]);
  expect([curve.first, curve.last]).toEqual([day('2020-09-01'), day('2021-02-28')]);
});

test('payments before the campaign are its starting height', () => {
  const curve = curveOf(lanxi, {}, units('2020-08-30', [2, 3, 10], '2020-09-01'), null);
  expect(curve.enrolled).toEqual([15]);
});

test('an as-of date outside the campaign widens the drawing', () => {
  expect(curveOf(lanxi, {}, units('2020-09-01', [1], '2021-05-01'), null).last).toBe(day('2021-05-01'));
});

test('the pace is what each day must bring until the next deadline', () => {
  expect(paceOf(lanxi, {}, day('2020-12-01'), 1900)).toEqual({
    deadline: day('2020-12-20'),
    days: 19,
    persons: 100,
    missing: 1900,
  });
  expect(paceOf(lanxi, {}, day('2020-12-01'), 1901)?.persons).toBe(101);
  expect(paceOf(lanxi, {}, day('2020-12-20'), 50)?.deadline).toBe(day('2020-12-31'));
  expect(paceOf(lanxi, {}, day('2021-02-01'), 50)).toMatchObject({ days: 0, persons: 50 });
  expect(paceOf(lanxi, {}, day('2020-12-01'), null)).toBeNull();
});
