import { createEffect, createSignal, on, onCleanup, Show } from 'solid-js';
import { t } from '../i18n';
import { offerFirstEscape } from '../state/escapes';
import { focusIsFree, focusWork } from '../state/gridFocus';
import type { Cancel } from '../state/work';
import { useWorkbench } from '../state/workbench';
import { run } from '../toast/report';
import { toastDone } from '../toast/toasts';
import { taskName, workWords } from './workWords';

async function stop(cancel: Cancel): Promise<void> {
  if ((await cancel()) === false) toastDone(() => t('frame.cancelLate'));
}

/** What has been going on for more than 300 ms: its name, n of N, and a way to stop it. */
export function WorkBar() {
  const { works } = useWorkbench();
  /** The keys are, or were, on the button: it goes with its task. */
  let pressed = false;
  let bar: HTMLDivElement | undefined;
  /** Making a sample empties the screen under the focus: until the screen is filled the keys are here. */
  createEffect(
    on(
      () => works.shown()?.task === 'sample' && works.shown()?.writing !== true,
      (cancellable, before) => {
        const at = document.activeElement;
        const nowhere = at === null || at === document.body || at.id === 'main';
        if (cancellable && nowhere) {
          pressed = true;
          bar?.querySelector('button')?.focus();
        } else if (before === true && nowhere) bar?.focus(); // only the writing is left
      },
    ),
  );
  // Only the writing is left, and the button has gone: the keys stay with what it belonged to.
  createEffect(
    on(
      () => works.shown()?.writing === true,
      (writing) => {
        if (writing && pressed && focusIsFree()) bar?.focus();
      },
    ),
  );
  createEffect(
    on(works.busy, (now) => {
      if (now || !pressed) return;
      pressed = false;
      requestAnimationFrame(focusWork); // the button has gone with its task
    }),
  );
  /** Esc ends it: in the grid, whatever is selected there, where nothing nearer needs Esc, and in the bar itself. */
  const end = (): boolean => {
    const work = works.shown();
    if (work === null || work.writing || work.cancel === null) return false;
    press(work.cancel);
    return true;
  };
  offerFirstEscape(end);
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    end();
  };
  const press = (cancel: Cancel) => {
    pressed = true;
    run(() => stop(cancel));
  };
  return (
    <div role="status" class="work-host">
      <Show when={works.shown()}>
        {(work) => {
          const task = () => taskName(work());
          return (
            <div
              class="work"
              tabindex={-1}
              ref={(element) => {
                bar = element;
                element.addEventListener('keydown', onKey);
                element.addEventListener('focusin', () => (pressed = true));
              }}
              data-testid="work"
            >
              <span class="work-text">
                {workWords(work())} <Elapsed />
              </span>
              <Show when={work().total > 0} fallback={<progress class="work-bar" aria-label={task()} />}>
                <progress class="work-bar" aria-label={task()} max={work().total} value={work().done} />
              </Show>
              <Show when={work().writing ? null : work().cancel}>
                {(cancel) => (
                  <button type="button" class="button button-small" onClick={() => press(cancel())}>
                    {t('frame.cancel')}
                  </button>
                )}
              </Show>
            </div>
          );
        }}
      </Show>
    </div>
  );
}

/** Since when something goes on, as it is shown: a step that cannot tell how far it is is seen to go on all the same. */
const SHOWN_AFTER = 300;
const HALF = 500;

/** How long it has taken, every half second; not read out. */
function Elapsed() {
  const began = performance.now() - SHOWN_AFTER;
  const [halves, setHalves] = createSignal(0);
  const timer = setInterval(() => setHalves(Math.floor((performance.now() - began) / HALF)), HALF);
  onCleanup(() => clearInterval(timer));
  return (
    <Show when={halves() > 2}>
      <span class="work-time" aria-hidden="true">
        {t('frame.workElapsed', { seconds: (halves() / 2).toFixed(1) })}
      </span>
    </Show>
  );
}
