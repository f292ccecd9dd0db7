import { createEffect, createMemo, createSignal, For, onCleanup, onMount, Show } from 'solid-js';
import { formatDay, type Day } from '../../base/day';
import { resolve } from '../../policy/overlay';
import { either, t } from '../i18n';
import { useOpen } from '../state/open';
import { dateInText } from '../words/amounts';
import { labelSides } from './timelineLabels';
import './timeline.css';

interface Mark {
  readonly day: Day;
  readonly text: string;
}

/** The campaign from its first to its last day as a slider, with the policy's milestones above it. */
export function Timeline() {
  const open = useOpen();
  const { asOf } = open;
  const values = createMemo(() => resolve(open.policy, open.state().overlay));
  const first = createMemo(() => values().day(open.policy.campaign.from) ?? open.state().asOf);
  const last = createMemo(() => Math.max(values().day(open.policy.campaign.to) ?? open.state().asOf, first()) as Day);
  const marks = createMemo(() => marksOf(open.policy.milestones, (id) => values().day(id)));
  const within = createMemo(() => marks().filter((mark) => mark.day >= first() && mark.day <= last()));
  const [track, setTrack] = createSignal(0);
  const share = (day: Day) => (last() === first() ? 0 : (day - first()) / (last() - first()));
  const sides = createMemo(() =>
    labelSides(
      within().map(({ day }) => share(day) * track()),
      track(),
    ),
  );
  let line!: HTMLDivElement;
  onMount(() => {
    const watch = new ResizeObserver(() => setTrack(line.clientWidth));
    watch.observe(line);
    onCleanup(() => watch.disconnect());
  });
  const place = (day: Day) => `${share(day) * 100}%`;
  return (
    <div class="timeline">
      <span class="timeline-end">{formatDay(first())}</span>
      <div class="timeline-track" ref={line}>
        <input
          type="range"
          class="timeline-slider"
          aria-label={t('frame.timelineName')}
          aria-valuetext={dateInText(asOf.shown())}
          min={first()}
          max={last()}
          step={1}
          disabled={!open.writable()}
          value={asOf.shown()}
          onInput={(event) => asOf.move(event.currentTarget.valueAsNumber as Day)}
        />
        <div class="timeline-marks">
          <For each={within()}>
            {(mark, index) => (
              <button
                type="button"
                class="timeline-mark"
                classList={{ 'timeline-mark-late': sides()[index()] === 'left' }}
                ref={(element) => createEffect(() => element.style.setProperty('left', place(mark.day)))}
                disabled={!open.writable()}
                title={`${formatDay(mark.day)} ${mark.text}`}
                aria-label={`${formatDay(mark.day)} ${mark.text}`}
                onClick={() => asOf.move(mark.day)}
              >
                <Show when={sides()[index()] !== 'none'}>
                  <span class="timeline-mark-day">{formatDay(mark.day).slice(5)}</span>
                </Show>
              </button>
            )}
          </For>
        </div>
      </div>
      <span class="timeline-end">{formatDay(last())}</span>
    </div>
  );
}

/** One mark a day; what falls on the same day is named together. */
function marksOf(
  milestones: readonly { readonly date: string; readonly text: string; readonly textEn?: string }[],
  dayOf: (id: string) => Day | null,
): readonly Mark[] {
  const byDay = new Map<Day, string[]>();
  for (const milestone of milestones) {
    const day = dayOf(milestone.date);
    if (day !== null) byDay.set(day, [...(byDay.get(day) ?? []), either(milestone.text, milestone.textEn)]);
  }
  return [...byDay].map(([day, texts]) => ({ day, text: texts.join(' · ') })).sort((a, b) => a.day - b.day);
}
