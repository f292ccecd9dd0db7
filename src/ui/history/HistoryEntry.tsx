import { createMemo, createSignal, For, Show } from 'solid-js';
import type { HistoryChange, HistoryItem } from '../../client/protocol';
import type { Policy } from '../../policy/types';
import { FIELDS } from '../../roster/fields';
import { either } from '../i18n';
import { n } from '../i18n/noted';
import { focusNext } from '../state/gridFocus';
import { masked } from '../state/masking';
import { moment } from '../words/amounts';
import { wordChange } from '../words/changes';
import { maskId } from '../words/mask';

/** Changes shown before "all of them" is asked for. */
const FEW = 3;

/** One step of the history: when, who, what; its cells old → new. */
export function HistoryEntry(props: {
  item: HistoryItem;
  policy: Policy;
  /** In the list of everything: cells are named with their person. */
  whole: boolean;
  /** The last step done: here the roster stands. */
  here: boolean;
  onGoTo: (() => void) | undefined;
}) {
  let line!: HTMLLIElement;
  const [all, setAll] = createSignal(false);
  const undone = () => props.item.state === 'undone';
  const shown = createMemo(() => {
    const { changes } = props.item;
    // One cell alone is told by the name of the change already.
    if (props.whole && changes.length + props.item.more <= 1) return [];
    return all() ? changes : changes.slice(0, FEW);
  });
  const hidden = () => (shown().length === 0 ? 0 : props.item.changes.length + props.item.more - shown().length);
  return (
    <li
      ref={line}
      class="history-entry"
      classList={{ undone: undone(), here: props.here }}
      tabindex={-1}
      data-seq={props.item.seq}
    >
      <span class="history-when">
        {moment(props.item.at, Date.now())}
        {props.item.by === undefined ? '' : ` · ${props.item.by}`}
      </span>
      <Show when={undone() || props.here}>
        <span class="history-state">{undone() ? n('undone') : n('here')}</span>
      </Show>
      <span class="history-name">{wordChange(props.item.name, props.policy)}</span>
      <For each={shown()}>{(change) => <span class="history-change">{wordsOf(change, props.whole)}</span>}</For>
      <Show when={hidden() > 0}>
        <Show
          when={!all() && props.item.changes.length > FEW}
          fallback={<span class="history-change">{n('further', { count: hidden() })}</span>}
        >
          <button
            type="button"
            class="history-all"
            onClick={() => {
              setAll(true);
              focusNext(line.querySelector('.history-go'), line.closest('.drawer-body'));
            }}
          >
            {n('showAll', { count: hidden() })}
          </button>
        </Show>
      </Show>
      <Show when={props.onGoTo}>
        {(go) => (
          <button
            type="button"
            class="history-go"
            aria-label={n(undone() ? 'goForthLabel' : 'goLabel', {
              change: wordChange(props.item.name, props.policy),
            })}
            onClick={() => go()()}
          >
            {n(undone() ? 'goForth' : 'go')}
          </button>
        )}
      </Show>
    </li>
  );
}

function wordsOf(change: HistoryChange, withPerson: boolean): string {
  const person = change.person || n('nameless');
  if (change.what !== 'cell' || change.field === null) {
    const what = change.what === 'cell' ? 'added' : change.what;
    return n(what, { person });
  }
  const { header, headerEn } = FIELDS[change.field];
  const seen = (text: string) =>
    text === '' ? n('empty') : change.field === 'idNumber' && masked() ? maskId(text) : text;
  const values = { person, field: either(header, headerEn), from: seen(change.from), to: seen(change.to) };
  return n(withPerson ? 'cell' : 'cellBare', values);
}
