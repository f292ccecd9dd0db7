import { Show } from 'solid-js';
import { Chord } from '../keyWords';
import type { Entry } from './entries';

/** What stands in a line of the palette: name, what is to be known of it, group, key. */
export function Line(props: {
  entry: Entry;
  /** It stands under the heading of its group, which need not be named again. */
  grouped: boolean;
}) {
  return (
    <>
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
    </>
  );
}
