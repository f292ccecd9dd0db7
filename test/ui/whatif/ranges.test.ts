import { expect, it } from 'vitest';
import { rangeOf } from '../../../src/ui/whatif/ranges';

it('money runs from 0 to twice what it is, in steps a hand can hit', () => {
  expect(rangeOf('yuan', 28000, 28000)).toEqual({ least: 0, most: 56000, step: 100 });
  expect(rangeOf('yuan', 20, 20)).toEqual({ least: 0, most: 40, step: 1 });
  expect(rangeOf('yuan', 2000, 2000)).toEqual({ least: 0, most: 4000, step: 10 });
});

it('a figure that is 0 or not given can still be raised', () => {
  expect(rangeOf('yuan', 0, 0)).toEqual({ least: 0, most: 50000, step: 100 });
  expect(rangeOf('yuan', null, null)).toEqual({ least: 0, most: 50000, step: 100 });
  expect(rangeOf('people', 0, 0)).toEqual({ least: 0, most: 10, step: 1 });
});

it('dates move 120 days either way, percentages and ages over all there is', () => {
  expect(rangeOf('date', 18000, 18010)).toEqual({ least: 17880, most: 18120, step: 1 });
  expect(rangeOf('date', null, null)).toBeNull();
  expect(rangeOf('percent', 9500, 9500)).toEqual({ least: 0, most: 10000, step: 100 });
  expect(rangeOf('years', 60, 60)).toEqual({ least: 0, most: 100, step: 1 });
});

it('a value typed beyond the ends lies within them', () => {
  expect(rangeOf('yuan', 28000, 90000)?.most).toBe(90000);
  expect(rangeOf('date', 18000, 17000)?.least).toBe(17000);
  expect(rangeOf('years', 60, 120)?.most).toBe(120);
});

it('yes or no and choices have no slider', () => {
  expect(rangeOf('switch', null, null)).toBeNull();
  expect(rangeOf('choice', null, null)).toBeNull();
});
