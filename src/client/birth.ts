import { FIRST_WORD } from './firstWord';

const PAUSE = 100; // ms
/** So many times what starting takes here may go by; a computer on which everything is slow gets its time. */
const WORTH = 10;
/** One that was started later has spoken so often before the one that has not is given up. */
const LEAST = 2;

export interface Surroundings {
  /** Starts a worker that does nothing but speak; resolves when it has spoken. */
  readonly probe: () => Promise<void>;
  readonly now: () => number;
  readonly wait: (milliseconds: number) => Promise<void>;
}

/**
 * Tells a worker that died before its first word from one that is slow to start: others, started after it, have spoken, and many times
 * what they took has gone by. `alone`: how long it was left alone before (ms); `patience` stretches all of it. Where nothing can be started
 * this never tells.
 */
export async function watchBirth(
  word: Promise<unknown>,
  { alone, patience }: { readonly alone: number; readonly patience: number },
  ended: AbortSignal,
  onDeath: () => void,
  { probe, now, wait }: Surroundings = BROWSER,
): Promise<void> {
  let spoken = false;
  void word.then(() => (spoken = true));
  const over = (): boolean => spoken || ended.aborted;
  const began = now() - alone;
  for (let probes = 1; !over(); probes += 1) {
    const at = now();
    try {
      await probe();
    } catch {
      return;
    }
    const took = now() - at;
    await wait(PAUSE); // a word that is here already is heard first
    if (over()) return;
    if (probes >= LEAST && now() - began >= patience * (alone + WORTH * took)) {
      onDeath();
      return;
    }
  }
}

const BROWSER: Surroundings = {
  probe: startProbe,
  now: () => performance.now(),
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
};

function startProbe(): Promise<void> {
  const url = URL.createObjectURL(new Blob([FIRST_WORD], { type: 'text/javascript' }));
  const worker = new Worker(url);
  return new Promise<void>((resolve, reject) => {
    worker.addEventListener('message', () => resolve(), { once: true });
    worker.addEventListener('error', () => reject(new Error('a worker could not be started')), { once: true });
  }).finally(() => {
    worker.terminate();
    URL.revokeObjectURL(url);
  });
}
