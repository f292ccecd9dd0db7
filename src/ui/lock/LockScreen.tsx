import { createSignal, onCleanup, onMount, Show } from 'solid-js';
import { ClearDialog } from '../clear/parts';
import { LanguageSwitch } from '../frame/LanguageSwitch';
import { t } from '../i18n';
import { p } from '../i18n/privacy';
import { useWorkbench } from '../state/workbench';
import { reportError } from '../toast/report';
import { wordError } from '../words/errors';
import { CodedError, failureOf } from '../words/failure';
import { lockCause, tellAfter } from './locking';
import './lock.css';

/** All there is on a locked page: what to type, and what can be done by somebody who cannot. */
export function LockScreen() {
  const bench = useWorkbench();
  const [password, setPassword] = createSignal('');
  const [trouble, setTrouble] = createSignal<unknown>(null);
  const [busy, setBusy] = createSignal(false);
  const [wait, setWait] = createSignal(0);
  const [clearing, setClearing] = createSignal(false);
  let field!: HTMLInputElement;
  let forgotten: HTMLButtonElement | undefined;
  onMount(() => field.focus());

  let timer: ReturnType<typeof setInterval> | undefined;
  onCleanup(() => clearInterval(timer));
  const waitFor = (seconds: number) => {
    clearInterval(timer);
    setWait(seconds);
    timer = setInterval(() => {
      if (setWait((now) => Math.max(0, now - 1)) > 0) return;
      clearInterval(timer);
      if (failureOf(trouble())?.code === 'password-wait') setTrouble(null);
    }, 1000);
  };
  const look = async () => {
    await bench.lock(); // the worker that is to be asked is there then
    const { wait: seconds, possible } = await bench.client.api.lockState();
    if (!possible) setTrouble(new CodedError('crypto-missing'));
    if (seconds > 0) waitFor(seconds);
  };
  look().catch(setTrouble);

  const open = async () => {
    setBusy(true);
    try {
      await bench.unlock(password()).catch((error: unknown) => {
        // The worker had died while the page was locked: the next one is there already.
        if (failureOf(error)?.details['reason'] !== 'worker-died') throw error;
        return bench.unlock(password());
      });
      tellAfter();
    } catch (error) {
      const seconds = failureOf(error)?.details['seconds'];
      if (typeof seconds === 'number') waitFor(seconds);
      setTrouble(error);
      setPassword('');
      field.focus();
    } finally {
      setBusy(false);
    }
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (!busy() && wait() === 0 && password() !== '') open().catch(reportError);
  };
  const words = () => {
    const error = trouble();
    return error === null ? '' : failureOf(error)?.code === 'password-wrong' ? p('lockWrong') : wordError(error);
  };
  return (
    <>
      <header class="start-bar">
        <span class="start-product">{t('frame.product')}</span>
        <LanguageSwitch />
      </header>
      <main class="start lock" id="main" tabindex={-1} data-testid="lock-screen">
        <h1 class="start-title">{p('lockTitle')}</h1>
        <p class="muted">{p(LEADS[lockCause()])}</p>
        <form class="lock-form" onSubmit={submit}>
          <label>
            {p('lockPassword')}
            <input
              ref={field}
              class="input"
              type="password"
              autocomplete="off"
              data-testid="lock-password"
              aria-describedby="lock-status"
              aria-invalid={trouble() !== null}
              value={password()}
              onInput={(event) => setPassword(event.currentTarget.value)}
            />
          </label>
          <button
            type="submit"
            class="button button-main"
            data-testid="unlock"
            aria-disabled={busy() || wait() > 0 || password() === ''}
          >
            {busy() ? p('lockOpening') : p('lockOpen')}
          </button>
        </form>
        <p class="lock-status" id="lock-status" role="status" data-testid="lock-status">
          {words()}
        </p>
        <p class="lock-wait">{wait() > 0 ? p('lockWait', { seconds: wait() }) : ''}</p>
        <h2 class="lock-forgotten">{p('lockForgotten')}</h2>
        <p>{p('lockForgottenLead')}</p>
        <p>
          <button
            type="button"
            class="button"
            ref={forgotten}
            data-testid="lock-clear"
            onClick={() => setClearing(true)}
          >
            {t('action.clearComputer')}
          </button>
        </p>
      </main>
      <Show when={clearing()}>
        <ClearDialog
          locked
          onClose={() => {
            setClearing(false);
            forgotten?.focus();
          }}
        />
      </Show>
    </>
  );
}

const LEADS = {
  hand: 'lockByHand',
  idle: 'lockByTime',
  elsewhere: 'lockElsewhere',
  worker: 'lockForWorker',
  opening: 'lockAtOpening',
} as const;
