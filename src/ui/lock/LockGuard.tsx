import { onCleanup, Show } from 'solid-js';
import { belongsToInputMethod, chordOf } from '../actions/chords';
import { p } from '../i18n/privacy';
import { useWorkbench } from '../state/workbench';
import { reportError } from '../toast/report';
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
        <p role="status">{p('lockEnding')}</p>
      </main>
    </Show>
  );
}
