import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AT_START, placeText, rosterOrder, rowBefore } from '../../src/roster/order';
import { createRosterTable, packTable } from '../../src/roster/table';
import type { RosterTable } from '../../src/roster/types';

const SEED = 20210307;

function rosterOf(places: readonly string[]): RosterTable {
  const table = createRosterTable();
  table.append(places.length);
  for (const [row, place] of places.entries()) table.setText('place', row, place);
  return table;
}
const order = (table: RosterTable): number[] => [...rosterOrder(table)];

describe('roster order', () => {
  test('without places: as the rows were added, living ones only', () => {
    const table = rosterOf(['', '', '', '']);
    table.setAlive(1, false);
    expect(order(table)).toEqual([0, 2, 3]);
    expect(order(createRosterTable())).toEqual([]);
  });

  test('behind a row, at the very start, chains, and the later one nearer', () => {
    expect(order(rosterOf(['', '', '0']))).toEqual([0, 2, 1]);
    expect(order(rosterOf(['', '', '-', '-']))).toEqual([3, 2, 0, 1]);
    expect(order(rosterOf(['', '', '0', '2', '3']))).toEqual([0, 2, 3, 4, 1]);
    expect(order(rosterOf(['', '', '0', '0', '2']))).toEqual([0, 3, 2, 4, 1]);
  });

  test('a removed person keeps the place of those behind', () => {
    const table = rosterOf(['', '', '0', '2']);
    table.setAlive(2, false);
    table.setAlive(0, false);
    expect(order(table)).toEqual([3, 1]);
  });

  test.each(['9', '1', '2', '-1', 'x', '0.5', '1e0', '99999999999999999999'])(
    'a place that says nothing counts as none: %s',
    (place) => {
      const table = rosterOf(['', place, '']);
      expect(order(table)).toEqual([0, 1, 2]);
    },
  );

  test('the person before another', () => {
    const table = rosterOf(['', '', '0']);
    expect([rowBefore(table, 0), rowBefore(table, 2), rowBefore(table, 1)]).toEqual([AT_START, 0, 2]);
  });

  test(`whatever the places say, every living person stands there once (seed ${SEED})`, () => {
    const place = fc.oneof(fc.constant(''), fc.constant('-'), fc.nat(14).map(String), fc.string({ maxLength: 3 }));
    fc.assert(
      fc.property(fc.array(fc.tuple(place, fc.boolean()), { maxLength: 14 }), (rows) => {
        const table = rosterOf(rows.map(([text]) => text));
        for (const [row, [, alive]] of rows.entries()) table.setAlive(row, alive);
        const living = rows.flatMap(([, alive], row) => (alive ? [row] : []));
        expect(order(table).sort((a, b) => a - b)).toEqual(living);
      }),
      { seed: SEED, numRuns: 500 },
    );
  });

  test(`put behind or before anybody, a person stands right there (seed ${SEED})`, () => {
    const step = fc.record({ at: fc.nat(), above: fc.boolean(), remove: fc.nat(3) });
    fc.assert(
      fc.property(fc.nat(5), fc.array(step, { maxLength: 25 }), (start, steps) => {
        const table = rosterOf(Array.from({ length: start }, () => ''));
        let model = order(table);
        for (const { at, above, remove } of steps) {
          const index = model.length === 0 ? 0 : at % model.length;
          if (remove === 0 && model.length > 0) {
            table.setAlive(model[index] ?? 0, false);
            model = model.filter((_, each) => each !== index);
          } else {
            const anchor = model[index];
            const after = anchor === undefined ? AT_START : above ? rowBefore(table, anchor) : anchor;
            const row = table.append(1);
            table.setText('place', row, placeText(after));
            model.splice(anchor === undefined || above ? index : index + 1, 0, row);
          }
          expect(order(table)).toEqual(model);
        }
      }),
      { seed: SEED, numRuns: 300 },
    );
  });
});

test('a table packed before there were marks and places has none', () => {
  const table = createRosterTable();
  table.append(3);
  table.setText('name', 1, '王一');
  const packed = packTable(table);
  const { mark: _mark, place: _place, ...columns } = packed.columns;
  const old = createRosterTable({ ...packed, columns: columns as typeof packed.columns });
  expect([old.getText('mark', 1), old.getText('place', 1), old.getText('name', 1)]).toEqual(['', '', '王一']);
  old.setText('mark', 2, '红');
  old.append(100);
  expect([old.getText('mark', 2), old.getText('mark', 99)]).toEqual(['红', '']);
});
