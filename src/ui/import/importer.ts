import { createContext, createSignal, onCleanup, useContext, type Accessor } from 'solid-js';
import type { ImportPreview } from '../../client/protocol';
import { t } from '../i18n';
import type { OpenWorkbook } from '../state/open';
import { undoOfLast } from '../state/undoOf';
import type { Workbench } from '../state/workbench';
import { reportError, run } from '../toast/report';
import { toastDone } from '../toast/toasts';

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
  let reading: AbortController | null = null;
  onCleanup(() => reading?.abort());

  const forget = async () => {
    const old = preview();
    setPreview(null);
    if (old !== null) await api.dropPlan(old.planId);
  };
  const read = async (file: File) => {
    reading?.abort();
    const control = new AbortController();
    reading = control;
    await forget();
    const result = await bench.works.during(
      'file',
      () => control.abort(),
      () => bench.client.readFile(file, (done, total) => bench.works.progress(done, total), control.signal),
    );
    const cancel = () => run(() => api.cancel());
    setPreview(await bench.works.during('plan', cancel, () => api.planImport(result)));
  };
  const apply = async (plan: ImportPreview) => {
    const cancel = () => run(() => api.cancel());
    await bench.works.during('import', cancel, () => api.applyPlan(plan.planId));
    setPreview(null);
    open.goTo('roster');
    const { added, changed } = plan.counts;
    const words = () =>
      changed === 0 ? t('import.done', { count: added }) : t('import.doneChanged', { added, changed });
    toastDone(words, { action: { label: () => t('import.undo'), run: undoOfLast(open) } });
  };
  return {
    preview,
    choose: () => chooser(),
    setChooser(next) {
      chooser = next;
    },
    begin(file) {
      read(file).catch((error: unknown) => reportError(error, { file: file.name }));
    },
    confirm() {
      const plan = preview();
      if (plan !== null) run(() => apply(plan));
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
