import { createMemo, createSignal, For, Show } from 'solid-js';
import { resolve } from '../../policy/overlay';
import { w } from '../i18n/whatif';
import { Adopt } from './Adopt';
import { AddItem } from './AddItem';
import { Categories } from './Categories';
import { useDesk } from './desk';
import { fixedFigures, premiumsOf } from './drafts';
import { EditContext, type Edit } from './edit';
import { Foreign } from './Foreign';
import { GoalSeek } from './GoalSeek';
import { ItemLine } from './ItemLine';
import { itemOf, policyWith } from './items';
import { Scaling } from './Scaling';

/** One scenario being edited: what it changes, what else could be changed, its categories, and the search for a figure. */
export function Editor(props: { id: number }) {
  const desk = useDesk();
  const { open, scenarios } = desk;
  const [adding, setAdding] = createSignal(false);
  let host!: HTMLDivElement;
  let adder!: HTMLButtonElement;
  const kept = createMemo(
    () => scenarios.list().find(({ id }) => id === props.id) ?? null,
    null,
    // Gone: what is drawn goes with it, in the same turn.
    { equals: (before, now) => before === now || now === null },
  );
  const scenario = () => kept()!.scenario;
  const policy = createMemo(() => policyWith(open.policy, scenario()));
  const base = createMemo(() => open.state().overlay);
  const edit: Edit = {
    id: props.id,
    policy,
    base,
    overlay: createMemo(() => ({ ...base(), ...scenario().overlay })),
    scenario,
    scaled: () => kept()!.scaled,
    change: (to, live, what) => scenarios.change(props.id, to, live, what),
  };
  const premiums = premiumsOf(open.policy);
  const fixed = fixedFigures(open.policy);
  /** Those that follow the premium are told in one line of their own. */
  const changed = createMemo(() =>
    Object.keys(scenario().overlay).filter(
      (key) =>
        !premiums.includes(key) &&
        !(edit.scaled() && fixed.includes(key)) &&
        !scenario().added.some(({ id }) => key.startsWith(`${id}-`)) &&
        itemOf(policy(), key) !== undefined,
    ),
  );
  const listed = () => new Set([...premiums, ...Object.keys(scenario().overlay)]);
  const add = (key: string) => {
    setAdding(false);
    if (!listed().has(key)) {
      const value = edit.scenario().overlay[key] ?? currentOf(key);
      scenarios.change(props.id, (now) => ({ ...now, overlay: { ...now.overlay, [key]: value } }));
    }
    host.querySelector<HTMLElement>(`[data-item="${CSS.escape(key)}"] [data-control]`)?.focus();
  };
  /** A figure that is added stands where it is; what the document leaves open stays open until it is filled in. */
  const currentOf = (key: string) => {
    const at = key.indexOf('@');
    const figures = resolve(policy(), base());
    if (at < 0) return figures.value(key);
    const [id, unit] = [key.slice(0, at), key.slice(at + 1)];
    if (id === 'target') return figures.target(unit);
    return id === 'population' ? figures.population(unit) : figures.value(id, unit);
  };
  return (
    <EditContext.Provider value={edit}>
      <div class="editor" ref={host} data-testid="whatif-editor">
        <Foreign />
        <Show when={desk.problems(props.id).length > 0}>
          <p class="whatif-notice" role="status" data-testid="whatif-held">
            {w('held')}
          </p>
        </Show>
        <ul class="items">
          <For each={premiums}>{(key) => <ItemLine itemKey={key} premium />}</For>
        </ul>
        <Scaling />
        <ul class="items">
          <For each={changed()}>{(key) => <ItemLine itemKey={key} />}</For>
        </ul>
        <button
          type="button"
          class="button button-small"
          data-testid="whatif-add-item"
          ref={adder}
          onClick={() => setAdding(true)}
        >
          {w('addItem')}
        </button>
        <Show when={adding()}>
          <AddItem
            listed={listed()}
            onChoose={add}
            onClose={() => {
              setAdding(false);
              adder.focus();
            }}
          />
        </Show>
        <Categories />
        <GoalSeek />
        <Adopt />
      </div>
    </EditContext.Provider>
  );
}
