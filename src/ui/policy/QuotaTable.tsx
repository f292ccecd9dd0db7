import { createMemo, For, Show } from 'solid-js';
import { resolve } from '../../policy/overlay';
import { quotaChanged, quotaSum } from '../../policy/quota-sums';
import { either } from '../i18n';
import { y } from '../i18n/policyPage';
import { useOpen } from '../state/open';
import { count } from '../words/amounts';
import { ParameterField } from './ParameterField';
import { createRefusals } from './refusals';
import { RuleNote } from './RuleNote';
import { TextValue } from './TextValue';
import { readCount } from './values';

/** The document's quota table with its sums, its printed totals and their difference; switches that each unit has of its own. */
export function QuotaTable() {
  const open = useOpen();
  const { quota } = open.policy;
  const values = createMemo(() => resolve(open.policy, open.state().overlay));
  const switches = open.policy.parameters.filter(({ perUnit }) => perUnit === true);
  const counted = quota.printed.population !== undefined;
  const columns = () => 2 + (counted ? 1 : 0) + switches.length;
  const sum = (of: 'target' | 'population') => quotaSum(open.policy, open.state().overlay, of);
  return (
    <section id="policy-quota" class="policy-part">
      <h2>{y('quota')}</h2>
      <RuleNote of={quota} former={quotaChanged(open.policy, open.state().overlay)} />
      <table class="quota">
        <thead>
          <tr>
            <th scope="col">{y('quotaUnit')}</th>
            <th scope="col" class="quota-number">
              {y('quotaTarget')}
            </th>
            <Show when={counted}>
              <th scope="col" class="quota-number">
                {y('quotaPopulation')}
              </th>
            </Show>
            <For each={switches}>
              {(parameter) => <th scope="col">{either(parameter.label, parameter.labelEn)}</th>}
            </For>
          </tr>
        </thead>
        <tbody>
          <For each={quota.rows}>{(row) => <Row unit={row.name} />}</For>
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{y('quotaSum')}</th>
            <td class="quota-number">{count(sum('target'))}</td>
            <Show when={counted}>
              <td class="quota-number">{count(sum('population'))}</td>
            </Show>
          </tr>
          <tr>
            <th scope="row">{y('quotaPrinted')}</th>
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

  function Row(props: { unit: string }) {
    const refusals = createRefusals();
    return (
      <>
        <tr>
          <th scope="row">{props.unit}</th>
          <td class="quota-number">
            <Count of="target" unit={props.unit} refusalId={refusals.id} onRefusal={refusals.of('target')} />
          </td>
          <Show when={counted}>
            <td class="quota-number">
              <Count of="population" unit={props.unit} refusalId={refusals.id} onRefusal={refusals.of('population')} />
            </td>
          </Show>
          <For each={switches}>
            {(parameter) => (
              <td>
                <ParameterField
                  place={{ parameter, unit: props.unit }}
                  first
                  refusalId={refusals.id}
                  onRefusal={refusals.of(parameter.id)}
                />
              </td>
            )}
          </For>
        </tr>
        {/* Below its own row: at the head of a long table nobody would see it. */}
        <Show when={refusals.words() !== ''}>
          <tr>
            <td colspan={columns()}>
              <p id={refusals.id} class="rule-refusal" role="alert">
                {refusals.words()}
              </p>
            </td>
          </tr>
        </Show>
      </>
    );
  }

  function Count(props: {
    of: 'target' | 'population';
    unit: string;
    refusalId: string;
    onRefusal: (words: string) => void;
  }) {
    const overlayKey = () => `${props.of}@${props.unit}`;
    const name = () =>
      props.of === 'target' ? y('targetOf', { unit: props.unit }) : y('populationOf', { unit: props.unit });
    return (
      <TextValue
        class="value-count"
        overlayKey={overlayKey()}
        name={name()}
        text={String(values()[props.of](props.unit) ?? '')}
        changed={Object.hasOwn(open.state().overlay, overlayKey())}
        testId={`parameter-${overlayKey()}`}
        read={(text) => readCount(name(), text)}
        refusalId={props.refusalId}
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
          ? y('quotaAgrees')
          : y('quotaDifference', { difference: Math.abs(props.printed - props.sum) })}
      </span>
    </>
  );
}
