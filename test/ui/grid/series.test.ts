import { array, assert, boolean, constantFrom, integer, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatDay, type Day } from '../../../src/base/day';
import { seriesOf } from '../../../src/ui/grid/series';

const usual = { counts: true, back: false, toggled: false };
function next(texts: readonly string[], count: number, options: Partial<typeof usual> = {}): string[] {
  const series = seriesOf(texts, { ...usual, ...options });
  return Array.from({ length: count }, (_, index) => series(index));
}

describe('cells go on as in a spreadsheet', () => {
  test.each<[string[], string[]]>([
    [['5'], ['5', '5', '5']],
    [
      ['1', '2'],
      ['3', '4', '5'],
    ],
    [
      ['10', '7'],
      ['4', '1', '-2'],
    ],
    [
      ['280.00', '280.00'],
      ['280.00', '280.00', '280.00'],
    ],
    [
      ['0.5', '0.75'],
      ['1.00', '1.25', '1.50'],
    ],
    [
      ['1', '2', '5'],
      ['1', '2', '5'],
    ],
    [['第1组'], ['第2组', '第3组', '第4组']],
    [['001'], ['002', '003', '004']],
    [
      ['A08', 'A10'],
      ['A12', 'A14', 'A16'],
    ],
    [['DD80885692'], ['DD80885693', 'DD80885694', 'DD80885695']],
    [['2020-12-30'], ['2020-12-31', '2021-01-01', '2021-01-02']],
    [
      ['2020-12-01', '2020-12-08'],
      ['2020-12-15', '2020-12-22', '2020-12-29'],
    ],
    [
      ['2020-10-15', '2020-11-15'],
      ['2020-12-15', '2021-01-15', '2021-02-15'],
    ],
    [
      ['2020-12-31', '2021-01-31'],
      ['2021-02-28', '2021-03-31', '2021-04-30'],
    ],
    [
      ['2020-11-30', '2020-12-30'],
      ['2021-01-30', '2021-02-28', '2021-03-30'],
    ],
    [
      ['2019-02-28', '2020-02-29'],
      ['2021-02-28', '2022-02-28', '2023-02-28'],
    ],
    [
      ['户主', '配偶'],
      ['户主', '配偶', '户主'],
    ],
    [
      ['第1组', '别的'],
      ['第1组', '别的', '第1组'],
    ],
    [['430903197001010011'], ['430903197001010011', '430903197001010011', '430903197001010011']],
    [
      ['430903197001010011', '430903197001010012'],
      ['430903197001010011', '430903197001010012', '430903197001010011'],
    ],
    [[''], ['', '', '']],
  ])('%j → %j', (texts, wanted) => {
    expect(next(texts, wanted.length)).toEqual(wanted);
  });

  test('Ctrl turns it round: a single number counts, what counts is copied', () => {
    expect(next(['5'], 2, { toggled: true })).toEqual(['6', '7']);
    expect(next(['1', '2'], 3, { toggled: true })).toEqual(['1', '2', '1']);
    expect(next(['第1组'], 2, { toggled: true })).toEqual(['第1组', '第1组']);
    expect(next(['2020-12-30'], 2, { toggled: true })).toEqual(['2020-12-30', '2020-12-30']);
  });

  test('upwards and to the left it goes backwards', () => {
    expect(next(['5', '6'], 3, { back: true })).toEqual(['4', '3', '2']);
    expect(next(['第3组'], 2, { back: true })).toEqual(['第2组', '第1组']);
    expect(next(['2021-03-31', '2021-04-30'], 2, { back: true })).toEqual(['2021-02-28', '2021-01-31']);
    expect(next(['甲', '乙'], 3, { back: true })).toEqual(['乙', '甲', '乙']);
  });

  test('columns of ID numbers never count', () => {
    expect(next(['第1组'], 1, { counts: false })).toEqual(['第1组']);
  });
});

describe('whatever stands in the cells', () => {
  test('equal steps go on with the same step, forwards and backwards', () => {
    const first = integer({ min: -10_000, max: 10_000 });
    const step = integer({ min: -500, max: 500 });
    assert(
      property(first, step, integer({ min: 2, max: 6 }), boolean(), (start, by, length, back) => {
        const texts = Array.from({ length }, (_, index) => String(start + by * index));
        const wanted = Array.from({ length: 5 }, (_, index) =>
          String(back ? start - by * (index + 1) : start + by * (length + index)),
        );
        expect(next(texts, 5, { back })).toEqual(wanted);
      }),
    );
  });

  test('days with equal steps go on by days where the day of the month changes', () => {
    assert(
      property(integer({ min: 0, max: 20_000 }), integer({ min: 1, max: 27 }), (start, by) => {
        const day = (index: number) => formatDay((start + by * index) as Day);
        expect(next([day(0), day(1), day(2)], 3)).toEqual([day(3), day(4), day(5)]);
      }),
    );
  });

  test('a source of n cells is copied around, or every cell is as wide as the narrowest of zeros', () => {
    const text = string({ unit: constantFrom('0', '1', '9', '组', 'A', '-', '.'), maxLength: 6 });
    assert(
      property(array(text, { minLength: 1, maxLength: 4 }), boolean(), boolean(), (texts, back, toggled) => {
        const made = next(texts, 8, { back, toggled });
        expect(made.every((each) => typeof each === 'string' && !each.includes('NaN'))).toBe(true);
        const copied = next(texts, 8, { back, counts: false });
        const { length } = texts;
        expect(copied).toEqual(copied.map((_, index) => texts[back ? length - 1 - (index % length) : index % length]));
      }),
    );
  });
});
