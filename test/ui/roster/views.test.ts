import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Day } from '../../../src/base/day';
import type { SavedView, ViewQuery } from '../../../src/client/protocol';
import type { PersonResult } from '../../../src/engine/types';
import { createViews } from '../../../src/ledger/view/views';
import { loadPolicy } from '../../../src/policy/library';
import { UNREADABLE, type RosterTable } from '../../../src/roster/types';
import { makeSample } from '../../../src/sample/sample';
import { BUILT_IN, BUILT_IN_IDS, followed, type BuiltInId } from '../../../src/ui/roster/views/builtIn';
import { freeId, isShown, patchOf, takenBy, updated, viewOf } from '../../../src/ui/roster/views/savedViews';
import { bookOf } from '../../ledger/support/book';

const POLICIES = ['lanxi-2021', 'ziyang-2021', 'daligang-2020', 'tengzhou-2021', 'qianjiang-2021'];
const ALL: ViewQuery = { unit: null, search: '', sort: [], filters: [] };

/** A day on which somebody paid: on the last one of a small town perhaps nobody did. */
function busiestDay(table: RosterTable): Day {
  const persons = new Map<number, number>();
  for (const day of table.number('payDate').values.subarray(0, table.length))
    if (day > UNREADABLE) persons.set(day, (persons.get(day) ?? 0) + 1);
  return [...persons].sort((a, b) => b[1] - a[1])[0]?.[0] as Day;
}

describe.each(POLICIES)('the views of the program under %s', (id) => {
  const policy = loadPolicy(id);
  const { table } = makeSample(policy, { seed: 11, persons: 2000, units: null });
  const asOf = busiestDay(table);
  for (let row = 0; row < table.length; row += 7) table.setText('mark', row, row % 2 === 0 ? '红' : '紫');
  for (const row of [3, 14, 15]) table.setAlive(row, false);
  for (let row = 1; row < table.length; row += 50) {
    table.setText('payDate', row, '2019-01-02'); // long before any campaign: the policy has a word to say
    table.setText('payAmount', row, '280');
  }
  const book = bookOf(policy, table, asOf);
  const views = createViews(book);
  const missing = ({ status }: PersonResult) => status !== 'excluded' && status !== 'enrolled';
  const counting: Record<BuiltInId, (row: number, person: PersonResult) => boolean> = {
    all: () => true,
    unpaid: (_row, { status }) => status === 'unpaid' || status === 'pending' || status === 'short',
    needUnpaid: (_row, person) =>
      (policy.special === undefined ? person.category !== null : person.special) && missing(person),
    paidToday: (row) => table.number('payDate').values[row] === asOf,
    problems: (row) => (book.computing.live().marks[row] ?? 0) !== 0,
    hints: (_row, { issues }) => issues.length > 0,
    marked: (row) => table.getText('mark', row) !== '',
  };

  test.each(BUILT_IN_IDS)('%s finds whom counting over all persons finds', (name) => {
    const filters = BUILT_IN[name]({ policy, asOf });
    const found: number[] = [];
    for (let row = 0; row < table.length; row += 1)
      if (table.alive[row] === 1 && counting[name](row, book.computing.person(row))) found.push(row);
    expect([...views.view({ ...ALL, filters }).order]).toEqual(found);
    // Not every policy has something to say of these persons.
    expect(found.length).toBeGreaterThanOrEqual(name === 'hints' ? 0 : 1);
  });

  test('people in need who have not enrolled are those whom the overview misses', () => {
    const { special } = book.computing.units().total;
    const { order } = views.view({ ...ALL, filters: BUILT_IN.needUnpaid({ policy, asOf }) });
    expect(special === null).toBe(policy.special === undefined);
    const missed = special === null ? order.length : special.should - special.enrolled;
    expect(order.length).toBe(missed);
  });
});

test('who paid today goes along with the as-of date, whatever stands beside it', () => {
  const policy = loadPolicy('lanxi-2021');
  const { asOf } = makeSample(policy, { seed: 1, persons: 20, units: null });
  const before = { policy, asOf };
  const now = { policy, asOf: (asOf + 3) as typeof asOf };
  const beside = { column: 'unit', kind: 'in', values: ['新月'] } as const;
  const filters = [beside, ...BUILT_IN.paidToday(before)];
  expect(followed('paidToday', filters, before, now)).toEqual([beside, ...BUILT_IN.paidToday(now)]);
  expect(followed('paidToday', [beside], before, now)).toEqual([beside]);
  for (const id of BUILT_IN_IDS) expect(followed(id, BUILT_IN[id](before), before, now)).toEqual(BUILT_IN[id](now));
});

const query: fc.Arbitrary<ViewQuery> = fc.record({
  unit: fc.constantFrom(null, '', '百家塅', '新月'),
  search: fc.constantFrom('', '王'),
  sort: fc.constantFrom([], [{ column: 'age' as const, descending: true }]),
  filters: fc.constantFrom([], BUILT_IN.unpaid({ policy: loadPolicy('lanxi-2021'), asOf: 0 as never })),
  together: fc.boolean(),
});
const grouping = fc.constantFrom('none' as const, 'unit' as const, 'household' as const);

describe('views of one’s own', () => {
  test('what was saved is on display at once, and again after it has been chosen over anything else', () => {
    fc.assert(
      fc.property(query, query, grouping, grouping, fc.boolean(), fc.boolean(), (q, other, by, was, unit, keeps) => {
        const view = viewOf('a', '甲', q, { unit, grouping: keeps ? by : null });
        expect(isShown(view, q, by)).toBe(true);
        const then = { ...other, ...patchOf(view) };
        expect(isShown(view, then, keeps ? by : was)).toBe(true);
        expect(then.unit).toBe(unit ? q.unit : other.unit); // else the unit on display stays
      }),
      { seed: 5 },
    );
  });

  test('an updated one keeps its name and what it kept', () => {
    fc.assert(
      fc.property(query, query, grouping, fc.boolean(), (q, now, by, unit) => {
        const view = updated(viewOf('a', '甲', q, { unit, grouping: null }), now, by);
        expect(view.name).toBe('甲');
        expect(view.withUnit ?? false).toBe(unit);
        expect(view.grouping).toBeUndefined();
        expect(isShown(view, now, by)).toBe(true);
      }),
      { seed: 6 },
    );
  });

  test('names are taken once, ids are free', () => {
    const views: SavedView[] = [viewOf('view-2', '甲', ALL, { unit: false, grouping: null })];
    const program = ['全部', 'Paid today'];
    expect(takenBy(views, program, '甲', null)).toBe('own');
    expect(takenBy(views, program, '甲', 'view-2')).toBeNull();
    expect(takenBy(views, program, '乙', null)).toBeNull();
    expect(takenBy(views, program, '全部', null)).toBe('program');
    expect(takenBy(views, program, '全 部', 'view-2')).toBe('program');
    expect(takenBy(views, program, 'ｐａｉｄ today', null)).toBe('program');
    expect(freeId(views)).toBe('view-3');
    expect(freeId([])).toBe('view-1');
  });
});
