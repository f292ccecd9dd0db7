import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeText, rosterOrder } from '../../../src/roster/order';
import { createViews } from '../../../src/ledger/view/views';
import { oddBook } from './support';

const ALL = { unit: null, search: '', sort: [], filters: [] } as const;

test('unsorted, and among equals, persons stand in roster order: where they were put', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: 1, max: 99 }), fc.integer({ min: -1, max: 98 })), { maxLength: 30 }),
      (places) => {
        const book = oddBook(17, 100);
        for (const [row, after] of places) book.table.setText('place', row, placeText(after));
        const views = createViews(book);
        const order = [...rosterOrder(book.table)];
        expect([...views.view(ALL).order]).toEqual(order);
        const sex = (row: number) => book.table.getText('sex', row);
        const men = { ...ALL, filters: [{ column: 'sex', kind: 'in', values: ['男'] }] } as const;
        expect([...views.view(men).order]).toEqual(order.filter((row) => sex(row) === '男'));
        const byKind = [...views.view({ ...ALL, sort: [{ column: 'tier', descending: false }] }).order];
        const ranks = byKind.map((row) => order.indexOf(row));
        const tiers = byKind.map((row) => book.table.getText('tier', row));
        expect(ranks.every((rank, at) => at === 0 || tiers[at] !== tiers[at - 1] || rank > (ranks[at - 1] ?? 0))).toBe(
          true,
        );
      },
    ),
    { seed: 20201225, numRuns: 40 },
  );
});
