import { createSignal, onCleanup, Show } from 'solid-js';
import type { LockState } from '../../client/protocol';
import { p } from '../i18n/privacy';
import { useWorkbench } from '../state/workbench';
import { toastDone } from '../toast/toasts';
import { wordError } from '../words/errors';
import { turnAtRest } from './atRest';

/** 加密存放, in the panel of the password: switched on and off, with how far it has come and what it does not do. */
export function AtRestPart(props: { state: LockState; onDone: () => Promise<unknown> }) {
  const bench = useWorkbench();
  const [going, setGoing] = createSignal<'no' | 'yes' | null>(null);
  const [far, setFar] = createSignal({ done: 0, total: 0 });
  const [trouble, setTrouble] = createSignal<unknown>(null);
  onCleanup(
    bench.client.onProgress((task, done, total) => {
      if (task === 'at-rest') setFar({ done, total });
    }),
  );
  const isOn = () => props.state.atRest === 'yes';
  const turn = async (to: 'no' | 'yes') => {
    if (going() !== null) return;
    setTrouble(null);
    setFar({ done: 0, total: 0 });
    setGoing(to);
    try {
      await turnAtRest(bench, to);
      toastDone(() => p(to === 'yes' ? 'atRestWasOn' : 'atRestWasOff'), { beyond: true });
    } catch (error) {
      setTrouble(error);
    } finally {
      setGoing(null);
      await props.onDone().catch(setTrouble);
    }
  };
  const press = (to: 'no' | 'yes') => void turn(to);
  const words = () =>
    props.state.moving === null
      ? p(isOn() ? 'atRestOn' : 'atRestOff')
      : p(props.state.moving === 'yes' ? 'atRestHalfOn' : 'atRestHalfOff');
  const next = () => props.state.moving ?? (isOn() ? 'no' : 'yes');
  const label = () =>
    p(props.state.moving === null ? (next() === 'yes' ? 'atRestTurnOn' : 'atRestTurnOff') : 'atRestGoOn');
  return (
    <section class="lock-rest" data-testid="at-rest" data-state={props.state.atRest} data-moving={props.state.moving}>
      <h3>{p('atRestTitle')}</h3>
      <p>{words()}</p>
      <p class="muted">{p('atRestLost')}</p>
      <p class="lock-acts">
        <button
          type="button"
          class="button button-small"
          data-testid="at-rest-turn"
          aria-disabled={going() !== null}
          onClick={() => press(next())}
        >
          {label()}
        </button>
        <Show when={props.state.moving !== null && going() === null}>
          <button
            type="button"
            class="button button-small"
            onClick={() => press(props.state.moving === 'yes' ? 'no' : 'yes')}
          >
            {p(props.state.moving === 'yes' ? 'atRestTurnOff' : 'atRestTurnOn')}
          </button>
        </Show>
      </p>
      <p role="status" class="lock-far">
        <Show when={going()} fallback={trouble() === null ? '' : wordError(trouble())}>
          {(to) => p(to() === 'yes' ? 'atRestGoing' : 'atRestEnding')}
        </Show>
      </p>
      <Show when={going() !== null && far().total > 0}>
        <progress class="lock-bar" aria-label={p('atRestTitle')} max={far().total} value={far().done} />
      </Show>
    </section>
  );
}
