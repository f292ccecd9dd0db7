import { expect, test } from 'vitest';
import type { Filter, ViewQuery } from '../../../src/ledger/types';
import { createViews } from '../../../src/ledger/view/views';
import type { Scenario } from '../../../src/policy/scenario-types';
import { oddBook } from './support';

const book = oddBook(17);
const views = createViews(book);
const ALL: ViewQuery = { unit: null, search: '', sort: [], filters: [] };
const dearer: Scenario = { name: '甲', overlay: { premium: 30000 }, dropped: [], added: [] };
const shown = (filter: Filter, query: Partial<ViewQuery> = {}) => [
  ...views.view({ ...ALL, ...query, filters: [filter] }).order,
];

test('a filter shows the persons behind a number of a what-if, and others narrow it further', () => {
  const bucket = { kind: 'losers' } as const;
  const wanted = [...book.computing.whatIf().persons(dearer, bucket)];
  expect(wanted.length).toBeGreaterThan(0);
  const filter: Filter = { column: 'whatif', kind: 'whatif', scenario: dearer, bucket };
  expect(shown(filter)).toEqual(wanted);
  const unit = book.table.getText('unit', wanted[0]!);
  expect(shown(filter, { unit })).toEqual(wanted.filter((row) => book.table.getText('unit', row) === unit));
  expect(shown({ ...filter, bucket: { kind: 'winners' } })).toEqual([]);
});

test('a scenario that cannot be computed shows nobody', () => {
  const bad: Scenario = { ...dearer, overlay: { nothing: 1 } };
  expect(shown({ column: 'whatif', kind: 'whatif', scenario: bad, bucket: { kind: 'all' } })).toEqual([]);
});
