import {
  createEffect,
  createMemo,
  createSignal,
  createUniqueId,
  For,
  on,
  onCleanup,
  onMount,
  Show,
  type JSX,
} from 'solid-js';
import { belongsToInputMethod, chordOf } from '../actions/chords';
import { surprises } from '../actions/held';
import { pressBeneath } from './pressBeneath';
import './combo.css';

/** How far PgUp and PgDn go. */
const PAGE = 8;

/** Lines under one heading; '' is none. */
export interface ComboSection<Item> {
  readonly heading: string;
  readonly items: readonly Item[];
}

interface ComboProps<Item> {
  /** Its handle for tests, and the class by which its parts are told from another's. */
  readonly handle: string;
  readonly title: string;
  readonly field: string;
  readonly list: string;
  readonly hint: string;
  readonly text: string;
  readonly sections: readonly ComboSection<Item>[];
  /** What the list answers: when it changes the first line is the chosen one. */
  readonly answers: string;
  readonly onText: (text: string) => void;
  /** Enter, with the chosen line; a click on a line. */
  readonly onEnter: (item: Item | undefined) => void;
  readonly onChoose: (item: Item) => void;
  readonly onClose: () => void;
  /** The key that opens it: pressed again it takes up the text, so that nothing typed next goes elsewhere. */
  readonly again?: string;
  /** Further keys. */
  readonly keys?: Readonly<Record<string, () => void>>;
  readonly isOff?: (item: Item) => boolean;
  readonly actionOf?: (item: Item) => string;
  /** What stands in a line. */
  readonly line: (item: Item, heading: string) => JSX.Element;
  /** What is said below the list, if anything. */
  readonly note: string;
  readonly foot: string;
  readonly status: string;
}

/** A text field over a list of what it may mean; the field keeps the focus, the list follows it (combobox of ARIA). */
export function ComboBox<Item>(props: ComboProps<Item>) {
  const id = createUniqueId();
  const [chosen, setChosen] = createSignal(0);
  let dialog!: HTMLDialogElement;
  let input!: HTMLInputElement;
  let list!: HTMLDivElement;

  /** The field comes first, and its list by the next task: both at once would hold the page up. Whoever presses a key has it at once. */
  const [standing, setStanding] = createSignal(props.text !== '');
  const sections = createMemo(() => (standing() ? props.sections : []));
  const flat = createMemo(() => sections().flatMap(({ items }) => items));
  /** The place of each section's first line in the whole list. */
  const starts = createMemo(() => {
    let next = 0;
    return sections().map(({ items }) => (next += items.length) - items.length);
  });
  const at = () => Math.min(chosen(), flat().length - 1);
  const optionId = (index: number) => `${id}-${index}`;
  const choose = (index: number) => {
    setChosen(index);
    list.querySelector(`#${CSS.escape(optionId(index))}`)?.scrollIntoView({ block: 'nearest' });
  };
  const walk = (by: number) => choose(flat().length === 0 ? 0 : (at() + by + flat().length) % flat().length);
  createEffect(
    on(
      () => props.answers,
      () => {
        setChosen(0);
        list.scrollTop = 0;
      },
      { defer: true },
    ),
  );
  const keys: Readonly<Record<string, () => void>> = {
    ArrowDown: () => walk(1),
    ArrowUp: () => walk(-1),
    PageDown: () => choose(Math.max(0, Math.min(flat().length - 1, at() + PAGE))),
    PageUp: () => choose(Math.max(0, at() - PAGE)),
    Enter: () => props.onEnter(flat()[at()]),
    Escape: () => props.onClose(),
    Tab: () => undefined,
    'Shift+Tab': () => undefined,
  };
  const onKey = (event: KeyboardEvent) => {
    setStanding(true);
    event.stopPropagation(); // nothing typed here is a key of the page behind
    if (belongsToInputMethod(event)) {
      if (event.key === 'Escape') event.preventDefault(); // the input method's, not the dialog's
      return;
    }
    const chord = chordOf(event);
    const act = chord === props.again ? () => input.select() : (props.keys?.[chord] ?? keys[chord]);
    if (act !== undefined || surprises(chord, true)) event.preventDefault();
    act?.();
  };
  onMount(() => {
    dialog.showModal();
    dialog.addEventListener('keydown', onKey);
    input.focus();
    input.select();
    const later = setTimeout(() => setStanding(true));
    onCleanup(() => clearTimeout(later));
  });
  onCleanup(() => dialog.close());

  return (
    <dialog
      ref={dialog}
      class={`combo ${props.handle}`}
      aria-label={props.title}
      data-testid={props.handle}
      onCancel={(event) => event.preventDefault()}
      onPointerDown={(event) => event.target === dialog && pressBeneath(event, props.onClose)}
    >
      <div class="combo-box">
        <input
          ref={input}
          class="combo-input"
          type="text"
          role="combobox"
          aria-label={props.field}
          aria-expanded="true"
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={at() < 0 ? undefined : optionId(at())}
          placeholder={props.hint}
          autocomplete="off"
          spellcheck={false}
          data-testid={`${props.handle}-text`}
          value={props.text}
          onInput={(event) => {
            setStanding(true);
            props.onText(event.currentTarget.value);
          }}
          onCompositionEnd={(event) => props.onText(event.currentTarget.value)}
        />
        <div ref={list} id={`${id}-list`} class="combo-list" role="listbox" aria-label={props.list}>
          <For each={sections()}>
            {(section, place) => (
              <div role="group" aria-label={section.heading === '' ? props.list : section.heading}>
                <Show when={section.heading !== ''}>
                  <div class="combo-heading" aria-hidden="true">
                    {section.heading}
                  </div>
                </Show>
                <For each={section.items}>
                  {(item, within) => {
                    const index = () => (starts()[place()] ?? 0) + within();
                    const isChosen = () => index() === at();
                    const off = () => props.isOff?.(item) === true;
                    return (
                      // The keys belong to the text field, which names this line as its active one.
                      // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
                      <div
                        id={optionId(index())}
                        class="combo-line"
                        classList={{ 'combo-chosen': isChosen(), 'combo-off': off() }}
                        role="option"
                        tabindex={-1}
                        aria-selected={isChosen()}
                        aria-disabled={off()}
                        data-action={props.actionOf?.(item)}
                        onPointerMove={() => isChosen() || setChosen(index())}
                        onPointerDown={(event) => event.preventDefault()}
                        onClick={() => props.onChoose(item)}
                      >
                        {props.line(item, section.heading)}
                      </div>
                    );
                  }}
                </For>
              </div>
            )}
          </For>
        </div>
        <Show when={props.note !== ''}>
          <p class="combo-note">{props.note}</p>
        </Show>
        <footer class="combo-foot">
          <span>{props.foot}</span>
          <span role="status">{props.status}</span>
        </footer>
      </div>
    </dialog>
  );
}
