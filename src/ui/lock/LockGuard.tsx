import { createSignal, onCleanup, Show } from 'solid-js';
import { belongsToInputMethod, chordOf } from '../actions/chords';
import { taskName, workWords } from '../frame/workWords';
import { p } from '../i18n/privacy';
import type { Cancel } from '../state/work';
import { useWorkbench } from '../state/workbench';
import { reportError, run } from '../toast/report';
import { lockNow } from './lockNow';
import { covered } from './locking';
import { watchLock } from './watch';
import './lock.css';

/** On the page as long as a password is set: watches the time, and covers everything while what is under way ends. */
export function LockGuard() {
  const bench = useWorkbench();
  watchLock(bench);
  // Before everything else: a question that stands open locks too, as does a cell.
  const onKey = (event: KeyboardEvent) => {
    if (belongsToInputMethod(event) || chordOf(event) !== 'Alt+L') return;
    event.preventDefault();
    event.stopImmediatePropagation();
    lockNow(bench).catch(reportError);
  };
  // A file dropped beside its goal would take the place of the page.
  const onDrop = (event: DragEvent) => {
    if (bench.stage().kind === 'locked') event.preventDefault();
  };
  window.addEventListener('keydown', onKey, { capture: true });
  window.addEventListener('dragover', onDrop);
  window.addEventListener('drop', onDrop);
  onCleanup(() => {
    window.removeEventListener('keydown', onKey, { capture: true });
    window.removeEventListener('dragover', onDrop);
    window.removeEventListener('drop', onDrop);
  });
  return (
    <Show when={covered()}>
      <main
        class="lock-cover"
        tabindex={-1}
        ref={(element) => queueMicrotask(() => element.focus())}
        data-testid="lock-cover"
      >
        <CoverWork />
      </main>
    </Show>
  );
}

/** What is under way and how far it has come, never of whom; and a way to end it, where nothing is being written yet. */
function CoverWork() {
  const { works } = useWorkbench();
  const [late, setLate] = createSignal(false);
  let again!: HTMLParagraphElement;
  const stop = (cancel: Cancel) => {
    again.focus(); // the button may go with its task
    run(async () => setLate((await cancel()) === false));
  };
  return (
    <div class="lock-ending">
      <p role="status" tabindex={-1} ref={again}>
        {p('lockEnding')} {late() ? p('lockTooLate') : ''}
      </p>
      <Show when={works.shown()}>
        {(work) => (
          <div data-testid="cover-work">
            <p>{workWords(work())}</p>
            <Show when={work().total > 0} fallback={<progress aria-label={taskName(work())} />}>
              <progress aria-label={taskName(work())} max={work().total} value={work().done} />
            </Show>
            <Show when={work().writing ? null : work().cancel}>
              {(cancel) => (
                <p>
                  <button type="button" class="button" data-testid="cover-cancel" onClick={() => stop(cancel())}>
                    {p('lockCancel')}
                  </button>
                </p>
              )}
            </Show>
          </div>
        )}
      </Show>
    </div>
  );
}
