import { For, Show } from 'solid-js';
import type { ColumnId, ViewQuery } from '../../client/protocol';
import type { Policy } from '../../policy/types';
import { t } from '../i18n';
import { masked } from '../state/preferences';
import { maskIdsIn } from '../words/mask';
import type { RosterColumn } from './columns';
import { filterWord } from './filterWords';

/** The filters in force, each with its way out. */
export function FilterChips(props: {
  policy: Policy;
  columns: readonly RosterColumn[];
  query: ViewQuery;
  onOpen: (column: ColumnId, anchor: HTMLElement) => void;
  onChange: (patch: Partial<ViewQuery>) => void;
}) {
  const searched = () => (masked() ? maskIdsIn(props.query.search) : props.query.search);
  const without = (index: number) => props.query.filters.filter((_, at) => at !== index);
  return (
    <div class="chips" role="group" aria-label={t('roster.filters')}>
      <Show when={props.query.search !== ''}>
        <Chip text={t('roster.chipSearch', { text: searched() })} onRemove={() => props.onChange({ search: '' })} />
      </Show>
      <For each={props.query.filters}>
        {(filter, index) => {
          const column = () => props.columns.find(({ id }) => id === filter.column);
          return (
            <Show when={column()}>
              {(found) => (
                <Chip
                  text={filterWord(props.policy, found(), filter)}
                  onOpen={(anchor) => props.onOpen(filter.column, anchor)}
                  onRemove={() => props.onChange({ filters: without(index()) })}
                />
              )}
            </Show>
          );
        }}
      </For>
      <Show when={props.query.filters.length > 1}>
        <button type="button" class="chips-clear" onClick={() => props.onChange({ filters: [], search: '' })}>
          {t('roster.clearFilters')}
        </button>
      </Show>
    </div>
  );
}

function Chip(props: { text: string; onOpen?: (anchor: HTMLElement) => void; onRemove: () => void }) {
  return (
    <span class="chip">
      <Show when={props.onOpen} fallback={<span class="chip-text">{props.text}</span>}>
        {(open) => (
          <button type="button" class="chip-text" title={props.text} onClick={(event) => open()(event.currentTarget)}>
            {props.text}
          </button>
        )}
      </Show>
      <button
        type="button"
        class="chip-remove"
        aria-label={t('roster.removeFilter', { filter: props.text })}
        onClick={() => props.onRemove()}
      >
        ✕
      </button>
    </span>
  );
}
