import { For, Show } from 'solid-js';
import type { UnitResult } from '../../engine/types';
import { either, t } from '../i18n';
import { u } from '../i18n/unitWords';
import { useOpen } from '../state/open';
import { count, money } from '../words/amounts';
import { Line } from './Line';
import { PersonsLink } from './PersonsLink';
import type { Counted } from './persons';

/** Due and collected; aid funder by funder, entitled and settled; what is unknown is counted apart. */
export function UnitMoney(props: { unit: UnitResult; name: string | null }) {
  const open = useOpen();
  const link = (of: Counted, words: string) => (
    <PersonsLink of={of} unit={props.name}>
      {words}
    </PersonsLink>
  );
  return (
    <dl class="explained-list">
      <Line name={t('units.column.receivable')} value={link('receivable', money(props.unit.receivable))} />
      <Show when={props.unit.receivableUnknown > 0}>
        <Line
          name={t('units.column.receivableUnknown')}
          value={link('receivableUnknown', u('perPerson', { count: props.unit.receivableUnknown }))}
        />
      </Show>
      <Line name={t('units.column.collected')} value={link('collected', money(props.unit.collected))} />
      <Show when={props.unit.collectedExcluded > 0}>
        <Line
          name={t('units.column.collectedExcluded')}
          value={link('collectedExcluded', money(props.unit.collectedExcluded))}
        />
      </Show>
      <For each={open.policy.funders}>
        {(funder, index) => (
          <>
            <Line
              name={t('units.column.entitled', { funder: either(funder.name, funder.nameEn) })}
              value={link(`entitled.${funder.id}`, money(props.unit.entitled[index()] ?? null))}
            />
            <Line
              name={t('units.column.settled', { funder: either(funder.name, funder.nameEn) })}
              value={link(`settled.${funder.id}`, money(props.unit.settled[index()] ?? null))}
            />
          </>
        )}
      </For>
      <Show when={props.unit.aidUnknown > 0}>
        <Line
          name={t('units.column.aidUnknown')}
          value={link('aidUnknown', u('perPerson', { count: props.unit.aidUnknown }))}
        />
      </Show>
      <Show when={props.unit.counted !== null}>
        <Line
          name={t('units.column.counted')}
          value={link('counted', u('perPerson', { count: count(props.unit.counted) }))}
        />
      </Show>
    </dl>
  );
}
