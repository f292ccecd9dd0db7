import { firstWordIn, type FirstWord } from './firstWord';
import { makeLedgerWorker } from './makeWorkers';

/** A worker on its way. */
export interface YoungWorker {
  readonly worker: Worker;
  /** The lock that it holds from its first word on. */
  readonly lock: string;
  /** Never comes from one that died before. */
  readonly word: Promise<FirstWord>;
  /** Its script could not be had. */
  failed(): boolean;
}

function make(): YoungWorker {
  const lock = `premium-ledger/worker/${performance.timeOrigin}-${Math.random()}`;
  const worker = makeLedgerWorker(lock);
  let failed = false;
  worker.addEventListener('error', () => (failed = true), { once: true });
  const word = new Promise<FirstWord>((resolve) => {
    worker.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      const said = firstWordIn(data);
      if (said === 'none') failed = true;
      if (said !== null) resolve(said);
    });
  });
  return { worker, lock, word, failed: () => failed };
}

let early: YoungWorker | null = null;

/** Starts the ledger worker before the rest of the page's script is there: it takes as long to wake up as the page does. */
export function startEarly(): void {
  early = make();
}

/** The worker that was started early, once; after that, or when it did not start, a new one. */
export function takeWorker(): YoungWorker {
  const before = early;
  early = null;
  if (before !== null && !before.failed()) return before;
  before?.worker.terminate();
  return make();
}
