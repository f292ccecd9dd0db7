import { batch, createEffect, createMemo, createSignal, For, on, onCleanup, Show } from 'solid-js';
import type { ColumnId, ViewQuery } from '../../client/protocol';
import type { Session } from '../../client/types';
import { belongsToInputMethod, chordOf } from '../actions/chords';
import { t } from '../i18n';
import { makeLatest } from '../state/latest';
import { reportError } from '../toast/report';
import { toastDone } from '../toast/toasts';
import type { ColumnKind } from './columns';
import { hasNumbers, readNumber } from './filterConditions';
import { ALL_PICKED, inverted, isEmpty, isPicked, onlyPicked, withPicked, type Picks } from './filterPicks';
import { arrived, read } from './choices';
import { markOfText } from './marks/marks';
import { namesBlank, valuesWorded, valueWord } from './filterWords';
import { ValueLine, type Value } from './ValueLine';

const LIMIT = 300;
const WAIT = 150;
/** What stands in the list at once; the others follow when it has been painted. */
const FIRST = 24;

/** Columns whose words are searched on the page: of the computed ones the worker knows the ids only, of colours the Chinese names. */
const WORDED: ReadonlySet<ColumnId> = new Set(['category', 'special', 'status', 'timing', 'issues', 'checks', 'mark']);
/** What may be typed for the readings of Chinese words. */
const LETTERS = /[a-z]/iu;

/** The values of a column with their counts, to be ticked. */
export function FilterValues(props: {
  session: Session;
  column: ColumnId;
  kind: ColumnKind;
  /** The view without this list: the values there could be. */
  query: ViewQuery;
  picks: Picks;
  onPick: (picks: Picks) => void;
  /** Too many values were found to list them: only the text itself can be asked for. */
  onContains: (text: string) => void;
  /**
   * Takes what makes a search that is left standing count, as Enter in it does; to be called when the menu is done. A promise
   * where the values have yet to be asked for: they are picked when it resolves.
   */
  onSettle: (settle: () => Promise<void> | undefined) => void;
}) {
  let list!: HTMLDivElement;
  let field!: HTMLInputElement;
  let head!: HTMLInputElement;
  const [search, setSearch] = createSignal('');
  const [values, setValues] = createSignal<readonly Value[] | null>(null);
  /** The search the values are of: they come a little after it. */
  let valuesOf = '';
  /** Something was ticked since the search was typed: the ticks say what is meant. */
  let tickedSince = false;
  /** Nothing ticked at all finds nobody, and is no filter: the ticks are off all the same until the first is set. */
  const [bare, setBare] = createSignal(false);
  const valuesFound = async (query: ViewQuery, wanted: string): Promise<readonly Value[]> => {
    const { api } = props.session;
    // Blank cells hold no text that could be found: they are found by what the list calls them, and told whatever the limit.
    const named = wanted !== '' && namesBlank(wanted);
    const [found, first] = await Promise.all([
      api.distinct(props.column, query, LIMIT, wanted),
      named ? api.distinct(props.column, query, 1, '') : [],
    ]);
    return [...first.filter(({ text }) => text === ''), ...found];
  };
  const ask = makeLatest(async ({ query, wanted }: { readonly query: ViewQuery; readonly wanted: string }) => {
    const found = await valuesFound(query, wanted);
    batch(() => {
      setWhole(false);
      valuesOf = wanted;
      setValues(found);
    });
  }, reportError);
  let timer: ReturnType<typeof setTimeout> | undefined;
  onCleanup(() => clearTimeout(timer));
  const worded = () => WORDED.has(props.column);
  const key = createMemo(() => JSON.stringify(props.query));
  createEffect(
    on([search, key], ([text], before) => {
      clearTimeout(timer);
      const go = () => ask({ query: props.query, wanted: worded() ? '' : text });
      if (before === undefined) go();
      else timer = setTimeout(go, WAIT);
    }),
  );
  const cut = () => (values()?.length ?? 0) >= LIMIT;
  const word = (text: string) => valueWord(props.session.policy, props.column, text);
  /** Others once the readings have come. */
  const [readings, setReadings] = createSignal(0);
  const matching = (among: readonly Value[]) => {
    readings();
    return valuesWorded(among, search(), word, read);
  };
  createEffect(() => {
    if (LETTERS.test(search())) void arrived().then((fresh) => fresh && setReadings((count) => count + 1));
  });
  const listed = createMemo(() => {
    // Of many amounts the most frequent come first; days are looked for by their order, however many there are.
    const all =
      hasNumbers(props.kind) && (!cut() || props.kind === 'day')
        ? byNumber(props.kind, values() ?? [])
        : (values() ?? []);
    return worded() ? matching(all) : all;
  });
  /** A long list is laid out in two steps, so that it is there at once. */
  const [whole, setWhole] = createSignal(false);
  let frame = 0;
  onCleanup(() => cancelAnimationFrame(frame));
  createEffect(
    on(listed, (all) => {
      cancelAnimationFrame(frame);
      if (all.length > FIRST) frame = requestAnimationFrame(() => setTimeout(() => setWhole(true)));
    }),
  );
  const drawn = createMemo(() => (whole() ? listed() : listed().slice(0, FIRST)));
  const searching = () => search().trim() !== '';
  const ticked = (text: string) => (bare() ? false : isPicked(props.picks, text));
  const put = (next: Picks) => {
    tickedSince = true;
    setBare(isEmpty(next) && !next.but);
    props.onPick(isEmpty(next) ? ALL_PICKED : next);
  };
  const picks = (): Picks => (bare() ? onlyPicked([]) : props.picks);
  const toggle = ({ text }: Value) => put(withPicked(picks(), [text], !ticked(text)));
  const only = ({ text }: Value) => put(onlyPicked([text]));
  /** While the values are on their way, all of them count as the column's list says: who passes is known before who there is. */
  const allTicked = () =>
    values() === null
      ? picks().but && isEmpty(picks())
      : listed().length > 0 && listed().every(({ text }) => ticked(text));
  const someTicked = () => listed().some(({ text }) => ticked(text));
  const tickAll = (on_: boolean) => {
    const texts = listed().map(({ text }) => text);
    if (searching()) put(withPicked(picks(), texts, on_));
    else put(on_ ? ALL_PICKED : onlyPicked([]));
  };
  /** Only what was found, of a search that stands. */
  const takeFound = (text: string, found: readonly Value[], more: boolean) => {
    if (more) {
      const needle = text.normalize('NFKC').toLowerCase();
      // Letters that are read so stand in no cell: a condition would find others than the list has shown.
      if (found.every((value) => value.text.normalize('NFKC').toLowerCase().includes(needle))) props.onContains(text);
      else toastDone(() => t('filter.tooManyRead', { text, count: LIMIT }), { stay: 6000 });
    } else if (found.length > 0) put(onlyPicked(found.map((value) => value.text)));
    else toastDone(() => t('filter.foundNone', { text }), { stay: 5000 });
  };
  /** The menu is done with a search standing, and nothing was ticked in it. What is not known yet is asked for, and taken then. */
  const foundOnly = (): Promise<void> | undefined => {
    if (!searching() || (worded() && values() === null)) return undefined;
    const text = search().trim();
    const early = !worded() && (values() === null || valuesOf !== search());
    if (!early) takeFound(text, listed(), cut() && !worded());
    else {
      const known = valuesOf.trim() === '' && !cut() ? matching(listed()) : [];
      if (known.length === 0) return askFound(text);
      takeFound(text, known, false);
    }
    return undefined;
  };
  const askFound = async (text: string) => {
    try {
      const found = await valuesFound(props.query, text);
      takeFound(text, found, found.length >= LIMIT);
    } catch (error) {
      reportError(error);
    }
  };
  props.onSettle(() => (tickedSince ? undefined : foundOnly()));
  createEffect(on(search, () => (tickedSince = false), { defer: true }));

  createEffect(() => {
    head.indeterminate = !allTicked() && someTicked();
  });

  const boxes = () => [...list.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
  const focusAt = (place: number) => {
    const found = boxes();
    found[Math.max(0, Math.min(place, found.length - 1))]?.focus();
  };
  /** One of the boxes is a stop of the Tab key: the one that had the focus last. */
  const [stop, setStop] = createSignal(0);
  createEffect(on(listed, () => setStop(0), { defer: true }));
  const onListKey = (event: KeyboardEvent) => {
    if (belongsToInputMethod(event)) return;
    const at = boxes().findIndex((box) => box === document.activeElement);
    const value = listed()[at];
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      Home: 0,
      End: Number.MAX_SAFE_INTEGER,
      PageDown: at + 9,
      PageUp: Math.max(0, at - 9),
    };
    const chord = chordOf(event);
    const to = moves[chord];
    if (to === -1) field.focus();
    else if (to !== undefined) focusAt(to);
    else if (value !== undefined && chord === 'Space') toggle(value);
    else if (value !== undefined && (chord === 'Shift+Space' || chord === 'Ctrl+Enter')) only(value);
    else {
      // Whatever else is typed is looked for.
      if (event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) field.focus();
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div class="filter-values">
      <input
        ref={field}
        type="search"
        class="filter-search"
        aria-label={t('filter.searchValues')}
        placeholder={t('filter.searchValues')}
        value={search()}
        // What an input method is still composing is no text yet.
        onInput={(event) => !event.isComposing && setSearch(event.currentTarget.value)}
        onCompositionEnd={(event) => setSearch(event.currentTarget.value)}
        // Natively: the menu has its own word about these keys afterwards; Enter finishes it.
        on:keydown={(event: KeyboardEvent) => {
          if (belongsToInputMethod(event)) return;
          if (event.key !== 'ArrowDown') return;
          event.preventDefault();
          focusAt(stop());
        }}
      />
      <div class="filter-bar">
        <label class="filter-value filter-all">
          <input
            ref={head}
            type="checkbox"
            checked={allTicked()}
            disabled={listed().length === 0}
            onChange={(event) => tickAll(event.currentTarget.checked)}
          />
          <span>{t(searching() ? 'filter.allFound' : 'filter.allValues')}</span>
        </label>
        <button
          type="button"
          title={t('filter.invertHint')}
          disabled={listed().length === 0}
          onClick={() => put(inverted(picks()))}
        >
          {t('filter.invert')}
        </button>
      </div>
      <Show when={cut()}>
        <p class="filter-none">{t('filter.moreValues', { count: LIMIT })}</p>
      </Show>
      <div
        ref={list}
        class="filter-list"
        role="group"
        aria-label={t('roster.values')}
        title={t('filter.listHint')}
        aria-busy={values() === null}
        data-testid="filter-list"
        on:keydown={onListKey}
      >
        <For each={drawn()}>
          {(value, place) => (
            <ValueLine
              value={value}
              word={word(value.text)}
              mark={props.column === 'mark' ? markOfText(value.text) : undefined}
              ticked={ticked(value.text)}
              stop={place() === stop()}
              onFocus={() => setStop(place())}
              onToggle={() => toggle(value)}
              onOnly={() => only(value)}
            />
          )}
        </For>
        <Show when={values() !== null && listed().length === 0}>
          <p class="filter-none">{t('filter.noValues')}</p>
        </Show>
      </div>
      <Show when={bare()}>
        <p class="filter-bare" role="status">
          {t('filter.nothingPicked')}
        </p>
      </Show>
    </div>
  );
}

/** Days and amounts in their own order, blanks and what cannot be read first. */
function byNumber(kind: ColumnKind, values: readonly Value[]): readonly Value[] {
  const number = ({ text }: Value) => readNumber(kind, text) ?? -Infinity;
  return [...values].sort((a, b) => {
    const [one, other] = [number(a), number(b)];
    return one === other ? 0 : one - other;
  });
}
