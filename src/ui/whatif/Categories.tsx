import { createSignal, For, Show } from 'solid-js';
import { either, language } from '../i18n';
import { w } from '../i18n/whatif';
import { focusNext } from '../state/gridFocus';
import { AddedForm } from './AddedForm';
import { addedWords } from './addedWords';
import { useDesk } from './desk';
import { withAdded, withChanged, withDropped, withoutAdded } from './drafts';
import { useEdit } from './edit';
import { ItemLine } from './ItemLine';
import { figuresOf } from './items';

/** The document's categories, each with a tick that takes it away, and those that only the scenario has. */
export function Categories() {
  const desk = useDesk();
  const { policy } = desk.open;
  const edit = useEdit();
  const [making, setMaking] = createSignal(false);
  let adder!: HTMLButtonElement;
  const added = () => edit.scenario().added;
  return (
    <fieldset class="categories">
      <legend>{w('categories')}</legend>
      <ul class="category-list">
        <For each={policy.categories}>
          {({ id, name, nameEn }) => (
            <li>
              <label classList={{ 'category-dropped': edit.scenario().dropped.includes(id) }}>
                <input
                  type="checkbox"
                  data-testid={`whatif-category-${id}`}
                  checked={!edit.scenario().dropped.includes(id)}
                  onChange={(event) => {
                    const { checked } = event.currentTarget;
                    edit.change((scenario) => withDropped(scenario, id, !checked));
                  }}
                />{' '}
                {either(name, nameEn)}
                <Show when={edit.scenario().dropped.includes(id)}>
                  <span class="category-mark">{w('dropped')}</span>
                </Show>
              </label>
            </li>
          )}
        </For>
      </ul>
      <For each={added().map(({ id }) => id)}>{(id) => <Added id={id} />}</For>
      <Show
        when={making()}
        fallback={
          <button
            type="button"
            class="button button-small"
            data-testid="whatif-add-category"
            ref={adder}
            onClick={() => setMaking(true)}
          >
            {w('addCategory')}
          </button>
        }
      >
        <AddedForm
          onMade={(category) => {
            edit.change((scenario) => withAdded(scenario, category));
            end();
          }}
          onClose={end}
        />
      </Show>
    </fieldset>
  );

  function end() {
    setMaking(false);
    queueMicrotask(() => focusNext(adder));
  }

  function Added(props: { id: string }) {
    const category = () => added().find(({ id }) => id === props.id);
    const [changing, setChanging] = createSignal(false);
    let changer!: HTMLButtonElement;
    const endChange = () => {
      setChanging(false);
      queueMicrotask(() => focusNext(changer));
    };
    const refusals = () =>
      desk
        .problems(edit.id)
        .filter(({ key }) => key === props.id)
        .map((problem) => problem[language()]);
    return (
      <Show when={category()}>
        {(of) => (
          <div class="added" data-testid={`whatif-added-${props.id}`}>
            <p class="added-head">
              <strong>{of().name}</strong> {addedWords(policy, of())}{' '}
              <button
                type="button"
                class="link"
                data-testid={`whatif-change-${props.id}`}
                aria-label={w('of', { what: w('changeOne'), name: of().name })}
                aria-expanded={changing()}
                ref={changer}
                onClick={() => setChanging(true)}
              >
                {w('changeOne')}
              </button>{' '}
              <button
                type="button"
                class="link"
                aria-label={w('of', { what: w('takeOut'), name: of().name })}
                onClick={() => {
                  edit.change((scenario) => withoutAdded(scenario, props.id));
                  focusNext(adder);
                }}
              >
                {w('takeOut')}
              </button>
            </p>
            <For each={refusals()}>{(words) => <p class="rule-refusal">{words}</p>}</For>
            <Show when={changing()}>
              <AddedForm
                of={of()}
                onMade={(next) => {
                  edit.change((scenario) => withChanged(scenario, next));
                  endChange();
                }}
                onClose={endChange}
              />
            </Show>
            <ul class="items">
              <For each={figuresOf(edit.policy(), of()).map(({ key }) => key)}>
                {(key) => <ItemLine itemKey={key} />}
              </For>
            </ul>
          </div>
        )}
      </Show>
    );
  }
}
