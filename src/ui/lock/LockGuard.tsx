import { onCleanup, onMount, Show } from 'solid-js';
import { chordOf } from '../actions/chords';
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
  // An open workbook has the key among its actions.
  const onKey = (event: KeyboardEvent) => {
    if (event.defaultPrevented || chordOf(event) !== 'Alt+L' || bench.stage().kind !== 'start') return;
    event.preventDefault();
    lockNow(bench).catch(reportError);
  };
  onMount(() => document.addEventListener('keydown', onKey));
  onCleanup(() => document.removeEventListener('keydown', onKey));
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
