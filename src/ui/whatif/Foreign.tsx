import { createMemo, For, Show } from 'solid-js';
import { language } from '../i18n';
import { w } from '../i18n/whatif';
import { useDesk } from './desk';
import { premiumsOf, withoutKey } from './drafts';
import { useEdit } from './edit';
import { itemOf } from './items';

/** What is wrong with a scenario and has no line of its own: figures of another version of the policy can be taken out here. */
export function Foreign() {
  const desk = useDesk();
  const edit = useEdit();
  const { policy } = desk.open;
  const hasLine = (key: string) =>
    premiumsOf(policy).includes(key) ||
    (Object.hasOwn(edit.scenario().overlay, key) && itemOf(edit.policy(), key) !== undefined) ||
    edit.scenario().added.some(({ id }) => id === key);
  const problems = createMemo(() => desk.problems(edit.id).filter(({ key }) => !hasLine(key)));
  const own = (key: string) => Object.hasOwn(edit.scenario().overlay, key) || edit.scenario().dropped.includes(key);
  return (
    <For each={problems()}>
      {(problem) => (
        <p class="rule-refusal">
          {problem[language()]}{' '}
          <Show when={own(problem.key)}>
            <button
              type="button"
              class="link"
              aria-label={w('of', { what: w('takeOut'), name: problem.key })}
              onClick={() => edit.change((scenario) => withoutKey(scenario, problem.key))}
            >
              {w('takeOut')}
            </button>
          </Show>
        </p>
      )}
    </For>
  );
}
