import { createMemo, createSignal, createUniqueId, For, onCleanup, onMount, Show } from 'solid-js';
import { belongsToInputMethod, chordOf } from '../../actions/chords';
import { surprises } from '../../actions/held';
import { t } from '../../i18n';
import { reportError } from '../../toast/report';
import type { RosterDesk } from '../desk';
import { findTargets, NO_TARGETS, type Target, type Targets } from './targets';
import { TargetLine } from './TargetLine';
import './goto.css';

const PAUSE = 80;
const PAGE = 8;

/** A text field over the persons it may mean; the field keeps the focus, the list follows it (combobox of ARIA). */
export function GoToBox(props: { desk: RosterDesk; onGo: (row: number) => void; onClose: () => void }) {
  const id = createUniqueId();
  const [text, setText] = createSignal('');
  const [targets, setTargets] = createSignal<Targets>(NO_TARGETS);
  /** The text that the list answers. */
  const [answered, setAnswered] = createSignal('');
  const [chosen, setChosen] = createSignal(0);
  let dialog!: HTMLDialogElement;
  let input!: HTMLInputElement;
  let list!: HTMLDivElement;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let turn = 0;
  /** Enter was pressed before the answer had come. */
  let hurried = false;

  const flat = createMemo((): readonly Target[] => [...targets().here, ...targets().there]);
  const sections = () =>
    [
      { heading: t('find.goHere'), targets: targets().here, from: 0 },
      { heading: t('find.goThere'), targets: targets().there, from: targets().here.length },
    ].filter((section) => section.targets.length > 0);
  const at = () => Math.min(chosen(), flat().length - 1);
  const optionId = (index: number) => `${id}-${index}`;
  const choose = (index: number) => {
    setChosen(index);
    list.querySelector(`#${CSS.escape(optionId(index))}`)?.scrollIntoView({ block: 'nearest' });
  };
  const ask = async () => {
    clearTimeout(timer);
    turn += 1;
    const mine = turn;
    const asked = text();
    try {
      const found = await findTargets(props.desk, asked);
      if (mine !== turn) return;
      setTargets(found);
      setAnswered(asked);
      setChosen(0);
      list.scrollTop = 0;
      if (hurried) go(flat()[0]);
      hurried = false;
    } catch (error) {
      if (mine === turn) reportError(error);
    }
  };
  const typed = (now: string) => {
    setText(now);
    hurried = false;
    clearTimeout(timer);
    timer = setTimeout(() => void ask(), PAUSE);
  };
  const go = (target: Target | undefined) => {
    if (target !== undefined) props.onGo(target.row);
  };
  const enter = () => {
    if (answered() === text()) go(flat()[at()]);
    else {
      hurried = true;
      void ask();
    }
  };
  const keys: Readonly<Record<string, () => void>> = {
    ArrowDown: () => choose(flat().length === 0 ? 0 : (at() + 1) % flat().length),
    ArrowUp: () => choose(flat().length === 0 ? 0 : (at() + flat().length - 1) % flat().length),
    PageDown: () => choose(Math.max(0, Math.min(flat().length - 1, at() + PAGE))),
    PageUp: () => choose(Math.max(0, at() - PAGE)),
    Enter: enter,
    Escape: () => props.onClose(),
    'Ctrl+G': () => props.onClose(),
    Tab: () => undefined,
    'Shift+Tab': () => undefined,
  };
  const onKey = (event: KeyboardEvent) => {
    event.stopPropagation(); // nothing typed here is a key of the page behind
    if (belongsToInputMethod(event)) {
      if (event.key === 'Escape') event.preventDefault(); // the input method's, not the dialog's
      return;
    }
    const chord = chordOf(event);
    const act = keys[chord];
    if (act !== undefined || surprises(chord, true)) event.preventDefault();
    act?.();
  };
  onMount(() => {
    dialog.showModal();
    dialog.addEventListener('keydown', onKey);
    input.focus();
  });
  onCleanup(() => {
    clearTimeout(timer);
    turn += 1;
    dialog.close();
  });
  const found = () => {
    if (answered() === '') return '';
    return t(targets().more ? 'find.goFoundMore' : 'find.goFound', { count: flat().length });
  };

  return (
    <dialog
      ref={dialog}
      class="goto"
      aria-label={t('find.goTitle')}
      data-testid="goto"
      onCancel={(event) => event.preventDefault()}
      onPointerDown={(event) => event.target === dialog && props.onClose()}
    >
      <div class="goto-box">
        <input
          ref={input}
          class="goto-input"
          type="text"
          role="combobox"
          aria-label={t('find.goField')}
          aria-expanded="true"
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={at() < 0 ? undefined : optionId(at())}
          placeholder={t('find.goHint')}
          autocomplete="off"
          spellcheck={false}
          data-testid="goto-text"
          onInput={(event) => typed(event.currentTarget.value)}
          onCompositionEnd={(event) => typed(event.currentTarget.value)}
        />
        <div ref={list} id={`${id}-list`} class="goto-list" role="listbox" aria-label={t('find.goList')}>
          <For each={sections()}>
            {(section) => (
              <div role="group" aria-label={section.heading}>
                <div class="goto-heading" aria-hidden="true">
                  {section.heading}
                </div>
                <For each={section.targets}>
                  {(target, place) => {
                    const index = () => section.from + place();
                    return (
                      <TargetLine
                        id={optionId(index())}
                        desk={props.desk}
                        target={target}
                        chosen={index() === at()}
                        onPoint={() => setChosen(index())}
                        onChoose={() => go(target)}
                      />
                    );
                  }}
                </For>
              </div>
            )}
          </For>
        </div>
        <Show when={answered().trim() !== '' && flat().length === 0}>
          <p class="goto-note">{t('find.goNothing')}</p>
        </Show>
        <footer class="goto-foot">
          <span>{text() === '' ? t('find.goStart') : t('find.goWalk')}</span>
          <span role="status">{found()}</span>
        </footer>
      </div>
    </dialog>
  );
}
