import type { SecretRecord } from './record';

const SECOND = 1000;
const LONGEST = 30 * SECOND;

export type Tries = Pick<SecretRecord, 'wrong' | 'wrongAt'>;

/** How long after so many wrong passwords the next one may be tried: 1 s, 2 s, 4 s … 30 s. */
export function pauseAfter(wrong: number): number {
  return wrong === 0 ? 0 : Math.min(LONGEST, SECOND * 2 ** Math.min(wrong - 1, 10));
}

/** Milliseconds until the next password may be tried. A clock that was set back keeps nobody out for longer than the pause. */
export function waitOf({ wrong, wrongAt }: Tries, now: number): number {
  const pause = pauseAfter(wrong);
  return Math.min(pause, Math.max(0, wrongAt + pause - now));
}
