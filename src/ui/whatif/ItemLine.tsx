import { For, Match, Show, Switch } from 'solid-js';
import { either } from '../i18n';
import { y } from '../i18n/policyPage';
import { w } from '../i18n/whatif';
import { focusNext } from '../state/gridFocus';
import { useDesk } from './desk';
import { createItem } from './item';
import { ItemSlider } from './ItemSlider';
import { ItemText } from './ItemText';
import { rateOnly } from './items';

/** One figure of a scenario: slider, exact text, what it is now, and the way back. */
export function ItemLine(props: { itemKey: string; premium?: boolean }) {
  const item = createItem(props.itemKey);
  const { key, name, value } = item;
  const { policy } = useDesk().open;
  let line!: HTMLLIElement;
  const resetWord = () => w(props.premium === true || item.own() ? 'reset' : 'takeOut');
  const reset = () => {
    const next = line.nextElementSibling ?? line.previousElementSibling;
    item.reset();
    focusNext(
      line.querySelector('[data-control]'),
      next?.querySelector('[data-control]'),
      document.querySelector('[data-testid="whatif-add-item"]'),
    );
  };
  return (
    <Show when={item.parameter()}>
      {(parameter) => (
        <li class="item" ref={line} data-item={key} classList={{ 'item-differs': value() !== item.baseline() }}>
          <div class="item-head">
            <span class="item-name">{name()}</span>
            <Switch fallback={<ItemText item={item} />}>
              <Match when={parameter().unit === 'switch'}>
                <label class="item-switch">
                  <input
                    type="checkbox"
                    data-control
                    data-testid={`whatif-field-${key}`}
                    aria-label={name()}
                    checked={value() === true}
                    onChange={(event) => item.set(event.currentTarget.checked)}
                  />{' '}
                  {value() === true ? y('yes') : y('no')}
                </label>
              </Match>
              <Match when={parameter().unit === 'choice'}>
                <select
                  class="input item-choice"
                  data-control
                  data-testid={`whatif-field-${key}`}
                  aria-label={name()}
                  value={String(value())}
                  onChange={(event) => item.set(event.currentTarget.value)}
                >
                  <For each={parameter().options ?? []}>
                    {(option) => <option value={option.id}>{either(option.label, option.labelEn)}</option>}
                  </For>
                </select>
              </Match>
            </Switch>
          </div>
          <ItemSlider item={item} />
          <p class="item-now">
            {w(item.own() ? 'made' : 'now', { value: item.words(item.baseline()) })}
            <Show when={item.listed()}>
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
          <Show when={rateOnly(policy, key)}>
            <p class="item-now">{w('onlyRate')}</p>
          </Show>
          <p class="rule-refusal" id={item.problemId} role="alert">
            {item.problem()}
          </p>
        </li>
      )}
    </Show>
  );
}
