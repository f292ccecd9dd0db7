import { createEffect, createSignal, on, onCleanup, type Accessor } from 'solid-js';
import type { BackupNote, BackupState } from '../../client/backupTypes';
import { t } from '../i18n';
import type { OpenWorkbook } from '../state/open';
import type { Workbench } from '../state/workbench';
import { failureOf } from '../words/failure';
import { reportError } from '../toast/report';
import { toastDone } from '../toast/toasts';
import { makeBackup } from '../frame/backup';
import { comesNow, isDue, standingOf } from './due';
import { backupsMade } from './made';

/** How often it is looked whether a backup should come. */
const LOOK = 15_000;
/** The first look leaves the opening alone. */
const FIRST = 1500;
/** Failures that pass by themselves: something was written in between, or something long is under way. */
const PASSING: ReadonlySet<string> = new Set(['busy', 'cancelled']);
/** The worker has gone, and another one takes its place: that is said by itself. */
const isOfDeadWorker = (error: unknown): boolean => failureOf(error)?.details['reason'] === 'worker-died';

export interface Keeper {
  /** null until the worker has told. */
  readonly state: Accessor<BackupState | null>;
  /** Done since the last backup. */
  readonly changes: Accessor<number>;
  readonly due: Accessor<boolean>;
  /** Moves on every quarter of a minute. */
  readonly now: Accessor<number>;
  refresh(): Promise<void>;
  /** Into the folder, at once. */
  toFolder(): Promise<void>;
}

/** Keeps an eye on the backups of the open workbook: makes them in the folder, or reminds. */
export function createKeeper(bench: Workbench, open: OpenWorkbook): Keeper {
  const { api } = bench.client;
  const { id, createdAt } = open.state().info;
  const [state, setState] = createSignal<BackupState | null>(null);
  const [more, setMore] = createSignal(0);
  const [now, setNow] = createSignal(Date.now());
  /** Why the folder got none the last time; null: it got one. */
  const [failed, setFailed] = createSignal<string | null>(null);
  let changed = Date.now();
  let rev = open.state().rev;
  /** The backup under way, and how much was changed since it began. */
  let working: Promise<BackupNote> | null = null;
  let since = 0;
  let reminded = false;
  let gone = false;
  let asking = 0;

  const refresh = async (): Promise<void> => {
    const asked = rev;
    const mine = ++asking;
    const told = await open.session.api.backupState();
    // Whoever asked later is told what is newer.
    if (gone || mine !== asking) return;
    // Something was changed while the answer came: it may or may not be in it, and must not be forgotten.
    if (rev !== asked) return refresh();
    setState(told);
    setMore(0);
    setNow(Date.now());
  };
  const quietly = () => void refresh().catch(() => undefined); // the next look asks again
  const standing = () => {
    const told = state();
    return told === null ? null : standingOf(told, more(), createdAt);
  };
  const due = () => {
    const stands = standing();
    return failed() !== null || (stands !== null && isDue(stands, now()));
  };
  onCleanup(
    open.session.subscribe((next, update) => {
      if (update === null || next.rev === rev) return;
      rev = next.rev;
      changed = Date.now();
      since += 1;
      setMore((count) => count + 1);
    }),
  );
  createEffect(on(backupsMade, quietly, { defer: true }));
  // What was opened again counts as one that was changed: the worker knows how much there is since the last backup.
  onCleanup(bench.client.onRestart(quietly));

  const write = async (): Promise<BackupNote> => {
    // One after the other: the one under way may have begun before the last change.
    if (working !== null) return working.then(write, write);
    since = 0;
    const writing = api.backupToFolder(id);
    working = writing;
    try {
      const note = await writing;
      setFailed(null);
      return note;
    } catch (error) {
      const code = failureOf(error)?.code ?? '';
      if (!PASSING.has(code) && !isOfDeadWorker(error)) setFailed(code);
      throw error;
    } finally {
      working = null;
    }
  };
  const toFolder = async () => {
    const note = await write();
    if (gone) return;
    await refresh();
    toastDone(() => t('frame.backupKept', { file: note.name }));
  };
  const remind = () => {
    reminded = true;
    toastDone(() => t('frame.backupRemind', { count: standing()?.changes ?? 0 }), {
      stay: 30_000,
      action: { label: () => t('frame.backupOffer'), run: () => makeBackup(bench) },
    });
  };
  const look = async () => {
    setNow(Date.now());
    const stands = standing();
    if (stands === null) {
      await refresh();
      return;
    }
    if (!open.writable() || working !== null) return;
    if (state()?.folder?.granted !== true) {
      if (!reminded && isDue(stands, Date.now())) remind();
      return;
    }
    if (!comesNow(stands, changed, Date.now())) return;
    const before = failed();
    try {
      await write();
    } catch (error) {
      // The same trouble is told once, not every quarter of a minute.
      if (failed() !== before) reportError(error);
    }
    if (!gone) await refresh();
  };
  /** The last one, with everything that was done: also what the worker is still writing, and what came after one under way had begun. */
  const leave = () => {
    const told = state();
    // Nobody has told yet: the worker knows whether there is a folder, and refuses where there is none.
    if (told !== null && told.folder?.granted !== true) return;
    const saving = open.session.state().save.state === 'saving';
    if (!saving && (told === null ? more() : standingOf(told, more(), createdAt).changes) === 0) return;
    const last = (): Promise<unknown> => api.backupToFolder(id);
    const again = (error: unknown) => (isOfDeadWorker(error) ? last() : undefined);
    const made = working === null ? last() : working.then(() => (saving || since > 0 ? last() : undefined), last);
    void made.catch(again).catch(() => undefined);
  };
  const lookQuietly = () => void look().catch(() => undefined);
  const first = setTimeout(lookQuietly, FIRST);
  const timer = setInterval(lookQuietly, LOOK);
  onCleanup(() => {
    gone = true;
    clearTimeout(first);
    clearInterval(timer);
    // On leaving: the store is read, the workbook need not be open for it.
    if (open.writable()) leave();
  });
  return { state, changes: () => standing()?.changes ?? 0, due, now, refresh, toFolder };
}
