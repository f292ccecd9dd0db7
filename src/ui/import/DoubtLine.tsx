import { createEffect, createMemo, createSignal, For, on, onCleanup, onMount, Show } from 'solid-js';
import type { ImportPreview } from '../../client/protocol';
import { endIn } from '../../intake/find/unreadCells';
import { belongsToInputMethod } from '../actions/chords';
import { t } from '../i18n';
import { useImporter } from './importer';
import { textShown } from './rows/words';

/** So many texts of a column stand in the line; it is to stay a line or two. */
const SHOWN = 8;

/**
 * A column that nobody understood and that holds rows: which one, how many rows, what stands in it, and the two answers, by button
 * or key. One column at a time; the next one takes its place.
 */
export function DoubtLine(props: { preview: ImportPreview; onSettled: () => void }) {
  const importer = useImporter();
  const doubts = () => props.preview.doubts ?? [];
  const doubt = createMemo(() => doubts()[0]);
  const words = () => doubt()?.words ?? [];
  /** Too many to be ticked one by one: then it speaks against its rows as a whole, or not at all. */
  const isLong = () => words().length > SHOWN || (doubt()?.more ?? 0) > 0;
  const ofDays = () => words().length > 0 && words().every(({ text }) => endIn(text) !== undefined);
  const [ticked, setTicked] = createSignal<ReadonlySet<string>>(new Set());
  /** What is asked; a preview that asks the same leaves the ticks as they are. */
  const question = createMemo(() => [doubt()?.header ?? '', ...words().map(({ text }) => text)].join('\u0000'));
  let answered = false;
  createEffect(
    on(question, () => {
      setTicked(new Set(words().flatMap(({ text, against }) => (against || isLong() ? [text] : []))));
      // What was pressed may have gone: the keys go on with the next question, or with the rest of the preview.
      if (answered && document.activeElement === document.body) {
        if (doubt() === undefined) props.onSettled();
        else pass?.focus();
      }
      answered = false;
    }),
  );
  const toggle = (text: string) => {
    const next = new Set(ticked());
    if (!next.delete(text)) next.add(text);
    setTicked(next);
  };
  let pass: HTMLButtonElement | undefined;
  const passOver = () => {
    const own = doubt();
    if (own === undefined || importer.busy()) return;
    answered = true;
    importer.answer(own, null);
  };
  const canCount = () => (doubt()?.more ?? 0) === 0;
  const count = () => {
    const own = doubt();
    if (own === undefined || importer.busy() || ticked().size === 0 || !canCount()) return;
    answered = true;
    const texts = words().map(({ text }) => text);
    importer.answer(own, {
      against: texts.filter((text) => ticked().has(text)),
      answered: texts.filter((text) => !ticked().has(text)),
    });
  };
  const onKey = (event: KeyboardEvent) => {
    if (doubt() === undefined || event.defaultPrevented || belongsToInputMethod(event)) return;
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    if (event.target instanceof Element && event.target.closest('input, select, textarea, [role="dialog"]') !== null)
      return;
    const act = event.key.toLowerCase() === 'n' ? passOver : event.key.toLowerCase() === 'b' ? count : null;
    if (act === null) return;
    event.preventDefault();
    act();
  };
  // Wherever the keys are in the preview: these two letters mean nothing else there.
  let anchor!: HTMLDivElement;
  onMount(() => {
    const host = anchor.closest('section');
    host?.addEventListener('keydown', onKey);
    onCleanup(() => host?.removeEventListener('keydown', onKey));
  });
  const said = () => {
    const { header = '', rows = 0 } = doubt() ?? {};
    const word = props.preview.kind === 'roster' ? 'doubtGone' : ofDays() ? 'doubtDays' : 'doubt';
    return t(`intake.${word}`, { header: textShown(header), count: rows });
  };
  const wordOf = (text: string) => (text === '' ? t('intake.doubtBlank') : textShown(text));
  return (
    <div ref={anchor} class="import-doubts" role="group" aria-label={t('intake.doubts')}>
      <Show when={doubt() !== undefined}>
        <div class="import-doubt" data-testid="import-doubt">
          <span>{said()}</span>
          <Show
            when={!isLong()}
            fallback={
              <span class="muted">
                {t('intake.doubtMany', {
                  words: words()
                    .slice(0, 3)
                    .map(({ text }) => wordOf(text))
                    .join(t('import.comma')),
                  count: words().length + (doubt()?.more ?? 0),
                })}
              </span>
            }
          >
            <span class="import-doubt-words">
              <For each={words()}>
                {({ text, count: times }) => (
                  <button
                    type="button"
                    class="import-doubt-word"
                    aria-pressed={ticked().has(text)}
                    title={t(ticked().has(text) ? 'intake.doubtCounts' : 'intake.doubtPasses')}
                    onClick={() => toggle(text)}
                  >
                    {wordOf(text)} <span class="muted">×{times}</span>
                  </button>
                )}
              </For>
            </span>
          </Show>
          <button
            ref={pass}
            type="button"
            class="button button-small"
            data-testid="import-doubt-pass"
            onClick={passOver}
          >
            {t('intake.doubtPass')} <kbd>N</kbd>
          </button>
          <Show when={canCount()}>
            <button
              type="button"
              class="button button-small"
              data-testid="import-doubt-count"
              aria-disabled={ticked().size === 0}
              onClick={count}
            >
              {t(isLong() ? 'intake.doubtCountAll' : 'intake.doubtCount')} <kbd>B</kbd>
            </button>
          </Show>
          <Show when={doubts().length > 1}>
            <span class="muted">{t('intake.doubtNext', { count: doubts().length - 1 })}</span>
          </Show>
        </div>
      </Show>
    </div>
  );
}
