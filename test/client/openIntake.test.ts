import { afterEach, expect, test, vi } from 'vitest';
import { openIntake } from '../../src/client/openIntake';
import { IntakeError } from '../../src/intake/errors';

/** A worker that never answers. */
class Silent extends EventTarget {
  static ended = 0;
  postMessage(): void {}
  terminate(): void {
    Silent.ended += 1;
  }
}

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test.each([
  ['whose worker says nothing for a minute ends as taking too long', 'time-out', () => vi.advanceTimersByTime(60_001)],
  ['that is called off ends as cancelled', 'cancelled', (control: AbortController) => control.abort()],
] as const)('a file %s, and so does its worker', async (_name, code, happens) => {
  vi.useFakeTimers();
  vi.stubGlobal('Worker', Silent);
  const ended = Silent.ended;
  const control = new AbortController();
  const intake = openIntake(control.signal);
  const answer = intake.open(new Blob(['x']), 'x.csv', [], () => undefined).catch((error: unknown) => error);
  vi.advanceTimersByTime(59_000);
  expect(Silent.ended).toBe(ended);
  happens(control);
  const error = await answer;
  expect(error instanceof IntakeError ? error.code : error).toBe(code);
  expect(Silent.ended).toBe(ended + 1);
});
