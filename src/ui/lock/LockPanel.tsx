import { createSignal, Match, Show, Switch } from 'solid-js';
import type { LockState } from '../../client/protocol';
import { p } from '../i18n/privacy';
import { useWorkbench } from '../state/workbench';
import { reportError, run } from '../toast/report';
import { toastDone } from '../toast/toasts';
import { Dialog } from '../widgets/Dialog';
import { wordError } from '../words/errors';
import { failureOf } from '../words/failure';
import { isLocalFile } from '../state/edition';
import { AtRestPart } from './AtRestPart';
import { turnAtRest } from './atRest';
import { lockNow } from './lockNow';
import { noteLock } from './watch';
import './lock.css';

const SHORTEST = 6;
const KEY = 'Alt+L';

type Mode = 'rest' | 'set' | 'change' | 'remove';

/** 密码与锁定: sets, changes and removes the password, says after how long the page locks, and what all this does not do. */
export function LockPanel(props: { onClose: () => void }) {
  const bench = useWorkbench();
  const { api } = bench.client;
  const [state, setState] = createSignal<LockState>();
  const [mode, setMode] = createSignal<Mode>('rest');
  const [old, setOld] = createSignal('');
  const [first, setFirst] = createSignal('');
  const [second, setSecond] = createSignal('');
  const [trouble, setTrouble] = createSignal<unknown>(null);
  const [busy, setBusy] = createSignal(false);
  let present: HTMLInputElement | undefined;
  /** Other local pages can read what a page from a file has stored: it is offered with the password. */
  const [also, setAlso] = createSignal(isLocalFile());

  const look = async (here: boolean) => {
    const now = await api.lockState();
    setState(now);
    noteLock(bench, now, here);
    return now;
  };
  const turn = (next: Mode) => {
    setOld('');
    setFirst('');
    setSecond('');
    setTrouble(null);
    setMode(next);
  };
  run(async () => {
    const now = await look(false);
    if (now.standing === 'none' && now.possible) turn('set');
  });

  const wrong = () => ([...first()].length < SHORTEST ? p('panelShort') : first() !== second() ? p('panelUnlike') : '');
  const ready = () => {
    if (busy()) return false;
    if (mode() === 'rest') return true;
    if (mode() === 'remove') return old() !== '';
    return wrong() === '' && (mode() === 'set' || old() !== '');
  };
  const doing = async (doIt: () => Promise<void>, said: () => string) => {
    setBusy(true);
    try {
      await doIt();
      await look(true);
      props.onClose();
      toastDone(said, { beyond: true });
    } catch (error) {
      setTrouble(error);
      present?.focus();
      present?.select();
    } finally {
      setBusy(false);
    }
  };
  const confirm = () => {
    switch (mode()) {
      case 'rest':
        props.onClose();
        return;
      case 'set':
        void doing(
          async () => {
            await api.setLock(null, first());
            if (!also()) return;
            await turnAtRest(bench, 'yes').catch(async (error: unknown) => {
              await look(true); // the password is set all the same
              turn('rest');
              throw error;
            });
          },
          () => p(also() ? 'panelWasSetAlso' : 'panelWasSet', { key: KEY }),
        );
        return;
      case 'change':
        void doing(
          () => api.setLock(old(), first()),
          () => p('panelWasChanged'),
        );
        return;
      case 'remove':
        void doing(
          () => api.removeLock(old()),
          () => p('panelWasRemoved'),
        );
    }
  };
  const keepMinutes = (text: string) => {
    const minutes = Number(text);
    if (text.trim() === '' || !Number.isFinite(minutes)) return;
    run(async () => {
      await api.setLockIdle(minutes);
      await look(true);
    });
  };
  const label = () =>
    p(
      mode() === 'set'
        ? 'panelSet'
        : mode() === 'change'
          ? 'panelChange'
          : mode() === 'remove'
            ? 'panelRemove'
            : 'panelDone',
    );
  const field = (
    word: 'panelOld' | 'panelNew' | 'panelAgain',
    value: () => string,
    set: (text: string) => void,
    focused: boolean,
  ) => (
    <label>
      {p(word)}
      <input
        class="input"
        type="password"
        autocomplete={word === 'panelOld' ? 'off' : 'new-password'}
        data-testid={HANDLES[word]}
        ref={(element) => {
          if (word === 'panelOld') present = element;
          if (focused) queueMicrotask(() => element.focus());
        }}
        value={value()}
        onInput={(event) => set(event.currentTarget.value)}
      />
    </label>
  );
  const Newly = (own: { focused: boolean }) => (
    <>
      {field('panelNew', first, setFirst, own.focused)}
      {field('panelAgain', second, setSecond, false)}
      <p class="lock-warning">{p('panelLost')}</p>
    </>
  );
  return (
    <Dialog
      title={p('panelTitle')}
      confirm={label()}
      danger={mode() === 'remove'}
      ready={ready()}
      onConfirm={confirm}
      onClose={props.onClose}
    >
      <Show when={state()}>
        {(now) => (
          <div class="lock-panel" data-testid="lock-panel" data-standing={now().standing}>
            <p>
              {now().standing === 'missing'
                ? p('panelGone')
                : now().standing === 'none'
                  ? p('panelOff')
                  : p('panelOn', { key: KEY })}
            </p>
            <Show when={now().standing === 'none' && !also()}>
              <p class="muted">{p('panelOnlyLock')}</p>
            </Show>
            <Show when={now().possible} fallback={<p role="note">{p('panelMissing')}</p>}>
              <Switch>
                <Match when={mode() === 'set'}>
                  <Newly focused />
                  <label class="lock-also">
                    <input
                      type="checkbox"
                      data-testid="lock-also"
                      checked={also()}
                      onChange={(event) => setAlso(event.currentTarget.checked)}
                    />
                    {p('panelAlso')}
                  </label>
                </Match>
                <Match when={mode() === 'change'}>
                  {field('panelOld', old, setOld, true)}
                  <Newly focused={false} />
                </Match>
                <Match when={mode() === 'remove'}>{field('panelOld', old, setOld, true)}</Match>
                <Match when={now().standing === 'open'}>
                  <p class="lock-minutes">
                    <label>
                      {p('panelIdle')}
                      <input
                        class="input"
                        type="number"
                        min="1"
                        max="120"
                        step="1"
                        data-testid="lock-minutes"
                        ref={(element) => queueMicrotask(() => element.focus())}
                        value={now().idleMinutes}
                        onChange={(event) => keepMinutes(event.currentTarget.value)}
                      />
                      {p('panelMinutes')}
                    </label>
                  </p>
                  <p class="lock-acts">
                    <button
                      type="button"
                      class="button button-small"
                      data-testid="lock-now"
                      onClick={() => {
                        props.onClose();
                        lockNow(bench).catch(reportError);
                      }}
                    >
                      {p('panelNow')}
                    </button>
                    <button type="button" class="button button-small" onClick={() => turn('change')}>
                      {p('panelChange')}…
                    </button>
                    <button
                      type="button"
                      class="button button-small"
                      data-testid="lock-remove"
                      onClick={() => turn('remove')}
                    >
                      {p('panelRemove')}…
                    </button>
                  </p>
                  <AtRestPart state={now()} onDone={() => look(true)} />
                </Match>
              </Switch>
            </Show>
            <p class="lock-wrong" role="status">
              {trouble() === null
                ? mode() !== 'remove' && mode() !== 'rest' && second() !== ''
                  ? wrong()
                  : ''
                : failureOf(trouble())?.code === 'password-wrong'
                  ? p('panelWrong')
                  : wordError(trouble())}
            </p>
          </div>
        )}
      </Show>
    </Dialog>
  );
}

const HANDLES = {
  panelOld: 'lock-old',
  panelNew: 'lock-new',
  panelAgain: 'lock-again',
} as const;
