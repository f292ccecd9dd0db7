import { createMemo, For, Show } from 'solid-js';
import type { ExplainStep } from '../../engine/types';
import { policySentences, sentenceText, type Sentence } from '../../policy/sentences';
import { language, t } from '../i18n';
import { useOpen } from '../state/open';

/** The rules behind the receipt in the policy's own sentences; those that did not apply below, folded. */
export function Steps(props: { steps: readonly ExplainStep[] }) {
  const open = useOpen();
  const sentences = createMemo(() => {
    const all = policySentences(open.policy, language()).flatMap((group) => group.sentences);
    return new Map(all.map((sentence) => [`${sentence.kind} ${sentence.id}`, sentence]));
  });
  const told = (applies: boolean) => {
    const seen = new Set<Sentence>();
    for (const step of props.steps) {
      if ((step.rule !== 'not-matched') !== applies) continue;
      const sentence = sentences().get(`${kindOf(step)} ${step.id}`);
      if (sentence !== undefined) seen.add(sentence);
    }
    return [...seen];
  };
  return (
    <>
      <Show when={told(true).length > 0}>
        <h3>{t('person.why')}</h3>
        <Rules rules={told(true)} />
      </Show>
      <Show when={told(false).length > 0}>
        <details class="receipt-others">
          <summary>{t('person.whyNot')}</summary>
          <Rules rules={told(false)} />
        </details>
      </Show>
    </>
  );
}

const KINDS: Readonly<Record<string, string>> = {
  charge: 'charging',
  cover: 'charging',
  aid: 'category',
  'not-matched': 'category',
};

function kindOf(step: ExplainStep): string {
  return KINDS[step.rule] ?? step.rule;
}

function Rules(props: { rules: readonly Sentence[] }) {
  const open = useOpen();
  return (
    <ul class="receipt-rules">
      <For each={props.rules}>
        {(rule) => (
          <li>
            {sentenceText(rule.pieces, open.policy, open.state().overlay, language())}{' '}
            <span class="receipt-article">
              {t('person.article', { article: rule.article })}
              {rule.assumed ? ` · ${t('person.assumed')}` : ''}
            </span>
          </li>
        )}
      </For>
    </ul>
  );
}
