import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Filter } from '../../../src/client/protocol';
import {
  ALL_PICKED,
  inverted,
  isPicked,
  onlyPicked,
  picksFilter,
  picksOf,
  withFiltersOf,
  withPicked,
  type Picks,
} from '../../../src/ui/roster/filterPicks';

const SEED = 20201222;
const VALUES = ['', '甲', '乙', '丙', '丁'];
const value = fc.constantFrom(...VALUES);
const picks: fc.Arbitrary<Picks> = fc
  .tuple(fc.boolean(), fc.uniqueArray(value))
  .map(([but, values]) => ({ but, values: new Set(values) }));
const passes = (filter: Filter | null, text: string) =>
  filter === null ||
  (filter.kind === 'in' && filter.values.includes(text)) ||
  (filter.kind === 'not-in' && !filter.values.includes(text));

describe('ticked values', () => {
  test('the filter lets through what is ticked; nothing ticked at all is no filter', () => {
    fc.assert(
      fc.property(picks, value, (ticked, text) => {
        const filter = picksFilter('unit', ticked);
        expect(passes(filter, text)).toBe(ticked.values.size === 0 || isPicked(ticked, text));
      }),
      { seed: SEED },
    );
  });

  test('ticking and unticking touch these values and no others', () => {
    fc.assert(
      fc.property(picks, fc.uniqueArray(value), fc.boolean(), value, (ticked, texts, on, text) => {
        const next = withPicked(ticked, texts, on);
        expect(isPicked(next, text)).toBe(texts.includes(text) ? on : isPicked(ticked, text));
      }),
      { seed: SEED },
    );
  });

  test('inverted, everything is the other way round, also what no list shows', () => {
    fc.assert(
      fc.property(picks, fc.oneof(value, fc.string()), (ticked, text) => {
        expect(isPicked(inverted(ticked), text)).toBe(!isPicked(ticked, text));
      }),
      { seed: SEED },
    );
  });

  test('the lists of a column say together what they say one by one', () => {
    fc.assert(
      fc.property(fc.array(picks, { maxLength: 3 }), value, (lists, text) => {
        const filters = lists.flatMap((each) => picksFilter('unit', each) ?? []);
        const others: Filter[] = [{ column: 'group', kind: 'in', values: ['甲'] }];
        expect(isPicked(picksOf([...others, ...filters], 'unit'), text)).toBe(
          filters.every((filter) => passes(filter, text)),
        );
      }),
      { seed: SEED },
    );
  });

  test('all is ticked where no list says otherwise; one alone is one alone', () => {
    expect(picksOf([], 'unit')).toEqual(ALL_PICKED);
    expect(picksFilter('unit', onlyPicked(['甲']))).toEqual({ column: 'unit', kind: 'in', values: ['甲'] });
  });
});

test('filters of a column are replaced where they stood; those of others stay', () => {
  const of = (column: 'unit' | 'group' | 'age', text: string): Filter => ({ column, kind: 'in', values: [text] });
  const before = [of('unit', '一'), of('group', '二'), of('age', '三'), of('group', '四')];
  const after = withFiltersOf(before, 'group', [of('group', '五')]);
  expect(after).toEqual([of('unit', '一'), of('group', '五'), of('age', '三')]);
  expect(withFiltersOf(after, 'group', [])).toEqual([of('unit', '一'), of('age', '三')]);
  expect(withFiltersOf([of('unit', '一')], 'age', [of('age', '六')]).at(-1)).toEqual(of('age', '六'));
});
