import { expect, test } from 'vitest';
import { subtotalsIn } from '../../../src/ui/roster/grouping/subtotals';
import { makeGroupSums } from '../../../src/ui/roster/grouping/sums';
import { createFakeSession } from '../fakeSession';

/** A unit of five persons in two groups, then another unit of two, folded: positions 0, 1, 4 and 8 are headings. */
const persons = Uint32Array.of(9, 8, 7, 6, 5, 4, 3);
const members = new Map([
  [0, persons.subarray(0, 5)],
  [1, persons.subarray(0, 2)],
  [4, persons.subarray(2, 5)],
  [8, persons.subarray(5, 7)],
]);
const view = {
  isHeading: (position: number) => members.has(position),
  membersAt: (position: number) => members.get(position) ?? new Uint32Array(0),
};
const rows = (...positions: number[]) =>
  subtotalsIn(
    positions.map((top) => ({ top, bottom: top, left: 0, right: 3 })),
    view,
  );

test('headings alone stand for the persons below them, each once; among persons they are only counted', () => {
  expect(rows(2, 3)).toBeNull();
  expect(rows(1, 2, 3)).toEqual({ headings: 1, rows: null });
  expect(rows(8, 4)).toEqual({ headings: 2, rows: Uint32Array.of(7, 6, 5, 4, 3) });
  expect(rows(0, 1, 4)).toEqual({ headings: 3, rows: Uint32Array.of(9, 8, 7, 6, 5) });
  expect(rows(0, 8)).toEqual({ headings: 2, rows: persons });
});

test('a heading counts as 未缴 whom the view of that name shows', () => {
  const session = createFakeSession('tengzhou-2021', 2000);
  const sums = makeGroupSums(session);
  const everybody = Uint32Array.from({ length: session.table.length }, (_, row) => row);
  const owing = [...everybody].filter((row) => ['unpaid', 'pending', 'short'].includes(session.person(row).status));
  expect(sums.unpaid(sums.of(everybody))).toBe(owing.length);
  const plain = [...everybody].filter((row) => session.person(row).status === 'unpaid');
  expect(owing.length).toBeGreaterThan(plain.length);
});
