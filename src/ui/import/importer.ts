import { createContext, createSignal, onCleanup, useContext, type Accessor } from 'solid-js';
import type { Decision, ImportPreview, PileId, PlanSettings } from '../../client/protocol';
import type { FileKind } from '../../intake/found';
import type { IntakeResult } from '../../intake/types';
import { t } from '../i18n';
import type { OpenWorkbook } from '../state/open';
import { undoOf, watchRecord } from '../state/undoOf';
import type { Cancel } from '../state/work';
import type { Workbench } from '../state/workbench';
import { reportError, run } from '../toast/report';
import { previewOpened } from './previewed';
import { dismissToast, toastDone } from '../toast/toasts';
import { CodedError } from '../words/failure';

/** A file on its way to its preview. */
interface Job {
  /** Ended without a word: another file has taken its place, or the workbook was left. */
  dropped: boolean;
  /** Ends the step that is under way. */
  stop: Cancel;
  /** Resolves when nothing of it is under way any more, however it went. */
  ended: Promise<void>;
}

/** Persons whom the import adds or changes, and rows that come to wait. */
export function changesOf({ effects }: ImportPreview): number {
  return effects.added + effects.changed + effects.tray;
}

/** One import at a time: choose, drop or paste, read, compare, look, decide, confirm. */
export interface Importer {
  /** What will be imported; null while there is nothing to look at. */
  readonly preview: Accessor<ImportPreview | null>;
  /** What is on display is being worked out anew: it cannot be confirmed meanwhile. */
  readonly busy: Accessor<boolean>;
  /** The kind of file was chosen by hand. */
  readonly kindChosen: Accessor<boolean>;
  /** Opens the browser's file choice. */
  choose(): void;
  setChooser(chooser: () => void): void;
  /** Reads and compares a file; the preview follows. */
  begin(file: File): void;
  setKind(kind: FileKind): void;
  settings(patch: Partial<PlanSettings>): void;
  /** Resolves when the preview on display says so. */
  decide(keys: readonly number[] | 'all', pile: PileId, decision: Decision): Promise<void>;
  confirm(): void;
  drop(): void;
}

export function createImporter(bench: Workbench, open: OpenWorkbook): Importer {
  const { api } = open.session;
  const [preview, setPreview] = createSignal<ImportPreview | null>(null);
  const [kindChosen, setKindChosen] = createSignal(false);
  const [waiting, setWaiting] = createSignal(0);
  let chooser: () => void = () => undefined;
  let job: Job | null = null;
  let result: IntakeResult | null = null;
  let left = false;
  /** Messages about files that could not be read: past as soon as one can. */
  const failures = new Set<number>();
  const drop = (which: Job | null) => {
    if (which === null) return;
    which.dropped = true;
    void Promise.resolve(which.stop()).catch(() => undefined);
  };
  onCleanup(() => {
    left = true;
    drop(job);
  });

  const forget = async () => {
    const old = preview();
    setPreview(null);
    result = null;
    if (old !== null) await api.dropPlan(old.planId);
  };
  const cancelLedger = () => api.cancel();
  const read = async (file: File, own: Job, before: Promise<void> | undefined) => {
    const control = new AbortController();
    own.stop = () => control.abort();
    await forget();
    const came = await bench.works.during('file', own.stop, (progress) =>
      bench.client.readFile(file, progress, control.signal),
    );
    await before; // the worker compares one file at a time
    if (own.dropped) return;
    own.stop = cancelLedger;
    const plan = await bench.works.during('plan', own.stop, () => api.planImport(came));
    if (own.dropped) await api.dropPlan(plan.planId);
    else {
      for (const id of failures) dismissToast(id);
      failures.clear();
      result = came;
      setKindChosen(false);
      setPreview(plan);
      previewOpened(file.name);
    }
  };
  const begin = (file: File) => {
    if (!open.writable()) {
      reportError(new CodedError('read-only'));
      return;
    }
    const before = job;
    const own: Job = { dropped: false, stop: () => undefined, ended: Promise.resolve() };
    job = own;
    drop(before);
    own.ended = read(file, own, before?.ended)
      .catch((error: unknown) => {
        if (own.dropped) return;
        const said = reportError(error, { file: file.name });
        if (said !== null) failures.add(said);
      })
      .finally(() => {
        own.stop = () => undefined;
        if (job === own) job = null;
      });
  };

  /** What is asked of the plan is done in the order it was asked; an answer about a plan that has gone is nobody's. */
  let queue: Promise<void> = Promise.resolve();
  const anew = async (ask: (plan: ImportPreview) => Promise<ImportPreview>, quiet: boolean): Promise<void> => {
    const before = queue;
    let ended: () => void = () => undefined;
    queue = new Promise((resolve) => (ended = resolve));
    setWaiting((count) => count + 1);
    try {
      await before;
      const plan = preview();
      if (plan === null) return;
      const next = await (quiet ? ask(plan) : bench.works.during('plan', cancelLedger, () => ask(plan)));
      if (preview() === plan) setPreview(next);
    } finally {
      setWaiting((count) => count - 1);
      ended();
    }
  };
  const apply = async (plan: ImportPreview) => {
    const made = watchRecord(open.session);
    await bench.works.during('import', cancelLedger, () => api.applyPlan(plan.planId));
    if (left) return;
    setPreview(null);
    result = null;
    open.goTo('roster');
    const { effects } = plan;
    toastDone(
      () => t('intake.done', { ...effects }),
      undoOf(open.session, made(), () => t('import.undo')),
    );
  };
  return {
    preview,
    busy: () => waiting() > 0,
    kindChosen,
    choose: () => chooser(),
    setChooser(next) {
      chooser = next;
    },
    begin,
    setKind(kind) {
      const came = result;
      if (came === null || preview()?.kind === kind) return;
      setKindChosen(true);
      run(() => anew(({ settings }) => api.planImport({ ...came, kind }, settings), false));
    },
    settings: (patch) => run(() => anew(({ planId }) => api.planSettings(planId, patch), false)),
    decide: (keys, pile, decision) =>
      anew(({ planId }) => api.planDecide(planId, keys === 'all' ? keys : [...keys], pile, decision), true),
    confirm() {
      const plan = preview();
      if (plan !== null && waiting() === 0 && changesOf(plan) > 0) run(() => apply(plan));
    },
    drop: () => run(forget),
  };
}

export const ImporterContext = createContext<Importer>();

export function useImporter(): Importer {
  const importer = useContext(ImporterContext);
  if (importer === undefined) throw new Error('useImporter() is for components inside an open workbook');
  return importer;
}
