import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arrange, type ArrangeOptions, type Groups } from '../../../src/ui/roster/grouping/arrange';
import { createFolds, keyOf } from '../../../src/ui/roster/grouping/folds';
import { groupedPlaces, plainPlaces } from '../../../src/ui/roster/grouping/places';
import { SEED } from '../../roster/support';

function run(options: ArrangeOptions): Groups {
  const walk = arrange(options);
  for (;;) {
    const step = walk.next();
    if (step.done === true) return step.value;
  }
}

interface Case {
  readonly units: readonly number[];
  readonly codes: readonly number[] | null;
  /** The rows of the view, in its order. */
  readonly order: readonly number[];
  /** The roster's own order of all rows, where the view is sorted. */
  readonly natural: readonly number[] | null;
  /** Codes of units in the quota table. */
  readonly listed: readonly number[];
  readonly withUnits: boolean;
}

const shuffled = (rows: number) =>
  fc.shuffledSubarray(
    Array.from({ length: rows }, (_, row) => row),
    { minLength: rows, maxLength: rows },
  );
const cases: fc.Arbitrary<Case> = fc.integer({ min: 0, max: 40 }).chain((rows) =>
  fc.record({
    units: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: rows, maxLength: rows }),
    codes: fc.option(fc.array(fc.integer({ min: 0, max: 3 }), { minLength: rows, maxLength: rows })),
    order: fc.shuffledSubarray(Array.from({ length: rows }, (_, row) => row)),
    natural: fc.option(shuffled(rows)),
    listed: fc.shuffledSubarray([0, 1, 2, 3, 4]),
    withUnits: fc.boolean(),
  }),
);

const make = ({ units, codes, order, natural, listed, withUnits }: Case): Groups =>
  run({
    order: Uint32Array.from(order),
    natural: natural === null ? null : Uint32Array.from(natural),
    units: Uint32Array.from(units),
    codes: codes === null ? null : Uint32Array.from(codes),
    places: new Map(listed.map((code, place) => [code, place])),
    withUnits,
  });

/** The same by filters over all persons: slow, and seen at a glance to be right. */
function naive({
  units,
  codes,
  order,
  natural,
  listed,
}: Case): { readonly unit: number; readonly code: number; readonly rows: number[] }[] {
  const known = natural ?? order;
  const unitsInOrder = [
    ...listed,
    ...[...known]
      .map((row) => units[row] ?? 0)
      .filter((unit, at, all) => !listed.includes(unit) && all.indexOf(unit) === at),
  ];
  return unitsInOrder.flatMap((unit) => {
    const inUnit = known.filter((row) => units[row] === unit).map((row) => codes?.[row] ?? 0);
    return [...new Set(inUnit)]
      .map((code) => ({ unit, code, rows: order.filter((row) => units[row] === unit && (codes?.[row] ?? 0) === code) }))
      .filter(({ rows }) => rows.length > 0);
  });
}

describe('persons in groups', () => {
  test('stand as by filters one after another, units of the quota table first, groups in roster order', () => {
    fc.assert(
      fc.property(cases, (each) => {
        const groups = make(each);
        const leaves = naive(each);
        expect([...groups.persons]).toEqual(leaves.flatMap(({ rows }) => rows));
        const deepest = Array.from({ length: groups.count }, (_, heading) => heading).filter(
          (heading) => groups.level[heading] === groups.deepest,
        );
        expect(deepest.map((heading) => [groups.unit[heading], groups.code[heading], groups.size[heading]])).toEqual(
          leaves.map(({ unit, code, rows }) => [unit, code, rows.length]),
        );
      }),
      { seed: SEED, numRuns: 400 },
    );
  });

  test('a heading holds the persons of its unit together, and is followed by them', () => {
    fc.assert(
      fc.property(cases, (each) => {
        const groups = make(each);
        for (let heading = 0; heading < groups.count; heading += 1) {
          const first = groups.first[heading] ?? 0;
          const rows = groups.persons.subarray(first, first + (groups.size[heading] ?? 0));
          expect(rows.length).toBeGreaterThan(0);
          const deep = groups.level[heading] === groups.deepest;
          const foreign = [...rows].filter(
            (row) =>
              each.units[row] !== groups.unit[heading] || (deep && (each.codes?.[row] ?? 0) !== groups.code[heading]),
          );
          expect(foreign).toEqual([]);
        }
        const outermost = Array.from({ length: groups.count }, (_, at) => at).filter((at) => groups.level[at] === 0);
        expect(outermost.reduce((sum, at) => sum + (groups.size[at] ?? 0), 0)).toBe(each.order.length);
      }),
      { seed: SEED, numRuns: 300 },
    );
  });
});

describe('folding', () => {
  const withFolds = fc.record({
    each: cases,
    all: fc.boolean(),
    turned: fc.array(fc.nat({ max: 60 }), { maxLength: 12 }),
  });

  test('positions, persons, numbers and headings agree with each other however headings are folded', () => {
    fc.assert(
      fc.property(withFolds, ({ each, all, turned }) => {
        const groups = make(each);
        const folds = createFolds();
        folds.all(all);
        for (const turn of turned) {
          if (groups.count === 0) break;
          const key = keyOf(groups, turn % groups.count);
          folds.set(key, !folds.has(key));
        }
        const places = groupedPlaces(groups, folds);
        const positions = Array.from({ length: places.length }, (_, position) => position);
        const headings = positions.filter((position) => places.headingAt(position) >= 0);
        const persons = positions.filter((position) => places.rowAt(position) >= 0);
        const hides = (row: number) => places.headingsOf(row).some((above) => folds.has(keyOf(groups, above)));
        expect(positions).toEqual([...headings, ...persons].sort((a, b) => a - b));
        expect(headings.map((position) => places.positionOfHeading(places.headingAt(position)))).toEqual(headings);
        expect(headings.every((position) => places.rankAt(position) === 0)).toBe(true);
        const rows = persons.map(places.rowAt);
        expect(rows.map(places.positionOf)).toEqual(persons);
        expect(persons.map((position) => places.ranked(places.rankAt(position)))).toEqual(rows);
        expect(rows.filter(hides)).toEqual([]);
        // Whoever is not on display stands under a folded heading.
        const hidden = [...groups.persons].filter((row) => !rows.includes(row));
        expect(hidden.every((row) => places.positionOf(row) === -1 && hides(row))).toBe(true);
        expect(places.rowAt(places.length)).toBe(-1);
        expect(places.rowAt(-1)).toBe(-1);
        expect(places.persons).toBe(each.order.length);
      }),
      { seed: SEED, numRuns: 400 },
    );
  });

  test('everything folded leaves the outermost headings; everything unfolded hides nobody', () => {
    fc.assert(
      fc.property(cases, (each) => {
        const groups = make(each);
        const folds = createFolds();
        folds.all(true);
        const folded = groupedPlaces(groups, folds);
        expect(folded.length).toBe([...groups.level.subarray(0, groups.count)].filter((level) => level === 0).length);
        folds.all(false);
        expect(groupedPlaces(groups, folds).length).toBe(groups.count + each.order.length);
      }),
      { seed: SEED, numRuns: 200 },
    );
  });

  test('what is folded stays folded when persons are sorted or filtered otherwise', () => {
    const rows = [0, 1, 2, 3];
    const units = [1, 1, 2, 2];
    const base: Case = { units, codes: null, order: rows, natural: null, listed: [1, 2], withUnits: true };
    const folds = createFolds();
    folds.set(keyOf(make(base), 1), true);
    const sorted = groupedPlaces(make({ ...base, order: [3, 1, 0], natural: rows }), folds);
    expect([0, 1, 2, 3].map(sorted.rowAt)).toEqual([-1, 1, 0, -1]);
    expect(sorted.length).toBe(4);
  });
});

test('without groups a position is a person', () => {
  const places = plainPlaces(Uint32Array.from([7, 3, 9]));
  expect([-1, 0, 1, 2, 3].map(places.rowAt)).toEqual([-1, 7, 3, 9, -1]);
  expect(places.positionOf(9)).toBe(2);
  expect(places.positionOf(-1)).toBe(-1);
  expect([0, 2, 3].map(places.rankAt)).toEqual([1, 3, 0]);
  expect(places.ranked(2)).toBe(3);
  expect(places.headingAt(0)).toBe(-1);
});

test('groups stand within their unit as they are compared, and persons with their groups', () => {
  const { unit, code, first, size, persons, count } = run({
    order: Uint32Array.of(0, 1, 2, 3, 4, 5),
    natural: null,
    units: Uint32Array.of(1, 1, 2, 1, 2, 1),
    codes: Uint32Array.of(3, 1, 2, 2, 1, 3),
    places: new Map([
      [1, 0],
      [2, 1],
    ]),
    withUnits: true,
    compare: (a, b) => a - b,
  });
  const heads = Array.from({ length: count }, (_, at) => [unit[at], code[at]]);
  expect(heads).toEqual([
    [1, 0],
    [1, 1],
    [1, 2],
    [1, 3],
    [2, 0],
    [2, 1],
    [2, 2],
  ]);
  expect([...persons]).toEqual([1, 3, 0, 5, 4, 2]);
  expect([first[3], size[3], size[0]]).toEqual([2, 2, 4]);
});
