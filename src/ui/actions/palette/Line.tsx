import { Show } from 'solid-js';
import { Chord } from '../keyWords';
import type { Entry } from './entries';

/** One line of the palette: name, group, what is to be known of it, its key. */
export function Line(props: {
  id: string;
  entry: Entry;
  chosen: boolean;
  /** It stands under the heading of its group, which need not be named again. */
  grouped: boolean;
  onPoint: () => void;
  onChoose: () => void;
}) {
  return (
    // The keys belong to the text field, which names this line as its active one.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      id={props.id}
      class="palette-line"
      classList={{ 'palette-chosen': props.chosen, 'palette-off': !props.entry.enabled }}
      role="option"
      tabindex={-1}
      aria-selected={props.chosen}
      aria-disabled={!props.entry.enabled}
      data-action={props.entry.id}
      onPointerMove={() => props.chosen || props.onPoint()}
      onPointerDown={(event) => event.preventDefault()}
      onClick={() => props.onChoose()}
    >
      <span class="palette-name">
        <Show when={props.entry.checked}>
          <span aria-hidden="true">✓ </span>
        </Show>
        {props.entry.title}
      </span>
      <Show when={props.entry.hint !== ''}>
        <span class="palette-hint">{props.entry.hint}</span>
      </Show>
      <Show when={!props.grouped}>
        <span class="palette-group">{props.entry.group}</span>
      </Show>
      <Show when={props.entry.chord}>{(chord) => <Chord chord={chord()} />}</Show>
    </div>
  );
}
