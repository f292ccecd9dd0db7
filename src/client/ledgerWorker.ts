import { proxy, releaseProxy, wrap, type Remote } from 'comlink';
import { makeDeath, toFailure } from './failure';
import { firstWordIn } from './firstWord';
import { lifeLine } from './lifeLine';
import type { LedgerApi, LedgerEvent } from './protocol';
import type { DeathOfWorker } from './types';
import { takeWorker } from './worker';

/** How often a worker that owes an answer is asked whether it lives, and how long it may be silent. */
const PING = 1000;
const SILENCE = 30_000; // a large import works for seconds without looking up

/** How long one that has not said a word is left alone. */
const ALONE = 800;

/** Asked of a worker, and not answered yet. */
export interface Owed {
  readonly name: keyof LedgerApi;
  readonly args: unknown[];
  resolve(answer: unknown): void;
  reject(reason: unknown): void;
}
/** What may be asked twice: with it a page starts, and it changes nothing. Of a worker that never came to life everything may be. */
const AGAIN: ReadonlySet<string> = new Set([
  'start',
  'lockState',
  'setAuthor',
  'list',
  'open',
] satisfies (keyof LedgerApi)[]);
const isPort = (value: unknown): boolean => value instanceof MessagePort;

/** One ledger worker, its messages and its death. */
export interface LedgerWorker {
  readonly api: LedgerApi;
  /** Had spoken before it died. */
  spoke(): boolean;
  /** Asks it what another one has not answered. */
  ask(owed: Owed): void;
  /** Resolves once it owes no answer any more. */
  settled(): Promise<void>;
  /** Calls off everything and ends the worker. */
  end(): void;
}

/**
 * Starts a worker. Refusals of its methods come out as LedgerFailure. `onDeath` is called once when it does not answer
 * any more or fails to start, with what the next one can be asked as well; what else was waiting is refused with `internal` and the
 * reason `worker-died`. `onLocked`: it was asked for something of the data, and has not been given the password. `patience` stretches the
 * time in which it must have come to life.
 */
export function startLedgerWorker(
  onEvent: (event: LedgerEvent) => void,
  onDeath: (why: DeathOfWorker, owed: readonly Owed[]) => void,
  onLocked: () => void,
  patience = 1,
): LedgerWorker {
  const young = takeWorker();
  const { worker } = young;
  const remote: Remote<LedgerApi> = wrap<LedgerApi>(worker);
  const waiting = new Set<Owed>();
  const quiet: (() => void)[] = [];
  const tellQuiet = (): void => {
    if (waiting.size > 0) return;
    for (const tell of quiet.splice(0)) tell();
  };
  const ended = new AbortController();
  let dead = false;
  let spoken = false;
  void young.word.then(() => (spoken = true));
  let heard = performance.now();
  let timer: ReturnType<typeof setInterval> | undefined;

  const end = (): void => {
    if (dead) return;
    dead = true;
    ended.abort();
    clearInterval(timer);
    remote[releaseProxy]();
    worker.terminate();
    for (const { reject } of waiting) reject(makeDeath());
    waiting.clear();
    tellQuiet();
  };
  const die = (why: DeathOfWorker): void => {
    if (dead) return;
    const owed = [...waiting].filter(({ name, args }) => (spoken ? AGAIN.has(name) : !args.some(isPort)));
    for (const each of owed) waiting.delete(each);
    end();
    onDeath(why, owed);
  };
  worker.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (firstWordIn(data) === 'none') die('died');
  });
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

  const ask = (owed: Owed): void => {
    if (dead) {
      owed.reject(makeDeath());
      return;
    }
    waiting.add(owed);
    watch();
    const method = remote[owed.name] as unknown as (...given: unknown[]) => Promise<unknown>;
    method(...owed.args)
      .then(
        (answer) => owed.resolve(answer),
        (thrown: unknown) => {
          const failure = toFailure(thrown);
          owed.reject(failure);
          if (failure.code === 'locked') onLocked();
        },
      )
      .finally(() => {
        waiting.delete(owed);
        tellQuiet();
        heard = performance.now();
      });
  };
  const call = (name: keyof LedgerApi, args: unknown[]): Promise<unknown> =>
    new Promise((resolve, reject) => ask({ name, args, resolve, reject }));
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
  void remote.listen(proxy(hear)).catch(() => undefined);
  void lifeLine(young, ended.signal, () => die('died'));
  // Nearly always it has spoken by then.
  const suspect = async (): Promise<void> => {
    if (spoken || dead) return;
    const { watchBirth } = await import('./birth');
    await watchBirth(young.word, { alone: ALONE, patience }, ended.signal, () => die('died'));
  };
  setTimeout(() => void suspect().catch(() => undefined), ALONE);
  const settled = (): Promise<void> =>
    new Promise((resolve) => {
      quiet.push(resolve);
      tellQuiet();
    });
  return { api, spoke: () => spoken, ask, settled, end };
}
