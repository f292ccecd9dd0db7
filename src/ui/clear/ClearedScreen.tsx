import { createSignal, onMount, Show } from 'solid-js';
import { p } from '../i18n/privacy';
import { forgetWords, removeEverything, whatIsLeft, type Left } from './remove';
import { tellCleared } from './tell';

type State =
  | { readonly kind: 'working'; readonly waiting: boolean }
  | { readonly kind: 'done'; readonly left: Left }
  | { readonly kind: 'failed'; readonly message: string };

const SETTLE = 300; // ms: what leaves the page with the last screen may still write where it stood

/** Takes the place of the whole page: nothing of the data is on it any more. In the tab that clears it does the clearing. */
export function ClearedScreen(props: { where: 'here' | 'elsewhere' }) {
  const [state, setState] = createSignal<State>({ kind: 'working', waiting: false });
  let main!: HTMLElement;
  const clear = async () => {
    setState({ kind: 'working', waiting: false });
    await new Promise((resolve) => setTimeout(resolve, SETTLE));
    try {
      if (props.where === 'elsewhere') forgetWords();
      else {
        tellCleared();
        await removeEverything(() => setState({ kind: 'working', waiting: true }));
        setState({ kind: 'done', left: await whatIsLeft() });
        return;
      }
      setState({ kind: 'done', left: { databases: 0, caches: 0, workers: 0, words: 0 } });
    } catch (error) {
      setState({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
    }
  };
  onMount(() => {
    main.focus();
    void clear();
  });
  const done = () => {
    const now = state();
    return now.kind === 'done' ? now.left : null;
  };
  const failed = () => {
    const now = state();
    return now.kind === 'failed' ? now.message : null;
  };
  const waiting = () => {
    const now = state();
    return now.kind === 'working' && now.waiting;
  };
  const whole = (left: Left) => left.databases + left.caches + left.workers + left.words === 0;
  return (
    <main class="start" id="main" tabindex={-1} ref={main} data-testid="cleared" data-state={state().kind}>
      <h1 class="start-title">{state().kind === 'done' ? p('clearedTitle') : p('clearingTitle')}</h1>
      <div role="status">
        <Show when={waiting()}>
          <p>{p('clearWaiting')}</p>
        </Show>
        <Show when={failed()}>{(message) => <p role="alert">{p('clearFailed', { message: message() })}</p>}</Show>
        <Show when={done()}>
          {(left) => (
            <p>
              {props.where === 'elsewhere'
                ? p('clearedElsewhere')
                : whole(left())
                  ? p('clearedAll')
                  : p('clearedLeft', { ...left() })}
            </p>
          )}
        </Show>
      </div>
      <Show when={failed()}>
        <button type="button" class="button" onClick={() => void clear()}>
          {p('clearAgain')}
        </button>
      </Show>
      <Show when={done()}>
        <p>{p('clearedDownloads')}</p>
        <button type="button" class="button button-main" data-testid="start-anew" onClick={() => location.reload()}>
          {p('clearedAnew')}
        </button>
      </Show>
    </main>
  );
}
