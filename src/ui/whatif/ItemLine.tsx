import { createEffect, createMemo, createSignal, createUniqueId, For, Match, on, Show, Switch } from 'solid-js';
import { readParameterText } from '../../policy/overlay';
import type { ParameterValue } from '../../policy/types';
import { editableValue, formatValue } from '../../policy/values';
import { either, language, t } from '../i18n';
import { w } from '../i18n/whatif';
import { focusNext } from '../state/gridFocus';
import { parameterLabel } from '../words/changes';
import { useDesk } from './desk';
import { withoutValues, withValue } from './drafts';
import { useEdit } from './edit';
import { itemOf, valueOf } from './items';
import { rangeOf } from './ranges';

/** One figure of a scenario: slider, exact text, what it is now, and the way back. */
export function ItemLine(props: { itemKey: string; premium?: boolean }) {
  const desk = useDesk();
  const edit = useEdit();
  const key = props.itemKey;
  const refusalId = createUniqueId();
  const [refused, setRefused] = createSignal('');
  let line!: HTMLLIElement;
  const parameter = () => itemOf(edit.policy(), key)?.parameter;
  const baseline = createMemo(() => valueOf(edit.policy(), edit.base(), key));
  const value = createMemo(() => valueOf(edit.policy(), edit.overlay(), key));
  const listed = () => Object.hasOwn(edit.scenario().overlay, key);
  /** A figure of a category that only the scenario has: nothing is in force of it. */
  const own = () => itemOf(desk.open.policy, key) === undefined;
  const differs = () => value() !== baseline();
  const name = () => parameterLabel(edit.policy(), key);
  const words = (of: ParameterValue) => formatValue(parameter()?.unit ?? 'people', of, language());
  const set = (next: ParameterValue, live = false) => {
    setRefused('');
    edit.change((scenario) => withValue(scenario, key, next), live, key);
  };
  const problem = () =>
    refused() ||
    desk
      .problems(edit.id)
      .filter((each) => each.key === key)
      .map((each) => each[language()])
      .join(' ');
  const resetWord = () => w(props.premium === true || own() ? 'reset' : 'takeOut');
  const reset = () => {
    setRefused('');
    const next = line.nextElementSibling ?? line.previousElementSibling;
    edit.change((scenario) => withoutValues(scenario, [key]));
    focusNext(
      line.querySelector('[data-control]'),
      next?.querySelector('[data-control]'),
      document.querySelector('[data-testid="whatif-add-item"]'),
    );
  };
  return (
    <Show when={parameter()}>
      {(of) => (
        <li class="item" ref={line} data-item={key} classList={{ 'item-differs': differs() }}>
          <div class="item-head">
            <span class="item-name">{name()}</span>
            <Switch fallback={<TextField />}>
              <Match when={of().unit === 'switch'}>
                <label class="item-switch">
                  <input
                    type="checkbox"
                    data-control
                    data-testid={`whatif-field-${key}`}
                    aria-label={name()}
                    checked={value() === true}
                    onChange={(event) => set(event.currentTarget.checked)}
                  />{' '}
                  {value() === true ? t('policy.yes') : t('policy.no')}
                </label>
              </Match>
              <Match when={of().unit === 'choice'}>
                <select
                  class="input item-choice"
                  data-control
                  data-testid={`whatif-field-${key}`}
                  aria-label={name()}
                  value={String(value())}
                  onChange={(event) => set(event.currentTarget.value)}
                >
                  <For each={of().options ?? []}>
                    {(option) => <option value={option.id}>{either(option.label, option.labelEn)}</option>}
                  </For>
                </select>
              </Match>
            </Switch>
          </div>
          <Slider />
          <p class="item-now">
            {w(own() ? 'made' : 'now', { value: words(baseline()) })}
            <Show when={listed()}>
              {' '}
              <button
                type="button"
                class="link"
                data-testid={`whatif-reset-${key}`}
                aria-label={w('of', { what: resetWord(), name: name() })}
                onClick={reset}
              >
                {resetWord()}
              </button>
            </Show>
          </p>
          <p class="rule-refusal" id={refusalId} role="alert">
            {problem()}
          </p>
        </li>
      )}
    </Show>
  );

  function Slider() {
    /** Where the slider stands is the slider's own until it is let go: its ends do not move below the hand. */
    const [held, setHeld] = createSignal(false);
    const range = createMemo<ReturnType<typeof rangeOf>>((before) => {
      const unit = parameter()?.unit;
      if (unit === undefined || (held() && before !== null)) return before;
      const [now, is] = [baseline(), value()];
      return rangeOf(unit, typeof now === 'number' ? now : null, typeof is === 'number' ? is : null);
    }, null);
    let slider!: HTMLInputElement;
    createEffect(
      on([value, range], ([is]) => {
        const ends = range();
        if (ends === null) return;
        const at = typeof is === 'number' ? is : ends.least;
        if (slider.valueAsNumber !== at) slider.value = String(at);
      }),
    );
    return (
      <Show when={range() !== null}>
        <input
          type="range"
          class="item-slider"
          ref={slider}
          data-control
          data-testid={`whatif-slider-${key}`}
          aria-label={name()}
          aria-valuetext={words(value())}
          min={range()?.least}
          max={range()?.most}
          step={range()?.step}
          onInput={(event) => {
            setHeld(true);
            set(event.currentTarget.valueAsNumber, true);
          }}
          onChange={(event) => {
            setHeld(false);
            set(event.currentTarget.valueAsNumber);
          }}
        />
      </Show>
    );
  }

  function TextField() {
    const shownText = createMemo(() => {
      const of = parameter();
      return of === undefined ? '' : editableValue(of, value());
    });
    const [text, setText] = createSignal(shownText());
    // What was refused stays as it was typed until it is mended, or the figure is moved otherwise.
    createEffect(on([shownText, refused], ([now, bad]) => bad === '' && setText(now), { defer: true }));
    const apply = () => {
      const of = parameter();
      if (of === undefined) return;
      if (text() === shownText()) return void setRefused('');
      const read = readParameterText(of, text());
      if (!read.ok) return void setRefused(read[language()]);
      set(read.value);
      setText(shownText());
    };
    return (
      <span class="item-exact">
        <input
          class="input item-field"
          classList={{ 'item-bad': refused() !== '' }}
          data-control
          data-testid={`whatif-field-${key}`}
          aria-label={name()}
          aria-invalid={problem() !== ''}
          aria-describedby={refusalId}
          placeholder={t('policy.notGiven')}
          autocomplete="off"
          value={text()}
          onInput={(event) => setText(event.currentTarget.value)}
          onChange={apply}
          onKeyDown={(event) => {
            if (event.isComposing) return;
            if (event.key === 'Enter') {
              event.preventDefault();
              apply();
            }
            if (event.key === 'Escape') {
              event.stopPropagation();
              setRefused('');
              setText(shownText());
            }
          }}
        />
        <span class="item-unit">{unitWord()}</span>
      </span>
    );
  }

  function unitWord(): string {
    switch (parameter()?.unit) {
      case 'yuan':
        return t('policy.unitYuan');
      case 'percent':
        return t('policy.unitPercent');
      case 'days':
        return t('policy.unitDays');
      case 'years':
        return t('policy.unitYears');
      case 'people':
        return w('people');
      default:
        return '';
    }
  }
}
