import { describe, expect, test } from 'vitest';
import type { Update, ViewQuery } from '../../../src/client/protocol';
import { placeText } from '../../../src/roster/order';
import { createRosterTable } from '../../../src/roster/table';
import { firstCells, rowBehind } from '../../../src/ui/roster/insertion';
import {
  bringsBack,
  isOrderOnly,
  isWhole,
  mayMatter,
  filtersAnew,
  sortsAnew,
  turnsTab,
  widens,
  withAdded,
  withRestored,
} from '../../../src/ui/roster/viewOrder';

function roster(places: readonly (number | null)[]) {
  const table = createRosterTable();
  table.append(places.length);
  for (const [row, place] of places.entries()) if (place !== null) table.setText('place', row, placeText(place));
  return table;
}
const show = (
  order: readonly number[],
  places: readonly (number | null)[],
  how: { natural?: boolean; beside?: { row: number; where: 'above' | 'below' } } = {},
) => {
  const beside = how.beside === undefined ? null : { ...how.beside, sameHousehold: false };
  const adding = { table: roster(places), mine: () => true, natural: how.natural ?? true, beside };
  return [...withAdded(Uint32Array.from(order), { first: 3, count: places.length - 3 }, adding)];
};

describe('persons just added are shown', () => {
  test('at the end, behind the row they stand behind, at the very start, one behind the other', () => {
    expect(show([0, 1, 2], [null, null, null, null])).toEqual([0, 1, 2, 3]);
    expect(show([0, 1, 2], [null, null, null, 0, 3])).toEqual([0, 3, 4, 1, 2]);
    expect(show([0, 1, 2], [null, null, null, -1])).toEqual([3, 0, 1, 2]);
  });

  test('once, if they are there already', () => {
    expect(show([0, 3, 1, 2], [null, null, null, 0])).toEqual([0, 3, 1, 2]);
  });

  test('beside whom they were put, though sorted otherwise or the one before is not on display', () => {
    expect(show([2, 0, 1], [null, null, null, 0], { natural: false, beside: { row: 1, where: 'above' } })).toEqual([
      2, 0, 3, 1,
    ]);
    expect(show([1, 2, 0], [null, null, null, 0], { natural: false, beside: { row: 1, where: 'above' } })).toEqual([
      3, 1, 2, 0,
    ]);
    expect(show([0, 2], [null, null, null, 1], { beside: { row: 2, where: 'above' } })).toEqual([0, 3, 2]);
    expect(show([2, 0], [null, null, null, 2], { natural: false, beside: { row: 2, where: 'below' } })).toEqual([
      2, 3, 0,
    ]);
  });

  test('where they were put, however many they are, each behind the one before it', () => {
    const places = [null, null, null, 0, ...Array.from({ length: 199 }, (_, index) => 3 + index)];
    const added = Array.from({ length: 200 }, (_, index) => 3 + index);
    expect(show([0, 1, 2], places)).toEqual([0, ...added, 1, 2]);
    expect(show([2, 0, 1], places, { natural: false })).toEqual([2, 0, ...added, 1]);
    // All behind the same one: the last stands nearest, as in the roster.
    const same = [null, null, null, ...added.map(() => 1)];
    expect(show([0, 1, 2], same)).toEqual([0, 1, ...added.toReversed(), 2]);
    expect(show([2, 1, 0], same, { natural: false })).toEqual([2, 1, ...added.toReversed(), 0]);
    expect(show([2, 1, 0], [null, null, null, ...added.map(() => -1)], { natural: false })).toEqual([
      ...added.toReversed(),
      2,
      1,
      0,
    ]);
    // Those who stand nowhere in particular stay at the end.
    expect(show([2, 1, 0], [null, null, null, ...added.map(() => null)], { natural: false })).toEqual([
      2,
      1,
      0,
      ...added,
    ]);
  });

  test('brought back by redo where the one before is filtered away: behind the nearest one on display', () => {
    expect(show([0, 2], [null, null, null, 1])).toEqual([0, 3, 2]);
    expect(show([2], [null, null, null, 1])).toEqual([3, 2]);
    expect(show([2, 0], [null, null, null, 1], { natural: false })).toEqual([2, 0, 3]);
  });
});

test('a new person of the household has its unit, group, number and address; another one what is preset', () => {
  const table = roster([null, null, 0]);
  for (const [field, text] of [
    ['unit', '新月村'],
    ['household', '12'],
    ['address', '新月村3组'],
    ['phone', '1'],
  ] as const)
    table.setText(field, 1, text);
  const preset = [['unit', '别村']] as const;
  expect(firstCells(table, { row: 1, where: 'above', sameHousehold: true }, preset)).toEqual([
    ['unit', '新月村'],
    ['household', '12'],
    ['address', '新月村3组'],
  ]);
  expect(firstCells(table, { row: 1, where: 'above', sameHousehold: false }, preset)).toBe(preset);
  expect(rowBehind(table, { row: 1, where: 'above', sameHousehold: true })).toBe(2);
  expect(rowBehind(table, { row: 1, where: 'below', sameHousehold: true })).toBe(1);
  expect(rowBehind(table, { row: 0, where: 'above', sameHousehold: true })).toBe(-1);
});

describe('persons who come back are looked for anew', () => {
  const appended = { first: 3, count: 2 };
  const update = (cause: Update['cause'], change: Partial<NonNullable<Update['change']>> | null, kind = 'add') =>
    ({ cause, change: change === null ? null : { cells: [], ...change }, log: { undo: { name: { kind } } } }) as Update;

  test('those of a redo, of a step of the history, of a file, of the sample', () => {
    expect(bringsBack(update('redo', { appended }, 'import'))).toBe(true);
    expect(bringsBack(update('redo', { appended }))).toBe(true);
    expect(bringsBack(update('undo', { restored: Uint32Array.of(1) }))).toBe(true);
    expect(bringsBack(update('change', { appended }, 'import'))).toBe(true);
    expect(bringsBack(update('change', { appended }, 'sample'))).toBe(true);
  });

  test('not those just typed or pasted, nor cells', () => {
    expect(bringsBack(update('change', { appended }))).toBe(false);
    expect(bringsBack(update('change', { appended }, 'paste'))).toBe(false);
    expect(bringsBack(update('redo', {}))).toBe(false);
    expect(bringsBack(update('as-of', null))).toBe(false);
  });
});

test('only what the filter, the order, the groups and the search depend on makes the view old', () => {
  const query = {
    unit: null,
    search: '',
    sort: [{ column: 'status', descending: false }],
    filters: [{ kind: 'not-blank', column: 'age' }],
  } as unknown as ViewQuery;
  const old = (fields: readonly string[], more: Partial<ViewQuery> = {}, change: object = {}) => {
    const cells = fields.map((field) => ({ field }));
    return mayMatter({ ...query, ...more }, 'none', { change: { cells, ...change } } as unknown as Update);
  };
  expect(['receipt', 'note', 'name', 'phone', 'channel'].filter((field) => old([field]))).toEqual([]);
  expect(['payDate', 'payAmount', 'exclusion', 'birth', 'household'].filter((field) => !old([field]))).toEqual([]);
  expect(old([], {}, { removed: Uint32Array.of(1) })).toBe(true);
  expect([old(['payDate'], { sort: [] }), old(['idNumber'], { sort: [] })]).toEqual([false, true]);
  expect(old(['receipt'], { sort: [{ column: 'checks', descending: false }] })).toBe(true);
  expect(old(['name'], { search: '王' })).toBe(true);
});

test('sorted, grouped or with households together nobody is left out; by unit, search, filter and in the bin somebody is', () => {
  const whole: ViewQuery = { unit: null, search: '', sort: [], filters: [], removed: false };
  const sorted: ViewQuery = { ...whole, sort: [{ column: 'age', descending: true }], together: true };
  expect([isOrderOnly(whole), isWhole(whole)]).toEqual([true, true]);
  expect([isOrderOnly(sorted), isWhole(sorted)]).toEqual([true, false]);
  const narrowed: readonly Partial<ViewQuery>[] = [
    { unit: '新月' },
    { search: '王' },
    { removed: true },
    { filters: [{ column: 'age', kind: 'blank' } as unknown as ViewQuery['filters'][number]] },
  ];
  for (const more of narrowed) expect(isOrderOnly({ ...sorted, ...more })).toBe(false);
});

test('a query is wider where search or filters are given up and nothing else changes', () => {
  const sex = { column: 'sex', kind: 'in', values: ['男'] } as const;
  const blank = { column: 'payDate', kind: 'blank' } as const;
  const all = { unit: null, search: '', sort: [], filters: [] };
  const narrow = { ...all, unit: '新月', search: '王', filters: [sex, blank] };
  for (const wider of [
    { ...all, unit: '新月' },
    { ...narrow, search: '' },
    { ...narrow, filters: [blank] },
  ])
    expect(widens(narrow, wider)).toBe(true);
  for (const other of [
    narrow,
    { ...narrow, unit: '兴月' },
    { ...narrow, unit: null },
    { ...narrow, search: '王一', filters: [] },
    { ...narrow, filters: [{ ...sex, values: ['女'] }] },
    { ...all, sort: [{ column: 'name', descending: false } as const] },
    { ...all, removed: true },
  ])
    expect(widens(narrow, other)).toBe(false);
  expect(widens(all, narrow)).toBe(false);
});

test('another order of the same persons is told from the tab of another unit, and both from other persons', () => {
  const all = { unit: null, search: '', sort: [], filters: [] };
  const sorted = { ...all, sort: [{ column: 'name', descending: false } as const] };
  const told = (before: typeof all, after: ViewQuery) => [sortsAnew(before, after), turnsTab(before, after)];
  expect(told(all, sorted)).toEqual([true, false]);
  expect(told(all, { ...all, together: true })).toEqual([true, false]);
  expect(told(all, { ...all, unit: '新月' })).toEqual([false, true]);
  expect(told(all, { ...sorted, unit: '新月' })).toEqual([false, true]);
  for (const other of [
    { ...sorted, search: '王' },
    { ...all, unit: '新月', removed: true },
  ])
    expect(told(all, other)).toEqual([false, false]);
});

test('filters of the same list are told from a search, another unit and the bin', () => {
  const all = { unit: null, search: '', sort: [], filters: [] };
  const women = { ...all, filters: [{ column: 'sex', kind: 'in', values: ['女'] } as const] };
  expect(filtersAnew(all, women)).toBe(true);
  expect(filtersAnew(women, { ...women, sort: [{ column: 'name', descending: true }] })).toBe(true);
  for (const other of [
    { ...women, search: '王' },
    { ...women, unit: '新月' },
    { ...women, removed: true },
  ])
    expect(filtersAnew(all, other)).toBe(false);
});

test('deleted persons that come back stand where they stood among those on display', () => {
  const table = roster([null, null, null, null, null, 1]);
  expect([...withRestored(Uint32Array.from([0, 4]), [2, 5], table)]).toEqual([0, 5, 2, 4]);
});
