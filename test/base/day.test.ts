import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  ageOn,
  civilOf,
  dayOf,
  FIRST_DAY,
  firstOfNextMonth,
  formatDay,
  formatDayChinese,
  LAST_DAY,
  parseIsoDay,
  type Day,
} from '../../src/base/day';

const day = (text: string): Day => {
  const found = parseIsoDay(text);
  if (found === undefined) throw new Error(`no such date: ${text}`);
  return found;
};
const anyDay = fc.integer({ min: FIRST_DAY, max: LAST_DAY }).map((number) => number as Day);

describe('a day', () => {
  it('is counted from 1970-01-01', () => {
    expect(day('1970-01-01')).toBe(0);
    expect(day('2021-01-01')).toBe(18628);
    expect(formatDay(FIRST_DAY)).toBe('1850-01-01');
    expect(formatDay(LAST_DAY)).toBe('2199-12-31');
  });

  it('reads back what it writes', () => {
    fc.assert(
      fc.property(anyDay, (one) => {
        const { year, month, date } = civilOf(one);
        expect(dayOf(year, month, date)).toBe(one);
        expect(parseIsoDay(formatDay(one))).toBe(one);
      }),
    );
  });

  it.each(['2021-02-29', '2021-13-01', '2021-04-31', '2021-1-1', '20210101', '1849-12-31', '2200-01-01', ''])(
    '%s is none',
    (text) => {
      expect(parseIsoDay(text)).toBeUndefined();
    },
  );

  it('knows leap years', () => {
    expect(parseIsoDay('2020-02-29')).toBeDefined();
    expect(parseIsoDay('2000-02-29')).toBeDefined();
    expect(parseIsoDay('1900-02-29')).toBeUndefined();
  });

  it('is written in documents with 年月日', () => {
    expect(formatDayChinese(day('2026-01-02'))).toBe('2026年1月2日');
  });
});

describe('the first of the next month', () => {
  it.each([
    ['2021-01-01', '2021-02-01'],
    ['2021-01-31', '2021-02-01'],
    ['2020-02-29', '2020-03-01'],
    ['2020-12-31', '2021-01-01'],
  ])('after %s is %s', (from, to) => {
    expect(firstOfNextMonth(day(from))).toBe(day(to));
  });
});

describe('age', () => {
  it.each([
    ['1920-12-31', '2020-12-31', 100],
    ['1921-01-01', '2020-12-31', 99],
    ['2020-12-31', '2020-12-31', 0],
    ['2021-01-01', '2020-12-31', 0],
    ['2004-02-29', '2021-02-28', 16],
    ['2004-02-29', '2021-03-01', 17],
  ])('of one born on %s is on %s %i', (birth, on, age) => {
    expect(ageOn(day(birth), day(on))).toBe(age);
  });

  it('never falls from one day to the next', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (birth, on) => {
        expect(ageOn(birth, addDays(on, 1))).toBeGreaterThanOrEqual(ageOn(birth, on));
      }),
    );
  });
});
