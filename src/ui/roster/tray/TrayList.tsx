import { createEffect, createUniqueId, For, on, onMount, Show } from 'solid-js';
import { chordOf } from '../../actions/chords';
import { w } from '../../i18n/waiting';
import type { TrayModel } from './model';
import { fileWord, nameOf, toldWords, whatItSays, whoElse, whyWord } from './words';

const LEAP = 10;

/** The waiting rows; the list has the focus, one row is at hand (listbox of ARIA), and several can be picked. */
export function TrayList(props: { model: TrayModel; onReady: () => void; onEnter: () => void; onDismiss: () => void }) {
  const id = createUniqueId();
  let list!: HTMLDivElement;
  const items = () => props.model.page()?.items ?? [];
  const optionId = (item: number) => `${id}-${item}`;
  const keys: Readonly<Record<string, () => void>> = {
    ArrowDown: () => props.model.move(props.model.at() + 1),
    ArrowUp: () => props.model.move(props.model.at() - 1),
    PageDown: () => props.model.move(props.model.at() + LEAP),
    PageUp: () => props.model.move(props.model.at() - LEAP),
    Home: () => props.model.move(0),
    End: () => props.model.move(items().length - 1),
    Space: () => toggle(),
    'Ctrl+A': () => props.model.pickAll(),
    Enter: () => props.onEnter(),
    Delete: () => props.onDismiss(),
  };
  const toggle = () => {
    const current = props.model.current();
    if (current !== undefined) props.model.toggle(current.id);
  };
  const onKey = (event: KeyboardEvent) => {
    const act = keys[chordOf(event)];
    if (act === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
  onMount(() => {
    list.addEventListener('keydown', onKey);
    props.onReady();
  });
  createEffect(
    on([() => props.model.at(), items], () => {
      const current = props.model.current();
      if (current !== undefined)
        list.querySelector(`#${CSS.escape(optionId(current.id))}`)?.scrollIntoView({ block: 'nearest' });
    }),
  );
  /** A heading stands where kind or file differ from the row above. */
  const headed = (index: number) => {
    const [item, above] = [items()[index], items()[index - 1]];
    return item?.kind !== above?.kind || item?.file !== above?.file || item?.sheet !== above?.sheet;
  };
  const currentId = () => {
    const current = props.model.current();
    return current === undefined ? undefined : optionId(current.id);
  };
  return (
    <div
      ref={list}
      class="tray-list"
      role="listbox"
      tabindex="0"
      aria-label={w('list')}
      aria-multiselectable="true"
      aria-activedescendant={currentId()}
      title={w('keys')}
    >
      <For each={items()}>
        {(item, index) => (
          <>
            <Show when={headed(index())}>
              <div class="tray-heading" role="presentation">
                <b>{fileWord(item).kind}</b> {fileWord(item).file}
              </div>
            </Show>
            {/* The list has the keys. */}
            {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus */}
            <div
              id={optionId(item.id)}
              class="tray-item"
              classList={{ current: index() === props.model.at(), picked: props.model.picked().has(item.id) }}
              role="option"
              aria-selected={props.model.picked().has(item.id)}
              data-item={item.id}
              onClick={(event) => {
                props.model.move(index());
                if (event.ctrlKey || event.metaKey) props.model.toggle(item.id);
              }}
            >
              <span class="tray-mark" aria-hidden="true">
                {props.model.picked().has(item.id) ? '✓' : ''}
              </span>
              <span class="tray-who">
                <b>{nameOf(item)}</b> {whoElse(item)}
              </span>
              <span class="tray-said">{whatItSays(item)}</span>
              <span class="tray-why">
                {whyWord(item)} <i>{w('line', { line: item.line })}</i>
              </span>
              <For each={toldWords(item)}>{(sentence) => <span class="tray-told">{sentence}</span>}</For>
            </div>
          </>
        )}
      </For>
    </div>
  );
}
