import { createContext, createSignal, onCleanup, useContext, type Accessor } from 'solid-js';
import type { ImportPreview } from '../../client/protocol';
import { t } from '../i18n';
import type { OpenWorkbook } from '../state/open';
import { undoOf, watchRecord } from '../state/undoOf';
import type { Cancel } from '../state/work';
import type { Workbench } from '../state/workbench';
import { reportError, run } from '../toast/report';
import { CodedError } from '../words/failure';
import { dismissToast, toastDone } from '../toast/toasts';

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

/** One import at a time: choose or drop, read, compare, look, confirm. */
export interface Importer {
  /** What will be imported; null while there is nothing to look at. */
  readonly preview: Accessor<ImportPreview | null>;
  /** Opens the browser's file choice. */
  choose(): void;
  setChooser(chooser: () => void): void;
  /** Reads and compares a file; the preview follows. */
  begin(file: File): void;
  confirm(): void;
  drop(): void;
}

export function createImporter(bench: Workbench, open: OpenWorkbook): Importer {
  const { api } = open.session;
  const [preview, setPreview] = createSignal<ImportPreview | null>(null);
  let chooser: () => void = () => undefined;
  let job: Job | null = null;
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
    if (old !== null) await api.dropPlan(old.planId);
  };
  const cancelLedger = () => api.cancel();
  const read = async (file: File, own: Job, before: Promise<void> | undefined) => {
    const control = new AbortController();
    own.stop = () => control.abort();
    await forget();
    const result = await bench.works.during('file', own.stop, (progress) =>
      bench.client.readFile(file, progress, control.signal),
    );
    await before; // the worker compares one file at a time
    if (own.dropped) return;
    own.stop = cancelLedger;
    const plan = await bench.works.during('plan', own.stop, () => api.planImport(result));
    if (own.dropped) await api.dropPlan(plan.planId);
    else {
      for (const id of failures) dismissToast(id);
      failures.clear();
      setPreview(plan);
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
  const apply = async (plan: ImportPreview) => {
    const made = watchRecord(open.session);
    await bench.works.during('import', cancelLedger, () => api.applyPlan(plan.planId));
    if (left) return;
    setPreview(null);
    open.goTo('roster');
    const { added, changed } = plan.effects;
    const words = () =>
      changed === 0 ? t('import.done', { count: added }) : t('import.doneChanged', { added, changed });
    toastDone(
      words,
      undoOf(open.session, made(), () => t('import.undo')),
    );
  };
  return {
    preview,
    choose: () => chooser(),
    setChooser(next) {
      chooser = next;
    },
    begin,
    confirm() {
      const plan = preview();
      if (plan !== null && changesOf(plan) > 0) run(() => apply(plan));
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
