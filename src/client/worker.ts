import { makeLedgerWorker } from './makeWorkers';

let early: Worker | null = null;
let stillborn = false;

/** Starts the ledger worker before the rest of the page's script is there: it takes as long to wake up as the page does. */
export function startEarly(): void {
  early = makeLedgerWorker();
  early.addEventListener('error', () => (stillborn = true), { once: true });
}

/** The worker that was started early, once; after that, or when it did not start, a new one. */
export function takeWorker(): Worker {
  const worker = early === null || stillborn ? makeLedgerWorker() : early;
  early = null;
  return worker;
}
