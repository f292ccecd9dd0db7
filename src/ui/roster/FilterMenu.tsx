import { createEffect, createSignal, on, onCleanup, onMount, Show } from 'solid-js';
import type { Filter, ViewQuery } from '../../client/protocol';
import type { Session } from '../../client/types';
import { belongsToInputMethod } from '../actions/chords';
import { t } from '../i18n';
import type { RosterColumn } from './columns';
import { holdForGrid } from '../widgets/heldKeys';
import { useDesk } from './desk';
import { FilterConditions } from './FilterConditions';
import { draftOf, filterOfDraft, firstDrafts, type Draft } from './filterConditions';
import { isList, picksFilter, picksOf, withFiltersOf, type Picks } from './filterPicks';
import { FilterValues } from './FilterValues';

const WIDTH = 300;
/** With less room below the menu opens upwards. */
const LOWEST = 430;
/** Ticking several values in a row is one question in the end. */
const WAIT = 160;

/**
 * The small menu of a column's head: sort, conditions, and the values with their counts. What is chosen holds at once; the
 * conditions and the ticked values of a column hold together.
 */
export function FilterMenu(props: {
  session: Session;
  column: RosterColumn;
  query: ViewQuery;
  anchor: DOMRect;
  /** The grid: what stands beside it is not covered. */
  ground: DOMRect;
  onChange: (patch: Partial<ViewQuery>) => void;
  /** `elsewhere`: by a press beside it, which says itself what comes next. */
  onClose: (elsewhere: boolean) => void;
}) {
  let panel!: HTMLDivElement;
  const { view, refocus } = useDesk();
  const column = () => props.column.id;
  const own = props.query.filters.filter((filter) => filter.column === props.column.id);
  const read = own.map((filter) => ({ filter, draft: draftOf(props.column.kind, filter) }));
  /** Those that look at other columns too: they stay as they are, and go by their chips. */
  const kept: readonly Filter[] = read.flatMap(({ filter, draft }) =>
    draft === null && !isList(filter) ? [filter] : [],
  );
  const conditions = read.flatMap(({ draft }) => (draft === null ? [] : [draft]));
  const [picks, setPicks] = createSignal<Picks>(picksOf(own, props.column.id));
  const [drafts, setDrafts] = createSignal<readonly Draft[]>(
    conditions.length > 0 ? conditions : firstDrafts(props.column),
  );

  const asked = (): readonly Filter[] => drafts().flatMap((draft) => filterOfDraft(props.column, draft) ?? []);
  const chosen = (): readonly Filter[] => {
    const list = picksFilter(column(), picks());
    return [...kept, ...asked(), ...(list === null ? [] : [list])];
  };
  /** What the list of values is counted under: everything but the list itself. */
  const without = (): ViewQuery => ({
    ...props.query,
    sort: [],
    together: false,
    filters: withFiltersOf(props.query.filters, column(), [...kept, ...asked()]),
  });

  let timer: ReturnType<typeof setTimeout> | undefined;
  // As the menu itself would say it: whoever changes nothing asks nothing anew.
  let applied = JSON.stringify(chosen());
  const apply = () => {
    clearTimeout(timer);
    timer = undefined;
    const now = chosen();
    const text = JSON.stringify(now);
    if (text === applied) return;
    applied = text;
    props.onChange({ filters: withFiltersOf(props.query.filters, column(), now) });
  };
  createEffect(
    on(
      [picks, drafts],
      () => {
        clearTimeout(timer);
        timer = setTimeout(apply, WAIT);
      },
      { defer: true },
    ),
  );
  const finish = (elsewhere: boolean) => {
    apply();
    props.onClose(elsewhere);
  };
  let settle = (): Promise<void> | undefined => undefined;
  /** A search that stands in the list counts as it does in Excel; Esc leaves it. */
  const done = () => {
    const later = settle();
    finish(false);
    if (later !== undefined) void takeLater(later);
  };
  /** What is typed meanwhile is meant for the cell as the rows stand then. */
  const takeLater = async (later: Promise<void>) => {
    holdForGrid(refocus);
    await later;
    apply();
    if (!view.busy()) refocus(); // else once they are there
  };
  const clear = () => {
    applied = JSON.stringify([]);
    props.onChange({ filters: withFiltersOf(props.query.filters, column(), []) });
    clearTimeout(timer);
    props.onClose(false);
  };
  const sort = (descending: boolean | null) => {
    apply();
    props.onChange({ sort: descending === null ? [] : [{ column: column(), descending }] });
    props.onClose(false);
  };

  const onKey = (event: KeyboardEvent) => {
    if (belongsToInputMethod(event)) return;
    if (event.key === 'Escape') finish(false);
    else if (event.key === 'Enter' && !isOperated(event.target)) done();
    else if (event.key === 'Tab') {
      if (!turnsBack(panel, event)) return;
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  onMount(() => {
    // Positions go through CSSOM: a strict policy drops style attributes.
    const { anchor, ground } = props;
    const below = window.innerHeight - anchor.bottom - 12;
    const above = anchor.top - 12;
    const up = below < LOWEST && above > below;
    panel.style.left = `${Math.max(4, Math.min(anchor.left, ground.right - WIDTH - 8))}px`;
    if (up) panel.style.bottom = `${window.innerHeight - anchor.top + 2}px`;
    else panel.style.top = `${anchor.bottom + 2}px`;
    panel.style.maxHeight = `${up ? above : below}px`;
    panel.querySelector<HTMLElement>('.filter-search')?.focus();
    const outside = (event: PointerEvent) => {
      if (event.target instanceof Node && !panel.contains(event.target)) finish(true);
    };
    panel.addEventListener('keydown', onKey);
    document.addEventListener('pointerdown', outside, true);
    onCleanup(() => {
      clearTimeout(timer);
      document.removeEventListener('pointerdown', outside, true);
    });
  });

  return (
    <div
      ref={panel}
      class="filter-menu"
      role="dialog"
      aria-label={t('roster.menuOf', { name: props.column.header() })}
      data-testid="filter-menu"
    >
      <div class="filter-sorts">
        <button type="button" onClick={() => sort(false)}>
          {t('roster.sortUp')}
        </button>
        <button type="button" onClick={() => sort(true)}>
          {t('roster.sortDown')}
        </button>
        <button type="button" disabled={props.query.sort.length === 0} onClick={() => sort(null)}>
          {t('roster.sortNone')}
        </button>
      </div>
      <FilterConditions column={props.column} drafts={drafts()} onChange={setDrafts} />
      <FilterValues
        session={props.session}
        column={column()}
        kind={props.column.kind}
        query={without()}
        picks={picks()}
        onPick={setPicks}
        onSettle={(now) => (settle = now)}
        onContains={(text) => setDrafts([...drafts().filter(isSaid(props.column)), { op: 'contains', a: text, b: '' }])}
      />
      <div class="filter-actions">
        <span class="filter-left" role="status" data-testid="filter-left">
          <Show when={!view.busy()} fallback="…">
            {t('filter.left', { count: view.persons() })}
          </Show>
        </span>
        <button type="button" disabled={chosen().length === 0} onClick={clear}>
          {t('filter.clear')}
        </button>
        <button type="button" class="primary" onClick={done}>
          {t('filter.done')}
        </button>
      </div>
    </div>
  );
}

function isSaid(column: RosterColumn): (draft: Draft) => boolean {
  return (draft) => filterOfDraft(column, draft) !== null;
}

/** Enter is the business of buttons and of lists of choices. */
function isOperated(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches('button, select');
}

/** Tab goes round within the menu: true where it had to be turned back to the other end. */
function turnsBack(panel: HTMLElement, event: KeyboardEvent): boolean {
  const stops = [...panel.querySelectorAll<HTMLElement>('button, input, select')].filter(
    (each) => !each.matches(':disabled') && each.tabIndex >= 0 && each.offsetParent !== null,
  );
  const at = stops.findIndex((each) => each === document.activeElement);
  const leaving = event.shiftKey ? at <= 0 : at === stops.length - 1;
  if (leaving) stops.at(event.shiftKey ? -1 : 0)?.focus();
  return leaving;
}
