import { createEffect, createRoot, createSignal, on } from 'solid-js';
import { FIRST_DAY, formatDay, parseIsoDay, type Day } from '../../base/day';
import { t } from '../i18n';
import { useOpen } from '../state/open';
import { toastProblem } from '../toast/toasts';

/** The as-of date: typed, or a day back and on. A date still being typed (0002-12-20) is left alone. */
export function AsOfControl(props: { timeline: boolean; onTimeline: (show: boolean) => void }) {
  const open = useOpen();
  const { asOf } = open;
  const [text, setText] = createSignal('');
  const [unfit, setUnfit] = createSignal(false); // what stands in the field is not the date in force
  let input!: HTMLInputElement;
  createEffect(
    on(asOf.shown, (day) => {
      setText(formatDay(day));
      setUnfit(false);
    }),
  );

  /** A date that is set tells of itself. */
  const untilMoved = (over: () => void) =>
    createRoot((dispose) => {
      createEffect(on(asOf.shown, over, { defer: true }));
      return dispose;
    });
  const typed = () => {
    const day = parseIsoDay(input.value);
    if (day !== undefined && day >= FIRST_DAY) asOf.move(day);
  };
  const left = () => {
    const before = input.value;
    const shown = formatDay(asOf.shown());
    // A date with a part left out counts as empty, and its other parts stand there still.
    if (before === shown && !input.validity.badInput) return;
    input.value = '';
    input.value = shown;
    setUnfit(false);
    toastProblem(
      () =>
        before === '' ? t('frame.asOfBlank', { date: shown }) : t('frame.asOfRefused', { text: before, date: shown }),
      { until: untilMoved },
    );
  };
  const entered = () => {
    typed();
    left();
  };
  const step = (days: number) => asOf.move((asOf.shown() + days) as Day);
  return (
    <div class="as-of" role="group" aria-label={t('frame.asOfName')}>
      <label class="as-of-label" for="as-of">
        {t('frame.asOf')}
      </label>
      <button
        type="button"
        class="bar-button bar-narrow"
        aria-label={t('frame.dayBack')}
        title={t('frame.dayBack')}
        disabled={!open.writable()}
        onClick={() => step(-1)}
      >
        ◂
      </button>
      <input
        id="as-of"
        ref={input}
        data-testid="as-of"
        class="as-of-date"
        type="date"
        aria-label={t('frame.asOfName')}
        value={text()}
        disabled={!open.writable()}
        aria-invalid={unfit()}
        onInput={() => setUnfit(input.value !== text())}
        onChange={() => {
          typed();
          setUnfit(input.value !== formatDay(asOf.shown()));
        }}
        onBlur={left}
        onKeyDown={(event) => event.key === 'Enter' && entered()}
      />
      <button
        type="button"
        class="bar-button bar-narrow"
        aria-label={t('frame.dayOn')}
        title={t('frame.dayOn')}
        disabled={!open.writable()}
        onClick={() => step(1)}
      >
        ▸
      </button>
      <button
        type="button"
        class="bar-button"
        classList={{ 'bar-pressed': asOf.followsToday() }}
        aria-pressed={asOf.followsToday()}
        title={t('frame.todayHint')}
        disabled={!open.writable()}
        onClick={() => asOf.move(null)}
      >
        {t('frame.today')}
      </button>
      <button
        type="button"
        class="bar-button bar-narrow"
        classList={{ 'bar-pressed': props.timeline }}
        aria-pressed={props.timeline}
        aria-label={t('frame.timeline')}
        title={props.timeline ? t('frame.timelineHide') : t('frame.timelineShow')}
        onClick={() => props.onTimeline(!props.timeline)}
      >
        ⟷
      </button>
    </div>
  );
}
