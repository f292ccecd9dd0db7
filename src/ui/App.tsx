import { createEffect, createMemo, Match, onCleanup, onMount, Show, Switch } from 'solid-js';
import type { Client } from '../client/types';
import { setBackupDropped } from './backup/asked';
import { clearAsked, setClearAsked } from './clear/asked';
import { hearCleared } from './clear/tell';
import { DemoHost } from './demo/later';
import { running } from './demo/running';
import { Frame } from './frame/Frame';
import { WorkBar } from './frame/WorkBar';
import { t } from './i18n';
import { DropZone } from './import/DropZone';
import { listenToPastes } from './import/pasting';
import type { Source } from './import/source';
import { isContainerFile } from './parcels/merging';
import { StartScreen } from './start/StartScreen';
import { StorageFailed } from './start/StorageFailed';
import { arriving, isScenarioFile, offer, setArriving, watchAddress } from './state/arriving';
import { joinTabs } from './lock/tabs';
import { lockPanelAsked, setLockPanelAsked } from './state/locking';
import { holdReload } from './state/midWork';
import { highContrast } from './state/preferences';
import { createWorkbench, WorkbenchContext, type Stage } from './state/workbench';
import { ToastRegion } from './toast/ToastRegion';
import { run } from './toast/report';
import { dismissToast, toastDone } from './toast/toasts';
import { offerUpdates } from './updateOffer';
import { later, laterPanel } from './widgets/later';
import './page.css';
import './high-contrast.css';
import './forced-colors.css';

const OfferDialog = later(() => import('./whatif/parts').then((part) => part.OfferDialog));

const clearing = () => import('./clear/parts');
const ClearDialog = laterPanel(
  () => clearing().then((parts) => parts.ClearDialog),
  (props) => props.onClose(),
);
const ClearedScreen = later(() => clearing().then((parts) => parts.ClearedScreen));

const locks = () => import('./lock/parts');
const LockScreen = later(() => locks().then((parts) => parts.LockScreen));
const LockGuard = later(() => locks().then((parts) => parts.LockGuard), true);
const LockPanel = laterPanel(
  () => locks().then((parts) => parts.LockPanel),
  (props) => props.onClose(),
);

const AN_HOUR = 3_600_000;

/** The whole page: the start screen, or one open workbook; messages and long work over either. */
export function App(props: { client: Client }) {
  const bench = createWorkbench(props.client);
  onMount(() => void bench.start());
  createEffect(() => document.documentElement.classList.toggle('high-contrast', highContrast()));
  createEffect(() => {
    if (bench.stage().kind !== 'open') document.title = t('frame.product');
  });
  offerUpdates();
  onCleanup(
    holdReload(() => {
      const { kind } = bench.stage();
      return bench.works.busy() || kind === 'starting' || kind === 'opening' || running() !== null;
    }),
  );
  let restarted: number | undefined;
  onCleanup(
    props.client.onRestart((why) => {
      if (restarted !== undefined) dismissToast(restarted);
      const words = () => t(why === 'died' ? 'frame.workerDied' : 'frame.workerSilent');
      restarted = toastDone(words, { stay: AN_HOUR, beyond: true });
    }),
  );
  onCleanup(props.client.onLocked(() => run(async () => (await locks()).lockForWorker(bench))));
  createEffect(() => {
    // Another tab sets a password, or has one: from then on this one watches too.
    if (!bench.hasLock()) onCleanup(joinTabs(() => bench.setHasLock(true)).end);
  });
  onCleanup(watchAddress());
  onCleanup(hearCleared(() => bench.end('elsewhere')));
  createEffect(() => {
    const come = arriving();
    const { kind } = bench.stage();
    if (come === null || (kind !== 'open' && kind !== 'start')) return;
    setArriving(null);
    run(async () => (await import('./whatif/parts')).takeIn(bench, come));
  });
  const at = <Kind extends Stage['kind']>(kind: Kind) => {
    const stage = bench.stage();
    return stage.kind === kind ? (stage as Extract<Stage, { kind: Kind }>) : undefined;
  };
  /** From then on workbooks can be opened: a story that the page was left in goes on. */
  const ready = createMemo<boolean>((before) => before || at('open') !== undefined || at('start') !== undefined, false);
  const begin = (file: File) => {
    if (isScenarioFile(file)) setArriving({ kind: 'file', file });
    else if (isContainerFile(file)) setBackupDropped(file);
    else bench.setWaitingFile(file);
  };
  return (
    <WorkbenchContext.Provider value={bench}>
      <Switch fallback={<main class="place-waiting">{t('frame.opening')}</main>}>
        <Match when={at('starting')}>
          <main class="place-waiting">{t('frame.starting')}</main>
        </Match>
        <Match when={at('failed')}>{(stage) => <StorageFailed error={stage().error} />}</Match>
        <Match when={at('start')}>
          <StartScreen />
          <StartPastes onPaste={(source) => bench.setWaitingFile(source)} />
          <DropZone words={t('import.dropStart')} onFile={begin} />
        </Match>
        <Match when={at('locked')}>
          <LockScreen />
        </Match>
        <Match when={at('cleared')}>{(stage) => <ClearedScreen where={stage().where} />}</Match>
        <Match when={at('open')}>
          {(stage) => (
            <Show when={stage().open} keyed>
              {(open) => <Frame open={open} />}
            </Show>
          )}
        </Match>
      </Switch>
      <Show when={offer() && at('locked') === undefined}>
        <OfferDialog />
      </Show>
      <Show when={clearAsked() && (at('start') ?? at('failed'))}>
        <ClearDialog locked={at('failed') !== undefined} onClose={() => setClearAsked(false)} />
      </Show>
      <Show when={lockPanelAsked() && (at('open') ?? at('start'))}>
        <LockPanel onClose={() => setLockPanelAsked(false)} />
      </Show>
      <Show when={bench.hasLock() && at('cleared') === undefined}>
        <LockGuard />
      </Show>
      <Show when={at('cleared') === undefined && at('locked') === undefined}>
        <WorkBar />
        <ToastRegion />
      </Show>
      <Show when={running() !== null && ready() && at('cleared') === undefined && at('locked') === undefined}>
        <DemoHost />
      </Show>
    </WorkbenchContext.Provider>
  );
}

/** On the first screen a pasted list asks for the policy, as a dropped file does. */
function StartPastes(props: { onPaste: (source: Source) => void }) {
  listenToPastes((source) => props.onPaste(source));
  return null;
}
