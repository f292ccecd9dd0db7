import { Show } from 'solid-js';
import type { ColumnId } from '../../client/protocol';
import { grouped, t } from '../i18n';
import { gapOf, isGapList } from '../units/gap';
import { useDesk, type RosterDesk } from './desk';
import { GroupChip } from './features/Grouping';
import { SortChip } from './features/Sorting';
import { FilterChips } from './FilterChips';
import { spacious } from './spacious';
import { isOrderOnly } from './viewOrder';

/** Opens the menu of a column below an element. */
export type OpenColumn = (column: ColumnId, anchor: DOMRect) => void;

/** Something narrows, orders or groups the rows besides the unit, which has its tab; or they wait to be filtered anew. */
function isAsked({ view }: RosterDesk): boolean {
  const { filters, search, sort, together } = view.query();
  const asked = filters.length + sort.length > 0 || search !== '' || together === true;
  return asked || view.grouping() !== 'none' || view.stale();
}

/** On narrower screens: a line of its own for how the rows are narrowed, ordered and grouped. */
export function RosterBar(props: { onOpen: OpenColumn }) {
  const desk = useDesk();
  return (
    <Show when={!spacious() && isAsked(desk)}>
      <div class="roster-bar">
        <Chips onOpen={props.onOpen} />
        <Counts />
      </div>
    </Show>
  );
}

/** The same within the tool row: the counts alone where the chips have their own line. */
export function ToolsEnd(props: { onOpen: OpenColumn }) {
  const desk = useDesk();
  return (
    <>
      <Show when={spacious()}>
        <Chips onOpen={props.onOpen} />
      </Show>
      <Show when={spacious() || !isAsked(desk)}>
        <Counts />
      </Show>
    </>
  );
}

function Chips(props: { onOpen: OpenColumn }) {
  const { view, session, columns } = useDesk();
  return (
    <>
      <div class="roster-chips">
        <SortChip />
        <GroupChip />
        <FilterChips
          policy={session.policy}
          columns={columns}
          query={view.query()}
          onOpen={(id, anchor) => props.onOpen(id, anchor.getBoundingClientRect())}
          onChange={(patch) => view.change(patch)}
        />
      </div>
      <GapNote />
      <Show when={view.stale()}>
        <button
          type="button"
          class="tool tool-stale"
          title={t(isOrderOnly(view.query()) ? 'roster.staleOrderHint' : 'roster.staleHint')}
          data-testid="reapply"
          onClick={() => view.reapply()}
        >
          ↻ {t(isOrderOnly(view.query()) ? 'roster.staleOrder' : 'roster.stale')}
        </button>
      </Show>
    </>
  );
}

/** The list that 还差 opens is seldom as long as that number: both are said as long as it stands. */
function GapNote() {
  const { view, state } = useDesk();
  const words = () => {
    const query = view.query();
    const numbers = isGapList(query) ? gapOf(state().units, query.unit) : null;
    return numbers === null ? '' : t('units.gapWhy', numbers);
  };
  return (
    <Show when={words()}>
      {(said) => (
        <span class="roster-gap" role="note" title={said()} data-testid="gap-note">
          {said()}
        </span>
      )}
    </Show>
  );
}

/** How many of the persons are on display. */
function Counts() {
  const { view, bin } = useDesk();
  // The number of all persons stands at the right of the tool row already.
  const whole = () => view.query().unit === null && view.persons() === view.total() && !bin();
  /** Persons stay on display although a change has taken them out of the unit: it has fewer than are shown. */
  const more = () => view.persons() > view.total();
  const counted = () => {
    const shown = grouped(view.persons());
    if (more()) return t('roster.countsShown', { shown });
    return whole() ? '' : t('roster.counts', { shown, total: grouped(view.total()) });
  };
  return (
    <span
      class="roster-counts"
      title={counted()}
      role="status"
      aria-busy={view.busy()}
      data-testid="view-count"
      data-shown={view.persons()}
      data-total={Math.max(view.total(), view.persons())}
    >
      {counted()}
    </span>
  );
}
