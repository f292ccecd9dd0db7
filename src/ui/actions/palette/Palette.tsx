import { createMemo, createResource, createSignal, createUniqueId, For, onCleanup, onMount, Show } from 'solid-js';
import { t } from '../../i18n';
import { belongsToInputMethod, chordOf } from '../chords';
import { rememberFocus } from '../focusBack';
import { surprises } from '../held';
import { setKeyTableOpen } from '../keys/asked';
import { closePalette, paletteAsked, type PaletteAsked } from './asked';
import { actionEntries, destinationEntries, type Entry } from './entries';
import { Line } from './Line';
import { ranked } from './ranked';
import { recentActions } from './recent';
import { loadSpeller, NO_READINGS } from './spelling';
import './palette.css';

const PAGE = 8;

/** The command palette, wherever it was asked for. */
export function Palette() {
  return (
    <Show when={paletteAsked()} keyed>
      {(asked) => <Box asked={asked} />}
    </Show>
  );
}

/** A text field over the list of what can be done; the field keeps the focus, the list follows it (combobox of ARIA). */
function Box(props: { asked: PaletteAsked }) {
  const id = createUniqueId();
  const giveBack = rememberFocus();
  const [text, setText] = createSignal(props.asked.text);
  const [chosen, setChosen] = createSignal(0);
  const [spelled] = createResource(loadSpeller);
  const recent = recentActions();
  let dialog!: HTMLDialogElement;
  let input!: HTMLInputElement;
  let list!: HTMLDivElement;

  // A dictionary that cannot be fetched takes the pinyin away, not the palette.
  const speller = () => (spelled.error === undefined ? (spelled() ?? NO_READINGS) : NO_READINGS);
  const entries = createMemo((): readonly Entry[] => {
    const { only } = props.asked;
    const found = destinationEntries(speller(), only);
    return only === null ? [...actionEntries(speller()), ...found] : found;
  });
  const shown = createMemo(() =>
    ranked(entries(), text(), recent, { recent: t('palette.recent'), notNow: t('palette.notNow') }),
  );
  const flat = createMemo(() => shown().sections.flatMap((section) => section.entries));
  const at = () => Math.min(chosen(), flat().length - 1);
  const optionId = (index: number) => `${id}-${index}`;

  const choose = (index: number) => {
    setChosen(index);
    list.querySelector(`#${CSS.escape(optionId(index))}`)?.scrollIntoView({ block: 'nearest' });
  };
  const close = () => {
    closePalette();
    giveBack();
  };
  const carryOut = (entry: Entry | undefined) => {
    if (entry === undefined || !entry.enabled) return;
    close();
    entry.run();
  };
  const keys: Readonly<Record<string, () => void>> = {
    ArrowDown: () => choose(flat().length === 0 ? 0 : (at() + 1) % flat().length),
    ArrowUp: () => choose(flat().length === 0 ? 0 : (at() + flat().length - 1) % flat().length),
    PageDown: () => choose(Math.max(0, Math.min(flat().length - 1, at() + PAGE))),
    PageUp: () => choose(Math.max(0, at() - PAGE)),
    Enter: () => carryOut(flat()[at()]),
    Escape: close,
    Tab: () => undefined,
    'Ctrl+K': close,
    F1: () => {
      close();
      setKeyTableOpen(true);
    },
  };
  const onKey = (event: KeyboardEvent) => {
    event.stopPropagation(); // nothing typed here is a key of the page behind
    if (belongsToInputMethod(event)) {
      if (event.key === 'Escape') event.preventDefault(); // the input method's, not the dialog's
      return;
    }
    const chord = chordOf(event);
    const act = keys[chord] ?? (chord === 'Shift+Tab' ? keys['Tab'] : undefined);
    if (act !== undefined || surprises(chord, true)) event.preventDefault();
    act?.();
  };
  onMount(() => {
    dialog.showModal();
    dialog.addEventListener('keydown', onKey);
    input.select();
  });
  onCleanup(() => dialog.close());

  return (
    <dialog
      ref={dialog}
      class="palette"
      aria-label={t('palette.title')}
      data-testid="palette"
      onCancel={(event) => event.preventDefault()}
      onPointerDown={(event) => event.target === dialog && close()}
    >
      <div class="palette-box">
        <input
          ref={input}
          class="palette-input"
          type="text"
          role="combobox"
          aria-label={t('palette.label')}
          aria-expanded="true"
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={at() < 0 ? undefined : optionId(at())}
          placeholder={props.asked.only === 'workbook' ? t('palette.hintWorkbook') : t('palette.hint')}
          autocomplete="off"
          spellcheck={false}
          value={text()}
          onInput={(event) => {
            setText(event.currentTarget.value);
            setChosen(0);
            list.scrollTop = 0;
          }}
        />
        <div ref={list} id={`${id}-list`} class="palette-list" role="listbox" aria-label={t('palette.list')}>
          <For each={shown().sections}>
            {(section) => (
              <div role="group" aria-label={section.heading === '' ? t('palette.list') : section.heading}>
                <Show when={section.heading !== ''}>
                  <div class="palette-heading" aria-hidden="true">
                    {section.heading}
                  </div>
                </Show>
                <For each={section.entries}>
                  {(entry) => {
                    const index = () => flat().indexOf(entry);
                    return (
                      <Line
                        id={optionId(index())}
                        entry={entry}
                        chosen={index() === at()}
                        grouped={section.heading === entry.group}
                        onPoint={() => setChosen(index())}
                        onChoose={() => carryOut(entry)}
                      />
                    );
                  }}
                </For>
              </div>
            )}
          </For>
        </div>
        <Show when={flat().length === 0}>
          <p class="palette-note">{t('palette.nothing')}</p>
        </Show>
        <Show when={shown().more > 0}>
          <p class="palette-note">{t('palette.more', { count: shown().more })}</p>
        </Show>
        <footer class="palette-foot">
          <span>{t('palette.walk')}</span>
          <span role="status">{text() === '' ? '' : t('palette.found', { count: flat().length + shown().more })}</span>
        </footer>
      </div>
    </dialog>
  );
}
