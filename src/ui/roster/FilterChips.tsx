import { createEffect, createMemo, createSignal, For, on, onCleanup, onMount, Show } from 'solid-js';
import type { ColumnId, ViewQuery } from '../../client/protocol';
import type { Policy } from '../../policy/types';
import { language, t } from '../i18n';
import { Chip } from './Chip';
import { chipsOf, fitting, type ChipWords } from './chips';
import { ChipList } from './ChipList';
import type { RosterColumn } from './columns';

const GAP = 4;
/** The room that the button for the rest takes. */
const MORE = 92;

/** The filters in force, each with its way out; those that find no room are behind one button. */
export function FilterChips(props: {
  policy: Policy;
  columns: readonly RosterColumn[];
  query: ViewQuery;
  onOpen: (column: ColumnId, anchor: HTMLElement) => void;
  onChange: (patch: Partial<ViewQuery>) => void;
}) {
  let box!: HTMLDivElement;
  const [room, setRoom] = createSignal(0);
  const [fit, setFit] = createSignal(Number.MAX_SAFE_INTEGER);
  const [rest, setRest] = createSignal<DOMRect | null>(null);
  const chips = createMemo(() => chipsOf(props.policy, props.columns, props.query));
  const narrowed = () => props.query.filters.length > 0 || props.query.search !== '';

  /** All are laid out out of sight, to be measured; then those that fit are left. */
  const measure = () => {
    const all = [...box.querySelectorAll<HTMLElement>(':scope > .chip')];
    const clear = box.querySelector<HTMLElement>('.chips-clear')?.offsetWidth ?? 0;
    box.classList.add('measuring');
    const widths = all.map((chip) => chip.offsetWidth);
    box.classList.remove('measuring');
    setFit(fitting(widths, GAP, room() - (clear > 0 ? clear + GAP : 0), MORE));
  };
  onMount(() => {
    const watch = new ResizeObserver(() => setRoom(box.clientWidth));
    watch.observe(box);
    onCleanup(() => watch.disconnect());
    createEffect(on([chips, room, language], measure));
  });
  const hidden = () => chips().slice(fit());
  createEffect(() => {
    if (hidden().length === 0) setRest(null);
  });
  const opener = ({ column }: ChipWords) =>
    column === null ? undefined : (chip: HTMLElement) => props.onOpen(column, chip);
  return (
    <div ref={box} class="chips" role="group" aria-label={t('roster.filters')}>
      <For each={chips()}>
        {(words, place) => (
          <Chip
            words={words.text}
            removeLabel={words.removeLabel}
            removeHint={t('filter.removeHint')}
            cut={place() >= fit()}
            onOpen={opener(words)}
            onRemove={() => props.onChange(words.without)}
          />
        )}
      </For>
      <Show when={hidden().length > 0}>
        <button
          type="button"
          class="chips-more"
          aria-haspopup="dialog"
          aria-expanded={rest() !== null}
          aria-label={t('filter.moreChipsLabel', { count: hidden().length })}
          data-testid="more-chips"
          onClick={(event) => setRest(rest() === null ? event.currentTarget.getBoundingClientRect() : null)}
        >
          {t('filter.moreChips', { count: hidden().length })}
        </button>
      </Show>
      <Show when={narrowed() && chips().length > 1}>
        <button
          type="button"
          class="chips-clear"
          title={t('filter.clearHint')}
          onClick={() => props.onChange({ filters: [], search: '' })}
        >
          {t('roster.clearFilters')}
        </button>
      </Show>
      <Show when={rest()}>
        {(anchor) => (
          <ChipList
            chips={hidden()}
            anchor={anchor()}
            onOpen={(column) => {
              const from = box.querySelector<HTMLElement>('.chips-more') ?? box;
              setRest(null);
              props.onOpen(column, from);
            }}
            onChange={props.onChange}
            onClose={() => setRest(null)}
          />
        )}
      </Show>
    </div>
  );
}
