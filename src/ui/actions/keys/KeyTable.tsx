import { createMemo, createResource, createSignal, createUniqueId, For, onCleanup, onMount, Show } from 'solid-js';
import { t } from '../../i18n';
import { belongsToInputMethod, chordOf } from '../chords';
import { rememberFocus } from '../focusBack';
import { fetchOtherWords } from '../otherWords';
import { surprises } from '../held';
import { chordWord, Chords } from '../keyWords';
import { fold, misfit, partsOf, type Speller } from '../palette/match';
import { loadSpeller, NO_READINGS } from '../palette/spelling';
import { actionsOnOffer, keysOf, namesOf, titleOf } from '../registry';
import { ACTION_GROUPS, type Action } from '../types';
import { pressBeneath } from '../../widgets/pressBeneath';
import { keyTableOpen, setKeyTableOpen } from './asked';
import './keys.css';

/** F1: every key of the screen that is open, from the one list of actions. */
export function KeyTable() {
  return (
    <Show when={keyTableOpen()}>
      <Table />
    </Show>
  );
}

function Table() {
  const id = createUniqueId();
  const giveBack = rememberFocus();
  const [text, setText] = createSignal('');
  const [spelled] = createResource(loadSpeller);
  void fetchOtherWords().catch(() => undefined); // without them its own names must do
  let dialog!: HTMLDialogElement;

  const groups = createMemo(() => {
    const speller = spelled.error === undefined ? (spelled() ?? NO_READINGS) : NO_READINGS;
    const listed = actionsOnOffer().filter((action) => keysOf(action).length > 0 && found(action, text(), speller));
    return ACTION_GROUPS.map((group) => ({ group, actions: listed.filter((action) => action.group === group) })).filter(
      ({ actions }) => actions.length > 0,
    );
  });
  const close = () => {
    setKeyTableOpen(false);
    giveBack();
  };
  const onKey = (event: KeyboardEvent) => {
    event.stopPropagation(); // the page behind has no keys now
    const chord = chordOf(event);
    if (belongsToInputMethod(event)) {
      if (event.key === 'Escape') event.preventDefault(); // the input method's, not the dialog's
      return;
    }
    if (chord === 'Escape' || chord === 'F1') {
      event.preventDefault();
      close();
    } else if (chord === 'Ctrl+P') {
      event.preventDefault();
      window.print();
    } else if (surprises(chord, true)) event.preventDefault();
  };
  onMount(() => {
    dialog.showModal();
    dialog.addEventListener('keydown', onKey);
    document.documentElement.classList.add('prints-keys');
  });
  onCleanup(() => {
    dialog.close();
    document.documentElement.classList.remove('prints-keys');
  });

  return (
    <dialog
      ref={dialog}
      class="key-table"
      aria-labelledby={id}
      data-testid="key-table"
      onCancel={(event) => event.preventDefault()}
      onPointerDown={(event) => event.target === dialog && pressBeneath(event, close)}
    >
      <div class="key-table-box">
        <header class="key-table-head">
          <h2 id={id} class="key-table-title">
            {t('palette.keysTitle')}
          </h2>
          <input
            class="input key-table-search"
            type="text"
            aria-label={t('palette.keysSearch')}
            placeholder={t('palette.keysSearch')}
            autocomplete="off"
            spellcheck={false}
            value={text()}
            onInput={(event) => setText(event.currentTarget.value)}
          />
          <button type="button" class="button button-small" onClick={() => window.print()}>
            {t('palette.keysPrint')}
          </button>
          <button
            type="button"
            class="bar-button bar-narrow"
            aria-label={t('palette.close')}
            title={t('palette.close')}
            onClick={close}
          >
            ×
          </button>
        </header>
        <p class="key-table-note">{t('palette.keysNote')}</p>
        {/* On a low screen the table is longer than the page and scrolls by keyboard. */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
        <div class="key-table-scroll" tabindex={0} role="region" aria-label={t('palette.keysRegion')}>
          <div class="key-table-groups">
            <For each={groups()}>
              {({ group, actions }) => (
                <section class="key-group">
                  <h3>{t(`palette.group.${group}`)}</h3>
                  <Show when={actions.some(({ id: action }) => action === 'reason.0')}>
                    <p class="key-group-note">{t('palette.keysReasons')}</p>
                  </Show>
                  <dl>
                    <For each={actions}>
                      {(action) => (
                        <div class="key-row" data-action={action.id}>
                          <dt>{titleOf(action)}</dt>
                          <dd>
                            <Chords chords={shownKeys(action)} />
                          </dd>
                        </div>
                      )}
                    </For>
                  </dl>
                </section>
              )}
            </For>
            <Show when={groups().length === 0}>
              <p>{t('palette.keysNothing')}</p>
            </Show>
          </div>
        </div>
      </div>
    </dialog>
  );
}

/** A second way is worth knowing, a third one only takes room. */
function shownKeys(action: Action): readonly string[] {
  return action.shownOnly === true ? keysOf(action) : keysOf(action).slice(0, 2);
}

/** By name in either language, by other words for it, or by a key: `F2`, `ctrl+d`. */
function found(action: Action, typed: string, speller: Speller): boolean {
  const query = fold(typed);
  if (query === '') return true;
  return (
    namesOf(action).some((name) => misfit(query, partsOf(name, speller)) !== null) ||
    keysOf(action).some((chord) => fold(chordWord(chord)).startsWith(query) || fold(chord) === query)
  );
}
