import { createMemo, createSignal, For, Show } from 'solid-js';
import { formatDay, type Day } from '../../base/day';
import { t } from '../i18n';
import { count } from '../words/amounts';
import type { Curve } from './curve';

/** The same figures as the curve, day by day, newest first; drawn only when it is opened. */
export function CurveTable(props: { curve: Curve }) {
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
      <summary>{t('units.curveTable')}</summary>
      <Show when={open()}>
        <table>
          <caption>{t('units.curveWithin')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('units.curveDate')}</th>
              <th scope="col">{t('units.curveDay')}</th>
              <th scope="col">{t('units.curveTotal')}</th>
            </tr>
          </thead>
          <tbody>
            <For each={days()}>
              {(each) => (
                <tr>
                  <td>{formatDay(each.day)}</td>
                  <td>{count(each.that)}</td>
                  <td>{count(each.total)}</td>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </Show>
    </details>
  );
}
