import { createMemo, createSignal, For, Show } from 'solid-js';
import { resolve } from '../../policy/overlay';
import { either, t } from '../i18n';
import { useOpen } from '../state/open';
import { count } from '../words/amounts';
import { ParameterField } from './ParameterField';
import { RuleNote } from './RuleNote';
import { TextValue } from './TextValue';
import { readCount } from './values';

/** The document's quota table with its sums, its printed totals and their difference; switches that each unit has of its own. */
export function QuotaTable() {
  const open = useOpen();
  const { quota } = open.policy;
  const [refusal, setRefusal] = createSignal('');
  const values = createMemo(() => resolve(open.policy, open.state().overlay));
  const switches = open.policy.parameters.filter(({ perUnit }) => perUnit === true);
  const counted = quota.printed.population !== undefined;
  const sum = (of: 'target' | 'population') => quota.rows.reduce((all, row) => all + (values()[of](row.name) ?? 0), 0);
  return (
    <section id="policy-quota" class="policy-part">
      <h2>{t('policy.quota')}</h2>
      <RuleNote of={quota} />
      <p class="rule-refusal" role="alert">
        {refusal()}
      </p>
      <table class="quota">
        <thead>
          <tr>
            <th scope="col">{t('policy.quotaUnit')}</th>
            <th scope="col" class="quota-number">
              {t('policy.quotaTarget')}
            </th>
            <Show when={counted}>
              <th scope="col" class="quota-number">
                {t('policy.quotaPopulation')}
              </th>
            </Show>
            <For each={switches}>
              {(parameter) => <th scope="col">{either(parameter.label, parameter.labelEn)}</th>}
            </For>
          </tr>
        </thead>
        <tbody>
          <For each={quota.rows}>
            {(row) => (
              <tr>
                <th scope="row">{row.name}</th>
                <td class="quota-number">
                  <Count of="target" unit={row.name} onRefusal={setRefusal} />
                </td>
                <Show when={counted}>
                  <td class="quota-number">
                    <Count of="population" unit={row.name} onRefusal={setRefusal} />
                  </td>
                </Show>
                <For each={switches}>
                  {(parameter) => (
                    <td>
                      <ParameterField place={{ parameter, unit: row.name }} first onRefusal={setRefusal} />
                    </td>
                  )}
                </For>
              </tr>
            )}
          </For>
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('policy.quotaSum')}</th>
            <td class="quota-number">{count(sum('target'))}</td>
            <Show when={counted}>
              <td class="quota-number">{count(sum('population'))}</td>
            </Show>
          </tr>
          <tr>
            <th scope="row">{t('policy.quotaPrinted')}</th>
            <td class="quota-number">
              <Printed printed={quota.printed.target} sum={sum('target')} />
            </td>
            <Show when={quota.printed.population}>
              {(printed) => (
                <td class="quota-number">
                  <Printed printed={printed()} sum={sum('population')} />
                </td>
              )}
            </Show>
          </tr>
        </tfoot>
      </table>
    </section>
  );

  function Count(props: { of: 'target' | 'population'; unit: string; onRefusal: (words: string) => void }) {
    const overlayKey = () => `${props.of}@${props.unit}`;
    return (
      <TextValue
        class="value-count"
        overlayKey={overlayKey()}
        name={
          props.of === 'target'
            ? t('policy.targetOf', { unit: props.unit })
            : t('policy.populationOf', { unit: props.unit })
        }
        text={String(values()[props.of](props.unit) ?? '')}
        changed={Object.hasOwn(open.state().overlay, overlayKey())}
        testId={`parameter-${overlayKey()}`}
        read={readCount}
        onRefusal={props.onRefusal}
      />
    );
  }
}

function Printed(props: { printed: number; sum: number }) {
  return (
    <>
      {count(props.printed)}
      <span class="quota-verdict" classList={{ 'quota-differs': props.printed !== props.sum }}>
        {props.printed === props.sum
          ? t('policy.quotaAgrees')
          : t('policy.quotaDifference', { difference: Math.abs(props.printed - props.sum) })}
      </span>
    </>
  );
}
