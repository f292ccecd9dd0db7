import { createEffect, createMemo, Match, on, onCleanup, onMount, Show, Switch } from 'solid-js';
import { keyTableOpen } from '../actions/keys/asked';
import { menuAsked } from '../actions/menu/asked';
import { paletteAsked } from '../actions/palette/asked';
import { offerActions, offerDestinations } from '../actions/registry';
import type { Update } from '../../client/protocol';
import { t } from '../i18n';
import { DropZone } from '../import/DropZone';
import { askExport, exportAsked } from '../exports/asked';
import { printAsked } from '../print/asked';
import { createImporter, ImporterContext } from '../import/importer';
import { keepImport, takeKept } from '../import/kept';
import { listenToPastes } from '../import/pasting';
import { beginMerge } from '../parcels/begin';
import { endMerging, isMerging, locked, merging } from '../parcels/merging';
import { focusNext } from '../state/gridFocus';
import { beforeLock } from '../state/locking';
import { holdReload } from '../state/midWork';
import { OpenContext, type OpenWorkbook } from '../state/open';
import { setTimelineElsewhere, setTimelineOnUnits, timelineElsewhere, timelineOnUnits } from '../state/preferences';
import { useWorkbench } from '../state/workbench';
import { run } from '../toast/report';
import { endProblems, toastProblem } from '../toast/toasts';
import { fileActions, workbookDestinations } from './actions/files';
import { findActions } from './actions/find';
import { generalActions } from './actions/general';
import { goActions } from './actions/go';
import { policyActions } from './actions/policy';
import { unitActions, unitDestinations } from './actions/units';
import { Banner } from './Banner';
import { Drawer } from './Drawer';
import { keepFocusOnGround } from './ground';
import { listenToKeys } from './keys';
import {
  ActionMenu,
  ExportPanel,
  PrintPanel,
  ImportPreviewPanel,
  KeyTable,
  MergePanel,
  Palette,
  PolicyPlace,
  ReturnPassword,
  UnitsScreen,
  UnsavedBar,
} from './later';
import { RosterPlace } from './RosterPlace';
import { Timeline } from './Timeline';
import { ToolRow } from './ToolRow';
import { TopBar } from './TopBar';
import './frame.css';
import { whyReadOnly } from '../words/readOnly';

/** Causes of an update that show that changes succeed again. */
const CHANGES: ReadonlySet<string> = new Set(['change', 'undo', 'redo', 'parameter'] satisfies Update['cause'][]);

/** An open workbook: bars above, the place that is open, the drawer at its right. */
export function Frame(props: { open: OpenWorkbook }) {
  const bench = useWorkbench();
  // One frame stands for one workbook from its opening to its closing.
  const open = props.open;
  const importer = createImporter(
    bench,
    open,
    () => ImportPreviewPanel.preload(),
    (files) => beginMerge(bench, open, files),
  );
  onCleanup(endMerging);
  onCleanup(() => askExport(null));
  onCleanup(
    holdReload(() => {
      const { mode, save, unsaved } = open.state();
      const unsettled = unsaved !== null || (mode === 'writer' && save.state !== 'saved');
      return unsettled || importer.preview() !== null || importer.busy() || isMerging();
    }),
  );
  onCleanup(
    beforeLock(() => {
      if (keepImport(open.state().info.id, importer.kept())) return null;
      return importer.preview() !== null ? 'import' : merging() !== null ? 'merge' : null;
    }),
  );
  listenToKeys(open);
  keepFocusOnGround();
  const pasting = listenToPastes((source) => importer.begin(source));
  onMount(() => {
    focusNext(); // what was pressed to come here is gone; a screen that fills later takes the focus from the page
    const file = bench.waitingFile();
    bench.setWaitingFile(null);
    const kept = takeKept(open.state().info.id);
    if (file !== null) importer.begin(file);
    else if (kept !== null) importer.resume(kept);
  });
  onCleanup(
    open.session.subscribe(({ mode }, update) => {
      if (mode === 'writer' && update !== null && CHANGES.has(update.cause)) endProblems();
    }),
  );
  createEffect(() => {
    if (!open.state().gone) return;
    const { name } = open.state().info;
    toastProblem(() => t('frame.gone', { name }), { beyond: true });
    run(() => bench.leave());
  });
  if (open.writable() && open.state().info.policyVersion !== open.policy.version)
    run(async () => (await import('../policy/otherVersion')).tellOtherVersion(open.session));
  const auditBroken = createMemo(() => open.state().audit?.state === 'broken');
  createEffect(on(auditBroken, (broken) => broken && toastProblem(() => t('frame.auditBroken'), { beyond: true })));
  createEffect(
    on(
      () => open.state().info.name,
      (name) => (document.title = `${name} · ${t('frame.product')}`),
    ),
  );
  const timeline = () => (open.place() === 'units' ? timelineOnUnits() : timelineElsewhere());
  const showTimeline = (show: boolean) =>
    open.place() === 'units' ? setTimelineOnUnits(show) : setTimelineElsewhere(show);
  offerActions([
    ...generalActions(bench, open, { shown: timeline, show: showTimeline }),
    ...goActions(open),
    ...policyActions(bench, open),
    ...findActions(open),
    ...unitActions(open),
    ...fileActions(bench, open, importer, pasting),
  ]);
  offerDestinations(() => [...unitDestinations(open), ...workbookDestinations(bench, open)]);
  return (
    <OpenContext.Provider value={open}>
      <ImporterContext.Provider value={importer}>
        <a class="skip" href="#main">
          {t('frame.skip')}
        </a>
        <header class="bars">
          <TopBar timeline={timeline()} onTimeline={showTimeline} />
          <ToolRow />
          <Banner />
          <Show when={open.state().unsaved}>{(unsaved) => <UnsavedBar unsaved={unsaved()} />}</Show>
          <Show when={timeline()}>
            <Timeline />
          </Show>
        </header>
        <div class="below-bars">
          <main class="place-host" id="main" tabindex={-1}>
            <Show when={merging()} fallback={<PlaceOrImport />}>
              {(found) => <MergePanel merging={found()} />}
            </Show>
            <Show when={menuAsked() !== null}>
              <ActionMenu />
            </Show>
          </main>
          <Show when={importer.preview() === null && merging() === null}>
            <Drawer />
          </Show>
        </div>
        <DropZone
          words={open.writable() ? t('import.dropHere') : whyReadOnly('import.dropReader')}
          onFile={(file) => importer.begin(file)}
          takesAll={(files) => importer.beginAll(files)}
        />
        <Show when={locked()} keyed>
          {(asked) => <ReturnPassword locked={asked} />}
        </Show>
        <Show when={paletteAsked() !== null}>
          <Palette />
        </Show>
        <Show when={exportAsked()} keyed>
          {(asked) => <ExportPanel asked={asked} />}
        </Show>
        <Show when={printAsked()} keyed>
          {(source) => <PrintPanel source={source} />}
        </Show>
        <Show when={keyTableOpen()}>
          <KeyTable />
        </Show>
      </ImporterContext.Provider>
    </OpenContext.Provider>
  );

  function PlaceOrImport() {
    return (
      <Show when={importer.preview()} fallback={<PlaceOpen />}>
        {(preview) => <ImportPreviewPanel preview={preview()} />}
      </Show>
    );
  }

  function PlaceOpen() {
    return (
      <Switch>
        <Match when={open.place() === 'units'}>
          <UnitsScreen />
        </Match>
        <Match when={open.place() === 'roster'}>
          <RosterPlace />
        </Match>
        <Match when={open.place() === 'policy'}>
          <PolicyPlace />
        </Match>
      </Switch>
    );
  }
}
