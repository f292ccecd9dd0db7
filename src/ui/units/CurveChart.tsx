import { createMemo, For, Show } from 'solid-js';
import { formatDay, type Day } from '../../base/day';
import { resolve } from '../../policy/overlay';
import { either } from '../i18n';
import { u } from '../i18n/unitWords';
import { useOpen } from '../state/open';
import { count, dateInText } from '../words/amounts';
import { curveOf, paceOf } from './curve';
import { CurveTable } from './CurveTable';
import './curve.css';

const WIDTH = 332;
const HEIGHT = 170;
const BOTTOM = 18; // dates
const TOP = 12;

/** Cumulative enrolment with the target, the deadlines, the as-of date and the pace still needed. */
export function CurveChart(props: { name: string | null; target: number | null; gap: number | null }) {
  const open = useOpen();
  const overlay = () => open.state().overlay;
  const curve = createMemo(() => curveOf(open.policy, overlay(), open.units(), props.name));
  const pace = createMemo(() => paceOf(open.policy, overlay(), open.units().asOf, props.gap));
  const top = createMemo(() => Math.max(1, props.target ?? 0, curve().enrolled.at(-1) ?? 0) * 1.04);
  const x = (day: number) => ((day - curve().first) / Math.max(1, curve().last - curve().first)) * WIDTH;
  const y = (persons: number) => TOP + (1 - persons / top()) * (HEIGHT - TOP - BOTTOM);
  const line = createMemo(() =>
    curve()
      .enrolled.map(
        (persons, index) => `${index === 0 ? 'M' : 'L'}${x(curve().first + index).toFixed(1)},${y(persons).toFixed(1)}`,
      )
      .join(''),
  );
  const now = () => curve().enrolled.at(-1) ?? 0;
  const area = () => `${line()}L${x(curve().asOf).toFixed(1)},${y(0)}L${x(curve().first).toFixed(1)},${y(0)}Z`;
  const deadlines = createMemo(() => {
    const values = resolve(open.policy, overlay());
    const days = open.policy.milestones.map((each) => ({
      day: values.day(each.date),
      text: either(each.text, each.textEn),
    }));
    return days.filter(
      (each): each is { day: Day; text: string } =>
        each.day !== null && each.day >= curve().first && each.day <= curve().last,
    );
  });
  const unit = () => props.name ?? u('total');
  return (
    <figure class="curve">
      <svg
        class="curve-picture"
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={u('curveFor', { unit: unit() })}
      >
        <path class="curve-area" d={area()} />
        <path class="curve-line" d={line()} />
        <Show when={props.target}>
          {(target) => (
            <>
              <line class="curve-target" x1="0" x2={WIDTH} y1={y(target())} y2={y(target())} />
              <text class="curve-words" x="2" y={y(target()) - 2}>
                {u('curveTarget', { target: count(target()) })}
              </text>
            </>
          )}
        </Show>
        <For each={deadlines()}>
          {(deadline) => (
            <line class="curve-deadline" x1={x(deadline.day)} x2={x(deadline.day)} y1={TOP} y2={HEIGHT - BOTTOM}>
              <title>{`${formatDay(deadline.day)} ${deadline.text}`}</title>
            </line>
          )}
        </For>
        <Show when={paceLine()}>
          {(ends) => (
            <line class="curve-pace" x1={x(ends().from)} y1={y(now())} x2={x(ends().to)} y2={y(props.target ?? 0)} />
          )}
        </Show>
        <line class="curve-now" x1={x(curve().asOf)} x2={x(curve().asOf)} y1={TOP} y2={HEIGHT - BOTTOM} />
        <circle class="curve-dot" cx={x(curve().asOf)} cy={y(now())} r="3.5" />
        <line class="curve-ground" x1="0" x2={WIDTH} y1={y(0)} y2={y(0)} />
        <text class="curve-words" x="0" y={HEIGHT - 4}>
          {formatDay(curve().first).slice(2)}
        </text>
        <text class="curve-words curve-end" x={WIDTH} y={HEIGHT - 4}>
          {formatDay(curve().last).slice(2)}
        </text>
      </svg>
      <figcaption class="curve-caption">{paceWords()}</figcaption>
      <CurveTable curve={curve()} name={props.name} />
    </figure>
  );

  function paceLine(): { readonly from: Day; readonly to: Day } | null {
    const wanted = pace();
    return wanted === null || wanted.days === 0 || wanted.missing === 0 || props.target === null
      ? null
      : { from: curve().asOf, to: wanted.deadline };
  }
  function paceWords(): string {
    const wanted = pace();
    if (wanted === null) return '';
    if (wanted.missing === 0) return u('paceDone');
    const date = dateInText(wanted.deadline);
    return wanted.days === 0
      ? u('paceOver', { date, persons: wanted.missing })
      : u('pace', { date, days: wanted.days, persons: wanted.persons });
  }
}
