/**
 * Tells when a worker has died, however it came about: it holds a lock as long as it lives, and the browser passes the lock to
 * whoever waits for it at that moment. Busy is not dead. Where there are no locks this never tells.
 */
export async function lifeLine(
  hold: (name: string) => Promise<unknown>,
  ended: AbortSignal,
  onDeath: () => void,
): Promise<void> {
  const locks = (navigator as { readonly locks?: LockManager }).locks;
  if (locks === undefined) return;
  const name = `premium-ledger/worker/${performance.timeOrigin}-${Math.random()}`;
  try {
    await hold(name);
    // A worker that may not hold locks says nothing by not holding this one.
    if (await locks.request(name, { ifAvailable: true }, (lock) => lock !== null)) return;
    await locks.request(name, { signal: ended }, onDeath);
  } catch {
    return; // not allowed here, or ended on purpose
  }
}
