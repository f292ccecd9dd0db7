import { For } from 'solid-js';
import { d } from '../i18n/demo';
import { count, money, percent } from '../words/amounts';
import { plainShare } from './figures';
import { missing, type UnitPair } from './unitPairs';

/** One unit in large: target, enrolled, what is missing to the award. `share`: completion asked for, in basis points. */
export function UnitCard(props: { pair: UnitPair; side: 'before' | 'after'; share: number }) {
  const unit = () => props.pair[props.side];
  const gap = () => missing(unit(), props.share);
  const lines = () => [
    { name: d('target'), value: count(unit().target) },
    { name: d('enrolled'), value: count(unit().enrolled) },
    { name: d('completion'), value: percent(unit().enrolled, unit().target, [props.share]) ?? '—' },
    {
      name: d('gapTo', { share: plainShare(props.share) }),
      value: gap() === 0 ? d('reached') : d('persons', { count: gap() }),
    },
    { name: d('award'), value: money(unit().award?.amount ?? null), sum: true },
  ];
  return (
    <section class="show-receipt" data-testid={`show-receipt-${props.side}`}>
      <h2 class="show-who">{unit().name}</h2>
      <dl class="show-lines">
        <For each={lines()}>
          {(line) => (
            <div class="show-line" classList={{ 'show-line-sum': line.sum === true }}>
              <dt>{line.name}</dt>
              <dd>{line.value}</dd>
            </div>
          )}
        </For>
      </dl>
    </section>
  );
}
