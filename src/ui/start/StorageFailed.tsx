import { Show } from 'solid-js';
import { setClearAsked } from '../clear/asked';
import { t } from '../i18n';
import { useWorkbench } from '../state/workbench';
import { wordError } from '../words/errors';
import { failureOf } from '../words/failure';

/** The storage cannot be opened: its reason instead of a list that would look empty. */
export function StorageFailed(props: { error: unknown }) {
  const bench = useWorkbench();
  return (
    <main class="start" id="main" tabindex={-1}>
      <h1 class="start-title">{t('start.storageTitle')}</h1>
      <p role="alert" data-testid="storage-error">
        {failureOf(props.error)?.details['reason'] === 'worker-died'
          ? t('start.workerMissing')
          : wordError(props.error)}
      </p>
      <p>{t('start.storageKept')}</p>
      <p class="start-clear">
        <button type="button" class="button button-main" onClick={() => void bench.start()}>
          {t('start.retry')}
        </button>
        <Show when={failureOf(props.error)?.code === 'lock-damaged'}>
          <button type="button" class="link" data-testid="clear-computer" onClick={() => setClearAsked(true)}>
            {t('action.clearComputer')}
          </button>
        </Show>
      </p>
    </main>
  );
}
