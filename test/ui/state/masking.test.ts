// @vitest-environment node
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { cover, masked, setMasked, showByKey, showForAWhile, shownFor } from '../../../src/ui/state/masking';

// ID numbers are masked unless somebody looks; what was shown for a minute is masked again without anybody's doing.

const page = new EventTarget();
beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('window', page);
  setMasked(true);
});
afterEach(() => {
  cover();
  setMasked(true); // the other files of a run share it
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('shown for a minute with a count-down, then masked by itself', () => {
  showForAWhile();
  expect([masked(), shownFor()]).toEqual([false, 60]);
  vi.advanceTimersByTime(1000);
  expect(shownFor()).toBe(59);
  vi.advanceTimersByTime(58_000);
  expect([masked(), shownFor()]).toEqual([false, 1]);
  vi.advanceTimersByTime(1000);
  expect([masked(), shownFor()]).toEqual([true, 0]);
});

test('a computer that slept meanwhile has masked them when it wakes', () => {
  showForAWhile();
  vi.setSystemTime(Date.now() + 3_600_000);
  vi.advanceTimersByTime(1000);
  expect(masked()).toBe(true);
});

test('a short press shows them for the minute, the next one masks', () => {
  showByKey();
  page.dispatchEvent(new Event('keyup'));
  expect(masked()).toBe(false);
  showByKey();
  expect(masked()).toBe(true);
});

test.each(['keyup', 'blur'])('a held key shows them until it is let go (%s), however often it repeats', (end) => {
  showByKey();
  for (let round = 0; round < 20; round += 1) {
    vi.advanceTimersByTime(40);
    showByKey();
  }
  expect(masked()).toBe(false);
  page.dispatchEvent(new Event(end));
  expect(masked()).toBe(true);
});

test('who does not want them masked is left alone', () => {
  setMasked(false);
  expect(masked()).toBe(false);
  showForAWhile();
  vi.advanceTimersByTime(70_000);
  expect(masked()).toBe(false);
});
