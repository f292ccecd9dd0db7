import { createSignal, For, onCleanup, onMount, Show } from 'solid-js';
import type { Filter, ViewQuery } from '../../client/protocol';
import type { Session } from '../../client/types';
import { t } from '../i18n';
import type { RosterColumn } from './columns';
import { FilterRange } from './FilterRange';
import { FilterValues } from './FilterValues';

const TEXT_OPS = ['contains', 'not-contains', 'equals', 'not-equals', 'starts', 'ends'] as const;
const WIDTH = 272;
/** With less room below the menu opens upwards. */
const LOWEST = 360;

/** The small menu of a column's head: sort, filter by values, by text, by range, by blank. Leaves the grid in use. */
export function FilterMenu(props: {
  session: Session;
  column: RosterColumn;
  query: ViewQuery;
  anchor: DOMRect;
  /** The grid: what stands beside it is not covered. */
  ground: DOMRect;
  onChange: (patch: Partial<ViewQuery>) => void;
  onClose: () => void;
}) {
  let panel!: HTMLDivElement;
  const others = () => props.query.filters.filter(({ column }) => column !== props.column.id);
  const [draft, setDraft] = createSignal<Filter | null>(
    props.query.filters.find(({ column }) => column === props.column.id) ?? null,
  );
  const column = () => props.column.id;
  const text = () => {
    const now = draft();
    return now?.kind === 'text' ? now : ({ op: 'contains', text: '' } as const);
  };
  const bounds = () => {
    const now = draft();
    return now?.kind === 'range' ? now : { from: null, to: null };
  };
  const picked = () => {
    const now = draft();
    return now === null ? null : now.kind === 'in' ? now.values : [];
  };
  const setText = (op: (typeof TEXT_OPS)[number], wanted: string) =>
    setDraft(wanted.trim() === '' ? null : { column: column(), kind: 'text', op, text: wanted.trim() });
  const apply = () => {
    const now = draft();
    props.onChange({ filters: now === null ? others() : [...others(), now] });
    props.onClose();
  };
  const sort = (descending: boolean | null) => {
    props.onChange({ sort: descending === null ? [] : [{ column: column(), descending }] });
    props.onClose();
  };
  const blank = (kind: 'blank' | 'not-blank') => {
    setDraft({ column: column(), kind });
    apply();
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
    panel.querySelector<HTMLElement>('input[type=search], input')?.focus();
    const outside = (event: PointerEvent) => {
      if (event.target instanceof Node && !panel.contains(event.target)) props.onClose();
    };
    panel.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && event.ctrlKey) apply();
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      props.onClose();
    });
    document.addEventListener('pointerdown', outside, true);
    onCleanup(() => document.removeEventListener('pointerdown', outside, true));
  });

  /** The worker knows only the ids of these columns' words: they are picked from the list. */
  const isText = () => props.column.field !== null || props.column.id === 'label';
  const isRange = () => props.column.kind === 'day' || props.column.kind === 'money' || props.column.kind === 'number';
  return (
    <div ref={panel} class="filter-menu" role="dialog" aria-label={t('roster.menuOf', { name: props.column.header() })}>
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
      <Show
        when={isRange()}
        fallback={
          <Show when={isText()}>
            <div class="filter-text">
              <select
                aria-label={t('roster.textHow')}
                value={text().op}
                onChange={(event) => setText(event.currentTarget.value as (typeof TEXT_OPS)[number], text().text)}
              >
                <For each={TEXT_OPS}>{(op) => <option value={op}>{t(`roster.op.${op}`)}</option>}</For>
              </select>
              <input
                type="text"
                aria-label={t('roster.textWanted')}
                value={text().text}
                onInput={(event) => setText(text().op, event.currentTarget.value)}
                onKeyDown={(event) => {
                  if (event.key === 'Enter' && !event.isComposing && event.keyCode !== 229) apply();
                }}
              />
            </div>
          </Show>
        }
      >
        <FilterRange
          kind={props.column.kind}
          bounds={bounds()}
          onChange={({ from, to }) =>
            setDraft(from === null && to === null ? null : { column: column(), kind: 'range', from, to })
          }
        />
      </Show>
      <div class="filter-blanks">
        <button type="button" onClick={() => blank('blank')}>
          {t('roster.onlyBlank')}
        </button>
        <button type="button" onClick={() => blank('not-blank')}>
          {t('roster.onlyFilled')}
        </button>
      </div>
      <FilterValues
        session={props.session}
        column={column()}
        query={{ ...props.query, sort: [], filters: others() }}
        picked={picked()}
        onPick={(values) => setDraft(values === null ? null : { column: column(), kind: 'in', values })}
      />
      <div class="filter-actions">
        <button type="button" class="primary" onClick={apply}>
          {t('roster.apply')}
        </button>
        <button
          type="button"
          onClick={() => {
            setDraft(null);
            apply();
          }}
        >
          {t('roster.clearFilter')}
        </button>
        <button type="button" onClick={() => props.onClose()}>
          {t('roster.cancel')}
        </button>
      </div>
    </div>
  );
}
