import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { freeWithin, onceFree } from '../../../src/ui/state/midWork';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('called once nobody has been in the middle of anything for a second, and once only', () => {
  let busy = true;
  const then = vi.fn<() => void>();
  onceFree(then, () => busy);
  vi.advanceTimersByTime(10_000);
  expect(then).not.toHaveBeenCalled();
  busy = false;
  vi.advanceTimersByTime(900);
  busy = true; // the next cell, a moment after the first
  vi.advanceTimersByTime(500);
  busy = false;
  vi.advanceTimersByTime(900);
  expect(then).not.toHaveBeenCalled();
  vi.advanceTimersByTime(10_000);
  expect(then).toHaveBeenCalledTimes(1);
});

test('waiting that was given up calls nobody', () => {
  const then = vi.fn<() => void>();
  onceFree(then, () => false)();
  vi.advanceTimersByTime(10_000);
  expect(then).not.toHaveBeenCalled();
});

test('a press is waited for with an end: later it does nothing any more', async () => {
  let busy = true;
  const late = freeWithin(5000, () => busy);
  await vi.advanceTimersByTimeAsync(5000);
  busy = false;
  expect(await late).toBe(false);
  const soon = freeWithin(5000, () => busy);
  await vi.advanceTimersByTimeAsync(2000);
  expect(await soon).toBe(true);
});
