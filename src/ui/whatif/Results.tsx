import { Show } from 'solid-js';
import { formatDay } from '../../base/day';
import { w } from '../i18n/whatif';
import { CategoryTable } from './CategoryTable';
import { FunderChart, LineChart, MixChart, UnitChart } from './Charts';
import { useDesk } from './desk';
import { createDeskCharts } from './deskCharts';
import type { Kept } from './scenarios';
import { Sentence } from './Sentence';
import { TotalsTable } from './TotalsTable';
import { UnitTable } from './UnitTable';

/** What the scenarios would change: in one sentence, by who pays, by category, by unit. */
export function Results(props: { hidden: boolean }) {
  const desk = useDesk();
  const charts = createDeskCharts(desk);
  const shown = (id: number) => desk.shown().some((each) => each.id === id);
  const named = (kept: readonly Kept[]) => kept.map(({ scenario }) => scenario.name).join(w('sentence.and'));
  const held = () => named(desk.held().filter(({ id }) => shown(id)));
  const never = () => named(desk.held().filter(({ id }) => !shown(id)));
  return (
    <div class="results" hidden={props.hidden} data-testid="whatif-results">
      <Show when={held() !== ''}>
        <p class="whatif-notice" data-testid="whatif-old">
          {w('heldResults', { names: held() })}
        </p>
      </Show>
      <Show when={never() !== ''}>
        <p class="whatif-notice">{w('heldNever', { names: never() })}</p>
      </Show>
      <Show
        when={desk.shown().length > 0}
        fallback={
          <p class="whatif-hint">
            {never() !== '' ? '' : w(desk.scenarios.list().length > 0 ? 'computing' : 'noResults')}
          </p>
        }
      >
        <p class="whatif-base">{w('base', { date: formatDay(desk.open.state().asOf) })}</p>
        <Sentence />
        <TotalsTable />
        <Show when={charts()}>{(drawn) => <FunderChart {...drawn()} />}</Show>
        <Show when={desk.chosen()}>
          <CategoryTable />
          <Show when={charts()}>
            {(drawn) => (
              <>
                <MixChart {...drawn()} />
                <LineChart {...drawn()} />
                <UnitChart {...drawn()} />
              </>
            )}
          </Show>
          <UnitTable />
        </Show>
      </Show>
    </div>
  );
}
