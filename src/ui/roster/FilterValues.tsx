import { createEffect, createSignal, For, on, onCleanup, Show } from 'solid-js';
import type { ColumnId, ViewQuery } from '../../client/protocol';
import type { Session } from '../../client/types';
import { t } from '../i18n';
import { makeLatest } from '../state/latest';
import { reportError } from '../toast/report';
import { valueWord } from './filterWords';

const LIMIT = 300;
const WAIT = 150;

interface Value {
  readonly text: string;
  readonly count: number;
}

/** The values of a column with their counts, to be ticked. `picked` null means all of them. */
export function FilterValues(props: {
  session: Session;
  column: ColumnId;
  /** The view without this column's own filter: the values it could have. */
  query: ViewQuery;
  picked: readonly string[] | null;
  onPick: (values: readonly string[] | null) => void;
}) {
  const [search, setSearch] = createSignal('');
  const [values, setValues] = createSignal<readonly Value[] | null>(null);
  const ask = makeLatest(async (wanted: string) => {
    setValues(await props.session.api.distinct(props.column, props.query, LIMIT, wanted));
  }, reportError);
  let timer: ReturnType<typeof setTimeout> | undefined;
  onCleanup(() => clearTimeout(timer));
  createEffect(
    on(search, (wanted) => {
      clearTimeout(timer);
      timer = setTimeout(() => ask(codesFor(wanted)), wanted === '' ? 0 : WAIT);
    }),
  );
  // Words of computed columns are searched on the page: the worker knows their ids only.
  const worded = () => ['category', 'special', 'status', 'timing', 'issues', 'checks'].includes(props.column);
  const codesFor = (wanted: string) => (worded() ? '' : wanted);
  const word = (text: string) => valueWord(props.session.policy, props.column, text);
  const listed = () => {
    const all = values() ?? [];
    const wanted = search().trim();
    return worded() && wanted !== '' ? all.filter(({ text }) => word(text).includes(wanted)) : all;
  };
  /** Not all values are listed: none is ticked until somebody does, for "all but these" could not be said. */
  const cut = () => (values()?.length ?? 0) >= LIMIT;
  const isPicked = (text: string) => (props.picked === null ? !cut() : props.picked.includes(text));
  const pick = (text: string, on_: boolean) => {
    const now = props.picked ?? (cut() ? [] : listed().map((value) => value.text));
    const next = on_ ? [...now, text] : now.filter((each) => each !== text);
    props.onPick(cut() && next.length === 0 ? null : next);
  };
  const allPicked = () => listed().every(({ text }) => isPicked(text));
  const pickAll = (on_: boolean) => {
    if (!on_) props.onPick([]);
    else if (search().trim() === '') props.onPick(null);
    else props.onPick([...new Set([...(props.picked ?? []), ...listed().map(({ text }) => text)])]);
  };
  const searchOnly = () => {
    const found = listed();
    if (search().trim() !== '' && found.length > 0) props.onPick(found.map(({ text }) => text));
  };
  return (
    <div class="filter-values">
      <input
        type="search"
        class="filter-search"
        aria-label={t('roster.searchValues')}
        placeholder={t('roster.searchValues')}
        value={search()}
        onInput={(event) => setSearch(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.isComposing && event.keyCode !== 229) searchOnly();
        }}
      />
      <Show when={!cut() && (search().trim() === '' || listed().length > 0)}>
        <label class="filter-value filter-all">
          <input type="checkbox" checked={allPicked()} onChange={(event) => pickAll(event.currentTarget.checked)} />
          <span>{search().trim() === '' ? t('roster.allValues') : t('roster.allFound')}</span>
        </label>
      </Show>
      <div class="filter-list" role="group" aria-label={t('roster.values')}>
        <For each={listed()}>
          {(value) => (
            <label class="filter-value">
              <input
                type="checkbox"
                checked={isPicked(value.text)}
                onChange={(event) => pick(value.text, event.currentTarget.checked)}
              />
              <span class="filter-word" classList={{ 'filter-blank': value.text === '' }}>
                {word(value.text)}
              </span>
              <span class="filter-count">{t('roster.count', { count: value.count })}</span>
            </label>
          )}
        </For>
        <Show when={values() !== null && listed().length === 0}>
          <p class="filter-none">{t('roster.noValues')}</p>
        </Show>
        <Show when={cut()}>
          <p class="filter-none">{t('roster.moreValues', { count: LIMIT })}</p>
        </Show>
      </div>
    </div>
  );
}
