import { describe, expect, test } from 'vitest';
import {
  firstFrom,
  fitsDisplay,
  joinMatches,
  matchAt,
  nextMatch,
  placesOf,
  type Part,
} from '../../../../src/ui/roster/find/matches';

/** A repeatable source of numbers below `limit`. */
function dice(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return Math.floor((state / 2 ** 31) * limit);
  };
}

/** Cells of a table of that size, found by chance, as the worker lists them: by its own order. */
function world(seed: number) {
  const roll = dice(seed);
  const persons = 1 + roll(40);
  const order = Array.from({ length: persons }, (_, row) => row).sort(() => roll(3) - 1);
  const columns = 1 + roll(6);
  const cells = new Set<string>();
  for (let tries = roll(80); tries > 0; tries -= 1) cells.add(`${roll(persons)} ${roll(columns)}`);
  const partOf = (own: readonly number[]): Part => {
    const listed = order.flatMap((row, at) =>
      own.flatMap((place, column) => (cells.has(`${row} ${place}`) ? [{ row, at, column }] : [])),
    );
    return {
      places: own,
      result: {
        count: listed.length,
        at: Uint32Array.from(listed, ({ at }) => at),
        column: Uint16Array.from(listed, ({ column }) => column),
        rows: Uint32Array.from(listed, ({ row }) => row),
      },
    };
  };
  return { roll, persons, order, columns, cells, partOf };
}

const all = (count: number) => Array.from({ length: count }, (_, index) => index);

describe('matches', () => {
  test.each(all(60))('stand in the order of the screen, whatever order the worker has (%i)', (seed) => {
    const { roll, order, columns, cells, partOf, persons } = world(seed);
    const screen = [...order].sort(() => roll(3) - 1);
    const hidden = new Set(screen.filter(() => roll(5) === 0));
    const shown = screen.filter((row) => !hidden.has(row));
    const split = roll(columns + 1);
    const parts = [partOf(all(columns).slice(0, split)), partOf(all(columns).slice(split))];
    const matches = joinMatches(parts, (row) => shown.indexOf(row) + 1);
    const wanted = shown.flatMap((row, at) =>
      all(columns)
        .filter((place) => cells.has(`${row} ${place}`))
        .map((place) => ({ row, rank: at + 1, place })),
    );
    const found = [...matches.rows].map((row, index) => ({
      row,
      rank: matches.ranks[index],
      place: matches.places[index],
    }));
    expect(found).toEqual(wanted);
    expect(matches.count).toBe(wanted.length);
    expect(fitsDisplay(matches, (rank) => shown[rank - 1] ?? -1)).toBe(true);
    expect(fitsDisplay(matches, () => -1)).toBe(wanted.length === 0);

    // Walking visits each once and comes back; backwards the same in reverse.
    const start = { rank: 1 + roll(persons), place: roll(columns) };
    for (const by of [1, -1] as const) {
      let at = start;
      const walked: number[] = [];
      let turns = 0;
      for (const _ of wanted) {
        const next = nextMatch(matches, at, by);
        if (next === null) throw new Error('there are matches');
        if (next.wrapped) turns += 1;
        walked.push(next.index);
        at = { rank: matches.ranks[next.index] ?? 0, place: matches.places[next.index] ?? 0 };
      }
      expect([...walked].sort((a, b) => a - b)).toEqual(all(wanted.length));
      expect(turns).toBeLessThanOrEqual(1);
      expect(matches.rows.length === 0 ? nextMatch(matches, start, by) : 'some').toBe(
        matches.rows.length === 0 ? null : 'some',
      );
    }
    for (const [index, { rank, place, row }] of wanted.entries()) {
      expect(matchAt(matches, { rank, place })).toBe(index);
      expect(firstFrom(matches, { rank, place })).toBe(index);
      expect(placesOf(matches, rank, row)).toContain(place);
      expect(placesOf(matches, rank, row + 1)).toEqual([]);
    }
    expect(matchAt(matches, { rank: shown.length + 1, place: 0 })).toBe(-1);
  });

  test.each(all(20))('one part in the order of the screen is taken as it is (%i)', (seed) => {
    const { columns, order, partOf } = world(seed);
    const part = partOf(all(columns));
    const plain = joinMatches([part], null);
    expect(plain).toEqual(joinMatches([part], (row) => order.indexOf(row) + 1));
    expect(fitsDisplay(plain, (rank) => order[rank - 1] ?? -1)).toBe(true);
  });

  test('cells that are counted but not listed stay counted', () => {
    const part: Part = {
      places: [0],
      result: { count: 9, at: Uint32Array.of(0), column: Uint16Array.of(0), rows: Uint32Array.of(4) },
    };
    expect(joinMatches([part], null).count).toBe(9);
    expect(joinMatches([part], () => 0).count).toBe(8);
  });
});
