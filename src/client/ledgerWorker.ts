import { proxy, releaseProxy, wrap, type Remote } from 'comlink';
import { makeFailure, toFailure } from './failure';
import { lifeLine } from './lifeLine';
import type { LedgerApi, LedgerEvent } from './protocol';
import type { DeathOfWorker } from './types';
import { takeWorker } from './worker';

/** How often a worker that owes an answer is asked whether it lives, and how long it may be silent. */
const PING = 1000;
const SILENCE = 30_000; // a large import works for seconds without looking up

/** One ledger worker, its messages and its death. */
export interface LedgerWorker {
  readonly api: LedgerApi;
  /** Resolves once it owes no answer any more. */
  settled(): Promise<void>;
  /** Calls off everything and ends the worker. */
  end(): void;
}

/**
 * Starts a worker. Refusals of its methods come out as LedgerFailure. `onDeath` is called once when it does not answer
 * any more or fails to start; what was waiting is refused with `internal` and the reason `worker-died`. `onLocked`: it was asked for
 * something of the data, and has not been given the password.
 */
export function startLedgerWorker(
  onEvent: (event: LedgerEvent) => void,
  onDeath: (why: DeathOfWorker) => void,
  onLocked: () => void,
): LedgerWorker {
  const worker = takeWorker();
  const remote: Remote<LedgerApi> = wrap<LedgerApi>(worker);
  const waiting = new Set<(reason: unknown) => void>();
  const quiet: (() => void)[] = [];
  const tellQuiet = (): void => {
    if (waiting.size > 0) return;
    for (const tell of quiet.splice(0)) tell();
  };
  const ended = new AbortController();
  let dead = false;
  let heard = performance.now();
  let timer: ReturnType<typeof setInterval> | undefined;

  const end = (): void => {
    if (dead) return;
    dead = true;
    ended.abort();
    clearInterval(timer);
    remote[releaseProxy]();
    worker.terminate();
    for (const reject of waiting) reject(makeFailure('internal', { reason: 'worker-died' }));
    waiting.clear();
    tellQuiet();
  };
  const die = (why: DeathOfWorker): void => {
    if (dead) return;
    end();
    onDeath(why);
  };
  worker.addEventListener('error', (event) => {
    // An error inside a running worker is told by the command it belongs to; one without a place is a worker that did not start.
    if (event.lineno === 0 || event.lineno === undefined) die('died');
  });

  /** While somebody waits for an answer, silence is noticed. */
  const watch = (): void => {
    if (timer !== undefined) return;
    heard = performance.now();
    timer = setInterval(() => {
      if (waiting.size === 0) {
        clearInterval(timer);
        timer = undefined;
        return;
      }
      if (performance.now() - heard > SILENCE) die('silent');
      else void remote.ping().then(() => (heard = performance.now()));
    }, PING);
  };

  const call = (name: keyof LedgerApi, args: unknown[]): Promise<unknown> =>
    new Promise((resolve, reject) => {
      if (dead) {
        reject(makeFailure('internal', { reason: 'worker-died' }));
        return;
      }
      waiting.add(reject);
      watch();
      const method = remote[name] as unknown as (...given: unknown[]) => Promise<unknown>;
      method(...args)
        .then(resolve, (thrown: unknown) => {
          const failure = toFailure(thrown);
          reject(failure);
          if (failure.code === 'locked') onLocked();
        })
        .finally(() => {
          waiting.delete(reject);
          tellQuiet();
          heard = performance.now();
        });
    });
  const api = new Proxy({} as LedgerApi, {
    get: (_target, name) =>
      // A promise is told by its `then`: an api that seems to have one could not be passed through async code.
      typeof name === 'string' && name !== 'then'
        ? (...args: unknown[]) => call(name as keyof LedgerApi, args)
        : undefined,
  });
  // A listener that throws must not come back to the worker as a failed command: it is the page's own error.
  const hear = (event: LedgerEvent): void => {
    try {
      onEvent(event);
    } catch (thrown) {
      reportError(thrown);
    }
  };
  void api.listen(proxy(hear)).catch(() => undefined);
  void lifeLine(
    (name) => remote.live(name),
    ended.signal,
    () => die('died'),
  );
  const settled = (): Promise<void> =>
    new Promise((resolve) => {
      quiet.push(resolve);
      tellQuiet();
    });
  return { api, settled, end };
}
