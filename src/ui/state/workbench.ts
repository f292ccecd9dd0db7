import {
  createContext,
  createEffect,
  createRoot,
  createSignal,
  on,
  onCleanup,
  useContext,
  type Accessor,
} from 'solid-js';
import type { WorkbookInfo } from '../../client/protocol';
import type { Client } from '../../client/types';
import type { Source } from '../import/source';
import { fileWorkDone, fileWorkFailed } from '../toast/fileWork';
import { reportError } from '../toast/report';
import { leaveToasts } from '../toast/toasts';
import { recallPlace, rememberPlace } from './memory';
import { newerData, setNewerData } from './newerData';
import { createOpenWorkbook, whereaboutsOf, type OpenWorkbook, type Whereabouts } from './open';
import type { Place } from './places';
import { author } from './preferences';
import { watched } from './watched';
import { createWorks, type Works } from './work';

export type Stage =
  | { readonly kind: 'starting' }
  | { readonly kind: 'failed'; readonly error: unknown } // the storage cannot be opened: its reason is shown, never an empty list
  | { readonly kind: 'start' }
  /** A password is set and has not been given since the page was opened or locked: nothing of the data is on it. */
  | { readonly kind: 'locked' }
  /** Everything was cleared from this computer, by this tab or by another: nothing goes on from there but a new start. */
  | { readonly kind: 'cleared'; readonly where: 'here' | 'elsewhere' }
  | { readonly kind: 'opening' }
  | { readonly kind: 'open'; readonly open: OpenWorkbook };

/** The whole page: which workbooks there are, and the one that is open. */
export interface Workbench {
  readonly client: Client;
  readonly stage: Accessor<Stage>;
  /** A later release has written the data of this computer: they can be looked at, exported and backed up, not changed. */
  readonly newer: Accessor<boolean>;
  /** Records are encrypted and the lock that opens them is gone: those workbooks stay shut, all else goes on. */
  readonly lockMissing: Accessor<boolean>;
  readonly workbooks: Accessor<readonly WorkbookInfo[]>;
  readonly works: Works;
  /** A file, or a table, that was dropped or pasted before a workbook was open; the import takes it up. */
  readonly waitingFile: Accessor<Source | null>;
  setWaitingFile(file: Source | null): void;
  start(): Promise<void>;
  refresh(): Promise<void>;
  open(id: string, place: Place): Promise<OpenWorkbook>;
  /** Makes a workbook for a policy and opens it. `name` is asked for when it is known which names are taken. */
  create(policyId: string, name: () => string, place: Place): Promise<OpenWorkbook>;
  /** Back to the list of workbooks. */
  leave(): Promise<void>;
  /** Whether a password is set on this computer. */
  readonly hasLock: Accessor<boolean>;
  setHasLock(has: boolean): void;
  /** Takes everything off the page and puts another worker in the place of this one, which knows nothing until `unlock`; resolves then. */
  lock(): Promise<void>;
  /** Opens the page again, where it was locked: the same workbook, place and person. Rejects as the worker does. */
  unlock(password: string): Promise<void>;
  /** Takes everything off the page and ends the worker, before or because all data are cleared. */
  end(where: 'here' | 'elsewhere'): void;
}

export function createWorkbench(client: Client): Workbench {
  const [stage, setStage] = createSignal<Stage>({ kind: 'starting' });
  const [workbooks, setWorkbooks] = createSignal<readonly WorkbookInfo[]>([]);
  const [waitingFile, setWaitingFile] = createSignal<Source | null>(null);
  const [hasLock, setHasLock] = createSignal(false);
  const [lockMissing, setLockMissing] = createSignal(false);
  const works = createWorks({ done: fileWorkDone, failed: fileWorkFailed });
  onCleanup(
    client.onProgress((task, done, total) => {
      // Encrypting goes on beside whatever else is under way, and tells for itself.
      if (task !== 'at-rest') works.progress(done, total, task === 'save');
    }),
  );

  createEffect(
    on(
      author,
      (name) => {
        client.api.setAuthor(name).catch(reportError);
      },
      { defer: true },
    ),
  );

  let close: (() => Promise<void>) | null = null;
  const shut = async () => {
    const now = close;
    close = null;
    if (now === null) return;
    works.leave(); // what is under way belongs to the workbook, and so does what was said about it
    const closing = now();
    leaveToasts();
    await closing;
  };
  const refresh = async () => {
    setWorkbooks(await client.api.list());
  };
  /** Where somebody was when the page was locked, and when the worker that knew it had gone. */
  let whereabouts: Whereabouts | null = null;
  let locked: Promise<void> = Promise.resolve();
  const leave = async () => {
    if (stage().kind === 'locked') return; // there is no list to go back to
    setStage({ kind: 'start' });
    rememberPlace(null); // after the page: a field that loses the focus with it may still remember a place
    try {
      await shut();
    } finally {
      await refresh();
    }
  };
  const open = async (id: string, place: Place): Promise<OpenWorkbook> => {
    setStage({ kind: 'opening' });
    try {
      await shut();
      const session = watched(await works.during('open', null, () => client.open(id)), works);
      const opened = createRoot((dispose) => {
        close = () => {
          dispose();
          return session.close();
        };
        const again = whereabouts?.workbook === id ? whereabouts : null;
        whereabouts = null;
        return createOpenWorkbook(session, place, again);
      });
      setStage({ kind: 'open', open: opened });
      return opened;
    } catch (error) {
      await leave();
      throw error;
    }
  };
  const start = async () => {
    setStage({ kind: 'starting' });
    try {
      const { newer, lock } = await client.api.start();
      setNewerData(newer !== null);
      setHasLock(lock === 'open' || lock === 'shut');
      setLockMissing(lock === 'missing');
      if (lock === 'shut') {
        setStage({ kind: 'locked' });
        return;
      }
      await client.api.setAuthor(author());
      await refresh();
    } catch (error) {
      setStage({ kind: 'failed', error });
      return;
    }
    const living = workbooks().filter((info) => info.deletedAt === null);
    const last = lockMissing() ? null : (whereabouts ?? recallPlace());
    const there =
      last === undefined
        ? living.sort((a, b) => b.changedAt - a.changedAt)[0]
        : living.find((info) => info.id === last?.workbook);
    if (there === undefined) {
      setStage({ kind: 'start' });
      return;
    }
    await open(there.id, last?.place ?? 'roster').catch((error: unknown) => reportError(error));
  };
  return {
    client,
    stage,
    newer: newerData,
    lockMissing,
    workbooks,
    works,
    waitingFile,
    setWaitingFile,
    refresh,
    open,
    leave,
    end(where) {
      if (stage().kind === 'cleared') return;
      works.leave();
      leaveToasts();
      setWaitingFile(null);
      setWorkbooks([]);
      setStage({ kind: 'cleared', where });
      close = null; // its closing would ask the worker
      client.end();
    },
    start,
    hasLock,
    setHasLock,
    lock() {
      const now = stage();
      if (now.kind !== 'open' && now.kind !== 'start' && now.kind !== 'opening') return locked;
      whereabouts = now.kind === 'open' ? whereaboutsOf(now.open) : null;
      // What was asked for is written before the worker goes; one that has gone already has nothing left to write.
      locked = Promise.resolve()
        .then(shut)
        .catch(() => undefined)
        .then(() => client.renew());
      setStage({ kind: 'locked' });
      setWorkbooks([]);
      if (!(waitingFile() instanceof File)) setWaitingFile(null);
      return locked;
    },
    async unlock(password) {
      await locked;
      await client.api.unlock(password);
      await start();
    },
    async create(policyId, name, place) {
      // The workbook before leaves the page at once: nothing pressed from here on may reach it.
      const before = stage();
      setStage({ kind: 'opening' });
      try {
        await refresh();
        const info = await client.api.create({ policyId, name: name() });
        return await open(info.id, place);
      } catch (error) {
        if (stage().kind === 'opening') setStage(before);
        throw error;
      }
    },
  };
}

export const WorkbenchContext = createContext<Workbench>();

export function useWorkbench(): Workbench {
  const workbench = useContext(WorkbenchContext);
  if (workbench === undefined) throw new Error('useWorkbench() is for components inside <App>');
  return workbench;
}
