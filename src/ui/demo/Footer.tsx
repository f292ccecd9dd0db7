import { Show } from 'solid-js';
import { d } from '../i18n/demo';
import type { Show as Showing } from './show';

/** Where one is, the keys as buttons, and whose figures these are. */
export function Footer(props: { show: Showing; source: string; asOf: string }) {
  return (
    <footer class="show-foot">
      <button
        type="button"
        class="show-button"
        aria-label={d('back')}
        disabled={props.show.frame() === 1}
        onClick={() => props.show.walk(-1)}
      >
        ←
      </button>
      <span data-testid="show-place" aria-label={d('frame', { frame: props.show.frame() })} role="img">
        {props.show.frame()}/3
      </span>
      <button
        type="button"
        class="show-button"
        aria-label={d('on')}
        disabled={props.show.frame() === 3}
        onClick={() => props.show.walk(1)}
      >
        →
      </button>
      <button
        type="button"
        class="show-button"
        data-testid="show-reset"
        title={d('reset')}
        onClick={() => props.show.reset()}
      >
        <kbd>R</kbd> <span class="show-word">{d('reset')}</span>
      </button>
      <button
        type="button"
        class="show-button"
        aria-pressed={props.show.notes()}
        title={d('notes')}
        onClick={() => props.show.switchNotes()}
      >
        <kbd>N</kbd> <span class="show-word">{d('notes')}</span>
      </button>
      <button
        type="button"
        class="show-button"
        data-testid="show-leave"
        title={d('leave')}
        onClick={() => void props.show.leave()}
      >
        <kbd>Esc</kbd> <span class="show-word">{d('leave')}</span>
      </button>
      <span class="show-source" data-testid="show-source">
        <Show
          when={props.show.edge()}
          fallback={
            <>
              {props.source} · {props.asOf}
            </>
          }
        >
          {(edge) => (
            <strong data-testid="show-edge" role="status">
              {d(edge() === 'first' ? 'firstDay' : 'lastDay', { day: props.asOf })}
            </strong>
          )}
        </Show>
      </span>
    </footer>
  );
}
