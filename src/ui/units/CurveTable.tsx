import { createMemo, createSignal, For, Show } from 'solid-js';
import { formatDay, type Day } from '../../base/day';
import { u } from '../i18n/unitWords';
import { useOpen } from '../state/open';
import { count } from '../words/amounts';
import type { Curve } from './curve';
import { personsEnrolled } from './persons';

/** The same figures as the curve, day by day, newest first; drawn only when it is opened. */
export function CurveTable(props: { curve: Curve; name: string | null }) {
  const workbook = useOpen();
  /** Payments before the first day drawn are counted on it. */
  const within = (from: Day | null, to: Day) => workbook.showPersons(personsEnrolled(from, to, props.name));
  const [open, setOpen] = createSignal(false);
  const days = createMemo(() =>
    props.curve.enrolled
      .map((total, index) => ({
        day: (props.curve.first + index) as Day,
        total,
        that: total - (props.curve.enrolled[index - 1] ?? 0),
      }))
      .filter(({ that }) => that > 0)
      .reverse(),
  );
  return (
    <details class="curve-days" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{u('curveTable')}</summary>
      <Show when={open()}>
        <table>
          <caption>{u('curveWithin')}</caption>
          <thead>
            <tr>
              <th scope="col">{u('curveDate')}</th>
              <th scope="col">{u('curveDay')}</th>
              <th scope="col">{u('curveTotal')}</th>
            </tr>
          </thead>
          <tbody>
            <For each={days()}>
              {(each) => (
                <tr>
                  <td>{formatDay(each.day)}</td>
                  <td>
                    <Enrolled count={each.that} onOpen={() => within(dayOrBefore(each.day), each.day)} />
                  </td>
                  <td>
                    <Enrolled count={each.total} onOpen={() => within(null, each.day)} />
                  </td>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </Show>
    </details>
  );

  function dayOrBefore(day: Day): Day | null {
    return day === props.curve.first ? null : day;
  }
}

function Enrolled(props: { count: number; onOpen: () => void }) {
  return (
    <button type="button" class="link persons-link" title={u('showPersons')} onClick={() => props.onOpen()}>
      {count(props.count)}
    </button>
  );
}
