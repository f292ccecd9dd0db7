import { createEffect, createSignal, onMount, Show } from 'solid-js';
import { t } from '../i18n';
import { LanguageSwitch } from '../frame/LanguageSwitch';
import { setClearAsked } from '../clear/asked';
import { setRunning } from '../demo/running';
import { lock } from '../lock/lock';
import { isLocalFile } from '../state/edition';
import { lockPanelAsked, setLockPanelAsked } from '../state/locking';
import { useWorkbench } from '../state/workbench';
import { run } from '../toast/report';
import { trySampleTown } from './actions';
import { BackupButton } from './BackupButton';
import { PolicyChoice } from './PolicyChoice';
import { RoomNotes } from './RoomNotes';
import { WorkbookList } from './WorkbookList';
import './start.css';

/** The first screen: three large choices, then the workbooks there are. */
export function StartScreen() {
  const bench = useWorkbench();
  const [choosing, setChoosing] = createSignal(false);
  /** Of a page from a file: what it has stored is encrypted. Looked at again when the panel has been closed. */
  const [sealed, setSealed] = createSignal(false);
  createEffect(() => {
    if (isLocalFile() && bench.hasLock() && !lockPanelAsked())
      run(async () => setSealed((await bench.client.api.lockState()).atRest === 'yes'));
  });
  let main!: HTMLElement;
  onMount(() => main.focus());
  const showPolicies = () => choosing() || bench.waitingFile() !== null;
  return (
    <>
      <header class="start-bar">
        <span class="start-product">{t('frame.product')}</span>
        <LanguageSwitch />
      </header>
      <main class="start" id="main" tabindex={-1} ref={main}>
        <h1 class="start-title">{t('start.title')}</h1>
        <p class="muted">{t('start.lead')}</p>
        <Show when={isLocalFile()}>
          <p class="start-file" role="note" data-testid="file-notice">
            {t(sealed() ? 'start.fileSealed' : 'start.fileNotice')}{' '}
            <button type="button" class="link" data-testid="file-encrypt" onClick={() => setLockPanelAsked(true)}>
              {t('start.encrypt')}
            </button>
          </p>
        </Show>
        <RoomNotes />
        <Show when={bench.newer()}>
          <p class="start-file" role="note" data-testid="newer-notice">
            {t('frame.newerData')}
          </p>
        </Show>
        <Show when={bench.lockMissing()}>
          <p class="start-file" role="alert" data-testid="lock-missing">
            {t('start.lockMissing')}{' '}
            <button type="button" class="link" onClick={() => void bench.start()}>
              {t('start.lookAgain')}
            </button>
          </p>
        </Show>
        <div class="start-choices">
          <button
            type="button"
            class="start-choice"
            data-testid="sample-town"
            onClick={() => run(() => trySampleTown(bench))}
          >
            <strong>{t('start.sample')}</strong>
            <span>{t('start.sampleHint')}</span>
          </button>
          <button
            type="button"
            class="start-choice"
            data-testid="new-workbook"
            aria-expanded={showPolicies()}
            onClick={() => setChoosing(true)}
          >
            <strong>{t('start.fresh')}</strong>
            <span>{t('start.freshHint')}</span>
          </button>
          <BackupButton />
        </div>
        <p>
          <button
            type="button"
            class="link"
            data-testid="start-demo"
            onClick={() => setRunning({ story: 'late', own: false, ownPolicy: null, home: null })}
          >
            {t('start.demo')}
          </button>
        </p>
        <Show when={showPolicies()}>
          <PolicyChoice onClose={() => setChoosing(false)} />
        </Show>
        <WorkbookList />
        <p class="start-clear">
          <button type="button" class="link" data-testid="lock-panel-open" onClick={() => setLockPanelAsked(true)}>
            {t('action.lockPanel')}
          </button>
          <Show when={bench.hasLock()}>
            <button type="button" class="link" data-testid="lock" onClick={() => run(() => lock(bench))}>
              {t('action.lock')}
            </button>
          </Show>
          <button type="button" class="link" data-testid="clear-computer" onClick={() => setClearAsked(true)}>
            {t('action.clearComputer')}
          </button>
        </p>
      </main>
    </>
  );
}
