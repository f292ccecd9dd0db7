import { createMemo, For, Show } from 'solid-js';
import { formatValue } from '../../policy/values';
import { language } from '../i18n';
import { w } from '../i18n/whatif';
import { parameterLabel } from '../words/changes';
import { useDesk } from './desk';
import { fixedFigures, premiumsOf } from './drafts';
import { useEdit } from './edit';
import { valueOf } from './items';

/** Once the premium is moved: does the fixed aid stay, or follow it? */
export function Scaling() {
  const { open, scenarios } = useDesk();
  const edit = useEdit();
  const [premium = ''] = premiumsOf(open.policy);
  const fixed = fixedFigures(open.policy);
  const moved = () => valueOf(open.policy, edit.overlay(), premium) !== valueOf(open.policy, edit.base(), premium);
  const followers = createMemo(() =>
    fixed.flatMap((key) => {
      const [from, to] = [valueOf(open.policy, edit.base(), key), valueOf(open.policy, edit.overlay(), key)];
      return from === to ? [] : [{ key, from, to }];
    }),
  );
  const Choice = (choice: { scaled: boolean; words: string }) => (
    <label class="scaling-choice">
      <input
        type="radio"
        name={`scaling-${edit.id}`}
        data-testid={choice.scaled ? 'whatif-scaled' : 'whatif-fixed'}
        checked={edit.scaled() === choice.scaled}
        onChange={() => scenarios.setScaled(edit.id, choice.scaled)}
      />{' '}
      {choice.words}
    </label>
  );
  return (
    <Show when={fixed.length > 0 && (moved() || edit.scaled())}>
      <fieldset class="scaling">
        <legend>{w('fixedAid')}</legend>
        <Choice scaled={false} words={w('fixedKeep')} />
        <Choice scaled words={w('fixedScale')} />
        <Show when={edit.scaled()}>
          <ul class="scaling-list">
            <For each={followers()}>
              {({ key, from, to }) => (
                <li>
                  {w('change', {
                    name: parameterLabel(open.policy, key),
                    from: formatValue('yuan', from, language()),
                    to: formatValue('yuan', to, language()),
                  })}
                </li>
              )}
            </For>
          </ul>
        </Show>
      </fieldset>
    </Show>
  );
}
