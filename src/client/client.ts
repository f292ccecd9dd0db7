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
/** So long the page waits for the next one before it tells what stands nowhere else. */
const LATE = 10_000; // ms

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
  /** Of what waits for the next worker: whether it has opened the workbook. */
  let revived: ((opened: boolean) => void)[] = [];
  let given = false; // up: none is started any more by itself
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
    const spoke = worker.spoke();
    if (now - born < YOUNG || !spoke) deaths.push(now);
    born = now;
    patience = spoke ? 1 : patience * 2;
    // One that cannot even start would be replaced for ever.
    if (deaths.filter((at) => now - at < 60_000).length > MOST_DEATHS || !begin()) {
      for (const each of owed) each.reject(makeDeath());
      giveUp();
      return;
    }
    // Where this fails the opening below fails too, and says so.
    if (author !== '') void worker.api.setAuthor(author).catch(() => undefined);
    const opening = owed.some(({ name }) => name === 'open');
    const before = current;
    if (before !== null && !before.left() && !opening) reopen(before, why);
    // After the opening: what was asked of the workbook finds it there.
    for (const each of owed) worker.ask(each);
  };
  /** Another worker; false where the browser starts none. */
  const begin = (): boolean => {
    try {
      worker = startLedgerWorker(hear, replace, shut, patience);
    } catch {
      return false;
    }
    return true;
  };
  /** Where none was started any more. */
  const beginAgain = (): boolean => {
    given = false;
    deaths.length = 0;
    born = performance.now();
    return begin();
  };
  const tellRevived = (opened: boolean): void => {
    for (const tell of revived.splice(0)) tell(opened);
  };
  let late: ReturnType<typeof setTimeout> | undefined; // from the first death on, whoever dies after it
  const endWait = (): void => {
    clearTimeout(late);
    late = undefined;
  };
  const lose = (before: SessionControl | null): void => {
    endWait();
    before?.lost();
    tellRevived(false);
  };
  const giveUp = (): void => {
    given = true;
    lose(current);
  };
  let reopening = false; // the workbook, in the worker that took the other's place
  const reopen = (before: SessionControl, why: DeathOfWorker): void => {
    reopening = true;
    const goOn = (opened: Opened): void => {
      reopening = false;
      endWait();
      before.reopened(opened);
      tellRevived(true);
      for (const listener of restarts) listener(why);
    };
    const { id } = before.session.state().info;
    late ??= setTimeout(() => {
      late = undefined;
      if (current === before) before.late();
    }, LATE);
    // The worker may live all the same: one that has not been given the password opens nothing.
    void worker.api.open(id).then(goOn, () => {
      reopening = false;
      lose(before);
    });
  };
  const revive = (before: SessionControl): Promise<void> =>
    new Promise((resolve, reject) => {
      revived.push((opened) => (opened ? resolve() : reject(makeDeath())));
      setTimeout(reject, LATE, makeDeath());
      if (reopening) return;
      if (!given || beginAgain()) reopen(before, 'died');
      else giveUp();
    });
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
      if (given) given = !beginAgain();
      const opened = await worker.api.open(id);
      const made: SessionControl = createSession(
        loadPolicy(opened.info.policyId),
        () => worker.api,
        opened,
        keepingOf(id),
        () => revive(made),
      );
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
