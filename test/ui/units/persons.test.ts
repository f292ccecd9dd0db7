import { describe, expect, test } from 'vitest';
import type { UnitResult } from '../../../src/engine/types';
import type { ViewQuery } from '../../../src/ledger/types';
import { createViews } from '../../../src/ledger/view/views';
import { loadPolicy, POLICY_IDS } from '../../../src/policy/library';
import { STATUSES } from '../../../src/policy/vocabulary';
import { makeSample } from '../../../src/sample/sample';
import {
  opensPersons,
  personsBehind,
  personsEnrolled,
  personsOfStatus,
  type Counted,
} from '../../../src/ui/units/persons';
import { bookOf } from '../../ledger/support/book';

const ALL: ViewQuery = { unit: null, search: '', sort: [], filters: [] };

describe.each(POLICY_IDS)('persons behind the numbers of %s', (id) => {
  const policy = loadPolicy(id);
  const { table, asOf } = makeSample(policy, { seed: 3, persons: 4000, units: null });
  for (const row of [1, 5, 9]) table.setText('unit', row, '');
  for (const row of [2, 6, 10]) table.setText('unit', row, '外村');
  for (const row of [3, 40, 900]) table.setText('exclusion', row, '职工医保');
  table.setAlive(7, false);
  const book = bookOf(policy, table, asOf);
  const views = createViews(book);
  const units = book.computing.units();
  const counting = { policy, overlay: {}, units };
  /** What stands on the screen, unit by unit, and for all of them. */
  const shown: readonly (readonly [string | null, UnitResult])[] = [
    ...units.units.map((unit) => [unit.name, unit] as const),
    [null, units.total],
  ];
  const rows = (asked: Partial<ViewQuery> | null) => (asked === null ? null : views.view({ ...ALL, ...asked }).order);
  const behind = (column: Counted, unit: string | null) => rows(personsBehind(column, unit, counting));
  const sum = (column: Counted, unit: string | null, value: (row: number) => number | null) =>
    [...(behind(column, unit) ?? [])].reduce((all, row) => all + (value(row) ?? 0), 0);
  const person = (row: number) => book.computing.person(row);

  test('there are units that the table does not know, and excluded persons who have paid or not', () => {
    expect(units.units.some(({ inTable }) => !inTable)).toBe(true);
    expect(units.total.excluded).toBeGreaterThan(0);
  });

  test('as many rows as the number says', () => {
    for (const [name, unit] of shown) {
      const of = (column: Counted) => behind(column, name)?.length ?? null;
      expect(
        {
          roster: of('roster'),
          should: of('should'),
          excluded: of('excluded'),
          enrolled: of('enrolled'),
          receivableUnknown: of('receivableUnknown'),
          aidUnknown: of('aidUnknown'),
          notEnrolled: of('gap'),
          counted: of('counted'),
          byStatus: STATUSES.map((status) => rows(personsOfStatus(status, name))?.length),
        },
        name ?? 'total',
      ).toEqual({
        roster: unit.roster,
        should: unit.should,
        excluded: unit.excluded,
        enrolled: unit.enrolled,
        receivableUnknown: unit.receivableUnknown,
        aidUnknown: unit.aidUnknown,
        notEnrolled: unit.should - unit.enrolled,
        counted: unit.counted,
        byStatus: unit.byStatus,
      });
    }
  });

  test('the special group: who should, who is enrolled, who is missing', () => {
    for (const [name, { special }] of shown) {
      if (special === null) continue;
      const missing = special.should - special.enrolled;
      const of = (column: Counted) => behind(column, name)?.length;
      expect([of('specialShould'), of('specialEnrolled'), of('specialMissing')], name ?? 'total').toEqual([
        special.should,
        special.enrolled,
        missing,
      ]);
      expect(of('coverage'), name ?? 'total').toBe(missing === 0 ? special.should : missing);
    }
  });

  test('the amounts are those of the rows', () => {
    for (const [name, unit] of shown) {
      expect(sum('receivable', name, (row) => person(row).payable)).toBe(unit.receivable);
      expect(sum('collected', name, (row) => person(row).paid)).toBe(unit.collected);
      expect(sum('collectedExcluded', name, (row) => person(row).paid)).toBe(unit.collectedExcluded);
      for (const [at, funder] of policy.funders.entries()) {
        expect(sum(`entitled.${funder.id}`, name, (row) => person(row).aid[at] ?? null)).toBe(unit.entitled[at]);
        expect(sum(`settled.${funder.id}`, name, (row) => person(row).aid[at] ?? null)).toBe(unit.settled[at]);
      }
    }
  });

  test('the persons of a day of the curve', () => {
    const { first, days } = units.curve;
    const total = days.at(-1) ?? new Uint32Array(0);
    const busiest = total.indexOf(Math.max(...total));
    const day = (first + busiest) as typeof first;
    const until = total.slice(0, busiest + 1).reduce((all, each) => all + each, 0);
    expect(rows(personsEnrolled(day, day, null))).toHaveLength(total[busiest] ?? 0);
    expect(rows(personsEnrolled(null, day, null))).toHaveLength(until);
  });
});

test('the samples hold what the tests ask about', () => {
  const total = (id: string) => {
    const policy = loadPolicy(id);
    const { table, asOf } = makeSample(policy, { seed: 3, persons: 4000, units: null });
    return bookOf(policy, table, asOf).computing.units().total;
  };
  const daligang = total('daligang-2020');
  expect(daligang.aidUnknown).toBeGreaterThan(0);
  expect(daligang.counted).toBeGreaterThan(0);
  expect(daligang.special?.should).toBeGreaterThan(daligang.special?.enrolled ?? 0);
});

test('what stands for no persons opens none', () => {
  expect(
    ['target', 'population', 'rank', 'completion', 'fund.work', 'award'].map((id) => opensPersons(id as never)),
  ).toEqual(Array.from({ length: 6 }, () => false));
  expect(['counted', 'coverage', 'specialShould', 'aidUnknown', 'unit'].every((id) => opensPersons(id as never))).toBe(
    true,
  );
});
