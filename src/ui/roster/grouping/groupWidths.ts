import { createEffect, createMemo, createSignal, on, onCleanup, type Accessor } from 'solid-js';
import type { ColumnId } from '../../../client/protocol';
import type { Session } from '../../../client/types';
import { run } from '../../toast/report';
import { makeMeasure } from '../measure';
import type { RosterView } from '../view';
import { longestSums, makeGroupSums } from './sums';

/** What a heading says needs more room than a name; most of all a household with its head. */
const LEAD = 170;
const LEAD_OF_HOUSEHOLD = 224;
const ROOM = 26;
const NONE: ReadonlyMap<ColumnId, number> = new Map();

/** The widths that headings ask for while persons are grouped, at 100 %: no sum is to be cut off. */
export function createGroupWidths(
  session: Session,
  view: RosterView,
  lead: Accessor<ColumnId | undefined>,
): Accessor<ReadonlyMap<ColumnId, number>> {
  const sums = makeGroupSums(session);
  const [widths, setWidths] = createSignal(NONE);
  let turn = 0;
  onCleanup(() => {
    turn += 1;
  });
  createEffect(
    on(view.groups, (groups) => {
      turn += 1;
      const mine = turn;
      if (groups === null) {
        setWidths(NONE);
        return;
      }
      const outermost: Uint32Array[] = [];
      for (let heading = 0; heading < groups.count; heading += 1) {
        const first = groups.first[heading] ?? 0;
        if (groups.level[heading] === 0)
          outermost.push(groups.persons.subarray(first, first + (groups.size[heading] ?? 0)));
      }
      const measure = makeMeasure();
      run(async () => {
        const found = await longestSums(sums, outermost, () => mine === turn);
        if (found === null || mine !== turn) return;
        setWidths(new Map([...found].map(([column, text]) => [column, Math.ceil(measure(text, true)) + ROOM])));
      });
    }),
  );
  return createMemo(() => {
    const first = lead();
    const now = widths();
    if (view.groups() === null) return NONE;
    if (first === undefined) return now;
    return new Map([...now, [first, view.grouping() === 'household' ? LEAD_OF_HOUSEHOLD : LEAD]]);
  });
}
