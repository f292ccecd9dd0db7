import { FilterChips } from './FilterChips';
import { useDesk } from './desk';
import type { RosterView } from './view';
import { GroupChip } from './features/Grouping';
import { SortChip } from './features/Sorting';

/** Something stands in the chips besides the unit, which has its tab. */
export function isNarrowed(view: RosterView): boolean {
  const { filters, search, sort, together } = view.query();
  const some = filters.length + sort.length > 0 || search !== '' || together === true;
  return some || view.grouping() !== 'none';
}

/** What narrows, orders and groups the rows on display, each with its way out. */
export function RosterChips(props: { onOpen: (column: string, anchor: DOMRect) => void }) {
  const desk = useDesk();
  return (
    <div class="roster-chips">
      <SortChip />
      <GroupChip />
      <FilterChips
        policy={desk.session.policy}
        columns={desk.columns}
        query={desk.view.query()}
        onOpen={(id, anchor) => props.onOpen(id, anchor.getBoundingClientRect())}
        onChange={(patch) => desk.view.change(patch)}
      />
    </div>
  );
}
