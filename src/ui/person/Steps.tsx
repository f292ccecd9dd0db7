import { createMemo, For, Show } from 'solid-js';
import type { ExplainStep } from '../../engine/types';
import { t } from '../i18n';
import { useOpen } from '../state/open';
import { ArticleMark } from '../widgets/ArticleMark';
import { stepWords } from './stepWords';

interface Told {
  readonly step: ExplainStep;
  readonly words: string;
}

/** Rules that did not apply stand folded below those that did. */
const NOT_APPLIED: ReadonlySet<string> = new Set(['not-matched', 'passed-row']);

/** The rules behind the receipt, in sentences with their articles. */
export function Steps(props: { steps: readonly ExplainStep[] }) {
  const open = useOpen();
  const told = createMemo(() =>
    props.steps.flatMap((step): Told[] => {
      const words = stepWords(step, open.policy);
      return words === undefined ? [] : [{ step, words }];
    }),
  );
  const applied = () => told().filter(({ step }) => !NOT_APPLIED.has(step.rule));
  const others = () => told().filter(({ step }) => NOT_APPLIED.has(step.rule));
  return (
    <>
      <Show when={applied().length > 0}>
        <h3>{t('person.why')}</h3>
        <Rules told={applied()} />
      </Show>
      <Show when={others().length > 0}>
        <details class="receipt-others">
          <summary>{t('person.whyNot')}</summary>
          <Rules told={others()} />
        </details>
      </Show>
    </>
  );
}

function Rules(props: { told: readonly Told[] }) {
  return (
    <ul class="receipt-rules">
      <For each={props.told}>
        {({ step, words }) => (
          <li>
            {words}{' '}
            <span class="receipt-article">
              <ArticleMark article={step.article} /> {step.assumed ? t('person.assumed') : ''}
            </span>
          </li>
        )}
      </For>
    </ul>
  );
}
