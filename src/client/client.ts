import { loadPolicy } from '../policy/library';
import { makeDeath } from './failure';
import { startLedgerWorker, type LedgerWorker, type Owed } from './ledgerWorker';
import type { LedgerApi, LedgerEvent, Opened } from './protocol';
import { openIntake, prepareIntake } from './openIntake';
import { createKeeping, type Keeping } from './keeping';
import { createSession, type SessionControl } from './session';
import type { Client, DeathOfWorker } from './types';
import { writeXlsx } from './writeXlsx';

/** Workers that may die young in a minute before the client gives up. */
const MOST_DEATHS = 3;
const YOUNG = 3000; // ms

/** The page's side of the worker: starts it, starts it again when it dies, and keeps the open workbook's read copy. */
export function createClient(): Client {
  let current: SessionControl | null = null;
  /** Events that came before the session they are about: an update may overtake the answer to `open`. */
  let early: LedgerEvent[] = [];
  const keepings = new Map<string, Keeping>();
  const deaths: number[] = [];
  let born = performance.now();
  /** Doubled by each worker that did not come to life: this computer may be slower than was thought. */
  let patience = 1;
  const restarts = new Set<(why: DeathOfWorker) => void>();
  const locks = new Set<() => void>();
  let ended = false;
  const progress = new Set<(task: string, done: number, total: number) => void>();

  const hear = (event: LedgerEvent): void => {
    if (event.kind === 'locked') shut();
    else if (event.kind === 'progress') for (const listener of progress) listener(event.task, event.done, event.total);
    else if (current === null) early.push(event);
    else current.hear(event);
  };
  const shut = (): void => {
    for (const listener of locks) listener();
  };
  /** A worker that died is replaced, and the workbook opened in it again; what had been called saved is all there. */
  const replace = (why: DeathOfWorker, owed: readonly Owed[]): void => {
    if (ended) {
      for (const each of owed) each.reject(makeDeath());
      return;
    }
    const now = performance.now();
    if (now - born < YOUNG) deaths.push(now);
    born = now;
    // One that cannot even start would be replaced for ever.
    if (deaths.filter((at) => now - at < 60_000).length > MOST_DEATHS) {
      for (const each of owed) each.reject(makeDeath());
      current?.lost();
      return;
    }
    patience = worker.spoke() ? 1 : patience * 2;
    worker = startLedgerWorker(hear, replace, shut, patience);
    // Where this fails the opening below fails too, and says so.
    if (author !== '') void worker.api.setAuthor(author).catch(() => undefined);
    const opening = owed.some(({ name }) => name === 'open');
    const before = current;
    if (before !== null && !before.left() && !opening) reopen(before, why);
    // After the opening: what was asked of the workbook finds it there.
    for (const each of owed) worker.ask(each);
  };
  const reopen = (before: SessionControl, why: DeathOfWorker): void => {
    const goOn = (opened: Opened): void => {
      before.reopened(opened);
      for (const listener of restarts) listener(why);
    };
    const { id } = before.session.state().info;
    void worker.api.open(id).then(goOn, () => before.lost());
  };
  let worker: LedgerWorker = startLedgerWorker(hear, replace, shut);

  let author = ''; // told again to a worker that takes another's place
  const setAuthor = async (name: string): Promise<void> => {
    author = name;
    await worker.api.setAuthor(name);
  };
  const keepingOf = (id: string): Keeping => {
    const keeping = keepings.get(id) ?? createKeeping();
    keepings.set(id, keeping);
    return keeping;
  };
  const api = new Proxy({} as LedgerApi, {
    get: (_target, name) =>
      name === 'then' ? undefined : name === 'setAuthor' ? setAuthor : Reflect.get(worker.api, name),
  });

  return {
    api: api as Client['api'],
    async open(id) {
      current = null;
      early = [];
      const opened = await worker.api.open(id);
      const made = createSession(loadPolicy(opened.info.policyId), () => worker.api, opened, keepingOf(id));
      current = made;
      for (const event of early) made.hear(event);
      early = [];
      return made.session;
    },
    openIntake,
    prepareIntake,
    writeXlsx,
    onRestart(listener) {
      restarts.add(listener);
      return () => restarts.delete(listener);
    },
    onLocked(listener) {
      locks.add(listener);
      return () => locks.delete(listener);
    },
    async renew() {
      current = null;
      early = [];
      await worker.settled();
      if (ended) return;
      worker.end();
      worker = startLedgerWorker(hear, replace, shut);
    },
    unsaved: () => [...keepings.values()].some((keeping) => keeping.state() !== null),
    end() {
      ended = true;
      keepings.clear();
      current = null;
      worker.end();
    },
    onProgress(listener) {
      progress.add(listener);
      return () => progress.delete(listener);
    },
  };
}
