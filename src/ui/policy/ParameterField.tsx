import { For, Match, Show, Switch } from 'solid-js';
import type { ParameterUnit } from '../../policy/types';
import { editableValue, formatValue } from '../../policy/values';
import { either, language } from '../i18n';
import { y } from '../i18n/policyPage';
import { focusNext } from '../state/gridFocus';
import { useOpen } from '../state/open';
import { parameterLabel } from '../words/changes';
import { TextValue } from './TextValue';
import { fieldOf, keyOf, readValue, setValue, valueOf, type Place } from './values';
import { whyReadOnly } from '../words/readOnly';

export interface ParameterFieldProps {
  readonly place: Place;
  /** Carries the page handle `parameter-<id>`: the first field of a parameter only. */
  readonly first: boolean;
  /** Of the element that shows a refusal. */
  readonly refusalId: string;
  onRefusal(words: string): void;
}

/** One parameter, editable where it stands: text, yes or no, or a choice. */
export function ParameterField(props: ParameterFieldProps) {
  const open = useOpen();
  const overlayKey = () => keyOf(props.place);
  const value = () => valueOf(open.policy, open.state().overlay, props.place);
  const changed = () => Object.hasOwn(open.state().overlay, overlayKey());
  const name = () => parameterLabel(open.policy, overlayKey());
  const testId = () => (props.first ? `parameter-${overlayKey()}` : undefined);
  const parameter = () => props.place.parameter;
  const set = async (next: boolean | string) => props.onRefusal((await setValue(open, overlayKey(), next)) ?? '');
  return (
    <Switch
      fallback={
        <>
          <TextValue
            overlayKey={overlayKey()}
            name={name()}
            text={editableValue(parameter(), value())}
            changed={changed()}
            testId={testId()}
            placeholder={y('notGiven')}
            read={(text) => readValue(parameter(), text)}
            refusalId={props.refusalId}
            onRefusal={props.onRefusal}
          />
          <Suffix unit={parameter().unit} given={value() !== null} />
        </>
      }
    >
      <Match when={parameter().unit === 'switch'}>
        <label class="value-switch" classList={{ 'value-changed': changed() }}>
          <input
            type="checkbox"
            data-testid={testId()}
            data-parameter={overlayKey()}
            aria-label={name()}
            checked={value() === true}
            disabled={!open.writable()}
            onChange={(event) => void set(event.currentTarget.checked)}
          />
          {value() === true ? y('yes') : y('no')}
        </label>
      </Match>
      <Match when={parameter().unit === 'choice'}>
        <select
          class="value value-choice"
          classList={{ 'value-changed': changed() }}
          data-testid={testId()}
          data-parameter={overlayKey()}
          aria-label={name()}
          value={String(value())}
          disabled={!open.writable()}
          onChange={(event) => void set(event.currentTarget.value)}
        >
          <For each={parameter().options ?? []}>
            {(option) => <option value={option.id}>{either(option.label, option.labelEn)}</option>}
          </For>
        </select>
      </Match>
    </Switch>
  );
}

const SUFFIXES: Partial<Record<ParameterUnit, 'unitYuan' | 'unitPercent' | 'unitDays' | 'unitYears'>> = {
  yuan: 'unitYuan',
  percent: 'unitPercent',
  days: 'unitDays',
  years: 'unitYears',
};

function Suffix(props: { unit: ParameterUnit; given: boolean }) {
  const word = () => SUFFIXES[props.unit];
  return (
    <Show when={word()}>
      {(key) => (
        <span class="value-unit">
          {key() === 'unitPercent' ? '' : ' '}
          {y(key())}
        </span>
      )}
    </Show>
  );
}

/** Below a sentence: what the document itself says, and the way back to it. */
export function OwnValue(props: { place: Place }) {
  const open = useOpen();
  const overlayKey = () => keyOf(props.place);
  const own = () => props.place.parameter.value;
  const words = () => formatValue(props.place.parameter.unit, own(), language());
  return (
    <Show when={Object.hasOwn(open.state().overlay, overlayKey())}>
      <span class="own-value">
        {y('ownValue', { value: words() })}{' '}
        <button
          type="button"
          class="link"
          data-testid={`reset-${overlayKey()}`}
          aria-label={y('resetOf', { parameter: parameterLabel(open.policy, overlayKey()), value: words() })}
          title={open.writable() ? undefined : whyReadOnly('policy.readOnly')}
          disabled={!open.writable()}
          onClick={(event) => {
            const field = fieldOf(overlayKey(), event.currentTarget.closest('.rule'));
            void setValue(open, overlayKey(), own()).then(() => focusNext(field));
          }}
        >
          {y('reset')}
        </button>
      </span>
    </Show>
  );
}
