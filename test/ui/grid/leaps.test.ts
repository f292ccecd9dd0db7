import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { BEYOND, watchLeaps } from '../../../src/ui/grid/leaps';

// Rows beyond the edges are not drawn while whole screens go by.

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('a leap of a screen takes them away once, calm brings them back once', () => {
  const drawn: number[] = [];
  const leaps = watchLeaps((beyond) => drawn.push(beyond));
  leaps.moved(0, 500, 500);
  vi.advanceTimersByTime(150);
  leaps.moved(500, 2000, 500);
  vi.advanceTimersByTime(150);
  expect(drawn).toEqual([0]);
  vi.advanceTimersByTime(60);
  expect(drawn).toEqual([0, BEYOND]);
  leaps.moved(2000, 0, 500);
  vi.advanceTimersByTime(1000);
  expect(drawn).toEqual([0, BEYOND, 0, BEYOND]);
});

test('less than a screen takes none away, nor does it keep them away', () => {
  const drawn: number[] = [];
  const leaps = watchLeaps((beyond) => drawn.push(beyond));
  leaps.moved(0, 499, 500);
  leaps.moved(499, 400, 500);
  expect(drawn).toEqual([]);
  leaps.moved(400, 5000, 500);
  vi.advanceTimersByTime(150);
  leaps.moved(5000, 5100, 500);
  vi.advanceTimersByTime(60);
  expect(drawn).toEqual([0, BEYOND]);
});

test('a table that is left draws nothing more', () => {
  const drawn: number[] = [];
  const leaps = watchLeaps((beyond) => drawn.push(beyond));
  leaps.moved(0, 5000, 500);
  leaps.destroy();
  vi.advanceTimersByTime(1000);
  expect(drawn).toEqual([0]);
});
