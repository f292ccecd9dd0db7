import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadPinyin } from '../../../src/base/pinyin';
import { FIELDS, type FieldId } from '../../../src/roster/fields';
import type { CellFilter, FilterColumn, NumberOp, TextOp, ViewQuery } from '../../../src/ledger/types';
import { createViews } from '../../../src/ledger/view/views';
import { COLUMNS, fold, living, numberOf, oddBook, textOf } from './support';

// Conditions against asking every cell.

const SEED = 20201221;
const book = oddBook(13);
const views = createViews(book);
const ALL: ViewQuery = { unit: null, search: '', sort: [], filters: [] };

const TEXT: Readonly<Record<TextOp, (text: string, wanted: string) => boolean>> = {
  contains: (text, wanted) => text.includes(wanted),
  'not-contains': (text, wanted) => !text.includes(wanted),
  equals: (text, wanted) => text === wanted,
  'not-equals': (text, wanted) => text !== wanted,
  starts: (text, wanted) => text.startsWith(wanted),
  ends: (text, wanted) => text.endsWith(wanted),
};
const NUMBER: Readonly<Record<NumberOp, (value: number, a: number, b: number) => boolean>> = {
  '=': (value, a) => value === a,
  '≠': (value, a) => value !== a,
  '>': (value, a) => value > a,
  '≥': (value, a) => value >= a,
  '<': (value, a) => value < a,
  '≤': (value, a) => value <= a,
  between: (value, a, b) => value >= Math.min(a, b) && value <= Math.max(a, b),
};

/** Of a column of words no number can be asked. */
function isNumeric(column: FilterColumn): boolean {
  if (!Object.hasOwn(FIELDS, column)) return /^(?:age|standard|payable|paid|benefitStart|aid(?:\..*)?)$/.test(column);
  const { kind } = FIELDS[column as FieldId];
  return kind === 'day' || kind === 'money';
}

function fits(filter: CellFilter, row: number): boolean {
  const text = textOf(book, filter.column, row);
  switch (filter.kind) {
    case 'text':
      return TEXT[filter.op](fold(text), fold(filter.text));
    case 'number': {
      const value = numberOf(book, filter.column, row);
      if (filter.op === '≠') return isNumeric(filter.column) && value !== filter.a;
      return value !== null && NUMBER[filter.op](value, filter.a, filter.b ?? filter.a);
    }
    case 'in':
    case 'not-in': {
      const several = filter.column === 'issues' || filter.column === 'checks';
      const held = filter.values.some((value) =>
        several && text !== '' ? text.split(' ').includes(value) : text === value,
      );
      return held === (filter.kind === 'in');
    }
    case 'range': {
      const value = numberOf(book, filter.column, row);
      return value !== null && value >= (filter.from ?? -Infinity) && value <= (filter.to ?? Infinity);
    }
    case 'blank':
    case 'not-blank':
      return [text, ...(filter.or ?? []).map((column) => textOf(book, column, row))].some(
        (each) => (each === '') === (filter.kind === 'blank'),
      );
  }
}

const rows = living(book);
const cell = fc.tuple(fc.constantFrom(...COLUMNS), fc.constantFrom(...rows));
const filter: fc.Arbitrary<CellFilter> = fc.oneof(
  fc
    .tuple(cell, fc.constantFrom(...(Object.keys(TEXT) as TextOp[])), fc.nat(6), fc.integer({ min: 1, max: 9 }))
    .map(([[column, row], op, from, length]): CellFilter => {
      const text = textOf(book, column, row);
      return {
        column,
        kind: 'text',
        op,
        text: op === 'equals' ? text : [...text].slice(from).slice(0, length).join(''),
      };
    }),
  fc
    .tuple(
      cell,
      fc.constantFrom(...(Object.keys(NUMBER) as NumberOp[])),
      fc.option(fc.integer({ min: -40, max: 40 }), { nil: null }),
    )
    .map(([[column, row], op, more]): CellFilter => {
      const a = numberOf(book, column, row) ?? 0;
      return { column, kind: 'number', op, a, b: more === null ? null : a + more };
    }),
  fc
    .tuple(cell, cell, fc.constantFrom('in' as const, 'not-in' as const))
    .map(([[column, row], [, other], kind]): CellFilter => {
      return { column, kind, values: [textOf(book, column, row), textOf(book, column, other)] };
    }),
  fc
    .tuple(
      fc.constantFrom(...COLUMNS),
      fc.constantFrom('blank' as const, 'not-blank' as const),
      fc.option(fc.subarray([...COLUMNS], { maxLength: 2 }), { nil: undefined }),
    )
    .map(([column, kind, or]): CellFilter => (or === undefined ? { column, kind } : { column, kind, or })),
);

test('rows that pass are those whose cells pass, several conditions of one column too', () => {
  fc.assert(
    fc.property(fc.array(filter, { minLength: 1, maxLength: 3 }), (filters) => {
      const passing = rows.filter((row) => filters.every((each) => fits(each, row)));
      expect([...views.view({ ...ALL, filters }).order]).toEqual(passing);
    }),
    { seed: SEED, numRuns: 500 },
  );
});

test('the values of a column are counted in the rows of the query', () => {
  fc.assert(
    fc.property(fc.array(filter, { maxLength: 3 }), fc.constantFrom(...COLUMNS), (filters, column) => {
      const counts = new Map<string, number>();
      for (const row of rows.filter((each) => filters.every((one) => fits(one, each)))) {
        const text = textOf(book, column, row);
        const words = (column === 'issues' || column === 'checks') && text !== '' ? text.split(' ') : [text];
        for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
      }
      const values = views.distinct(column, { ...ALL, filters }, 10_000);
      expect(new Map(values.map(({ text, count }) => [text, count]))).toEqual(counts);
      const few = views.distinct(column, { ...ALL, filters }, 2);
      expect(few.length).toBe(Math.min(2, counts.size));
      expect(few.some(({ text }) => text === '')).toBe(counts.has('')); // blanks are always told
    }),
    { seed: SEED, numRuns: 150 },
  );
});

test('values are looked for without regard to case and width', () => {
  const texts = (search: string) => views.distinct('note', ALL, 100, search).map(({ text }) => text);
  expect(texts('abc').sort()).toEqual(['10号abcABC', '１０号ＡＢＣ']);
  expect(views.distinct('payAmount', ALL, 100, '贰').map(({ text }) => text)).toEqual(['贰佰捌']);
});

test('letters find the values that are read so: words in their midst too, names from their beginning', async () => {
  const texts = (column: 'name' | 'unit', search: string) =>
    views.distinct(column, ALL, 1000, search).map(({ text }) => text);
  await views.ready(ALL, 'xs');
  expect(texts('name', 'sxx')).toEqual(['单雄信']);
  expect(texts('name', 'zenggf')).toEqual(['曾国藩']);
  expect(texts('name', 'xx')).not.toContain('单雄信');
  const { table } = book;
  const words = new Set(
    Array.from({ length: table.length }, (_, row) => table.getText('unit', row)).filter((text) => text !== ''),
  );
  const pinyin = await loadPinyin();
  for (const word of words) {
    const initials = [...word].map((character) => pinyin.readings(character)[0]?.[0] ?? '').join('');
    expect(texts('unit', initials), word).toContain(word);
    expect(texts('unit', initials.toUpperCase()), word).toContain(word);
  }
});

test('what cannot be read has no number but a text', () => {
  const found = (one: CellFilter) => [...views.view({ ...ALL, filters: [one] }).order];
  for (const op of Object.keys(NUMBER) as NumberOp[]) {
    const met = found({ column: 'payAmount', kind: 'number', op, a: 0, b: 1e9 });
    // It is not equal to anything, as in Excel.
    expect(met.includes(5), op).toBe(op === '≠');
  }
  expect(found({ column: 'payAmount', kind: 'text', op: 'starts', text: '贰' })).toEqual([5]);
  expect(found({ column: 'payAmount', kind: 'number', op: '=', a: 0, b: null })).toContain(15);
});
