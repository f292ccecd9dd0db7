import type { FirstWord } from './firstWord';

/**
 * Tells when a worker has died, however it came about: it holds a lock from its first word on, as long as it lives, and the browser
 * passes the lock to whoever waits for it at that moment. Busy is not dead. Where there are no locks this never tells.
 */
export async function lifeLine(
  { word, lock }: { readonly word: Promise<FirstWord>; readonly lock: string },
  ended: AbortSignal,
  onDeath: () => void,
): Promise<void> {
  if ((await word) !== 'held') return;
  try {
    await navigator.locks.request(lock, { signal: ended }, onDeath);
  } catch {
    return; // ended on purpose
  }
}
