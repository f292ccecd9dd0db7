import { For, Show } from 'solid-js';
import { d } from '../i18n/demo';
import type { Values } from '../i18n/fill';
import { citation } from './articles';
import { Receipt } from './Receipt';
import type { Told } from './show';
import { ruleWord, supposesNothing } from './said';
import { frameSilence } from './silences';
import { nearestUnit } from './unitPairs';
import { resolve } from '../../policy/overlay';
import { UnitCard } from './UnitCard';

/** Frame 1: the rule with its article, and whom it meets today. */
export function FrameRule(props: { told: Told; values: Values }) {
  const story = () => props.told.story;
  const policy = () => props.told.open.policy;
  const share = () => resolve(policy(), props.told.open.state().overlay).share('award-rate') ?? 0;
  const rule = () => {
    const { open, wish } = props.told;
    return ruleWord({ story: story(), policy: policy(), base: open.state().overlay, wish }, 'rule');
  };
  /** Persons of the kind may well be there: what is supposed is only nothing new to them. */
  const nothing = () => supposesNothing(policy(), props.told.open.state().overlay, props.told.wish);
  const cited = () => citation(story(), policy());
  const silence = () => frameSilence(story(), policy(), props.told.example, 'before');
  return (
    <div class="show-two">
      <div class="show-rule">
        <p>{d(rule(), props.values)}</p>
        <p class="show-article">
          {cited().title}
          <For each={cited().articles}>{(article) => <span>{article}</span>}</For>
        </p>
        <Show when={silence()}>{(words) => <p class="show-silence">{words()}</p>}</Show>
      </div>
      <Show
        when={story().by === 'award'}
        fallback={
          <Show
            when={props.told.example}
            fallback={<p class="show-empty">{d(nothing() ? 'noDifference' : 'noPerson')}</p>}
          >
            {(person) => <Receipt person={person()} side="before" story={story()} policy={policy()} />}
          </Show>
        }
      >
        <Show when={nearestUnit(props.told.is, share())} fallback={<p class="show-empty">{d('noUnit')}</p>}>
          {(pair) => <UnitCard pair={pair()} side="before" share={share()} />}
        </Show>
      </Show>
    </div>
  );
}
