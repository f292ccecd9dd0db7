let early: Worker | null = null;
let stillborn = false;

/** Starts the ledger worker before the rest of the page's script is there: it takes as long to wake up as the page does. */
export function startEarly(): void {
  early = make();
  early.addEventListener('error', () => (stillborn = true), { once: true });
}

/** The worker that was started early, once; after that, or when it did not start, a new one. */
export function takeWorker(): Worker {
  const worker = early === null || stillborn ? make() : early;
  early = null;
  return worker;
}

function make(): Worker {
  return new Worker(new URL('../../workers/ledger.worker.ts', import.meta.url), { type: 'module' });
}
