import { createEffect, createSignal, For, on, onCleanup, onMount, Show } from 'solid-js';
import type { CheckCounts, Filter } from '../../client/protocol';
import { t } from '../i18n';
import { listenToKeysOf, onEscape } from '../widgets/listen';
import { checkAdvice, checkWord, personsWithFindings } from './checkWords';
import { useDesk } from './desk';
import { showFindings } from './showFindings';

/** So long after a change the persons are counted again, in milliseconds. */
const PAUSE = 250;

/** The panel of data checks: each kind of fault with its count and advice; a click shows the persons. Esc closes. */
export function ChecksPanel(props: {
  counts: CheckCounts;
  /** What the badge says: all findings together; null while they are being looked for. */
  total: number | null;
  filters: readonly Filter[];
  onClose: () => void;
}) {
  const desk = useDesk();
  const [persons, setPersons] = createSignal<number | null>(null);
  // A walk over all persons: once the hand rests, not at every key.
  createEffect(
    on([() => props.counts, () => desk.state().rev], () => {
      const timer = setTimeout(() => setPersons(personsWithFindings(desk.session)), persons() === null ? 0 : PAUSE);
      onCleanup(() => clearTimeout(timer));
    }),
  );
  let panel!: HTMLElement;
  onMount(() =>
    // Once the command palette has given the focus back, and the grid has its new width.
    requestAnimationFrame(() => {
      const at = desk.sheet()?.range.anchor() ?? null;
      if (at !== null) desk.sheet()?.reveal(at);
      (panel.querySelector<HTMLElement>('.check') ?? panel.querySelector<HTMLElement>('.checks-close'))?.focus();
    }),
  );
  listenToKeysOf(
    () => panel,
    onEscape(() => props.onClose()),
  );
  /** ↑ and ↓ walk among the kinds. */
  const walk = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const all = [...panel.querySelectorAll<HTMLElement>('.check, .checks-all')];
    const at = all.findIndex((each) => each === document.activeElement);
    if (by === 0 || at < 0) return;
    event.preventDefault();
    all[Math.max(0, Math.min(at + by, all.length - 1))]?.focus();
  };
  listenToKeysOf(() => panel, walk);
  const found = () =>
    Object.entries(props.counts)
      .filter(([, count]) => count > 0)
      .sort(([, a], [, b]) => b - a);
  const shown = () => {
    const filter = props.filters.find(({ column }) => column === 'checks');
    return filter?.kind === 'in' ? filter.values : [];
  };
  return (
    <aside ref={panel} class="checks-panel" aria-label={t('roster.checksTitle')}>
      <header class="checks-head">
        <h2>{t('roster.checksTitle')}</h2>
        <button type="button" class="checks-close" aria-label={t('roster.checksClose')} onClick={() => props.onClose()}>
          ✕
        </button>
      </header>
      <Show
        when={found().length > 0}
        fallback={<p class="checks-none">{t(props.total === null ? 'roster.checksWait' : 'roster.checksNone')}</p>}
      >
        <p class="checks-intro">
          {persons() === null
            ? t('roster.checksIntro', { count: props.total ?? 0 })
            : t('roster.checksPeople', { count: props.total ?? 0, persons: persons() ?? 0 })}
        </p>
        <ul class="checks-list">
          <For each={found()}>
            {([code, count]) => (
              <li>
                <button
                  type="button"
                  class="check"
                  classList={{ selected: shown().length === 1 && shown()[0] === code }}
                  aria-pressed={shown().length === 1 && shown()[0] === code}
                  title={t('roster.checksShow', { count, name: checkWord(code) })}
                  onClick={() => showFindings(desk, [code])}
                >
                  <span class="check-name">{checkWord(code)}</span>{' '}
                  <span class="check-count">{t('roster.checksPersons', { count })}</span>{' '}
                  <span class="check-advice">{checkAdvice(code)}</span>
                </button>
              </li>
            )}
          </For>
        </ul>
        <button type="button" class="checks-all" onClick={() => showFindings(desk, null)}>
          {persons() === null ? t('roster.checksAll') : t('roster.checksAllOf', { persons: persons() ?? 0 })}
        </button>
      </Show>
    </aside>
  );
}
