import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ViewQuery } from '../../../src/ledger/types';
import { createViews } from '../../../src/ledger/view/views';
import { COLUMNS, oddBook } from './support';

const SEED = 20201222;
const book = oddBook(14);
const views = createViews(book);
const ALL: ViewQuery = { unit: null, search: '', sort: [], filters: [] };

/** The household of a row; one of its own where the number or the unit is missing. */
function household(row: number): string {
  const unit = book.table.getText('unit', row);
  const number = book.table.getText('household', row);
  return unit === '' || number === '' ? `alone ${row}` : `${unit} ${number}`;
}

test('a household stands where its first person stands, the others behind in the order given', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ column: fc.constantFrom(...COLUMNS), descending: fc.boolean() }), { maxLength: 3 }),
      fc.constantFrom<Partial<ViewQuery>>(
        {},
        { filters: [{ column: 'sex', kind: 'in', values: ['男'] }] },
        { removed: true },
      ),
      (sort, more) => {
        const query = { ...ALL, ...more, sort };
        const given = [...views.view(query).order];
        const houses = [...new Set(given.map(household))];
        const naive = houses.flatMap((house) => given.filter((row) => household(row) === house));
        expect([...views.view({ ...query, together: true }).order]).toEqual(naive);
      },
    ),
    { seed: SEED, numRuns: 150 },
  );
});

test('without sorting it is the roster with its households drawn together', () => {
  const { order, total } = views.view({ ...ALL, together: true });
  expect(total).toBe(views.view(ALL).total);
  expect([...order].sort((a, b) => a - b)).toEqual([...views.view(ALL).order]);
});
