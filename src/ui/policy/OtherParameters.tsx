import { For, Show } from 'solid-js';
import type { Parameter } from '../../policy/types';
import { either } from '../i18n';
import { y } from '../i18n/policyPage';
import { ArticleMark } from '../widgets/ArticleMark';
import { OwnValue, ParameterField } from './ParameterField';
import { createRefusals } from './refusals';
import { RuleNote } from './RuleNote';

/** Figures that no sentence names, such as the first day of the campaign. */
export function OtherParameters(props: { parameters: readonly Parameter[] }) {
  return (
    <section id="policy-others" class="policy-part">
      <h2>{y('others')}</h2>
      <ul class="rules">
        <For each={props.parameters}>{(parameter) => <ParameterLine parameter={parameter} />}</For>
      </ul>
    </section>
  );
}

function ParameterLine(props: { parameter: Parameter }) {
  const refusals = createRefusals();
  const place = () => ({ parameter: props.parameter, unit: null });
  return (
    <li class="rule" classList={{ 'rule-assumed': props.parameter.assumed === true }}>
      <p class="rule-words">
        {either(`${props.parameter.label}：`, `${props.parameter.labelEn}: `)}
        <ParameterField place={place()} first refusalId={refusals.id} onRefusal={refusals.of('')} />
        <span class="rule-article">
          <ArticleMark article={props.parameter.article} />
        </span>
        <Show when={props.parameter.assumed}>
          <span class="rule-mark">{y('assumed')}</span>
        </Show>
        <OwnValue place={place()} />
      </p>
      <RuleNote of={props.parameter} />
      <p id={refusals.id} class="rule-refusal" role="alert">
        {refusals.words()}
      </p>
    </li>
  );
}
