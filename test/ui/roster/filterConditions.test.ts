import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Filter } from '../../../src/client/protocol';
import { loadPolicy } from '../../../src/policy/library';
import { makeColumns, type RosterColumn } from '../../../src/ui/roster/columns';
import {
  draftOf,
  filterOfDraft,
  firstDrafts,
  hasNumbers,
  isWrong,
  newDraft,
  NUMBER_OPS,
  opsOf,
  TEXT_OPS,
} from '../../../src/ui/roster/filterConditions';
import { chipsOf, fitting } from '../../../src/ui/roster/chips';

const policy = loadPolicy('daligang-2020');
const columns = makeColumns(policy);
const columnOf = (id: string): RosterColumn => {
  const found = columns.find((column) => column.id === id);
  if (found === undefined) throw new Error(`no column ${id}`);
  return found;
};
const NUMBERED = columns.filter(({ kind }) => hasNumbers(kind));
const TEXTS = columns.filter((column) => opsOf(column).includes('contains'));

const condition: fc.Arbitrary<Filter> = fc.oneof(
  fc
    .tuple(fc.constantFrom(...NUMBERED), fc.constantFrom(...NUMBER_OPS), fc.integer({ min: 0, max: 120 }), fc.nat(120))
    .map(([{ id, kind }, op, a, b]): Filter => {
      const more = kind === 'day' ? 18_000 : 0;
      return { column: id, kind: 'number', op, a: a + more, b: op === 'between' ? b + more : null };
    }),
  fc
    .tuple(fc.constantFrom(...TEXTS), fc.constantFrom(...TEXT_OPS), fc.constantFrom('王', 'a b', '2组', '０'))
    .map(([{ id }, op, text]): Filter => ({ column: id, kind: 'text', op, text })),
  fc
    .tuple(fc.constantFrom(...columns), fc.constantFrom('blank' as const, 'not-blank' as const))
    .map(([{ id }, kind]): Filter => ({ column: id, kind })),
);

test('a condition shown in the menu says the same again', () => {
  fc.assert(
    fc.property(condition, (filter) => {
      const column = columnOf(filter.column);
      const draft = draftOf(column.kind, filter);
      expect(draft === null ? null : filterOfDraft(column, draft)).toEqual(filter);
    }),
    { seed: 20201223 },
  );
});

test('ranges that links bring along are conditions too', () => {
  const age = columnOf('age');
  const again = (from: number | null, to: number | null) => {
    const draft = draftOf('number', { column: 'age', kind: 'range', from, to });
    return draft === null ? null : filterOfDraft(age, draft);
  };
  expect(again(60, null)).toEqual({ column: 'age', kind: 'number', op: '≥', a: 60, b: null });
  expect(again(null, 17)).toEqual({ column: 'age', kind: 'number', op: '≤', a: 17, b: null });
  expect(again(60, 69)).toEqual({ column: 'age', kind: 'number', op: 'between', a: 60, b: 69 });
});

test('lists, and what looks at other columns too, are no conditions of the menu', () => {
  expect(draftOf('words', { column: 'status', kind: 'in', values: ['unpaid'] })).toBeNull();
  expect(draftOf('words', { column: 'checks', kind: 'not-blank', or: ['issues'] })).toBeNull();
});

test('what says nothing yet is no filter; what cannot be read is wrong', () => {
  const pay = columnOf('payAmount');
  expect(filterOfDraft(pay, newDraft(pay))).toBeNull();
  expect(filterOfDraft(pay, { op: 'between', a: '100', b: '' })).toBeNull();
  expect(filterOfDraft(pay, { op: '≥', a: '１,２００元', b: '' })).toMatchObject({ a: 120_000 });
  expect(isWrong('money', '=', '贰佰多')).toBe(true);
  expect(isWrong('money', '=', ' ')).toBe(false);
  expect(isWrong('text', 'contains', '贰佰多')).toBe(false);
  expect(isWrong('day', '=', '2020-02-30')).toBe(true);
});

test('every column has something to be asked; computed words only whether they are there', () => {
  for (const column of columns) expect(opsOf(column).length, column.id).toBeGreaterThanOrEqual(2);
  expect(opsOf(columnOf('status'))).toEqual(['blank', 'not-blank']);
  expect(firstDrafts(columnOf('status'))).toEqual([]);
});

test('before anything is asked nothing is filtered', () => {
  for (const column of columns)
    for (const draft of firstDrafts(column)) {
      expect(filterOfDraft(column, draft), column.id).toBeNull();
      expect(opsOf(column)).toContain(draft.op);
    }
});

test('chips say unit, search and every condition, each with what is left without it', () => {
  const filters: Filter[] = [
    { column: 'status', kind: 'not-in', values: ['enrolled'] },
    { column: 'age', kind: 'number', op: '≥', a: 60, b: null },
    { column: 'age', kind: 'number', op: '<', a: 80, b: null },
    { column: 'payDate', kind: 'number', op: '<', a: 18_600, b: null },
    { column: 'checks', kind: 'not-blank', or: ['issues'] },
  ];
  const query = { unit: '百家塅', search: '43090319900101123X', sort: [], filters };
  const chips = chipsOf(policy, columns, query);
  expect(chips.map(({ text }) => text)).toEqual([
    '单位：百家塅',
    '查找“430903********123X”',
    '状态≠已参保',
    '年龄 ≥ 60',
    '年龄 < 80',
    '缴费日期早于 2020-12-04',
    '核对或提示非空白',
  ]);
  expect(chips[0]?.without).toEqual({ unit: null });
  expect(chips[1]?.without).toEqual({ search: '' });
  expect(chips[3]?.without).toEqual({ filters: filters.filter((_, at) => at !== 1) });
});

test('so many chips stand in the line as fit beside the button for the rest', () => {
  expect(fitting([100, 100, 100], 4, 308, 90)).toBe(3);
  expect(fitting([100, 100, 100], 4, 307, 90)).toBe(2);
  expect(fitting([100, 100, 100], 4, 200, 90)).toBe(1);
  expect(fitting([100, 100, 100], 4, 150, 90)).toBe(0);
  expect(fitting([], 4, 0, 90)).toBe(0);
});
