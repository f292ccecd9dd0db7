import { For, Show } from 'solid-js';
import type { UnitResult } from '../../engine/types';
import { either, t } from '../i18n';
import { useOpen } from '../state/open';
import { count, money } from '../words/amounts';
import { Line } from './Line';

/** Due and collected; aid funder by funder, entitled and settled; what is unknown is counted apart. */
export function UnitMoney(props: { unit: UnitResult }) {
  const open = useOpen();
  return (
    <dl class="explained-list">
      <Line name={t('units.column.receivable')} value={money(props.unit.receivable)} />
      <Show when={props.unit.receivableUnknown > 0}>
        <Line
          name={t('units.column.receivableUnknown')}
          value={t('units.perPerson', { count: props.unit.receivableUnknown })}
        />
      </Show>
      <Line name={t('units.column.collected')} value={money(props.unit.collected)} />
      <Show when={props.unit.collectedExcluded > 0}>
        <Line name={t('units.column.collectedExcluded')} value={money(props.unit.collectedExcluded)} />
      </Show>
      <For each={open.policy.funders}>
        {(funder, index) => (
          <>
            <Line
              name={t('units.column.entitled', { funder: either(funder.name, funder.nameEn) })}
              value={money(props.unit.entitled[index()] ?? null)}
            />
            <Line
              name={t('units.column.settled', { funder: either(funder.name, funder.nameEn) })}
              value={money(props.unit.settled[index()] ?? null)}
            />
          </>
        )}
      </For>
      <Show when={props.unit.aidUnknown > 0}>
        <Line name={t('units.column.aidUnknown')} value={t('units.perPerson', { count: props.unit.aidUnknown })} />
      </Show>
      <Show when={props.unit.counted !== null}>
        <Line name={t('units.column.counted')} value={t('units.perPerson', { count: count(props.unit.counted) })} />
      </Show>
    </dl>
  );
}
