import { createMemo, For, Show } from 'solid-js';
import { either } from '../i18n';
import { u } from '../i18n/unitWords';
import { useOpen } from '../state/open';
import { unitsShown } from './packaged';
import { lowTargets } from './rates';
import './warnings.css';

/** Units whose printed target, even when reached exactly, stays below the goal by head count. */
export function Warnings(props: { packaged: readonly string[] }) {
  const open = useOpen();
  const low = createMemo(() => lowTargets(open.policy, open.state().overlay, unitsShown(open.units(), props.packaged)));
  const word = () => either(open.policy.quota.word, open.policy.quota.wordEn);
  return (
    <Show when={low()[0]}>
      {(first) => (
        <details class="unit-warning" data-testid="unit-warning">
          <summary>
            <span aria-hidden="true">⚠ </span>
            {u('targetsLow', { count: low().length, word: word(), goal: `${first().goal / 100}%` })}
            <span class="unit-warning-names">
              {' '}
              {low()
                .map((each) => each.unit)
                .join(either('、', ', '))}
            </span>
          </summary>
          <ul>
            <For each={low()}>
              {(each) => (
                <li>
                  {u('targetsLowOne', {
                    unit: each.unit,
                    target: each.target,
                    population: each.population,
                    needed: each.needed,
                    more: each.needed - each.target,
                  })}
                </li>
              )}
            </For>
          </ul>
        </details>
      )}
    </Show>
  );
}
